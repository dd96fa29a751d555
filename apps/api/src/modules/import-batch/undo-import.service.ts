import { z } from 'zod';
import type { Transaction } from '#src/db/client.ts';
import { fieldsOfRevision, rewriteArticle } from '#src/modules/article/article.service.ts';
import { keepRevision } from '#src/modules/article/article-revision.service.ts';
import { articleSearch } from '#src/modules/article/article-search.service.ts';
import { removeSearchEntry, updateSearchEntry } from '#src/modules/search/search-entry.service.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { removeDocument } from '#src/modules/official-document/delete-official-document.service.ts';
import { showDocument } from '#src/modules/official-document/publish-official-document.service.ts';
import { rewriteDocument } from '#src/modules/official-document/update-official-document.service.ts';
import { countItems, withClaim, type ImportPlace } from './import-work.service.ts';

/** What came of undoing an item; kept as a code. */
type UndoOutcome = 'undone' | 'changed-since' | 'gone' | 'not-undoable';

interface MadeItem {
  outcome: string | null;
  articleId: string | null;
  officialDocumentId: string | null;
  madeVersion: number | null;
  formerVersion: number | null;
}

interface Undone {
  outcome: UndoOutcome;
  /** Version that undoing left, by which a later import knows that nobody has touched it. */
  version?: number;
}

const day = z.iso
  .datetime()
  .nullable()
  .transform((text) => (text === null ? null : new Date(text)));
/** What a revision of a document kept of the fields that a list brings. */
const keptDocument = z.object({
  type: z.string(),
  number: z.string(),
  symbol: z.string(),
  issuer: z.string(),
  signer: z.string(),
  signerCapacity: z.string(),
  issuedOn: day,
  effectiveOn: day,
  expiresOn: day,
  excerpt: z.string(),
  status: z.enum(['NOT_YET_IN_FORCE', 'IN_FORCE', 'EXPIRED', 'REPLACED']),
});

const transaction = { maxWait: 20_000, timeout: 30_000 };

/**
 * Takes back what a batch made, the last item first, each in a transaction of its own: drafts are deleted, what is public
 * is taken down (its address stays its own), an updated article gets its former text. What somebody has changed since
 * stays as it is and is reported.
 *
 * @returns false when another process has the batch
 */
export async function undoBatch(place: ImportPlace, batchId: string): Promise<boolean> {
  const { db } = place;
  const done = await withClaim(place, batchId, ['UNDOING'], async () => {
    const { staffId } = await db.importBatch.findUniqueOrThrow({ where: { id: batchId }, select: { staffId: true } });
    const items = await db.importItem.findMany({
      where: { batchId, outcome: { in: ['CREATED', 'UPDATED'] }, undoOutcome: null },
      orderBy: { position: 'desc' },
      select: { id: true },
    });
    for (const { id } of items) {
      if (place.signal?.aborted) return true;
      await db.$transaction(async (tx) => {
        const [item] = await tx.$queryRaw<MadeItem[]>`
          SELECT outcome::text, article_id AS "articleId", official_document_id AS "officialDocumentId", made_version AS "madeVersion",
            former_version AS "formerVersion" FROM import_item WHERE id = ${id}::uuid AND undo_outcome IS NULL FOR UPDATE`;
        if (!item) return;
        const { outcome, version } = await undoItem(tx, item, { now: place.now(), staffId });
        await tx.importItem.update({
          where: { id },
          data: { undoOutcome: outcome, ...(version === undefined ? {} : { madeVersion: version }) },
          select: { id: true },
        });
      }, transaction);
    }
    const progress = await countItems(db, batchId);
    await db.importBatch.update({
      where: { id: batchId },
      data: { state: 'UNDONE', finishedAt: place.now() },
      select: { id: true },
    });
    place.onProgress?.(progress);
    return true;
  });
  return done !== null;
}

async function undoItem(tx: Transaction, item: MadeItem, by: { now: Date; staffId: string | null }): Promise<Undone> {
  if (item.madeVersion === null) return { outcome: 'not-undoable' };
  if (item.articleId) return undoArticle(tx, item.articleId, item, by);
  if (item.officialDocumentId) return undoDocument(tx, item.officialDocumentId, item, by.staffId);
  return { outcome: 'gone' };
}

async function undoArticle(
  tx: Transaction,
  id: string,
  item: MadeItem,
  by: { now: Date; staffId: string | null },
): Promise<Undone> {
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${id}::uuid FOR UPDATE`;
  const article = await tx.article.findUnique({ where: { id }, select: { version: true, status: true } });
  if (!article) return { outcome: 'gone' };
  if (article.version !== item.madeVersion) return { outcome: 'changed-since' };
  if (item.formerVersion !== null) {
    const former = await tx.articleRevision.findUnique({
      where: { articleId_version: { articleId: id, version: item.formerVersion } },
      select: { content: true },
    });
    if (!former) return { outcome: 'not-undoable' };
    await rewriteArticle(tx, by, id, fieldsOfRevision(former.content), 'undo-import');
  } else if (article.status === 'PUBLISHED') {
    await tx.article.update({
      where: { id },
      data: { status: 'UNPUBLISHED', unpublishReason: 'Hoàn tác đợt nhập', version: { increment: 1 } },
      select: { id: true },
    });
    await updateSearchEntry(tx, articleSearch, id);
    await keepRevision(tx, id, 'unpublish', by.staffId);
    await recordChange(tx, {
      type: 'UNPUBLISHED',
      nodeType: 'Article',
      nodeId: id,
      public: true,
      staffId: by.staffId,
      note: 'Hoàn tác đợt nhập',
    });
  } else {
    await tx.article.delete({ where: { id }, select: { id: true } });
    await removeSearchEntry(tx, id);
    await recordChange(tx, { type: 'DELETED', nodeType: 'Article', nodeId: id, public: false, staffId: by.staffId });
    return { outcome: 'undone' };
  }
  const { version } = await tx.article.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return { outcome: 'undone', version };
}

async function undoDocument(tx: Transaction, id: string, item: MadeItem, staffId: string | null): Promise<Undone> {
  await tx.$queryRaw`SELECT 1 FROM official_document WHERE id = ${id}::uuid FOR UPDATE`;
  const document = await tx.officialDocument.findUnique({ where: { id } });
  if (!document) return { outcome: 'gone' };
  if (document.version !== item.madeVersion) return { outcome: 'changed-since' };
  if (item.formerVersion !== null) {
    const former = await tx.officialDocumentRevision.findUnique({
      where: { officialDocumentId_version: { officialDocumentId: id, version: item.formerVersion } },
      select: { content: true },
    });
    const fields = keptDocument.safeParse(former?.content);
    if (!fields.success) return { outcome: 'not-undoable' };
    await rewriteDocument(tx, document, fields.data, staffId, 'undo-import');
  } else if (!document.published) {
    await removeDocument(tx, document, staffId);
    return { outcome: 'undone' };
  } else await showDocument(tx, document, false, staffId);
  return { outcome: 'undone', version: document.version + 1 };
}
