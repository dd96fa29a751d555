import { graphql, type FragmentOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const MovementRow = graphql(`
  fragment MovementRow on Movement @_unmask {
    id
    nameVi
    startsOn
    endsOn
    fields
    published
    slug
    organization {
      name
    }
    models(first: 1) {
      totalCount
    }
    awards(first: 1) {
      totalCount
    }
  }
`);
export type MovementRow = FragmentOf<typeof MovementRow>;

export const MovementListQuery = graphql(
  `
    query MovementList($first: Int, $after: String, $last: Int, $before: String, $filter: MovementFilter) {
      allMovements(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
        totalCount
        nodes {
          ...MovementRow
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
  [MovementRow],
);
export type MovementListVariables = VariablesOf<typeof MovementListQuery>;

export const MovementChoicesQuery = graphql(`
  query MovementChoices {
    allMovements(first: 100) {
      nodes {
        id
        nameVi
        startsOn
        endsOn
      }
    }
  }
`);

const EditedMovement = graphql(`
  fragment EditedMovement on Movement @_unmask {
    id
    version
    slug
    nameVi
    nameEn
    summaryVi
    summaryEn
    criteriaVi
    criteriaEn
    fields
    startsOn
    endsOn
    internalNote
    published
    sample
    launchDocument {
      id
      type
      code
    }
    organization {
      id
      name
    }
  }
`);
export type EditedMovement = FragmentOf<typeof EditedMovement>;

export const MovementQuery = graphql(
  `
    query EditedMovement($id: ID!) {
      node(id: $id) {
        __typename
        ...EditedMovement
      }
    }
  `,
  [EditedMovement],
);

export const MovementPartsQuery = graphql(`
  query MovementParts($id: ID!, $language: Language!) {
    dossiers(first: 10, filter: { movementId: $id }) {
      totalCount
      nodes {
        id
        title
        status
      }
    }
    node(id: $id) {
      __typename
      ... on Movement {
        models(first: 10) {
          totalCount
          nodes {
            id
            name
            status
            unitName
          }
        }
        awards(first: 10) {
          totalCount
          nodes {
            id
            recipientName
            status
            year
            form {
              name(language: $language)
            }
          }
        }
      }
    }
  }
`);

export const CreateMovement = graphql(
  `
    mutation CreateMovement($input: CreateMovementInput!) {
      createMovement(input: $input) {
        __typename
        ...EditedMovement
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [EditedMovement, Problems],
);

export const UpdateMovement = graphql(
  `
    mutation UpdateMovement($input: UpdateMovementInput!) {
      updateMovement(input: $input) {
        __typename
        ...EditedMovement
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
          current {
            __typename
            ...EditedMovement
          }
        }
      }
    }
  `,
  [EditedMovement, Problems],
);

export const PublishMovement = graphql(
  `
    mutation PublishMovement($input: ChosenMovementInput!) {
      publishMovement(input: $input) {
        __typename
        ...EditedMovement
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedMovement
          }
        }
      }
    }
  `,
  [EditedMovement, Problems],
);

export const UnpublishMovement = graphql(
  `
    mutation UnpublishMovement($input: ChosenMovementInput!) {
      unpublishMovement(input: $input) {
        __typename
        ...EditedMovement
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedMovement
          }
        }
      }
    }
  `,
  [EditedMovement, Problems],
);

export const DeleteMovement = graphql(
  `
    mutation DeleteMovement($input: ChosenMovementInput!) {
      deleteMovement(input: $input) {
        __typename
        ... on Deleted {
          id
        }
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export type UpdateMovementInput = VariablesOf<typeof UpdateMovement>['input'];
