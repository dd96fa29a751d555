import { Button, buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { FileInput, FilePlus, ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConnectionPagination, pageArguments, type Cursor } from '../../components/connection-pagination.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useSession } from '../../lib/viewer.ts';
import { importCreateLink } from '../import-batch/import-batch.routes.ts';
import { OfficialDocumentListFilters } from './official-document-list-filters.tsx';
import { mayRegisterDocument } from './official-document-rights.ts';
import { OfficialDocumentTable } from './official-document-table.tsx';
import { DocumentListQuery, type DocumentListVariables } from './official-document.operations.ts';
import { documentCreateLink, documentListLink, type DocumentListSearch } from './official-document.routes.ts';

const pageSize = 20;
/** An empty answer names no document, so the cache must be told what it depends on. */
const cacheContext = { additionalTypenames: ['OfficialDocument', 'Article'] };

function variablesOf(search: DocumentListSearch): DocumentListVariables {
  return {
    ...pageArguments(search, pageSize),
    filter: {
      search: search.q || null,
      type: search.type ?? null,
      issuer: search.issuer ?? null,
      year: search.year ?? null,
      status: search.status ?? null,
      published: search.published ?? null,
    },
  };
}

/** The register of official documents (sổ văn bản). */
export function OfficialDocumentListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const router = useRouter();
  const mayRegister = mayRegisterDocument(useSession().viewer);
  const search = useSearch({ from: '/shell/official-documents' });
  const variables = useMemo(() => variablesOf(search), [search]);
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: DocumentListQuery,
    variables,
    context: cacheContext,
  });
  const list = data?.allOfficialDocuments;
  const { after: _after, before: _before, ...filters } = search;
  const filtered = Object.values(filters).some((value) => value !== undefined);

  const show = (change: Partial<DocumentListSearch>) =>
    void navigate({ ...documentListLink({ ...filters, ...change }), replace: 'q' in change, resetScroll: false });
  const linkTo = (cursor: Cursor) => {
    const target = documentListLink({ ...filters, ...cursor });
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
        title={t('officialDocument.listTitle')}
        note={
          list ? <span className="text-ink-soft">{t('officialDocument.total', { count: list.totalCount })}</span> : null
        }
        actions={
          mayRegister ? (
            <>
              <Link {...importCreateLink({ kind: 'OFFICIAL_DOCUMENT' })} className={buttonClass()}>
                <FileInput aria-hidden="true" />
                {t('import.fromExcel')}
              </Link>
              <Link {...documentCreateLink()} className={buttonClass({ variant: 'primary' })}>
                <FilePlus aria-hidden="true" />
                {t('officialDocument.create')}
              </Link>
            </>
          ) : null
        }
      />
      <OfficialDocumentListFilters search={search} onChange={show} />
      <div className="mt-5" aria-busy={fetching || stale}>
        {error && !list ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!list && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {list && list.nodes.length > 0 ? (
          <div className="space-y-5">
            <OfficialDocumentTable documents={list.nodes} />
            <ConnectionPagination pageInfo={list.pageInfo} linkTo={linkTo} />
          </div>
        ) : null}
        {list?.nodes.length === 0 ? (
          <EmptyState
            icon={<ScrollText />}
            title={t(filtered ? 'officialDocument.noMatchTitle' : 'officialDocument.emptyTitle')}
            actions={
              filtered ? (
                <Button onClick={() => void navigate(documentListLink())}>{t('common.clearFilters')}</Button>
              ) : null
            }
          >
            {t(filtered ? 'officialDocument.noMatchText' : 'officialDocument.emptyText')}
          </EmptyState>
        ) : null}
      </div>
    </Screen>
  );
}
