import { useState } from 'react';
import { failureReasonOf, type Failed, type FailureReason } from '../lib/mutation-payload.ts';
import type { Problem } from '../lib/problem-messages.ts';

type Refused =
  | { __typename: 'InvalidInput'; problems: readonly Problem[] }
  | { __typename: 'Forbidden' | 'NotFound' | 'Conflict' }
  | Failed;

/** A change that is asked of the server, with why it was refused. */
export function useAnsweredAction() {
  const [state, setState] = useState<{
    busy: boolean;
    failure: FailureReason | null;
    problems: readonly Problem[];
  }>({ busy: false, failure: null, problems: [] });

  /** The answer when it was done; null when it was refused, and the state says why. */
  const perform = async <Done extends { __typename: string }>(
    ask: () => Promise<Done | Refused>,
  ): Promise<Exclude<Done, Refused> | null> => {
    setState({ busy: true, failure: null, problems: [] });
    const answer = await ask();
    const refused = answer as Refused;
    if (refused.__typename === 'InvalidInput') setState({ busy: false, failure: null, problems: refused.problems });
    else if (['Forbidden', 'NotFound', 'Conflict', 'Failed'].includes(refused.__typename))
      setState({ busy: false, failure: failureReasonOf(refused), problems: [] });
    else {
      setState({ busy: false, failure: null, problems: [] });
      return answer as Exclude<Done, Refused>;
    }
    return null;
  };
  return { ...state, perform };
}
