import {
  getNamedType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

interface PagedField {
  name: string;
  sizes: FieldNode['arguments'];
}

const ofRows = new Set(['edges', 'nodes', 'pageInfo']);
const known = new WeakMap<DocumentNode, PagedField[]>();

const isConnection = (type: GraphQLNamedType | null | undefined): boolean =>
  isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields();

/** Connections whose rows are asked for; a total alone needs no size. What a fragment asks for is taken for rows. */
function pagedFields(schema: GraphQLSchema, document: DocumentNode): PagedField[] {
  const kept = known.get(document);
  if (kept) return kept;
  const found: PagedField[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => {
        const type = types.getType();
        if (!type || !isConnection(getNamedType(type))) return;
        const asksForRows = node.selectionSet?.selections.some(
          (selection) => selection.kind !== Kind.FIELD || ofRows.has(selection.name.value),
        );
        if (asksForRows)
          found.push({
            name: node.name.value,
            sizes: node.arguments?.filter(({ name }) => name.value === 'first' || name.value === 'last') ?? [],
          });
      },
    }),
  );
  known.set(document, found);
  return found;
}

/** The name of a list whose length an operation does not say; null when it says all of them. */
export function listWithoutLength(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  const without = pagedFields(schema, document).find(
    ({ sizes }) =>
      !sizes?.some(({ value }) =>
        value.kind === Kind.VARIABLE ? variables[value.name.value] != null : value.kind !== Kind.NULL,
      ),
  );
  return without?.name ?? null;
}
