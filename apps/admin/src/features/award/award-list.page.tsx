import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Medal } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConnectionPagination, pageArguments } from '../../components/connection-pagination.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { usePageLinks } from '../../components/use-page-links.ts';
import { AwardListFilters } from './award-list-filters.tsx';
import { AwardTable } from './award-table.tsx';
import { AwardListQuery, type AwardListVariables } from './award.operations.ts';
import { awardListLink, type AwardListSearch } from './award.routes.ts';

const pageSize = 20;
const cacheContext = { additionalTypenames: ['Award'] };

function variablesOf(search: AwardListSearch, language: 'VI' | 'EN'): AwardListVariables {
  const { q, kind, movement, year, form, level, rewardKind, unit, field, status, published, sort } = search;
  return {
    ...pageArguments(search, pageSize),
    language,
    orderBy: sort ?? 'NEWEST',
    filter: {
      search: q ?? null,
      subjectKind: kind ?? null,
      movementSlug: movement ?? null,
      year: year ?? null,
      form: form ?? null,
      level: level ?? null,
      rewardKind: rewardKind ?? null,
      unit: unit ?? null,
      field: field ?? null,
      status: status ?? null,
      published: published ?? null,
    },
  };
}

/** The register of awards (sổ khen thưởng). */
export function AwardListPage() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/awards' });
  const variables = useMemo(() => variablesOf(search, language === 'en' ? 'EN' : 'VI'), [search, language]);
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: AwardListQuery,
    variables,
    context: cacheContext,
  });
  const list = data?.allAwards;
  const { after: _after, before: _before, ...filters } = search;
  const filtered = Object.entries(filters).some(([name, value]) => name !== 'sort' && value !== undefined);
  const show = (change: Partial<AwardListSearch>) =>
    void navigate({
      ...awardListLink({ ...filters, ...change }),
      replace: 'q' in change || 'unit' in change,
      resetScroll: false,
    });
  const linkTo = usePageLinks((cursor) => awardListLink({ ...filters, ...cursor }));
  return (
    <Screen>
      <PageHeader
        title={t('award.listTitle')}
        note={list ? <span className="text-ink-soft">{t('award.total', { count: list.totalCount })}</span> : null}
        actions={<DownloadButton path="/exports/awards.xlsx" query={filters} fileName="khen-thuong.xlsx" />}
      />
      <AwardListFilters search={search} onChange={show} />
      <div className="mt-5" aria-busy={fetching || stale}>
        {error && !list ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!list && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {list && list.nodes.length > 0 ? (
          <div className="space-y-5">
            <AwardTable awards={list.nodes} />
            <ConnectionPagination pageInfo={list.pageInfo} linkTo={linkTo} />
          </div>
        ) : null}
        {list?.nodes.length === 0 ? (
          <EmptyState
            icon={<Medal />}
            title={t(filtered ? 'award.noMatchTitle' : 'award.emptyTitle')}
            actions={
              filtered ? (
                <Button onClick={() => void navigate(awardListLink())}>{t('common.clearFilters')}</Button>
              ) : null
            }
          >
            {t(filtered ? 'award.noMatchText' : 'award.emptyText')}
          </EmptyState>
        ) : null}
      </div>
    </Screen>
  );
}
