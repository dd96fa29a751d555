import { Badge } from '@kheo/ui/badge/badge';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { Notice } from '@kheo/ui/notice/notice';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictDialog, SetAsideNotice } from '../../components/conflict-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { LeaveGuard, SaveBar } from '../../components/save-bar.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useSession } from '../../lib/viewer.ts';
import { DocumentBadges } from './official-document-badges.tsx';
import { controlIdOf } from './official-document-field.ts';
import { formFieldOf } from './official-document-form-values.ts';
import { OfficialDocumentForm } from './official-document-form.tsx';
import { mayPublishDocument, mayRegisterDocument } from './official-document-rights.ts';
import { OfficialDocumentSteps } from './official-document-steps.tsx';
import type { EditedDocument } from './official-document.operations.ts';
import type { DocumentEditSearch } from './official-document.routes.ts';
import { useDocumentDifferences } from './use-document-differences.ts';
import { useOfficialDocumentEditing, type DocumentConflict } from './use-official-document-editing.ts';

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
  const language = useInterfaceLanguage();
  const differencesOf = useDocumentDifferences();
  const { document, conflict } = editing;
  const [told, setTold] = useState<{ tone: 'success' | 'error'; text: string } | null>(null);
  const [setAside, setSetAside] = useState<DocumentConflict | null>(null);
  const mayEdit = document?.published ? mayPublishDocument(viewer) : mayRegisterDocument(viewer);

  const save = async () => {
    setTold(null);
    if (await editing.save()) setTold({ tone: 'success', text: t('officialDocument.saved') });
  };

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
        {setAside ? <SetAsideNotice differences={differencesOf(setAside)} onDismiss={() => setSetAside(null)} /> : null}
        {mayEdit ? null : <Notice>{t('officialDocument.readOnly')}</Notice>}
      </div>
      <OfficialDocumentForm editing={editing} readOnly={!mayEdit}>
        {children}
      </OfficialDocumentForm>
      {mayEdit ? (
        <SaveBar
          state={
            document
              ? t('officialDocument.clean', { time: printMoment(document.updatedAt, language) })
              : t('officialDocument.neverSaved')
          }
          dirty={editing.dirty}
          saving={editing.saving}
          label={t(document?.published ? 'officialDocument.saveLive' : 'officialDocument.save')}
          onSave={() => void save()}
        />
      ) : null}
      {conflict ? (
        <ConflictDialog
          title={t('officialDocument.conflictDialog.title')}
          differences={differencesOf(conflict)}
          version={conflict.current.version}
          onClose={editing.closeConflict}
          onKeepMine={() => void editing.keepMine()}
          onTakeTheirs={() => {
            setSetAside(conflict);
            editing.takeOver(conflict.current);
          }}
        />
      ) : null}
      <LeaveGuard isDirty={editing.isDirty} />
    </Screen>
  );
}
