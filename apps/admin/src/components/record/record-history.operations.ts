import { graphql } from '@kheo/schema/editorial';

/** How a record stood before each save. */
export const RecordHistoryQuery = graphql(`
  query RecordHistory($id: ID!) {
    node(id: $id) {
      __typename
      ... on Movement {
        revisions {
          ...KeptRow
        }
      }
      ... on CivicModel {
        revisions {
          ...KeptRow
        }
      }
      ... on Organization {
        revisions {
          ...KeptRow
        }
      }
    }
  }

  fragment KeptRow on RegisterRevision @_unmask {
    version
    content
    createdAt
    staff {
      name
    }
  }
`);
