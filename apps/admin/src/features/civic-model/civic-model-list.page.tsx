import { CIVIC_FIELD_LABELS, MODEL_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { buttonClass } from '@kheo/ui/button/button';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, Sprout } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { pageArguments } from '../../components/connection-pagination.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { ListFrame } from '../../components/list-frame.tsx';
import { PublishedBadge } from '../../components/published-badge.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { CivicModelBadge } from './civic-model-badge.tsx';
import { useCivicModelImport } from './civic-model-import.tsx';
import { CivicModelFilters } from './civic-model-filters.tsx';
import { CivicModelListQuery, type CivicModelListVariables, type CivicModelRow } from './civic-model.operations.ts';
import {
  civicModelLink,
  civicModelListLink,
  newCivicModelId,
  type CivicModelListSearch,
} from './civic-model.routes.ts';

const cacheContext = { additionalTypenames: ['CivicModel'] };

function variablesOf(search: CivicModelListSearch): CivicModelListVariables {
  return {
    ...pageArguments(search, 20),
    filter: {
      search: search.q ?? null,
      field: search.field ?? null,
      kind: search.kind ?? null,
      status: search.status ?? null,
      year: search.year ?? null,
      movementId: search.movement ?? null,
      organizationId: search.unit ?? null,
      published: search.published ?? null,
    },
  };
}

/** “Dân vận khéo” models and exemplars, those that were registered last first. */
export function CivicModelListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const search = useSearch({ from: '/shell/civic-models' });
  const variables = useMemo(() => variablesOf(search), [search]);
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: CivicModelListQuery,
    variables,
    context: cacheContext,
  });
  const { after: _after, before: _before, ...filters } = search;
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const list = data?.civicModels;
  const excel = useCivicModelImport(() => reload({ requestPolicy: 'network-only' }));
  return (
    <ListFrame
      title={t('civicModel.listTitle')}
      total={(count) => t('civicModel.total', { count })}
      actions={
        <>
          {list && list.totalCount > 0 ? (
            <DownloadButton path="/exports/civic-models.xlsx" query={filters} fileName="mo-hinh-dan-van-kheo.xlsx" />
          ) : null}
          {mayKeepAwards(viewer) ? excel.button : null}
          {mayKeepAwards(viewer) ? (
            <Link {...civicModelLink(newCivicModelId)} className={buttonClass({ variant: 'primary' })}>
              <Plus aria-hidden="true" />
              {t('civicModel.create')}
            </Link>
          ) : null}
        </>
      }
      filters={
        <CivicModelFilters
          search={search}
          onChange={(change) =>
            void navigate({
              ...civicModelListLink({ ...filters, ...change }),
              replace: 'q' in change,
              resetScroll: false,
            })
          }
        />
      }
      told={excel.notice}
      list={list}
      error={error}
      busy={fetching || stale}
      onRetry={() => reload({ requestPolicy: 'network-only' })}
      targetOf={(cursor) => civicModelListLink({ ...filters, ...cursor })}
      empty={{ icon: <Sprout />, title: t('civicModel.emptyTitle'), text: t('civicModel.emptyText') }}
      onClear={filtered ? () => void navigate(civicModelListLink()) : undefined}
    >
      <ul className="divide-y divide-line border-y border-line">
        {list?.nodes.map((model) => (
          <Line key={model.id} model={model} />
        ))}
      </ul>
    </ListFrame>
  );
}

function Line({ model }: { model: CivicModelRow }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <li className="grid gap-x-6 gap-y-2 py-3.5 @min-[48rem]:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 space-y-1">
        <Link {...civicModelLink(model.id)} lang="vi" className={`font-semibold ${plainLinkClass}`}>
          {model.name}
        </Link>
        <p className="text-sm">
          <span lang="vi">{[model.unitName, model.place].filter(Boolean).join('\u00A0· ')}</span>
        </p>
        <p className="text-sm text-ink-soft">
          {[
            MODEL_KIND_LABELS[model.kind][language],
            CIVIC_FIELD_LABELS[model.field][language],
            t('civicModel.registered', { day: printedDay(model.registeredOn) }),
            model.movement?.nameVi,
          ]
            .filter(Boolean)
            .join('\u00A0· ')}
        </p>
      </div>
      <p className="flex flex-wrap items-start gap-2 @min-[48rem]:justify-end">
        <CivicModelBadge status={model.status} />
        <PublishedBadge published={model.published} />
      </p>
    </li>
  );
}
