import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { relinkCodes } from '#src/modules/document-reference/document-reference.service.ts';
import { removeSearchEntry } from '#src/modules/search/search-entry.service.ts';
import { mayRegisterDocument } from './official-document.access.ts';
import { documentFor } from './official-document.service.ts';

/** Deletes a document that the public never saw. */
export async function deleteOfficialDocument(
  context: ServiceContext,
  input: { id: string; expectedVersion: number },
): Promise<void> {
  assertAllowed(mayRegisterDocument(context.viewer), 'delete an official document');
  await context.db.$transaction(async (db) => {
    const document = await documentFor(db, input);
    const wasPublic =
      document.published ||
      (await db.officialDocumentRevision.count({ where: { officialDocumentId: input.id, verb: 'publish' } })) > 0;
    if (wasPublic) throw new InvalidInput([{ field: 'published', code: 'action-not-allowed' }]);
    await removeDocument(db, document, context.viewer?.id ?? null);
  });
}

/** The deletion itself, for those who have checked permission and that the public never saw it. */
export async function removeDocument(
  db: Transaction,
  { id, code }: { id: string; code: string },
  staffId: string | null,
): Promise<void> {
  await db.officialDocument.delete({ where: { id }, select: { id: true } });
  await removeSearchEntry(db, id);
  await relinkCodes(db, [code]);
  await recordChange(db, { type: 'DELETED', nodeType: 'OfficialDocument', nodeId: id, public: false, staffId });
}
