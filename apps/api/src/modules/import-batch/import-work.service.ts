import type { Database } from '#src/db/client.ts';
import type { ImportState } from '#src/generated/prisma/enums.ts';
import type { MediaFiles } from '#src/modules/media-file/media-file.files.service.ts';
import type { ImportFiles } from './import-files.service.ts';

// How the work on a batch is given to one process at a time, and how it tells what it has done.

/** What planning, running and undoing need. */
export interface ImportPlace {
  db: Database;
  store: MediaFiles['store'];
  files: ImportFiles;
  now(): Date;
  /** Stops between two items when the process is to end; the batch is gone on with later. */
  signal?: AbortSignal;
  /** Told about once a second. */
  onProgress?(progress: Progress): void;
}

export interface Progress {
  total: number;
  done: number;
}

/** A process that does not renew its claim within this time is dead, and another one goes on. */
const claimLasts = 10_000;
const renewEvery = 2_000;

/** Takes a batch in one of the states for this process; false when another one has it. */
async function claim(db: Database, batchId: string, states: readonly ImportState[], now: Date): Promise<boolean> {
  const { count } = await db.importBatch.updateMany({
    where: { id: batchId, state: { in: [...states] }, OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }] },
    data: { claimedUntil: new Date(now.getTime() + claimLasts) },
  });
  return count === 1;
}

/**
 * Does `work` on a batch while this process holds it; null when another one does. The claim is renewed and progress is
 * counted from the items themselves, so a crash leaves nothing to repair.
 */
export async function withClaim<Result>(
  place: ImportPlace,
  batchId: string,
  states: readonly ImportState[],
  work: () => Promise<Result>,
): Promise<Result | null> {
  const { db } = place;
  if (!(await claim(db, batchId, states, place.now()))) return null;
  let telling: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    telling = telling
      .then(() =>
        db.importBatch.updateMany({
          where: { id: batchId },
          data: { claimedUntil: new Date(place.now().getTime() + claimLasts) },
        }),
      )
      .then(() => countItems(db, batchId))
      .then((progress) => place.onProgress?.(progress))
      // a database that is away for a moment is the work's own concern
      .catch(() => undefined);
  }, renewEvery);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await telling;
    await db.importBatch.updateMany({ where: { id: batchId }, data: { claimedUntil: null } }).catch(() => undefined);
  }
}

/** Writes into the batch how many of its items came to what: as planned before it runs, as they are after. */
export async function countItems(db: Database, batchId: string): Promise<Progress> {
  const [row] = await db.$queryRaw<Progress[]>`
    UPDATE import_batch b SET total = c.total, done = c.done, created = c.created, updated = c.updated, skipped = c.skipped,
      set_aside = c.set_aside, undone = c.undone
    FROM (
      SELECT count(*)::int AS total, count(CASE WHEN planning THEN planned ELSE outcome END)::int AS done,
        count(*) FILTER (WHERE came = 'CREATED')::int AS created, count(*) FILTER (WHERE came = 'UPDATED')::int AS updated,
        count(*) FILTER (WHERE came = 'SKIPPED')::int AS skipped, count(*) FILTER (WHERE came = 'SET_ASIDE')::int AS set_aside,
        count(*) FILTER (WHERE undo_outcome = 'undone')::int AS undone
      FROM (
        SELECT i.*, s.planning, CASE WHEN s.planning THEN i.planned ELSE i.outcome END AS came
        FROM import_item i, (SELECT state IN ('PLANNING', 'PLANNED') AS planning FROM import_batch WHERE id = ${batchId}::uuid) s
        WHERE i.batch_id = ${batchId}::uuid
      ) items
    ) c
    WHERE b.id = ${batchId}::uuid
    RETURNING b.total, b.done`;
  return row ?? { total: 0, done: 0 };
}
