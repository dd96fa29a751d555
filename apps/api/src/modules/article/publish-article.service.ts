import { checkPublishable, type Problem } from '@kheo/domain';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { updateSearchEntry } from '#src/modules/search/search-entry.service.ts';
import type { ArticleFacts } from './article.access.ts';
import { keepRevision } from './article-revision.service.ts';
import { articleSearch } from './article-search.service.ts';
import { articleFor } from './article.service.ts';

interface Chosen {
  id: string;
  expectedVersion: number;
}

async function publishingProblems(db: Transaction, id: string): Promise<Problem[]> {
  const article = await db.article.findUniqueOrThrow({
    where: { id },
    select: {
      bodyText: true,
      categoryId: true,
      cover: { select: { altVi: true } },
      _count: { select: { media: true } },
    },
  });
  return checkPublishable({ ...article, hasPicture: article._count.media > 0 });
}

/**
 * Puts an article before the public now. `publishedAt` is the time it is printed with: a former portal's article keeps
 * its own; a time in the future is refused (that is scheduling).
 */
export async function publishArticle(
  context: ServiceContext,
  input: Chosen & { publishedAt?: Date | null },
): Promise<string> {
  await context.db.$transaction(async (db) => {
    const article = await articleFor(db, context, 'PUBLISH', input);
    const chosen = input.publishedAt ?? (article.status === 'SCHEDULED' ? null : article.publishedAt);
    await makePublic(db, article.id, chosen ?? context.now, context.now, context.viewer?.id ?? null);
  });
  return input.id;
}

/** The change itself, for those who have checked permission (the import, the sample content). */
export async function makePublic(
  db: Transaction,
  id: string,
  publishedAt: Date,
  now: Date,
  staffId: string | null,
): Promise<void> {
  const problems = await publishingProblems(db, id);
  if (publishedAt > now) problems.push({ field: 'publishedAt', code: 'action-not-allowed' });
  if (problems.length) throw new InvalidInput(problems);
  const { expiresAt } = await db.article.findUniqueOrThrow({ where: { id }, select: { expiresAt: true } });
  if (expiresAt && expiresAt <= publishedAt)
    throw new InvalidInput([{ field: 'expiresAt', code: 'expires-before-published' }]);
  await db.article.update({
    where: { id },
    data: { status: 'PUBLISHED', publishedAt, unpublishReason: null, version: { increment: 1 } },
    select: { id: true },
  });
  await updateSearchEntry(db, articleSearch, id);
  await keepRevision(db, id, 'publish', staffId);
  await recordChange(db, { type: 'PUBLISHED', nodeType: 'Article', nodeId: id, public: true, staffId });
}

/** Has an article published by itself later; it must be ready for that already. */
export async function scheduleArticle(context: ServiceContext, input: Chosen & { publishAt: Date }): Promise<string> {
  await context.db.$transaction(async (db) => {
    const article = await articleFor(db, context, 'SCHEDULE', input);
    const problems = await publishingProblems(db, article.id);
    if (input.publishAt <= context.now) problems.push({ field: 'publishAt', code: 'time-in-the-past' });
    if (article.expiresAt && article.expiresAt <= input.publishAt)
      problems.push({ field: 'expiresAt', code: 'expires-before-published' });
    if (problems.length) throw new InvalidInput(problems);
    await db.article.update({
      where: { id: article.id },
      data: { status: 'SCHEDULED', publishedAt: input.publishAt, unpublishReason: null, version: { increment: 1 } },
      select: { id: true },
    });
    const staffId = context.viewer?.id ?? null;
    await updateSearchEntry(db, articleSearch, article.id);
    await keepRevision(db, article.id, 'schedule', staffId);
    await recordChange(db, { type: 'UPDATED', nodeType: 'Article', nodeId: article.id, public: false, staffId });
  });
  return input.id;
}

const longestReason = 1000;

/** Takes an article down (or its schedule back). Its address stays its own, its text and history stay with us. */
export async function unpublishArticle(
  context: ServiceContext,
  input: Chosen & { reason: string; publicReason?: string | null },
): Promise<string> {
  const reason = input.reason.trim();
  const publicReason = input.publicReason?.trim() || null;
  if (!reason) throw new InvalidInput([{ field: 'reason', code: 'required' }]);
  if (reason.length > longestReason)
    throw new InvalidInput([{ field: 'reason', code: 'too-long', params: { max: longestReason } }]);
  if (publicReason && publicReason.length > longestReason)
    throw new InvalidInput([{ field: 'publicReason', code: 'too-long', params: { max: longestReason } }]);
  await context.db.$transaction(async (db) => {
    const article = await articleFor(db, context, 'UNPUBLISH', input);
    await takeDown(db, article, { reason, publicReason, staffId: context.viewer?.id ?? null });
  });
  return input.id;
}

/** The change itself, for those who have checked permission (syndication). */
export async function takeDown(
  db: Transaction,
  article: Pick<ArticleFacts, 'status' | 'revisions'> & { id: string },
  { reason, publicReason, staffId }: { reason: string; publicReason: string | null; staffId: string | null },
): Promise<void> {
  const wasPublic = article.status === 'PUBLISHED';
  await db.article.update({
    where: { id: article.id },
    data: wasPublic
      ? { status: 'UNPUBLISHED', unpublishReason: reason, version: { increment: 1 } }
      : {
          ...(article.revisions.length ? { status: 'UNPUBLISHED', unpublishReason: reason } : { status: 'DRAFT' }),
          publishedAt: null,
          version: { increment: 1 },
        },
    select: { id: true },
  });
  await updateSearchEntry(db, articleSearch, article.id);
  await keepRevision(db, article.id, 'unpublish', staffId);
  await recordChange(db, {
    type: 'UNPUBLISHED',
    nodeType: 'Article',
    nodeId: article.id,
    public: wasPublic,
    staffId,
    note: reason,
    reason: publicReason,
  });
}

/**
 * Publishes what is due. Several processes may run it at once: each row is taken by one of them.
 *
 * @returns how many were published
 */
export async function publishDueArticles(db: Database, now: Date): Promise<number> {
  let published = 0;
  for (;;) {
    const done = await db.$transaction(async (transaction) => {
      const [due] = await transaction.$queryRaw<Array<{ id: string; publishedAt: Date }>>`
        SELECT id, published_at AS "publishedAt" FROM article
        WHERE status = 'SCHEDULED' AND published_at <= ${now}::timestamptz
        ORDER BY published_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (!due) return true;
      await transaction.article.update({
        where: { id: due.id },
        data: { status: 'PUBLISHED', version: { increment: 1 } },
        select: { id: true },
      });
      await updateSearchEntry(transaction, articleSearch, due.id);
      await keepRevision(transaction, due.id, 'publish', null);
      await recordChange(transaction, {
        type: 'PUBLISHED',
        nodeType: 'Article',
        nodeId: due.id,
        public: true,
        staffId: null,
      });
      return false;
    });
    if (done) return published;
    published += 1;
  }
}
