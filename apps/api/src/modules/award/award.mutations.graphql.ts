import { AwardLevel, CivicField, RewardKind, SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { builder, type InputBuilder } from '#src/builder.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { addAwards, createAwardDecision, deleteAwardDecision, setAwardsPublished } from './award-decision.service.ts';
import type { AwardFields } from './award-fields.service.ts';
import { correctAward, deleteAward, restoreAward, revokeAward, updateAward } from './award.service.ts';

const optionalFields = (t: InputBuilder) => ({
  recipientId: t.id({ description: 'Somebody who is in the register; a new recipient is made when left out' }),
  recipientPosition: t.string(),
  unitName: t.string({ description: 'As it is printed' }),
  organizationId: t.id(),
  level: t.field({ type: AwardLevel, description: 'That of the decision when left out' }),
  rewardKind: t.field({ type: RewardKind }),
  movementId: t.id(),
  field: t.field({ type: CivicField }),
  year: t.int({ description: 'That the achievement belongs to; the decision’s when left out' }),
  certificateNumber: t.string(),
  goldBookNumber: t.string(),
  amount: t.int({ description: 'Đồng; by the rules of the day of the decision when left out' }),
  internalNote: t.string({ description: 'For colleagues only' }),
});

const AwardInput = builder.inputType('AwardInput', {
  fields: (t) => ({
    subjectKind: t.field({ type: SubjectKind, required: true }),
    recipientName: t.string({ required: true, description: 'As the certificate prints it' }),
    form: t.string({ required: true, description: 'Code of a title or form' }),
    achievement: t.string({ required: true }),
    ...optionalFields(t),
  }),
});
const UpdateAwardInput = builder.inputType('UpdateAwardInput', {
  description: 'Fields that are left out stay as they are; null empties a field',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    subjectKind: t.field({ type: SubjectKind }),
    recipientName: t.string(),
    form: t.string(),
    achievement: t.string(),
    ...optionalFields(t),
  }),
});
const CreateAwardDecisionInput = builder.inputType('CreateAwardDecisionInput', {
  fields: (t) => ({
    officialDocumentId: t.id({ required: true, description: 'The document of the decision, registered before' }),
    authority: t.string({ required: true, description: 'Who decided, as printed' }),
    level: t.field({ type: AwardLevel, required: true }),
    decidedOn: t.field({ type: 'Date', description: 'The document’s day of issue when left out' }),
    awards: t.field({ type: [AwardInput], description: 'At most 1000 at once' }),
  }),
});
const AddAwardsInput = builder.inputType('AddAwardsInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the decision' }),
    expectedVersion: t.int({ required: true }),
    awards: t.field({ type: [AwardInput], required: true }),
  }),
});
const chosenFields = (t: InputBuilder) => ({
  id: t.id({ required: true }),
  expectedVersion: t.int({ required: true }),
});
const ChosenAwardDecisionInput = builder.inputType('ChosenAwardDecisionInput', { fields: chosenFields });
const ChosenAwardInput = builder.inputType('ChosenAwardInput', { fields: chosenFields });

const CorrectionInput = builder.inputType('AwardCorrectionInput', {
  description: 'What the certificate should have printed',
  fields: (t) => ({
    recipientName: t.string(),
    recipientPosition: t.string(),
    unitName: t.string(),
    achievement: t.string(),
    certificateNumber: t.string(),
    goldBookNumber: t.string(),
  }),
});
const lifeFields = (t: InputBuilder) => ({
  ...chosenFields(t),
  decisionId: t.id({ required: true, description: 'The decision that says so' }),
  reason: t.string({ required: true, description: 'What the public may know of it' }),
});
const CorrectAwardInput = builder.inputType('CorrectAwardInput', {
  fields: (t) => ({ ...lifeFields(t), changes: t.field({ type: CorrectionInput, required: true }) }),
});
const RevokeAwardInput = builder.inputType('RevokeAwardInput', { fields: lifeFields });
const RestoreAwardInput = builder.inputType('RestoreAwardInput', { fields: lifeFields });

/** The fields of an award with uuids for ids. */
const awardFields = <Input extends AwardFields>(input: Input): Input => ({
  ...input,
  ...(input.recipientId ? { recipientId: uuidOf('Recipient', input.recipientId) } : {}),
  ...(input.organizationId ? { organizationId: uuidOf('Organization', input.organizationId) } : {}),
  ...(input.movementId ? { movementId: uuidOf('Movement', input.movementId) } : {}),
});
const chosenAs = <Input extends { id: string }>(type: 'Award' | 'AwardDecision', input: Input): Input => ({
  ...input,
  id: uuidOf(type, input.id),
});
const life = <Input extends { id: string; decisionId: string }>(input: Input): Input => ({
  ...chosenAs('Award', input),
  decisionId: uuidOf('AwardDecision', input.decisionId),
});
const onChange = { types: [InvalidInput, Forbidden, NotFound, Conflict] };

builder.mutationFields((t) => ({
  createAwardDecision: t.prismaField({
    type: 'AwardDecision',
    description: 'A registered document grants; nothing is public before publishAwards',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateAwardDecisionInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createAwardDecision(context, {
        ...input,
        officialDocumentId: uuidOf('OfficialDocument', input.officialDocumentId),
        awards: input.awards?.map(awardFields) ?? null,
      });
      return context.db.awardDecision.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  addAwards: t.prismaField({
    type: 'AwardDecision',
    errors: onChange,
    args: { input: t.arg({ type: AddAwardsInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await addAwards(context, {
        ...chosenAs('AwardDecision', input),
        awards: input.awards.map(awardFields),
      });
      return context.db.awardDecision.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  publishAwards: t.prismaField({
    type: 'AwardDecision',
    description: 'Puts all awards of a decision before the public; its document has to be there',
    errors: onChange,
    args: { input: t.arg({ type: ChosenAwardDecisionInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await setAwardsPublished(context, chosenAs('AwardDecision', input), true);
      return context.db.awardDecision.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  unpublishAwards: t.prismaField({
    type: 'AwardDecision',
    description: 'Takes all awards of a decision down, when they were published by mistake',
    errors: onChange,
    args: { input: t.arg({ type: ChosenAwardDecisionInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await setAwardsPublished(context, chosenAs('AwardDecision', input), false);
      return context.db.awardDecision.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteAwardDecision: t.field({
    type: Deleted,
    description: 'Only one on which nothing rests',
    errors: onChange,
    args: { input: t.arg({ type: ChosenAwardDecisionInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteAwardDecision(context, chosenAs('AwardDecision', input));
      return { id: input.id };
    },
  }),
  updateAward: t.prismaField({
    type: 'Award',
    description: 'Of an award that is not public; a public one takes a note and nothing else',
    errors: onChange,
    args: { input: t.arg({ type: UpdateAwardInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updateAward(context, awardFields(chosenAs('Award', input)));
      return context.db.award.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteAward: t.field({
    type: Deleted,
    description: 'Only an award that the public never saw',
    errors: onChange,
    args: { input: t.arg({ type: ChosenAwardInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteAward(context, chosenAs('Award', input));
      return { id: input.id };
    },
  }),
  correctAward: t.prismaField({
    type: 'Award',
    description: 'By a decision of its own, which the public sees with the award',
    errors: onChange,
    args: { input: t.arg({ type: CorrectAwardInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await correctAward(context, life(input));
      return context.db.award.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  revokeAward: t.prismaField({
    type: 'Award',
    description: 'Hủy bỏ quyết định khen thưởng; the award stays in the register and says so',
    errors: onChange,
    args: { input: t.arg({ type: RevokeAwardInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await revokeAward(context, life(input));
      return context.db.award.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  restoreAward: t.prismaField({
    type: 'Award',
    errors: onChange,
    args: { input: t.arg({ type: RestoreAwardInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await restoreAward(context, life(input));
      return context.db.award.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
