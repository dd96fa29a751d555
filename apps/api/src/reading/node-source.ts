import { decodeGlobalId } from '#src/global-id.ts';
import { noteUnsteady, type MakeSource } from './source.ts';
import { typename } from './shape.ts';
import { rowIn, rowJson, type Rows, type Statement } from './statement.ts';
import { Unplannable } from './unplannable.ts';

// Rows of several types, told apart by the name of their type in the statement.

export type RowsByType = ReadonlyMap<string, Rows>;

/** One row as JSON: which of the types, and its id, are expressions. NULL for a type that is none of them. */
export function typedRowJson(statement: Statement, byType: RowsByType, type: string, id: string): string {
  const cases = [...byType].map(([name, rows]) => {
    const alias = statement.alias();
    return `WHEN '${name}' THEN (SELECT ${rowJson(statement, rows, alias)} FROM ${rows.table.sql} ${alias} WHERE ${alias}.id = ${id})`;
  });
  return `CASE ${type} ${cases.join(' ')} END`;
}

/** A list of such rows in the order of two arrays: their types, and their ids. */
export function typedRowsJson(statement: Statement, byType: RowsByType, types: string, ids: string): string {
  const wanted = statement.alias();
  return `(SELECT coalesce(json_agg(${typedRowJson(statement, byType, `${wanted}.type`, `${wanted}.id`)} ORDER BY ${wanted}.place), '[]')
    FROM unnest(${types}, ${ids}) WITH ORDINALITY ${wanted} (type, id, place))`;
}

/** Such a row for the resolvers, which knows its type. */
export function typedRowIn(byType: RowsByType, type: string, json: unknown): Record<string, unknown> | null {
  const rows = byType.get(type);
  const row = rows ? rowIn(rows, json ?? null) : null;
  return row && { ...row, [typename]: type };
}

/** @throws for an id that is none, and for one of a type that has no nodes here */
function decoded(byType: RowsByType, globalId: unknown): { typename: string; id: string } {
  const node = decodeGlobalId(globalId as string);
  if (!byType.has(node.typename)) throw new Unplannable('no type of a node');
  return node;
}

export const nodeSource: MakeSource = (field) => {
  const byType = field.rowsByType([]);
  return {
    sql: (statement) =>
      typedRowJson(
        statement,
        byType,
        field.bound(statement, 'text', ({ id }) => decoded(byType, id).typename),
        field.bound(statement, 'uuid', ({ id }) => decoded(byType, id).id),
      ),
    value: (json, { id }, made) => {
      if (json === null) noteUnsteady(made);
      return typedRowIn(byType, decoded(byType, id).typename, json);
    },
  };
};

/** As many as may be asked for at once. */
const mostNodes = 100;

export const nodesSource: MakeSource = (field) => {
  const byType = field.rowsByType([]);
  if ((field.args['ids'] as unknown[]).length > mostNodes) throw new Unplannable('too many ids');
  const all = (ids: unknown) => (ids as unknown[]).map((id) => decoded(byType, id));
  return {
    sql: (statement) =>
      typedRowsJson(
        statement,
        byType,
        field.bound(statement, 'text[]', ({ ids }) => all(ids).map((node) => node.typename)),
        field.bound(statement, 'uuid[]', ({ ids }) => all(ids).map(({ id }) => id)),
      ),
    value: (json, { ids }, made) => {
      const types = all(ids).map((node) => node.typename);
      return (json as unknown[]).map((row, index) => {
        if (row === null) noteUnsteady(made);
        return typedRowIn(byType, types[index]!, row);
      });
    },
  };
};
