import { Badge } from '@kheo/ui/badge/badge';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Client } from 'urql';
import { PublishedSteps } from '../../components/record/published-steps.tsx';
import { RecordFrame } from '../../components/record/record-frame.tsx';
import { useRecordEditing, type RecordKind } from '../../components/record/use-record-editing.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { portalDocumentUrl } from '../../lib/portal-links.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { useSession } from '../../lib/viewer.ts';
import { DocumentBadges } from './official-document-badges.tsx';
import {
  documentInput,
  documentProblems,
  valuesOfDocument,
  type DocumentEditing,
  type DocumentValues,
} from './official-document-form-values.ts';
import { OfficialDocumentForm } from './official-document-form.tsx';
import { mayPublishDocument, mayRegisterDocument } from './official-document-rights.ts';
import {
  CreateOfficialDocument,
  DeleteOfficialDocument,
  PublishOfficialDocument,
  UnpublishOfficialDocument,
  UpdateOfficialDocument,
  type EditedDocument,
} from './official-document.operations.ts';
import { documentListLink } from './official-document.routes.ts';

const kindOf = (client: Client): RecordKind<EditedDocument, DocumentValues> => ({
  typename: 'OfficialDocument',
  valuesOf: valuesOfDocument,
  problemsOf: documentProblems,
  create: async ({ type, number, issuer, excerpt }, changed) => {
    const input = { ...documentInput(changed), type, number, issuer, excerpt };
    return payloadOf(await client.mutation(CreateOfficialDocument, { input }).toPromise(), 'createOfficialDocument');
  },
  update: async (chosen, changed) => {
    const input = { ...chosen, ...documentInput(changed) };
    return payloadOf(await client.mutation(UpdateOfficialDocument, { input }).toPromise(), 'updateOfficialDocument');
  },
});

/** A field's value as words, to be read beside another one. */
function useDocumentWords(): (values: DocumentValues, field: keyof DocumentValues) => string {
  const { t } = useTranslation();
  return (values, field) => {
    switch (field) {
      case 'files':
        return values.files.map(({ originalName }) => originalName).join('\n');
      case 'relations':
        return values.relations
          .map(({ kind, document }) => `${t(`officialDocument.relations.kinds.${kind}`)}: ${document.code}`)
          .join('\n');
      case 'status':
        return t(`officialDocument.statuses.${values.status}`);
      case 'issuedOn':
      case 'effectiveOn':
      case 'expiresOn':
        return printedDay(values[field] || null);
      default:
        return values[field];
    }
  };
}

/** The whole desk for one document of the register; a new one, which may begin with what is known of it, for null. */
export function OfficialDocumentWorkspace({
  document: initial,
  known,
  onCreated,
  children,
}: {
  document: EditedDocument | null;
  known: Partial<DocumentValues>;
  onCreated: (id: string) => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const client = useClient();
  const [kind] = useState(() => kindOf(client));
  // A wrong word in the address is known as undefined.
  const [given] = useState(() => Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)));
  const editing = useRecordEditing(kind, initial, given);
  const wordsOf = useDocumentWords();
  const { row } = editing;
  const mayEdit = row?.published ? mayPublishDocument(viewer) : mayRegisterDocument(viewer);
  return (
    <RecordFrame
      editing={editing}
      title={t(row ? 'officialDocument.editTitle' : 'officialDocument.newTitle')}
      note={
        row ? (
          <span className="flex flex-wrap items-center gap-2">
            <span lang="vi" className="text-ink-soft">{`${row.type} ${row.code}`}</span>
            <DocumentBadges document={row} />
            {row.sample ? <Badge>{t('record.sample')}</Badge> : null}
          </span>
        ) : null
      }
      actions={row ? <Steps editing={editing} document={row} /> : null}
      labelOf={(field) => t(`officialDocument.fields.${field}`)}
      wordsOf={wordsOf}
      readOnly={!mayEdit}
      readOnlyText={t('officialDocument.readOnly')}
      saveLabel={row?.published ? t('officialDocument.saveLive') : undefined}
      savedAt={row?.updatedAt}
      onSaved={(saved) => (row ? undefined : onCreated(saved.id))}
    >
      <OfficialDocumentForm editing={editing} readOnly={!mayEdit}>
        {children}
      </OfficialDocumentForm>
    </RecordFrame>
  );
}

/** What may be done with the document beyond saving. */
function Steps({ editing, document }: { editing: DocumentEditing; document: EditedDocument }) {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const mayPublish = mayPublishDocument(viewer);
  const dialog = (step: 'publishDialog' | 'unpublishDialog' | 'deleteDialog') => ({
    title: t(`officialDocument.${step}.title`),
    text: t(`officialDocument.${step}.text`),
  });
  return (
    <PublishedSteps
      editing={editing}
      portalUrl={portalDocumentUrl(document)}
      publish={
        mayPublish &&
        (async (input) =>
          payloadOf(await client.mutation(PublishOfficialDocument, { input }).toPromise(), 'publishOfficialDocument'))
      }
      unpublish={
        mayPublish &&
        (async (input) =>
          payloadOf(
            await client.mutation(UnpublishOfficialDocument, { input }).toPromise(),
            'unpublishOfficialDocument',
          ))
      }
      remove={
        mayRegisterDocument(viewer) &&
        (async (input) =>
          payloadOf(await client.mutation(DeleteOfficialDocument, { input }).toPromise(), 'deleteOfficialDocument'))
      }
      words={{
        publish: { ...dialog('publishDialog'), done: t('officialDocument.publishedNow') },
        unpublish: dialog('unpublishDialog'),
        delete: dialog('deleteDialog'),
        refused: t('officialDocument.deleteDialog.refused'),
      }}
      onDeleted={() => void navigate({ ...documentListLink(), ignoreBlocker: true })}
    />
  );
}
