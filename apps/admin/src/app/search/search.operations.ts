import { graphql, type ResultOf } from '@kheo/schema/editorial';

/** Everything that may be found, by type; a new noun adds its line here, its look to found-item.tsx. */
export const EverythingQuery = graphql(`
  query Everything($query: String!) {
    search(query: $query, groupAwards: true, first: 20) {
      correction
      pageInfo {
        hasNextPage
      }
      edges {
        cursor
        others
        title {
          text
          highlighted
        }
        snippet {
          text
          highlighted
        }
        node {
          __typename
          ... on Article {
            id
            articleStatus: status
            language
            updatedAt
            category {
              nameVi: name(language: VI)
              nameEn: name(language: EN)
            }
          }
          ... on OfficialDocument {
            id
            status
            published
            issuedOn
            issuer
          }
          ... on Award {
            id
            awardStatus: status
            published
            grantedOn
            form {
              nameVi: name(language: VI)
              nameEn: name(language: EN)
            }
          }
        }
      }
    }
  }
`);

export type FoundEdge = ResultOf<typeof EverythingQuery>['search']['edges'][number];
export type FoundNode = FoundEdge['node'];
