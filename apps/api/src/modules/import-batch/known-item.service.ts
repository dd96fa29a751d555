import type { Database, Transaction } from '#src/db/client.ts';
import type { ImportItemOutcome } from '#src/generated/prisma/enums.ts';
import type { FittedItem } from './fit-item.ts';

/** What an item is going to be, and what it was made into before. */
export interface Decision {
  outcome: ImportItemOutcome;
  reason: string | null;
  articleId: string | null;
  officialDocumentId: string | null;
}

const fresh: Decision = { outcome: 'CREATED', reason: null, articleId: null, officialDocumentId: null };

interface MadeBefore {
  batchId: string;
  contentHash: string;
  madeVersion: number | null;
  undoOutcome: string | null;
  articleId: string | null;
  officialDocumentId: string | null;
  /** Of the article or document, as it is now. */
  version: number;
}

/** The same thing as an earlier import made it, with what has become of it. */
async function findMade(db: Database | Transaction, identity: string): Promise<MadeBefore | undefined> {
  const [made] = await db.$queryRaw<MadeBefore[]>`
    SELECT i.batch_id AS "batchId", i.content_hash AS "contentHash", i.made_version AS "madeVersion", i.undo_outcome AS "undoOutcome",
      i.article_id AS "articleId", i.official_document_id AS "officialDocumentId", coalesce(a.version, d.version) AS version
    FROM import_item i LEFT JOIN article a ON a.id = i.article_id LEFT JOIN official_document d ON d.id = i.official_document_id
    WHERE i.identity = ${identity} AND i.outcome IN ('CREATED', 'UPDATED') AND coalesce(a.id, d.id) IS NOT NULL
    ORDER BY i.created_at DESC, i.id DESC LIMIT 1`;
  return made;
}

/** Whether an item is new, newer than what is there, or there already. Looks only; the caller's transaction decides for good. */
export async function decide(db: Database | Transaction, batchId: string, item: FittedItem): Promise<Decision> {
  const { content } = item;
  if (!content) return { ...fresh, outcome: 'SET_ASIDE', reason: item.reason };
  const made = await findMade(db, item.identity);
  if (!made) return content.kind === 'OFFICIAL_DOCUMENT' ? decideDocument(db, content) : fresh;
  const there = { articleId: made.articleId, officialDocumentId: made.officialDocumentId };
  const skipped = (reason: string): Decision => ({ outcome: 'SKIPPED', reason, ...there });
  if (made.batchId === batchId) return skipped('duplicate-in-source');
  const takenBack = made.undoOutcome === 'undone';
  if (!takenBack && (made.contentHash === item.contentHash || made.madeVersion === null))
    return skipped('already-imported');
  if (made.version !== made.madeVersion) return skipped('changed-by-editor');
  return { outcome: 'UPDATED', reason: null, ...there };
}

/** A document that somebody has registered by hand is not touched. */
async function decideDocument(
  db: Database | Transaction,
  { code, issuedOn }: { code: string; issuedOn: Date | null },
): Promise<Decision> {
  const registered = await db.officialDocument.findMany({ where: { code }, select: { id: true, issuedOn: true } });
  const same = registered.find(
    (document) => issuedOn === null || document.issuedOn === null || document.issuedOn.getTime() === issuedOn.getTime(),
  );
  return same
    ? { outcome: 'SKIPPED', reason: 'document-registered', articleId: null, officialDocumentId: same.id }
    : fresh;
}
