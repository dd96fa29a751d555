import { checkArticle, foldForSearch, slugify, type Problem } from '@kheo/domain';
import { toText } from '@kheo/rich-text/document';
import type { Language } from '#src/generated/prisma/enums.ts';
import type { Transaction } from '#src/db/client.ts';
import { writeReferences } from '#src/modules/document-reference/document-reference.service.ts';
import { renderArticle } from './article-html.service.ts';
import { readRichText, placePictures, type RichTextSource } from '#src/modules/rich-text/rich-text.service.ts';

/** What an editor may set. A field that is not there stays as it is; null empties it. Ids are uuids. */
export interface ArticleFields {
  title?: string | null;
  subtitle?: string | null;
  lead?: string | null;
  body?: RichTextSource | null;
  author?: string | null;
  source?: string | null;
  slug?: string | null;
  language?: Language | null;
  translationOfId?: string | null;
  categoryId?: string | null;
  otherCategoryIds?: string[] | null;
  tags?: string[] | null;
  coverId?: string | null;
  coverCaption?: string | null;
  featured?: boolean | null;
  publishedAt?: Date | null;
  expiresAt?: Date | null;
  internalNote?: string | null;
}

const plainFields = ['title', 'subtitle', 'lead', 'author', 'source', 'coverCaption', 'internalNote'] as const;
const longestTag = 80;

interface Current {
  id: string | null;
  title: string;
  lead: string;
  author: string;
  slug: string | null;
  publishedAt: Date | null;
  expiresAt: Date | null;
}

/** The columns to write, the relations to set, and all that is wrong with them. */
export interface PreparedText {
  problems: Problem[];
  columns: {
    title?: string;
    subtitle?: string;
    lead?: string;
    author?: string;
    source?: string;
    coverCaption?: string;
    internalNote?: string;
    slug?: string;
    language?: Language;
    translationOfId?: string | null;
    categoryId?: string | null;
    coverId?: string | null;
    featured?: boolean;
    publishedAt?: Date | null;
    expiresAt?: Date | null;
    body?: object;
    bodyText?: string;
    searchText: string;
  };
  mediaIds: string[] | null;
  otherCategoryIds: string[] | null;
  tags: string[] | null;
}

async function missing(db: Transaction, fields: ArticleFields, current: Current): Promise<Problem[]> {
  const problems: Problem[] = [];
  const categories = [...(fields.categoryId ? [fields.categoryId] : []), ...(fields.otherCategoryIds ?? [])];
  if (categories.length) {
    const found = new Set(
      (await db.category.findMany({ where: { id: { in: categories } }, select: { id: true } })).map(({ id }) => id),
    );
    if (fields.categoryId && !found.has(fields.categoryId)) problems.push({ field: 'categoryId', code: 'not-found' });
    if (fields.otherCategoryIds?.some((id) => !found.has(id)))
      problems.push({ field: 'otherCategoryIds', code: 'not-found' });
  }
  if (
    fields.coverId &&
    !(await db.mediaFile.findFirst({ where: { id: fields.coverId, kind: 'IMAGE' }, select: { id: true } }))
  ) {
    problems.push({ field: 'coverId', code: 'not-found' });
  }
  if (fields.translationOfId) {
    const original = await db.article.findUnique({ where: { id: fields.translationOfId }, select: { id: true } });
    if (!original) problems.push({ field: 'translationOfId', code: 'not-found' });
    else if (original.id === current.id) problems.push({ field: 'translationOfId', code: 'own-translation' });
  }
  return problems;
}

/** Path of an article on the portal; the English part of the portal has it below /en. */
export const articlePath = (slug: string): string => `/bai-viet/${slug}`;

/** A slug that no other article has, and that was not the former address of another one. */
async function slugOf(
  db: Transaction,
  wanted: string,
  fromEditor: boolean,
  current: Current,
): Promise<{ slug: string } | { problem: Problem }> {
  const ofAnother = (column: 'id' | 'articleId') => (current.id ? { NOT: { [column]: current.id } } : {});
  const taken = async (slug: string): Promise<boolean> =>
    (await db.article.findFirst({ where: { slug, ...ofAnother('id') }, select: { id: true } })) !== null ||
    (await db.redirect.findFirst({
      where: { fromPath: articlePath(slug), ...ofAnother('articleId') },
      select: { id: true },
    })) !== null;
  const base = wanted || 'bai-viet';
  // Two new articles may want the same address at the same moment: those of one family (x, x-2, x-3) are given out one
  // after the other. Others need not wait, which an import of ten thousand articles would feel.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`article-slug:${base.replace(/(?:-\d+)+$/, '')}`}))`;
  if (!(await taken(base))) return { slug: base };
  if (fromEditor) return { problem: { field: 'slug', code: 'slug-taken' } };
  for (let number = 2; ; number += 1) if (!(await taken(`${base}-${number}`))) return { slug: `${base}-${number}` };
}

/** Collects every problem of the fields and makes everything that is stored from them. */
export async function prepareText(db: Transaction, fields: ArticleFields, current: Current): Promise<PreparedText> {
  const columns: PreparedText['columns'] = { searchText: '' };
  for (const field of plainFields) if (fields[field] !== undefined) columns[field] = (fields[field] ?? '').trim();
  if (fields.language) columns.language = fields.language;
  if (fields.featured != null) columns.featured = fields.featured;
  for (const field of ['translationOfId', 'categoryId', 'coverId'] as const)
    if (fields[field] !== undefined) columns[field] = fields[field];
  for (const field of ['publishedAt', 'expiresAt'] as const)
    if (fields[field] !== undefined) columns[field] = fields[field];

  const problems = checkArticle({
    ...columns,
    ...(fields.slug ? { slug: fields.slug } : {}),
    publishedAt: (columns.publishedAt === undefined ? current.publishedAt : columns.publishedAt)?.getTime() ?? null,
    expiresAt: (columns.expiresAt === undefined ? current.expiresAt : columns.expiresAt)?.getTime() ?? null,
  });
  problems.push(...(await missing(db, fields, current)));

  const tags =
    fields.tags === undefined ? null : [...new Set((fields.tags ?? []).map((tag) => tag.trim()).filter(Boolean))];
  if (tags?.some((tag) => tag.length > longestTag))
    problems.push({ field: 'tags', code: 'too-long', params: { max: longestTag } });
  if ((tags?.length ?? 0) > 30) problems.push({ field: 'tags', code: 'too-many', params: { max: 30 } });

  let mediaIds: string[] | null = null;
  if (fields.body !== undefined) {
    const read = readRichText(fields.body ?? { html: '' }, 'body');
    if ('problem' in read) problems.push(read.problem);
    else {
      const placed = await placePictures(db, read.document, 'body');
      problems.push(...placed.problems);
      Object.assign(columns, { body: read.document, bodyText: toText(read.document) });
      mediaIds = placed.mediaIds;
    }
  }

  const title = columns.title ?? current.title;
  if (fields.slug || current.slug === null) {
    const slug = await slugOf(db, fields.slug || slugify(title), Boolean(fields.slug), current);
    if ('problem' in slug) problems.push(slug.problem);
    else columns.slug = slug.slug;
  }
  columns.searchText = foldForSearch([title, columns.lead ?? current.lead, columns.author ?? current.author].join(' '));
  return {
    problems,
    columns,
    mediaIds,
    otherCategoryIds: fields.otherCategoryIds === undefined ? null : (fields.otherCategoryIds ?? []),
    tags,
  };
}

/** Tags by their Vietnamese names; one that nobody has used yet is made. */
async function tagIds(db: Transaction, names: readonly string[]): Promise<string[]> {
  const wanted = new Map(names.map((name) => [slugify(name) || 'the', name]));
  // in one order, so that two articles with the same new tags do not wait for each other
  const slugs = [...wanted.keys()].toSorted();
  await db.tag.createMany({
    data: slugs.map((slug) => ({ slug, nameVi: wanted.get(slug)!, nameEn: wanted.get(slug)! })),
    skipDuplicates: true,
  });
  return (await db.tag.findMany({ where: { slug: { in: slugs } }, select: { id: true } })).map(({ id }) => id);
}

/** Writes what hangs on an article beside its columns. */
export async function writeRelations(db: Transaction, articleId: string, text: PreparedText): Promise<void> {
  if (text.otherCategoryIds) {
    await db.articleCategory.deleteMany({ where: { articleId } });
    await db.articleCategory.createMany({
      data: [...new Set(text.otherCategoryIds)].map((categoryId) => ({ articleId, categoryId })),
    });
  }
  if (text.tags) {
    await db.articleTag.deleteMany({ where: { articleId } });
    await db.articleTag.createMany({ data: (await tagIds(db, text.tags)).map((tagId) => ({ articleId, tagId })) });
  }
  if (text.mediaIds) {
    await db.articleMedia.deleteMany({ where: { articleId } });
    await db.articleMedia.createMany({ data: text.mediaIds.map((mediaFileId) => ({ articleId, mediaFileId })) });
  }
  if (text.columns.bodyText !== undefined || text.columns.lead !== undefined) {
    await writeReferences(db, articleId);
    await renderArticle(db, articleId);
  }
}
