import { graphql, type ResultOf } from '@kheo/schema/public';
import { awardStatisticsFragment } from '../../award/award-statistics.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const movementListOperation = graphql(
  `
    query MovementList($language: Language!, $first: Int, $after: String, $last: Int, $before: String) {
      ...Site
      movements(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          slug
          name(language: $language)
          summary(language: $language)
          startsOn
          endsOn
          fields
          models(first: 1) {
            totalCount
          }
          awards(first: 1) {
            totalCount
          }
        }
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
      }
      awardStatistics {
        ...AwardNumbers
      }
    }
  `,
  [siteFragment, awardStatisticsFragment],
);

export type ListedMovement = ResultOf<typeof movementListOperation>['movements']['nodes'][number];
