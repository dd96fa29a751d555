import type { Database } from '#src/db/client.ts';

/**
 * A word that is another one after every committed write, for those who keep finished pages: what PostgreSQL itself
 * calls the state that a reader sees. Numbers of change events would not do, because a transaction may commit an earlier
 * number after a later one was seen. Writes that no page shows change it too, so it errs on the side of freshness.
 */
export async function contentRevision(db: Database): Promise<string> {
  const [row] = await db.$queryRaw<Array<{ revision: string }>>`SELECT pg_current_snapshot()::text AS revision`;
  return row!.revision;
}
