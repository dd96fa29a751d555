import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ConnectionPagination } from '../../components/connection-pagination.tsx';
import type { ImportBatchDetails, ImportCounts } from './import-batch.operations.ts';
import { importBatchLink, importOutcomes, type ImportBatchSearch } from './import-batch.routes.ts';
import { ImportItemRow } from './import-item-row.tsx';
import { useImportWords } from './import-words.ts';
import { usePageLinks } from '../../components/use-page-links.ts';

const countOf = (counts: ImportCounts, outcome: (typeof importOutcomes)[number]): number =>
  ({ CREATED: counts.created, UPDATED: counts.updated, SKIPPED: counts.skipped, SET_ASIDE: counts.setAside })[outcome];

/** The items of a batch, a page at a time, by outcome and reason. */
export function ImportItems({ batch, search }: { batch: ImportBatchDetails; search: ImportBatchSearch }) {
  const { t } = useTranslation();
  const { kind, outcome, reason, undo } = search;
  const linkTo = usePageLinks((cursor) => importBatchLink(batch.id, { kind, outcome, reason, undo, ...cursor }));
  return (
    <section aria-labelledby="import-items" className="space-y-4">
      <h2 id="import-items" className="text-lg font-semibold">
        {t('import.items.title')}
      </h2>
      <OutcomeFilter batch={batch} search={search} />
      <CodeFilters batch={batch} search={search} />
      {batch.items.nodes.length === 0 ? <p className="text-ink-soft">{t('import.items.noMatch')}</p> : null}
      <ul className="divide-y divide-line border-y border-line">
        {batch.items.nodes.map((item) => (
          <ImportItemRow key={item.id} batchId={batch.id} item={item} />
        ))}
      </ul>
      <ConnectionPagination pageInfo={batch.items.pageInfo} linkTo={linkTo} />
    </section>
  );
}

function OutcomeFilter({ batch, search }: { batch: ImportBatchDetails; search: ImportBatchSearch }) {
  const { t } = useTranslation();
  const tab =
    'inline-flex min-h-11 items-center rounded-md border border-line-strong px-3 py-1 text-ink no-underline hover:border-ink aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent';
  const choices = [
    { outcome: undefined, label: t('import.items.all', { count: batch.counts.total }) },
    ...importOutcomes
      .map((outcome) => ({ outcome, count: countOf(batch.counts, outcome) }))
      .filter(({ outcome, count }) => count > 0 || outcome === search.outcome)
      .map(({ outcome, count }) => ({ outcome, label: t(`import.counts.${outcome}`, { count }) })),
  ];
  return (
    <nav aria-label={t('import.items.filter')}>
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ outcome, label }) => (
          <li key={outcome ?? 'all'}>
            <Link
              {...importBatchLink(batch.id, { kind: search.kind, outcome })}
              resetScroll={false}
              // the router marks the one whose outcome, or lack of one, is in the address
              activeOptions={{ includeSearch: true, explicitUndefined: true }}
              className={tab}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function CodeFilters({ batch, search }: { batch: ImportBatchDetails; search: ImportBatchSearch }) {
  const { t } = useTranslation();
  const words = useImportWords();
  const navigate = useNavigate();
  const { kind, outcome } = search;
  const reasons = batch.reasons.filter((one) => outcome === undefined || one.outcome === outcome);
  const show = (change: ImportBatchSearch) =>
    void navigate({ ...importBatchLink(batch.id, { kind, outcome, ...change }), resetScroll: false });
  if (reasons.length === 0 && batch.undoOutcomes.length === 0) return null;
  return (
    <div className="grid gap-4 @min-[40rem]:grid-cols-2">
      {reasons.length > 0 ? (
        <FormField label={t('import.items.reason')}>
          {(control) => (
            <Select
              {...control}
              value={search.reason ?? ''}
              onChange={(event) => show({ undo: search.undo, reason: event.target.value || undefined })}
            >
              <option value="">{t('import.items.anyReason')}</option>
              {reasons.map(({ outcome: of, code, count }) => (
                <option key={`${of} ${code}`} value={code}>
                  {t('import.items.counted', { label: words.reason(code), count })}
                </option>
              ))}
            </Select>
          )}
        </FormField>
      ) : null}
      {batch.undoOutcomes.length > 0 ? (
        <FormField label={t('import.items.undo')}>
          {(control) => (
            <Select
              {...control}
              value={search.undo ?? ''}
              onChange={(event) => show({ reason: search.reason, undo: event.target.value || undefined })}
            >
              <option value="">{t('import.items.anyUndo')}</option>
              {batch.undoOutcomes.map(({ code, count }) => (
                <option key={code} value={code}>
                  {t('import.items.counted', { label: words.undone(code), count })}
                </option>
              ))}
            </Select>
          )}
        </FormField>
      ) : null}
    </div>
  );
}
