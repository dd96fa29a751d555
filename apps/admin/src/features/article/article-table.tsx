import { Badge } from '@kheo/ui/badge/badge';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { portalArticleUrl } from '../../lib/portal-links.ts';
import { ArticleStatusBadge } from './article-status-badge.tsx';
import type { ArticleRow } from './article.operations.ts';
import { articleEditLink } from './article.routes.ts';

/** Articles as a table where there is room, as cards where there is not. */
export function ArticleTable({ articles }: { articles: readonly ArticleRow[] }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const categoryOf = ({ category }: ArticleRow) =>
    category ? (language === 'en' ? category.nameEn : category.nameVi) : t('article.noCategory');
  const heading =
    'border-b border-line-strong px-3 py-2 text-left text-sm font-semibold text-ink-soft first:pl-0 last:pr-0';
  const cell = 'border-b border-line px-3 py-3 align-top first:pl-0 last:pr-0';
  return (
    <>
      <table className="hidden w-full border-collapse @min-[40rem]:table">
        <thead>
          <tr>
            <th scope="col" className={heading}>
              {t('article.columns.title')}
            </th>
            <th scope="col" className={heading}>
              {t('article.columns.status')}
            </th>
            <th scope="col" className={`${heading} hidden @min-[48rem]:table-cell`}>
              {t('article.columns.category')}
            </th>
            <th scope="col" className={`${heading} hidden @min-[58rem]:table-cell`}>
              {t('article.columns.author')}
            </th>
            <th scope="col" className={heading}>
              {t('article.columns.published')}
            </th>
            <th scope="col" className={heading}>
              {t('article.columns.updated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr key={article.id} className="hover:bg-surface">
              <td className={cell}>
                <ArticleTitle article={article} />
              </td>
              <td className={cell}>
                <ArticleStatusBadge status={article.status} />
              </td>
              <td className={`${cell} hidden text-ink-soft @min-[48rem]:table-cell`}>{categoryOf(article)}</td>
              <td className={`${cell} hidden text-ink-soft @min-[58rem]:table-cell`}>{article.author}</td>
              <td className={`${cell} whitespace-nowrap text-ink-soft`}>
                <Day value={article.publishedAt} />
              </td>
              <td className={`${cell} whitespace-nowrap text-ink-soft`}>
                <Day value={article.updatedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="divide-y divide-line border-b border-line @min-[40rem]:hidden">
        {articles.map((article) => (
          <li key={article.id} className="space-y-2 py-4">
            <ArticleTitle article={article} />
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              <ArticleStatusBadge status={article.status} />
              <span>{categoryOf(article)}</span>
              <Day value={article.publishedAt ?? article.updatedAt} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Day({ value }: { value: string | null }) {
  const language = useInterfaceLanguage();
  return value ? <DateTime value={value} language={language} precision="date" /> : '–';
}

function ArticleTitle({ article }: { article: ArticleRow }) {
  const { t } = useTranslation();
  const portal = article.status === 'PUBLISHED' ? portalArticleUrl(article) : null;
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <Link
          {...articleEditLink(article.id)}
          lang={article.language.toLowerCase()}
          className={`font-semibold ${plainLinkClass}`}
        >
          {article.title || t('article.untitled')}
        </Link>{' '}
        {article.featured ? <Badge tone="accent">{t('article.featuredMark')}</Badge> : null}{' '}
        {article.language === 'EN' ? <Badge>EN</Badge> : null}
      </div>
      {portal ? (
        <a
          href={portal}
          target="_blank"
          rel="noopener"
          aria-label={`${t('article.viewOnPortal')}: ${article.title}`}
          title={t('article.viewOnPortal')}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-accent"
        >
          <ExternalLink aria-hidden="true" className="size-4" />
        </a>
      ) : null}
    </div>
  );
}
