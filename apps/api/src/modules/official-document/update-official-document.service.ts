import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { indexAwardsOfDocument } from '#src/modules/award/award-search.service.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { relinkCodes } from '#src/modules/document-reference/document-reference.service.ts';
import { writeSearchEntries } from '#src/modules/search/search-entry.service.ts';
import {
  prepareDocument,
  type OfficialDocumentFields,
  type StoredDocument,
} from './official-document-fields.service.ts';
import { writeRelations } from './official-document-relations.service.ts';
import { officialDocumentSearch } from './official-document-search.service.ts';
import { mayPublishDocument, mayRegisterDocument } from './official-document.access.ts';
import { documentFor, keepRevision } from './official-document.service.ts';

export async function updateOfficialDocument(
  context: ServiceContext,
  input: OfficialDocumentFields & { id: string; expectedVersion: number },
): Promise<string> {
  const { id, expectedVersion, ...fields } = input;
  await context.db.$transaction(async (db) => {
    const document = await documentFor(db, { id, expectedVersion });
    assertAllowed(
      document.published ? mayPublishDocument(context.viewer) : mayRegisterDocument(context.viewer),
      'change this official document',
    );
    await rewriteDocument(db, document, fields, context.viewer?.id ?? null, 'update');
  });
  return id;
}

/** The change itself, for those who have checked permission. */
export async function rewriteDocument(
  db: Transaction,
  document: StoredDocument & { id: string; published: boolean },
  fields: OfficialDocumentFields,
  staffId: string | null,
  verb: string,
): Promise<void> {
  const { id } = document;
  const { problems, columns } = await prepareDocument(db, fields, document);
  if (problems.length) throw new InvalidInput(problems);
  await db.officialDocument.update({
    where: { id },
    data: { ...columns, version: { increment: 1 } },
    select: { id: true },
  });
  await writeRelations(db, id, fields);
  await writeSearchEntries(db, officialDocumentSearch, [id]);
  if (columns.code !== document.code) await indexAwardsOfDocument(db, id);
  await relinkCodes(db, [document.code, columns.code]);
  await keepRevision(db, id, verb, staffId);
  await recordChange(db, {
    type: document.published ? 'CORRECTED' : 'UPDATED',
    nodeType: 'OfficialDocument',
    nodeId: id,
    public: document.published,
    staffId,
  });
}
