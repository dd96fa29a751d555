import type { FragmentOf } from '@kheo/schema/public';
import { ArticleCard } from '@kheo/ui/article-card/article-card';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { Pagination } from '@kheo/ui/pagination/pagination';
import type { PageRequest } from '../page.tsx';
import { paths, type ListPosition } from '../paths.ts';
import { toArticleCard } from './article-card.ts';
import type { articleCardFragment } from './article-card.operations.ts';

/** How many articles a page of a list has: about three screens of an old phone. */
export const PAGE_SIZE = 8;

/** Relay's page arguments, read from `?after=` or `?before=`. */
export function listArguments(query: URLSearchParams) {
  const after = query.get('after');
  const before = query.get('before');
  return after === null && before !== null
    ? { first: null, after: null, last: PAGE_SIZE, before }
    : { first: PAGE_SIZE, after, last: null, before: null };
}

/** Where a list stands, so that its address can be the canonical one. */
export function listPosition(query: URLSearchParams): ListPosition {
  const { after, before } = listArguments(query);
  return { after, before };
}

/** A page of a connection, as far as paging needs it. */
export interface ListPageInfo {
  startCursor: string | null;
  endCursor: string | null;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/**
 * The addresses of the pages around this one. Coming back from the first page to its plain address
 * would need to know that it is the first, so “newer” always names a cursor.
 */
export function neighbours(
  pageInfo: ListPageInfo,
  query: URLSearchParams,
  address: (position: ListPosition) => string,
): { previous: string | null; next: string | null } {
  // A page that was reached forward has something before it, even where the API does not say so.
  const cameForward = query.has('after');
  const cameBack = query.has('before') && !cameForward;
  return {
    previous:
      (pageInfo.hasPreviousPage || cameForward) && pageInfo.startCursor !== null
        ? address({ before: pageInfo.startCursor })
        : null,
    next: (pageInfo.hasNextPage || cameBack) && pageInfo.endCursor !== null ? address({ after: pageInfo.endCursor }) : null,
  };
}

/** Props of {@link ArticleList}. */
export interface ArticleListProps {
  articles: readonly ({ id: string } & FragmentOf<typeof articleCardFragment>)[];
  request: PageRequest;
  previous: string | null;
  next: string | null;
  emptyTitle: string;
  showCategory?: boolean;
}

/** The articles of a column or tag, newest first, with the way to the next page. */
export function ArticleList({ articles, request, previous, next, emptyTitle, showCategory = false }: ArticleListProps) {
  const { language, texts } = request;
  if (articles.length === 0) {
    return (
      <EmptyState
        title={emptyTitle}
        actions={
          <a href={paths.home(language)} className={linkClass}>
            {texts.list.toHome}
          </a>
        }
      >
        {texts.list.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line border-t border-line">
        {articles.map((article, index) => (
          <li key={article.id} className="py-6">
            <ArticleCard
              article={toArticleCard(article, { language, showCategory })}
              size="row"
              heading="h2"
              language={language}
              priority={index === 0}
            />
          </li>
        ))}
      </ul>
      <div className="border-t border-line pt-6">
        <Pagination
          previous={previous === null ? null : { href: previous }}
          next={next === null ? null : { href: next }}
          labels={{ region: texts.list.pages, previous: texts.list.newer, next: texts.list.older }}
        />
      </div>
    </>
  );
}
