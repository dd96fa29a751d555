import {
  astFromValue,
  getVariableValues,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { parseText } from '#src/scalars.ts';

// String and ID are graphql-js's own and take every text. What comes in is read here, before an executor sees it.

/** A value of a type with every String and ID in it read as a text of ours, and with defaults; JSON is left to who checks it. */
function readTexts(type: GraphQLInputType, value: unknown): unknown {
  if (value == null) return value;
  if (isNonNullType(type)) return readTexts(type.ofType, value);
  if (isListType(type))
    return Array.isArray(value) ? value.map((item) => readTexts(type.ofType, item)) : readTexts(type.ofType, value);
  if (isInputObjectType(type)) {
    const given = new Map(Object.entries(value));
    return Object.fromEntries(
      Object.values(type.getFields()).flatMap(({ name, type: fieldType, defaultValue }) => {
        if (given.has(name)) return [[name, readTexts(fieldType, given.get(name))]];
        // the compiled executor misses a default of a field that must not be null
        const usual = defaultValue === undefined ? null : astFromValue(defaultValue, fieldType);
        return usual ? [[name, valueFromASTUntyped(usual)]] : [];
      }),
    );
  }
  return typeof value === 'string' && (type.name === 'String' || type.name === 'ID') ? parseText(value) : value;
}

/** @throws BAD_USER_INPUT for a text that is none */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): { values: Record<string, unknown> } | { errors: readonly GraphQLError[] } {
  const definitions = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, given, { maxErrors: 10 });
  if (errors) return { errors };
  const values: Record<string, unknown> = {};
  for (const { variable, type: node, defaultValue } of definitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node);
    if (Object.hasOwn(given, name)) values[name] = readTexts(type as GraphQLInputType, given[name]);
    // the compiled executor misses this default as well
    else if (defaultValue) values[name] = valueFromASTUntyped(defaultValue);
  }
  return { values };
}

/** The same for the texts that stand in the operation itself. @throws BAD_USER_INPUT */
export function readLiterals(document: DocumentNode): DocumentNode {
  return visit(document, { [Kind.STRING]: (node) => ({ ...node, value: parseText(node.value) }) });
}
