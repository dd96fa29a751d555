import { awardLevels } from '@kheo/domain/award/vocabulary';
import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { FormField } from '@kheo/ui/form-field/form-field';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Select } from '@kheo/ui/select/select';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FilePlus, Stamp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConnectionPagination, pageArguments } from '../../components/connection-pagination.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { usePageLinks } from '../../components/use-page-links.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { AwardDecisionCreateDialog } from './award-decision-create-dialog.tsx';
import { DecisionListQuery } from './award-decision.operations.ts';
import { decisionLink, decisionListLink, decisionListSearch, type DecisionListSearch } from './award.routes.ts';

const pageSize = 20;
const cacheContext = { additionalTypenames: ['AwardDecision', 'Award'] };

/** Decisions on awards, the newest first. */
export function AwardDecisionListPage() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const mayKeep = mayKeepAwards(useSession().viewer);
  const search = useSearch({ from: '/shell/award-decisions' });
  const [creating, setCreating] = useState(false);
  const variables = useMemo(
    () => ({
      ...pageArguments(search, pageSize),
      filter: {
        search: search.q ?? null,
        year: search.year ?? null,
        level: search.level ?? null,
        unpublished: search.unpublished ?? null,
      },
    }),
    [search],
  );
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: DecisionListQuery,
    variables,
    context: cacheContext,
  });
  const list = data?.awardDecisions;
  const { after: _after, before: _before, ...filters } = search;
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const show = (change: Partial<DecisionListSearch>) =>
    void navigate({ ...decisionListLink({ ...filters, ...change }), replace: 'q' in change, resetScroll: false });
  const choose = (change: Record<string, string | undefined>) => show(decisionListSearch.partial().parse(change));
  const linkTo = usePageLinks((cursor) => decisionListLink({ ...filters, ...cursor }));
  const [thisYear] = useState(() => new Date().getFullYear());
  return (
    <Screen>
      <PageHeader
        title={t('award.decision.listTitle')}
        note={
          list ? <span className="text-ink-soft">{t('award.decision.total', { count: list.totalCount })}</span> : null
        }
        actions={
          mayKeep ? (
            <Button variant="primary" icon={<FilePlus aria-hidden="true" />} onClick={() => setCreating(true)}>
              {t('award.decision.create')}
            </Button>
          ) : null
        }
      />
      <section
        aria-label={t('award.filters')}
        className="grid gap-x-4 gap-y-3 border-y border-line py-4 @min-[20rem]:grid-cols-2 @min-[48rem]:grid-cols-[2fr_1fr_1fr]"
      >
        <SearchBox
          label={t('award.decision.searchLabel')}
          value={search.q ?? ''}
          onSearch={(words) => show({ q: words || undefined })}
          className="@min-[20rem]:col-span-2 @min-[48rem]:col-span-1"
        />
        <FormField label={t('award.filter.year')}>
          {(control) => (
            <Select
              {...control}
              value={search.year ?? ''}
              onChange={(event) => choose({ year: event.target.value || undefined })}
            >
              <option value="">{t('award.all')}</option>
              {Array.from({ length: 20 }, (_, index) => (
                <option key={index} value={thisYear - index}>
                  {thisYear - index}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField label={t('award.filter.level')}>
          {(control) => (
            <Select
              {...control}
              value={search.level ?? ''}
              onChange={(event) => choose({ level: event.target.value || undefined })}
            >
              <option value="">{t('award.all')}</option>
              {awardLevels.map((level) => (
                <option key={level} value={level}>
                  {AWARD_LEVEL_LABELS[level][language]}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <Checkbox
          className="@min-[20rem]:col-span-2 @min-[48rem]:col-span-3"
          label={t('award.decision.onlyUnpublished')}
          checked={search.unpublished ?? false}
          onChange={(event) => show({ unpublished: event.target.checked || undefined })}
        />
      </section>
      <div className="mt-5" aria-busy={fetching || stale}>
        {error && !list ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!list && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {list && list.nodes.length > 0 ? (
          <div className="space-y-5">
            <ul className="divide-y divide-line border-b border-line">
              {list.nodes.map((decision) => (
                <li key={decision.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-4">
                  <div className="min-w-0 flex-1 basis-72">
                    <Link {...decisionLink(decision.id)} lang="vi" className={`font-semibold ${plainLinkClass}`}>
                      {`${decision.officialDocument.type} ${decision.officialDocument.code}`}
                    </Link>
                    <p lang="vi" className="line-clamp-2 text-sm text-ink-soft">
                      {decision.officialDocument.excerpt}
                    </p>
                    <p lang="vi" className="text-sm text-ink-soft">
                      {printedDay(decision.decidedOn)}&nbsp;· {decision.authority}&nbsp;·{' '}
                      {AWARD_LEVEL_LABELS[decision.level][language]}
                    </p>
                  </div>
                  <p className="flex flex-wrap gap-1.5">
                    <Badge>{t('award.total', { count: decision.awardCount })}</Badge>
                    {decision.unpublishedCount > 0 ? (
                      <Badge tone="warning">{t('award.decision.waiting', { count: decision.unpublishedCount })}</Badge>
                    ) : null}
                  </p>
                </li>
              ))}
            </ul>
            <ConnectionPagination pageInfo={list.pageInfo} linkTo={linkTo} />
          </div>
        ) : null}
        {list?.nodes.length === 0 ? (
          <EmptyState
            icon={<Stamp />}
            title={t(filtered ? 'award.decision.noMatchTitle' : 'award.decision.emptyTitle')}
            actions={
              filtered ? (
                <Button onClick={() => void navigate(decisionListLink())}>{t('common.clearFilters')}</Button>
              ) : null
            }
          >
            {t(filtered ? 'award.noMatchText' : 'award.decision.emptyText')}
          </EmptyState>
        ) : null}
      </div>
      {creating ? (
        <AwardDecisionCreateDialog
          onClose={() => setCreating(false)}
          onCreated={({ id }) => void navigate(decisionLink(id))}
        />
      ) : null}
    </Screen>
  );
}
