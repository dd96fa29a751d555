import { SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { badInput } from '#src/bad-input.ts';
import { builder, type InputBuilder } from '#src/builder.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { isUuid, uuidOf } from '#src/global-id.ts';
import { exportRecipient } from './export-recipient.service.ts';
import { mergeRecipients, undoRecipientMerge } from './merge-recipients.service.ts';
import { createRecipient, revealIdNumber, updateRecipient } from './recipient.service.ts';

const PrivateInput = builder.inputType('RecipientPrivateInput', {
  description: 'Fields that are left out stay as they are; null empties a field',
  fields: (t) => ({
    gender: t.string({ description: 'MALE, FEMALE or empty' }),
    birthYear: t.int(),
    birthDate: t.field({ type: 'Date' }),
    address: t.string(),
    phone: t.string(),
    email: t.string(),
    note: t.string(),
    idNumber: t.string({ description: 'Citizen ID, old ID card or passport; kept encrypted' }),
    retainUntil: t.field({ type: 'Date', description: 'Erased after this day' }),
  }),
});
const optionalFields = (t: InputBuilder) => ({
  position: t.string({ description: 'Post or trade' }),
  unitName: t.string({ description: 'As printed' }),
  organizationId: t.id(),
  timelinePublic: t.boolean({ description: 'Whether the page with all their awards may be shown' }),
  private: t.field({ type: PrivateInput }),
});
const CreateRecipientInput = builder.inputType('CreateRecipientInput', {
  fields: (t) => ({
    kind: t.field({ type: SubjectKind, required: true }),
    name: t.string({ required: true }),
    ...optionalFields(t),
  }),
});
const UpdateRecipientInput = builder.inputType('UpdateRecipientInput', {
  description: 'Fields that are left out stay as they are; null empties a field',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    kind: t.field({ type: SubjectKind }),
    name: t.string(),
    ...optionalFields(t),
  }),
});
const MergeRecipientsInput = builder.inputType('MergeRecipientsInput', {
  fields: (t) => ({
    keptId: t.id({ required: true }),
    takenId: t.id({ required: true, description: 'Whose awards and nominations go to the other one' }),
    reason: t.string({ required: true }),
  }),
});
const UndoRecipientMergeInput = builder.inputType('UndoRecipientMergeInput', {
  fields: (t) => ({ id: t.id({ required: true, description: 'Of the merge' }) }),
});
const reasonFields = (t: InputBuilder) => ({
  id: t.id({ required: true }),
  reason: t.string({ required: true, description: 'Kept with your name' }),
});
const RevealIdNumberInput = builder.inputType('RevealIdNumberInput', { fields: reasonFields });
const ExportRecipientInput = builder.inputType('ExportRecipientInput', { fields: reasonFields });

const RevealedIdNumber = builder.objectRef<{ idNumber: string }>('RevealedIdNumber').implement({
  fields: (t) => ({ idNumber: t.exposeString('idNumber') }),
});
const RecipientExport = builder.objectRef<{ everything: object }>('RecipientExport').implement({
  fields: (t) => ({
    everything: t.field({ type: 'JSON', description: 'To be handed over', resolve: ({ everything }) => everything }),
  }),
});

const recipient = <Input extends { id: string }>(input: Input): Input => ({
  ...input,
  id: uuidOf('Recipient', input.id),
});
const withUuids = <Input extends { organizationId?: string | null }>(input: Input): Input => ({
  ...input,
  ...(input.organizationId ? { organizationId: uuidOf('Organization', input.organizationId) } : {}),
});

builder.mutationFields((t) => ({
  createRecipient: t.prismaField({
    type: 'Recipient',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateRecipientInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createRecipient(context, withUuids(input));
      return context.db.recipient.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateRecipient: t.prismaField({
    type: 'Recipient',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: UpdateRecipientInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updateRecipient(context, recipient(withUuids(input)));
      return context.db.recipient.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  mergeRecipients: t.prismaField({
    type: 'Recipient',
    description: 'Gives the one that is kept; what moved is remembered, so that it can be undone',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: MergeRecipientsInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await mergeRecipients(context, {
        keptId: uuidOf('Recipient', input.keptId),
        takenId: uuidOf('Recipient', input.takenId),
        reason: input.reason,
      });
      return context.db.recipient.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  undoRecipientMerge: t.prismaField({
    type: 'Recipient',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: UndoRecipientMergeInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      if (!isUuid(input.id)) throw badInput('This is not an id that Khéo has given out.');
      const id = await undoRecipientMerge(context, input.id);
      return context.db.recipient.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  revealIdNumber: t.field({
    type: RevealedIdNumber,
    description: 'Who looked, when and why is kept',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: RevealIdNumberInput, required: true }) },
    resolve: async (_root, { input }, context) => ({ idNumber: await revealIdNumber(context, recipient(input)) }),
  }),
  exportRecipient: t.field({
    type: RecipientExport,
    description: 'Everything that is kept about somebody, for what they may ask',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: ExportRecipientInput, required: true }) },
    resolve: async (_root, { input }, context) => ({ everything: await exportRecipient(context, recipient(input)) }),
  }),
}));
