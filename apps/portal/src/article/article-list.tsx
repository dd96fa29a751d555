import type { FragmentOf } from '@kheo/schema/public';
import { ArticleCard } from '@kheo/ui/article-card/article-card';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { Pagination } from '@kheo/ui/pagination/pagination';
import type { PageRequest } from '../page.tsx';
import { paths } from '../paths.ts';
import { toArticleCard } from './article-card.ts';
import type { articleCardFragment } from './article-card.operations.ts';

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
