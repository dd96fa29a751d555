import {
  buildASTSchema,
  findBreakingChanges,
  getDirectiveValues,
  GraphQLDeprecatedDirective,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
} from 'graphql';

type Promised = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;

/** A reason of deprecation names the day from which the thing may be gone: “Use `leadHtml`. Removed from 2027-06-30”. */
export const removalDay = (reason: string): string | null => /\b\d{4}-\d{2}-\d{2}\b/.exec(reason)?.[0] ?? null;

function isDue(node: Promised, today: string): boolean {
  const reason = getDirectiveValues(GraphQLDeprecatedDirective, node)?.['reason'];
  const day = typeof reason === 'string' ? removalDay(reason) : null;
  return day !== null && day <= today;
}

const definesMembers = (node: DocumentNode['definitions'][number]) =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION ||
  node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
  node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
  node.kind === Kind.ENUM_TYPE_DEFINITION;

/** What of a released contract still binds on a day: without what was announced to go by then. */
function stillPromised(released: string, today: string): GraphQLSchema {
  const drop = (node: Promised) => (isDue(node, today) ? null : undefined);
  const kept = visit(parse(released), { FieldDefinition: drop, InputValueDefinition: drop, EnumValueDefinition: drop });
  const named = new Set<string>();
  visit(kept, { NamedType: ({ name }) => void named.add(name.value) });
  const definitions = kept.definitions.filter(
    (node) =>
      !definesMembers(node) ||
      named.has(node.name.value) ||
      ('values' in node ? node.values : 'fields' in node ? node.fields : [])?.length !== 0,
  );
  return buildASTSchema({ ...kept, definitions }, { assumeValidSDL: true });
}

/**
 * What a schema breaks of a released contract: a query that was right at the release would fail or mean something else.
 * Removing what was `@deprecated` with a day in the reason is none from that day on.
 *
 * @param today as `2026-11-29`
 */
export const brokenPromises = (released: string, present: GraphQLSchema, today: string): string[] =>
  findBreakingChanges(stillPromised(released, today), present).map(({ description }) => description);
