import { graphql, type FragmentOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const CivicModelRow = graphql(`
  fragment CivicModelRow on CivicModel @_unmask {
    id
    slug
    name
    kind
    field
    status
    unitName
    place
    registeredOn
    published
    movement {
      id
      nameVi
    }
  }
`);
export type CivicModelRow = FragmentOf<typeof CivicModelRow>;

export const CivicModelListQuery = graphql(
  `
    query CivicModelList($first: Int, $after: String, $last: Int, $before: String, $filter: CivicModelFilter) {
      civicModels(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
        totalCount
        nodes {
          ...CivicModelRow
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
  [CivicModelRow],
);
export type CivicModelListVariables = VariablesOf<typeof CivicModelListQuery>;

export const CivicModelChoicesQuery = graphql(`
  query CivicModelChoices($search: String) {
    civicModels(first: 12, filter: { search: $search }) {
      nodes {
        id
        name
        unitName
        status
      }
    }
  }
`);

const EditedCivicModel = graphql(`
  fragment EditedCivicModel on CivicModel @_unmask {
    id
    version
    slug
    name
    kind
    field
    status
    summary
    place
    unitName
    registeredOn
    internalNote
    published
    sample
    nextSteps
    organization {
      id
      name
    }
    movement {
      id
    }
    origin {
      id
      name
    }
    replications {
      id
      name
    }
    registration {
      situation
      goals
      content
      method
      beneficiaries
      forces
      resources
      time
      outputs
      upkeep
    }
    steps {
      id
      kind
      level
      on
      note
      document {
        id
        type
        code
      }
      staff {
        name
      }
    }
    results {
      year
      result
      beneficiaries
    }
  }
`);
export type EditedCivicModel = FragmentOf<typeof EditedCivicModel>;
export type CivicModelStepKind = EditedCivicModel['nextSteps'][number];

export const CivicModelQuery = graphql(
  `
    query EditedCivicModel($id: ID!) {
      node(id: $id) {
        __typename
        ...EditedCivicModel
      }
    }
  `,
  [EditedCivicModel],
);

export const OriginQuery = graphql(`
  query CivicModelOrigin($id: ID!) {
    node(id: $id) {
      __typename
      ... on CivicModel {
        id
        name
        kind
        field
        movement {
          id
        }
      }
    }
  }
`);

export const CreateCivicModel = graphql(
  `
    mutation CreateCivicModel($input: CreateCivicModelInput!) {
      createCivicModel(input: $input) {
        __typename
        ...EditedCivicModel
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [EditedCivicModel, Problems],
);

export const UpdateCivicModel = graphql(
  `
    mutation UpdateCivicModel($input: UpdateCivicModelInput!) {
      updateCivicModel(input: $input) {
        __typename
        ...EditedCivicModel
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedCivicModel
          }
        }
      }
    }
  `,
  [EditedCivicModel, Problems],
);

export const AddCivicModelStep = graphql(
  `
    mutation AddCivicModelStep($input: AddCivicModelStepInput!) {
      addCivicModelStep(input: $input) {
        __typename
        ...EditedCivicModel
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [EditedCivicModel, Problems],
);

export const SaveCivicModelResult = graphql(
  `
    mutation SaveCivicModelResult($input: SaveCivicModelResultInput!) {
      saveCivicModelResult(input: $input) {
        __typename
        ...EditedCivicModel
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [EditedCivicModel, Problems],
);

export const PublishCivicModel = graphql(
  `
    mutation PublishCivicModel($input: ChosenCivicModelInput!) {
      publishCivicModel(input: $input) {
        __typename
        ...EditedCivicModel
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedCivicModel
          }
        }
      }
    }
  `,
  [EditedCivicModel, Problems],
);

export const UnpublishCivicModel = graphql(
  `
    mutation UnpublishCivicModel($input: ChosenCivicModelInput!) {
      unpublishCivicModel(input: $input) {
        __typename
        ...EditedCivicModel
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedCivicModel
          }
        }
      }
    }
  `,
  [EditedCivicModel, Problems],
);

export const RemoveCivicModels = graphql(
  `
    mutation RemoveCivicModels($input: RemoveCivicModelsInput!) {
      removeCivicModels(input: $input) {
        __typename
        ... on RemovedCivicModels {
          removed
          kept
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const DeleteCivicModel = graphql(
  `
    mutation DeleteCivicModel($input: ChosenCivicModelInput!) {
      deleteCivicModel(input: $input) {
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

export type UpdateCivicModelInput = VariablesOf<typeof UpdateCivicModel>['input'];
