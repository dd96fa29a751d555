import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Database } from '#src/db/client.ts';

/** Operations that are asked for by the hash of their text, the same in all processes. */
export interface PersistedOperations {
  /** The text of an operation; null: nobody has registered it, or it was forgotten. */
  find(hash: string): Promise<string | null>;
  /** Keeps an operation that ran. @param partnerId null: a stranger's */
  register(hash: string, text: string, partnerId: string | null): Promise<void>;
}

/** Kept of one partner, and of all strangers together; what was not used for longest goes. */
const most = { ofPartner: 500, ofStrangers: 1_000 };
/** Characters; with the limit on tokens more is hardly an operation. */
const longestText = 32_000;
const keptDays = 400;
/** In the memory of a process. After this time it says in the table once more that the operation is used. */
const remembered = { max: 500, ttl: 3_600_000 };

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export function createPersistedOperations(db: Database, log: Logger): PersistedOperations {
  const texts = new LRUCache<string, string>(remembered);
  return {
    async find(hash) {
      const known = texts.get(hash);
      if (known !== undefined) return known;
      const [row] = await db.$queryRaw<Array<{ text: string }>>`
        UPDATE persisted_operation SET last_used_at = now() WHERE hash = ${hash} RETURNING text`;
      if (row) texts.set(hash, row.text);
      return row?.text ?? null;
    },
    async register(hash, text, partnerId) {
      if (text.length > longestText || hashOf(text) !== hash) return;
      try {
        await db.$executeRaw`
          INSERT INTO persisted_operation AS p (hash, text, partner_id) VALUES (${hash}, ${text}, ${partnerId}::uuid)
          ON CONFLICT (hash) DO UPDATE SET last_used_at = now(), partner_id = coalesce(p.partner_id, excluded.partner_id)`;
        texts.set(hash, text);
        const room = partnerId === null ? most.ofStrangers : most.ofPartner;
        // who registers at the same moment is not waited for; the next one or the sweep finds what is too much
        await db.$executeRaw`
          DELETE FROM persisted_operation WHERE hash IN (
            SELECT hash FROM persisted_operation WHERE partner_id IS NOT DISTINCT FROM ${partnerId}::uuid
            ORDER BY last_used_at DESC, hash OFFSET ${room} FOR UPDATE SKIP LOCKED)`;
      } catch (error) {
        // the client sends the text again
        log.warn({ err: error }, 'an operation was not registered');
      }
    },
  };
}

/** Forgets operations that nobody asked for in thirteen months. */
export const sweepPersistedOperations = (db: Database, now: Date): Promise<number> =>
  db.$executeRaw`DELETE FROM persisted_operation WHERE last_used_at < ${new Date(now.getTime() - keptDays * 86_400_000)}::timestamptz`;
