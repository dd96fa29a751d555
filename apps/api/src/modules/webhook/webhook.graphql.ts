import { followedTypes } from '@kheo/domain/webhook/followed-types';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '#src/builder.ts';
import { ChangeType } from '#src/change-type.graphql.ts';
import type { Context } from '#src/context.ts';
import { notForYou } from '#src/bad-input.ts';
import { Problem } from '#src/failures.graphql.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { mayKeepPartners } from '#src/modules/partner/partner.access.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { checkSelection, type CheckedSelection } from './check-selection.service.ts';
import { listWebhooks } from './webhook.service.ts';

const WebhookState = builder.enumType('WebhookState', { values: ['ACTIVE', 'PAUSED'] as const });
const WebhookPauseReason = builder.enumType('WebhookPauseReason', {
  values: {
    STAFF: { description: 'An administrator wanted it so' },
    DEAD_END: { description: 'For three days nobody took what was sent' },
    GONE: { description: 'The receiver answered 410' },
    SELECTION: { description: 'Khéo has changed, and the selection asks for what is no longer there' },
  } as const,
});

/** @throws FORBIDDEN for who is no administrator */
export function assertKeepsWebhooks({ viewer }: Pick<Context, 'viewer'>): void {
  if (!mayKeepPartners(viewer)) throw notForYou('see webhooks');
}

// No node: node(id) is open to all staff, this is for administrators.
builder.prismaObject('Webhook', {
  description: 'Where a partner wants to be told of public changes, by Standard Webhooks; for administrators only',
  select: { id: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeGlobalId('Webhook', id) }),
    partner: t.relation('partner'),
    name: t.exposeString('name'),
    url: t.exposeString('url'),
    selection: t.exposeString('selection', { description: 'What is sent of a Change, in braces' }),
    nodeTypes: t.exposeStringList('nodeTypes', { description: 'None: all' }),
    changeTypes: t.expose('changeTypes', { type: [ChangeType], description: 'None: all' }),
    state: t.expose('state', { type: WebhookState }),
    pauseReason: t.expose('pauseReason', { type: WebhookPauseReason, nullable: true }),
    pausedAt: t.expose('pausedAt', { type: 'DateTime', nullable: true }),
    failingSince: t.expose('failingSince', { type: 'DateTime', nullable: true }),
    nextAttemptAt: t.expose('nextAttemptAt', { type: 'DateTime', nullable: true }),
    formerSecretUntil: t.expose('formerUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until then a former secret signs too',
    }),
    waiting: t.int({
      description: 'Deliveries whose turn has not come, or that failed so far',
      select: {
        _count: {
          select: { deliveries: { where: { state: { in: ['PENDING', 'FAILING'] }, position: { not: null } } } },
        },
      },
      resolve: ({ _count }) => _count.deliveries,
    }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

const WebhookConnection = builder.connectionObject(
  { type: 'Webhook', name: 'WebhookConnection' },
  { name: 'WebhookEdge' },
);

const Checked = builder.objectRef<CheckedSelection>('CheckedWebhookSelection').implement({
  fields: (t) => ({
    problems: t.field({ type: [Problem], resolve: ({ problems }) => [...problems] }),
    example: t.expose('example', {
      type: 'JSON',
      nullable: true,
      description: 'What the newest change of these would send; null when there is none, or a problem',
    }),
  }),
});

builder.queryFields((t) => ({
  webhook: t.prismaField({
    type: 'Webhook',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) => {
      assertKeepsWebhooks(context);
      return context.db.webhook.findUnique({ ...query, where: { id: uuidOf('Webhook', id) } });
    },
  }),
  webhooks: t.field({
    type: WebhookConnection,
    description: 'The newest first; of one partner, or of all',
    args: { ...pageArguments, partnerId: t.arg.id(), state: t.arg({ type: WebhookState }) },
    complexity: connectionCost,
    resolve: (_root, { partnerId, state, ...args }, context, info) => {
      assertKeepsWebhooks(context);
      return listWebhooks(
        context.db,
        { ...args, partnerId: partnerId ? uuidOf('Partner', partnerId) : null, state: state ?? null },
        queryFromInfo({
          context,
          info,
          typeName: 'Webhook',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true },
        }),
      );
    },
  }),
  webhookNodeTypes: t.stringList({
    description: 'What a webhook can be limited to',
    resolve: (_root, _args, context) => {
      assertKeepsWebhooks(context);
      return [...followedTypes];
    },
  }),
  checkedWebhookSelection: t.field({
    type: Checked,
    description: 'Whether a selection can be sent, and how that looks',
    args: {
      selection: t.arg.string({ required: true }),
      nodeTypes: t.arg.stringList({ description: 'The example is of these; none: of all' }),
      changeTypes: t.arg({ type: [ChangeType] }),
    },
    complexity: 100,
    resolve: (_root, args, context) => {
      assertKeepsWebhooks(context);
      return checkSelection(context, args);
    },
  }),
}));
