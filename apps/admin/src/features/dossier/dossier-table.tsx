import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { DeadlineBadge, DossierStatusBadge } from './dossier-badges.tsx';
import type { DossierRow } from './dossier.operations.ts';
import { dossierLink } from './dossier.routes.ts';

interface DossierTableProps {
  dossiers: readonly DossierRow[];
  chosen: ReadonlySet<string>;
  onChoose: (id: string, chosen: boolean) => void;
}

const heading =
  'border-b border-line-strong px-3 py-2 text-left text-sm font-semibold text-ink-soft first:pl-0 last:pr-0';
const cell = 'border-b border-line px-3 py-3 align-top first:pl-0 last:pr-0';

/** Dossiers as a table where there is room, as cards where there is not. */
export function DossierTable({ dossiers, chosen, onChoose }: DossierTableProps) {
  const { t } = useTranslation();
  const box = (dossier: DossierRow) => (
    <input
      type="checkbox"
      className="size-6 shrink-0 cursor-pointer accent-accent"
      aria-label={t('dossier.chooseOne', { title: dossier.title })}
      checked={chosen.has(dossier.id)}
      onChange={(event) => onChoose(dossier.id, event.target.checked)}
    />
  );
  return (
    <>
      <table className="hidden w-full border-collapse @min-[48rem]:table">
        <thead>
          <tr>
            {(['choose', 'dossier', 'nominees', 'status', 'deadline'] as const).map((column) => (
              <th key={column} scope="col" className={heading}>
                {t(`dossier.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dossiers.map((dossier) => (
            <tr key={dossier.id} className="hover:bg-surface">
              <td className={`${cell} w-12`}>{box(dossier)}</td>
              <td className={`${cell} w-2/5`}>
                <DossierName dossier={dossier} />
              </td>
              <td className={`${cell} whitespace-nowrap text-ink-soft tabular-nums`}>
                {t('dossier.nominees', { count: dossier.nomineeCount })}
              </td>
              <td className={cell}>
                <DossierStatusBadge status={dossier.status} />
              </td>
              <td className={cell}>
                <DeadlineBadge deadlines={dossier.deadlines} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="divide-y divide-line border-b border-line @min-[48rem]:hidden">
        {dossiers.map((dossier) => (
          <li key={dossier.id} className="flex gap-3 py-4">
            {box(dossier)}
            <div className="min-w-0 space-y-2">
              <DossierName dossier={dossier} />
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
                <DossierStatusBadge status={dossier.status} />
                <DeadlineBadge deadlines={dossier.deadlines} />
                <span>{t('dossier.nominees', { count: dossier.nomineeCount })}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Title, unit, level and year. */
export function DossierName({ dossier }: { dossier: DossierRow }) {
  const language = useInterfaceLanguage();
  return (
    <>
      <Link {...dossierLink(dossier.id)} className={`${plainLinkClass} font-semibold break-words`} lang="vi">
        {dossier.title}
      </Link>
      <p className="text-sm text-ink-soft">
        <span lang="vi">{dossier.unitName}</span>&nbsp;· {AWARD_LEVEL_LABELS[dossier.level][language]}&nbsp;·{' '}
        {dossier.year}
      </p>
    </>
  );
}
