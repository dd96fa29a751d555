import { Prisma } from '#src/generated/prisma/client.ts';
import type { Transaction } from '#src/db/client.ts';

/** Names of awards (their recipients), models, movements and units by id, of those that may be seen. */
export type SubjectNames = ReadonlyMap<string, { vi: string; en: string }>;

/** Reads the names of some ids; the public role finds those that are public. A revoked award is not said, at once. */
export const selectNames = (ids: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT id, recipient_name AS vi, '' AS en FROM award WHERE id = ANY(${ids}) AND status <> 'REVOKED'
  UNION ALL SELECT id, name, '' FROM civic_model WHERE id = ANY(${ids})
  UNION ALL SELECT id, name_vi, name_en FROM movement WHERE id = ANY(${ids})
  UNION ALL SELECT id, name, '' FROM organization WHERE id = ANY(${ids})`;

/** Names that are asked for by themselves. */
export async function namesOf(db: Transaction, ids: readonly string[]): Promise<SubjectNames> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<Array<{ id: string; vi: string; en: string }>>(
    selectNames(Prisma.sql`${[...new Set(ids)]}::uuid[]`),
  );
  return new Map(rows.map(({ id, vi, en }) => [id, { vi, en }]));
}

/** The names that chains begin with, in both languages. One whose chain is not seen whole is not said. */
export function namedValues(
  chains: ReadonlyArray<readonly string[]>,
  names: SubjectNames,
): { values: string[]; valuesEn: string[] } {
  const seen = chains.filter((chain) => chain.every((id) => names.has(id))).map(([first]) => names.get(first!)!);
  const unique = [...new Map(seen.map((name) => [name.vi, name])).values()];
  return { values: unique.map(({ vi }) => vi), valuesEn: unique.map(({ vi, en }) => en || vi) };
}
