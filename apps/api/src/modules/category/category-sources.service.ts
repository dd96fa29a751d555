import { noteUnsteady, type MakeSource } from '#src/reading/source.ts';
import { rowIn, rowJson, rowsIn } from '#src/reading/statement.ts';

/** All columns in order, for reading in one statement. */
export const categoriesSource: MakeSource = (field) => {
  const rows = field.rows('Category', []);
  return {
    sql: (statement) => {
      const alias = statement.alias();
      return `(SELECT coalesce(json_agg(${rowJson(statement, rows, alias)} ORDER BY ${alias}.position, ${alias}.id), '[]')
        FROM category ${alias})`;
    },
    value: (json) => rowsIn(rows, json),
  };
};

/** A row of a table that is found by its slug. */
export const bySlug =
  (model: string): MakeSource =>
  (field) => {
    const rows = field.rows(model, []);
    return {
      sql: (statement) => {
        const alias = statement.alias();
        const slug = field.bound(statement, 'text', (args) => args['slug']);
        return `(SELECT ${rowJson(statement, rows, alias)} FROM ${rows.table.sql} ${alias} WHERE ${alias}.slug = ${slug})`;
      },
      value: (json, _args, made) => {
        if (json === null) noteUnsteady(made);
        return rowIn(rows, json);
      },
    };
  };
