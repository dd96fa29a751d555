import { graphql } from '@kheo/schema/public';
import { documentEntryFragment } from '../official-document/official-document.operations.ts';

/** The documents issued last. */
export const documentFeedOperation = graphql(
  `
    query DocumentFeed($language: Language!) {
      site {
        agencyName(language: $language)
      }
      officialDocuments(first: 30) {
        nodes {
          ...DocumentEntry
          updatedAt
        }
      }
    }
  `,
  [documentEntryFragment],
);
