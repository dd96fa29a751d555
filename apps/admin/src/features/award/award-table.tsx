import { plainLinkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { printedDay } from '../../lib/printed-day.ts';
import { AwardBadges } from './award-badges.tsx';
import type { AwardRow } from './award.operations.ts';
import { awardLink } from './award.routes.ts';

/** Awards as a table where there is room, as cards where there is not. */
export function AwardTable({ awards }: { awards: readonly AwardRow[] }) {
  const { t } = useTranslation();
  const heading =
    'border-b border-line-strong px-3 py-2 text-left text-sm whitespace-nowrap font-semibold text-ink-soft first:pl-0 last:pr-0';
  const cell = 'border-b border-line px-3 py-3 align-top first:pl-0 last:pr-0';
  return (
    <>
      <table className="hidden w-full border-collapse @min-[48rem]:table">
        <thead>
          <tr>
            {(['recipient', 'form', 'decision', 'status'] as const).map((column) => (
              <th key={column} scope="col" className={heading}>
                {t(`award.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {awards.map((award) => (
            <tr key={award.id} className="hover:bg-surface">
              <td className={`${cell} w-2/5`}>
                <Recipient award={award} />
              </td>
              <td className={cell}>
                {award.form.name}
                <span className="block text-sm text-ink-soft">{t('award.ofYear', { year: award.year })}</span>
              </td>
              <td className={`${cell} text-ink-soft`}>
                <Decision award={award} />
              </td>
              <td className={cell}>
                <AwardBadges award={award} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="divide-y divide-line border-b border-line @min-[48rem]:hidden">
        {awards.map((award) => (
          <li key={award.id} className="space-y-2 py-4">
            <Recipient award={award} />
            <p className="text-sm">
              {award.form.name}, {award.year}
            </p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              <AwardBadges award={award} />
              <Decision award={award} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Recipient({ award }: { award: AwardRow }) {
  return (
    <div lang="vi">
      <Link
        {...awardLink(award.id)}
        className={`font-semibold ${award.status === 'REVOKED' ? 'line-through' : ''} ${plainLinkClass}`}
      >
        {award.recipientName}
      </Link>
      <p className="line-clamp-2 text-sm text-ink-soft">
        {[award.recipientPosition, award.unitName].filter(Boolean).join(', ')}
      </p>
    </div>
  );
}

function Decision({ award: { decision } }: { award: AwardRow }) {
  return decision ? (
    <span className="text-sm">
      {decision.officialDocument.code}&nbsp;·{' '}
      <span className="whitespace-nowrap">{printedDay(decision.decidedOn)}</span>
    </span>
  ) : null;
}
