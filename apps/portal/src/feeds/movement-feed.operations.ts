import { graphql } from '@kheo/schema/public';
import { awardEntryFragment } from '../award/award.operations.ts';
import { civicModelEntryFragment } from '../civic-model/civic-model.operations.ts';

/** What came of a movement last: models registered and awards granted. */
export const movementFeedOperation = graphql(
  `
    query MovementFeed($slug: String!, $language: Language!) {
      site {
        agencyName(language: $language)
      }
      movement(slug: $slug) {
        slug
        name(language: $language)
        summary(language: $language)
        updatedAt
        models(first: 30) {
          nodes {
            ...CivicModelEntry
            updatedAt
          }
        }
        awards(first: 30) {
          nodes {
            ...AwardEntry
            updatedAt
          }
        }
      }
    }
  `,
  [awardEntryFragment, civicModelEntryFragment],
);
