import type { CombinedError, OperationResult } from 'urql';

/** The request never got an answer of the schema: the network, or a masked fault of the server. */
export interface Failed {
  __typename: 'Failed';
  reason: 'network' | 'server';
}

function failureOf(error: CombinedError | undefined): Failed {
  return { __typename: 'Failed', reason: error?.networkError ? 'network' : 'server' };
}

/** The union member that a mutation answered with, or `Failed`; so that callers handle one kind of thing. */
export function payloadOf<Field extends string, Payload extends object>(
  result: OperationResult<Record<Field, Payload>>,
  field: Field,
): Payload | Failed {
  return result.data?.[field] ?? failureOf(result.error);
}

/** Why nothing was done, for the members of a result that are not about single fields. */
export type FailureReason = 'network' | 'server' | 'forbidden' | 'notFound' | 'conflict';

export function failureReasonOf(
  payload: Failed | { __typename: 'Forbidden' | 'NotFound' | 'Conflict' },
): FailureReason {
  switch (payload.__typename) {
    case 'Failed':
      return payload.reason;
    case 'Forbidden':
      return 'forbidden';
    case 'NotFound':
      return 'notFound';
    case 'Conflict':
      return 'conflict';
  }
}
