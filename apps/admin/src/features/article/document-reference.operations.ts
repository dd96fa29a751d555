import { graphql, type FragmentOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const ArticleReference = graphql(`
  fragment ArticleReference on DocumentReference @_unmask {
    id
    decision
    type
    number
    symbol
    code
    issuer
    date
    printedText
    warnings
    officialDocument {
      id
      type
      code
      issuer
      issuedOn
      status
      published
    }
  }
`);

/** A mention of an official document in an article's text. */
export type ArticleReference = FragmentOf<typeof ArticleReference>;

export const ArticleReferencesQuery = graphql(
  `
    query ArticleReferences($id: ID!) {
      node(id: $id) {
        __typename
        ... on Article {
          id
          documentReferences {
            ...ArticleReference
          }
        }
      }
    }
  `,
  [ArticleReference],
);

export const DecideDocumentReference = graphql(
  `
    mutation DecideDocumentReference($input: DecideDocumentReferenceInput!) {
      decideDocumentReference(input: $input) {
        __typename
        ...ArticleReference
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [ArticleReference, Problems],
);
