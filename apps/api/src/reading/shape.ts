import {
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { encodeGlobalId } from '#src/global-id.ts';
import { collect, setsOf, typenameField, type Asked, type Text } from './selection.ts';
import type { Arguments, Ingredients, Source } from './source.ts';
import { Unplannable } from './unplannable.ts';

// From rows to the answer: the resolvers of the schema, called one after the other on rows that are already there.

/** One request of a plan. */
export interface Run extends Ingredients {
  args: readonly Arguments[];
  /** By the name of a source's value: what it found beforehand. */
  found: ReadonlyMap<string, unknown>;
  context: object;
}

export type Shape = (value: unknown, run: Run) => unknown;

export interface Extensions {
  pothosPrismaModel?: string;
  pothosPrismaSelect?: unknown;
  pothosExposedField?: string;
  pothosOriginalResolve?: (parent: unknown, args: Arguments, context: object, info: undefined) => unknown;
  pothosArgMappers?: readonly unknown[] | null;
}
export const extensionsOf = (of: { extensions?: unknown }): Extensions => (of.extensions ?? {}) as Extensions;

/** What a shape needs of the plan that it belongs to. */
export interface ShapePlan extends Text {
  schema: GraphQLSchema;
  /** Where the arguments of a field will be in a request's list; -1 for a field without any. */
  slotOf(asked: Asked): number;
  /** The source of a field and the name of its value in the row. */
  sourceOf(type: GraphQLObjectType, asked: Asked): { source: Source; key: string } | null;
}

const noArguments: Arguments = {};

export function shapeOfType(plan: ShapePlan, type: GraphQLOutputType, nodes: readonly FieldNode[]): Shape {
  if (isNonNullType(type)) {
    const inner = shapeOfType(plan, type.ofType, nodes);
    return (value, run) => {
      const shaped = inner(value, run);
      // the usual way says which field it is, and how far up the answer becomes null
      if (shaped === null) throw new Unplannable('null where the schema has none');
      return shaped;
    };
  }
  if (isListType(type)) {
    const inner = shapeOfType(plan, type.ofType, nodes);
    return (value, run) => {
      if (value == null) return null;
      if (!Array.isArray(value)) throw new Unplannable('no list');
      return value.map((item) => inner(item, run));
    };
  }
  if (isLeafType(type)) return (value) => (value == null ? null : type.serialize(value));
  if (isObjectType(type)) {
    const inner = shapeOfObject(plan, type, setsOf(nodes));
    return (value, run) => (value == null ? null : inner(value, run));
  }
  return shapeOfAbstract(plan, type, nodes);
}

/** Under this name a row of an interface or a union says its type. */
export const typename = Symbol('typename');

function shapeOfAbstract(plan: ShapePlan, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Shape {
  const shapes = new Map(
    plan.schema.getPossibleTypes(type).map((one) => [one.name, shapeOfObject(plan, one, setsOf(nodes))]),
  );
  return (value, run) => {
    if (value == null) return null;
    const shape = shapes.get((value as { [typename]: string })[typename]);
    if (!shape) throw new Unplannable('a row that does not say its type');
    return shape(value, run);
  };
}

export function shapeOfObject(plan: ShapePlan, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Shape {
  const fields = [...collect(plan, type, sets).values()].map((asked): [string, Shape] => [
    asked.key,
    shapeOfField(plan, type, asked),
  ]);
  const isRow = extensionsOf(type).pothosPrismaModel !== undefined;
  return (value, run) => {
    if (isRow) noteRow(value as Record<string, unknown>, run);
    const shaped: Record<string, unknown> = {};
    for (const [key, read] of fields) shaped[key] = read(value, run);
    return shaped;
  };
}

function noteRow({ id, expiresAt }: Record<string, unknown>, run: Run): void {
  if (typeof id === 'string') run.ids.add(id);
  if (expiresAt instanceof Date) run.until = Math.min(run.until, expiresAt.getTime());
}

function shapeOfField(plan: ShapePlan, type: GraphQLObjectType, asked: Asked): Shape {
  if (asked.nodes[0]!.name.value === typenameField) return () => type.name;
  const complete = shapeOfType(plan, asked.field.type, asked.nodes);
  const slot = plan.slotOf(asked);
  const planned = plan.sourceOf(type, asked);
  if (planned) {
    const { source, key } = planned;
    return (value, run) => {
      const row = value as Record<string, unknown>;
      return complete(source.value(row[key], run.args[slot] ?? noArguments, run, row, run.found.get(key)), run);
    };
  }
  const { pothosExposedField, pothosOriginalResolve, pothosArgMappers } = extensionsOf(asked.field);
  if (pothosArgMappers?.length) throw new Unplannable('arguments that are mapped');
  if (asked.field.name === 'id' && extensionsOf(type).pothosPrismaModel && isNode(type))
    return (row) => encodeGlobalId(type.name, (row as { id: string }).id);
  if (pothosExposedField !== undefined)
    return (row, run) => complete((row as Record<string, unknown>)[pothosExposedField], run);
  if (!pothosOriginalResolve) throw new Unplannable(`${type.name}.${asked.field.name} has no resolver`);
  return (row, run) => {
    const value = pothosOriginalResolve(row, run.args[slot] ?? noArguments, run.context, undefined);
    if (value instanceof Promise) {
      value.catch(() => undefined);
      throw new Unplannable(`${type.name}.${asked.field.name} reads for itself`);
    }
    return complete(value, run);
  };
}

const isNode = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Node');

/** The arguments of a field for one request. */
export function argumentsOf(asked: Asked, variables: Readonly<Record<string, unknown>>): Arguments {
  return getArgumentValues(asked.field, asked.nodes[0]!, variables);
}
