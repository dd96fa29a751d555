import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { StartupProblem } from '#src/startup-problem.ts';

/** PostgreSQL's code for a statement that took longer than statement_timeout. */
const statementGivenUp = '57014';
/** PostgreSQL's and Prisma's words for “too slow”, “not there” and “in each other's way”. */
const unavailableCodes = new Set<unknown>([
  statementGivenUp,
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P1018',
  'P2024',
  'P2028',
  'P2034',
  '40001',
  '40P01',
]);

/** The codes of an error and of what is in it: Prisma wraps the driver's error, which wraps PostgreSQL's. */
function codesOf(error: unknown, depth = 0): unknown[] {
  if (typeof error !== 'object' || error === null || depth > 6) return [];
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  return [code, originalCode, ...[cause, meta, driverAdapterError].flatMap((inner) => codesOf(inner, depth + 1))];
}

/** Whether the database was too slow or not there: a matter of waiting, and no fault of the request. */
export const isUnavailable = (error: unknown): boolean =>
  codesOf(error).some((code) => unavailableCodes.has(code)) || error instanceof StartupProblem;

/** Somebody who went away before the answer was there; nobody reads it, and nothing is wrong. */
const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Whether a statement took longer than it may: to send it once more would take as long again. */
export const isGivenUp = (error: unknown): boolean => codesOf(error).includes(statementGivenUp);

/**
 * Turns a surprise into an answer without inner details; the log holds them under the id that the answer names.
 */
export function maskErrors(log: Logger): (error: unknown, message: string) => Error {
  return (error) => {
    const original = error instanceof GraphQLError ? error.originalError : error;
    // errors that we (or graphql-js about the request itself) wrote for the client
    if (error instanceof GraphQLError && (original == null || original instanceof GraphQLError || isAbort(original)))
      return error;
    const id = randomUUID();
    const path = error instanceof GraphQLError ? error.path : undefined;
    const unavailable = isUnavailable(original);
    log.error({ errorId: id, path, err: original }, 'masked error');
    return new GraphQLError(
      unavailable
        ? 'Hệ thống đang bận, xin thử lại sau ít phút. | The service is busy; please try again in a moment.'
        : 'Có lỗi ngoài dự kiến. | Something unexpected went wrong.',
      {
        nodes: error instanceof GraphQLError ? error.nodes : undefined,
        path,
        extensions: { code: unavailable ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR', id },
      },
    );
  };
}
