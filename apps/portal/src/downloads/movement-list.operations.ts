import { graphql, type ResultOf } from '@kheo/schema/public';

/** Movements with all that a list of them says. */
export const movementListFileOperation = graphql(`
  query MovementListFile($language: Language!, $after: String) {
    movements(first: 100, after: $after) {
      nodes {
        id
        slug
        name(language: $language)
        summary(language: $language)
        criteria(language: $language)
        fields
        startsOn
        endsOn
        organization {
          name
        }
        launchDocument {
          code
        }
        updatedAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export type ListedMovement = ResultOf<typeof movementListFileOperation>['movements']['nodes'][number];
