import { graphql } from '@kheo/schema/public';
import { civicModelEntryFragment } from '../../civic-model/civic-model.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const civicModelListOperation = graphql(
  `
    query CivicModelList(
      $language: Language!
      $filter: CivicModelFilter!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      ...Site
      movements(first: 100) {
        nodes {
          slug
          name(language: $language)
        }
      }
      civicModels(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          id
          ...CivicModelEntry
        }
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
      }
    }
  `,
  [siteFragment, civicModelEntryFragment],
);
