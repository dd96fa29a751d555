import { uuidOf } from '#src/global-id.ts';
import { noteUnsteady, type Arguments, type MakeSource, type PlannedField } from './source.ts';
import { rowIn, rowJson, type Statement } from './statement.ts';

// Fields that are one row of a table.

/** The one row that meets a condition, with all that is selected of it. */
export const rowSource =
  (model: string, condition: (field: PlannedField, statement: Statement, alias: string) => string): MakeSource =>
  (field) => {
    const rows = field.rows(model, []);
    return {
      sql: (statement) => {
        const alias = statement.alias();
        const where = condition(field, statement, alias);
        return `(SELECT ${rowJson(statement, rows, alias)} FROM ${rows.table.sql} ${alias} WHERE ${where})`;
      },
      value: (json, _args, made) => {
        if (json === null) noteUnsteady(made);
        return rowIn(rows, json);
      },
    };
  };

export const bySlug = (model: string): MakeSource =>
  rowSource(
    model,
    (field, statement, alias) => `${alias}.slug = ${field.bound(statement, 'text', ({ slug }: Arguments) => slug)}`,
  );

export const byId = (model: string): MakeSource =>
  rowSource(
    model,
    (field, statement, alias) =>
      `${alias}.id = ${field.bound(statement, 'uuid', ({ id }: Arguments) => uuidOf(model, id as string))}`,
  );
