import { Unplannable } from './unplannable.ts';
import { tableOf, type Column, type Relation, type Table } from './tables.ts';

// One SELECT for a whole operation: rows as JSON objects with Prisma's names, their relations nested in them.

/** Gives a parameter's value for one request, from the arguments of the field that asked for it. */
export type Binding = (args: readonly Readonly<Record<string, unknown>>[]) => unknown;

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
  /** What comes back as text of JSON and is no text; made when the statement is. */
  revivers: Array<(row: Record<string, unknown>) => void>;
}

interface Related {
  relation: Relation;
  rows: Rows;
  orderBy: unknown;
}

export function rowsOf(model: string): Rows {
  return { table: tableOf(model), columns: new Map(), relations: new Map(), extras: new Map(), revivers: [] };
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

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
/** PostgreSQL takes a hundred arguments of a function. */
const mostPairs = 50;

/** A row as JSON. A relation to one row is joined where `joined` knows its alias, and looked up otherwise. */
export function rowJson(statement: Statement, rows: Rows, alias: string, joined?: ReadonlyMap<string, string>): string {
  const pairs: string[] = [];
  statement.models.add(rows.table.model);
  rows.revivers = [];
  for (const [name, column] of rows.columns) {
    pairs.push(`${text(name)}, ${alias}.${column.sql}`);
    if (column.revive) rows.revivers.push(reviver(name, column.revive));
  }
  for (const [name, related] of rows.relations) {
    const there = joined?.get(name);
    const found = there
      ? `CASE WHEN ${there}.${related.relation.there} IS NOT NULL THEN ${rowJson(statement, related.rows, there)} END`
      : relatedJson(statement, related, alias);
    pairs.push(`${text(name)}, ${found}`);
    if (related.rows.revivers.length > 0) {
      rows.revivers.push((row) => reviveAll(related.rows, row[name]));
    }
  }
  for (const [name, expression] of rows.extras) pairs.push(`${text(name)}, ${expression(alias, statement)}`);
  if (pairs.length > mostPairs) throw new Unplannable('too many columns of one row');
  return `json_build_object(${pairs.join(', ')})`;
}

function relatedJson(statement: Statement, { relation, rows, orderBy }: Related, alias: string): string {
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
  const json = rowJson(statement, rows, there, joined);
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

function reviver(name: string, kind: 'date' | 'bigint'): (row: Record<string, unknown>) => void {
  return (row) => {
    const value = row[name];
    if (value !== null) row[name] = kind === 'date' ? new Date(value as string) : BigInt(value as number);
  };
}

/** Gives rows that came as JSON the values that Prisma would have given. */
export function reviveAll(rows: Rows, value: unknown): void {
  if (rows.revivers.length === 0 || value === null) return;
  for (const row of Array.isArray(value) ? value : [value])
    for (const revive of rows.revivers) revive(row as Record<string, unknown>);
}
