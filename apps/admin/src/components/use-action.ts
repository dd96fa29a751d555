import { useState } from 'react';
import { failureReasonOf, type Failed, type FailureReason } from '../lib/mutation-payload.ts';
import type { Problem } from '../lib/problem-messages.ts';

type Refusal = { __typename: 'InvalidInput'; problems: readonly Problem[] };
type Other = { __typename: 'Forbidden' | 'NotFound' | 'Conflict' } | Failed;

/** One request that changes something, with why it was refused; nothing that was typed is lost then. */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  /** Whether it was done. */
  const perform = async <Done extends string>(
    done: Done,
    ask: () => Promise<{ __typename: Done } | Refusal | Other>,
  ): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    setProblems([]);
    const payload = await ask();
    setBusy(false);
    if (payload.__typename === done) return true;
    if (payload.__typename === 'InvalidInput') setProblems((payload as Refusal).problems);
    else setFailure(failureReasonOf(payload as Other));
    return false;
  };
  /** What the form itself knows to be wrong, before anything is asked. */
  const refuse = (found: readonly Problem[]): void => {
    setFailure(null);
    setProblems(found);
  };
  return { busy, failure, problems, perform, refuse };
}
