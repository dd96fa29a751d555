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

/**
 * One page of awards: the newest first, or people in Vietnamese order of their given names. The ids come by one
 * statement that follows an index, their rows by another.
 */
export async function listAwards<Query extends object>(
  db: Database,
  args: PageArguments,
  { where, order }: { where: Prisma.Sql; order: AwardOrder },
  query: Query,
) {
  const request = pageRequest(args);
  const found = await db.$queryRaw<Array<{ id: string }>>`
    SELECT a.id FROM award a WHERE ${where} AND ${beyond(request, order)}
    ORDER BY ${sorting(request, order)} LIMIT ${request.limit + 1}`;
  const ids = found.map(({ id }) => id);
  const rows = ids.length ? await db.award.findMany({ ...query, where: { id: { in: ids } } }) : [];
  const byId = new Map((rows as unknown as Row[]).map((row) => [row.id, row]));
  const ordered = ids.flatMap((id) => byId.get(id) ?? []);
  return {
    ...pageOf(request, ordered, positionIn(order)),
    totalCount: async () => {
      const [row] = await db.$queryRaw<Array<{ count: bigint }>>`SELECT count(*) AS count FROM award a WHERE ${where}`;
      return Number(row?.count ?? 0);
    },
  };
}
