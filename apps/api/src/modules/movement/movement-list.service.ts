import { foldForSearch } from '@kheo/domain';
import type { Prisma } from '#src/generated/prisma/client.ts';
import { badInput } from '#src/bad-input.ts';
import type { Database } from '#src/db/client.ts';
import { asDate } from '#src/day.ts';
import { pageByDay, positionByDay } from '#src/day-keyset.ts';
import type { CivicField } from '#src/generated/prisma/enums.ts';
import { pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';

export interface MovementFilter {
  search?: string | null;
  field?: CivicField | null;
  year?: number | null;
  published?: boolean | null;
}

type Where = Prisma.MovementWhereInput;

/** Movements by words of their names in any spelling. There are a few each year, so that no column is kept for it. */
async function named(db: Database, search: string): Promise<Where> {
  const words = foldForSearch(search)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const rows = await db.movement.findMany({ select: { id: true, nameVi: true, nameEn: true }, take: 5000 });
  const found = rows.filter(({ nameVi, nameEn }) => {
    const text = foldForSearch(`${nameVi} ${nameEn}`);
    return words.every((word) => text.includes(word));
  });
  return { id: { in: found.map(({ id }) => id) } };
}

async function movementsWhere(db: Database, filter: MovementFilter): Promise<Where> {
  const conditions: Where[] = [];
  if (filter.search?.trim()) conditions.push(await named(db, filter.search));
  if (filter.field) conditions.push({ fields: { has: filter.field } });
  if (filter.published != null) conditions.push({ published: filter.published });
  if (filter.year != null) {
    if (filter.year < 1900 || filter.year > 2200) throw badInput('A year is from 1900 to 2200.');
    conditions.push({
      startsOn: { lte: asDate(`${filter.year}-12-31`) },
      OR: [{ endsOn: null }, { endsOn: { gte: asDate(`${filter.year}-01-01`) } }],
    });
  }
  return { AND: conditions };
}

/** One page of movements, the one that began last first. */
export async function listMovements<Query extends object>(
  db: Database,
  args: PageArguments,
  query: Query,
  filter: MovementFilter = {},
) {
  const request = pageRequest(args);
  const { beyond, orderBy, take } = pageByDay(request, 'startsOn');
  const where = await movementsWhere(db, filter);
  const rows = await db.movement.findMany({ ...query, where: { AND: [where, ...beyond] }, orderBy, take });
  return { ...pageOf(request, rows, positionByDay('startsOn')), totalCount: () => db.movement.count({ where }) };
}
