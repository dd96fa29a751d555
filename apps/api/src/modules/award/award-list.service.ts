import { Prisma } from '#src/generated/prisma/client.ts';
import type { Database } from '#src/db/client.ts';
import { isUuid } from '#src/global-id.ts';
import {
  decodeCursor,
  isPrintedTime,
  isStorableText,
  pageOf,
  pageRequest,
  type PageArguments,
  type PageRequest,
  type Position,
} from '#src/keyset.ts';
import type { AwardsWhere } from './award-filter.service.ts';

export const awardOrders = ['NEWEST', 'NAME'] as const;
export type AwardOrder = (typeof awardOrders)[number];

/** What a list must select so that cursors can be made. */
export const awardCursorColumns = { id: true, grantedOn: true, sortName: true } as const;
interface Row {
  id: string;
  grantedOn: Date;
  sortName: string;
}

const positionIn =
  (order: AwardOrder) =>
  (row: Row): Position => [order === 'NAME' ? row.sortName : row.grantedOn.toISOString(), row.id];

function beyond(request: PageRequest, order: AwardOrder): Prisma.Sql {
  if (request.cursor === null) return Prisma.sql`true`;
  const [value, id] = decodeCursor(request.cursor, [order === 'NAME' ? isStorableText : isPrintedTime, isUuid]) as [
    string,
    string,
  ];
  return order === 'NAME'
    ? request.forwards
      ? Prisma.sql`(a.sort_name, a.id) > (${value}, ${id}::uuid)`
      : Prisma.sql`(a.sort_name, a.id) < (${value}, ${id}::uuid)`
    : request.forwards
      ? Prisma.sql`(a.granted_on, a.id) < (${value.slice(0, 10)}::date, ${id}::uuid)`
      : Prisma.sql`(a.granted_on, a.id) > (${value.slice(0, 10)}::date, ${id}::uuid)`;
}

function sorting({ forwards }: PageRequest, order: AwardOrder): Prisma.Sql {
  if (order === 'NAME') return forwards ? Prisma.sql`a.sort_name, a.id` : Prisma.sql`a.sort_name DESC, a.id DESC`;
  return forwards ? Prisma.sql`a.granted_on DESC, a.id DESC` : Prisma.sql`a.granted_on, a.id`;
}

/** So many rows in the list's order are looked through before the index of words is asked. */
const glance = 3000;

/**
 * The ids of a page and one more. Under row-level security PostgreSQL has no statistics for words and takes every one for
 * rare. So the first rows in the list's order are tried before anything else: a frequent word fills the page from them,
 * and for a rare one the index is then the right way.
 */
async function idsOf(
  db: Database,
  request: PageRequest,
  order: AwardOrder,
  table: Prisma.Sql,
  { where, ofYear, narrow }: AwardsWhere,
): Promise<string[]> {
  const after = beyond(request, order);
  const sorted = sorting(request, order);
  const wanted = request.limit + 1;
  const ids = (rows: Array<{ id: string }>): string[] => rows.map(({ id }) => id);
  if (narrow) {
    const first = await db.$queryRaw<Array<{ id: string }>>`
      SELECT a.id FROM (SELECT * FROM ${table} WHERE ${ofYear} AND ${after} ORDER BY ${sorted} LIMIT ${glance}) a
      WHERE ${where} ORDER BY ${sorted} LIMIT ${wanted}`;
    if (first.length === wanted) return ids(first);
  }
  return ids(
    await db.$queryRaw<Array<{ id: string }>>`
      SELECT a.id FROM ${table} WHERE ${where} AND ${after} ORDER BY ${sorted} LIMIT ${wanted}`,
  );
}

/** One page of awards: the newest first, or people in Vietnamese order of their given names. */
export async function listAwards<Query extends object>(
  db: Database,
  args: PageArguments,
  { table, filter, order }: { table: Prisma.Sql; filter: AwardsWhere; order: AwardOrder },
  query: Query,
) {
  const request = pageRequest(args);
  const ids = await idsOf(db, request, order, table, filter);
  const rows = ids.length ? await db.award.findMany({ ...query, where: { id: { in: ids } } }) : [];
  const byId = new Map((rows as unknown as Row[]).map((row) => [row.id, row]));
  const ordered = ids.flatMap((id) => byId.get(id) ?? []);
  return {
    ...pageOf(request, ordered, positionIn(order)),
    totalCount: async () => {
      const [row] = await db.$queryRaw<Array<{ count: bigint }>>`
        SELECT count(*) AS count FROM ${table} WHERE ${filter.where}`;
      return Number(row?.count ?? 0);
    },
  };
}
