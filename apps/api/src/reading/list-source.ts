import type { Database } from '#src/db/client.ts';
import { isUuid } from '#src/global-id.ts';
import {
  decodeCursor,
  isPrintedTime,
  pageOf,
  pageRequest,
  type Page,
  type PageArguments,
  type Position,
} from '#src/keyset.ts';
import { noteUnsteady, type Arguments, type MakeSource, type PlannedField, type Source } from './source.ts';
import { rowIn, rowJson, rowsIn, addColumn, type Statement } from './statement.ts';
import { tableOf } from './tables.ts';

// Connections: pages of a list with all that is selected of its rows.

type Row = Record<string, unknown> & { id: string };

/** The order of a list: by one column, then by the id. */
export interface ListOrder {
  /** Prisma's name of the column. */
  column: string;
  type: 'date' | 'timestamptz' | 'text';
  /** Whether the list begins with the largest. Rows without a value are its end. */
  descending: boolean;
  /** Whether there are rows without a value. */
  holes?: boolean;
  /** Whether a cursor's first part is one of this list. */
  isPrinted(value: string): boolean;
  positionOf(row: Row): Position;
}

/** The latest day first, with the cursors of pageByDay. */
export const latestFirst = (column: string): ListOrder => ({
  column,
  type: 'date',
  descending: true,
  isPrinted: isPrintedTime,
  positionOf: (row) => [(row[column] as Date).toISOString(), row.id],
});

/** What a list is of. */
export interface Listed {
  model: string;
  /** Another table that has the id and the columns of the order and of the condition. */
  from?: string;
  order: ListOrder;
  /** Narrows the list to what belongs to the row `parent`. */
  of?: { needs: readonly string[]; condition(alias: string, parent: string): string };
}

/** A page in the statement. */
export function listSource(field: PlannedField, { model, from, order, of }: Listed): Source {
  const request = pageRequest(field.args as PageArguments);
  const rows = field.rows(model, ['edges', 'node'], ['nodes']);
  for (const name of ['id', order.column]) addColumn(rows, name);
  const table = from ?? tableOf(model).sql;
  const column = rows.columns.get(order.column)!.sql;
  const total = field.asksFor('totalCount');
  const down = order.descending === request.forwards;
  const sorted = (value: string, id: string): string => {
    const direction = down ? 'DESC' : 'ASC';
    return `${value} ${direction}${order.holes ? ` NULLS ${down ? 'LAST' : 'FIRST'}` : ''}, ${id} ${direction}`;
  };
  const beyond = (statement: Statement, alias: string): string => {
    const part = (index: number, args: Arguments): string =>
      decodeCursor(pageRequest(args as PageArguments).cursor!, [order.isPrinted, isUuid])[index]!;
    const printed = field.bound(statement, 'text', (args) => part(0, args));
    const id = field.bound(statement, 'uuid', (args) => part(1, args));
    // a printed day is a time in UTC; a row without a day stands where the earliest would
    const value = order.type === 'date' ? `nullif(left(${printed}, 10), '')::date` : `${printed}::${order.type}`;
    const placed = (one: string): string => (order.holes ? `coalesce(${one}, '-infinity')` : one);
    return `(${placed(`${alias}.${column}`)}, ${alias}.id) ${down ? '<' : '>'} (${placed(value)}, ${id})`;
  };
  const belonging = (alias: string, parent: string): string[] => (of ? [of.condition(alias, parent)] : []);
  const where = (conditions: string[]): string => (conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '');
  const list = (statement: Statement, parent: string): string => {
    const [listed, place, found] = [statement.alias(), statement.alias(), statement.alias()];
    const conditions = belonging(listed, parent);
    if (request.cursor !== null) conditions.push(beyond(statement, listed));
    const extra = field.asksFor('pageInfo') ? 1 : 0;
    const limit = field.bound(statement, 'int', (args) => pageRequest(args as PageArguments).limit + extra);
    return `(SELECT coalesce(json_agg(${rowJson(statement, rows, found)} ORDER BY ${sorted(`${place}.value`, `${place}.id`)}), '[]')
      FROM (SELECT ${listed}.id, ${listed}.${column} AS value FROM ${table} ${listed} ${where(conditions)}
        ORDER BY ${sorted(`${listed}.${column}`, `${listed}.id`)} LIMIT ${limit}) ${place}
      JOIN ${rows.table.sql} ${found} ON ${found}.id = ${place}.id)`;
  };
  const count = (statement: Statement, parent: string): string => {
    const counted = statement.alias();
    return `(SELECT count(*) FROM ${table} ${counted} ${where(belonging(counted, parent))})`;
  };
  return {
    needs: of?.needs ?? [],
    sql: (statement, parent) =>
      `json_build_array(${list(statement, parent)}, ${total ? count(statement, parent) : 'NULL'})`,
    value: (json, args, made) => {
      const [listed, totalCount] = json as [unknown, number | null];
      // what comes into the list or leaves it gives no notice of that
      noteUnsteady(made);
      const found = rowsIn(rows, listed) as Row[];
      return {
        ...pageOf(pageRequest(args as PageArguments), found, order.positionOf),
        totalCount: () => totalCount,
      };
    },
  };
}

/** The same by the service that the usual way asks, which finds the rows of the page before the statement is sent. */
export function foundListSource(
  field: PlannedField,
  model: string,
  find: (
    db: Database,
    args: PageArguments,
    wanted: { now: Date; total: boolean },
  ) => Promise<Page<{ id: string }> & { totalCount(): Promise<number> }>,
): Source {
  const rows = field.rows(model, ['edges', 'node'], ['nodes']);
  const total = field.asksFor('totalCount');
  type Found = Page<{ id: string }> & { total: number | null };
  return {
    beforehand: async (db, args, now): Promise<Found> => {
      const page = await find(db, args as PageArguments, { now, total });
      return { ...page, total: total ? await page.totalCount() : null };
    },
    sql: (statement) => {
      const alias = statement.alias();
      const ids = field.bound(statement, 'uuid[]', (_args, found) => (found as Found).edges.map(({ node }) => node.id));
      return `(SELECT coalesce(json_object_agg(${alias}.id, ${rowJson(statement, rows, alias)}), '{}')
        FROM ${rows.table.sql} ${alias} WHERE ${alias}.id = ANY (${ids}))`;
    },
    value: (json, _args, made, _row, found) => {
      noteUnsteady(made);
      const { edges, pageInfo, total: totalCount } = found as Found;
      const there = json as Record<string, unknown>;
      return {
        // what was taken down between the two is not there
        edges: edges.flatMap((edge) => {
          const node = rowIn(rows, there[edge.node.id] ?? null);
          return node === null ? [] : [{ ...edge, node }];
        }),
        pageInfo,
        totalCount: () => totalCount,
      };
    },
  };
}

const isNarrowed = ({ args }: PlannedField): boolean =>
  Object.values((args['filter'] ?? {}) as object).some((value) => value != null);

/** A whole list in the statement; one that is narrowed by a filter as its service finds it. */
export const filteredListSource =
  (listed: Listed, find: Parameters<typeof foundListSource>[2]): MakeSource =>
  (field) =>
    isNarrowed(field) ? foundListSource(field, listed.model, find) : listSource(field, listed);

/** What the noun's own service answers whole. */
export const answeredSource =
  (ask: (db: Database, args: Arguments, now: Date) => Promise<unknown>): MakeSource =>
  () => ({
    beforehand: ask,
    value: (_json, _args, made, _row, found) => {
      noteUnsteady(made);
      return found;
    },
  });
