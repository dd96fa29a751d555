import { Button } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { History } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../load-failure.tsx';
import { useInterfaceLanguage } from '../use-interface-language.ts';
import { RecordHistoryQuery } from './record-history.operations.ts';
import { rowChanges, type RowVersion } from './row-history.ts';

interface RecordHistoryProps<Values extends object> {
  id: string;
  /** The record as it is saved. */
  values: Values;
  labelOf: (field: keyof Values & string) => string;
  wordsOf: (values: Values, field: keyof Values & string) => string;
}

/** A button to what each save of a record has changed. */
export function RecordHistory<Values extends object>(props: RecordHistoryProps<Values>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon={<History aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('record.history.title')}
      </Button>
      {open ? <LoadedHistory {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function LoadedHistory<Values extends object>({
  id,
  values,
  labelOf,
  wordsOf,
  onClose,
}: RecordHistoryProps<Values> & { onClose: () => void }) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({
    query: RecordHistoryQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const kept = data?.node && 'revisions' in data.node ? data.node.revisions : null;
  return (
    <ChangesDialog versions={kept ? rowChanges(values, kept, wordsOf) : null} labelOf={labelOf} onClose={onClose}>
      {kept ? null : error ? (
        <LoadFailure error={error} onRetry={() => reload()} />
      ) : (
        <Skeleton label={t('common.loading')} lines={6} />
      )}
    </ChangesDialog>
  );
}

/** What each save has changed, before and after side by side; null while it is not known. */
export function ChangesDialog<Field extends string>({
  versions,
  labelOf,
  onClose,
  children,
}: {
  versions: readonly RowVersion<Field>[] | null;
  labelOf: (field: Field) => string;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('record.history.title')}
      description={t('record.history.text')}
      closeLabel={t('common.close')}
      size="large"
    >
      {children}
      {versions?.length === 0 ? <p>{t('record.history.none')}</p> : null}
      <ol className="space-y-5">
        {versions?.map(({ version, createdAt, by, lines }) => (
          <li key={version}>
            <h3 className="font-semibold">
              {t('record.history.version', { version })}&nbsp;· <DateTime value={createdAt} language={language} />
              {by ? `\u00A0· ${by}` : ''}
            </h3>
            {lines.length === 0 ? <p className="text-sm text-ink-soft">{t('record.history.onlyInside')}</p> : null}
            <ul className="mt-1 space-y-2">
              {lines.map(({ field, before, after }) => (
                <li key={field}>
                  <p className="text-sm font-semibold">{labelOf(field)}</p>
                  <div className="grid gap-2 sm:grid-cols-2">
                    <p lang="vi" className={`${column} bg-danger-soft`}>
                      <span className="sr-only">{t('record.history.before')}: </span>
                      {before || '–'}
                    </p>
                    <p lang="vi" className={`${column} bg-success-soft`}>
                      <span className="sr-only">{t('record.history.after')}: </span>
                      {after || '–'}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

const column = 'min-w-0 rounded-md border border-line p-2 text-sm break-words whitespace-pre-wrap';
