import type { MakeSource } from '#src/reading/source.ts';
import { rowIn, rowJson } from '#src/reading/statement.ts';

/** The one row of the site, for reading in one statement. */
export const siteSource: MakeSource = (field) => {
  const rows = field.rows('Site', []);
  return {
    sql: (statement) => {
      const alias = statement.alias();
      return `(SELECT ${rowJson(statement, rows, alias)} FROM site ${alias} WHERE ${alias}.id = 1)`;
    },
    value: (json) => rowIn(rows, json),
  };
};
