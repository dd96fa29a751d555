import { graphql, type ResultOf } from '@kheo/schema/public';
import { awardEntryFragment } from '../../award/award.operations.ts';
import { awardStatisticsFragment } from '../../award/award-statistics.operations.ts';
import { civicModelEntryFragment } from '../../civic-model/civic-model.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const movementOperation = graphql(
  `
    query Movement($slug: String!, $language: Language!) {
      ...Site
      movement(slug: $slug) {
        id
        slug
        name(language: $language)
        summary(language: $language)
        criteria(language: $language)
        startsOn
        endsOn
        fields
        sample
        organization {
          name
        }
        launchDocument {
          slug
          type
          code
          excerpt
        }
        models(first: 8) {
          totalCount
          nodes {
            id
            ...CivicModelEntry
          }
        }
        awards(first: 10) {
          totalCount
          nodes {
            id
            ...AwardEntry
          }
        }
      }
      awardStatistics(filter: { movementSlug: $slug }) {
        ...AwardNumbers
      }
    }
  `,
  [siteFragment, awardEntryFragment, awardStatisticsFragment, civicModelEntryFragment],
);

export type Movement = NonNullable<ResultOf<typeof movementOperation>['movement']>;
