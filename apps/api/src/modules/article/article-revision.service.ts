import type { RichTextDocument } from '@kheo/rich-text/document';
import { z } from 'zod';
import type { Database, Transaction } from '#src/db/client.ts';

/** Everything of an article that a revision keeps and a restoration brings back. */
export const revisionContent = z.object({
  slug: z.string(),
  language: z.enum(['VI', 'EN']),
  translationOfId: z.string().nullable(),
  title: z.string(),
  subtitle: z.string(),
  lead: z.string(),
  body: z.custom<RichTextDocument>((value) => typeof value === 'object' && value !== null),
  author: z.string(),
  source: z.string(),
  categoryId: z.string().nullable(),
  otherCategoryIds: z.array(z.string()),
  tags: z.array(z.string()),
  coverId: z.string().nullable(),
  coverCaption: z.string(),
  featured: z.boolean(),
  status: z.string(),
  publishedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  internalNote: z.string(),
});
export type RevisionContent = z.infer<typeof revisionContent>;

/** Keeps the article whole as it stands now; called at the end of every change of it. */
export async function keepRevision(
  db: Transaction,
  articleId: string,
  verb: string,
  staffId: string | null,
): Promise<void> {
  const article = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    include: { otherCategories: true, tags: { include: { tag: true } } },
  });
  const content: RevisionContent = {
    slug: article.slug,
    language: article.language,
    translationOfId: article.translationOfId,
    title: article.title,
    subtitle: article.subtitle,
    lead: article.lead,
    body: article.body as unknown as RichTextDocument,
    author: article.author,
    source: article.source,
    categoryId: article.categoryId,
    otherCategoryIds: article.otherCategories.map(({ categoryId }) => categoryId),
    tags: article.tags.map(({ tag }) => tag.nameVi),
    coverId: article.coverId,
    coverCaption: article.coverCaption,
    featured: article.featured,
    status: article.status,
    publishedAt: article.publishedAt?.toISOString() ?? null,
    expiresAt: article.expiresAt?.toISOString() ?? null,
    internalNote: article.internalNote,
  };
  await db.articleRevision.create({
    data: { articleId, version: article.version, verb, content: content as object, staffId },
    select: { id: true },
  });
}

/** Revisions of an article from a version downwards; `query` is the selection of the request. */
export function listRevisions<Query extends object>(
  db: Database,
  articleId: string,
  before: number | null,
  take: number,
  query: Query,
) {
  const where = { articleId };
  return {
    rows: db.articleRevision.findMany({
      ...query,
      where: { articleId, ...(before === null ? {} : { version: { lt: before } }) },
      orderBy: { version: 'desc' },
      take,
    }),
    totalCount: () => db.articleRevision.count({ where }),
  };
}
