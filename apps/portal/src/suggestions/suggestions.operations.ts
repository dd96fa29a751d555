import { graphql } from '@kheo/schema/public';

export const suggestionsOperation = graphql(`
  query Suggestions($prefix: String!) {
    suggestions(prefix: $prefix, first: 8) {
      text
      kind
      path
    }
  }
`);
