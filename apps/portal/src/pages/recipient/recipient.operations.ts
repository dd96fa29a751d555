import { graphql } from '@kheo/schema/public';
import { awardEntryFragment } from '../../award/award.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const recipientOperation = graphql(
  `
    query Recipient($id: ID!, $language: Language!, $first: Int, $after: String, $last: Int, $before: String) {
      ...Site
      recipient(id: $id) {
        id
        name
        kind
        position
        unitName
        awards(first: $first, after: $after, last: $last, before: $before) {
          totalCount
          nodes {
            id
            ...AwardEntry
          }
          pageInfo {
            startCursor
            endCursor
            hasNextPage
            hasPreviousPage
          }
        }
      }
    }
  `,
  [siteFragment, awardEntryFragment],
);
