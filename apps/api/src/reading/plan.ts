import {
  isAbstractType,
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Database } from '#src/db/client.ts';
import { below, collect, oneType, setsOf, typenameField, typeOf, type Asked } from './selection.ts';
import { argumentsOf, extensionsOf, shapeOfObject, type Run, type Shape, type ShapePlan } from './shape.ts';
import type { Arguments, MakeSource, PlannedField, Source } from './source.ts';
import { addColumn, addRelation, rowsOf, Statement, type Rows } from './statement.ts';
import { Unplannable } from './unplannable.ts';

/** What sources found before the statement, by the names of their values. */
export type Found = ReadonlyMap<string, unknown>;

/** An operation as one statement and what to make of its row. */
export interface Plan {
  /** Null: what is found beforehand is all. */
  text: string | null;
  /** The models that it shows rows of. */
  models: ReadonlySet<string>;
  /**
   * The arguments of a request's fields.
   *
   * @throws what a bad argument causes, as far as it shows before anything is asked
   */
  request(variables: Readonly<Record<string, unknown>>): readonly Arguments[];
  /** What the sources ask before the statement is sent. */
  beforehand(db: Database, args: readonly Arguments[], now: Date): Promise<Found>;
  /** The parameters of the statement. */
  values(args: readonly Arguments[], found: Found): unknown[];
  /** @throws when the row is not what the schema promises; the usual way then says what is wrong */
  answer(row: readonly unknown[], run: Run): Record<string, unknown>;
}

export type Sources = ReadonlyMap<string, MakeSource>;

const nothingFound: Found = new Map();

/** What a field's `select` function may know of the request: it is the same for all of a plan's. */
const planContext = { door: 'public' };

/** A selection that waits for the rows that it will be read of. */
const nestedMark = Symbol('nested');
type Nested = { [nestedMark]: (rows: Rows) => void; orderBy?: unknown };

class Planner implements ShapePlan {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly slots: Asked[] = [];
  readonly #sources: Sources;
  readonly #made = new Map<string, { source: Source; key: string }>();
  readonly #numbers = new Map<unknown, number>();

  constructor(
    schema: GraphQLSchema,
    sources: Sources,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.schema = schema;
    this.#sources = sources;
    this.variables = variables;
    this.fragments = new Map(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
  }

  slotOf(asked: Asked): number {
    if (asked.field.args.length === 0) return -1;
    const known = this.slots.findIndex(({ nodes }) => nodes[0] === asked.nodes[0]);
    return known >= 0 ? known : this.slots.push(asked) - 1;
  }

  /** The same field at the same places of the text has one source, whichever rows it is read of. */
  sourceOf(type: GraphQLObjectType, asked: Asked): { source: Source; key: string } | null {
    const make = this.#sources.get(`${type.name}.${asked.field?.name}`);
    if (!make) return null;
    const key = `:${asked.nodes.map((node) => this.#numberOf(node)).join(':')}`;
    const known = this.#made.get(key);
    if (known) return known;
    const made = { source: make(this.#plannedField(asked, key)), key };
    this.#made.set(key, made);
    return made;
  }

  #numberOf(node: unknown): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, number);
    return number;
  }

  #plannedField(asked: Asked, key: string): PlannedField {
    const slot = this.slotOf(asked);
    const at = (path: readonly string[]) => below(this, typeOf(asked.field), setsOf(asked.nodes), path);
    return {
      args: argumentsOf(asked, this.variables),
      bound: (statement, sqlType, valueOf) =>
        statement.bound(sqlType, (args, found) => valueOf(args[slot] ?? {}, found.get(key))),
      rows: (model, ...paths) => {
        const rows = rowsOf(model);
        for (const path of paths) {
          const { type, sets } = at(path);
          this.populate(rows, oneType(type), sets);
        }
        return rows;
      },
      rowsByType: (...paths) => {
        const byType = new Map<string, Rows>();
        for (const path of paths) {
          const { type, sets } = at(path);
          if (!isAbstractType(type)) throw new Unplannable(`${type.name} is one type`);
          for (const possible of this.schema.getPossibleTypes(type)) {
            const { pothosPrismaModel: model } = extensionsOf(possible);
            if (!model) throw new Unplannable(`${possible.name} is no row`);
            const rows = byType.get(possible.name) ?? rowsOf(model);
            byType.set(possible.name, rows);
            this.populate(rows, possible, sets);
          }
        }
        return byType;
      },
      asksFor: (...path) => {
        const { type, sets } = at(path.slice(0, -1));
        return [...collect(this, oneType(type), sets).values()].some(({ field }) => field?.name === path.at(-1));
      },
    };
  }

  /** Adds to the rows what a selection of their type reads. */
  populate(rows: Rows, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): void {
    const { pothosPrismaModel, pothosPrismaSelect } = extensionsOf(type);
    if (pothosPrismaModel !== rows.table.model) throw new Unplannable(`${type.name} is read of other rows`);
    this.#select(rows, pothosPrismaSelect);
    // a kept answer ends when the first of its rows is no longer public
    if (rows.table.model === 'Article') addColumn(rows, 'expiresAt');
    for (const asked of collect(this, type, sets).values()) {
      if (asked.nodes[0]!.name.value === typenameField) continue;
      const planned = this.sourceOf(type, asked);
      if (planned) {
        for (const name of planned.source.needs ?? []) addColumn(rows, name);
        const { sql } = planned.source;
        if (!sql || planned.source.beforehand) throw new Unplannable(`${type.name}.${asked.field.name} is of no row`);
        rows.extras.set(planned.key, (alias, statement) => sql(statement, alias));
      } else this.#selectField(rows, asked);
    }
  }

  #selectField(rows: Rows, asked: Asked): void {
    const { pothosPrismaSelect: select } = extensionsOf(asked.field);
    if (typeof select !== 'function') {
      this.#select(rows, select);
      return;
    }
    const nested = (query: unknown, path: readonly string[] = []): Nested => {
      const {
        select: more,
        include,
        orderBy,
        ...others
      } = (query === true ? {} : (query ?? {})) as Record<string, unknown>;
      if (include || Object.keys(others).length > 0) throw new Unplannable('a condition on a relation');
      return {
        orderBy,
        [nestedMark]: (inner) => {
          const target = below(this, typeOf(asked.field), setsOf(asked.nodes), path);
          this.#select(inner, more);
          this.populate(inner, oneType(target.type), target.sets);
        },
      };
    };
    // a selection that depends on texts would be another one with the next request
    const args = new Proxy(argumentsOf(asked, this.variables), {
      get: () => {
        throw new Unplannable('a selection that depends on arguments');
      },
    });
    const selected = select(args, planContext, nested) as { select?: unknown } | null;
    this.#select(rows, selected?.select);
  }

  #select(rows: Rows, select: unknown): void {
    for (const [name, wanted] of Object.entries((select ?? {}) as Record<string, unknown>)) {
      if (wanted === true) addColumn(rows, name);
      else if (wanted) this.#selectRelation(rows, name, wanted as Record<string, unknown> | Nested);
    }
  }

  #selectRelation(rows: Rows, name: string, wanted: Record<string, unknown> | Nested): void {
    if (nestedMark in wanted) {
      (wanted as Nested)[nestedMark](addRelation(rows, name, wanted.orderBy));
      return;
    }
    const { select, orderBy, ...others } = wanted;
    if (Object.keys(others).length > 0) throw new Unplannable('a condition on a relation');
    this.#select(addRelation(rows, name, orderBy), select);
  }
}

/**
 * Plans an operation: one statement however deep it is. Holds for all requests whose variables differ in texts only.
 *
 * @throws Unplannable (or whatever a bad argument causes) when it has to go the usual way
 */
export function planOperation(
  schema: GraphQLSchema,
  sources: Sources,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Plan {
  const query = schema.getQueryType();
  if (!query || operation.operation !== 'query') throw new Unplannable('no query');
  const planner = new Planner(schema, sources, document, variables);
  const statement = new Statement();
  const parts: string[] = [];
  const keys: string[] = [];
  const early: { key: string; slot: number; ask: NonNullable<Source['beforehand']> }[] = [];
  for (const asked of collect(planner, query, [operation.selectionSet]).values()) {
    if (asked.nodes[0]!.name.value === typenameField) continue;
    const planned = planner.sourceOf(query, asked);
    if (!planned) throw new Unplannable(`Query.${asked.field.name} has no source`);
    const { key, source } = planned;
    if (source.beforehand) early.push({ key, slot: planner.slotOf(asked), ask: source.beforehand.bind(source) });
    if (!source.sql) continue;
    parts.push(source.sql(statement, ''));
    keys.push(key);
  }
  if (parts.length + early.length === 0) throw new Unplannable('nothing to read');
  const shape = shapeOfObject(planner, query, [operation.selectionSet]);
  const values = (args: readonly Arguments[], found: Found): unknown[] =>
    statement.bindings.map((binding) => binding(args, found));
  const given = planner.slots.map((asked) => ({
    asked,
    constant: usesVariables(asked) ? null : argumentsOf(asked, variables),
  }));
  return {
    models: statement.models,
    text: parts.length > 0 ? `SELECT ${parts.map((part, index) => `${part} AS c${index}`).join(', ')}` : null,
    request(current) {
      const args = given.map(({ asked, constant }) => constant ?? argumentsOf(asked, current));
      // a cursor that is none shows before anything is asked
      if (early.length === 0) values(args, new Map());
      return args;
    },
    async beforehand(db, args, now) {
      if (early.length === 0) return nothingFound;
      const found = await Promise.all(early.map(({ slot, ask }) => ask(db, args[slot] ?? {}, now)));
      return new Map(early.map(({ key }, index) => [key, found[index]]));
    },
    values,
    answer: (row, run) => {
      const root: Record<string, unknown> = {};
      for (const [index, key] of keys.entries()) root[key] = row[index];
      return (shape as Shape)(root, run) as Record<string, unknown>;
    },
  };
}

function usesVariables({ nodes }: Asked): boolean {
  let found = false;
  for (const argument of nodes[0]!.arguments ?? [])
    visit(argument, {
      Variable: () => {
        found = true;
      },
    });
  return found;
}
