import { foldForSearch } from '@kheo/domain';
import { Prisma } from '#src/generated/prisma/client.ts';
import type { ArticleStatus, Language } from '#src/generated/prisma/enums.ts';
import type { Database } from '#src/db/client.ts';
import { badInput } from '#src/bad-input.ts';
import { isUuid } from '#src/global-id.ts';
import { decodeCursor, isPrintedTime, isStorableText, type PageRequest, type Position } from '#src/keyset.ts';
import { withDescendants } from '#src/modules/category/category.service.ts';

type Where = Prisma.ArticleWhereInput;

export type ArticleOrder =
  | 'UPDATED_DESC'
  | 'UPDATED_ASC'
  | 'PUBLISHED_DESC'
  | 'PUBLISHED_ASC'
  | 'TITLE_ASC'
  | 'TITLE_DESC';
export const articleOrders = [
  'UPDATED_DESC',
  'UPDATED_ASC',
  'PUBLISHED_DESC',
  'PUBLISHED_ASC',
  'TITLE_ASC',
  'TITLE_DESC',
] as const satisfies ArticleOrder[];

interface OrderColumn {
  name: 'updatedAt' | 'publishedAt' | 'title';
  nullable: boolean;
}
const columns: Record<string, OrderColumn> = {
  UPDATED: { name: 'updatedAt', nullable: false },
  PUBLISHED: { name: 'publishedAt', nullable: true },
  TITLE: { name: 'title', nullable: false },
};

/** What a list must select so that cursors can be made. */
export const cursorColumns = { id: true, publishedAt: true } as const;
export const editorialCursorColumns = { id: true, publishedAt: true, updatedAt: true, title: true } as const;

type Row = { id: string; publishedAt: Date | null; updatedAt?: Date; title?: string };

function orderOf(order: ArticleOrder): { column: OrderColumn; descending: boolean } {
  const [name, direction] = order.split('_') as [string, string];
  return { column: columns[name]!, descending: direction === 'DESC' };
}

/** Where a row stands in the list: the value of the ordering column (empty for none), then the id. */
export function positionIn(order: ArticleOrder): (row: Row) => Position {
  const { column } = orderOf(order);
  return (row) => {
    const value = row[column.name];
    return [value instanceof Date ? value.toISOString() : (value ?? ''), row.id];
  };
}

/**
 * The rows beyond a cursor, as a condition. Rows without a value come last going down and first going up, so one order
 * is exactly the other reversed.
 */
function beyond(column: OrderColumn, down: boolean, cursor: string): Where {
  const isDate = column.name !== 'title';
  const [printed, id] = decodeCursor(cursor, [
    (value) => (isDate ? (column.nullable && value === '') || isPrintedTime(value) : isStorableText(value)),
    isUuid,
  ]) as [string, string];
  const step = down ? 'lt' : 'gt';
  if (column.nullable && printed === '') {
    const sameGroup: Where = { [column.name]: null, id: { [step]: id } };
    return down ? sameGroup : { OR: [sameGroup, { [column.name]: { not: null } }] };
  }
  const value = isDate ? new Date(printed) : printed;
  const rest: Where[] = [{ [column.name]: { [step]: value } }, { [column.name]: value, id: { [step]: id } }];
  if (column.nullable && down) rest.push({ [column.name]: null });
  return { OR: rest };
}

/** Prisma's arguments for one page of a list in an order; one row more than asked tells whether there is more. */
export function articlePage(request: PageRequest, order: ArticleOrder, where: Where) {
  const { column, descending } = orderOf(order);
  const down = descending === request.forwards;
  const sort = down ? ('desc' as const) : ('asc' as const);
  return {
    where: request.cursor ? { AND: [where, beyond(column, down, request.cursor)] } : where,
    orderBy: [
      { [column.name]: column.nullable ? { sort, nulls: down ? ('last' as const) : ('first' as const) } : sort },
      { id: sort },
    ] as Prisma.ArticleOrderByWithRelationInput[],
    take: request.limit + 1,
  };
}

export interface ArticleFilter {
  category?: string | null;
  tag?: string | null;
  language?: Language | null;
  featured?: boolean | null;
  publishedAfter?: Date | null;
  publishedBefore?: Date | null;
}

/** In a column: its own, its sub-columns', and those that have it beside their primary one. */
function inCategories(ids: string[]): Where {
  return { OR: [{ categoryId: { in: ids } }, { otherCategories: { some: { categoryId: { in: ids } } } }] };
}

export async function articlesWhere(db: Database, filter: ArticleFilter): Promise<Where> {
  const conditions: Where[] = [];
  if (filter.category != null) conditions.push(inCategories(await withDescendants(db, { slug: filter.category })));
  if (filter.tag != null) conditions.push({ tags: { some: { tag: { slug: filter.tag } } } });
  if (filter.language) conditions.push({ language: filter.language });
  if (filter.featured != null) conditions.push({ featured: filter.featured });
  if (filter.publishedAfter) conditions.push({ publishedAt: { gte: filter.publishedAfter } });
  if (filter.publishedBefore) conditions.push({ publishedAt: { lt: filter.publishedBefore } });
  return { AND: conditions };
}

export interface EditorialArticleFilter {
  search?: string | null;
  statuses?: readonly ArticleStatus[] | null;
  categoryId?: string | null;
  language?: Language | null;
  mine?: boolean | null;
  citesSuperseded?: boolean | null;
}

/** Words of title, lead or byline in any order; marks and capitals do not matter. */
function containing(search: string): Where[] {
  const words = foldForSearch(search).split(/\s+/).filter(Boolean);
  if (words.length > 20) throw badInput('At most 20 words to search for.');
  return words.map((word) => ({ searchText: { contains: word.replace(/[\\%_]/g, '\\$&') } }));
}

export async function editorialArticlesWhere(
  db: Database,
  filter: EditorialArticleFilter,
  viewerId: string,
): Promise<Where> {
  const conditions: Where[] = containing(filter.search ?? '');
  if (filter.statuses?.length) conditions.push({ status: { in: [...filter.statuses] } });
  if (filter.categoryId) conditions.push(inCategories(await withDescendants(db, { id: filter.categoryId })));
  if (filter.language) conditions.push({ language: filter.language });
  if (filter.citesSuperseded) {
    conditions.push({
      documentReferences: {
        some: { decision: { not: 'REJECTED' }, officialDocument: { status: { in: ['REPLACED', 'EXPIRED'] } } },
      },
    });
  }
  if (filter.mine) conditions.push({ createdById: viewerId });
  return { AND: conditions };
}

/** Ids of the newest articles of several columns, in one statement: the home page shows a block a column. */
export async function newestByCategory(
  db: Database,
  categoryIds: readonly string[],
  limit: number,
  language: Language | null,
): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<Array<{ categoryId: string; articleId: string }>>(Prisma.sql`
    WITH RECURSIVE branch AS (
      SELECT id AS root, id FROM category WHERE id = ANY(${[...categoryIds]}::uuid[])
      UNION ALL
      SELECT branch.root, category.id FROM category JOIN branch ON category.parent_id = branch.id
    )
    SELECT wanted.root AS "categoryId", newest.id AS "articleId"
    FROM (SELECT root, array_agg(id) AS ids FROM branch GROUP BY root) wanted
    CROSS JOIN LATERAL (
      SELECT a.id, a.published_at FROM article a
      WHERE a.published_at IS NOT NULL
        AND (${language}::text IS NULL OR a.language::text = ${language}::text)
        AND (a.category_id = ANY(wanted.ids)
          OR EXISTS (SELECT 1 FROM article_category o WHERE o.article_id = a.id AND o.category_id = ANY(wanted.ids)))
      ORDER BY a.published_at DESC, a.id DESC
      LIMIT ${limit}
    ) newest
    ORDER BY wanted.root, newest.published_at DESC, newest.id DESC`);
  return grouped(rows.map((row) => [row.categoryId, row.articleId]));
}

/** How many articles several columns have, in one statement. */
export async function countByCategory(
  db: Database,
  categoryIds: readonly string[],
  language: Language | null,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<Array<{ categoryId: string; total: number }>>(Prisma.sql`
    WITH RECURSIVE branch AS (
      SELECT id AS root, id FROM category WHERE id = ANY(${[...categoryIds]}::uuid[])
      UNION SELECT branch.root, category.id FROM category JOIN branch ON category.parent_id = branch.id
    )
    SELECT wanted.root AS "categoryId", (
      SELECT count(*)::int FROM article a
      WHERE (${language}::text IS NULL OR a.language::text = ${language}::text)
        AND (a.category_id = ANY(wanted.ids)
          OR EXISTS (SELECT 1 FROM article_category o WHERE o.article_id = a.id AND o.category_id = ANY(wanted.ids)))
    ) AS total
    FROM (SELECT root, array_agg(id) AS ids FROM branch GROUP BY root) wanted`);
  return new Map(rows.map(({ categoryId, total }) => [categoryId, total]));
}

/** Ids of “Các tin khác” of several articles, in one statement: same primary column and language, older. */
export async function earlierArticleIds(
  db: Database,
  articleIds: readonly string[],
  limit: number,
): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<Array<{ articleId: string; earlierId: string }>>(Prisma.sql`
    SELECT subject.id AS "articleId", earlier.id AS "earlierId"
    FROM article subject
    CROSS JOIN LATERAL (
      SELECT e.id, e.published_at FROM article e
      WHERE e.category_id = subject.category_id AND e.language = subject.language
        AND (e.published_at, e.id) < (subject.published_at, subject.id)
      ORDER BY e.published_at DESC, e.id DESC
      LIMIT ${limit}
    ) earlier
    WHERE subject.id = ANY(${[...articleIds]}::uuid[])
    ORDER BY subject.id, earlier.published_at DESC, earlier.id DESC`);
  return grouped(rows.map((row) => [row.articleId, row.earlierId]));
}

function grouped(pairs: ReadonlyArray<readonly [string, string]>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
