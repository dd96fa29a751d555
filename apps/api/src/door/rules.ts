import { GraphQLError, Kind, visit, type ASTVisitor, type DocumentNode, type ValidationContext } from 'graphql';

// What an operation must not be, beside the rules of graphql-js.

const mostRepetitions = 10;

/**
 * Whether one selection names the same field again and again. Validation compares each with each, which takes more time
 * and memory than any honest operation; so this is looked at before.
 */
export function repeatsItself(document: DocumentNode): boolean {
  let repeats = false;
  visit(document, {
    SelectionSet: ({ selections }) => {
      const times = new Map<string, number>();
      for (const selection of selections) {
        if (selection.kind !== Kind.FIELD) continue;
        const name = (selection.alias ?? selection.name).value;
        times.set(name, (times.get(name) ?? 0) + 1);
      }
      repeats ||= Math.max(0, ...times.values()) > mostRepetitions;
    },
  });
  return repeats;
}

/** graphql-js finds out only while it runs an operation that the schema has no such root, and takes it for our fault. */
export function operationsOfThisDoor(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (node) => {
      if (!context.getSchema().getRootType(node.operation))
        context.reportError(new GraphQLError(`There is no ${node.operation} here.`, { nodes: node }));
    },
  };
}

/** The schema about itself has no cost; without aliases it can be asked for once, as tools do. */
export function noIntrospectionAliases(context: ValidationContext): ASTVisitor {
  return {
    Field: (node) => {
      const aboutItself =
        context.getParentType()?.name.startsWith('__') ||
        node.name.value === '__schema' ||
        node.name.value === '__type';
      if (node.alias && aboutItself)
        context.reportError(new GraphQLError('Introspection takes no aliases.', { nodes: node }));
    },
  };
}
