import type { Prisma } from '#src/generated/prisma/client.ts';
import type { ImportItemOutcome } from '#src/generated/prisma/enums.ts';
import type { Database } from '#src/db/client.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, isPrintedTime, pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';

/** One page of the batches, the newest first; `query` is the selection of the request. */
export async function listImports<Query extends object>(db: Database, args: PageArguments, query: Query) {
  const request = pageRequest(args);
  const sort = request.forwards ? ('desc' as const) : ('asc' as const);
  const step = request.forwards ? 'lt' : 'gt';
  let beyond: Prisma.ImportBatchWhereInput = {};
  if (request.cursor !== null) {
    const [time, id] = decodeCursor(request.cursor, [isPrintedTime, isUuid]) as [string, string];
    beyond = { OR: [{ createdAt: { [step]: new Date(time) } }, { createdAt: new Date(time), id: { [step]: id } }] };
  }
  const rows = await db.importBatch.findMany({
    ...query,
    where: beyond,
    orderBy: [{ createdAt: sort }, { id: sort }],
    take: request.limit + 1,
  });
  return {
    ...pageOf(request, rows, ({ createdAt, id }) => [createdAt.toISOString(), id]),
    totalCount: () => db.importBatch.count(),
  };
}

export interface ImportItemFilter {
  /** The real one, or the planned one of a batch that has not run. */
  outcome?: ImportItemOutcome | null;
  /** Code of why it was skipped or set aside. */
  reason?: string | null;
  /** Code of what came of undoing it. */
  undoOutcome?: string | null;
}

const isPosition = (value: string): boolean => /^\d{1,9}$/.test(value);

/** One page of the items of a batch, in the order of the source; `query` is the selection of the request. */
export async function listItems<Query extends object>(
  db: Database,
  batchId: string,
  args: PageArguments,
  { outcome, reason, undoOutcome }: ImportItemFilter,
  query: Query,
) {
  const request = pageRequest(args);
  const where: Prisma.ImportItemWhereInput = {
    batchId,
    ...(outcome ? { OR: [{ outcome }, { outcome: null, planned: outcome }] } : {}),
    ...(reason ? { reason } : {}),
    ...(undoOutcome ? { undoOutcome } : {}),
  };
  const from = request.cursor === null ? null : Number(decodeCursor(request.cursor, [isPosition])[0]);
  const rows = await db.importItem.findMany({
    ...query,
    where: { AND: [where, from === null ? {} : { position: { [request.forwards ? 'gt' : 'lt']: from } }] },
    orderBy: { position: request.forwards ? 'asc' : 'desc' },
    take: request.limit + 1,
  });
  return {
    ...pageOf(request, rows, ({ position }) => [String(position)]),
    totalCount: () => db.importItem.count({ where }),
  };
}

export interface ReasonCount {
  outcome: ImportItemOutcome | null;
  code: string;
  count: number;
}

/** Why items of a batch are skipped or set aside, and how many for each reason; the commonest first. */
export async function countReasons(db: Database, batchId: string): Promise<ReasonCount[]> {
  return db.$queryRaw<ReasonCount[]>`
    SELECT coalesce(outcome, planned)::text AS outcome, reason AS code, count(*)::int AS count
    FROM import_item WHERE batch_id = ${batchId}::uuid AND reason IS NOT NULL
    GROUP BY 1, 2 ORDER BY 3 DESC, 2 LIMIT 50`;
}

/** What came of undoing the items of a batch, the commonest first. */
export async function countUndone(db: Database, batchId: string): Promise<ReasonCount[]> {
  return db.$queryRaw<ReasonCount[]>`
    SELECT NULL AS outcome, undo_outcome AS code, count(*)::int AS count
    FROM import_item WHERE batch_id = ${batchId}::uuid AND undo_outcome IS NOT NULL
    GROUP BY 2 ORDER BY 3 DESC, 2`;
}

/** Whether a batch has begun to write: then it is gone on with or undone, not planned anew. */
export async function hasBegun(db: Database, batchId: string): Promise<boolean> {
  return (await db.importItem.findFirst({ where: { batchId, outcome: { not: null } }, select: { id: true } })) !== null;
}
