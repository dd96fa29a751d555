import type { CouncilResult, NomineeResult } from '@kheo/domain/award/council';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { AwardLevel } from '#src/award-vocabulary.graphql.ts';
import { builder, type InputBuilder } from '#src/builder.ts';
import { pageByDay, positionByDay } from '#src/day-keyset.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import { connectionCost, pageOf, pageRequest } from '#src/keyset.ts';
import { inLanguage, languageArgument } from '#src/language.graphql.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { mayManageAwards } from '#src/modules/dossier/dossier.access.ts';
import {
  closeCouncilMeeting,
  councilResult,
  createCouncilMeeting,
  updateCouncilMeeting,
} from './council-meeting.service.ts';

// Meetings of the council are the officers' own. Ballots are secret: only numbers are kept.

const nobody = '00000000-0000-0000-0000-000000000000';

builder.prismaObject('CouncilVote', {
  select: { nomineeId: true },
  fields: (t) => ({
    nomineeId: t.id({ resolve: ({ nomineeId }) => encodeGlobalId('Nominee', nomineeId) }),
    inFavour: t.exposeInt('inFavour'),
    against: t.exposeInt('against'),
    abstained: t.exposeInt('abstained'),
  }),
});

const Result = builder.objectRef<NomineeResult>('NomineeResult').implement({
  fields: (t) => ({
    nomineeId: t.id({ resolve: ({ nomineeId }) => encodeGlobalId('Nominee', nomineeId) }),
    passed: t.exposeBoolean('passed'),
    votesFor: t.exposeInt('votesFor'),
    needed: t.exposeInt('needed'),
    of: t.exposeInt('of', { description: 'Of how many: members or those present, as the rule of the form says' }),
    explanation: t.string({
      args: languageArgument,
      resolve: ({ explanation }, { language }) => inLanguage(language, explanation.vi, explanation.en),
    }),
  }),
});
const Tally = builder.objectRef<CouncilResult>('CouncilResult').implement({
  fields: (t) => ({
    quorum: t.exposeInt('quorum', { description: 'How many had to be there' }),
    quorate: t.exposeBoolean('quorate'),
    nominees: t.field({ type: [Result], resolve: ({ nominees }) => [...nominees] }),
  }),
});

builder.prismaNode('CouncilMeeting', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { viewer }) => ({ id: mayManageAwards(viewer) ? id : nobody }),
  fields: (t) => ({
    version: t.exposeInt('version'),
    title: t.exposeString('title'),
    metOn: t.expose('metOn', { type: 'Date' }),
    level: t.expose('level', { type: AwardLevel }),
    members: t.exposeInt('members'),
    present: t.exposeInt('present'),
    minutes: t.exposeString('minutes'),
    closed: t.exposeBoolean('closed', { description: 'Its minutes are closed; nothing of it changes' }),
    sample: t.exposeBoolean('sample'),
    dossiers: t.relation('dossiers', { query: { orderBy: { id: 'asc' } } }),
    votes: t.relation('votes'),
    result: t.field({
      type: Tally,
      nullable: true,
      complexity: 20,
      description: 'What the votes come to; null while no dossier is before the meeting',
      select: { id: true },
      resolve: ({ id }, _args, { db }) => councilResult(db, id),
    }),
  }),
});

const CouncilMeetingConnection = builder.connectionObject(
  { type: 'CouncilMeeting', name: 'CouncilMeetingConnection' },
  { name: 'CouncilMeetingEdge' },
);

builder.queryFields((t) => ({
  councilMeetings: t.field({
    type: CouncilMeetingConnection,
    description: 'The latest first; empty for all but officers',
    args: pageArguments,
    complexity: connectionCost,
    resolve: async (_root, args, context, info) => {
      const request = pageRequest(args);
      const { beyond, orderBy, take } = pageByDay(request, 'metOn');
      const where = mayManageAwards(context.viewer) ? {} : { id: nobody };
      const query = queryFromInfo({
        context,
        info,
        typeName: 'CouncilMeeting',
        paths: [['edges', 'node'], ['nodes']],
        select: { id: true, metOn: true },
      });
      const rows = await context.db.councilMeeting.findMany({
        ...query,
        where: { AND: [where, ...beyond] },
        orderBy,
        take,
      });
      return {
        ...pageOf(request, rows, positionByDay('metOn')),
        totalCount: () => context.db.councilMeeting.count({ where }),
      };
    },
  }),
}));

const CountInput = builder.inputType('CouncilVoteInput', {
  fields: (t) => ({
    nomineeId: t.id({ required: true }),
    inFavour: t.int({ required: true }),
    against: t.int({ required: true }),
    abstained: t.int(),
  }),
});
const sharedFields = (t: InputBuilder) => ({
  present: t.int(),
  minutes: t.string(),
  dossierIds: t.idList({ description: 'Dossiers before the council that it hears; the whole list' }),
  votes: t.field({ type: [CountInput], description: 'Counts of these nominees; others stay as they are' }),
});
const CreateCouncilMeetingInput = builder.inputType('CreateCouncilMeetingInput', {
  fields: (t) => ({
    title: t.string({ required: true }),
    metOn: t.field({ type: 'Date', required: true }),
    level: t.field({ type: AwardLevel, required: true }),
    members: t.int({ required: true }),
    ...sharedFields(t),
  }),
});
const UpdateCouncilMeetingInput = builder.inputType('UpdateCouncilMeetingInput', {
  description: 'Until a dossier has left the council on its votes. Fields that are left out stay as they are',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    title: t.string(),
    metOn: t.field({ type: 'Date' }),
    level: t.field({ type: AwardLevel }),
    members: t.int(),
    ...sharedFields(t),
  }),
});

const CloseCouncilMeetingInput = builder.inputType('CloseCouncilMeetingInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});

interface Given {
  dossierIds?: string[] | null;
  votes?: { nomineeId: string; inFavour: number; against: number; abstained?: number | null }[] | null;
}
const withUuids = <Input extends Given>(input: Input): Input => ({
  ...input,
  ...(input.dossierIds && { dossierIds: input.dossierIds.map((id) => uuidOf('Dossier', id)) }),
  ...(input.votes && {
    votes: input.votes.map((vote) => ({ ...vote, nomineeId: uuidOf('Nominee', vote.nomineeId) })),
  }),
});

builder.mutationFields((t) => ({
  createCouncilMeeting: t.prismaField({
    type: 'CouncilMeeting',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateCouncilMeetingInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createCouncilMeeting(context, withUuids(input));
      return context.db.councilMeeting.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateCouncilMeeting: t.prismaField({
    type: 'CouncilMeeting',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: UpdateCouncilMeetingInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('CouncilMeeting', input.id);
      await updateCouncilMeeting(context, { ...withUuids(input), id });
      return context.db.councilMeeting.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  closeCouncilMeeting: t.prismaField({
    type: 'CouncilMeeting',
    description: 'Closes the minutes; they must be written, and every nominee that was heard have a count',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: CloseCouncilMeetingInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await closeCouncilMeeting(context, { ...input, id: uuidOf('CouncilMeeting', input.id) });
      return context.db.councilMeeting.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
