import { decimalOf } from '#src/db/decimal.ts';
import { Unplannable } from './unplannable.ts';
import { tableOf, type Column, type Relation, type Table } from './tables.ts';

// One SELECT for a whole operation: rows as JSON arrays of their values, their relations nested in them. Names are not sent:
// making and reading them takes longer than the values.

/** Gives a parameter's value for one request: from the arguments of its fields, and from what was found beforehand. */
export type Binding = (
  args: readonly Readonly<Record<string, unknown>>[],
  found: ReadonlyMap<string, unknown>,
) => unknown;

/** Collects what a statement needs beside its text. */
export class Statement {
  readonly bindings: Binding[] = [];
  /** The models that it reads rows of. */
  readonly models = new Set<string>();
  #aliases = 0;

  /** A parameter whose value each request gives, with its type: `$3::uuid`. */
  bound(type: string, binding: Binding): string {
    this.bindings.push(binding);
    return `$${this.bindings.length}::${type}`;
  }

  alias(): string {
    this.#aliases += 1;
    return `t${this.#aliases}`;
  }
}

/** What is read of the rows of one table, filled while the selection is walked. */
export interface Rows {
  table: Table;
  columns: Map<string, Column>;
  relations: Map<string, Related>;
  /** More values, each made by an expression over the row's alias: lists that are no relation of Prisma's. */
  extras: Map<string, (alias: string, statement: Statement) => string>;
  /** Prisma's names of a row's values in the order of the statement, and how each is read; made when the statement is. */
  values: Array<{ name: string; read: ((value: unknown) => unknown) | null }>;
}

interface Related {
  relation: Relation;
  rows: Rows;
  orderBy: unknown;
}

export function rowsOf(model: string): Rows {
  return { table: tableOf(model), columns: new Map(), relations: new Map(), extras: new Map(), values: [] };
}

export function addColumn(rows: Rows, name: string): void {
  const column = rows.table.columns.get(name);
  if (!column) throw new Unplannable(`${rows.table.model}.${name} is no column that can be read so`);
  rows.columns.set(name, column);
}

/** The rows of a relation; asked for twice, both get what the other selects too. */
export function addRelation(rows: Rows, name: string, orderBy: unknown): Rows {
  const relation = rows.table.relations.get(name);
  if (!relation) throw new Unplannable(`${rows.table.model}.${name} is no relation`);
  const known = rows.relations.get(name);
  if (known) {
    if (JSON.stringify(known.orderBy) !== JSON.stringify(orderBy))
      throw new Unplannable(`${name} is wanted in two orders`);
    return known.rows;
  }
  const related = { relation, rows: rowsOf(relation.target), orderBy };
  rows.relations.set(name, related);
  return related.rows;
}

/** PostgreSQL takes a hundred arguments of a function. */
const mostValues = 100;

/** A row as JSON. A relation to one row is joined where `joined` knows its alias, and looked up otherwise. */
export function rowJson(statement: Statement, rows: Rows, alias: string, joined?: ReadonlyMap<string, string>): string {
  statement.models.add(rows.table.model);
  const parts: string[] = [];
  rows.values = [];
  for (const [name, column] of rows.columns) {
    const value = `${alias}.${column.sql}`;
    parts.push(column.isList ? `coalesce(${value}, '{}')` : value);
    rows.values.push({ name, read: column.revive ? readers[column.revive] : null });
  }
  for (const [name, related] of rows.relations) {
    const there = joined?.get(name);
    parts.push(there ? joinedJson(statement, related, there) : relatedJson(statement, related, alias));
    rows.values.push({ name, read: readRelated(related) });
  }
  for (const [name, expression] of rows.extras) {
    parts.push(expression(alias, statement));
    rows.values.push({ name, read: null });
  }
  if (parts.length > mostValues) throw new Unplannable('too many columns of one row');
  return `json_build_array(${parts.join(', ')})`;
}

/** A row of rowJson with Prisma's names and the values that Prisma would have given. */
export function rowIn({ values }: Rows, json: unknown): Record<string, unknown> | null {
  if (json === null) return null;
  const row: Record<string, unknown> = {};
  for (const [index, { name, read }] of values.entries()) {
    const value = (json as unknown[])[index];
    row[name] = read === null || value === null ? value : read(value);
  }
  return row;
}

/** A list of such rows. */
export const rowsIn = (rows: Rows, json: unknown): Array<Record<string, unknown>> =>
  (json as unknown[]).map((row) => rowIn(rows, row)!);

/** A row of a table that only joins two others comes without an array of its own around what is on its other side. */
function otherSide({ relation, rows }: Related): [string, Related] | null {
  const [only, ...more] = rows.relations;
  return relation.isList && only && !only[1].relation.isList && more.length + rows.columns.size + rows.extras.size === 0
    ? only
    : null;
}

function readRelated(related: Related): (value: unknown) => unknown {
  const joins = otherSide(related);
  if (joins) {
    const [name, { rows }] = joins;
    return (value) => (value as unknown[]).map((row) => ({ [name]: rowIn(rows, row) }));
  }
  return related.relation.isList ? (value) => rowsIn(related.rows, value) : (value) => rowIn(related.rows, value);
}

const readers = {
  date: (value: unknown): Date => new Date(value as string),
  bigint: (value: unknown): bigint => BigInt(value as number),
  decimal: (value: unknown) => decimalOf(value as number),
};

/** The one row of a relation that was joined; a reader may not see it. */
const joinedJson = (statement: Statement, { relation, rows }: Related, alias: string): string =>
  `CASE WHEN ${alias}.${relation.there} IS NOT NULL THEN ${rowJson(statement, rows, alias)} END`;

function relatedJson(statement: Statement, related: Related, alias: string): string {
  const { relation, rows, orderBy } = related;
  const there = statement.alias();
  const condition = `${there}.${relation.there} = ${alias}.${relation.here}`;
  if (!relation.isList)
    return `(SELECT ${rowJson(statement, rows, there)} FROM ${rows.table.sql} ${there} WHERE ${condition})`;
  // what each row of the list has one of is joined, so that the list can be ordered by it
  const joined = new Map<string, string>();
  let from = `${rows.table.sql} ${there}`;
  const join = (name: string): string => {
    const known = joined.get(name);
    if (known) return known;
    const one = rows.table.relations.get(name);
    if (!one || one.isList) throw new Unplannable(`${name} is not one row`);
    const other = statement.alias();
    from += ` LEFT JOIN ${tableOf(one.target).sql} ${other} ON ${other}.${one.there} = ${there}.${one.here}`;
    joined.set(name, other);
    return other;
  };
  for (const [name, inner] of rows.relations) if (!inner.relation.isList) join(name);
  const order = orderSql(orderBy, rows.table, there, join);
  const joins = otherSide(related);
  if (joins) statement.models.add(rows.table.model);
  const json = joins ? joinedJson(statement, joins[1], joined.get(joins[0])!) : rowJson(statement, rows, there, joined);
  return `(SELECT coalesce(json_agg(${json}${order}), '[]') FROM ${from} WHERE ${condition})`;
}

/** Prisma's orderBy as SQL: a column, a column of a related row, one after the other. */
function orderSql(orderBy: unknown, table: Table, alias: string, join: (name: string) => string): string {
  const parts = (Array.isArray(orderBy) ? orderBy : orderBy ? [orderBy] : []).flatMap((entry) =>
    Object.entries(entry as Record<string, unknown>).map(([name, direction]) => {
      const column = table.columns.get(name);
      if (column) return `${alias}.${column.sql} ${directionSql(direction)}`;
      const relation = table.relations.get(name);
      const [inner, ...more] = Object.entries((direction ?? {}) as Record<string, unknown>);
      const other = relation && inner && tableOf(relation.target).columns.get(inner[0]);
      if (!other || more.length > 0) throw new Unplannable(`an order by ${name}`);
      return `${join(name)}.${other.sql} ${directionSql(inner[1])}`;
    }),
  );
  return parts.length === 0 ? '' : ` ORDER BY ${parts.join(', ')}`;
}

function directionSql(direction: unknown): string {
  const { sort, nulls } =
    typeof direction === 'string' ? { sort: direction, nulls: undefined } : (direction as Record<string, unknown>);
  if (sort !== 'asc' && sort !== 'desc') throw new Unplannable('an order that is neither up nor down');
  return `${sort.toUpperCase()}${nulls === 'first' || nulls === 'last' ? ` NULLS ${nulls.toUpperCase()}` : ''}`;
}
