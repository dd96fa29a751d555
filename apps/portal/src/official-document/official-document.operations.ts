import { graphql } from '@kheo/schema/public';

/** What a list tells of a document. */
export const documentEntryFragment = graphql(`
  fragment DocumentEntry on OfficialDocument {
    id
    slug
    type
    code
    excerpt
    issuer
    issuedOn
    status
  }
`);
