import { type ArticleAction, type Problem } from '@kheo/domain';
import { emptyDocument } from '@kheo/rich-text/document';
import { Prisma } from '#src/generated/prisma/client.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { Conflict, InvalidInput, NotFound } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { removeSearchEntry, writeSearchEntries } from '#src/modules/search/search-entry.service.ts';
import { allowedActions, articleFacts, mayCreateArticle, mayDo } from './article.access.ts';
import { keepRevision, revisionContent } from './article-revision.service.ts';
import { articleSearch } from './article-search.service.ts';
import { articlePath, prepareText, writeRelations, type ArticleFields } from './article-text.service.ts';

const facts = {
  ...articleFacts,
  id: true,
  version: true,
  publishedAt: true,
  expiresAt: true,
  title: true,
  lead: true,
  author: true,
  slug: true,
  language: true,
} as const satisfies Prisma.ArticleSelect;
type Facts = Prisma.ArticleGetPayload<{ select: typeof facts }>;

/** By its slug, or by one that it had before. */
export async function findArticleBySlug<Query extends object>(db: Database, slug: string, query: Query) {
  const article = await db.article.findUnique({ ...query, where: { slug } });
  if (article) return article;
  const moved = await db.redirect.findUnique({ where: { fromPath: articlePath(slug) }, select: { articleId: true } });
  return moved && db.article.findUnique({ ...query, where: { id: moved.articleId } });
}

/**
 * The article as it is, when the viewer may do this with it and nobody saved in between.
 *
 * @throws NotFound, Forbidden, Conflict, or InvalidInput with `status`/`action-not-allowed`
 */
export async function articleFor(
  db: Transaction,
  context: ServiceContext,
  action: ArticleAction,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<Facts> {
  // the lock makes a second save wait for the first, and then see its version
  await db.$queryRaw`SELECT 1 FROM article WHERE id = ${id}::uuid FOR UPDATE`;
  const article = await db.article.findUnique({ where: { id }, select: facts });
  if (!article) throw new NotFound('article');
  assertAllowed(mayDo(context.viewer, action, article), `${action} this article`);
  if (article.version !== expectedVersion) throw new Conflict({ type: 'Article', id }, article.version);
  if (!allowedActions(context.viewer, article).includes(action))
    throw new InvalidInput([{ field: 'status', code: 'action-not-allowed' }]);
  return article;
}

/** Creates a draft. The database, the rules and the write are the caller's transaction when one is given. */
export async function createArticle(
  context: ServiceContext,
  fields: ArticleFields & { title: string },
): Promise<string> {
  assertAllowed(mayCreateArticle(context.viewer), 'create an article');
  return context.db.$transaction((db) => insertArticle(db, fields, context.viewer?.id ?? null, 'create'));
}

/** The draft itself; for services that have checked permission (createArticle, the import, the sample content). */
export async function insertArticle(
  db: Transaction,
  fields: ArticleFields & { title: string },
  staffId: string | null,
  verb: string,
): Promise<string> {
  const text = await prepareText(
    db,
    { ...fields, body: fields.body ?? { document: emptyDocument } },
    {
      id: null,
      title: fields.title,
      lead: fields.lead ?? '',
      author: fields.author ?? '',
      slug: null,
      publishedAt: null,
      expiresAt: null,
    },
  );
  if (text.problems.length) throw new InvalidInput(text.problems);
  const { columns } = text;
  const { id } = await db.article.create({
    data: {
      ...columns,
      title: columns.title!,
      slug: columns.slug!,
      body: columns.body!,
      bodyHtml: '', // made from the body below, once its references are known
      bodyText: columns.bodyText!,
      createdById: staffId,
    },
    select: { id: true },
  });
  await writeRelations(db, id, text);
  await writeSearchEntries(db, articleSearch, [id]);
  await keepRevision(db, id, verb, staffId);
  await recordChange(db, { type: 'CREATED', nodeType: 'Article', nodeId: id, public: false, staffId });
  return id;
}

export type UpdateArticleInput = ArticleFields & { id: string; expectedVersion: number };

export async function updateArticle(context: ServiceContext, input: UpdateArticleInput): Promise<string> {
  const { id, expectedVersion, ...fields } = input;
  await context.db.$transaction(async (db) => {
    const article = await articleFor(db, context, 'UPDATE', { id, expectedVersion });
    await writeText(db, byOf(context), article, fields, 'update');
  });
  return id;
}

const byOf = ({ now, viewer }: ServiceContext): { now: Date; staffId: string | null } => ({
  now,
  staffId: viewer?.id ?? null,
});

/** A save for services that have checked permission themselves (the import). */
export async function rewriteArticle(
  db: Transaction,
  by: { now: Date; staffId: string | null },
  id: string,
  fields: ArticleFields,
  verb: string,
): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM article WHERE id = ${id}::uuid FOR UPDATE`;
  await writeText(db, by, await db.article.findUniqueOrThrow({ where: { id }, select: facts }), fields, verb);
}

/** The fields that bring an article back to what a revision kept. */
export const fieldsOfRevision = (kept: unknown): ArticleFields => {
  const {
    body,
    status: _status,
    publishedAt: _publishedAt,
    expiresAt: _expiresAt,
    ...content
  } = revisionContent.parse(kept);
  return { ...content, body: { document: body } };
};

/** Saves changed fields of an article that is on the portal or not: revision, redirect of a changed address, event. */
async function writeText(
  db: Transaction,
  by: { now: Date; staffId: string | null },
  article: Facts,
  fields: ArticleFields,
  verb: string,
): Promise<void> {
  const { now, staffId } = by;
  const onPortal = article.status === 'PUBLISHED';
  const text = await prepareText(db, fields, article);
  const problems: Problem[] = [...text.problems];
  // an article on the portal keeps a time, a column and a text
  if ((onPortal || article.status === 'SCHEDULED') && fields.publishedAt === null)
    problems.push({ field: 'publishedAt', code: 'required' });
  if (onPortal && fields.publishedAt && fields.publishedAt > now)
    problems.push({ field: 'publishedAt', code: 'action-not-allowed' });
  if (onPortal && fields.categoryId === null) problems.push({ field: 'categoryId', code: 'required' });
  if (onPortal && text.columns.bodyText === '' && text.mediaIds?.length === 0)
    problems.push({ field: 'body', code: 'required' });
  if (problems.length) throw new InvalidInput(problems);
  await db.article.update({
    where: { id: article.id },
    data: { ...text.columns, version: { increment: 1 }, ...(onPortal ? { correctedAt: now } : {}) },
    select: { id: true },
  });
  await writeRelations(db, article.id, text);
  if (text.columns.slug && text.columns.slug !== article.slug)
    await moveAddress(db, article.id, article.slug, text.columns.slug);
  await writeSearchEntries(db, articleSearch, [article.id]);
  await keepRevision(db, article.id, verb, staffId);
  await recordChange(db, {
    type: onPortal ? 'CORRECTED' : 'UPDATED',
    nodeType: 'Article',
    nodeId: article.id,
    public: onPortal,
    staffId,
  });
}

/** The former address leads to the article; an address that it has again leads nowhere else. */
async function moveAddress(db: Transaction, articleId: string, from: string, to: string): Promise<void> {
  await db.redirect.deleteMany({ where: { fromPath: articlePath(to) } });
  await db.redirect.upsert({
    where: { fromPath: articlePath(from) },
    update: { articleId },
    create: { fromPath: articlePath(from), articleId },
    select: { id: true },
  });
}

/** Brings the text of an earlier revision back as a new version; status and publishing time stay as they are. */
export async function restoreArticleRevision(
  context: ServiceContext,
  input: { id: string; expectedVersion: number; revisionId: string },
): Promise<string> {
  await context.db.$transaction(async (db) => {
    const article = await articleFor(db, context, 'RESTORE', input);
    const revision = await db.articleRevision.findFirst({ where: { id: input.revisionId, articleId: input.id } });
    if (!revision) throw new NotFound('revision of this article');
    await writeText(db, byOf(context), article, fieldsOfRevision(revision.content), `restore:${revision.version}`);
  });
  return input.id;
}

/** Deletes a draft that the public never saw. */
export async function deleteArticle(
  context: ServiceContext,
  input: { id: string; expectedVersion: number },
): Promise<void> {
  await context.db.$transaction(async (db) => {
    await articleFor(db, context, 'DELETE', input);
    await db.article.delete({ where: { id: input.id }, select: { id: true } });
    await removeSearchEntry(db, input.id);
    await recordChange(db, {
      type: 'DELETED',
      nodeType: 'Article',
      nodeId: input.id,
      public: false,
      staffId: context.viewer?.id ?? null,
    });
  });
}
