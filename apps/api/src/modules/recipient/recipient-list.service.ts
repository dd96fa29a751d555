import { foldForSearch } from '@kheo/domain';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { SubjectKind } from '#src/generated/prisma/enums.ts';
import { badInput } from '#src/bad-input.ts';
import type { Database } from '#src/db/client.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';

export interface RecipientFilter {
  search?: string | null;
  kind?: SubjectKind | null;
  timelinePublic?: boolean | null;
}

/** What a filter means; those that were merged into another one are never found. */
export function recipientsWhere(filter: RecipientFilter): Prisma.RecipientWhereInput {
  const words = foldForSearch(filter.search ?? '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length > 20) throw badInput('At most 20 words to search for.');
  return {
    mergedIntoId: null,
    AND: words.map((word) => ({ searchText: { contains: ` ${word}` } })),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.timelinePublic == null ? {} : { timelinePublic: filter.timelinePublic }),
  };
}

/** One page of recipients, the newest entry first. */
export async function listRecipients<Query extends object>(
  db: Database,
  args: PageArguments,
  filter: RecipientFilter,
  query: Query,
) {
  const where = recipientsWhere(filter);
  const request = pageRequest(args);
  const [after] = request.cursor === null ? [] : decodeCursor(request.cursor, [isUuid]);
  const rows = await db.recipient.findMany({
    ...query,
    where: after ? { AND: [where, { id: request.forwards ? { lt: after } : { gt: after } }] } : where,
    orderBy: { id: request.forwards ? 'desc' : 'asc' },
    take: request.limit + 1,
  });
  return { ...pageOf(request, rows, ({ id }) => [id]), totalCount: () => db.recipient.count({ where }) };
}
