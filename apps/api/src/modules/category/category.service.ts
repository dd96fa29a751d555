import { slugify, USUAL_WEIGHTS, type Problem, type RelatednessWeights } from '@kheo/domain';
import { assertAllowed, hasRole } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { Conflict, InvalidInput, NotFound } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';

/** Where a column stands among the others. */
export interface Branch {
  id: string;
  parentId: string | null;
}

/** The ids of a branch, its root first. */
export function branchOf(categories: readonly Branch[], rootId: string): string[] {
  const ids = [rootId];
  // the list grows while it is walked; a category already in it is not taken twice
  for (const id of ids) {
    for (const category of categories)
      if (category.parentId === id && !ids.includes(category.id)) ids.push(category.id);
  }
  return ids;
}

/** A category and everything below it; empty when there is none. */
export async function withDescendants(db: Database, wanted: { slug: string } | { id: string }): Promise<string[]> {
  const categories = await db.category.findMany({ select: { id: true, parentId: true, slug: true } });
  const root = categories.find((category) =>
    'slug' in wanted ? category.slug === wanted.slug : category.id === wanted.id,
  );
  return root ? branchOf(categories, root.id) : [];
}

interface CategoryFields {
  nameVi?: string | null;
  nameEn?: string | null;
  slug?: string | null;
  parentId?: string | null;
  descriptionVi?: string | null;
  descriptionEn?: string | null;
  position?: number | null;
  hidden?: boolean | null;
  /** How much each signal of related articles counts here, in per cent. */
  relatedWeights?: RelatednessWeights | null;
}
export type CreateCategoryInput = CategoryFields & { nameVi: string; nameEn: string };
export type UpdateCategoryInput = CategoryFields & { id: string; expectedVersion: number };

const longestName = 120;
const largestWeight = 300;
/** `/rss/van-ban.xml` is the feed of the documents: a category of that name would have none. */
const reservedSlugs: ReadonlySet<string> = new Set(['van-ban']);
const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const mayManage = (context: ServiceContext): boolean => hasRole(context.viewer, 'EDITOR', 'PUBLISHER');

async function problemsOf(db: Transaction, fields: CategoryFields, id: string | null): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const field of ['nameVi', 'nameEn'] as const) {
    const value = fields[field];
    if (value === undefined) continue;
    if (!value?.trim()) problems.push({ field, code: 'required' });
    else if (value.length > longestName) problems.push({ field, code: 'too-long', params: { max: longestName } });
  }
  for (const field of ['descriptionVi', 'descriptionEn'] as const) {
    if ((fields[field]?.length ?? 0) > 2000) problems.push({ field, code: 'too-long', params: { max: 2000 } });
  }
  for (const weight of Object.values(fields.relatedWeights ?? {})) {
    if (weight < 0) problems.push({ field: 'relatedWeights', code: 'negative' });
    if (weight > largestWeight)
      problems.push({ field: 'relatedWeights', code: 'above-maximum', params: { max: largestWeight } });
  }
  if (fields.slug != null && fields.slug !== '') {
    if (!slugForm.test(fields.slug) || fields.slug.length > 90) problems.push({ field: 'slug', code: 'slug-form' });
    else if (reservedSlugs.has(fields.slug)) problems.push({ field: 'slug', code: 'slug-reserved' });
    else if (
      await db.category.findFirst({ where: { slug: fields.slug, NOT: id ? { id } : [] }, select: { id: true } })
    ) {
      problems.push({ field: 'slug', code: 'slug-taken' });
    }
  }
  if (fields.parentId) {
    const categories = await db.category.findMany({ select: { id: true, parentId: true } });
    if (!categories.some((category) => category.id === fields.parentId))
      problems.push({ field: 'parentId', code: 'not-found' });
    else if (id && branchOf(categories, id).includes(fields.parentId))
      problems.push({ field: 'parentId', code: 'below-itself' });
  }
  return problems;
}

/** A slug that no category has yet: the name's, with a number when needed. */
async function freeSlug(db: Transaction, name: string): Promise<string> {
  const wanted = slugify(name) || 'chuyen-muc';
  const taken = new Set(
    (await db.category.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } })).map(
      ({ slug }) => slug,
    ),
  );
  let slug = wanted;
  for (let number = 2; taken.has(slug) || reservedSlugs.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}

const textsOf = (fields: CategoryFields) => ({
  ...(fields.nameVi == null ? {} : { nameVi: fields.nameVi.trim() }),
  ...(fields.nameEn == null ? {} : { nameEn: fields.nameEn.trim() }),
  ...(fields.descriptionVi === undefined ? {} : { descriptionVi: fields.descriptionVi ?? '' }),
  ...(fields.descriptionEn === undefined ? {} : { descriptionEn: fields.descriptionEn ?? '' }),
  ...(fields.position == null ? {} : { position: fields.position }),
  ...(fields.hidden == null ? {} : { hidden: fields.hidden }),
  ...(fields.relatedWeights === undefined ? {} : { relatedWeights: { ...(fields.relatedWeights ?? USUAL_WEIGHTS) } }),
  ...(fields.parentId === undefined ? {} : { parentId: fields.parentId }),
});

/** Changes of the tree follow one another: two at once could make a ring of it, or want the same address. */
async function lockTree(db: Transaction): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('category-tree'))`;
}

export async function createCategory(context: ServiceContext, input: CreateCategoryInput): Promise<string> {
  assertAllowed(mayManage(context), 'create a category');
  return context.db.$transaction(async (db) => {
    await lockTree(db);
    const problems = await problemsOf(db, input, null);
    if (problems.length) throw new InvalidInput(problems);
    const last = await db.category.aggregate({ where: { parentId: input.parentId ?? null }, _max: { position: true } });
    const { id } = await db.category.create({
      data: {
        position: (last._max.position ?? 0) + 1,
        ...textsOf(input),
        nameVi: input.nameVi.trim(),
        nameEn: input.nameEn.trim(),
        slug: input.slug || (await freeSlug(db, input.nameVi)),
      },
      select: { id: true },
    });
    await recordChange(db, {
      type: 'CREATED',
      nodeType: 'Category',
      nodeId: id,
      public: !input.hidden,
      staffId: context.viewer?.id ?? null,
    });
    return id;
  });
}

async function assertCurrent(db: Transaction, id: string, expectedVersion: number): Promise<{ hidden: boolean }> {
  const current = await db.category.findUnique({ where: { id }, select: { version: true, hidden: true } });
  if (!current) throw new NotFound('category');
  if (current.version !== expectedVersion) throw new Conflict({ type: 'Category', id }, current.version);
  return current;
}

export async function updateCategory(context: ServiceContext, input: UpdateCategoryInput): Promise<string> {
  assertAllowed(mayManage(context), 'change a category');
  const { id, expectedVersion, ...fields } = input;
  await context.db.$transaction(async (db) => {
    await lockTree(db);
    const before = await assertCurrent(db, id, expectedVersion);
    const problems = await problemsOf(db, fields, id);
    if (problems.length) throw new InvalidInput(problems);
    await db.category.update({
      where: { id },
      data: { ...textsOf(fields), ...(fields.slug ? { slug: fields.slug } : {}), version: { increment: 1 } },
      select: { id: true },
    });
    if (fields.relatedWeights !== undefined) {
      await db.$executeRaw`
        UPDATE article SET related_stale = true WHERE category_id = ${id}::uuid AND status = 'PUBLISHED'`;
    }
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'Category',
      nodeId: id,
      public: !before.hidden || fields.hidden === false,
      staffId: context.viewer?.id ?? null,
    });
  });
  return id;
}

export async function deleteCategory(
  context: ServiceContext,
  input: { id: string; expectedVersion: number },
): Promise<string> {
  assertAllowed(mayManage(context), 'delete a category');
  const { id, expectedVersion } = input;
  await context.db.$transaction(async (db) => {
    await lockTree(db);
    // with the row locked no article can take it up between the count and the deletion
    await db.$queryRaw`SELECT 1 FROM category WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await assertCurrent(db, id, expectedVersion);
    const uses = await db.category.findUniqueOrThrow({
      where: { id },
      select: { _count: { select: { articles: true, otherArticles: true, children: true } } },
    });
    const problems: Problem[] = [];
    const articles = uses._count.articles + uses._count.otherArticles;
    if (articles > 0) problems.push({ field: 'id', code: 'category-has-articles', params: { count: articles } });
    if (uses._count.children > 0)
      problems.push({ field: 'id', code: 'category-has-children', params: { count: uses._count.children } });
    if (problems.length) throw new InvalidInput(problems);
    await db.category.delete({ where: { id }, select: { id: true } });
    await recordChange(db, {
      type: 'DELETED',
      nodeType: 'Category',
      nodeId: id,
      public: !before.hidden,
      staffId: context.viewer?.id ?? null,
    });
  });
  return id;
}
