import type { Prisma } from '#src/generated/prisma/client.ts';
import type { Database } from '#src/db/client.ts';
import { fitItem } from './fit-item.ts';
import { countItems, withClaim, type ImportPlace } from './import-work.service.ts';
import { decide } from './known-item.service.ts';
import { ImportRefused } from './readers/import-refused.ts';
import { itemsIn } from './readers/items-in.ts';
import { headerKeyOf, listFields, type ListColumn } from './readers/list-columns.ts';
import { setAside, type ReadItem, type SourceItem } from './readers/read-item.ts';
import type { ColumnMemory } from './readers/read-list.ts';
import { openSource } from './readers/source.ts';

const rowsAtOnce = 200;

const isColumn = (value: unknown): value is ListColumn =>
  typeof value === 'object' &&
  value !== null &&
  'header' in value &&
  typeof value.header === 'string' &&
  'field' in value &&
  (value.field === null || listFields.some((field) => field === value.field));

/** The columns that a batch holds; what is not of our making is no column. */
export const columnsOf = (stored: unknown): ListColumn[] => (Array.isArray(stored) ? stored.filter(isColumn) : []);

/** Columns that somebody chose for this batch, else those of the last list with the same headers. */
export function columnMemory(
  db: Database,
  chosen: readonly ListColumn[],
): ColumnMemory & { kept: { headerKey: string; columns: ListColumn[] } | null } {
  const chosenKey = headerKeyOf(chosen.map(({ header }) => header));
  const memory = {
    kept: null as { headerKey: string; columns: ListColumn[] } | null,
    async recall(headerKey: string) {
      if (chosen.length && chosenKey === headerKey) return [...chosen];
      const before = await db.importBatch.findFirst({
        where: { headerKey, state: { in: ['FINISHED', 'RUNNING', 'UNDONE'] } },
        orderBy: { createdAt: 'desc' },
        select: { columns: true },
      });
      const columns = before ? columnsOf(before.columns) : [];
      // a list that nobody told the columns of teaches nothing
      return columns.some(({ field }) => field !== null) ? columns : null;
    },
    keep(headerKey: string, columns: ListColumn[]) {
      memory.kept = { headerKey, columns };
    },
  };
  return memory;
}

/** Reads one item; what it throws because of the item itself is its reason. */
export async function loadItem(item: SourceItem): Promise<ReadItem> {
  try {
    return await item.load();
  } catch (error) {
    if (error instanceof ImportRefused) return setAside(error.code);
    // a file that breaks a parser is set aside; the others go on
    if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError)
      return setAside('broken-document');
    throw error;
  }
}

/**
 * The dry run: reads every item, compares it with what is there, and writes the preview. Nothing else is written. After a
 * crash it starts again.
 *
 * @returns false when another process has the batch
 */
export async function planBatch(place: ImportPlace, batchId: string): Promise<boolean> {
  const { db } = place;
  const done = await withClaim(place, batchId, ['PLANNING'], async () => {
    const batch = await db.importBatch.findUniqueOrThrow({
      where: { id: batchId },
      select: { sourceName: true, columns: true },
    });
    const location = await place.files.find(batchId);
    if (location === null) throw new Error(`the source of batch ${batchId} is not here`);
    await db.importItem.deleteMany({ where: { batchId } });
    const memory = columnMemory(db, columnsOf(batch.columns));
    try {
      if (!(await planItems(place, batchId, { location, name: batch.sourceName }, memory))) return true;
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      await db.importBatch.update({
        where: { id: batchId },
        data: { state: 'FAILED', reason: error.code, finishedAt: place.now() },
        select: { id: true },
      });
      return true;
    }
    const progress = await countItems(db, batchId);
    const kept = memory.kept && {
      headerKey: memory.kept.headerKey,
      columns: memory.kept.columns.map(({ header, field, sample }) => ({ header, field, sample: sample ?? '' })),
    };
    await db.importBatch.update({
      where: { id: batchId },
      data: { ...kept, ...(progress.total ? { state: 'PLANNED' } : { state: 'FAILED', reason: 'nothing-to-import' }) },
      select: { id: true },
    });
    place.onProgress?.(progress);
    return true;
  });
  return done !== null;
}

/** False when it was stopped on the way. */
async function planItems(
  { db, signal }: ImportPlace,
  batchId: string,
  from: { location: string; name: string },
  memory: ColumnMemory,
): Promise<boolean> {
  const source = await openSource(from.location, from.name);
  try {
    const seen = new Set<string>();
    let position = 0;
    let rows: Prisma.ImportItemCreateManyInput[] = [];
    const write = async (): Promise<void> => {
      await db.importItem.createMany({ data: rows });
      rows = [];
    };
    for await (const sourceItem of itemsIn(source, memory)) {
      if (signal?.aborted) return false;
      position += 1;
      rows.push({ batchId, position, ...(await planItem(db, batchId, sourceItem, seen)) });
      if (rows.length >= rowsAtOnce) await write();
    }
    await write();
    return true;
  } finally {
    source.close();
  }
}

async function planItem(db: Database, batchId: string, sourceItem: SourceItem, seen: Set<string>) {
  const read = await loadItem(sourceItem);
  const item = fitItem(read, sourceItem.name);
  const twice = item.content !== null && seen.has(item.identity);
  seen.add(item.identity);
  const decision = twice
    ? { outcome: 'SKIPPED' as const, reason: 'duplicate-in-source' }
    : await decide(db, batchId, item);
  return {
    name: sourceItem.name.slice(-500),
    kind: item.content?.kind ?? ('ARTICLE' as const),
    title: item.title,
    identity: item.identity,
    contentHash: item.contentHash,
    planned: decision.outcome,
    reason: decision.reason,
    warnings: item.warnings,
    address: item.address,
    publishedAt: item.content?.kind === 'ARTICLE' ? item.content.publishedAt : null,
    issuedOn: item.content?.kind === 'OFFICIAL_DOCUMENT' ? item.content.issuedOn : null,
    encoding: read.decoded?.encoding ?? null,
    sampleBefore: read.decoded?.before ?? null,
    sampleAfter: read.decoded?.after ?? null,
  };
}
