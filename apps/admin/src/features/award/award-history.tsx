import { Button } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangesDialog } from '../../components/record/record-history.tsx';
import { rowChanges } from '../../components/record/row-history.ts';
import { printedDay } from '../../lib/printed-day.ts';
import type { EditedAward } from './award.operations.ts';
import { decisionLink } from './award.routes.ts';

type CorrectionLine = { field: string; before: string | null; after: string | null };

/** What decisions have done to an award, and how its row stood before each save. */
export function AwardHistory({ award }: { award: EditedAward }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ol className="space-y-3 text-sm">
        {award.events.map((event, index) => (
          // Events have no name of their own; their order never changes.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index} className="border-l-2 border-line-strong pl-3">
            <p className="font-semibold">
              {t(`award.events.${event.kind}`)}&nbsp;· {printedDay(event.on)}
            </p>
            {event.decision ? (
              <Link {...decisionLink(event.decision.id)} className={linkClass}>
                {event.decision.officialDocument.code}
              </Link>
            ) : null}
            {event.reason ? <p lang="vi">{event.reason}</p> : null}
            <ul lang="vi" className="text-ink-soft empty:hidden">
              {(event.changes as CorrectionLine[]).map(({ field, before, after }) => (
                <li key={field}>
                  {t(`award.fields.${field as 'recipientName'}`)}: <s>{before || '–'}</s> → {after || '–'}
                </li>
              ))}
            </ul>
            {event.staff ? <p className="text-ink-soft">{event.staff.name}</p> : null}
          </li>
        ))}
      </ol>
      <Button size="small" icon={<History aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('record.history.open', { count: award.revisions.length })}
      </Button>
      {open ? <RevisionsDialog award={award} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const shown = [
  'recipientName',
  'recipientPosition',
  'unitName',
  'achievement',
  'year',
  'certificateNumber',
  'goldBookNumber',
  'amount',
  'internalNote',
] as const satisfies readonly (keyof EditedAward)[];
type Shown = Pick<EditedAward, (typeof shown)[number]>;

function RevisionsDialog({ award, onClose }: { award: EditedAward; onClose: () => void }) {
  const { t } = useTranslation();
  const now = Object.fromEntries(shown.map((field) => [field, award[field]])) as unknown as Shown;
  const versions = rowChanges(now, award.revisions, (values, field) => String(values[field] ?? ''));
  return <ChangesDialog versions={versions} labelOf={(field) => t(`award.fields.${field}`)} onClose={onClose} />;
}
