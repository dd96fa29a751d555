import { registrationItems } from '@kheo/domain/award/model-registration';
import { AwardLevel, CivicField } from '#src/award-vocabulary.graphql.ts';
import { builder, type InputBuilder } from '#src/builder.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { CivicModelKind, CivicModelStepKind } from './civic-model.graphql.ts';
import { saveCivicModelResult } from './civic-model-result.service.ts';
import { addCivicModelStep, nextSteps } from './civic-model-step.service.ts';
import { removeCivicModels } from './import-civic-models.service.ts';
import {
  createCivicModel,
  deleteCivicModel,
  setCivicModelPublished,
  updateCivicModel,
  type Registration as RegistrationTexts,
} from './civic-model.service.ts';

// What colleagues see of models beyond the public, and what officers do with them.

const Registration = builder.objectRef<RegistrationTexts>('CivicModelRegistration').implement({
  description: 'What was registered, item by item',
  fields: (t) =>
    Object.fromEntries(
      registrationItems.map((item) => [item, t.string({ resolve: (registration) => registration[item] ?? '' })]),
    ),
});

builder.prismaObjectFields('CivicModel', (t) => ({
  version: t.exposeInt('version', { subGraphs: ['editorial'] }),
  published: t.exposeBoolean('published', { subGraphs: ['editorial'] }),
  internalNote: t.exposeString('internalNote', { subGraphs: ['editorial'] }),
  nextSteps: t.field({
    type: [CivicModelStepKind],
    subGraphs: ['editorial'],
    description: 'Steps that its status allows',
    select: { status: true },
    resolve: ({ status }) => nextSteps(status),
  }),
  results: t.relation('results', {
    subGraphs: ['editorial'],
    description: 'What it came to, the latest year first',
    query: { orderBy: { year: 'desc' } },
  }),
  registration: t.field({
    type: Registration,
    subGraphs: ['editorial'],
    select: { registration: true },
    resolve: ({ registration }) => registration as RegistrationTexts,
  }),
}));
builder.prismaObject('CivicModelResult', {
  select: { modelId: true, year: true },
  fields: (t) => ({
    year: t.exposeInt('year'),
    result: t.exposeString('result'),
    beneficiaries: t.exposeInt('beneficiaries', { nullable: true }),
    staff: t.relation('staff', { nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});
builder.prismaObjectFields('CivicModelStep', (t) => ({
  id: t.exposeID('id', { subGraphs: ['editorial'] }),
  note: t.exposeString('note', { subGraphs: ['editorial'] }),
  staff: t.relation('staff', { nullable: true, subGraphs: ['editorial'] }),
}));

const RegistrationInput = builder.inputType('CivicModelRegistrationInput', {
  fields: (t) => ({
    situation: t.string(),
    goals: t.string(),
    content: t.string(),
    method: t.string(),
    beneficiaries: t.string(),
    forces: t.string(),
    resources: t.string(),
    time: t.string(),
    outputs: t.string(),
    upkeep: t.string(),
  }),
});
const optionalFields = (t: InputBuilder) => ({
  summary: t.string({ description: 'What it does and what came of it, for everyone' }),
  place: t.string(),
  internalNote: t.string({ description: 'For colleagues only' }),
  registration: t.field({ type: RegistrationInput, description: 'Items that are left out stay as they are' }),
  organizationId: t.id(),
  movementId: t.id(),
  originId: t.id({ description: 'The model that it replicates' }),
});
const CreateCivicModelInput = builder.inputType('CreateCivicModelInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    kind: t.field({ type: CivicModelKind, required: true }),
    field: t.field({ type: CivicField, required: true }),
    unitName: t.string({ required: true }),
    registeredOn: t.field({ type: 'Date', required: true }),
    ...optionalFields(t),
  }),
});
const UpdateCivicModelInput = builder.inputType('UpdateCivicModelInput', {
  description: 'Fields that are left out stay as they are; null empties a field',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    name: t.string(),
    kind: t.field({ type: CivicModelKind }),
    field: t.field({ type: CivicField }),
    unitName: t.string(),
    registeredOn: t.field({ type: 'Date' }),
    ...optionalFields(t),
  }),
});
const AddCivicModelStepInput = builder.inputType('AddCivicModelStepInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the model' }),
    expectedVersion: t.int({ required: true }),
    kind: t.field({ type: CivicModelStepKind, required: true }),
    on: t.field({ type: 'Date', required: true }),
    level: t.field({ type: AwardLevel, description: 'That recognised it' }),
    documentId: t.id(),
    note: t.string({ description: 'Findings, for colleagues only' }),
    refused: t.boolean({ description: 'Of a review: the model is not to be recognised' }),
  }),
});
const CivicModelResultInput = builder.inputType('SaveCivicModelResultInput', {
  description: 'An empty result takes the year out',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the model' }),
    expectedVersion: t.int({ required: true }),
    year: t.int({ required: true }),
    result: t.string({ required: true }),
    beneficiaries: t.int({ description: 'How many people had something of it' }),
  }),
});
const RemoveCivicModelsInput = builder.inputType('RemoveCivicModelsInput', {
  fields: (t) => ({ ids: t.idList({ required: true, description: 'What a list has brought in' }) }),
});
const RemovedCivicModels = builder
  .objectRef<{ removed: number; kept: number }>('RemovedCivicModels')
  .implement({ fields: (t) => ({ removed: t.exposeInt('removed'), kept: t.exposeInt('kept') }) });
const ChosenCivicModelInput = builder.inputType('ChosenCivicModelInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});

const chosen = <Input extends { id: string }>(input: Input): Input => ({
  ...input,
  id: uuidOf('CivicModel', input.id),
});
type Links = { organizationId?: string | null; movementId?: string | null; originId?: string | null };
const withUuids = <Input extends Links>(input: Input): Input => ({
  ...input,
  ...(input.organizationId ? { organizationId: uuidOf('Organization', input.organizationId) } : {}),
  ...(input.movementId ? { movementId: uuidOf('Movement', input.movementId) } : {}),
  ...(input.originId ? { originId: uuidOf('CivicModel', input.originId) } : {}),
});
const onChange = { types: [InvalidInput, Forbidden, NotFound, Conflict] };

builder.mutationFields((t) => ({
  createCivicModel: t.prismaField({
    type: 'CivicModel',
    description: 'Registers a “Dân vận khéo” model or exemplar',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateCivicModelInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createCivicModel(context, withUuids(input));
      return context.db.civicModel.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateCivicModel: t.prismaField({
    type: 'CivicModel',
    errors: onChange,
    args: { input: t.arg({ type: UpdateCivicModelInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updateCivicModel(context, chosen(withUuids(input)));
      return context.db.civicModel.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  addCivicModelStep: t.prismaField({
    type: 'CivicModel',
    description: 'Its status follows from what happened',
    errors: onChange,
    args: { input: t.arg({ type: AddCivicModelStepInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const documentId = input.documentId ? uuidOf('OfficialDocument', input.documentId) : null;
      const id = await addCivicModelStep(context, { ...chosen(input), documentId });
      return context.db.civicModel.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  saveCivicModelResult: t.prismaField({
    type: 'CivicModel',
    description: 'What it came to in a year, for colleagues',
    errors: onChange,
    args: { input: t.arg({ type: CivicModelResultInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await saveCivicModelResult(context, chosen(input));
      return context.db.civicModel.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  publishCivicModel: t.prismaField({
    type: 'CivicModel',
    errors: onChange,
    args: { input: t.arg({ type: ChosenCivicModelInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await setCivicModelPublished(context, chosen(input), true);
      return context.db.civicModel.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  unpublishCivicModel: t.prismaField({
    type: 'CivicModel',
    errors: onChange,
    args: { input: t.arg({ type: ChosenCivicModelInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await setCivicModelPublished(context, chosen(input), false);
      return context.db.civicModel.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  removeCivicModels: t.field({
    type: RemovedCivicModels,
    description: 'Takes back what a list has brought in; what somebody has worked on since is kept',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: RemoveCivicModelsInput, required: true }) },
    resolve: (_root, { input }, context) =>
      removeCivicModels(
        context,
        input.ids.map((id) => uuidOf('CivicModel', id)),
      ),
  }),
  deleteCivicModel: t.field({
    type: Deleted,
    description: 'Only one that the public never saw',
    errors: onChange,
    args: { input: t.arg({ type: ChosenCivicModelInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteCivicModel(context, chosen(input));
      return { id: input.id };
    },
  }),
}));
