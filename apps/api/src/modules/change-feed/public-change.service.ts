import type { PublicChange } from '#src/generated/prisma/client.ts';
import { badInput } from '#src/bad-input.ts';
import type { Database } from '#src/db/client.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, encodeCursor, isPrintedTime, pageRequest, type Page } from '#src/keyset.ts';

/** Where a consumer stands: how far, in which life of this database, and when that change was, to know it again. */
interface Stand {
  epoch: string;
  position: bigint;
  /** Null before the first change. */
  at: Date | null;
}

const isCount = (value: string): boolean => /^\d{1,18}$/.test(value);

const cursorOf = ({ epoch, position, at }: Stand): string =>
  encodeCursor([epoch, String(position), at?.toISOString() ?? '']);

function standOf(cursor: string): Stand {
  const [epoch, position, at] = decodeCursor(cursor, [
    isUuid,
    isCount,
    (value) => value === '' || isPrintedTime(value),
  ]);
  return { epoch: epoch!, position: BigInt(position!), at: at ? new Date(at) : null };
}

/**
 * What a consumer is told whose cursor is not of this feed: the database was restored from a backup after the cursor was
 * given out. It may have missed changes, or have seen some that no longer are.
 */
const expired = () =>
  badInput(
    'This cursor is of a feed that was restored from a backup. Copy everything anew, from changesHead on.',
    'CURSOR_EXPIRED',
  );

/** How a node went away, and when. */
export interface Gone {
  at: Date;
  reason: string | null;
}

/** A change with the cursor after it, and with what has become of its node since. */
export type FeedChange = PublicChange & { cursor: string; gone: Gone | null };

interface Feed {
  epoch: string;
  newest: Pick<PublicChange, 'position' | 'occurredAt'> | null;
  /** What stands now where the cursor points to. */
  known: Pick<PublicChange, 'position' | 'occurredAt'> | null;
}

async function feedAround(db: Database, position: bigint): Promise<Feed> {
  const [row] = await db.$queryRaw<
    Array<{ epoch: string; newest: bigint | null; newestAt: Date | null; knownAt: Date | null }>
  >`
    SELECT f.epoch, n.position AS newest, n.occurred_at AS "newestAt", k.occurred_at AS "knownAt"
    FROM change_feed f
    LEFT JOIN LATERAL (SELECT position, occurred_at FROM public_change ORDER BY position DESC LIMIT 1) n ON true
    LEFT JOIN public_change k ON k.position = ${position}`;
  const { epoch, newest, newestAt, knownAt } = row!;
  return {
    epoch,
    newest: newest === null ? null : { position: newest, occurredAt: newestAt! },
    known: knownAt === null ? null : { position, occurredAt: knownAt },
  };
}

/** The cursor of now: who lists everything after taking it and reads on from it misses nothing. */
export async function changesHead(db: Database): Promise<string> {
  const { epoch, newest } = await feedAround(db, 0n);
  return cursorOf({ epoch, position: newest?.position ?? 0n, at: newest?.occurredAt ?? null });
}

/**
 * What happened after a cursor, the oldest first; from the beginning without one.
 *
 * A position that compaction took away is no hole: the newest change of every node stays.
 *
 * @throws CURSOR_EXPIRED for a cursor of another life of the database
 */
export async function changesAfter(
  db: Database,
  args: { after?: string | null; first?: number | null },
): Promise<Page<FeedChange>> {
  const { limit } = pageRequest({ first: args.first });
  const stand = args.after == null ? null : standOf(args.after);
  const { epoch, newest, known } = await feedAround(db, stand?.position ?? 0n);
  if (
    stand &&
    (stand.epoch !== epoch ||
      stand.position > (newest?.position ?? 0n) ||
      (known && known.occurredAt.getTime() !== stand.at?.getTime()))
  )
    throw expired();
  const found = await changesFrom(db, epoch, stand?.position ?? 0n, limit + 1);
  const edges = found.slice(0, limit).map((node) => ({ cursor: node.cursor, node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > limit,
      hasPreviousPage: stand !== null && stand.position > 0n,
      startCursor: edges[0]?.cursor ?? null,
      // who is up to date keeps what he has
      endCursor: edges.at(-1)?.cursor ?? args.after ?? null,
    },
  };
}

/** So many changes after a position. */
async function changesFrom(db: Database, epoch: string, position: bigint, count: number): Promise<FeedChange[]> {
  const rows = await db.$queryRaw<Array<PublicChange & { goneAt: Date | null; goneReason: string | null }>>`
    SELECT c.position, c.type, c.node_type AS "nodeType", c.node_id AS "nodeId", c.reason, c.occurred_at AS "occurredAt",
      life.occurred_at AS "goneAt", life.reason AS "goneReason"
    FROM (SELECT * FROM public_change WHERE position > ${position} ORDER BY position LIMIT ${count}) c
    LEFT JOIN LATERAL (
      SELECT l.type, l.reason, l.occurred_at FROM public_change l
      WHERE l.node_type = c.node_type AND l.node_id = c.node_id
        AND l.type IN ('CREATED', 'PUBLISHED', 'GRANTED', 'UNPUBLISHED', 'EXPIRED', 'DELETED')
      ORDER BY l.position DESC LIMIT 1) life ON life.type IN ('UNPUBLISHED', 'EXPIRED', 'DELETED')
    ORDER BY c.position`;
  return rows.map(({ goneAt, goneReason, ...row }) => ({
    ...row,
    cursor: cursorOf({ epoch, position: row.position, at: row.occurredAt }),
    gone: goneAt && { at: goneAt, reason: goneReason },
  }));
}

/** The change at a position; null when compaction took it away. */
export async function changeAt(db: Database, position: bigint): Promise<FeedChange | null> {
  const { epoch } = await feedAround(db, 0n);
  const [change] = await changesFrom(db, epoch, position - 1n, 1);
  return change?.position === position ? change : null;
}

const mostKinds = 20;

/**
 * When something of these kinds (Article, Award …) last changed for the public; null when nothing ever has.
 *
 * @throws BAD_USER_INPUT for none, or too many
 */
export async function lastChangedAt(db: Database, nodeTypes: readonly string[]): Promise<Date | null> {
  if (nodeTypes.length === 0 || nodeTypes.length > mostKinds) throw badInput(`nodeTypes: 1 to ${mostKinds} names.`);
  const [row] = await db.$queryRaw<Array<{ at: Date | null }>>`
    SELECT max(newest.occurred_at) AS at FROM unnest(${nodeTypes}::text[]) AS kind (name)
    CROSS JOIN LATERAL (
      SELECT occurred_at FROM public_change WHERE node_type = kind.name ORDER BY position DESC LIMIT 1) newest`;
  return row?.at ?? null;
}

/** The position that a cursor stands for. */
export const positionAfter = (after: string | null | undefined): bigint =>
  after == null ? 0n : standOf(after).position;

/** How many changes there are after a cursor. */
export function countChangesAfter(db: Database, after: string | null | undefined): Promise<number> {
  return db.publicChange.count({ where: { position: { gt: positionAfter(after) } } });
}

/** Changes stay whole for so long; after it only the newest of every node does, and that for ever. */
export const daysWhole = 90;
const batch = 5_000;

/**
 * Takes changes out of the feed that a later one of the same node has overtaken. Who follows from whatever cursor still
 * hears of everything that has changed since.
 *
 * @returns how many were taken out
 */
export async function compactChanges(db: Database, now: Date): Promise<number> {
  const horizon = new Date(now.getTime() - daysWhole * 86_400_000);
  for (let taken = 0; ;) {
    const count = await db.$executeRaw`
      DELETE FROM public_change WHERE position IN (
        SELECT c.position FROM public_change c
        WHERE c.occurred_at < ${horizon}::timestamptz AND EXISTS (
          SELECT FROM public_change later
          WHERE later.node_type = c.node_type AND later.node_id = c.node_id AND later.position > c.position)
        ORDER BY c.position LIMIT ${batch})`;
    taken += count;
    if (count < batch) return taken;
  }
}

/** The feed of a database that was restored from a backup: cursors given out after the backup are refused from now on. */
export async function renewChangeFeed(db: Database): Promise<void> {
  await db.$executeRaw`UPDATE change_feed SET epoch = gen_random_uuid()`;
}
