import { badInput } from './bad-input.ts';
import { isStorableTime } from './scalars.ts';

/** The largest page; GitHub's limit, and enough for a partner that copies everything. */
export const largestPage = 100;

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A page to fetch: `forwards` in the list's order, or the last ones before a cursor. */
export interface PageRequest {
  limit: number;
  forwards: boolean;
  cursor: string | null;
}

/**
 * Reads Relay's paging arguments.
 *
 * @throws BAD_USER_INPUT for sizes outside 1…100 and for both directions at once
 */
export function pageRequest(args: PageArguments, usual = 20): PageRequest {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw badInput('Give first or last, not both.');
  if ((first != null && before != null) || (last != null && after != null)) {
    throw badInput('Give after with first, and before with last.');
  }
  for (const size of [first, last]) {
    if (size != null && (size < 1 || size > largestPage))
      throw badInput(`first and last are from 1 to ${largestPage}.`);
  }
  const forwards = last == null && before == null;
  return { limit: first ?? last ?? usual, forwards, cursor: (forwards ? after : before) ?? null };
}

/** Cost of a connection field for the limit of an operation: what it asks for, times each row. */
export function connectionCost(args: PageArguments): { field: number; multiplier: number } {
  return { field: 1, multiplier: Math.min(args.first ?? args.last ?? 20, 1000) };
}

/** Where a row stands in a list ordered by some columns: their values, in order, the id last. */
export type Position = ReadonlyArray<string>;

export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * @throws BAD_USER_INPUT unless it is a cursor of this list: `parts` checks each value
 */
export function decodeCursor(cursor: string, parts: ReadonlyArray<(value: string) => boolean>): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === parts.length &&
      values.every((value, index) => typeof value === 'string' && parts[index]!(value))
    ) {
      return values as string[];
    }
  } catch {
    // falls through to the refusal
  }
  throw badInput('This is not a cursor of this list.');
}

/** The checks of a cursor's values: a time as we print it, and a text that PostgreSQL takes. */
export const isPrintedTime = (value: string): boolean => {
  const time = new Date(value);
  return isStorableTime(time) && time.toISOString() === value;
};
export const isStorableText = (value: string): boolean => value.isWellFormed() && !value.includes('\u0000');

export interface Page<Row> {
  edges: Array<{ cursor: string; node: Row }>;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/**
 * Builds a page from rows that were fetched in the direction asked for, one more than the limit.
 */
export function pageOf<Row>(
  request: PageRequest,
  fetched: readonly Row[],
  positionOf: (row: Row) => Position,
): Page<Row> {
  const more = fetched.length > request.limit;
  const rows = fetched.slice(0, request.limit);
  if (!request.forwards) rows.reverse();
  // made when somebody asks for them, which most do not
  const edges = rows.map((node) => ({
    get cursor() {
      return encodeCursor(positionOf(node));
    },
    node,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: request.forwards ? more : request.cursor !== null,
      hasPreviousPage: request.forwards ? request.cursor !== null : more,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}
