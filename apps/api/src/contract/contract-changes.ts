import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  print,
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

export type ContractChangeKind = 'ADDED' | 'CHANGED' | 'DEPRECATED' | 'REMOVED';

/** One difference between two states of a schema. */
export interface ContractChange {
  kind: ContractChangeKind;
  /** Where, as one would say it: `Article`, `Article.title`, `Query.articles(first:)`, `Language.VI`. */
  at: string;
  /** What it says now; of a removed thing what it said, of a deprecated one why. */
  note: string;
}

interface Element {
  /** Its type as SDL writes it, default included. */
  signature: string;
  deprecated: string | null;
  /** What it is part of. */
  parent: string | null;
}

const inputSignature = (input: GraphQLArgument | GraphQLInputField): string => {
  const value = input.defaultValue === undefined ? null : astFromValue(input.defaultValue, input.type);
  return value ? `${input.type.toString()} = ${print(value)}` : input.type.toString();
};

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'type';
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  if (isEnumType(type)) return 'enum';
  return isInputObjectType(type) ? 'input' : 'scalar';
}

/** All that a schema consists of, by where it is. */
function elementsOf(schema: GraphQLSchema): Map<string, Element> {
  const elements = new Map<string, Element>();
  const add = (at: string, parent: string | null, signature: string, deprecated?: string | null) =>
    elements.set(at, { signature, parent, deprecated: deprecated ?? null });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    const { name } = type;
    add(name, null, kindOf(type));
    if (isUnionType(type)) for (const member of type.getTypes()) add(`${name} | ${member.name}`, name, member.name);
    if (isEnumType(type))
      for (const value of type.getValues()) add(`${name}.${value.name}`, name, value.name, value.deprecationReason);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        add(`${name}.${field.name}`, name, inputSignature(field), field.deprecationReason);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const implemented of type.getInterfaces()) add(`${name} & ${implemented.name}`, name, implemented.name);
    for (const field of Object.values(type.getFields())) {
      const at = `${name}.${field.name}`;
      add(at, name, field.type.toString(), field.deprecationReason);
      for (const argument of field.args)
        add(`${at}(${argument.name}:)`, at, inputSignature(argument), argument.deprecationReason);
    }
  }
  return elements;
}

/**
 * What lies between two states of a schema, in the order of the names. What comes or goes with a whole type or field is
 * not told beside it.
 *
 * @example contractChanges(released, present) // [{ kind: 'ADDED', at: 'Article.subtitle', note: 'String!' }]
 */
export function contractChanges(before: GraphQLSchema, after: GraphQLSchema): ContractChange[] {
  const old = elementsOf(before);
  const now = elementsOf(after);
  const changes: ContractChange[] = [];
  for (const [at, { signature, parent, deprecated }] of now) {
    const known = old.get(at);
    if (known === undefined) {
      if (parent === null || old.has(parent)) changes.push({ kind: 'ADDED', at, note: signature });
      continue;
    }
    if (known.signature !== signature) changes.push({ kind: 'CHANGED', at, note: `${known.signature} → ${signature}` });
    if (known.deprecated === null && deprecated !== null) changes.push({ kind: 'DEPRECATED', at, note: deprecated });
  }
  for (const [at, { signature, parent }] of old)
    if (!now.has(at) && (parent === null || now.has(parent))) changes.push({ kind: 'REMOVED', at, note: signature });
  return changes.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
