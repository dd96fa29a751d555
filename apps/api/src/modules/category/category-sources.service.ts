import type { MakeSource } from '#src/reading/source.ts';
import { rowJson, rowsIn } from '#src/reading/statement.ts';

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
