import { randomUUID } from 'node:crypto';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { ImportState } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext, Viewer } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import { InvalidInput, NotFound } from '#src/errors.ts';
import { mayImport } from './import-batch.access.ts';
import type { ImportFiles } from './import-files.service.ts';
import { hasBegun } from './import-list.service.ts';
import { kindOfColumns, listFields, type ListColumn, type ListField } from './readers/list-columns.ts';

/** The largest upload of an archive, in bytes. */
export const largestImport = 100 * 1024 * 1024;

/** Takes a file in as it comes; nothing is read yet. Bytes come before their row, so a row always has its bytes. */
export async function receiveImport(
  place: { db: Database; files: ImportFiles },
  upload: { name: string; content: ReadableStream<Uint8Array>; viewer: Viewer },
): Promise<string> {
  assertAllowed(mayImport(upload.viewer, false), 'import');
  const id = randomUUID();
  const byteSize = await place.files.receive(id, upload.content, largestImport);
  await place.db.importBatch.create({
    data: { id, sourceName: upload.name, byteSize, staffId: upload.viewer.id },
    select: { id: true },
  });
  return id;
}

/** The batch when the viewer may do this with it and it stands where that is possible. */
async function batchFor(context: ServiceContext, id: string, states: readonly ImportState[], publishes?: boolean) {
  const batch = await context.db.importBatch.findUnique({
    where: { id },
    select: { id: true, state: true, publish: true, claimedUntil: true },
  });
  assertAllowed(mayImport(context.viewer, publishes ?? batch?.publish ?? false), 'import');
  if (!batch) throw new NotFound('import');
  if (!states.includes(batch.state)) throw new InvalidInput([{ field: 'id', code: 'action-not-allowed' }]);
  return batch;
}

/** Sets the state if it is still one of those; two people may press at once. */
async function move(
  db: Database,
  id: string,
  from: readonly ImportState[],
  data: Prisma.ImportBatchUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await db.importBatch.updateMany({ where: { id, state: { in: [...from] } }, data });
  if (count === 0) throw new InvalidInput([{ field: 'id', code: 'action-not-allowed' }]);
}

export interface PlanImportInput {
  id: string;
  categoryId?: string | null;
  publish: boolean;
  columns?: readonly { header: string; field: string | null }[] | null;
}

const isField = (field: string): field is ListField => listFields.some((known) => known === field);

function chosenColumns(columns: PlanImportInput['columns']): ListColumn[] {
  if (!columns?.length) return [];
  if (columns.length > 100) throw new InvalidInput([{ field: 'columns', code: 'too-many', params: { max: 100 } }]);
  const chosen = columns.map(({ header, field }) => {
    if (field !== null && !isField(field)) throw new InvalidInput([{ field: 'columns', code: 'not-found' }]);
    return { header: header.slice(0, 300), field };
  });
  const needed =
    kindOfColumns(chosen) === 'ARTICLE' || chosen.some(({ field }) => field === 'code' || field === 'number');
  if (!needed) throw new InvalidInput([{ field: 'columns', code: 'required' }]);
  return chosen;
}

/**
 * Has the dry run made (again, with other choices). The job does the reading.
 *
 * @throws Forbidden, NotFound, InvalidInput
 */
export async function planImport(context: ServiceContext, input: PlanImportInput): Promise<string> {
  const states = ['UPLOADED', 'PLANNED', 'FAILED'] as const;
  await batchFor(context, input.id, states, input.publish);
  const columns = chosenColumns(input.columns);
  if (
    input.categoryId &&
    !(await context.db.category.findUnique({ where: { id: input.categoryId }, select: { id: true } }))
  ) {
    throw new InvalidInput([{ field: 'categoryId', code: 'not-found' }]);
  }
  // a batch that has begun to write is finished or undone, not planned anew
  if (await hasBegun(context.db, input.id)) throw new InvalidInput([{ field: 'id', code: 'action-not-allowed' }]);
  await move(context.db, input.id, states, {
    state: 'PLANNING',
    reason: null,
    categoryId: input.categoryId ?? null,
    publish: input.publish,
    finishedAt: null,
    columns: columns.map(({ header, field }) => ({ header, field })),
  });
  return input.id;
}

/** Has a planned batch brought in, or one that failed on the way gone on with. */
export async function runImport(context: ServiceContext, { id }: { id: string }): Promise<string> {
  const states = ['PLANNED', 'FAILED'] as const;
  const { state } = await batchFor(context, id, states);
  // a source that could not be read has no items to go on with
  if (
    state === 'FAILED' &&
    !(await context.db.importItem.findFirst({ where: { batchId: id, outcome: null }, select: { id: true } }))
  ) {
    throw new InvalidInput([{ field: 'id', code: 'action-not-allowed' }]);
  }
  await move(context.db, id, states, { state: 'RUNNING', reason: null });
  return id;
}

/** Has everything taken back that a batch made and nobody has changed since. */
export async function undoImport(context: ServiceContext, { id }: { id: string }): Promise<string> {
  const states = ['FINISHED', 'FAILED'] as const;
  await batchFor(context, id, states);
  await move(context.db, id, states, { state: 'UNDOING' });
  return id;
}
