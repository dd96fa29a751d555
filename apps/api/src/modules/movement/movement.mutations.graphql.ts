import { CivicField } from '#src/award-vocabulary.graphql.ts';
import { builder, type InputBuilder } from '#src/builder.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { MovementConnection, movementPage } from './movement.graphql.ts';
import { createMovement, deleteMovement, setMovementPublished, updateMovement } from './movement.service.ts';

// What colleagues see of movements beyond the public, and what officers do with them.

builder.prismaObjectFields('Movement', (t) => ({
  version: t.exposeInt('version', { subGraphs: ['editorial'] }),
  published: t.exposeBoolean('published', { subGraphs: ['editorial'] }),
  internalNote: t.exposeString('internalNote', { subGraphs: ['editorial'] }),
  nameVi: t.exposeString('nameVi', { subGraphs: ['editorial'] }),
  nameEn: t.exposeString('nameEn', { subGraphs: ['editorial'] }),
  summaryVi: t.exposeString('summaryVi', { subGraphs: ['editorial'] }),
  summaryEn: t.exposeString('summaryEn', { subGraphs: ['editorial'] }),
  criteriaVi: t.exposeString('criteriaVi', { subGraphs: ['editorial'], description: 'A line each' }),
  criteriaEn: t.exposeString('criteriaEn', { subGraphs: ['editorial'], description: 'A line each' }),
}));

const MovementFilter = builder.inputType('MovementFilter', {
  fields: (t) => ({
    search: t.string({ description: 'Words of a name; marks do not matter' }),
    field: t.field({ type: CivicField }),
    year: t.int({ description: 'In which it ran' }),
    published: t.boolean(),
  }),
});

builder.queryFields((t) => ({
  allMovements: t.field({
    type: MovementConnection,
    subGraphs: ['editorial'],
    description: 'The latest first, those that are not public too',
    args: { ...pageArguments, filter: t.arg({ type: MovementFilter }) },
    complexity: connectionCost,
    resolve: (_root, args, context, info) => movementPage(args, args.filter ?? {}, context, info),
  }),
}));

const optionalFields = (t: InputBuilder) => ({
  nameEn: t.string(),
  summaryVi: t.string(),
  summaryEn: t.string(),
  criteriaVi: t.string({ description: 'A line each' }),
  criteriaEn: t.string({ description: 'A line each' }),
  internalNote: t.string({ description: 'For colleagues only' }),
  fields: t.field({ type: [CivicField] }),
  endsOn: t.field({ type: 'Date', description: 'Its last day; null when none is set' }),
  launchDocumentId: t.id(),
  organizationId: t.id({ description: 'Who launched it' }),
});
const CreateMovementInput = builder.inputType('CreateMovementInput', {
  fields: (t) => ({
    nameVi: t.string({ required: true }),
    startsOn: t.field({ type: 'Date', required: true }),
    ...optionalFields(t),
  }),
});
const UpdateMovementInput = builder.inputType('UpdateMovementInput', {
  description: 'Fields that are left out stay as they are; null empties a field',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    nameVi: t.string(),
    startsOn: t.field({ type: 'Date' }),
    ...optionalFields(t),
  }),
});
const ChosenMovementInput = builder.inputType('ChosenMovementInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});

const chosen = <Input extends { id: string }>(input: Input): Input => ({ ...input, id: uuidOf('Movement', input.id) });
const withUuids = <Input extends { launchDocumentId?: string | null; organizationId?: string | null }>(
  input: Input,
): Input => ({
  ...input,
  ...(input.launchDocumentId ? { launchDocumentId: uuidOf('OfficialDocument', input.launchDocumentId) } : {}),
  ...(input.organizationId ? { organizationId: uuidOf('Organization', input.organizationId) } : {}),
});
const onChange = { types: [InvalidInput, Forbidden, NotFound, Conflict] };

builder.mutationFields((t) => ({
  createMovement: t.prismaField({
    type: 'Movement',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateMovementInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createMovement(context, withUuids(input));
      return context.db.movement.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateMovement: t.prismaField({
    type: 'Movement',
    errors: onChange,
    args: { input: t.arg({ type: UpdateMovementInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updateMovement(context, chosen(withUuids(input)));
      return context.db.movement.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  publishMovement: t.prismaField({
    type: 'Movement',
    errors: onChange,
    args: { input: t.arg({ type: ChosenMovementInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await setMovementPublished(context, chosen(input), true);
      return context.db.movement.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  unpublishMovement: t.prismaField({
    type: 'Movement',
    errors: onChange,
    args: { input: t.arg({ type: ChosenMovementInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await setMovementPublished(context, chosen(input), false);
      return context.db.movement.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteMovement: t.field({
    type: Deleted,
    description: 'Only one that the public never saw and that nothing belongs to',
    errors: onChange,
    args: { input: t.arg({ type: ChosenMovementInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteMovement(context, chosen(input));
      return { id: input.id };
    },
  }),
}));
