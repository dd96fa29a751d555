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

/** The same thing as an earlier import made it, with what has become of it. */
async function findMade(db: Database | Transaction, identity: string) {
  return db.importItem.findFirst({
    where: { identity, outcome: { in: ['CREATED', 'UPDATED'] }, OR: [{ articleId: { not: null } }, { officialDocumentId: { not: null } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      batchId: true, contentHash: true, madeVersion: true, undoOutcome: true, articleId: true, officialDocumentId: true,
      article: { select: { version: true } }, officialDocument: { select: { version: true } },
    },
  });
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
  const version = (made.article ?? made.officialDocument)?.version;
  const takenBack = made.undoOutcome === 'undone';
  if (!takenBack && (made.contentHash === item.contentHash || made.madeVersion === null)) return skipped('already-imported');
  if (version !== made.madeVersion) return skipped('changed-by-editor');
  return { outcome: 'UPDATED', reason: null, ...there };
}

/** A document that somebody has registered by hand is not touched. */
async function decideDocument(db: Database | Transaction, { code, issuedOn }: { code: string; issuedOn: Date | null }): Promise<Decision> {
  const registered = await db.officialDocument.findMany({ where: { code }, select: { id: true, issuedOn: true } });
  const same = registered.find((document) => issuedOn === null || document.issuedOn === null || document.issuedOn.getTime() === issuedOn.getTime());
  return same ? { outcome: 'SKIPPED', reason: 'document-registered', articleId: null, officialDocumentId: same.id } : fresh;
}
