import type { Transaction } from '#src/db/client.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { relinkCodes } from '#src/modules/document-reference/document-reference.service.ts';
import type { OfficialDocumentFields } from './official-document-fields.service.ts';
import { keepRevision } from './official-document.service.ts';

/** Writes files and relations anew, as far as they were given. */
export async function writeRelations(
  db: Transaction,
  id: string,
  { fileIds, relations }: OfficialDocumentFields,
): Promise<void> {
  if (fileIds !== undefined) {
    await db.officialDocumentFile.deleteMany({ where: { officialDocumentId: id } });
    await db.officialDocumentFile.createMany({
      data: [...new Set(fileIds ?? [])].map((mediaFileId, position) => ({
        officialDocumentId: id,
        mediaFileId,
        position,
      })),
    });
  }
  if (relations !== undefined) {
    await db.officialDocumentRelation.deleteMany({ where: { fromId: id } });
    await db.officialDocumentRelation.createMany({
      data: (relations ?? []).map(({ kind, documentId }) => ({ fromId: id, toId: documentId, kind })),
      skipDuplicates: true,
    });
    await markReplaced(db, id);
  }
}

/** What a published document replaces is no longer in force. */
export async function markReplaced(db: Transaction, id: string): Promise<void> {
  const replaced = await db.officialDocument.findMany({
    where: {
      status: { not: 'REPLACED' },
      inverse: { some: { fromId: id, kind: 'REPLACES', from: { published: true } } },
    },
    select: { id: true, code: true, published: true },
  });
  if (replaced.length === 0) return;
  await db.officialDocument.updateMany({
    where: { id: { in: replaced.map((document) => document.id) } },
    data: { status: 'REPLACED', version: { increment: 1 } },
  });
  for (const document of replaced) {
    await keepRevision(db, document.id, 'replaced', null);
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'OfficialDocument',
      nodeId: document.id,
      public: document.published,
      staffId: null,
    });
  }
  await relinkCodes(
    db,
    replaced.map((document) => document.code),
  );
}
