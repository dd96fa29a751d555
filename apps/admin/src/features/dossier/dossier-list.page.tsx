import { dossierMovesFrom, type DossierMoveName } from '@kheo/domain/award/dossier-moves';
import { dossierStatuses } from '@kheo/domain/award/vocabulary';
import { DOSSIER_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { Button, buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { Select } from '@kheo/ui/select/select';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Award, FolderPlus, Kanban, List } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConnectionPagination, pageArguments, type Cursor } from '../../components/connection-pagination.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { useSession } from '../../lib/viewer.ts';
import { DossierBoard } from './dossier-board.tsx';
import { DossierCreateDialog } from './dossier-create-dialog.tsx';
import { DossierTable } from './dossier-table.tsx';
import { DossierListQuery, type DossierListVariables, type DossierRow } from './dossier.operations.ts';
import { dossierLink, dossierListLink, dossierListSearch, type DossierListSearch } from './dossier.routes.ts';
import { StepDialog } from './step-dialog.tsx';

const cacheContext = { additionalTypenames: ['Dossier'] };
const years = Array.from({ length: 8 }, (_, index) => Number(currentInputTime().slice(0, 4)) + 1 - index);

function variablesOf(search: DossierListSearch, language: 'vi' | 'en'): DossierListVariables {
  return {
    language: language === 'en' ? 'EN' : 'VI',
    ...(search.view === 'board' ? { first: 100 } : pageArguments(search, 20)),
    filter: {
      search: search.q || null,
      status: search.status ? [search.status] : null,
      year: search.year ?? null,
      movementId: search.movement ?? null,
      mine: search.mine ?? null,
    },
  };
}

/** The dossiers of the awards year, as a list or as a board by state. */
export function DossierListPage() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const router = useRouter();
  const search = useSearch({ from: '/shell/dossiers' });
  const variables = useMemo(() => variablesOf(search, language), [search, language]);
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: DossierListQuery,
    variables,
    context: cacheContext,
  });
  const [making, setMaking] = useState(false);
  const [message, setMessage] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = data?.dossiers;
  const { after: _after, before: _before, ...filters } = search;
  const { view, ...conditions } = filters;
  const filtered = Object.values(conditions).some((value) => value !== undefined);
  const show = (change: Partial<DossierListSearch>) =>
    void navigate({ ...dossierListLink({ ...filters, ...change }), replace: 'q' in change, resetScroll: false });
  const choose = (change: Record<string, string | undefined>) => show(dossierListSearch.partial().parse(change));
  const linkTo = (cursor: Cursor) => {
    const target = dossierListLink({ ...filters, ...cursor });
    return {
      href: router.buildLocation(target).publicHref,
      onClick: (event: React.MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(target);
      },
    };
  };
  const chosenRows = list?.nodes.filter(({ id }) => chosen.has(id)) ?? [];

  return (
    <Screen wide>
      <PageHeader
        title={t('dossier.listTitle')}
        note={list ? <span className="text-ink-soft">{t('dossier.total', { count: list.totalCount })}</span> : null}
        actions={
          <Button variant="primary" icon={<FolderPlus aria-hidden="true" />} onClick={() => setMaking(true)}>
            {t('dossier.create')}
          </Button>
        }
      />
      <section
        aria-label={t('dossier.filters')}
        className="grid gap-x-4 gap-y-3 border-y border-line py-4 @min-[48rem]:grid-cols-[2fr_1fr_0.7fr_1fr]"
      >
        <SearchBox
          label={t('dossier.searchLabel')}
          value={search.q ?? ''}
          onSearch={(words) => show({ q: words || undefined })}
        />
        <FormField label={t('dossier.filterStatus')}>
          {(control) => (
            <Select
              {...control}
              value={search.status ?? ''}
              onChange={(event) => choose({ status: event.target.value || undefined })}
            >
              <option value="">{t('dossier.all')}</option>
              {dossierStatuses.map((status) => (
                <option key={status} value={status}>
                  {DOSSIER_STATUS_LABELS[status][language]}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField label={t('dossier.filterYear')}>
          {(control) => (
            <Select
              {...control}
              value={search.year ?? ''}
              onChange={(event) => choose({ year: event.target.value || undefined })}
            >
              <option value="">{t('dossier.all')}</option>
              {years.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField label={t('dossier.filterWhose')}>
          {(control) => (
            <Select
              {...control}
              value={search.mine ? 'mine' : ''}
              onChange={(event) => show({ mine: event.target.value === 'mine' ? true : undefined })}
            >
              <option value="">{t('dossier.all')}</option>
              <option value="mine">{t('dossier.mine')}</option>
            </Select>
          )}
        </FormField>
      </section>
      <nav aria-label={t('dossier.views')} className="flex flex-wrap gap-2 py-4">
        {([undefined, 'board'] as const).map((one) => (
          <Link
            key={one ?? 'list'}
            {...dossierListLink({ ...conditions, view: one })}
            aria-current={view === one ? 'true' : undefined}
            className={buttonClass({ size: 'small', variant: view === one ? 'primary' : 'secondary' })}
          >
            {one ? <Kanban aria-hidden="true" /> : <List aria-hidden="true" />}
            {t(one ? 'dossier.viewBoard' : 'dossier.viewList')}
          </Link>
        ))}
      </nav>
      {message ? (
        <Notice tone="success" announce className="mb-4">
          {message}
        </Notice>
      ) : null}
      {chosenRows.length > 0 && view !== 'board' ? (
        <BulkSteps
          dossiers={chosenRows}
          onClear={() => setChosen(new Set())}
          onDone={(text) => {
            setMessage(text);
            setChosen(new Set());
            reload({ requestPolicy: 'network-only' });
          }}
        />
      ) : null}
      <div aria-busy={fetching || stale}>
        {error && !list ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!list && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {list && list.nodes.length > 0 ? (
          view === 'board' ? (
            <DossierBoard columns={data.dossierBoard} dossiers={list.nodes} filters={filters} />
          ) : (
            <div className="space-y-5">
              <DossierTable
                dossiers={list.nodes}
                chosen={chosen}
                onChoose={(id, yes) =>
                  setChosen(new Set(yes ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
                }
              />
              <ConnectionPagination pageInfo={list.pageInfo} linkTo={linkTo} />
            </div>
          )
        ) : null}
        {list?.nodes.length === 0 ? (
          <EmptyState
            icon={<Award />}
            title={t(filtered ? 'dossier.noMatchTitle' : 'dossier.emptyTitle')}
            actions={
              filtered ? (
                <Button onClick={() => void navigate(dossierListLink({ view }))}>{t('common.clearFilters')}</Button>
              ) : null
            }
          >
            {t(filtered ? 'dossier.noMatchText' : 'dossier.emptyText')}
          </EmptyState>
        ) : null}
      </div>
      {making ? (
        <DossierCreateDialog onClose={() => setMaking(false)} onMade={(id) => void navigate(dossierLink(id))} />
      ) : null}
    </Screen>
  );
}

/** The steps that all chosen dossiers can take together. */
function BulkSteps({
  dossiers,
  onClear,
  onDone,
}: {
  dossiers: readonly DossierRow[];
  onClear: () => void;
  onDone: (message: string) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { viewer } = useSession();
  const [step, setStep] = useState<DossierMoveName | null>(null);
  const [first, ...others] = dossiers.map(({ status }) => dossierMovesFrom(status, viewer.roles));
  const common = (first ?? []).filter(({ name }) => others.every((moves) => moves.some((move) => move.name === name)));
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2 rounded-md border border-line bg-surface p-3">
      <p role="status" className="mr-2 font-semibold">
        {t('dossier.chosen', { count: dossiers.length })}
      </p>
      {common.map(({ name, label }) => (
        <Button key={name} size="small" onClick={() => setStep(name)}>
          {label[language]}
        </Button>
      ))}
      {common.length === 0 ? <p className="text-sm text-ink-soft">{t('dossier.noCommonStep')}</p> : null}
      <Button size="small" variant="quiet" onClick={onClear}>
        {t('dossier.clearChoice')}
      </Button>
      {step ? <StepDialog name={step} dossiers={dossiers} onClose={() => setStep(null)} onDone={onDone} /> : null}
    </div>
  );
}
