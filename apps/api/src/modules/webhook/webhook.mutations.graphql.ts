import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder, type InputBuilder } from '#src/builder.ts';
import { ChangeType } from '#src/change-type.graphql.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import {
  replayWebhookDeliveries,
  replayWebhookDelivery,
  sendWebhookTest,
  skipWebhookDelivery,
} from './webhook-delivery.service.ts';
import {
  createWebhook,
  deleteWebhook,
  pauseWebhook,
  resumeWebhook,
  rotateWebhookSecret,
  updateWebhook,
  type HandedSecret,
} from './webhook.service.ts';

const filters = (t: InputBuilder) => ({
  nodeTypes: t.stringList({ description: 'None: all; see webhookNodeTypes' }),
  changeTypes: t.field({ type: [ChangeType], description: 'None: all' }),
});
const CreateWebhookInput = builder.inputType('CreateWebhookInput', {
  fields: (t) => ({
    partnerId: t.id({ required: true }),
    name: t.string({ required: true }),
    url: t.string({ required: true, description: 'https, on the public Internet' }),
    selection: t.string({ required: true, description: 'On Change, in braces; fragments may follow' }),
    ...filters(t),
  }),
});
const UpdateWebhookInput = builder.inputType('UpdateWebhookInput', {
  description: 'Fields that are left out stay as they are',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    name: t.string(),
    url: t.string(),
    selection: t.string(),
    ...filters(t),
  }),
});
const WebhookInput = builder.inputType('WebhookInput', { fields: (t) => ({ id: t.id({ required: true }) }) });
const ResumeWebhookInput = builder.inputType('ResumeWebhookInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    skipMissed: t.boolean({ description: 'true: only what happens from now on is sent' }),
  }),
});
const RotateWebhookSecretInput = builder.inputType('RotateWebhookSecretInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    overlapUntil: t.field({ type: 'DateTime', required: true, description: 'Until then both secrets sign' }),
  }),
});
const ReplayWebhookDeliveriesInput = builder.inputType('ReplayWebhookDeliveriesInput', {
  fields: (t) => ({
    webhookId: t.id({ required: true }),
    from: t.field({ type: 'DateTime', required: true, description: 'When the changes happened, this moment included' }),
    to: t.field({ type: 'DateTime', required: true, description: 'This moment not included' }),
  }),
});
const WebhookDeliveryInput = builder.inputType('WebhookDeliveryInput', {
  fields: (t) => ({ id: t.id({ required: true }) }),
});

const HandedWebhookSecret = builder.objectRef<HandedSecret>('HandedWebhookSecret').implement({
  description: 'A secret that was just made',
  fields: (t) => ({
    secret: t.exposeString('secret', { description: 'This is the only time that it is shown' }),
    webhook: t.field({
      type: 'Webhook',
      resolve: ({ id }, _args, context, info) =>
        context.db.webhook.findUniqueOrThrow({
          ...queryFromInfo({ context, info, typeName: 'Webhook' }),
          where: { id },
        }),
    }),
  }),
});
const ReplayedDeliveries = builder
  .objectRef<{ count: number }>('ReplayedDeliveries')
  .implement({ fields: (t) => ({ count: t.exposeInt('count', { description: 'How many are sent again' }) }) });

builder.mutationFields((t) => ({
  createWebhook: t.field({
    type: HandedWebhookSecret,
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: CreateWebhookInput, required: true }) },
    resolve: (_root, { input }, context) =>
      createWebhook(context, { ...input, partnerId: uuidOf('Partner', input.partnerId) }),
  }),
  updateWebhook: t.prismaField({
    type: 'Webhook',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: UpdateWebhookInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('Webhook', input.id);
      await updateWebhook(context, { ...input, id });
      return context.db.webhook.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteWebhook: t.field({
    type: Deleted,
    description: 'With its whole log',
    errors: { types: [Forbidden, NotFound] },
    args: { input: t.arg({ type: WebhookInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteWebhook(context, uuidOf('Webhook', input.id));
      return { id: input.id };
    },
  }),
  pauseWebhook: t.prismaField({
    type: 'Webhook',
    errors: { types: [Forbidden, NotFound] },
    args: { input: t.arg({ type: WebhookInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('Webhook', input.id);
      await pauseWebhook(context, id);
      return context.db.webhook.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  resumeWebhook: t.prismaField({
    type: 'Webhook',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: ResumeWebhookInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('Webhook', input.id);
      await resumeWebhook(context, { ...input, id });
      return context.db.webhook.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  rotateWebhookSecret: t.field({
    type: HandedWebhookSecret,
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: RotateWebhookSecretInput, required: true }) },
    resolve: (_root, { input }, context) => rotateWebhookSecret(context, { ...input, id: uuidOf('Webhook', input.id) }),
  }),
  sendWebhookTest: t.prismaField({
    type: 'WebhookDelivery',
    description: 'Sends the newest change under the type test, within seconds and once; look at the delivery',
    errors: { types: [Forbidden, NotFound] },
    args: { input: t.arg({ type: WebhookInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await sendWebhookTest(context, uuidOf('Webhook', input.id));
      return context.db.webhookDelivery.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  replayWebhookDelivery: t.prismaField({
    type: 'WebhookDelivery',
    description: 'Under the same webhook-id',
    errors: { types: [Forbidden, NotFound] },
    args: { input: t.arg({ type: WebhookDeliveryInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('WebhookDelivery', input.id);
      await replayWebhookDelivery(context, id);
      return context.db.webhookDelivery.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  replayWebhookDeliveries: t.field({
    type: ReplayedDeliveries,
    description: 'Everything that changed within a time, also what was never sent',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: ReplayWebhookDeliveriesInput, required: true }) },
    resolve: async (_root, { input }, context) => ({
      count: await replayWebhookDeliveries(context, { ...input, webhookId: uuidOf('Webhook', input.webhookId) }),
    }),
  }),
  skipWebhookDelivery: t.prismaField({
    type: 'WebhookDelivery',
    description: 'Passes over what the receiver does not take, so that the next has its turn',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: WebhookDeliveryInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('WebhookDelivery', input.id);
      await skipWebhookDelivery(context, id);
      return context.db.webhookDelivery.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
