import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

// What an operation must not be, beside the rules of graphql-js.

/** graphql-js finds out only while it runs an operation that the schema has no such root, and takes it for our fault. */
export function operationsOfThisDoor(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (node) => {
      if (!context.getSchema().getRootType(node.operation)) context.reportError(new GraphQLError(`There is no ${node.operation} here.`, { nodes: node }));
    },
  };
}

/** The schema about itself has no cost; without aliases it can be asked for once, as tools do. */
export function noIntrospectionAliases(context: ValidationContext): ASTVisitor {
  return {
    Field: (node) => {
      const aboutItself = context.getParentType()?.name.startsWith('__') || node.name.value === '__schema' || node.name.value === '__type';
      if (node.alias && aboutItself) context.reportError(new GraphQLError('Introspection takes no aliases.', { nodes: node }));
    },
  };
}
