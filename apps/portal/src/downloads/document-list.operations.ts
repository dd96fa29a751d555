import { graphql, type ResultOf } from '@kheo/schema/public';

/** A hundred documents with all that a list of them says. */
export const documentListFileOperation = graphql(`
  query DocumentListFile($after: String) {
    officialDocuments(first: 100, after: $after) {
      nodes {
        id
        slug
        code
        number
        symbol
        type
        excerpt
        issuer
        signer
        issuedOn
        effectiveOn
        expiresOn
        status
        updatedAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export type ListedDocument = ResultOf<typeof documentListFileOperation>['officialDocuments']['nodes'][number];
