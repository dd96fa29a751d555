import type { Database } from '#src/db/client.ts';

/**
 * A word that is another one after every commit that changed something public, for those who keep finished pages: where
 * the change feed ends, and in which life of the database. Positions are given in the order of the commits (decision
 * 0021), so no change comes in below one that was seen. Private writes do not change it: visits, leases, usage, drafts.
 */
export async function contentRevision(db: Database): Promise<string> {
  const [row] = await db.$queryRaw<Array<{ revision: string }>>`
    SELECT f.epoch || ':' || coalesce((SELECT max(position) FROM public_change), 0) AS revision FROM change_feed f`;
  return row!.revision;
}
