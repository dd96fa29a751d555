import { pageRequest } from '#src/keyset.ts';
import { noteList, type MakeSource } from '#src/reading/source.ts';
import { reviveAll, rowJson } from '#src/reading/statement.ts';
import { storedReasons } from './related-list.service.ts';

interface Entry {
  score: number;
  reasons: unknown;
  pinned: boolean;
  article: { id: string };
}

/** “Tin liên quan” for reading in one statement: what relatedEntries gives, each with its article. */
export const relatedArticlesSource: MakeSource = (field) => {
  pageRequest({ first: field.args['first'] as number });
  const rows = field.rows('Article', ['article']);
  rows.columns.set('id', rows.table.columns.get('id')!);
  return {
    needs: ['id'],
    sql: (statement, alias) => {
      const [entry, other] = [statement.alias(), statement.alias()];
      const limit = field.bound(statement, 'int', ({ first }) => first);
      const order = `${entry}.position NULLS LAST, ${entry}.score DESC, ${entry}.related_id DESC`;
      return `(SELECT coalesce(json_agg(json_build_object('score', ${entry}.score, 'reasons', ${entry}.reasons,
          'pinned', ${entry}.position IS NOT NULL, 'article', ${rowJson(statement, rows, other)}) ORDER BY ${order}), '[]')
        FROM (SELECT x.related_id, x.score, x.reasons, x.position FROM related_article x
          WHERE x.article_id = ${alias}.id AND x.choice IS DISTINCT FROM 'EXCLUDED'
          ORDER BY x.position NULLS LAST, x.score DESC, x.related_id DESC LIMIT ${limit}) ${entry}
        JOIN article ${other} ON ${other}.id = ${entry}.related_id)`;
    },
    value: (json, _args, made, { id }) => {
      noteList(made, `related:${String(id)}`);
      return (json as Entry[]).map(({ article, reasons, ...entry }) => {
        reviveAll(rows, article);
        return { ...entry, article, relatedId: article.id, reasons: storedReasons.parse(reasons ?? []) };
      });
    },
  };
};
