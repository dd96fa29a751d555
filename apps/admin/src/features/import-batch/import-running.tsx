import { useTranslation } from 'react-i18next';
import type { ImportBatchDetails } from './import-batch.operations.ts';

/** How far the server is. The words are announced seldom: a number a second would drown everything else. */
export function ImportRunning({ batch }: { batch: ImportBatchDetails }) {
  const { t } = useTranslation();
  const { state, working, counts } = batch;
  const made = counts.created + counts.updated;
  const text =
    state === 'PLANNING'
      ? t('import.batch.planning', { count: counts.done })
      : state === 'RUNNING'
        ? t('import.batch.running', { done: counts.done, total: counts.total })
        : t('import.batch.undoing', { done: counts.undone, total: made });
  return (
    <section className="rounded-lg border border-line bg-surface p-5">
      <p className="mb-2 font-semibold">{text}</p>
      {/* while a source is read nobody knows yet how much is in it */}
      {state === 'PLANNING' ? null : (
        <progress
          aria-label={t(`import.states.${state}`)}
          value={state === 'RUNNING' ? counts.done : counts.undone}
          max={Math.max(1, state === 'RUNNING' ? counts.total : made)}
          className="mb-3 h-2.5 w-full accent-accent"
        />
      )}
      <p role="status" className="text-ink-soft">
        {t(working ? 'import.batch.leave' : 'import.batch.waiting')}
      </p>
    </section>
  );
}
