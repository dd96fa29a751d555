import type { Database, Transaction } from '#src/db/client.ts';
import type { ImportItemKind } from '#src/generated/prisma/enums.ts';
import { InvalidInput } from '#src/errors.ts';
import { fitItem, type FittedItem } from './fit-item.ts';
import { countItems, withClaim, type ImportPlace } from './import-work.service.ts';
import { decide, type Decision } from './known-item.service.ts';
import {
  categoriesByName,
  makeArticle,
  makeOfficialDocument,
  takePictures,
  type BatchChoice,
  type Made,
} from './make-item.service.ts';
import { columnMemory, columnsOf, loadItem } from './plan-import.service.ts';
import { itemsIn } from './readers/items-in.ts';
import type { SourceItem } from './readers/read-item.ts';
import { openSource } from './readers/source.ts';

/** Items under way at once: one waits for the disk while another is read. */
const atOnce = 4;
const transaction = { maxWait: 20_000, timeout: 30_000 };
const attempts = 3;

/**
 * Brings in every item of a planned batch that has no outcome yet, each in a transaction of its own. Killed at any moment
 * it goes on with the next item when it is called again: what is done has its outcome in the same transaction.
 *
 * @returns false when another process has the batch
 */
export async function runBatch(place: ImportPlace, batchId: string): Promise<boolean> {
  const { db } = place;
  const done = await withClaim(place, batchId, ['RUNNING'], async () => {
    const batch = await db.importBatch.findUniqueOrThrow({
      where: { id: batchId },
      select: { sourceName: true, columns: true, categoryId: true, publish: true, staffId: true },
    });
    const location = await place.files.find(batchId);
    if (location === null) throw new Error(`the source of batch ${batchId} is not here`);
    const choice: BatchChoice = { ...batch, categories: await categoriesByName(db), whenNotReady: 'draft' };
    const open = await db.importItem.findMany({
      where: { batchId, outcome: null },
      select: { id: true, position: true, kind: true },
    });
    const waiting = new Map(open.map((item) => [item.position, item]));
    const source = await openSource(location, batch.sourceName);
    const underWay = new Set<Promise<void>>();
    let kind: ImportItemKind | null = null;
    try {
      let position = 0;
      for await (const sourceItem of itemsIn(source, columnMemory(db, columnsOf(batch.columns)))) {
        position += 1;
        const item = waiting.get(position);
        if (item === undefined) continue;
        if (place.signal?.aborted) return true;
        // the articles after a list of documents are to find all of them
        if (item.kind !== kind) await Promise.all(underWay);
        ({ kind } = item);
        const work: Promise<void> = runItem(place, batchId, item.id, sourceItem, choice).finally(() =>
          underWay.delete(work),
        );
        underWay.add(work);
        if (underWay.size >= atOnce) await Promise.race(underWay);
      }
      await Promise.all(underWay);
    } finally {
      await Promise.allSettled(underWay);
      source.close();
    }
    const progress = await countItems(db, batchId);
    await db.importBatch.update({
      where: { id: batchId },
      data: { state: 'FINISHED', finishedAt: place.now() },
      select: { id: true },
    });
    place.onProgress?.(progress);
    return true;
  });
  return done !== null;
}

async function runItem(
  place: ImportPlace,
  batchId: string,
  itemId: string,
  sourceItem: SourceItem,
  choice: BatchChoice,
): Promise<void> {
  const read = await loadItem(sourceItem);
  const item = fitItem(read, sourceItem.name);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await bringIn(place, batchId, itemId, item, choice);
    } catch (error) {
      // its text breaks a rule: that is its outcome, written outside the transaction that was undone
      if (error instanceof InvalidInput) return setItemAside(place.db, itemId, error);
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300 * attempt));
    }
  }
}

async function bringIn(
  place: ImportPlace,
  batchId: string,
  itemId: string,
  item: FittedItem,
  choice: BatchChoice,
): Promise<void> {
  const { db } = place;
  const { content } = item;
  // pictures are heavy: none is taken for an item that is there already
  const likely = content?.kind === 'ARTICLE' && content.pictures.length ? await decide(db, batchId, item) : null;
  const wanted =
    likely && (likely.outcome === 'CREATED' || likely.outcome === 'UPDATED') && content?.kind === 'ARTICLE'
      ? content.pictures
      : [];
  const pictures = await takePictures({ ownerDb: db, store: place.store }, wanted, choice.staffId);
  await db.$transaction(async (tx) => {
    const [open] = await tx.$queryRaw<
      { id: string }[]
    >`SELECT id FROM import_item WHERE id = ${itemId}::uuid AND outcome IS NULL FOR UPDATE`;
    // another process was faster
    if (!open) return;
    // The same thing from two files or two batches at once: the second one waits, and finds the first. A commit need not
    // wait for the disk: what a power cut takes, it takes with its outcome, and the next run makes it again. The batch is
    // only called finished by a commit that waits, and so for all before it.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${item.identity}, 0)), set_config('synchronous_commit', 'off', true)`;
    const decision = await decide(tx, batchId, item);
    const made = await make(tx, item, pictures.ids, decision, choice, place.now());
    await tx.importItem.update({
      where: { id: itemId },
      data: {
        outcome: decision.outcome,
        reason: decision.reason,
        identity: item.identity,
        contentHash: item.contentHash,
        articleId: made?.articleId ?? decision.articleId,
        officialDocumentId: made?.officialDocumentId ?? decision.officialDocumentId,
        madeVersion: made?.madeVersion ?? null,
        formerVersion: made?.formerVersion ?? null,
        warnings: [
          ...new Set([...item.warnings, ...(made?.warnings ?? []), ...(pictures.refused ? ['pictures-refused'] : [])]),
        ],
      },
      select: { id: true },
    });
  }, transaction);
}

async function make(
  tx: Transaction,
  { content, address }: FittedItem,
  pictures: ReadonlyMap<string, string>,
  decision: Decision,
  choice: BatchChoice,
  now: Date,
): Promise<Made | null> {
  if (!content || (decision.outcome !== 'CREATED' && decision.outcome !== 'UPDATED')) return null;
  return content.kind === 'ARTICLE'
    ? makeArticle(tx, content, pictures, decision, choice, address, now)
    : makeOfficialDocument(tx, content, decision, choice);
}

async function setItemAside(db: Database, itemId: string, failure: InvalidInput): Promise<void> {
  const reason = failure.problems
    .map(({ field, code }) => `${field}:${code}`)
    .join(' ')
    .slice(0, 200);
  await db.importItem.updateMany({ where: { id: itemId, outcome: null }, data: { outcome: 'SET_ASIDE', reason } });
}
