import { Prisma } from '#src/generated/prisma/client.ts';
import { pageRequest } from '#src/keyset.ts';
import { noteList, type MakeSource } from '#src/reading/source.ts';
import { rowIn, rowJson } from '#src/reading/statement.ts';
import { namedReasons } from './related-list.service.ts';
import { selectNames } from './subject-names.service.ts';

interface Entry {
  score: number;
  reasons: unknown;
  names: unknown;
  pinned: boolean;
  article: unknown;
}

/** The nodes whose names may stand in a reason: an answer that gives reasons is no longer right when one of them changes. */
const NAMED = ['Award', 'CivicModel', 'Movement', 'Organization'];

/** The names that an entry's reasons need, as JSON; most entries need none. */
const namesJson = (entry: string): string => {
  const ids = Prisma.raw(
    `ARRAY(SELECT jsonb_array_elements_text(jsonb_path_query_array(${entry}.reasons, '$[*].chains[*][*]'))::uuid)`,
  );
  return `CASE WHEN jsonb_path_exists(${entry}.reasons, '$[*].chains') THEN
    (SELECT json_object_agg(name.id, json_build_array(name.vi, name.en)) FROM (${selectNames(ids).sql}) name) END`;
};

/** “Tin liên quan” for reading in one statement: what relatedEntries gives, each with its article. */
export const relatedArticlesSource: MakeSource = (field) => {
  pageRequest({ first: field.args['first'] as number });
  const rows = field.rows('Article', ['article']);
  rows.columns.set('id', rows.table.columns.get('id')!);
  const saysWhy = field.asksFor('reasons') || field.asksFor('signals');
  return {
    needs: ['id'],
    sql: (statement, alias) => {
      const [entry, other] = [statement.alias(), statement.alias()];
      const limit = field.bound(statement, 'int', ({ first }) => first);
      if (saysWhy) for (const model of NAMED) statement.models.add(model);
      const order = `${entry}.position NULLS LAST, ${entry}.score DESC, ${entry}.related_id DESC`;
      return `(SELECT coalesce(json_agg(json_build_object('score', ${entry}.score, 'reasons', ${saysWhy ? `${entry}.reasons` : 'NULL'},
          'names', ${saysWhy ? namesJson(entry) : 'NULL'},
          'pinned', ${entry}.position IS NOT NULL, 'article', ${rowJson(statement, rows, other)}) ORDER BY ${order}), '[]')
        FROM (SELECT x.related_id, x.score, x.reasons, x.position FROM related_article x
          WHERE x.article_id = ${alias}.id AND x.choice IS DISTINCT FROM 'EXCLUDED'
          ORDER BY x.position NULLS LAST, x.score DESC, x.related_id DESC LIMIT ${limit}) ${entry}
        JOIN article ${other} ON ${other}.id = ${entry}.related_id)`;
    },
    value: (json, _args, made, { id }) => {
      noteList(made, `related:${String(id)}`);
      return (json as Entry[]).map(({ article: row, reasons, names, ...entry }) => {
        const article = rowIn(rows, row)!;
        return { ...entry, article, relatedId: article['id'], reasons: saysWhy ? namedReasons(reasons, names) : [] };
      });
    },
  };
};
