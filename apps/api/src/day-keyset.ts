import { isUuid } from './global-id.ts';
import { decodeCursor, isPrintedTime, type PageRequest, type Position } from './keyset.ts';

/**
 * Prisma's arguments for one page of a list by a column of days, the latest first; one row more than asked tells whether
 * there is more.
 */
export function pageByDay<Column extends string>(request: PageRequest, column: Column) {
  const sort = request.forwards ? ('desc' as const) : ('asc' as const);
  const step = request.forwards ? 'lt' : 'gt';
  const beyond: object[] = [];
  if (request.cursor !== null) {
    const [printed, id] = decodeCursor(request.cursor, [isPrintedTime, isUuid]) as [string, string];
    const day = new Date(printed);
    beyond.push({ OR: [{ [column]: { [step]: day } }, { [column]: day, id: { [step]: id } }] });
  }
  return {
    beyond,
    orderBy: [{ [column]: sort } as Record<Column, 'asc' | 'desc'>, { id: sort }],
    take: request.limit + 1,
  };
}

/** Where a row stands in such a list. */
export const positionByDay =
  <Column extends string>(column: Column) =>
  (row: Record<Column, Date> & { id: string }): Position => [row[column].toISOString(), row.id];
