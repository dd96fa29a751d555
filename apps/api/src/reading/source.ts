import type { Database } from '#src/db/client.ts';
import type { Rows, Statement } from './statement.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** A field that is being planned, for the sources. */
export interface PlannedField {
  /**
   * As the operation has them now. Numbers, booleans and what is missing stay so for as long as the plan is used; texts
   * are others in the next request and must be bound.
   */
  args: Arguments;
  /** A parameter of the statement, taken from the arguments of each request: `$2::text`. */
  bound(statement: Statement, type: string, valueOf: (args: Arguments, found: unknown) => unknown): string;
  /** The rows of a model with all that is selected below one of the paths. */
  rows(model: string, ...paths: string[][]): Rows;
  /** The same for fields of an interface or a union: the rows of each of its types, by the name of the type. */
  rowsByType(...paths: string[][]): Map<string, Rows>;
  /** Whether a field is selected right below. */
  asksFor(...path: string[]): boolean;
}

/** What an answer is made of, for those who keep it: it is no longer right when one of these changes. */
export interface Ingredients {
  /** Ids of all rows that it shows or has looked at. */
  ids: Set<string>;
  /**
   * Lists that it shows a part of, and before which time an article must be published to come into that part:
   * `articles`, `in:<id or slug of a column>`, `related:<id of an article>`.
   */
  lists: Map<string, number>;
  /**
   * In milliseconds: when the first of its rows is no longer public. 0: it shows what changes without notice. Less: it is
   * right for this moment only.
   */
  until: number;
}

/** Where a field's data is when it is no column and no relation of Prisma's. */
export interface Source {
  /** Columns of the row that the field belongs to and that `value` needs. */
  needs?: readonly string[];
  /** What has to be known before the statement can be sent, and is `found` then; of fields of Query only. */
  beforehand?(db: Database, args: Arguments, now: Date): Promise<unknown>;
  /** One value of JSON; `alias` is the row that the field belongs to. Left out: `value` knows all without. */
  sql?(statement: Statement, alias: string): string;
  /** What the resolvers below the field get; notes what is no row that they show. */
  value(
    json: unknown,
    args: Arguments,
    made: Ingredients,
    row: Readonly<Record<string, unknown>>,
    found: unknown,
  ): unknown;
}

/** A list changes when an article that is published before `time` changes. */
export function noteList({ lists }: Ingredients, list: string, time = Infinity): void {
  lists.set(list, Math.max(lists.get(list) ?? 0, time));
}

/** Shows what changes without notice: counters, the clock. */
export function noteUnsteady(made: Ingredients): void {
  made.until = Math.min(made.until, 0);
}

/** Who asks a second time wants to know what has happened since: such an answer is never kept. */
export function noteFleeting(made: Ingredients): void {
  made.until = -1;
}

export type MakeSource = (field: PlannedField) => Source;
