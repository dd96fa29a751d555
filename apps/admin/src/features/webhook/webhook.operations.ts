import { graphql, type FragmentOf, type ResultOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const WebhookRow = graphql(`
  fragment WebhookRow on Webhook @_unmask {
    id
    name
    url
    selection
    nodeTypes
    changeTypes
    state
    pauseReason
    pausedAt
    failingSince
    nextAttemptAt
    formerSecretUntil
    waiting
    version
    partner {
      id
      nameVi
      nameEn
      active
    }
  }
`);

export type WebhookRow = FragmentOf<typeof WebhookRow>;

export const WebhookListQuery = graphql(
  `
    query WebhookList($first: Int, $after: String, $last: Int, $before: String, $partnerId: ID, $state: WebhookState) {
      webhooks(first: $first, after: $after, last: $last, before: $before, partnerId: $partnerId, state: $state) {
        totalCount
        nodes {
          ...WebhookRow
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
  [WebhookRow],
);

/** Whose webhooks there can be. */
export const WebhookPartnersQuery = graphql(`
  query WebhookPartners {
    partners(first: 100) {
      nodes {
        id
        nameVi
        nameEn
      }
    }
  }
`);

export const WebhookQuery = graphql(
  `
    query Webhook($id: ID!) {
      webhook(id: $id) {
        ...WebhookRow
      }
    }
  `,
  [WebhookRow],
);

/** A webhook with a page of its log. */
export const WebhookLogQuery = graphql(
  `
    query WebhookLog($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $state: WebhookDeliveryState) {
      webhook(id: $id) {
        ...WebhookRow
      }
      webhookDeliveries(webhookId: $id, first: $first, after: $after, last: $last, before: $before, state: $state) {
        totalCount
        nodes {
          id
          messageId
          test
          changeType
          nodeType
          nodeId
          node {
            __typename
            ... on Article {
              id
              title
            }
            ... on OfficialDocument {
              id
              code
            }
            ... on Award {
              id
              recipientName
              status
            }
            ... on AwardDecision {
              id
              officialDocument {
                code
              }
            }
            ... on AwardForm {
              id
              nameVi: name(language: VI)
              nameEn: name(language: EN)
            }
            ... on Movement {
              id
              nameVi: name(language: VI)
              nameEn: name(language: EN)
            }
            ... on CivicModel {
              id
              name
            }
            ... on Consultation {
              id
              title
            }
            ... on Recipient {
              id
              name
            }
            ... on Organization {
              id
              name
            }
            ... on MediaFile {
              id
              originalName
            }
            ... on Category {
              id
              nameVi: name(language: VI)
              nameEn: name(language: EN)
            }
            ... on Tag {
              id
              nameVi: name(language: VI)
              nameEn: name(language: EN)
            }
          }
          changedAt
          state
          attempts
          lastAttemptAt
          duration
          status
          failure
          requestBody
          responseBody
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
  [WebhookRow],
);

export type DeliveryPage = ResultOf<typeof WebhookLogQuery>['webhookDeliveries'];
export type DeliveryRow = DeliveryPage['nodes'][number];

export const CheckSelectionQuery = graphql(`
  query CheckSelection($selection: String!, $nodeTypes: [String!], $changeTypes: [ChangeType!]) {
    checkedWebhookSelection(selection: $selection, nodeTypes: $nodeTypes, changeTypes: $changeTypes) {
      problems {
        field
        code
        params
      }
      example
    }
  }
`);

export type CheckedSelection = ResultOf<typeof CheckSelectionQuery>['checkedWebhookSelection'];

export const CreateWebhook = graphql(
  `
    mutation CreateWebhook($input: CreateWebhookInput!) {
      createWebhook(input: $input) {
        __typename
        ... on HandedWebhookSecret {
          secret
          webhook {
            ...WebhookRow
          }
        }
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [WebhookRow, Problems],
);

export type CreateWebhookInput = VariablesOf<typeof CreateWebhook>['input'];

export const UpdateWebhook = graphql(
  `
    mutation UpdateWebhook($input: UpdateWebhookInput!) {
      updateWebhook(input: $input) {
        __typename
        ...WebhookRow
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [WebhookRow, Problems],
);

export const DeleteWebhook = graphql(`
  mutation DeleteWebhook($input: WebhookInput!) {
    deleteWebhook(input: $input) {
      __typename
      ... on Deleted {
        id
      }
      ... on Failure {
        message
      }
    }
  }
`);

export const PauseWebhook = graphql(`
  mutation PauseWebhook($input: WebhookInput!) {
    pauseWebhook(input: $input) {
      __typename
      ... on Webhook {
        id
      }
      ... on Failure {
        message
      }
    }
  }
`);

export const ResumeWebhook = graphql(
  `
    mutation ResumeWebhook($input: ResumeWebhookInput!) {
      resumeWebhook(input: $input) {
        __typename
        ... on Webhook {
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

export const RotateWebhookSecret = graphql(
  `
    mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
      rotateWebhookSecret(input: $input) {
        __typename
        ... on HandedWebhookSecret {
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

export const SendWebhookTest = graphql(`
  mutation SendWebhookTest($input: WebhookInput!) {
    sendWebhookTest(input: $input) {
      __typename
      ... on WebhookDelivery {
        id
      }
      ... on Failure {
        message
      }
    }
  }
`);

export const ReplayWebhookDelivery = graphql(`
  mutation ReplayWebhookDelivery($input: WebhookDeliveryInput!) {
    replayWebhookDelivery(input: $input) {
      __typename
      ... on WebhookDelivery {
        id
      }
      ... on Failure {
        message
      }
    }
  }
`);

export const SkipWebhookDelivery = graphql(
  `
    mutation SkipWebhookDelivery($input: WebhookDeliveryInput!) {
      skipWebhookDelivery(input: $input) {
        __typename
        ... on WebhookDelivery {
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

export const ReplayWebhookDeliveries = graphql(
  `
    mutation ReplayWebhookDeliveries($input: ReplayWebhookDeliveriesInput!) {
      replayWebhookDeliveries(input: $input) {
        __typename
        ... on ReplayedDeliveries {
          count
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
