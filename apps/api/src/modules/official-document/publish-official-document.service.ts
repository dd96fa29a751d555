import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { indexAwardsOfDocument } from '#src/modules/award/award-search.service.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { relinkCodes } from '#src/modules/document-reference/document-reference.service.ts';
import { updateSearchEntry } from '#src/modules/search/search-entry.service.ts';
import { markReplaced } from './official-document-relations.service.ts';
import { officialDocumentSearch } from './official-document-search.service.ts';
import { mayPublishDocument } from './official-document.access.ts';
import { documentFor, keepRevision } from './official-document.service.ts';

/** Puts a document before the public, or takes it down; mentions of it in articles become links or lose them. */
export async function setDocumentPublished(
  context: ServiceContext,
  input: { id: string; expectedVersion: number },
  published: boolean,
): Promise<string> {
  assertAllowed(
    mayPublishDocument(context.viewer),
    published ? 'publish an official document' : 'take an official document down',
  );
  await context.db.$transaction(async (db) => {
    const document = await documentFor(db, input);
    if (document.published === published) throw new InvalidInput([{ field: 'published', code: 'action-not-allowed' }]);
    await showDocument(db, document, published, context.viewer?.id ?? null);
  });
  return input.id;
}

/** Puts a document before the public or takes it down, for those who have checked permission. */
export async function showDocument(
  db: Transaction,
  { id, code }: { id: string; code: string },
  published: boolean,
  staffId: string | null,
): Promise<void> {
  await db.officialDocument.update({
    where: { id },
    data: { published, version: { increment: 1 } },
    select: { id: true },
  });
  await updateSearchEntry(db, officialDocumentSearch, id);
  await indexAwardsOfDocument(db, id);
  if (published) await markReplaced(db, id);
  await relinkCodes(db, [code]);
  await keepRevision(db, id, published ? 'publish' : 'unpublish', staffId);
  await recordChange(db, {
    type: published ? 'PUBLISHED' : 'UNPUBLISHED',
    nodeType: 'OfficialDocument',
    nodeId: id,
    public: true,
    staffId,
  });
}
