import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
} from 'graphql';
import { encodeGlobalId } from '#src/global-id.ts';
import { publicLimits } from '#src/door/limits.ts';

// Operations made from the schema: for a field of Query, everything that can be selected below it, to a depth. What is
// too costly for one operation is spread over several. A field that is added tomorrow is in them tomorrow.

/** Lists are asked for two rows deep, languages one after the other. */
function argumentsOf(field: GraphQLField<unknown, unknown>): string[] {
  const takes = (argument: string): boolean => field.args.some(({ name }) => name === argument);
  const call = (...given: string[]): string => (given.length ? `${field.name}(${given.join(', ')})` : field.name);
  const length = takes('first') ? ['first: 2'] : [];
  if (!takes('language')) return [call(...length)];
  return [`vi_${field.name}: ${call(...length)}`, `en_${field.name}: ${call(...length, 'language: EN')}`];
}

const fieldsOf = (type: GraphQLNamedOutputType) =>
  'getFields' in type ? (Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) : [];
const leavesOf = (type: GraphQLNamedOutputType): string =>
  fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .flatMap(argumentsOf)
    .concat('__typename')
    .join(' ');

/** Everything of a type to a depth, as the text of a selection. */
function selectionOf(schema: GraphQLSchema, type: GraphQLNamedOutputType, depth: number): string {
  if (isInterfaceType(type)) {
    return `__typename ${schema
      .getPossibleTypes(type)
      .map((possible) => `... on ${possible.name} { ${selectionOf(schema, possible, depth)} }`)
      .join(' ')}`;
  }
  if (depth <= 0) return leavesOf(type);
  const below = fieldsOf(type)
    .filter((field) => !isLeafType(getNamedType(field.type)))
    .flatMap((field) =>
      argumentsOf(field).map((text) => `${text} { ${selectionOf(schema, getNamedType(field.type), depth - 1)} }`),
    );
  return [leavesOf(type), ...below].join(' ');
}

/** The operations that together select all that there is below one field of Query. */
export function operationsFor(schema: GraphQLSchema, name: string, depth: number): string[] {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`Query has no field ${name}`);
  const head = field.args.length
    ? `query (${field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})`
    : 'query';
  const call = field.args.length ? `${name}(${field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : name;
  const operation = (selection: string): string => `${head} { ${call}${selection && ` { ${selection} }`} }`;
  // what the operations will be sent with costs no more than this
  const id = encodeGlobalId('Article', '01900000-0000-7000-8000-000000000000');
  const examples: Record<string, unknown> = {
    Int: 3,
    ID: id,
    '[ID!]': Array.from({ length: 10 }, () => id),
    String: 'a',
  };
  const variables = Object.fromEntries(
    field.args.map((arg) => [arg.name, examples[String(arg.type).replace(/!$/, '')]]),
  );
  const fits = (query: string): boolean => {
    const { complexity, breadth } = complexityFromQuery(query, { schema, ctx: {}, variables });
    return (
      complexity <= publicLimits.cost &&
      breadth <= publicLimits.breadth &&
      query.split(/[\s{}():,]+|(?=[$!])/).length * 1.7 < publicLimits.tokens &&
      // fragments on several types may name different things alike
      validate(schema, parse(query), [OverlappingFieldsCanBeMergedRule]).length === 0
    );
  };
  const split = (type: GraphQLNamedOutputType, left: number, wrap: (selection: string) => string): string[] => {
    const whole = operation(wrap(selectionOf(schema, type, left)));
    if (fits(whole)) return [whole];
    // a path that nobody could pay for whole is walked leaf by leaf
    const leaves = operation(wrap(leavesOf(type)));
    const affordable = fits(leaves)
      ? [leaves]
      : fieldsOf(type)
          .filter((one) => isLeafType(getNamedType(one.type)))
          .flatMap(argumentsOf)
          .map((text) => operation(wrap(text)))
          .filter(fits);
    if (left <= 0 || affordable.length === 0) return affordable;
    if (isInterfaceType(type))
      return schema
        .getPossibleTypes(type)
        .flatMap((possible) => split(possible, left, (selection) => wrap(`... on ${possible.name} { ${selection} }`)));
    const parts = fieldsOf(type)
      .filter((one) => !isLeafType(getNamedType(one.type)))
      .flatMap((one) =>
        argumentsOf(one).flatMap((text) =>
          split(getNamedType(one.type), left - 1, (selection) => wrap(`${text} { ${selection} }`)),
        ),
      );
    return [...affordable, ...parts];
  };
  const type = getNamedType(field.type);
  return isObjectType(type) || isInterfaceType(type)
    ? split(type, depth - 1, (selection) => selection)
    : [operation('')];
}
