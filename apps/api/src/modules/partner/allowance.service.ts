import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Database } from '#src/db/client.ts';

/** A bucket of cost: what fits in, and what flows back each second. */
export interface Allowance {
  capacity: number;
  refillPerSecond: number;
}

/** What became of asking for a cost. */
export interface Charge extends Allowance {
  allowed: boolean;
  cost: number;
  remaining: number;
  /** Seconds until the bucket is full again. */
  fullIn: number;
  /** Seconds until this cost can be had; 0 when it was. */
  retryAfter: number;
}

export interface Allowances {
  /** Takes a cost out of a bucket, at once when this process holds enough of it. `cost` is never more than the capacity. */
  take(bucket: string, allowance: Allowance, cost: number): Charge | Promise<Charge>;
  /** Gives back what this process has leased and nobody used for a while. */
  giveBack(): Promise<void>;
  stop(): Promise<void>;
}

/** What this process holds of a bucket. Times are of the monotonic clock. */
interface Lease {
  left: number;
  /** What was left in the shared bucket, and when that was so; null before the first answer. */
  shared: { tokens: number; at: number } | null;
  leasing: Promise<void> | null;
  usedAt: number;
}

/** The larger the part that is leased at once, the fewer writes, and the more may lie idle in a process. */
const leasedPart = 1 / 20;
const idle = 5_000;
const mostBuckets = 20_000;
/** Limits must not be what makes the service fail: without an answer of the database nobody is refused for a while. */
const patience = 2_000;
const blindFor = 2_000;

/**
 * Token buckets that all processes share through PostgreSQL, whose clock is the only one that fills them.
 *
 * A process leases a twentieth of a bucket at once and spends that without asking, so a bucket costs at most twenty
 * writes for its whole content. What is leased has left the shared bucket already: together the processes never spend
 * more than capacity + refill × time. The price is that a process may be refused while others hold a lease that they do
 * not use; after five idle seconds they give it back.
 */
export function createAllowances(db: Database, log: Logger): Allowances {
  const leases = new LRUCache<string, Lease>({ max: mostBuckets });
  let blindUntil = 0;

  async function lease(bucket: string, { capacity, refillPerSecond }: Allowance, held: Lease, need: number) {
    const wanted = Math.max(need, Math.floor(capacity * leasedPart));
    const [row] = await db.$queryRaw<Array<{ granted: number; tokens: number }>>`
      INSERT INTO rate_bucket AS b (bucket, tokens, granted, refilled_at, full_at)
      VALUES (${bucket}, ${capacity}::float8 - ${wanted}::float8, ${wanted}::float8, now(),
        now() + make_interval(secs => ${wanted}::float8 / ${refillPerSecond}::float8))
      ON CONFLICT (bucket) DO UPDATE SET (tokens, granted, refilled_at, full_at) = (
        SELECT available - grant_now, grant_now, moment,
          moment + make_interval(secs => (${capacity}::float8 - available + grant_now) / ${refillPerSecond}::float8)
        FROM (
          SELECT moment, available,
            CASE WHEN available >= ${need}::float8 THEN least(available, ${wanted}::float8) ELSE 0 END AS grant_now
          FROM (
            SELECT moment, least(${capacity}::float8,
              b.tokens + ${refillPerSecond}::float8 * greatest(0, extract(epoch FROM moment - b.refilled_at))) AS available
            FROM (
              -- a statement that waited for the row begins before the other's end; a clock that was set back must not
              -- leave the bucket empty until it has caught up
              SELECT CASE WHEN b.refilled_at BETWEEN now() AND now() + interval '5 seconds' THEN b.refilled_at
                ELSE now() END AS moment
            ) clock
          ) filled
        ) parts
      )
      RETURNING granted, tokens`;
    held.left += row!.granted;
    held.shared = { tokens: row!.tokens, at: performance.now() };
  }

  const shared = ({ capacity, refillPerSecond }: Allowance, held: Lease, now: number): number =>
    held.shared === null
      ? capacity
      : Math.min(capacity, held.shared.tokens + (refillPerSecond * (now - held.shared.at)) / 1000);

  function charge(
    { capacity, refillPerSecond }: Allowance,
    held: Lease,
    cost: number,
    allowed: boolean,
    now: number,
  ): Charge {
    const remaining = Math.min(capacity, held.left + shared({ capacity, refillPerSecond }, held, now));
    return {
      capacity,
      refillPerSecond,
      allowed,
      cost,
      remaining: Math.floor(remaining),
      fullIn: Math.ceil((capacity - remaining) / refillPerSecond),
      retryAfter: allowed ? 0 : Math.max(1, Math.ceil((cost - remaining) / refillPerSecond)),
    };
  }

  async function leaseInTime(bucket: string, allowance: Allowance, held: Lease, need: number): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    try {
      await Promise.race([
        lease(bucket, allowance, held, need),
        new Promise<never>((_resolve, reject) => {
          late = setTimeout(() => reject(new Error('no lease in time')), patience);
        }),
      ]);
    } catch (error) {
      blindUntil = performance.now() + blindFor;
      log.warn({ err: error }, 'allowances cannot be counted; nobody is refused meanwhile');
    } finally {
      clearTimeout(late);
      held.leasing = null;
    }
  }

  /** Null: this process holds too little, and has to ask. */
  function takeHeld(allowance: Allowance, held: Lease, cost: number): Charge | null {
    const now = performance.now();
    held.usedAt = now;
    if (held.left >= cost) {
      held.left -= cost;
      return charge(allowance, held, cost, true, now);
    }
    return now < blindUntil ? charge(allowance, held, cost, true, now) : null;
  }

  async function leaseAndTake(bucket: string, allowance: Allowance, held: Lease, cost: number): Promise<Charge> {
    for (;;) {
      const now = performance.now();
      if (held.leasing === null) {
        // nobody needs to be asked while there cannot be enough yet
        if (held.left + shared(allowance, held, now) < cost) return charge(allowance, held, cost, false, now);
        held.leasing = leaseInTime(bucket, allowance, held, cost - held.left);
      }
      await held.leasing;
      const taken = takeHeld(allowance, held, cost);
      if (taken) return taken;
    }
  }

  const giveBack = async (unusedFor: number): Promise<void> => {
    const now = performance.now();
    const buckets: string[] = [];
    const tokens: number[] = [];
    for (const [bucket, held] of leases) {
      if (held.leasing || now - held.usedAt < unusedFor) continue;
      leases.delete(bucket);
      if (held.left <= 0) continue;
      buckets.push(bucket);
      tokens.push(held.left);
    }
    if (buckets.length === 0) return;
    // more than fits in is cut off at the next lease; in one order, so that two processes cannot block each other
    await db.$executeRaw`
      UPDATE rate_bucket b SET tokens = b.tokens + back.tokens
      FROM (
        SELECT locked.bucket, given.tokens FROM unnest(${buckets}::text[], ${tokens}::float8[]) AS given (bucket, tokens)
        JOIN rate_bucket locked ON locked.bucket = given.bucket ORDER BY locked.bucket FOR UPDATE OF locked
      ) back
      WHERE b.bucket = back.bucket`.catch((error: unknown) => log.warn({ err: error }, 'leases are not given back'));
  };
  const timer = setInterval(() => void giveBack(idle), idle).unref();

  return {
    take: (bucket, allowance, cost) => {
      let held = leases.get(bucket);
      if (!held) leases.set(bucket, (held = { left: 0, shared: null, leasing: null, usedAt: 0 }));
      return takeHeld(allowance, held, cost) ?? leaseAndTake(bucket, allowance, held, cost);
    },
    giveBack: () => giveBack(idle),
    stop: async () => {
      clearInterval(timer);
      await giveBack(0);
    },
  };
}

/** Forgets buckets that are full again: no bucket is as good as a full one. */
export async function sweepAllowances(db: Database): Promise<number> {
  return db.$executeRaw`DELETE FROM rate_bucket WHERE full_at < now()`;
}
