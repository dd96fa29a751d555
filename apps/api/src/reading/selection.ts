import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { Unplannable } from './unplannable.ts';

/** What stands under one name in an answer: the same field, perhaps written several times. */
export interface Asked {
  key: string;
  nodes: readonly FieldNode[];
  field: GraphQLField<unknown, unknown>;
}

export interface Text {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

export const typenameField = '__typename';

/** The fields that an object of this type answers with, as graphql-js collects them. */
export function collect(text: Text, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, Asked> {
  const found = new Map<string, Asked>();
  const seen = new Set<string>();
  const applies = (condition: string | undefined): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const named = text.schema.getType(condition);
    return isAbstractType(named) && text.schema.isSubType(named, type);
  };
  const walk = (selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (!isIncluded(text, node)) continue;
      if (node.kind === Kind.FIELD) add(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(node.typeCondition?.name.value)) walk(node.selectionSet.selections);
      } else {
        const fragment = text.fragments.get(node.name.value);
        if (!fragment || seen.has(node.name.value)) continue;
        seen.add(node.name.value);
        if (applies(fragment.typeCondition.name.value)) walk(fragment.selectionSet.selections);
      }
    }
  };
  const add = (node: FieldNode): void => {
    const name = node.name.value;
    const key = node.alias?.value ?? name;
    const known = found.get(key);
    if (known) {
      found.set(key, { ...known, nodes: [...known.nodes, node] });
      return;
    }
    const field = type.getFields()[name];
    // the schema about itself, and a name that an object of JavaScript would not keep
    if ((!field && name !== typenameField) || key === '__proto__') throw new Unplannable(name);
    found.set(key, { key, nodes: [node], field: field! });
  };
  for (const set of sets) walk(set.selections);
  return found;
}

function isIncluded({ variables }: Text, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  if (node.directives.some(({ name }) => name.value !== 'skip' && name.value !== 'include'))
    throw new Unplannable('a directive');
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false
  );
}

export const setsOf = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => selectionSet ?? []);

/** What is selected below a path of fields, and of which type that is. */
export function below(
  text: Text,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  path: readonly string[],
): { type: GraphQLCompositeType; sets: SelectionSetNode[] } {
  const [name, ...rest] = path;
  if (name === undefined) return { type, sets: [...sets] };
  const parent = oneType(type);
  const field = parent.getFields()[name];
  if (!field) throw new Unplannable(name);
  const nodes = [...collect(text, parent, sets).values()].flatMap((asked) =>
    asked.field === field ? asked.nodes : [],
  );
  return below(text, typeOf(field), setsOf(nodes), rest);
}

export function typeOf(field: GraphQLField<unknown, unknown>): GraphQLCompositeType {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) throw new Unplannable(`${field.name} has nothing below it`);
  return type;
}

/** @throws Unplannable for an interface and a union */
export function oneType(type: GraphQLCompositeType): GraphQLObjectType {
  if (!isObjectType(type)) throw new Unplannable(`${type.name} is of several types`);
  return type;
}
