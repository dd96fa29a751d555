import type { Logger } from 'pino';
import type { Database } from '#src/db/client.ts';

/** What an operation is, whoever runs it. */
export interface OperationSignature {
  /** SHA-256 of the text. */
  hash: string;
  name: string;
  /** Without values and aliases. */
  text: string;
  /** `Article.title` */
  fields: readonly string[];
}

/** Under this id stands what is used without a key. */
export const withoutKey = '00000000-0000-0000-0000-000000000000';

interface Use {
  keyId: string;
  hash: string;
  firstSeen: Date;
  lastSeen: Date;
  runs: number;
  failures: number;
  cost: number;
}

interface Day {
  keyId: string;
  day: string;
  runs: number;
  failures: number;
  refusals: number;
  cost: number;
}

export interface UsageRecorder {
  /** `keyId` null: without a key. `signature` null: counted for the day only. */
  record(
    keyId: string | null,
    signature: OperationSignature | null,
    run: { cost: number; failed: boolean; now: Date },
  ): void;
  /** An operation that did not run because the allowance was used up. */
  countRefusal(keyId: string | null, now: Date): void;
  flush(): Promise<void>;
  stop(): Promise<void>;
}

const every = 5_000;
/** Different operations between two flushes; what is beyond is counted for the day only. Strangers can invent operations. */
const most = { ofPartners: 2_000, withoutKey: 50 };
/** Operations kept of one key, and of everybody without one; the ones not seen for longest go. */
const mostKept = 1_000;
const keptDays = 400;

const hour = 3_600_000;
let lastDay = { hour: Number.NaN, day: '' };
/** The day in Việt Nam; days begin with an hour. */
function dayOf(now: Date): string {
  const ofHour = Math.floor(now.getTime() / hour);
  if (lastDay.hour !== ofHour)
    lastDay = { hour: ofHour, day: new Date((ofHour + 7) * hour).toISOString().slice(0, 10) };
  return lastDay.day;
}

/** Gathers in memory what is used, and writes it down together every few seconds. */
export function createUsageRecorder(db: Database, log: Logger): UsageRecorder {
  let uses = new Map<string, Use>();
  let days = new Map<string, Day>();
  let operations = new Map<string, OperationSignature>();
  let strangers = 0;

  const addDay = (day: Day): void => {
    const key = `${day.keyId} ${day.day}`;
    const known = days.get(key);
    if (!known) {
      days.set(key, day);
      return;
    }
    known.runs += day.runs;
    known.failures += day.failures;
    known.refusals += day.refusals;
    known.cost += day.cost;
  };
  const addUse = (use: Use, signature: OperationSignature): void => {
    const key = `${use.keyId} ${use.hash}`;
    const known = uses.get(key);
    if (known) {
      known.runs += use.runs;
      known.failures += use.failures;
      known.cost += use.cost;
      known.lastSeen = use.lastSeen > known.lastSeen ? use.lastSeen : known.lastSeen;
      known.firstSeen = use.firstSeen < known.firstSeen ? use.firstSeen : known.firstSeen;
      return;
    }
    const stranger = use.keyId === withoutKey;
    if (stranger ? strangers >= most.withoutKey : uses.size - strangers >= most.ofPartners) return;
    if (stranger) strangers += 1;
    uses.set(key, use);
    operations.set(use.hash, signature);
  };

  let flushing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    if (days.size === 0) return;
    const taken = { uses, days, operations };
    [uses, days, operations, strangers] = [new Map(), new Map(), new Map(), 0];
    try {
      await write(db, [...taken.operations.values()], [...taken.uses.values()], [...taken.days.values()]);
    } catch (error) {
      log.warn({ err: error }, 'usage is not written down yet');
      for (const day of taken.days.values()) addDay(day);
      for (const use of taken.uses.values()) addUse(use, taken.operations.get(use.hash)!);
    }
  };
  const flushNext = (): Promise<void> => (flushing = flushing.then(flush));
  const timer = setInterval(() => void flushNext(), every).unref();

  return {
    record: (keyId, signature, { cost, failed, now }) => {
      const counted = { keyId: keyId ?? withoutKey, runs: 1, failures: failed ? 1 : 0, cost };
      addDay({ ...counted, day: dayOf(now), refusals: 0 });
      if (signature) addUse({ ...counted, hash: signature.hash, firstSeen: now, lastSeen: now }, signature);
    },
    countRefusal: (keyId, now) =>
      addDay({ keyId: keyId ?? withoutKey, day: dayOf(now), runs: 0, failures: 0, refusals: 1, cost: 0 }),
    flush: flushNext,
    stop: async () => {
      clearInterval(timer);
      await flushNext();
    },
  };
}

/** Rows go in sorted, so that processes that flush at once cannot block each other crosswise. */
async function write(db: Database, operations: OperationSignature[], uses: Use[], days: Day[]): Promise<void> {
  const seen = new Map(uses.map(({ hash, lastSeen }) => [hash, lastSeen]));
  const json = (rows: object[]): string => JSON.stringify(rows);
  await db.$transaction([
    db.$executeRaw`
      INSERT INTO api_operation AS o (hash, name, text, fields, first_seen, last_seen)
      SELECT hash, name, text, fields, seen, seen
      FROM jsonb_to_recordset(${json(operations.map((one) => ({ ...one, seen: seen.get(one.hash) })))}::jsonb)
        AS given (hash text, name text, text text, fields text[], seen timestamptz)
      ORDER BY hash
      ON CONFLICT (hash) DO UPDATE SET last_seen = greatest(o.last_seen, excluded.last_seen)`,
    db.$executeRaw`
      INSERT INTO operation_use AS u (key_id, hash, first_seen, last_seen, runs, failures, cost)
      SELECT "keyId", hash, "firstSeen", "lastSeen", runs, failures, cost
      FROM jsonb_to_recordset(${json(uses)}::jsonb) AS given ("keyId" uuid, hash text, "firstSeen" timestamptz,
        "lastSeen" timestamptz, runs bigint, failures bigint, cost bigint)
      ORDER BY "keyId", hash
      ON CONFLICT (key_id, hash) DO UPDATE SET runs = u.runs + excluded.runs, failures = u.failures + excluded.failures,
        cost = u.cost + excluded.cost, last_seen = greatest(u.last_seen, excluded.last_seen)`,
    db.$executeRaw`
      INSERT INTO usage_day AS d (key_id, day, runs, failures, refusals, cost)
      SELECT "keyId", day, runs, failures, refusals, cost
      FROM jsonb_to_recordset(${json(days)}::jsonb)
        AS given ("keyId" uuid, day date, runs bigint, failures bigint, refusals bigint, cost bigint)
      ORDER BY "keyId", day
      ON CONFLICT (key_id, day) DO UPDATE SET runs = d.runs + excluded.runs, failures = d.failures + excluded.failures,
        refusals = d.refusals + excluded.refusals, cost = d.cost + excluded.cost`,
    db.$executeRaw`
      UPDATE partner_key k SET last_used_at = greatest(k.last_used_at, used.at)
      FROM (
        SELECT locked.id, given.at
        FROM (
          SELECT "keyId" AS id, max("lastSeen") AS at
          FROM jsonb_to_recordset(${json(uses)}::jsonb) AS given ("keyId" uuid, "lastSeen" timestamptz) GROUP BY 1
        ) given
        JOIN partner_key locked USING (id) ORDER BY locked.id FOR NO KEY UPDATE OF locked
      ) used
      WHERE k.id = used.id`,
  ]);
}

/** Forgets days and operations of more than thirteen months ago, and beyond the most that is kept of one key. */
export async function sweepUsage(db: Database, now: Date): Promise<number> {
  const oldest = new Date(now.getTime() - keptDays * 86_400_000);
  const counts = await db.$transaction([
    db.$executeRaw`DELETE FROM usage_day WHERE day < ${oldest}::date`,
    db.$executeRaw`
      DELETE FROM operation_use u USING (
        SELECT key_id, hash, last_seen, row_number() OVER (PARTITION BY key_id ORDER BY last_seen DESC) AS place
        FROM operation_use
      ) ranked
      WHERE u.key_id = ranked.key_id AND u.hash = ranked.hash
        AND (ranked.place > ${mostKept} OR ranked.last_seen < ${oldest}::timestamptz)`,
    db.$executeRaw`
      DELETE FROM api_operation o
      WHERE last_seen < now() - interval '1 hour' AND NOT EXISTS (SELECT FROM operation_use u WHERE u.hash = o.hash)`,
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}
