import { isUuid } from '#src/global-id.ts';
import { decodeCursor, isPrintedTime, pageOf, pageRequest, type PageArguments, type PageRequest } from '#src/keyset.ts';
import {
  noteList,
  noteUnsteady,
  type Arguments,
  type MakeSource,
  type PlannedField,
  type Source,
} from '#src/reading/source.ts';
import { rowIn, rowJson, rowsIn, type Statement } from '#src/reading/statement.ts';
import type { ArticleFilter } from './article-list.service.ts';
import { positionIn } from './article-list.service.ts';
import { articlePath } from './article-text.service.ts';

// Articles for reading in one statement (src/reading): what article-list.service.ts and the resolvers ask Prisma for, as
// SQL. Everything runs as kheo_reader, so that what is not public is not there. The order that the indexes have puts rows
// without a time first; a reader sees none of them.

type Row = { id: string; publishedAt: Date };

const newestFirst = (alias: string): string => `${alias}.published_at DESC, ${alias}.id DESC`;
const oldestFirst = (alias: string): string => `${alias}.published_at ASC, ${alias}.id ASC`;

/** By its slug or by one that it had before. */
export const articleSource: MakeSource = (field) => {
  const rows = field.rows('Article', []);
  rows.columns.set('slug', rows.table.columns.get('slug')!);
  return {
    sql: (statement) => {
      const slug = field.bound(statement, 'text', ({ slug: wanted }) => wanted);
      const path = field.bound(statement, 'text', ({ slug: wanted }) => articlePath(wanted as string));
      const [found, alias] = [statement.alias(), statement.alias()];
      // OFFSET 0: worked out by itself, so that the article is then looked up by its key
      return `(SELECT ${rowJson(statement, rows, alias)} FROM (SELECT coalesce(
          (SELECT article.id FROM article WHERE article.slug = ${slug}),
          (SELECT redirect.article_id FROM redirect WHERE redirect.from_path = ${path})) AS id OFFSET 0) ${found}
        JOIN article ${alias} ON ${alias}.id = ${found}.id)`;
    },
    value: (json, { slug }, made) => {
      const row = rowIn(rows, json);
      // another article may come to this address
      if (row?.['slug'] !== slug) noteUnsteady(made);
      return row;
    },
  };
};

/** A text is read as it is asked for: its words alone are as long as its HTML. */
export const bodySource: MakeSource = (field) => ({
  sql: (_statement, alias) =>
    `json_build_array(${field.asksFor('html') ? `${alias}.body_html` : 'NULL'}, ${field.asksFor('text') ? `${alias}.body_text` : 'NULL'})`,
  value: (json) => {
    const [html, text] = json as [string | null, string | null];
    return { html, text };
  },
});

/** Narrows a list, as a condition on the row `alias`. */
type Condition = (statement: Statement, alias: string) => string;

function conditionsOf(field: PlannedField, valuesOf: (args: Arguments) => ArticleFilter): Condition[] {
  const filter = valuesOf(field.args);
  const conditions: Condition[] = [];
  const bound = (statement: Statement, type: string, of: (filter: ArticleFilter) => unknown): string =>
    field.bound(statement, type, (args) => of(valuesOf(args)));
  if (filter.tag != null)
    conditions.push(
      (statement, alias) => `EXISTS (SELECT FROM article_tag x JOIN tag ON tag.id = x.tag_id
        WHERE x.article_id = ${alias}.id AND tag.slug = ${bound(statement, 'text', ({ tag }) => tag)})`,
    );
  if (filter.language)
    conditions.push(
      (statement, alias) => `${alias}.language = ${bound(statement, '"Language"', ({ language }) => language)}`,
    );
  if (filter.featured != null)
    conditions.push(
      (statement, alias) => `${alias}.featured = ${bound(statement, 'boolean', ({ featured }) => featured)}`,
    );
  if (filter.publishedAfter)
    conditions.push(
      (statement, alias) =>
        `${alias}.published_at >= ${bound(statement, 'timestamptz', ({ publishedAfter }) => publishedAfter)}`,
    );
  if (filter.publishedBefore)
    conditions.push(
      (statement, alias) =>
        `${alias}.published_at < ${bound(statement, 'timestamptz', ({ publishedBefore }) => publishedBefore)}`,
    );
  return conditions;
}

/** The rows beyond the cursor that each request gives. */
function beyond(field: PlannedField, { forwards }: PageRequest): Condition {
  const parts = (args: Arguments): string[] => {
    const { cursor } = pageRequest(args as PageArguments);
    // a list that the public sees has no row without a time, so its cursors have one
    return decodeCursor(cursor!, [isPrintedTime, isUuid]);
  };
  return (statement, alias) =>
    `(${alias}.published_at, ${alias}.id) ${forwards ? '<' : '>'} (${field.bound(statement, 'timestamptz', (args) => parts(args)[0])}, ${field.bound(statement, 'uuid', (args) => parts(args)[1])})`;
}

/** Ids of a column and all below it. */
const branchOf = (start: string): string => `WITH RECURSIVE branch AS (
  ${start}
  UNION SELECT lower.id FROM category lower JOIN branch ON lower.parent_id = branch.id)`;

/** One page of a list of articles in the statement, and what makes it a page. */
function pageSource(
  field: PlannedField,
  conditionsIn: Condition[],
  branch: ((statement: Statement, alias: string) => string) | null,
  nameOf: (args: Arguments, row: Readonly<Record<string, unknown>>) => string,
): Source {
  const request = pageRequest(field.args as PageArguments);
  const rows = field.rows('Article', ['edges', 'node'], ['nodes']);
  for (const name of ['id', 'publishedAt']) rows.columns.set(name, rows.table.columns.get(name)!);
  const total = field.asksFor('totalCount');
  const conditions = request.cursor === null ? conditionsIn : [...conditionsIn, beyond(field, request)];
  const order = request.forwards ? newestFirst : oldestFirst;
  const where = (statement: Statement, alias: string, which: Condition[]): string =>
    ['true', ...which.map((condition) => condition(statement, alias))].join(' AND ');

  /**
   * Each column's index gives its newest in order; only those are looked at, not the whole branch. What stands there beside
   * its own column is looked at when that is elsewhere, so that nothing comes twice.
   */
  const inBranch = (statement: Statement, start: string, limit: string): string => {
    const [primary, other, found] = [statement.alias(), statement.alias(), statement.alias()];
    return `(${branchOf(start)}
      SELECT ${found}.id FROM (
        SELECT newest.id, newest.published_at FROM branch CROSS JOIN LATERAL (
          SELECT ${primary}.id, ${primary}.published_at FROM article ${primary}
          WHERE ${primary}.category_id = branch.id AND ${where(statement, primary, conditions)}
          ORDER BY ${order(primary)} LIMIT ${limit}) newest
        UNION ALL
        (SELECT ${other}.id, ${other}.published_at FROM article ${other}
          WHERE ${other}.id IN (
              SELECT beside.article_id FROM article_category beside WHERE beside.category_id IN (SELECT id FROM branch))
            AND NOT EXISTS (SELECT FROM branch WHERE branch.id = ${other}.category_id)
            AND ${where(statement, other, conditions)} ORDER BY ${order(other)} LIMIT ${limit})) ${found}
      ORDER BY ${order(found)} LIMIT ${limit})`;
  };

  const list = (statement: Statement, alias: string): string => {
    // one row more tells whether there is more, when somebody asks
    const extra = field.asksFor('pageInfo') ? 1 : 0;
    const limit = field.bound(statement, 'int', (args) => pageRequest(args as PageArguments).limit + extra);
    const [listed, place] = [statement.alias(), statement.alias()];
    const json = rowJson(statement, rows, listed);
    if (branch) {
      const ids = inBranch(statement, branch(statement, alias), limit);
      return `(SELECT coalesce(json_agg(${json} ORDER BY ${order(listed)}), '[]')
        FROM ${ids} ${place} JOIN article ${listed} ON ${listed}.id = ${place}.id)`;
    }
    return `(SELECT coalesce(json_agg(${place}.json), '[]') FROM (SELECT ${json} AS json FROM article ${listed}
      WHERE ${where(statement, listed, conditions)} ORDER BY ${order(listed)} LIMIT ${limit}) ${place})`;
  };
  const count = (statement: Statement, alias: string): string => {
    const counted = statement.alias();
    const narrowed = where(statement, counted, conditionsIn);
    return branch
      ? `(${branchOf(branch(statement, alias))} SELECT count(*) FROM article ${counted} WHERE ${narrowed}
          AND (${counted}.category_id IN (SELECT id FROM branch) OR EXISTS (SELECT FROM article_category beside
            WHERE beside.article_id = ${counted}.id AND beside.category_id IN (SELECT id FROM branch))))`
      : `(SELECT count(*) FROM article ${counted} WHERE ${narrowed})`;
  };

  return {
    sql: (statement, alias) =>
      total ? `json_build_array(${list(statement, alias)}, ${count(statement, alias)})` : list(statement, alias),
    value: (json, args, made, row) => {
      const [listed, totalCount] = (total ? json : [json, null]) as [unknown, number | null];
      const found = rowsIn(rows, listed) as unknown as Row[];
      // the number of all changes with an article that was never on this page
      if (total) noteUnsteady(made);
      noteList(made, nameOf(args, row));
      for (const { id } of found) made.ids.add(id);
      return {
        ...pageOf(pageRequest(args as PageArguments), found, positionIn('PUBLISHED_DESC')),
        totalCount: () => totalCount,
      };
    },
  };
}

export const articlesSource: MakeSource = (field) => {
  const filterOf = (args: Arguments): ArticleFilter => (args['filter'] ?? {}) as ArticleFilter;
  const conditions = conditionsOf(field, filterOf);
  const inCategory = filterOf(field.args).category != null;
  return pageSource(
    field,
    conditions,
    inCategory
      ? (statement) =>
          `SELECT category.id FROM category WHERE category.slug = ${field.bound(statement, 'text', (args) => filterOf(args).category)}`
      : null,
    (args) => (inCategory ? `in:${filterOf(args).category}` : 'articles'),
  );
};

export const categoryArticlesSource: MakeSource = (field) => ({
  ...pageSource(
    field,
    conditionsOf(field, ({ language }) => ({ language }) as ArticleFilter),
    (_statement, alias) => `SELECT ${alias}.id`,
    (_args, { id }) => `in:${String(id)}`,
  ),
  needs: ['id'],
});

/** “Các tin khác”: same primary column and language, older. */
export const earlierArticlesSource: MakeSource = (field) => {
  pageRequest({ first: field.args['first'] as number });
  const rows = field.rows('Article', []);
  return {
    needs: ['categoryId', 'publishedAt'],
    sql: (statement, alias) => {
      const earlier = statement.alias();
      const limit = field.bound(statement, 'int', ({ first }) => first);
      const place = statement.alias();
      return `(SELECT coalesce(json_agg(${place}.json), '[]') FROM (
        SELECT ${rowJson(statement, rows, earlier)} AS json FROM article ${earlier}
        WHERE ${earlier}.category_id = ${alias}.category_id AND ${earlier}.language = ${alias}.language
          AND (${earlier}.published_at, ${earlier}.id) < (${alias}.published_at, ${alias}.id)
        ORDER BY ${newestFirst(earlier)} LIMIT ${limit}) ${place})`;
    },
    value: (json, _args, made, { categoryId, publishedAt }) => {
      if (categoryId !== null) noteList(made, `in:${String(categoryId)}`, (publishedAt as Date).getTime());
      return rowsIn(rows, json);
    },
  };
};
