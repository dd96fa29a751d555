import { Button, buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { FileInput, FileText, PenLine } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConnectionPagination, pageArguments, type Cursor } from '../../components/connection-pagination.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { mayImport, useSession } from '../../lib/viewer.ts';
import { importCreateLink } from '../import-batch/import-batch.routes.ts';
import { ArticleListFilters } from './article-list-filters.tsx';
import { ArticleTable } from './article-table.tsx';
import { ArticleListQuery, type ArticleListVariables } from './article.operations.ts';
import { articleCreateLink, articleListLink, type ArticleListSearch } from './article.routes.ts';

const pageSize = 20;
/** An empty answer names no article, so the cache must be told what it depends on. */
const cacheContext = { additionalTypenames: ['Article', 'Category'] };

function variablesOf(search: ArticleListSearch): ArticleListVariables {
  return {
    ...pageArguments(search, pageSize),
    order: search.order ?? 'UPDATED_DESC',
    filter: {
      search: search.q || null,
      statuses: search.status ? [search.status] : null,
      categoryId: search.category ?? null,
      language: search.language ?? null,
      mine: search.mine ?? null,
      citesSuperseded: search.superseded ?? null,
    },
  };
}

/** All articles that the editors work on. */
export function ArticleListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const router = useRouter();
  const { viewer } = useSession();
  const search = useSearch({ from: '/shell/articles' });
  const variables = useMemo(() => variablesOf(search), [search]);
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: ArticleListQuery,
    variables,
    context: cacheContext,
  });
  const list = data?.allArticles;
  const filtered = Boolean(
    search.q || search.status || search.category || search.language || search.mine || search.superseded,
  );

  const show = (change: Partial<ArticleListSearch>) =>
    void navigate({
      ...articleListLink({ ...search, after: undefined, before: undefined, ...change }),
      replace: 'q' in change,
      resetScroll: false,
    });
  const linkTo = (cursor: Cursor) => {
    const target = articleListLink({ ...search, after: undefined, before: undefined, ...cursor });
    return {
      href: router.buildLocation(target).publicHref,
      onClick: (event: React.MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(target);
      },
    };
  };

  return (
    <Screen>
      <PageHeader
        title={t('article.listTitle')}
        note={list ? <span className="text-ink-soft">{t('article.total', { count: list.totalCount })}</span> : null}
        actions={
          <>
            {mayImport(viewer) ? (
              <Link {...importCreateLink()} className={buttonClass()}>
                <FileInput aria-hidden="true" />
                {t('import.short')}
              </Link>
            ) : null}
            <Link {...articleCreateLink()} className={buttonClass({ variant: 'primary' })}>
              <PenLine aria-hidden="true" />
              {t('article.create')}
            </Link>
          </>
        }
      />
      <ArticleListFilters search={search} onChange={show} />
      <div className="mt-5" aria-busy={fetching || stale}>
        {error && !list ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!list && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {list && list.nodes.length > 0 ? (
          <div className="space-y-5">
            <ArticleTable articles={list.nodes} />
            <ConnectionPagination pageInfo={list.pageInfo} linkTo={linkTo} />
          </div>
        ) : null}
        {list?.nodes.length === 0 ? (
          <EmptyState
            icon={<FileText />}
            title={t(filtered ? 'article.noMatchTitle' : 'article.emptyTitle')}
            actions={
              filtered ? (
                <Button onClick={() => void navigate(articleListLink())}>{t('common.clearFilters')}</Button>
              ) : null
            }
          >
            {t(filtered ? 'article.noMatchText' : 'article.emptyText')}
          </EmptyState>
        ) : null}
      </div>
    </Screen>
  );
}
