import { DOSSIER_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { DeadlineBadge } from './dossier-badges.tsx';
import { DossierName } from './dossier-table.tsx';
import type { DossierRow, DossierStatus } from './dossier.operations.ts';
import { dossierListLink, type DossierListSearch } from './dossier.routes.ts';

/** Dossiers by where they stand, in the order of the procedure; states without dossiers are left out. */
export function DossierBoard({
  columns,
  dossiers,
  filters,
}: {
  columns: readonly { status: DossierStatus; dossiers: number }[];
  dossiers: readonly DossierRow[];
  filters: DossierListSearch;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <div className="grid items-start gap-4 @min-[36rem]:grid-cols-2 @min-[60rem]:grid-cols-3 @min-[80rem]:grid-cols-4">
      {columns
        .filter((column) => column.dossiers > 0)
        .map(({ status, dossiers: count }) => {
          const shown = dossiers.filter((dossier) => dossier.status === status);
          const { view: _view, ...others } = filters;
          return (
            <section
              key={status}
              aria-labelledby={`column-${status}`}
              className="rounded-md border border-line bg-surface p-3"
            >
              <h2 id={`column-${status}`} className="flex items-baseline justify-between gap-3 pb-2 font-semibold">
                {DOSSIER_STATUS_LABELS[status][language]}
                <span className="text-sm text-ink-soft tabular-nums">{count}</span>
              </h2>
              <ul className="space-y-2">
                {shown.map((dossier) => (
                  <li key={dossier.id} className="space-y-2 rounded-md border border-line bg-canvas p-3">
                    <DossierName dossier={dossier} />
                    <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                      <DeadlineBadge deadlines={dossier.deadlines} />
                      {t('dossier.nominees', { count: dossier.nomineeCount })}
                    </p>
                  </li>
                ))}
              </ul>
              {count > shown.length ? (
                <Link {...dossierListLink({ ...others, status })} className={`${linkClass} mt-2 inline-block text-sm`}>
                  {t('dossier.more', { count: count - shown.length })}
                </Link>
              ) : null}
            </section>
          );
        })}
    </div>
  );
}
