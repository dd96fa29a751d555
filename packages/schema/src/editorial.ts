import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated/editorial-env.d.ts';

/** A value that travels as JSON, e.g. a ProseMirror document. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/**
 * Typed GraphQL tag for the editorial door (`/admin/graphql`).
 *
 * @example
 * const Viewer = graphql(`query Viewer { viewer { name roles } }`);
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Date: string; JSON: JsonValue };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
