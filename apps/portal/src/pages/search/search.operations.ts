import { graphql } from '@kheo/schema/public';
import { siteFragment } from '../../site/site.operations.ts';

export const searchEdgeFragment = graphql(`
  fragment SearchHit on SearchEdge {
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
        slug
        language
        publishedAt
        category {
          slug
          name(language: $language)
        }
      }
      ... on OfficialDocument {
        slug
        type
        code
        issuer
        issuedOn
        status
      }
      ... on Award {
        id
        recipientPosition
        unitName
        grantedOn
        revokedAt
        awardStatus: status
        form {
          name(language: $language)
        }
        decision {
          officialDocument {
            code
          }
        }
      }
    }
    others
    decisionId
  }
`);

/** While a type is chosen, `acrossTypes` tells how many there are of the others. */
export const searchOperation = graphql(
  `
    query Search(
      $language: Language!
      $query: String!
      $types: [SearchType!]
      $filter: SearchFilter!
      $typed: Boolean!
      $groupAwards: Boolean!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      ...Site
      categories {
        id
        slug
        name(language: $language)
        parent {
          id
        }
      }
      search(
        query: $query
        types: $types
        filter: $filter
        groupAwards: $groupAwards
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount
        countsAreExact
        correction
        facets {
          types {
            type
            count
          }
          categories {
            count
            category {
              slug
              name(language: $language)
            }
          }
          years {
            year
            count
          }
        }
        edges {
          cursor
          ...SearchHit
        }
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
      }
      acrossTypes: search(query: $query, filter: $filter, first: 1) @include(if: $typed) {
        totalCount
        countsAreExact
        facets {
          types {
            type
            count
          }
        }
      }
    }
  `,
  [siteFragment, searchEdgeFragment],
);
