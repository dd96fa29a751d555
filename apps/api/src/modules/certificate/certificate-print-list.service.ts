import type { Prisma } from '#src/generated/prisma/client.ts';
import type { Database } from '#src/db/client.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, isPrintedTime, pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';

/** One page of the printings, the newest first; `query` is the selection of the request. */
export async function listPrints<Query extends object>(db: Database, args: PageArguments, query: Query) {
  const request = pageRequest(args);
  const [sort, step] = request.forwards ? (['desc', 'lt'] as const) : (['asc', 'gt'] as const);
  let beyond: Prisma.CertificatePrintWhereInput = {};
  if (request.cursor !== null) {
    const [time, id] = decodeCursor(request.cursor, [isPrintedTime, isUuid]) as [string, string];
    const createdAt = new Date(time);
    beyond = { OR: [{ createdAt: { [step]: createdAt } }, { createdAt, id: { [step]: id } }] };
  }
  const orderBy = [{ createdAt: sort }, { id: sort }];
  const rows = await db.certificatePrint.findMany({ ...query, where: beyond, orderBy, take: request.limit + 1 });
  return {
    ...pageOf(request, rows, ({ createdAt, id }) => [createdAt.toISOString(), id]),
    totalCount: () => db.certificatePrint.count(),
  };
}
