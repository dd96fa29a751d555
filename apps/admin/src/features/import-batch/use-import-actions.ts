import { useState } from 'react';
import { useClient } from 'urql';
import { failureReasonOf, payloadOf, type Failed, type FailureReason } from '../../lib/mutation-payload.ts';
import { PlanImport, RunImport, UndoImport, type PlanImportInput } from './import-batch.operations.ts';

type Payload =
  | { __typename: 'ImportBatch' }
  | { __typename: 'InvalidInput' }
  | { __typename: 'Forbidden' | 'NotFound' }
  | Failed;

/** Why nothing happened; `stale` when the batch stood where that is not possible any more. */
export type ImportActionFailure = FailureReason | 'stale';

/** What can be asked of one batch. `onDone` is called after each answer, so that the screen shows where it stands now. */
export function useImportActions(id: string, onDone: () => void) {
  const client = useClient();
  const [busy, setBusy] = useState<'plan' | 'run' | 'undo' | null>(null);
  const [failure, setFailure] = useState<ImportActionFailure | null>(null);

  const perform = async (what: 'plan' | 'run' | 'undo', ask: () => Promise<Payload>): Promise<boolean> => {
    setBusy(what);
    setFailure(null);
    const payload = await ask();
    setBusy(null);
    const done = payload.__typename === 'ImportBatch';
    if (!done) setFailure(payload.__typename === 'InvalidInput' ? 'stale' : failureReasonOf(payload));
    onDone();
    return done;
  };

  return {
    busy,
    failure,
    plan: (choice: Omit<PlanImportInput, 'id'>) =>
      perform('plan', async () =>
        payloadOf(await client.mutation(PlanImport, { input: { id, ...choice } }).toPromise(), 'planImport'),
      ),
    run: () =>
      perform('run', async () =>
        payloadOf(await client.mutation(RunImport, { input: { id } }).toPromise(), 'runImport'),
      ),
    undo: () =>
      perform('undo', async () =>
        payloadOf(await client.mutation(UndoImport, { input: { id } }).toPromise(), 'undoImport'),
      ),
  };
}
