import { graphql, type FragmentOf, type ResultOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

export const OrganizationListQuery = graphql(`
  query OrganizationList($search: String, $on: Date) {
    organizations(search: $search, on: $on) {
      id
      name
      shortName
      system
      agencyCode
      validFrom
      validTo
      parent {
        id
      }
      successor {
        id
        name
      }
    }
  }
`);
export type OrganizationRow = ResultOf<typeof OrganizationListQuery>['organizations'][number];

export const OrganizationChoicesQuery = graphql(`
  query OrganizationChoices($search: String) {
    organizations(search: $search, first: 20) {
      id
      name
      validTo
      parent {
        name
      }
    }
  }
`);

const EditedOrganization = graphql(`
  fragment EditedOrganization on Organization @_unmask {
    id
    version
    name
    shortName
    system
    agencyCode
    legacyAgencyCode
    note
    validFrom
    validTo
    uses
    parent {
      id
      name
    }
    successor {
      id
      name
    }
    predecessors {
      id
      name
    }
  }
`);
export type EditedOrganization = FragmentOf<typeof EditedOrganization>;

export const OrganizationQuery = graphql(
  `
    query EditedOrganization($id: ID!) {
      node(id: $id) {
        __typename
        ...EditedOrganization
      }
    }
  `,
  [EditedOrganization],
);

export const CreateOrganization = graphql(
  `
    mutation CreateOrganization($input: CreateOrganizationInput!) {
      createOrganization(input: $input) {
        __typename
        ...EditedOrganization
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [EditedOrganization, Problems],
);

export const UpdateOrganization = graphql(
  `
    mutation UpdateOrganization($input: UpdateOrganizationInput!) {
      updateOrganization(input: $input) {
        __typename
        ...EditedOrganization
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedOrganization
          }
        }
      }
    }
  `,
  [EditedOrganization, Problems],
);

export const DeleteOrganization = graphql(
  `
    mutation DeleteOrganization($input: ChosenOrganizationInput!) {
      deleteOrganization(input: $input) {
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
