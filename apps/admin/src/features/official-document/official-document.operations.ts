import { graphql, type FragmentOf, type ResultOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const DocumentRow = graphql(`
  fragment DocumentRow on OfficialDocument @_unmask {
    id
    type
    code
    issuer
    issuedOn
    excerpt
    status
    published
    slug
    articleCount
  }
`);

/** One document of the register. */
export type DocumentRow = FragmentOf<typeof DocumentRow>;
export type DocumentStatus = DocumentRow['status'];

export const DocumentListQuery = graphql(
  `
    query OfficialDocumentList(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $filter: EditorialOfficialDocumentFilter
    ) {
      allOfficialDocuments(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
        totalCount
        nodes {
          ...DocumentRow
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [DocumentRow],
);

export type DocumentListVariables = VariablesOf<typeof DocumentListQuery>;

/** A few documents for a picker; without the numbers that cost a count. */
export const DocumentChoicesQuery = graphql(`
  query OfficialDocumentChoices($search: String) {
    allOfficialDocuments(first: 12, filter: { search: $search }) {
      nodes {
        id
        type
        code
        issuer
        issuedOn
        excerpt
      }
    }
  }
`);

/** A document as pickers give it on. */
export type DocumentChoice = ResultOf<typeof DocumentChoicesQuery>['allOfficialDocuments']['nodes'][number];

export const DocumentFacetsQuery = graphql(`
  query OfficialDocumentFacets {
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
        count
      }
    }
  }
`);

const EditedDocument = graphql(`
  fragment EditedDocument on OfficialDocument @_unmask {
    id
    version
    type
    number
    symbol
    code
    issuer
    signer
    signerCapacity
    issuedOn
    effectiveOn
    expiresOn
    excerpt
    status
    internalNote
    published
    sample
    slug
    updatedAt
    articleCount
    files {
      id
      originalName
      kind
      format
      byteSize
      url
    }
    relations {
      kind
      document {
        id
        type
        code
        issuer
        issuedOn
        excerpt
      }
    }
  }
`);

/** Everything of a document that its form shows. */
export type EditedDocument = FragmentOf<typeof EditedDocument>;

export const DocumentQuery = graphql(
  `
    query EditedOfficialDocument($id: ID!) {
      node(id: $id) {
        __typename
        ...EditedDocument
        ... on OfficialDocument {
          citingArticles(first: 10) {
            nodes {
              id
              title
              status
              language
            }
          }
        }
      }
    }
  `,
  [EditedDocument],
);

export const ParseReferenceQuery = graphql(`
  query ParseDocumentReference($text: String!) {
    parseDocumentReference(text: $text) {
      type
      number
      symbol
      code
      issuer
      date
      warnings
    }
  }
`);

export const RegisteredCodeQuery = graphql(`
  query RegisteredCode($code: String!) {
    officialDocument(code: $code) {
      id
      type
      code
      issuer
      issuedOn
    }
  }
`);

export const CreateOfficialDocument = graphql(
  `
    mutation CreateOfficialDocument($input: CreateOfficialDocumentInput!) {
      createOfficialDocument(input: $input) {
        __typename
        ...EditedDocument
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [EditedDocument, Problems],
);

export const UpdateOfficialDocument = graphql(
  `
    mutation UpdateOfficialDocument($input: UpdateOfficialDocumentInput!) {
      updateOfficialDocument(input: $input) {
        __typename
        ...EditedDocument
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
          current {
            __typename
            ...EditedDocument
          }
        }
      }
    }
  `,
  [EditedDocument, Problems],
);

export const PublishOfficialDocument = graphql(
  `
    mutation PublishOfficialDocument($input: ChosenOfficialDocumentInput!) {
      publishOfficialDocument(input: $input) {
        __typename
        ...EditedDocument
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
          current {
            __typename
            ...EditedDocument
          }
        }
      }
    }
  `,
  [EditedDocument, Problems],
);

export const UnpublishOfficialDocument = graphql(
  `
    mutation UnpublishOfficialDocument($input: ChosenOfficialDocumentInput!) {
      unpublishOfficialDocument(input: $input) {
        __typename
        ...EditedDocument
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
          current {
            __typename
            ...EditedDocument
          }
        }
      }
    }
  `,
  [EditedDocument, Problems],
);

export const DeleteOfficialDocument = graphql(
  `
    mutation DeleteOfficialDocument($input: ChosenOfficialDocumentInput!) {
      deleteOfficialDocument(input: $input) {
        __typename
        ... on Deleted {
          id
        }
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
        }
      }
    }
  `,
  [Problems],
);

export type UpdateDocumentInput = VariablesOf<typeof UpdateOfficialDocument>['input'];
