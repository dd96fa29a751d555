import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { Notice } from '@kheo/ui/notice/notice';
import { useBlocker } from '@tanstack/react-router';
import { Save } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useSession } from '../../lib/viewer.ts';
import { DocumentBadges } from './official-document-badges.tsx';
import { OfficialDocumentConflictDialog, SetAsideNotice } from './official-document-conflict-dialog.tsx';
import { controlIdOf } from './official-document-field.ts';
import { formFieldOf } from './official-document-form-values.ts';
import { OfficialDocumentForm } from './official-document-form.tsx';
import { mayPublishDocument, mayRegisterDocument } from './official-document-rights.ts';
import { OfficialDocumentSteps } from './official-document-steps.tsx';
import type { EditedDocument } from './official-document.operations.ts';
import type { DocumentEditSearch } from './official-document.routes.ts';
import {
  useOfficialDocumentEditing,
  type DocumentConflict,
  type DocumentEditing,
} from './use-official-document-editing.ts';

export interface OfficialDocumentWorkspaceProps {
  /** Null for a new one. */
  document: EditedDocument | null;
  /** What a new one begins with. */
  known?: DocumentEditSearch;
  onCreated?: (id: string) => void;
  children?: ReactNode;
}

/** The whole desk for one document of the register. */
export function OfficialDocumentWorkspace({
  document: initial,
  known,
  onCreated,
  children,
}: OfficialDocumentWorkspaceProps) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const editing = useOfficialDocumentEditing(initial, known, (id) => onCreated?.(id));
  const { document, conflict } = editing;
  const [told, setTold] = useState<{ tone: 'success' | 'error'; text: string } | null>(null);
  const [setAside, setSetAside] = useState<DocumentConflict | null>(null);
  const mayEdit = document?.published ? mayPublishDocument(viewer) : mayRegisterDocument(viewer);

  const save = async () => {
    setTold(null);
    if (await editing.save()) setTold({ tone: 'success', text: t('officialDocument.saved') });
  };
  const saveByKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    if (mayEdit) void save();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => saveByKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <Screen wide>
      <PageHeader
        title={t(document ? 'officialDocument.editTitle' : 'officialDocument.newTitle')}
        note={
          document ? (
            <span className="flex flex-wrap items-center gap-2">
              <span lang="vi" className="text-ink-soft">{`${document.type} ${document.code}`}</span>
              <DocumentBadges document={document} />
              {document.sample ? <Badge>{t('officialDocument.sampleMark')}</Badge> : null}
            </span>
          ) : null
        }
        actions={
          <OfficialDocumentSteps
            editing={editing}
            onDone={(text) => setTold({ tone: 'success', text })}
            onRefused={(text) => setTold({ tone: 'error', text })}
          />
        }
      />
      <div className="space-y-4 empty:hidden">
        <ProblemSummary
          problems={editing.problems}
          controlOf={(serverField) => {
            const field = formFieldOf(serverField);
            return field && { label: t(`officialDocument.fields.${field}`), id: controlIdOf(field) };
          }}
        />
        <FailureNotice reason={editing.failure} />
        {told ? (
          <Notice tone={told.tone} announce>
            {told.text}
          </Notice>
        ) : null}
        {setAside ? <SetAsideNotice conflict={setAside} onDismiss={() => setSetAside(null)} /> : null}
        {mayEdit ? null : <Notice>{t('officialDocument.readOnly')}</Notice>}
      </div>
      <OfficialDocumentForm editing={editing} readOnly={!mayEdit}>
        {children}
      </OfficialDocumentForm>
      {mayEdit ? <SaveBar editing={editing} onSave={() => void save()} /> : null}
      {conflict ? (
        <OfficialDocumentConflictDialog
          conflict={conflict}
          onClose={editing.closeConflict}
          onKeepMine={() => void editing.keepMine()}
          onTakeTheirs={() => {
            setSetAside(conflict);
            editing.takeOver(conflict.current);
          }}
        />
      ) : null}
      <LeaveGuard editing={editing} />
    </Screen>
  );
}

function SaveBar({ editing, onSave }: { editing: DocumentEditing; onSave: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { document, dirty, saving } = editing;
  const state = document
    ? t('officialDocument.clean', { time: printMoment(document.updatedAt, language) })
    : t('officialDocument.neverSaved');
  return (
    <div className="sticky bottom-0 z-20 -mx-4 mt-8 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-surface px-4 py-2.5 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8">
      <p role="status" className="flex min-w-0 items-center gap-2 text-sm text-ink-soft">
        <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full ${dirty ? 'bg-warning' : 'bg-success'}`} />
        {dirty ? t('officialDocument.dirty') : state}
      </p>
      <Button
        variant="primary"
        icon={<Save aria-hidden="true" />}
        busy={saving}
        aria-keyshortcuts="Control+S"
        onClick={onSave}
      >
        {t(
          saving
            ? 'officialDocument.saving'
            : document?.published
              ? 'officialDocument.saveLive'
              : 'officialDocument.save',
        )}
      </Button>
    </div>
  );
}

/** Asks before unsaved text is left, inside the admin and when the tab is closed. */
function LeaveGuard({ editing }: { editing: DocumentEditing }) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => editing.isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: editing.isDirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('officialDocument.leaveDialog.title')}
      text={t('officialDocument.leaveDialog.text')}
      cancelLabel={t('officialDocument.leaveDialog.stay')}
      confirmLabel={t('officialDocument.leaveDialog.leave')}
      danger
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
