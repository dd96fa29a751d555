import { useMemo } from 'react';
import { useClient } from 'urql';
import { useRecordEditing, type RecordRules } from '../../components/use-record-editing.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import {
  changedFields,
  formFieldOf,
  problemsOf,
  updateInputOf,
  valuesOfAward,
  type AwardFormValues,
} from './award-form-values.ts';
import { UpdateAward, type EditedAward } from './award.operations.ts';

/** An award in its form; new ones are made by a decision. */
export function useAwardEditing(initial: EditedAward) {
  const client = useClient();
  const rules = useMemo<RecordRules<'Award', EditedAward, AwardFormValues>>(
    () => ({
      typename: 'Award',
      valuesOf: valuesOfAward,
      changedFields,
      problemsOf,
      formFieldOf,
      create: () => Promise.resolve({ __typename: 'Forbidden' }),
      update: async (id, expectedVersion, base, values) =>
        payloadOf(
          await client.mutation(UpdateAward, { input: updateInputOf(id, expectedVersion, base, values) }).toPromise(),
          'updateAward',
        ),
    }),
    [client],
  );
  const { record, ...editing } = useRecordEditing(
    rules,
    initial,
    () => valuesOfAward(null),
    () => undefined,
  );
  return { ...editing, award: record ?? initial };
}

export type AwardEditing = ReturnType<typeof useAwardEditing>;
