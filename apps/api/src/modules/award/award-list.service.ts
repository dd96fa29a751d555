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

export const awardPosition =
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

function sorting(
  { forwards }: PageRequest,
  order: AwardOrder,
  day = Prisma.sql`a.granted_on`,
  name = Prisma.sql`a.sort_name`,
  id = Prisma.sql`a.id`,
): Prisma.Sql {
  if (order === 'NAME') return forwards ? Prisma.sql`${name}, ${id}` : Prisma.sql`${name} DESC, ${id} DESC`;
  return forwards ? Prisma.sql`${day} DESC, ${id} DESC` : Prisma.sql`${day}, ${id}`;
}

/** So many rows in the list's order are looked through before the index of words is asked. */
const glance = 3000;

/**
 * Where the awards of a page and one more stand. Under row-level security PostgreSQL has no statistics for words and takes every one for
 * rare. So the first rows in the list's order are tried before anything else: a frequent word fills the page from them,
 * and for a rare one the index is then the right way.
 */
async function placesOf(
  db: Database,
  request: PageRequest,
  { table, filter: { where, ofYear, narrow }, order }: AwardList,
  total: boolean,
): Promise<{ places: Row[]; total: number | null }> {
  const after = beyond(request, order);
  const sorted = sorting(request, order);
  const wanted = request.limit + 1;
  const columns = Prisma.sql`a.id, a.granted_on AS "grantedOn", a.sort_name AS "sortName"`;
  if (narrow) {
    const places = await db.$queryRaw<Row[]>`
      SELECT ${columns} FROM (SELECT * FROM ${table} WHERE ${ofYear} AND ${after} ORDER BY ${sorted} LIMIT ${glance}) a
      WHERE ${where} ORDER BY ${sorted} LIMIT ${wanted}`;
    if (places.length === wanted) return { places, total: null };
  }
  const count = total ? Prisma.sql`(SELECT count(*) FROM ${table} WHERE ${where})` : Prisma.sql`NULL::bigint`;
  const rows = await db.$queryRaw<Array<Row & { total: bigint | null }>>`
    SELECT place.*, counted.total FROM (SELECT ${count} AS total) counted
    LEFT JOIN (SELECT ${columns} FROM ${table} WHERE ${where} AND ${after} ORDER BY ${sorted} LIMIT ${wanted}) place ON true
    ORDER BY ${sorting(request, order, Prisma.sql`place."grantedOn"`, Prisma.sql`place."sortName"`, Prisma.sql`place.id`)}`;
  return {
    places: rows.filter(({ id }) => id !== null),
    total: rows[0]?.total == null ? null : Number(rows[0].total),
  };
}

interface AwardList {
  table: Prisma.Sql;
  filter: AwardsWhere;
  order: AwardOrder;
}

/**
 * One page of awards, the newest first, or people in Vietnamese order of their given names: where each one stands.
 *
 * @param total whether their number will be asked for, so that it is counted with them where that is the same work
 */
export async function findAwards(db: Database, args: PageArguments, list: AwardList, total = false) {
  const request = pageRequest(args);
  const found = await placesOf(db, request, list, total);
  return {
    ...pageOf(request, found.places, awardPosition(list.order)),
    totalCount: async () => {
      if (found.total !== null) return found.total;
      const { table, filter } = list;
      const [row] = await db.$queryRaw<Array<{ count: bigint }>>`
        SELECT count(*) AS count FROM ${table} WHERE ${filter.where}`;
      return Number(row?.count ?? 0);
    },
  };
}

/** The same with their rows. */
export async function listAwards<Query extends object>(
  db: Database,
  args: PageArguments,
  list: AwardList,
  query: Query,
) {
  const { edges, ...page } = await findAwards(db, args, list);
  const ids = edges.map(({ node }) => node.id);
  const rows = ids.length ? await db.award.findMany({ ...query, where: { id: { in: ids } } }) : [];
  const byId = new Map((rows as unknown as Row[]).map((row) => [row.id, row]));
  return {
    ...page,
    edges: edges.flatMap((edge) => {
      const node = byId.get(edge.node.id);
      return node ? [{ ...edge, node }] : [];
    }),
  };
}
