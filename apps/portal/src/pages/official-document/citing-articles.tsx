import { ArticleCard } from '@kheo/ui/article-card/article-card';
import { Pagination } from '@kheo/ui/pagination/pagination';
import { toArticleCard } from '../../article/article-card.ts';
import type { PageRequest } from '../../page.tsx';
import type { OfficialDocument } from './official-document.operations.ts';

/** Props of {@link CitingArticles}. */
export interface CitingArticlesProps {
  articles: OfficialDocument['citingArticles'];
  previous: string | null;
  next: string | null;
  request: PageRequest;
}

/** Every article that cites the document, in whatever language, newest first. */
export function CitingArticles({ articles, previous, next, request: { language, texts } }: CitingArticlesProps) {
  const labels = texts.documents;
  return (
    <section aria-labelledby="cited-by" className="min-w-0 print:mt-8">
      <h2 id="cited-by" className="section-title">
        {labels.citedBy}
        {articles.totalCount > 0 ? <span className="font-normal text-ink-soft"> ({articles.totalCount})</span> : null}
      </h2>
      {articles.nodes.length === 0 ? (
        <p className="mt-3 text-ink-soft">{labels.citedByNone}</p>
      ) : (
        <ul className="mt-1 divide-y divide-line">
          {articles.nodes.map((article) => (
            <li key={article.id} className="py-5 print:py-2">
              <ArticleCard article={toArticleCard(article, { language })} size="compact" language={language} />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4 print:hidden">
        <Pagination
          previous={previous === null ? null : { href: previous }}
          next={next === null ? null : { href: next }}
          labels={{ region: texts.list.pages, previous: texts.list.newer, next: texts.list.older }}
        />
      </div>
    </section>
  );
}
