import { civicFields } from '@kheo/domain/award/vocabulary';
import { CIVIC_FIELD_LABELS } from '@kheo/domain/labels/award-labels';
import { buttonClass } from '@kheo/ui/button/button';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Flag, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { pageArguments } from '../../components/connection-pagination.tsx';
import { FilterSelect, ListFrame } from '../../components/list-frame.tsx';
import { PublishedBadge } from '../../components/published-badge.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { recentYears } from '../../lib/years.ts';
import { MovementListQuery, type MovementListVariables, type MovementRow } from './movement.operations.ts';
import {
  movementLink,
  movementListLink,
  movementListSearch,
  newMovementId,
  type MovementListSearch,
} from './movement.routes.ts';

const cacheContext = { additionalTypenames: ['Movement', 'CivicModel', 'Award'] };

function variablesOf(search: MovementListSearch): MovementListVariables {
  return {
    ...pageArguments(search, 20),
    filter: {
      search: search.q ?? null,
      field: search.field ?? null,
      year: search.year ?? null,
      published: search.published ?? null,
    },
  };
}

/** Emulation movements, those that began last first. */
export function MovementListPage() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const search = useSearch({ from: '/shell/movements' });
  const variables = useMemo(() => variablesOf(search), [search]);
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: MovementListQuery,
    variables,
    context: cacheContext,
  });
  const { after: _after, before: _before, ...filters } = search;
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const show = (change: Partial<MovementListSearch>) =>
    void navigate({ ...movementListLink({ ...filters, ...change }), replace: 'q' in change, resetScroll: false });
  const choose = (change: Record<string, string | undefined>) => show(movementListSearch.partial().parse(change));
  const list = data?.allMovements;
  return (
    <ListFrame
      title={t('movement.listTitle')}
      total={(count) => t('movement.total', { count })}
      actions={
        mayKeepAwards(viewer) ? (
          <Link {...movementLink(newMovementId)} className={buttonClass({ variant: 'primary' })}>
            <Plus aria-hidden="true" />
            {t('movement.create')}
          </Link>
        ) : null
      }
      filters={
        <section
          aria-label={t('movement.filters')}
          className="grid gap-x-4 gap-y-3 border-y border-line py-4 @min-[48rem]:grid-cols-[2fr_1.3fr_0.7fr_1fr]"
        >
          <SearchBox
            label={t('movement.searchLabel')}
            value={search.q ?? ''}
            onSearch={(words) => show({ q: words || undefined })}
          />
          <FilterSelect
            label={t('movement.fields.fields')}
            value={search.field}
            options={civicFields.map((value) => ({ value, label: CIVIC_FIELD_LABELS[value][language] }))}
            onChange={(field) => choose({ field })}
          />
          <FilterSelect
            label={t('movement.filterYear')}
            value={search.year}
            options={recentYears(12)}
            onChange={(year) => choose({ year })}
          />
          <FilterSelect
            label={t('movement.filterPublished')}
            value={search.published === undefined ? undefined : String(search.published)}
            options={[
              { value: 'true', label: t('record.published') },
              { value: 'false', label: t('record.unpublished') },
            ]}
            onChange={(value) => show({ published: value === undefined ? undefined : value === 'true' })}
          />
        </section>
      }
      list={list}
      error={error}
      busy={fetching || stale}
      onRetry={() => reload({ requestPolicy: 'network-only' })}
      targetOf={(cursor) => movementListLink({ ...filters, ...cursor })}
      empty={{ icon: <Flag />, title: t('movement.emptyTitle'), text: t('movement.emptyText') }}
      onClear={filtered ? () => void navigate(movementListLink()) : undefined}
    >
      <ul className="divide-y divide-line border-y border-line">
        {list?.nodes.map((movement) => (
          <Line key={movement.id} movement={movement} />
        ))}
      </ul>
    </ListFrame>
  );
}

function Line({ movement }: { movement: MovementRow }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { startsOn, endsOn, organization, models, awards } = movement;
  return (
    <li className="grid gap-x-6 gap-y-2 py-3.5 @min-[48rem]:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 space-y-1">
        <Link {...movementLink(movement.id)} lang="vi" className={`font-semibold ${plainLinkClass}`}>
          {movement.nameVi}
        </Link>
        <p className="text-sm text-ink-soft">
          {[
            endsOn
              ? t('movement.fromTo', { from: printedDay(startsOn), to: printedDay(endsOn) })
              : t('movement.from', { from: printedDay(startsOn) }),
            organization?.name,
            movement.fields.map((field) => CIVIC_FIELD_LABELS[field][language]).join(', '),
          ]
            .filter(Boolean)
            .join('\u00A0· ')}
        </p>
      </div>
      <p className="flex flex-wrap items-start gap-x-3 gap-y-1 text-sm text-ink-soft @min-[48rem]:justify-end">
        <span>{t('movement.models', { count: models.totalCount })}</span>
        <span>{t('movement.awards', { count: awards.totalCount })}</span>
        <PublishedBadge published={movement.published} />
      </p>
    </li>
  );
}
