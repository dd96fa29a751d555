import { Button } from '@kheo/ui/button/button';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Notice } from '@kheo/ui/notice/notice';
import { useBlocker } from '@tanstack/react-router';
import { Save } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { PageHeader } from '../page-header.tsx';
import { ProblemSummary } from '../problem-summary.tsx';
import { Screen } from '../screen.tsx';
import { SetAsideNotice } from '../set-aside-notice.tsx';
import { useInterfaceLanguage } from '../use-interface-language.ts';
import { controlIdOf } from './record-fields.tsx';
import { RecordHistory } from './record-history.tsx';
import type { RecordEditing } from './use-record-editing.ts';

export interface RecordFrameProps<Row extends { id: string; version: number }, Values extends object> {
  editing: RecordEditing<Row, Values>;
  title: string;
  note?: ReactNode;
  /** Steps beyond saving. */
  actions?: ReactNode;
  /** Whether each save is kept and can be looked at. */
  history?: boolean;
  labelOf: (field: keyof Values & string) => string;
  /** A value in words, to be read beside another one. */
  wordsOf?: (values: Values, field: keyof Values & string) => string;
  readOnly?: boolean;
  /** Why; otherwise that the person may not. */
  readOnlyText?: string | undefined;
  saveLabel?: string;
  /** When what is in the form was saved. */
  savedAt?: string | undefined;
  onSaved?: (row: Row) => void;
  children: ReactNode;
}

const plainWords = <Values,>(values: Values, field: keyof Values): string => {
  const value = values[field];
  if (value !== null && typeof value === 'object' && 'name' in value) return String(value.name);
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
};

/** The desk for one record: its form, what stands against saving, the bar to save, and a guard before leaving. */
export function RecordFrame<Row extends { id: string; version: number }, Values extends object>({
  editing,
  title,
  note,
  actions,
  history = false,
  labelOf,
  wordsOf = plainWords,
  readOnly = false,
  readOnlyText,
  saveLabel,
  savedAt,
  onSaved,
  children,
}: RecordFrameProps<Row, Values>) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [setAside, setSetAside] = useState('');
  const { told } = editing;
  const save = async () => {
    const row = await editing.save();
    if (!row) return;
    editing.tell(t('record.saved'));
    onSaved?.(row);
  };
  const saveByKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    if (!readOnly) void save();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => saveByKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <Screen wide>
      <PageHeader
        title={title}
        note={note}
        actions={
          <>
            {history && editing.row ? (
              <RecordHistory id={editing.row.id} values={editing.stored} labelOf={labelOf} wordsOf={wordsOf} />
            ) : null}
            {actions}
          </>
        }
      />
      <div className="space-y-4 empty:hidden">
        <ProblemSummary
          problems={editing.problems}
          controlOf={(serverField) => {
            const field = editing.fieldOf(serverField);
            return field && { label: labelOf(field), id: controlIdOf(field) };
          }}
        />
        <FailureNotice reason={editing.failure} />
        {told ? (
          <Notice tone={told.tone} announce>
            {told.text}
          </Notice>
        ) : null}
        {setAside ? <SetAsideNotice words={setAside} onDismiss={() => setSetAside('')} /> : null}
        {readOnly ? <Notice>{readOnlyText ?? t('record.readOnly')}</Notice> : null}
      </div>
      {children}
      {readOnly ? null : (
        <div className="sticky bottom-0 z-20 -mx-4 mt-8 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-surface px-4 py-2.5 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8 print:hidden">
          <p role="status" className="flex min-w-0 items-center gap-2 text-sm text-ink-soft">
            <span
              aria-hidden="true"
              className={`size-2.5 shrink-0 rounded-full ${editing.dirty ? 'bg-warning' : 'bg-success'}`}
            />
            {!editing.dirty && savedAt
              ? t('record.savedAt', { time: printMoment(savedAt, language) })
              : t(editing.dirty ? 'record.dirty' : editing.row ? 'record.clean' : 'record.neverSaved')}
          </p>
          <Button
            variant="primary"
            icon={<Save aria-hidden="true" />}
            busy={editing.saving}
            aria-keyshortcuts="Control+S"
            onClick={() => void save()}
          >
            {editing.saving ? t('record.saving') : (saveLabel ?? t('common.save'))}
          </Button>
        </div>
      )}
      {editing.conflict ? (
        <ConflictDialog editing={editing} labelOf={labelOf} wordsOf={wordsOf} onSetAside={setSetAside} />
      ) : null}
      <LeaveGuard isDirty={editing.isDirty} />
    </Screen>
  );
}

/** Mine beside what is there now, for the fields that I changed; nothing is overwritten before one chooses. */
function ConflictDialog<Row extends { id: string; version: number }, Values extends object>({
  editing,
  labelOf,
  wordsOf,
  onSetAside,
}: Pick<RecordFrameProps<Row, Values>, 'editing' | 'labelOf'> & {
  wordsOf: (values: Values, field: keyof Values & string) => string;
  /** What I had typed and gave up, to copy from. */
  onSetAside: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { conflict } = editing;
  const theirs = editing.theirs();
  if (!conflict || !theirs) return null;
  const different = editing.differences();
  const column = 'min-w-0 rounded-md border border-line bg-surface p-3 break-words whitespace-pre-wrap';
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : editing.closeConflict())}
      dismissible={false}
      title={t('record.conflict.title')}
      description={t('record.conflict.text')}
      closeLabel={t('common.close')}
      size="large"
      actions={
        <>
          <Button onClick={editing.closeConflict}>{t('record.conflict.goOn')}</Button>
          <Button
            onClick={() => {
              onSetAside(different.map((field) => `${labelOf(field)}: ${wordsOf(conflict.mine, field)}`).join('\n'));
              editing.takeOver(conflict.current);
            }}
          >
            {t('record.conflict.takeTheirs')}
          </Button>
          <Button variant="primary" onClick={() => void editing.keepMine()}>
            {t('record.conflict.keepMine')}
          </Button>
        </>
      }
    >
      {different.length === 0 ? <p>{t('record.conflict.noDifference')}</p> : null}
      <div className="space-y-6">
        {different.map((field) => (
          <section key={field}>
            <h3 className="mb-2 font-semibold">{labelOf(field)}</h3>
            <div className="grid gap-3 md:grid-cols-2">
              <div className={column}>
                <p className="mb-1 text-sm font-semibold text-accent">{t('record.conflict.mine')}</p>
                {wordsOf(conflict.mine, field) || '–'}
              </div>
              <div className={column}>
                <p className="mb-1 text-sm font-semibold text-ink-soft">
                  {t('record.conflict.theirs', { version: conflict.current.version })}
                </p>
                {wordsOf(theirs, field) || '–'}
              </div>
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Asks before unsaved text is left, inside the admin and when the tab is closed. */
function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('record.leave.title')}
      text={t('record.leave.text')}
      cancelLabel={t('record.leave.stay')}
      confirmLabel={t('record.leave.leave')}
      danger
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
