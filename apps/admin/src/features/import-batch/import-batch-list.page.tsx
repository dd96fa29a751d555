import { buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useSearch } from '@tanstack/react-router';
import { FileInput } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConnectionPagination, pageArguments } from '../../components/connection-pagination.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { mayImport, useSession } from '../../lib/viewer.ts';
import { ImportBatchTable } from './import-batch-table.tsx';
import { ImportBatchesQuery } from './import-batch.operations.ts';
import { importCreateLink, importListLink } from './import-batch.routes.ts';
import { ImportNotAllowed } from './import-not-allowed.tsx';
import { isUnderWay, pollEvery } from './import-progress.ts';
import { usePageLinks } from '../../components/use-page-links.ts';

const pageSize = 20;
/** An empty answer names no batch, so the cache must be told what it depends on. */
const cacheContext = { additionalTypenames: ['ImportBatch'] };

/** The import centre: what was brought in, what is under way, and one way to begin. */
export function ImportBatchListPage() {
  return mayImport(useSession().viewer) ? <ImportBatchList /> : <ImportNotAllowed />;
}

function ImportBatchList() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/shell/import' });
  const variables = useMemo(() => pageArguments(search, pageSize), [search]);
  const [{ data, error, fetching }, reload] = useQuery({
    query: ImportBatchesQuery,
    variables,
    context: cacheContext,
    requestPolicy: 'cache-and-network',
  });
  const list = data?.importBatches;
  const linkTo = usePageLinks(importListLink);
  const underWay = list?.nodes.some(isUnderWay) ?? false;
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => reload({ requestPolicy: 'network-only' }), pollEvery * 2);
    return () => clearInterval(timer);
  }, [underWay, reload]);
  const begin = (
    <Link {...importCreateLink()} className={buttonClass({ variant: 'primary' })}>
      <FileInput aria-hidden="true" />
      {t('import.create')}
    </Link>
  );

  return (
    <Screen>
      <PageHeader
        title={t('import.title')}
        note={list ? <span className="text-ink-soft">{t('import.total', { count: list.totalCount })}</span> : null}
        actions={begin}
      />
      <p className="mb-5 max-w-prose text-ink-soft">{t('import.intro')}</p>
      <div aria-busy={fetching && !list}>
        {error && !list ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!list && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {list && list.nodes.length > 0 ? (
          <div className="space-y-5">
            <ImportBatchTable batches={list.nodes} />
            <ConnectionPagination pageInfo={list.pageInfo} linkTo={linkTo} />
          </div>
        ) : null}
        {list?.nodes.length === 0 ? (
          <EmptyState icon={<FileInput />} title={t('import.emptyTitle')} actions={begin}>
            {t('import.emptyText')}
          </EmptyState>
        ) : null}
      </div>
    </Screen>
  );
}
