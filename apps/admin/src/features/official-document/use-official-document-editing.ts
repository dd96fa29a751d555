import { useMemo } from 'react';
import { useClient } from 'urql';
import { useRecordEditing, type RecordConflict, type RecordRules } from '../../components/use-record-editing.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import {
  changedFields,
  createInputOf,
  formFieldOf,
  problemsOf,
  updateInputOf,
  valuesOfDocument,
  type DocumentFormValues,
} from './official-document-form-values.ts';
import { CreateOfficialDocument, UpdateOfficialDocument, type EditedDocument } from './official-document.operations.ts';
import type { DocumentEditSearch } from './official-document.routes.ts';

/** Somebody saved in between: what is there now, beside what is in the form. */
export type DocumentConflict = RecordConflict<EditedDocument, DocumentFormValues>;

/** A document in its form. */
export function useOfficialDocumentEditing(
  initial: EditedDocument | null,
  known: DocumentEditSearch | undefined,
  onCreated: (id: string) => void,
) {
  const client = useClient();
  const rules = useMemo<RecordRules<'OfficialDocument', EditedDocument, DocumentFormValues>>(
    () => ({
      typename: 'OfficialDocument',
      valuesOf: valuesOfDocument,
      changedFields,
      problemsOf,
      formFieldOf,
      create: async (values) =>
        payloadOf(
          await client.mutation(CreateOfficialDocument, { input: createInputOf(values) }).toPromise(),
          'createOfficialDocument',
        ),
      update: async (id, expectedVersion, base, values) =>
        payloadOf(
          await client
            .mutation(UpdateOfficialDocument, { input: updateInputOf(id, expectedVersion, base, values) })
            .toPromise(),
          'updateOfficialDocument',
        ),
    }),
    [client],
  );
  const { record, ...editing } = useRecordEditing(rules, initial, () => valuesOfDocument(null, known), onCreated);
  return { ...editing, document: record };
}

export type DocumentEditing = ReturnType<typeof useOfficialDocumentEditing>;
