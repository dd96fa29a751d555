import { answeredSource } from '#src/reading/list-source.ts';
import type { MakeSource } from '#src/reading/source.ts';
import { rowIn, rowJson } from '#src/reading/statement.ts';
import { findRedirect } from './site.service.ts';

export const redirectSource = answeredSource((db, { path }) => findRedirect(db, path as string));

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
