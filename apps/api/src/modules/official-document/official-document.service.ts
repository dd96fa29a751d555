import { extractDocumentReferences, type DocumentReference } from '@kheo/domain';
import type { Database, Transaction } from '#src/db/client.ts';
import { Conflict, NotFound } from '#src/errors.ts';

/** Registered documents by code, the newest of a code that was used again. `query` is the selection of the request. */
export async function findDocumentsByCode<Query extends object>(db: Database, codes: readonly string[], query: Query) {
  const rows = await db.officialDocument.findMany({
    ...query,
    where: { code: { in: [...codes] } },
    orderBy: [{ issuedOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return new Map(rows.map((row) => [row.code, row]));
}

/** The document that an input means, locked until the transaction ends.
 *
 * @throws NotFound, or Conflict when it was changed since
 */
export async function documentFor(db: Transaction, { id, expectedVersion }: { id: string; expectedVersion: number }) {
  await db.$queryRaw`SELECT 1 FROM official_document WHERE id = ${id}::uuid FOR UPDATE`;
  const document = await db.officialDocument.findUnique({ where: { id } });
  if (!document) throw new NotFound('official document');
  if (document.version !== expectedVersion) throw new Conflict({ type: 'OfficialDocument', id }, document.version);
  return document;
}

/** Keeps the document whole as it stands now; called at the end of every change of it. */
export async function keepRevision(db: Transaction, id: string, verb: string, staffId: string | null): Promise<void> {
  const {
    version,
    createdAt: _created,
    updatedAt: _updated,
    searchText: _search,
    ...content
  } = await db.officialDocument.findUniqueOrThrow({
    where: { id },
    include: { files: { orderBy: { position: 'asc' } }, relations: true },
  });
  await db.officialDocumentRevision.create({
    data: { officialDocumentId: id, version, verb, staffId, content: JSON.parse(JSON.stringify(content)) as object },
    select: { id: true },
  });
}

/** The first reference in a pasted text, as the register's form takes it; null when there is none. */
export function parseReference(text: string): DocumentReference | null {
  return extractDocumentReferences(text.slice(0, 2000))[0] ?? null;
}
