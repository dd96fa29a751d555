import { foldForSearch, type Problem } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { MediaKind } from '#src/generated/prisma/enums.ts';
import { assertAllowed, hasRole } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import { Conflict, InvalidInput, NotFound } from '#src/errors.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, isPrintedTime, pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { removeMediaFile, searchTextOf } from './media-file.files.service.ts';

export interface MediaFileFilter {
  search?: string | null;
  kind?: MediaKind | null;
}

function filterOf({ search, kind }: MediaFileFilter): Prisma.MediaFileWhereInput {
  const words = foldForSearch(search ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 20);
  return {
    ...(kind ? { kind } : {}),
    AND: words.map((word) => ({ searchText: { contains: word.replace(/[\\%_]/g, '\\$&') } })),
  };
}

/** One page of the library, newest first. `query` is the selection of the request. */
export async function listMediaFiles<Query extends object>(
  db: Database,
  args: PageArguments,
  filter: MediaFileFilter,
  query: Query,
) {
  const request = pageRequest(args);
  const where = filterOf(filter);
  const sort = request.forwards ? ('desc' as const) : ('asc' as const);
  const step = request.forwards ? 'lt' : 'gt';
  const beyond: Prisma.MediaFileWhereInput[] = [];
  if (request.cursor !== null) {
    const [time, id] = decodeCursor(request.cursor, [isPrintedTime, isUuid]) as [string, string];
    beyond.push({ OR: [{ createdAt: { [step]: new Date(time) } }, { createdAt: new Date(time), id: { [step]: id } }] });
  }
  const rows = await db.mediaFile.findMany({
    ...query,
    where: { AND: [where, ...beyond] },
    orderBy: [{ createdAt: sort }, { id: sort }],
    take: request.limit + 1,
  });
  return {
    ...pageOf(request, rows, (row) => [row.createdAt.toISOString(), row.id]),
    totalCount: () => db.mediaFile.count({ where }),
  };
}

export interface UpdateMediaFileInput {
  id: string;
  expectedVersion: number;
  altVi?: string | null;
  altEn?: string | null;
  caption?: string | null;
  credit?: string | null;
}

const longest = 500;
const mayManage = (context: ServiceContext): boolean =>
  hasRole(context.viewer, 'CONTRIBUTOR', 'EDITOR', 'PUBLISHER', 'AWARDS_OFFICER');

export async function updateMediaFile(context: ServiceContext, input: UpdateMediaFileInput): Promise<string> {
  assertAllowed(mayManage(context), 'describe a file');
  const { id, expectedVersion, ...texts } = input;
  const given = Object.entries(texts).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, (value ?? '').trim()] as const],
  );
  const problems: Problem[] = given.flatMap(([field, value]) =>
    value.length > longest ? [{ field, code: 'too-long', params: { max: longest } }] : [],
  );
  if (problems.length) throw new InvalidInput(problems);
  await context.db.$transaction(async (db) => {
    const { count } = await db.mediaFile.updateMany({
      where: { id, version: expectedVersion },
      data: { ...Object.fromEntries(given), version: { increment: 1 } },
    });
    if (count === 0) {
      const current = await db.mediaFile.findUnique({ where: { id }, select: { version: true } });
      if (!current) throw new NotFound('media file');
      throw new Conflict({ type: 'MediaFile', id }, current.version);
    }
    const { originalName, altVi, altEn, caption, credit } = await db.mediaFile.findUniqueOrThrow({ where: { id } });
    await db.mediaFile.update({
      where: { id },
      data: { searchText: searchTextOf([originalName, altVi, altEn, caption, credit]) },
      select: { id: true },
    });
    const shown = { status: 'PUBLISHED' as const };
    const visible = await db.mediaFile.count({
      where: {
        id,
        OR: [
          { coverOf: { some: shown } },
          { articles: { some: { article: shown } } },
          { officialDocuments: { some: { officialDocument: { published: true } } } },
        ],
      },
    });
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'MediaFile',
      nodeId: id,
      public: visible > 0,
      staffId: context.viewer?.id ?? null,
    });
  });
  return id;
}

export async function deleteMediaFile(
  context: ServiceContext,
  input: { id: string; expectedVersion: number },
): Promise<void> {
  assertAllowed(hasRole(context.viewer, 'EDITOR', 'PUBLISHER'), 'delete a file');
  await removeMediaFile(
    { ownerDb: context.db, store: context.store },
    { ...input, staffId: context.viewer?.id ?? null },
  );
}
