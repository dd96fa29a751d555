import { graphql, type FragmentOf, type ResultOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const PartnerKeyRow = graphql(`
  fragment PartnerKeyRow on PartnerKey @_unmask {
    id
    name
    prefix
    scopes
    status
    expiresAt
    revokedAt
    lastUsedAt
    createdAt
    createdBy {
      name
    }
  }
`);

export type PartnerKeyRow = FragmentOf<typeof PartnerKeyRow>;

const PartnerLinkRow = graphql(`
  fragment PartnerLinkRow on PartnerLink @_unmask {
    id
    name
    status
    expiresAt
    revokedAt
    lastUsedAt
    createdAt
    createdBy {
      name
    }
  }
`);

export type PartnerLinkRow = FragmentOf<typeof PartnerLinkRow>;

const EditedPartner = graphql(`
  fragment EditedPartner on Partner @_unmask {
    id
    nameVi
    nameEn
    agencyCode
    contacts {
      name
      position
      email
      phone
    }
    allowedAddresses
    note
    active
    capacity
    refillPerSecond
    version
  }
`);

export type EditedPartner = FragmentOf<typeof EditedPartner>;

const OperationRow = graphql(`
  fragment OperationRow on OperationUse @_unmask {
    hash
    name
    text
    runs
    failures
    cost
    firstSeen
    lastSeen
    partner {
      id
      nameVi
      nameEn
    }
  }
`);

export type OperationRow = FragmentOf<typeof OperationRow>;

const DayRow = graphql(`
  fragment DayRow on UsageDay @_unmask {
    day
    runs
    failures
    refusals
    cost
  }
`);

export type DayRow = FragmentOf<typeof DayRow>;

export const PartnerListQuery = graphql(`
  query PartnerList($first: Int, $after: String, $last: Int, $before: String) {
    partners(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        nameVi
        nameEn
        agencyCode
        active
        keys {
          id
          status
          lastUsedAt
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

export type PartnerRow = ResultOf<typeof PartnerListQuery>['partners']['nodes'][number];

export const PartnerQuery = graphql(
  `
    query Partner($id: ID!) {
      partner(id: $id) {
        ...EditedPartner
        keys {
          ...PartnerKeyRow
        }
        links {
          ...PartnerLinkRow
        }
        usage(days: 30) {
          ...DayRow
        }
        operations(first: 50) {
          ...OperationRow
        }
      }
    }
  `,
  [EditedPartner, PartnerKeyRow, PartnerLinkRow, DayRow, OperationRow],
);

export const PartnerWebhooksQuery = graphql(`
  query PartnerWebhooks($partnerId: ID!) {
    webhooks(first: 20, partnerId: $partnerId) {
      nodes {
        id
        name
        url
        state
        pauseReason
        failingSince
        waiting
      }
    }
  }
`);

/** Those that send nothing, whoever stopped them. */
export const StoppedWebhooksQuery = graphql(`
  query StoppedWebhooks {
    webhooks(first: 100, state: PAUSED) {
      nodes {
        id
        pauseReason
      }
    }
  }
`);

export const AnonymousUsageQuery = graphql(
  `
    query AnonymousUsage {
      anonymousUsage(days: 30) {
        ...DayRow
      }
      usedFields
    }
  `,
  [DayRow],
);

export const FieldsToBeRemovedQuery = graphql(`
  query FieldsToBeRemoved {
    fieldsToBeRemoved {
      field
      reason
      removedFrom
      users {
        runs
        lastSeen
        partner {
          id
          nameVi
          nameEn
        }
      }
    }
  }
`);

export type FieldToBeRemoved = ResultOf<typeof FieldsToBeRemovedQuery>['fieldsToBeRemoved'][number];

export const FieldUsesQuery = graphql(
  `
    query FieldUses($field: String!) {
      fieldUses(field: $field, first: 100) {
        ...OperationRow
      }
    }
  `,
  [OperationRow],
);

export const CreatePartner = graphql(
  `
    mutation CreatePartner($input: CreatePartnerInput!) {
      createPartner(input: $input) {
        __typename
        ... on Partner {
          id
        }
        ...Problems
        ... on Forbidden {
          message
        }
      }
    }
  `,
  [Problems],
);

export type CreatePartnerInput = VariablesOf<typeof CreatePartner>['input'];

export const UpdatePartner = graphql(
  `
    mutation UpdatePartner($input: UpdatePartnerInput!) {
      updatePartner(input: $input) {
        __typename
        ...EditedPartner
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
  [EditedPartner, Problems],
);

export type UpdatePartnerInput = VariablesOf<typeof UpdatePartner>['input'];

export const CreatePartnerKey = graphql(
  `
    mutation CreatePartnerKey($input: CreatePartnerKeyInput!) {
      createPartnerKey(input: $input) {
        __typename
        ... on HandedPartnerKey {
          secret
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

export const RotatePartnerKey = graphql(
  `
    mutation RotatePartnerKey($input: RotatePartnerKeyInput!) {
      rotatePartnerKey(input: $input) {
        __typename
        ... on HandedPartnerKey {
          secret
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

export const RevokePartnerKey = graphql(`
  mutation RevokePartnerKey($input: RevokePartnerKeyInput!) {
    revokePartnerKey(input: $input) {
      __typename
      ... on PartnerKey {
        id
      }
      ... on Failure {
        message
      }
    }
  }
`);

export const CreatePartnerLink = graphql(
  `
    mutation CreatePartnerLink($input: CreatePartnerLinkInput!) {
      createPartnerLink(input: $input) {
        __typename
        ... on HandedPartnerLink {
          token
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

export const RevokePartnerLink = graphql(`
  mutation RevokePartnerLink($input: RevokePartnerLinkInput!) {
    revokePartnerLink(input: $input) {
      __typename
      ... on PartnerLink {
        id
      }
      ... on Failure {
        message
      }
    }
  }
`);
