import type { Viewer } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { Conflict, NotFound } from '#src/errors.ts';
import { visibleDossiers } from './dossier.access.ts';

/** A dossier as an input names it. */
export interface ChosenDossier {
  id: string;
  expectedVersion: number;
}

/** Many dossiers are moved in one transaction; a busy machine needs its time. */
export const longTransaction = { maxWait: 20_000, timeout: 60_000 };

/** Locks dossiers and, after them, their meetings until the transaction ends; always in this order, so that nobody waits in a ring. */
export async function lockRows(db: Transaction, ids: readonly string[]): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM dossier WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  await db.$queryRaw`SELECT 1 FROM council_meeting WHERE id IN (SELECT meeting_id FROM dossier WHERE id = ANY(${[...ids]}::uuid[])) ORDER BY id FOR SHARE`;
}

/**
 * The dossiers that an input means, in its order, locked until the transaction ends.
 *
 * @throws NotFound for one that is not there or that the viewer may not know of, Conflict for one changed since
 */
export async function lockDossiers(db: Transaction, chosen: readonly ChosenDossier[], viewer: Viewer | null) {
  await lockRows(
    db,
    chosen.map(({ id }) => id),
  );
  const rows = await db.dossier.findMany({
    where: { AND: [{ id: { in: chosen.map(({ id }) => id) } }, visibleDossiers(viewer)] },
  });
  return chosen.map(({ id, expectedVersion }) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new NotFound('dossier');
    if (row.version !== expectedVersion) throw new Conflict({ type: 'Dossier', id }, row.version);
    return row;
  });
}
