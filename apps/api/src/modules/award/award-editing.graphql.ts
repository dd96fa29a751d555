import { queryFromInfo } from '@pothos/plugin-prisma';
import { AwardConnection } from '#src/award-connection.graphql.ts';
import {
  AwardCategory,
  AwardLevel,
  AwardStatus,
  CivicField,
  RewardKind,
  SubjectKind,
} from '#src/award-vocabulary.graphql.ts';
import { builder } from '#src/builder.ts';
import { uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { AwardOrder, awardPage } from './award-list.graphql.ts';
import { listDecisions } from './award-reading.service.ts';

// What colleagues see of the register beyond the public.

builder.prismaObjectFields('Award', (t) => ({
  version: t.exposeInt('version', { subGraphs: ['editorial'] }),
  published: t.exposeBoolean('published', { subGraphs: ['editorial'] }),
  internalNote: t.exposeString('internalNote', { subGraphs: ['editorial'] }),
  amount: t.exposeInt('amount', { nullable: true, subGraphs: ['editorial'], description: 'Đồng' }),
}));

builder.prismaObjectFields('AwardEvent', (t) => ({
  changes: t.field({
    type: 'JSON',
    subGraphs: ['editorial'],
    description: 'Of a correction: [{ field, before, after }]',
    select: { changes: true },
    resolve: ({ changes }) => changes,
  }),
  staff: t.relation('staff', { nullable: true, subGraphs: ['editorial'] }),
}));

builder.prismaObjectFields('AwardDecision', (t) => ({
  version: t.exposeInt('version', { subGraphs: ['editorial'] }),
  awardCount: t.relationCount('awards', { subGraphs: ['editorial'] }),
  eventCount: t.relationCount('events', {
    subGraphs: ['editorial'],
    description: 'What it did to awards: grants, corrections, revocations, restorations',
  }),
  unpublishedCount: t.relationCount('awards', {
    subGraphs: ['editorial'],
    description: 'Awards of it that the public does not see yet',
    where: { published: false },
  }),
}));

const EditorialAwardFilter = builder.inputType('EditorialAwardFilter', {
  fields: (t) => ({
    search: t.string(),
    recipientName: t.string(),
    unit: t.string(),
    organizationId: t.id(),
    form: t.string(),
    category: t.field({ type: AwardCategory }),
    rewardKind: t.field({ type: RewardKind }),
    level: t.field({ type: AwardLevel }),
    field: t.field({ type: CivicField }),
    movementSlug: t.string(),
    year: t.int(),
    status: t.field({ type: AwardStatus }),
    subjectKind: t.field({ type: SubjectKind }),
    published: t.boolean(),
    decisionId: t.id(),
  }),
});

const AwardDecisionFilter = builder.inputType('AwardDecisionFilter', {
  fields: (t) => ({
    search: t.string({ description: 'Number, symbol, summary or issuer of its document; marks do not matter' }),
    year: t.int(),
    level: t.field({ type: AwardLevel }),
    unpublished: t.boolean({ description: 'Whether awards of it wait to be put before the public' }),
  }),
});

const AwardDecisionConnection = builder.connectionObject(
  { type: 'AwardDecision', name: 'AwardDecisionConnection' },
  { name: 'AwardDecisionEdge' },
);

builder.queryFields((t) => ({
  allAwards: t.field({
    type: AwardConnection,
    description: 'The whole register, what is not public yet included',
    args: {
      ...pageArguments,
      orderBy: t.arg({ type: AwardOrder, defaultValue: 'NEWEST' }),
      filter: t.arg({ type: EditorialAwardFilter }),
    },
    complexity: connectionCost,
    resolve: (_root, args, context, info) =>
      awardPage(
        args,
        {
          ...args.filter,
          organizationId: args.filter?.organizationId ? uuidOf('Organization', args.filter.organizationId) : null,
          decisionId: args.filter?.decisionId ? uuidOf('AwardDecision', args.filter.decisionId) : null,
        },
        context,
        info,
      ),
  }),
  awardDecisions: t.field({
    type: AwardDecisionConnection,
    description: 'The newest first',
    args: { ...pageArguments, filter: t.arg({ type: AwardDecisionFilter }) },
    complexity: connectionCost,
    resolve: (_root, args, context, info) =>
      listDecisions(
        context.db,
        args,
        args.filter ?? {},
        queryFromInfo({
          context,
          info,
          typeName: 'AwardDecision',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true, decidedOn: true },
        }),
      ),
  }),
}));
