import { graphql, type FragmentOf, type ResultOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const RecipientRow = graphql(`
  fragment RecipientRow on Recipient @_unmask {
    id
    kind
    name
    position
    unitName
    timelinePublic
    awardCount
  }
`);
/** A recipient in a list. */
export type RecipientRow = FragmentOf<typeof RecipientRow>;

export const RecipientListQuery = graphql(
  `
    query RecipientList($first: Int, $after: String, $last: Int, $before: String, $filter: RecipientFilter) {
      allRecipients(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
        totalCount
        nodes {
          ...RecipientRow
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
  [RecipientRow],
);

export const RecipientChoicesQuery = graphql(`
  query RecipientChoices($search: String, $kind: SubjectKind) {
    allRecipients(first: 12, filter: { search: $search, kind: $kind }) {
      nodes {
        id
        name
        position
        unitName
        awardCount
      }
    }
  }
`);
/** A recipient that can be picked. */
export type RecipientChoice = ResultOf<typeof RecipientChoicesQuery>['allRecipients']['nodes'][number];

const EditedRecipient = graphql(
  `
    fragment EditedRecipient on Recipient @_unmask {
      ...RecipientRow
      version
      private {
        gender
        birthYear
        birthDate
        address
        phone
        email
        note
        idNumberMasked
        retainUntil
        reveals {
          reason
          revealedAt
          staff {
            name
          }
        }
      }
    }
  `,
  [RecipientRow],
);
/** Everything of a recipient that the form shows. */
export type EditedRecipient = FragmentOf<typeof EditedRecipient>;

export const RecipientQuery = graphql(
  `
    query EditedRecipientPage($id: ID!) {
      node(id: $id) {
        __typename
        ...EditedRecipient
      }
    }
  `,
  [EditedRecipient],
);

/** What hangs on a recipient: asked again whenever something moves. */
export const RecipientRelationsQuery = graphql(
  `
    query RecipientRelations($id: ID!, $language: Language!) {
      node(id: $id) {
        __typename
        ... on Recipient {
          id
          mergedInto {
            id
            name
          }
          awards(first: 100) {
            totalCount
            nodes {
              id
              year
              status
              published
              form {
                name(language: $language)
              }
              unitName
              decision {
                officialDocument {
                  code
                }
              }
            }
          }
          merges {
            id
            reason
            mergedAt
            undoneAt
            staff {
              name
            }
            taken {
              id
              name
              unitName
            }
          }
          matches {
            score
            verdict
            reasons
            recipient {
              ...RecipientRow
              private {
                birthYear
                gender
              }
              awards(first: 5) {
                nodes {
                  id
                  year
                  status
                  form {
                    name(language: $language)
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [RecipientRow],
);
type Related = Extract<NonNullable<ResultOf<typeof RecipientRelationsQuery>['node']>, { __typename: 'Recipient' }>;
export type RecipientRelations = Related;
export type RecipientMatch = Related['matches'][number];

export const CreateRecipient = graphql(
  `
    mutation CreateRecipient($input: CreateRecipientInput!) {
      createRecipient(input: $input) {
        __typename
        ...EditedRecipient
        ...Problems
      }
    }
  `,
  [EditedRecipient, Problems],
);

export const UpdateRecipient = graphql(
  `
    mutation UpdateRecipient($input: UpdateRecipientInput!) {
      updateRecipient(input: $input) {
        __typename
        ...EditedRecipient
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedRecipient
          }
        }
      }
    }
  `,
  [EditedRecipient, Problems],
);

export const MergeRecipients = graphql(
  `
    mutation MergeRecipients($input: MergeRecipientsInput!) {
      mergeRecipients(input: $input) {
        __typename
        ...EditedRecipient
        ...Problems
      }
    }
  `,
  [EditedRecipient, Problems],
);

export const UndoRecipientMerge = graphql(
  `
    mutation UndoRecipientMerge($input: UndoRecipientMergeInput!) {
      undoRecipientMerge(input: $input) {
        __typename
        ...EditedRecipient
        ...Problems
      }
    }
  `,
  [EditedRecipient, Problems],
);

export const RevealIdNumber = graphql(
  `
    mutation RevealIdNumber($input: RevealIdNumberInput!) {
      revealIdNumber(input: $input) {
        __typename
        ... on RevealedIdNumber {
          idNumber
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const ExportRecipient = graphql(
  `
    mutation ExportRecipient($input: ExportRecipientInput!) {
      exportRecipient(input: $input) {
        __typename
        ... on RecipientExport {
          everything
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export type UpdateRecipientInput = VariablesOf<typeof UpdateRecipient>['input'];
