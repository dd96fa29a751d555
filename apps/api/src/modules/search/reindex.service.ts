import type { Database } from '#src/db/client.ts';
import { countSearchTerms, writeSearchEntries, type Searchable } from './search-entry.service.ts';
import { searchables } from './searchables.service.ts';

const batchSize = 100;
const transaction = { timeout: 60_000, maxWait: 20_000 };

async function writeBatch(db: Database, searchable: Searchable, ids: readonly string[]): Promise<void> {
  await db.$transaction((tx) => writeSearchEntries(tx, searchable, ids), transaction);
}

/**
 * Builds the whole index anew while everybody goes on searching in it: entries are overwritten in batches, then those of
 * nodes that are gone are taken out.
 *
 * @returns how many entries there are
 */
export async function reindex(db: Database, onProgress: (done: number) => void): Promise<number> {
  let done = 0;
  for (const searchable of searchables) {
    for (let after: string | null = null; ;) {
      const ids = await searchable.idsAfter(db, after, batchSize);
      if (ids.length === 0) break;
      await writeBatch(db, searchable, ids);
      done += ids.length;
      onProgress(done);
      after = ids.at(-1)!;
    }
    await removeGone(db, searchable);
  }
  await countTerms(db);
  return done;
}

/** Entries whose nodes are gone: written by a save that was undone by hand, in the database itself. */
async function removeGone(db: Database, searchable: Searchable): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const entries = await db.searchEntry.findMany({
      where: { type: searchable.type, nodeId: { gt: after } },
      orderBy: { nodeId: 'asc' },
      take: 1_000,
      select: { nodeId: true },
    });
    if (entries.length === 0) return;
    const ids = entries.map(({ nodeId }) => nodeId);
    // what is there is in the index since the last batch; only what is gone matters
    const there = new Set(await searchable.existing(db, ids));
    const gone = ids.filter((id) => !there.has(id));
    if (gone.length > 0) await db.searchEntry.deleteMany({ where: { nodeId: { in: gone } } });
    after = ids.at(-1)!;
  }
}

export const countTerms = (db: Database): Promise<void> =>
  db.$transaction((tx) => countSearchTerms(tx), { ...transaction, timeout: 330_000 });

/** Terms are counted anew when so large a share of the entries has come since. */
const grown = 0.03;

/**
 * Puts into the index what is not there yet, as after an upgrade that brings the index, and keeps the frequencies of
 * terms about right.
 *
 * @returns how many entries were written
 */
export async function tendSearchIndex(db: Database): Promise<number> {
  let written = 0;
  for (const searchable of searchables) {
    for (;;) {
      const ids = await searchable.missing(db, batchSize);
      if (ids.length === 0) break;
      await writeBatch(db, searchable, ids);
      written += ids.length;
    }
  }
  const [{ entries, counted } = { entries: 0, counted: null }] = await db.$queryRaw<
    Array<{ entries: number; counted: number | null }>
  >`SELECT (SELECT count(*)::int FROM search_entry WHERE visible_from IS NOT NULL) AS entries,
      (SELECT entries FROM search_term WHERE term = 0) AS counted`;
  if (counted === null || Math.abs(entries - counted) > grown * counted) await countTerms(db);
  return written;
}
