import { useMemo } from 'react';
import { useClient } from 'urql';
import { useRecordEditing, type RecordRules } from '../../components/use-record-editing.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import {
  changedFields,
  createInputOf,
  formFieldOf,
  problemsOf,
  updateInputOf,
  valuesOfRecipient,
  type RecipientFormValues,
} from './recipient-form-values.ts';
import { CreateRecipient, UpdateRecipient, type EditedRecipient } from './recipient.operations.ts';

/** A recipient in the form; a new one for null. */
export function useRecipientEditing(initial: EditedRecipient | null, onCreated: (id: string) => void) {
  const client = useClient();
  const rules = useMemo<RecordRules<'Recipient', EditedRecipient, RecipientFormValues>>(
    () => ({
      typename: 'Recipient',
      valuesOf: valuesOfRecipient,
      changedFields,
      problemsOf,
      formFieldOf,
      create: async (values) =>
        payloadOf(
          await client.mutation(CreateRecipient, { input: createInputOf(values) }).toPromise(),
          'createRecipient',
        ),
      update: async (id, expectedVersion, base, values) =>
        payloadOf(
          await client
            .mutation(UpdateRecipient, { input: updateInputOf(id, expectedVersion, base, values) })
            .toPromise(),
          'updateRecipient',
        ),
    }),
    [client],
  );
  return useRecordEditing(rules, initial, () => valuesOfRecipient(null), onCreated);
}

export type RecipientEditing = ReturnType<typeof useRecipientEditing>;
