import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { initiativeScopes } from '@kheo/domain/award/rule-set';
import { AwardLevel, CivicField, RewardKind, SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { builder, type InputBuilder } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import { asDay } from '#src/day.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { decideDossiers } from './decide-dossiers.service.ts';
import type { DossierFields } from './dossier-fields.service.ts';
import { AttachmentKind, DossierMoveName } from './dossier.graphql.ts';
import { removeInitiatives } from './import-initiatives.service.ts';
import { removeNominees } from './import-nominations.service.ts';
import { moveDossiers } from './move-dossiers.service.ts';
import { openConsultation } from './open-consultation.service.ts';
import { createDossier, overrideFindings, updateDossier } from './save-dossier.service.ts';

const Gender = builder.enumType('Gender', { values: ['MALE', 'FEMALE'] as const });
const ProceedingInput = builder.inputType('ProceedingInput', {
  description: 'Discipline, inspection or complaint',
  fields: (t) => ({
    id: t.string({ required: true, description: 'Number of the file, to find it again' }),
    kind: t.field({
      type: builder.enumType('ProceedingKind', { values: ['DISCIPLINE', 'INSPECTION', 'COMPLAINT'] as const }),
      required: true,
    }),
    openedOn: t.field({ type: 'Date', required: true }),
    closedOn: t.field({ type: 'Date' }),
    disciplined: t.boolean({ required: true }),
  }),
});
const InitiativeInput = builder.inputType('InitiativeInput', {
  fields: (t) => ({
    id: t.string({ required: true, description: 'Number of the certificate' }),
    year: t.int({ required: true }),
    scope: t.field({ type: builder.enumType('InitiativeScope', { values: initiativeScopes }), required: true }),
    name: t.string({ description: 'What the initiative or project is called' }),
    recognizedOn: t.field({ type: 'Date', description: 'A day of the year' }),
    recognizedBy: t.string({ description: 'Who recognized it, as printed' }),
    summary: t.string(),
  }),
});
const LeaveInput = builder.inputType('LeaveInput', {
  fields: (t) => ({
    id: t.string({ required: true }),
    year: t.int({ required: true }),
    kind: t.field({
      type: builder.enumType('LeaveKind', { values: ['MATERNITY', 'STUDY', 'SICKNESS', 'MILITARY_SERVICE'] as const }),
      required: true,
    }),
  }),
});
const CircumstancesInput = builder.inputType('CircumstancesInput', {
  description: 'What the rules look at beside the register',
  fields: (t) => ({
    proceedings: t.field({ type: [ProceedingInput], required: true }),
    initiatives: t.field({ type: [InitiativeInput], required: true }),
    leaves: t.field({ type: [LeaveInput], required: true }),
  }),
});

const NomineeInput = builder.inputType('NomineeInput', {
  fields: (t) => ({
    id: t.id({ description: 'Of a nominee that was there before' }),
    subjectKind: t.field({ type: SubjectKind, required: true }),
    name: t.string({ required: true }),
    post: t.string(),
    unitName: t.string(),
    birthYear: t.int(),
    gender: t.field({ type: Gender }),
    recipientId: t.id(),
    formId: t.id({ required: true }),
    field: t.field({ type: CivicField }),
    achievement: t.string({ required: true, description: 'As the certificate will print it' }),
    circumstances: t.field({ type: CircumstancesInput, description: 'Left out, it stays as it is' }),
  }),
});
const AttachmentInput = builder.inputType('DossierAttachmentInput', {
  fields: (t) => ({
    kind: t.field({ type: AttachmentKind, required: true }),
    mediaFileId: t.id({ required: true }),
  }),
});

const sharedFields = (t: InputBuilder) => ({
  year: t.int({ description: 'That the achievements belong to; this year when left out' }),
  rewardKind: t.field({ type: RewardKind }),
  organizationId: t.id(),
  movementId: t.id(),
  note: t.string({ description: 'For officers' }),
  nominees: t.field({ type: [NomineeInput], description: 'The whole list, in order' }),
  attachments: t.field({ type: [AttachmentInput], description: 'The whole list, in order' }),
});
const CreateDossierInput = builder.inputType('CreateDossierInput', {
  fields: (t) => ({
    title: t.string({ required: true }),
    unitName: t.string({ required: true, description: 'The unit that proposes' }),
    level: t.field({ type: AwardLevel, required: true }),
    ...sharedFields(t),
  }),
});
const UpdateDossierInput = builder.inputType('UpdateDossierInput', {
  description: 'Fields that are left out stay as they are',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    title: t.string(),
    unitName: t.string(),
    level: t.field({ type: AwardLevel }),
    ...sharedFields(t),
  }),
});
const ChosenDossierInput = builder.inputType('ChosenDossierInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});
const OverrideFindingsInput = builder.inputType('OverrideFindingsInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'The dossier' }),
    expectedVersion: t.int({ required: true }),
    nomineeId: t.id({ required: true }),
    reason: t.string({ required: true, description: 'Empty takes the override back' }),
  }),
});
const RemoveNomineesInput = builder.inputType('RemoveNomineesInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'The dossier' }),
    expectedVersion: t.int({ required: true }),
    nomineeIds: t.idList({ required: true }),
  }),
});
const NomineeInitiativeInput = builder.inputType('NomineeInitiativeInput', {
  fields: (t) => ({
    nomineeId: t.id({ required: true }),
    initiativeId: t.string({ required: true, description: 'Its id in the circumstances of the nominee' }),
  }),
});
const RemoveInitiativesInput = builder.inputType('RemoveInitiativesInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'The dossier' }),
    expectedVersion: t.int({ required: true }),
    initiatives: t.field({ type: [NomineeInitiativeInput], required: true }),
  }),
});
const MoveDossiersInput = builder.inputType('MoveDossiersInput', {
  fields: (t) => ({
    dossiers: t.field({ type: [ChosenDossierInput], required: true }),
    move: t.field({ type: DossierMoveName, required: true }),
    reason: t.string(),
    meetingId: t.id({ description: 'With SEND_TO_COUNCIL: the meeting that will hear them' }),
  }),
});
const OpenConsultationInput = builder.inputType('OpenConsultationInput', {
  fields: (t) => ({
    dossiers: t.field({ type: [ChosenDossierInput], required: true }),
    title: t.string({ required: true }),
    opensOn: t.field({ type: 'Date', description: 'Today when left out' }),
    closesOn: t.field({ type: 'Date', description: 'When left out, what the law asks for, at least 10 working days' }),
  }),
});
const DecisionDocumentInput = builder.inputType('DecisionDocumentInput', {
  fields: (t) => ({
    number: t.string({ required: true }),
    symbol: t.string(),
    issuer: t.string({ required: true }),
    issuedOn: t.field({ type: 'Date', required: true }),
    excerpt: t.string({ required: true }),
    signer: t.string(),
    signerCapacity: t.string(),
  }),
});
const DecideDossiersInput = builder.inputType('DecideDossiersInput', {
  fields: (t) => ({
    dossiers: t.field({ type: [ChosenDossierInput], required: true }),
    documentId: t.id({ description: 'A registered document; or `document`' }),
    document: t.field({ type: DecisionDocumentInput, description: 'Registers the decision' }),
    authority: t.string({ required: true, description: 'Who decides, as printed' }),
    level: t.field({ type: AwardLevel, required: true }),
    publish: t.boolean({ required: true, description: 'Awards and document are before the public at once' }),
  }),
});

type Given = typeof CreateDossierInput.$inferInput | typeof UpdateDossierInput.$inferInput;

/** The fields of an input with uuids for ids and days as text. */
function fieldsOf(input: Given): DossierFields {
  const { organizationId, movementId, nominees, attachments, ...rest } = input;
  return {
    ...rest,
    ...(organizationId !== undefined && {
      organizationId: organizationId && uuidOf('Organization', organizationId),
    }),
    ...(movementId !== undefined && { movementId: movementId && uuidOf('Movement', movementId) }),
    ...(nominees && {
      nominees: nominees.map(({ circumstances, ...nominee }) => ({
        ...nominee,
        id: nominee.id ? uuidOf('Nominee', nominee.id) : null,
        recipientId: nominee.recipientId ? uuidOf('Recipient', nominee.recipientId) : null,
        formId: uuidOf('AwardForm', nominee.formId),
        ...(circumstances && {
          circumstances: {
            ...circumstances,
            proceedings: circumstances.proceedings.map((one) => ({
              ...one,
              openedOn: asDay(one.openedOn),
              closedOn: one.closedOn ? asDay(one.closedOn) : null,
            })),
            initiatives: circumstances.initiatives.map(({ id, year, scope, recognizedOn, ...texts }) => ({
              id,
              year,
              scope,
              name: texts.name?.trim() ?? '',
              recognizedOn: recognizedOn ? asDay(recognizedOn) : null,
              recognizedBy: texts.recognizedBy?.trim() ?? '',
              summary: texts.summary?.trim() ?? '',
            })),
          },
        }),
      })),
    }),
    ...(attachments && {
      attachments: attachments.map(({ kind, mediaFileId }) => ({
        kind,
        mediaFileId: uuidOf('MediaFile', mediaFileId),
      })),
    }),
  };
}

const chosen = <Input extends { id: string }>(input: Input): Input => ({ ...input, id: uuidOf('Dossier', input.id) });
const onChange = { types: [InvalidInput, Forbidden, NotFound, Conflict] };

type Moved = { ids: string[] };
const MovedDossiers = builder.objectRef<Moved>('MovedDossiers').implement({
  fields: (t) => ({
    dossiers: t.field({
      type: ['Dossier'],
      description: 'As they are now, in the order of the input',
      resolve: ({ ids }, _args, context, info) => dossiersInOrder(context, info, ids),
    }),
  }),
});

async function dossiersInOrder(context: Context, info: GraphQLResolveInfo, ids: string[]) {
  const query = queryFromInfo({ context, info, typeName: 'Dossier', select: { id: true } });
  const rows = await context.db.dossier.findMany({ ...query, where: { id: { in: ids } } });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

builder.mutationFields((t) => ({
  createDossier: t.prismaField({
    type: 'Dossier',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateDossierInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createDossier(context, fieldsOf(input));
      return context.db.dossier.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateDossier: t.prismaField({
    type: 'Dossier',
    description: 'While it is with the unit, or with the officer who appraises it',
    errors: onChange,
    args: { input: t.arg({ type: UpdateDossierInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const { id, expectedVersion } = chosen(input);
      await updateDossier(context, { ...fieldsOf(input), id, expectedVersion });
      return context.db.dossier.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  overrideFindings: t.prismaField({
    type: 'Dossier',
    description: 'Sets aside what blocks a nominee; who and why are kept',
    errors: onChange,
    args: { input: t.arg({ type: OverrideFindingsInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await overrideFindings(context, { ...chosen(input), nomineeId: uuidOf('Nominee', input.nomineeId) });
      return context.db.dossier.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  removeNominees: t.prismaField({
    type: 'Dossier',
    description: 'Takes back what a list has brought in',
    errors: onChange,
    args: { input: t.arg({ type: RemoveNomineesInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const nomineeIds = input.nomineeIds.map((id) => uuidOf('Nominee', id));
      const id = await removeNominees(context, { ...chosen(input), nomineeIds });
      return context.db.dossier.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  removeInitiatives: t.prismaField({
    type: 'Dossier',
    description: 'Takes back what a list of projects has brought in',
    errors: onChange,
    args: { input: t.arg({ type: RemoveInitiativesInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const initiatives = input.initiatives.map(({ nomineeId, initiativeId }) => ({
        nomineeId: uuidOf('Nominee', nomineeId),
        initiativeId,
      }));
      const id = await removeInitiatives(context, { ...chosen(input), initiatives });
      return context.db.dossier.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  moveDossiers: t.field({
    type: MovedDossiers,
    description: 'One step for one or many, all or none; fields of problems begin with dossiers.N',
    errors: onChange,
    args: { input: t.arg({ type: MoveDossiersInput, required: true }) },
    resolve: async (_root, { input }, context) => ({
      ids: await moveDossiers(context, {
        ...input,
        dossiers: input.dossiers.map(chosen),
        meetingId: input.meetingId ? uuidOf('CouncilMeeting', input.meetingId) : null,
      }),
    }),
  }),
  openConsultation: t.prismaField({
    type: 'Consultation',
    description: 'Puts copies of the nominees before the public; the council waits until it has closed',
    errors: onChange,
    args: { input: t.arg({ type: OpenConsultationInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await openConsultation(context, { ...input, dossiers: input.dossiers.map(chosen) });
      return context.db.consultation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  decideDossiers: t.prismaField({
    type: 'AwardDecision',
    description: 'One decision for everybody whom the council has agreed to: document, awards, recipients',
    errors: onChange,
    args: { input: t.arg({ type: DecideDossiersInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await decideDossiers(context, {
        ...input,
        dossiers: input.dossiers.map(chosen),
        documentId: input.documentId ? uuidOf('OfficialDocument', input.documentId) : null,
      });
      return context.db.awardDecision.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
