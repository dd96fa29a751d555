import { graphql, type ResultOf } from '@kheo/schema/public';

/** Models and exemplars with all that a list of them says. */
export const civicModelListFileOperation = graphql(`
  query CivicModelListFile($language: Language!, $after: String) {
    civicModels(first: 100, after: $after) {
      nodes {
        id
        slug
        name
        kind
        field
        status
        summary
        place
        unitName
        registeredOn
        movement {
          name(language: $language)
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

export type ListedCivicModel = ResultOf<typeof civicModelListFileOperation>['civicModels']['nodes'][number];
