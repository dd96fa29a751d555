import { graphql } from '@kheo/schema/public';
import { awardEntryFragment } from '../../award/award.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const awardListOperation = graphql(
  `
    query AwardList(
      $language: Language!
      $filter: AwardFilter!
      $order: AwardOrder!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      ...Site
      awardFacets {
        forms {
          value
          name(language: $language)
          count
        }
        years {
          value
          count
        }
        levels {
          value
          name(language: $language)
          count
        }
        fields {
          value
          name(language: $language)
          count
        }
        movements {
          value
          name(language: $language)
          count
        }
        subjectKinds {
          value
          name(language: $language)
          count
        }
        units {
          value
        }
      }
      awards(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
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
  `,
  [siteFragment, awardEntryFragment],
);
