import { graphql, type FragmentOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const AwardFormRow = graphql(`
  fragment AwardFormRow on AwardForm @_unmask {
    id
    version
    code
    nameVi
    nameEn
    category
    level
    subjectKinds
    authorityVi
    authorityEn
    coefficient
    collectiveCoefficient
    basis
    validFrom
    validTo
    inForce
    uses
  }
`);
export type AwardFormRow = FragmentOf<typeof AwardFormRow>;

export const AwardFormListQuery = graphql(
  `
    query AwardFormList($category: AwardCategory, $level: AwardLevel) {
      allAwardForms(category: $category, level: $level) {
        ...AwardFormRow
      }
    }
  `,
  [AwardFormRow],
);

export const AwardFormRevisionsQuery = graphql(`
  query AwardFormRevisions($id: ID!) {
    node(id: $id) {
      __typename
      ... on AwardForm {
        revisions {
          version
          content
          createdAt
          staff {
            name
          }
        }
      }
    }
  }
`);

export const CorrectAwardForm = graphql(
  `
    mutation CorrectAwardForm($input: CorrectAwardFormInput!) {
      correctAwardForm(input: $input) {
        __typename
        ...AwardFormRow
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [AwardFormRow, Problems],
);

export const AddAwardFormVersion = graphql(
  `
    mutation AddAwardFormVersion($input: AddAwardFormVersionInput!) {
      addAwardFormVersion(input: $input) {
        __typename
        ...AwardFormRow
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [AwardFormRow, Problems],
);
