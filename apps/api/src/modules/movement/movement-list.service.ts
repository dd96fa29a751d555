import type { Database } from '#src/db/client.ts';
import { pageByDay, positionByDay } from '#src/day-keyset.ts';
import { pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';

/** One page of movements, the one that began last first. */
export async function listMovements<Query extends object>(db: Database, args: PageArguments, query: Query) {
  const request = pageRequest(args);
  const { beyond, orderBy, take } = pageByDay(request, 'startsOn');
  const rows = await db.movement.findMany({ ...query, where: { AND: beyond }, orderBy, take });
  return { ...pageOf(request, rows, positionByDay('startsOn')), totalCount: () => db.movement.count() };
}
