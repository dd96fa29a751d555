import { decisionsFor, type SyndicationDecision } from '@kheo/domain/syndication/syndicated-article';
import { toHtml } from '@kheo/rich-text/to-html';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { Conflict, InvalidInput, NotFound } from '#src/errors.ts';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { SyndicatedState } from '#src/generated/prisma/enums.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, isPrintedTime, pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';
import { articleFacts } from '#src/modules/article/article.access.ts';
import { takeDown } from '#src/modules/article/publish-article.service.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { remoteContent, type RemoteContent } from './remote-articles.ts';
import { mayKeepSources } from './syndication.access.ts';

interface Chosen {
  id: string;
  expectedVersion: number;
}

const longestReason = 1_000;
const mostChosen = 100;

/** The article as it is, when it waits for this decision and nobody decided or read something newer meanwhile. */
async function lockFor(db: Transaction, { id, expectedVersion }: Chosen, decision: SyndicationDecision) {
  await db.$queryRaw`SELECT 1 FROM syndicated_article WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await db.syndicatedArticle.findUnique({ where: { id } });
  if (!row) throw new NotFound('SyndicatedArticle');
  if (row.version !== expectedVersion) throw new Conflict({ type: 'SyndicatedArticle', id }, row.version);
  if (!decisionsFor(row.state).includes(decision))
    throw new InvalidInput([{ field: 'id', code: 'syndicated-decided' }]);
  return row;
}

async function decide(
  db: Transaction,
  context: ServiceContext,
  id: string,
  data: Prisma.SyndicatedArticleUncheckedUpdateInput,
  note: string,
): Promise<void> {
  const staffId = context.viewer?.id ?? null;
  await db.syndicatedArticle.update({
    where: { id },
    data: {
      ...data,
      decidedById: staffId,
      decidedAt: context.now,
      changedAt: context.now,
      problem: null,
      attempts: 0,
      nextAttemptAt: null,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await recordChange(db, { type: 'UPDATED', nodeType: 'SyndicatedArticle', nodeId: id, public: false, staffId, note });
}

/** Has articles published here, or brought to their new version; a job makes them within seconds. All or none. */
export async function approveSyndicatedArticles(context: ServiceContext, chosen: readonly Chosen[]): Promise<void> {
  assertAllowed(mayKeepSources(context.viewer), 'approve articles of a source');
  if (chosen.length > mostChosen)
    throw new InvalidInput([{ field: 'articles', code: 'too-many', params: { max: mostChosen } }]);
  await context.db.$transaction(async (db) => {
    // in the order of ids, as everybody locks them
    for (const one of chosen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      await lockFor(db, one, 'APPROVE');
      await decide(db, context, one.id, { state: 'APPROVED', rejectReason: '' }, 'approved');
    }
  });
}

/** Leaves an article out; of a new version, keeps the text that is here. */
export async function rejectSyndicatedArticle(
  context: ServiceContext,
  { reason, ...chosen }: Chosen & { reason: string },
): Promise<string> {
  assertAllowed(mayKeepSources(context.viewer), 'reject an article of a source');
  const words = reason.trim();
  if (words.length > longestReason)
    throw new InvalidInput([{ field: 'reason', code: 'too-long', params: { max: longestReason } }]);
  await context.db.$transaction(async (db) => {
    const row = await lockFor(db, chosen, 'REJECT');
    if (row.state === 'WAITING' && !words) throw new InvalidInput([{ field: 'reason', code: 'required' }]);
    const data =
      row.state === 'CHANGED'
        ? // the version that is here counts as what this one would have made
          { state: 'APPROVED' as const, appliedHash: row.contentHash }
        : { state: 'REJECTED' as const };
    await decide(db, context, row.id, { ...data, rejectReason: words }, 'rejected');
  });
  return chosen.id;
}

const undoneHere = 'Hoàn tác việc duyệt tin lấy lại';

/** Takes a decision back: the article waits again; what was published of it is taken down. */
export async function undoSyndicatedArticle(context: ServiceContext, chosen: Chosen): Promise<string> {
  assertAllowed(mayKeepSources(context.viewer), 'take a decision back');
  await context.db.$transaction(async (db) => {
    const row = await lockFor(db, chosen, 'UNDO');
    let { articleVersion } = row;
    if (row.articleId !== null) {
      await db.$queryRaw`SELECT 1 FROM article WHERE id = ${row.articleId}::uuid FOR UPDATE`;
      const article = await db.article.findUniqueOrThrow({
        where: { id: row.articleId },
        select: { ...articleFacts, id: true, version: true },
      });
      if (article.status === 'PUBLISHED' || article.status === 'SCHEDULED') {
        await takeDown(db, article, { reason: undoneHere, publicReason: null, staffId: context.viewer?.id ?? null });
        if (article.version === articleVersion) articleVersion = article.version + 1;
      }
    }
    await decide(
      db,
      context,
      row.id,
      { state: 'WAITING', appliedHash: null, articleVersion, rejectReason: '' },
      'decision taken back',
    );
  });
  return chosen.id;
}

/** An editor knows that the source has taken these down. */
export async function acknowledgeWithdrawals(context: ServiceContext, ids: readonly string[]): Promise<void> {
  assertAllowed(mayKeepSources(context.viewer), 'acknowledge withdrawals');
  await context.db.syndicatedArticle.updateMany({
    where: { id: { in: [...ids] }, state: 'WITHDRAWN' },
    data: { seen: true },
  });
}

/** What stands in the list of an editor. */
export type SyndicatedList = 'TO_DO' | SyndicatedState;

const inList = (list: SyndicatedList | null): Prisma.SyndicatedArticleWhereInput => {
  if (list === null) return {};
  return list === 'TO_DO'
    ? { OR: [{ state: { in: ['WAITING', 'CHANGED'] } }, { state: 'WITHDRAWN', seen: false }] }
    : { state: list };
};

/** One page of articles of sources, what changed last first. */
export async function listSyndicatedArticles<Query extends object>(
  db: Database,
  { list, sourceId, ...args }: PageArguments & { list: SyndicatedList | null; sourceId: string | null },
  query: Query,
) {
  const request = pageRequest(args);
  const cursor = request.cursor === null ? null : decodeCursor(request.cursor, [isPrintedTime, isUuid]);
  const where: Prisma.SyndicatedArticleWhereInput = { AND: [inList(list), sourceId ? { sourceId } : {}] };
  const beyond = request.forwards ? ('lt' as const) : ('gt' as const);
  const [time = '', id = ''] = cursor ?? [];
  const rows = await db.syndicatedArticle.findMany({
    ...query,
    where: cursor
      ? {
          AND: [
            where,
            { OR: [{ changedAt: { [beyond]: new Date(time) } }, { changedAt: new Date(time), id: { [beyond]: id } }] },
          ],
        }
      : where,
    orderBy: request.forwards ? [{ changedAt: 'desc' }, { id: 'desc' }] : [{ changedAt: 'asc' }, { id: 'asc' }],
    take: request.limit + 1,
  });
  return {
    ...pageOf(request, rows, (row) => [row.changedAt.toISOString(), row.id]),
    totalCount: () => db.syndicatedArticle.count({ where }),
  };
}

/** How much waits for an editor. */
export const countToDo = (db: Database): Promise<number> => db.syndicatedArticle.count({ where: inList('TO_DO') });

/** What was read of an article, for a preview; its pictures come when it is published. */
export function previewOf(kept: unknown): Omit<RemoteContent, 'body' | 'pictures' | 'cover'> & {
  bodyHtml: string;
  pictureCount: number;
} {
  const { body, pictures, cover, ...content } = remoteContent.parse(kept);
  return {
    ...content,
    bodyHtml: toHtml(body, { image: () => null }),
    pictureCount: pictures.length + (cover ? 1 : 0),
  };
}
