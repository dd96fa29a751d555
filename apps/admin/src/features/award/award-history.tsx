import { Button } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { printedDay } from '../../lib/printed-day.ts';
import type { EditedAward } from './award.operations.ts';
import { decisionLink } from './award.routes.ts';
import { rowChanges, type RowChange } from './row-changes.ts';

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
              {t(`award.events.${event.kind}`)} · {printedDay(event.on)}
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
        {t('award.history.open', { count: award.revisions.length })}
      </Button>
      {open ? <RevisionsDialog award={award} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function RevisionsDialog({ award, onClose }: { award: EditedAward; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const changes = rowChanges(award);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('award.history.title')}
      description={t('award.history.text')}
      closeLabel={t('common.close')}
      size="large"
    >
      {changes.length === 0 ? <p>{t('award.history.none')}</p> : null}
      <ol className="space-y-5">
        {changes.map(({ version, createdAt, by, lines }) => (
          <li key={version}>
            <h3 className="font-semibold">
              {t('award.history.version', { version })} · <DateTime value={createdAt} language={language} />
              {by ? ` · ${by}` : ''}
            </h3>
            {lines.length === 0 ? <p className="text-sm text-ink-soft">{t('award.history.onlyInside')}</p> : null}
            <ul className="mt-1 space-y-2">
              {lines.map((line) => (
                <Difference key={line.field} line={line} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function Difference({ line: { field, before, after } }: { line: RowChange }) {
  const { t } = useTranslation();
  const column = 'min-w-0 rounded-md border border-line p-2 text-sm break-words whitespace-pre-wrap';
  return (
    <li>
      <p className="text-sm font-semibold">{t(`award.fields.${field}`)}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        <p lang="vi" className={`${column} bg-danger-soft`}>
          <span className="sr-only">{t('award.history.before')}: </span>
          {before || '–'}
        </p>
        <p lang="vi" className={`${column} bg-success-soft`}>
          <span className="sr-only">{t('award.history.after')}: </span>
          {after || '–'}
        </p>
      </div>
    </li>
  );
}
