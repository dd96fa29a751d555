import { compareVietnamese, foldForSearch } from '@kheo/domain';
import type { Database } from '#src/db/client.ts';
import type { Prisma } from '#src/generated/prisma/client.ts';

/** A province with all its communes and departments has fewer; the tree is shown whole. */
const most = 2000;

const wordsOf = (text: string): string[] =>
  foldForSearch(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/**
 * Units in Vietnamese order, by words of name, short name or code in any spelling; those that were in force on a day,
 * when one is named.
 */
export async function listOrganizations<Query extends object>(
  db: Database,
  { search, on, first }: { search?: string | null; on?: Date | null; first?: number | null },
  query: Query,
) {
  const where: Prisma.OrganizationWhereInput = on
    ? {
        AND: [
          { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
          { OR: [{ validTo: null }, { validTo: { gte: on } }] },
        ],
      }
    : {};
  const known = await db.organization.findMany({
    where,
    select: { id: true, name: true, shortName: true, agencyCode: true, legacyAgencyCode: true },
    take: most,
  });
  const words = wordsOf(search ?? '');
  const found = known
    .filter((row) => {
      const text = wordsOf([row.name, row.shortName, row.agencyCode, row.legacyAgencyCode].filter(Boolean).join(' '));
      return words.every((word) => text.some((one) => one.startsWith(word)));
    })
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .slice(0, Math.max(0, Math.min(first ?? most, most)));
  const rows = await db.organization.findMany({ ...query, where: { id: { in: found.map(({ id }) => id) } } });
  const order = new Map(found.map(({ id }, index) => [id, index]));
  return (rows as Array<{ id: string }>).toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
}
