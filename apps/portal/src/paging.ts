import type { ListPosition } from './paths.ts';

/** How many entries a page of a list has: about three screens of an old phone. */
export const PAGE_SIZE = 8;

/** Relay's page arguments, read from `?after=` or `?before=`. */
export function listArguments(query: URLSearchParams, size = PAGE_SIZE) {
  const after = query.get('after');
  const before = query.get('before');
  return after === null && before !== null
    ? { first: null, after: null, last: size, before }
    : { first: size, after, last: null, before: null };
}

/** Where a list stands, so that its address can be the canonical one. */
export function listPosition(query: URLSearchParams): ListPosition {
  const { after, before } = listArguments(query);
  return { after, before };
}

/** A page of a connection, as far as paging needs it. */
export interface ListPageInfo {
  startCursor: string | null;
  endCursor: string | null;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/**
 * The addresses of the pages around this one. Coming back from the first page to its plain address
 * would need to know that it is the first, so “newer” always names a cursor.
 */
export function neighbours(
  pageInfo: ListPageInfo,
  query: URLSearchParams,
  address: (position: ListPosition) => string,
): { previous: string | null; next: string | null } {
  // A page that was reached forward has something before it, even where the API does not say so.
  const cameForward = query.has('after');
  const cameBack = query.has('before') && !cameForward;
  return {
    previous:
      (pageInfo.hasPreviousPage || cameForward) && pageInfo.startCursor !== null
        ? address({ before: pageInfo.startCursor })
        : null,
    next:
      (pageInfo.hasNextPage || cameBack) && pageInfo.endCursor !== null ? address({ after: pageInfo.endCursor }) : null,
  };
}
