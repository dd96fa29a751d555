import { planBatch } from './plan-import.service.ts';
import { runBatch } from './run-import.service.ts';
import { undoBatch } from './undo-import.service.ts';
import type { ImportPlace } from './import-work.service.ts';

/** An upload that nobody planned is thrown away after a day. */
const uploadKept = 24 * 60 * 60 * 1000;

/**
 * Does what was asked for: plans, runs and undoes batches whose source is on this machine, also those that a process
 * which died left behind. Gives how many batches it worked on.
 */
export async function workOnImports(place: ImportPlace): Promise<number> {
  const waiting = await place.db.importBatch.findMany({
    where: {
      state: { in: ['PLANNING', 'RUNNING', 'UNDOING'] },
      OR: [{ claimedUntil: null }, { claimedUntil: { lt: place.now() } }],
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true, state: true },
  });
  let done = 0;
  for (const { id, state } of waiting) {
    if (place.signal?.aborted) break;
    if (state !== 'UNDOING' && (await place.files.find(id)) === null) continue;
    const work = state === 'PLANNING' ? planBatch : state === 'RUNNING' ? runBatch : undoBatch;
    if (await workOrFail(place, id, work)) done += 1;
  }
  return done;
}

/** A batch that fails says so, and can be gone on with; the next turn does not run into the same wall. */
async function workOrFail(place: ImportPlace, id: string, work: typeof planBatch): Promise<boolean> {
  try {
    return await work(place, id);
  } catch (error) {
    await place.db.importBatch.updateMany({
      where: { id, state: { in: ['PLANNING', 'RUNNING', 'UNDOING'] } },
      data: { state: 'FAILED', reason: 'unexpected' },
    });
    throw error;
  }
}

/** Removes uploads that nobody wanted, and bytes whose row is not there. Gives how many went. */
export async function sweepImports(place: ImportPlace): Promise<number> {
  const before = new Date(place.now().getTime() - uploadKept);
  const { count } = await place.db.importBatch.deleteMany({ where: { state: 'UPLOADED', createdAt: { lt: before } } });
  let removed = count;
  for (const { batchId, changedAt } of await place.files.list()) {
    if (changedAt > before || (await place.db.importBatch.findUnique({ where: { id: batchId }, select: { id: true } })))
      continue;
    await place.files.remove(batchId);
    removed += 1;
  }
  return removed;
}
