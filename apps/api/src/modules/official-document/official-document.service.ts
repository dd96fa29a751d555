import type { Database } from '#src/db/client.ts';

/** Registered documents by code, the newest of a code that was used again. `query` is the selection of the request. */
export async function findDocumentsByCode<Query extends object>(db: Database, codes: readonly string[], query: Query) {
  const rows = await db.officialDocument.findMany({
    ...query,
    where: { code: { in: [...codes] } },
    orderBy: [{ issuedOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return new Map(rows.map((row) => [row.code, row]));
}
