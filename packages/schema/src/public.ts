import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated/public-env.d.ts';

/**
 * Typed GraphQL tag for the public door (`/graphql`): the result and variable types of a query follow from its text.
 *
 * @example
 * const ArticleTitle = graphql(`query ArticleTitle($slug: String!) { article(slug: $slug) { title } }`);
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  /** Dates travel as text: `2020-04-01T16:41:00+07:00` and `2020-04-01`. */
  scalars: { DateTime: string; Date: string };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
