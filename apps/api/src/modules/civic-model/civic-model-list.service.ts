import { foldForSearch } from '@kheo/domain';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { CivicField, CivicModelKind, CivicModelStatus } from '#src/generated/prisma/enums.ts';
import { badInput } from '#src/bad-input.ts';
import type { Database } from '#src/db/client.ts';
import { pageByDay, positionByDay } from '#src/day-keyset.ts';
import { pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';

export interface CivicModelFilter {
  search?: string | null;
  kind?: CivicModelKind | null;
  field?: CivicField | null;
  status?: CivicModelStatus | null;
  movementSlug?: string | null;
  movementId?: string | null;
  organizationId?: string | null;
  year?: number | null;
  published?: boolean | null;
}

type Where = Prisma.CivicModelWhereInput;

export function civicModelsWhere(filter: CivicModelFilter): Where {
  const words = foldForSearch(filter.search ?? '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length > 20) throw badInput('At most 20 words to search for.');
  const conditions: Where[] = words.map((word) => ({ searchText: { contains: word } }));
  if (filter.kind) conditions.push({ kind: filter.kind });
  if (filter.field) conditions.push({ field: filter.field });
  if (filter.status) conditions.push({ status: filter.status });
  if (filter.movementSlug) conditions.push({ movement: { slug: filter.movementSlug } });
  if (filter.movementId) conditions.push({ movementId: filter.movementId });
  if (filter.organizationId) conditions.push({ organizationId: filter.organizationId });
  if (filter.published != null) conditions.push({ published: filter.published });
  if (filter.year != null) {
    if (filter.year < 1900 || filter.year > 2200) throw badInput('A year is from 1900 to 2200.');
    conditions.push({
      registeredOn: { gte: new Date(Date.UTC(filter.year, 0, 1)), lt: new Date(Date.UTC(filter.year + 1, 0, 1)) },
    });
  }
  return { AND: conditions };
}

/** One page of models, those that were registered last first. */
export async function listCivicModels<Query extends object>(
  db: Database,
  args: PageArguments,
  where: Where,
  query: Query,
) {
  const request = pageRequest(args);
  const { beyond, orderBy, take } = pageByDay(request, 'registeredOn');
  const rows = await db.civicModel.findMany({ ...query, where: { AND: [where, ...beyond] }, orderBy, take });
  return { ...pageOf(request, rows, positionByDay('registeredOn')), totalCount: () => db.civicModel.count({ where }) };
}
