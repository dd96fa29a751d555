import type { ReactNode } from 'react';
import { Badge } from '../badge/badge.tsx';
import { DateTime, type DateLanguage } from '../date-time/date-time.tsx';
import { linkClass } from '../link/link.tsx';
import { Figure, type PictureData } from '../picture/picture.tsx';
import { RichText } from '../rich-text/rich-text.tsx';

/** An article as a reader sees it, or would see it (in the editors' preview). */
export interface ArticleViewData {
  title: string;
  subtitle: string;
  /** The opening paragraph (sapo), plain text. */
  lead: string;
  /** The same with links to the documents it mentions, as HTML from the server; left out: the plain text. */
  leadHtml?: string;
  /** HTML that the server rendered from a checked document. */
  bodyHtml: string;
  publishedAt: string | null;
  /** When the public text last changed; null when it never did. */
  correctedAt: string | null;
  /** The byline as printed. */
  author: string;
  /** Where the text comes from, e.g. “Theo Báo Minh Hà”. */
  source: string;
  /** The original, for an article taken over from another agency; left out or null: there is none. */
  sourceUrl?: string | null;
  cover: PictureData | null;
  coverCaption: string;
  coverCredit: string;
  language: DateLanguage;
  sample: boolean;
}

/** The words of an {@link ArticleView}. */
export interface ArticleViewLabels {
  /** “Cập nhật lúc” */
  corrected: string;
  /** “Nguồn:” */
  source: string;
  /** “Dữ liệu mẫu” */
  sample: string;
  /** “Bảng, cuộn ngang để xem hết” */
  table: string;
}

/** Props of {@link ArticleView}. */
export interface ArticleViewProps {
  article: ArticleViewData;
  labels: ArticleViewLabels;
  /** Beside the date: text size, share, print. */
  tools?: ReactNode;
}

/**
 * The article itself, the same on the portal and in the editors' preview. `data-article-text` marks
 * what grows with the reader's text size.
 *
 * @example <ArticleView article={article} labels={labels} /> // “Đảng ủy Sở Tư pháp ban hành Kế hoạch …”
 */
export function ArticleView({ article, labels, tools }: ArticleViewProps) {
  return (
    <article lang={article.language} data-article-text="" className="article-text">
      <header>
        <h1 className="text-[1.75em] leading-[1.32] font-semibold tracking-[-0.015em] sm:text-[2.25em]">
          {article.title}
        </h1>
        {article.subtitle ? <p className="mt-3 text-[1.2em] leading-normal text-ink-soft">{article.subtitle}</p> : null}
        <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3 text-sm text-ink-soft">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {article.publishedAt === null ? null : <DateTime value={article.publishedAt} language={article.language} />}
            {article.correctedAt === null ? null : (
              <span className="text-ink-faint">
                {labels.corrected} <DateTime value={article.correctedAt} language={article.language} />
              </span>
            )}
            {article.sample ? <Badge tone="accent">{labels.sample}</Badge> : null}
          </p>
          {tools}
        </div>
      </header>
      <Lead text={article.lead} html={article.leadHtml} />
      {article.cover === null ? null : (
        <Figure
          picture={article.cover}
          sizes="(min-width: 48rem) 43rem, 100vw"
          caption={article.coverCaption}
          credit={article.coverCredit}
          priority
          className="mt-6"
        />
      )}
      <RichText html={article.bodyHtml} tableLabel={labels.table} className="mt-6" />
      {article.author || article.source ? (
        <footer className="mt-7">
          {article.author ? <p className="text-right text-[1.0625em] font-semibold">{article.author}</p> : null}
          {article.source ? (
            <p className="mt-1 text-right text-sm text-ink-soft">
              {labels.source}{' '}
              {article.sourceUrl ? (
                <a href={article.sourceUrl} rel="external" className={linkClass}>
                  {article.source}
                </a>
              ) : (
                article.source
              )}
            </p>
          ) : null}
        </footer>
      ) : null}
    </article>
  );
}

function Lead({ text, html }: { text: string; html: string | undefined }) {
  if (!text) return null;
  const className = 'mt-6 text-[1.125em] leading-[1.65] font-semibold';
  return html === undefined ? (
    <p className={className}>{text}</p>
  ) : (
    <p className={className} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
