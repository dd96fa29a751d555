import { graphql } from '@kheo/schema/public';
import { documentEntryFragment } from '../../official-document/official-document.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const officialDocumentListOperation = graphql(
  `
    query OfficialDocumentList(
      $language: Language!
      $filter: OfficialDocumentFilter!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      ...Site
      officialDocumentFacets {
        types {
          value
          count
        }
        years {
          value
          count
        }
        issuers {
          value
        }
      }
      officialDocuments(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          id
          ...DocumentEntry
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
  [siteFragment, documentEntryFragment],
);
