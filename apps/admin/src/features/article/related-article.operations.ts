import { graphql, type FragmentOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const Entry = graphql(`
  fragment RelatedEntry on RelatedArticle @_unmask {
    score
    pinned
    reasons(language: $language)
    article {
      id
      title
      language
      status
    }
  }
`);

/** One piece of “Tin liên quan” as the panel shows it. */
export type RelatedEntry = FragmentOf<typeof Entry>;

export const RelatedArticlesQuery = graphql(
  `
    query RelatedArticles($id: ID!, $language: Language!) {
      node(id: $id) {
        __typename
        ... on Article {
          id
          relatedArticles(first: 8) {
            ...RelatedEntry
          }
          excludedRelatedArticles {
            ...RelatedEntry
          }
        }
      }
    }
  `,
  [Entry],
);

export const DecideRelatedArticle = graphql(
  `
    mutation DecideRelatedArticle($input: DecideRelatedArticleInput!) {
      decideRelatedArticle(input: $input) {
        __typename
        ... on Article {
          id
        }
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [Problems],
);
