import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '#src/builder.ts';
import { ChangeType } from '#src/change-type.graphql.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { listDeliveries } from './webhook-delivery.service.ts';
import { assertKeepsWebhooks } from './webhook.graphql.ts';

const WebhookDeliveryState = builder.enumType('WebhookDeliveryState', {
  values: {
    PENDING: { description: 'Its turn has not come yet' },
    FAILING: { description: 'It was tried, and will be tried again' },
    DELIVERED: {},
    FAILED: { description: 'It is not tried again: tests only' },
    SKIPPED: { description: 'An administrator passed over it, or a later change told more' },
  } as const,
});

builder.prismaObject('WebhookDelivery', {
  description: 'One change for one webhook, and what became of it',
  select: { id: true, nodeType: true, nodeId: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeGlobalId('WebhookDelivery', id) }),
    messageId: t.string({ description: 'The webhook-id of every attempt', resolve: ({ id }) => id }),
    test: t.boolean({ select: { position: true }, resolve: ({ position }) => position === null }),
    changeType: t.expose('changeType', { type: ChangeType, nullable: true }),
    nodeType: t.exposeString('nodeType', { nullable: true }),
    nodeId: t.id({
      nullable: true,
      resolve: ({ nodeType, nodeId }) => (nodeType && nodeId ? encodeGlobalId(nodeType, nodeId) : null),
    }),
    node: t.node({
      description: 'What it told of, as it is now; null when it is gone, and of the site, which has no node',
      id: ({ nodeType, nodeId }) =>
        nodeType && nodeId && nodeType !== 'Site' ? encodeGlobalId(nodeType, nodeId) : null,
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true }),
    state: t.expose('state', { type: WebhookDeliveryState }),
    attempts: t.exposeInt('attempts'),
    lastAttemptAt: t.expose('lastAttemptAt', { type: 'DateTime', nullable: true }),
    duration: t.exposeInt('duration', { nullable: true, description: 'Milliseconds of the last attempt' }),
    status: t.exposeInt('status', { nullable: true, description: 'HTTP status of the last answer' }),
    failure: t.exposeString('failure', {
      nullable: true,
      description:
        'private-address, time-out, no-name, no-connection, certificate, redirect, status, payload; null: taken',
    }),
    requestBody: t.exposeString('requestBody', { nullable: true, description: 'The beginning of what was sent last' }),
    responseBody: t.exposeString('responseBody', { nullable: true, description: 'The beginning of the last answer' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

const WebhookDeliveryConnection = builder.connectionObject(
  { type: 'WebhookDelivery', name: 'WebhookDeliveryConnection' },
  { name: 'WebhookDeliveryEdge' },
);

builder.queryFields((t) => ({
  webhookDeliveries: t.field({
    type: WebhookDeliveryConnection,
    description: 'The newest first. What is done is kept for thirty days',
    args: { ...pageArguments, webhookId: t.arg.id({ required: true }), state: t.arg({ type: WebhookDeliveryState }) },
    complexity: connectionCost,
    resolve: (_root, { webhookId, ...args }, context, info) => {
      assertKeepsWebhooks(context);
      return listDeliveries(
        context.db,
        { ...args, webhookId: uuidOf('Webhook', webhookId) },
        queryFromInfo({
          context,
          info,
          typeName: 'WebhookDelivery',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true, createdAt: true },
        }),
      );
    },
  }),
}));
