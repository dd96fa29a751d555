import { buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { FileQuestion } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { pageArguments } from '../../components/connection-pagination.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { mayImport, useSession } from '../../lib/viewer.ts';
import { ImportBatchWorkspace } from './import-batch-workspace.tsx';
import { ImportBatchQuery, type ImportBatchVariables } from './import-batch.operations.ts';
import { importListLink, type ImportBatchSearch } from './import-batch.routes.ts';
import { ImportNotAllowed } from './import-not-allowed.tsx';
import { isUnderWay, pollEvery } from './import-progress.ts';

const pageSize = 30;

const variablesOf = (id: string, search: ImportBatchSearch): ImportBatchVariables => ({
  id,
  ...pageArguments(search, pageSize),
  outcome: search.outcome ?? null,
  reason: search.reason ?? null,
  undoOutcome: search.undo ?? null,
});

/** One batch, from its dry run to its undoing. */
export function ImportBatchPage() {
  return mayImport(useSession().viewer) ? <ImportBatch /> : <ImportNotAllowed />;
}

function ImportBatch() {
  const { t } = useTranslation();
  const { batchId } = useParams({ from: '/shell/import/$batchId' });
  const search = useSearch({ from: '/shell/import/$batchId' });
  const variables = useMemo(() => variablesOf(batchId, search), [batchId, search]);
  const [{ data, error, fetching }, query] = useQuery({
    query: ImportBatchQuery,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const batch = data?.importBatch ?? null;
  const underWay = batch !== null && isUnderWay(batch);
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => query({ requestPolicy: 'network-only' }), pollEvery);
    return () => clearInterval(timer);
  }, [underWay, query]);

  if (batch) {
    return (
      <Screen>
        {error ? (
          <Notice tone="warning" announce className="mb-5">
            {t('import.batch.unreachable')}
          </Notice>
        ) : null}
        <ImportBatchWorkspace
          key={batch.id}
          batch={batch}
          search={search}
          onChanged={() => query({ requestPolicy: 'network-only' })}
        />
      </Screen>
    );
  }
  return (
    <Screen>
      <PageHeader title={t('import.batch.title')} />
      {error ? (
        <LoadFailure error={error} onRetry={() => query({ requestPolicy: 'network-only' })} />
      ) : fetching ? (
        <Skeleton label={t('common.loading')} lines={8} />
      ) : (
        <EmptyState
          icon={<FileQuestion />}
          title={t('import.notFoundTitle')}
          actions={
            <Link {...importListLink()} className={buttonClass()}>
              {t('import.backToList')}
            </Link>
          }
        >
          {t('import.notFoundText')}
        </EmptyState>
      )}
    </Screen>
  );
}
