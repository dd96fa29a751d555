import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { AwardLevel, AwardStatus, CivicField, RewardKind, SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { builder, everyone } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import { loaderAt } from '#src/request-loader.ts';
import { decisionsById } from './award-reading.service.ts';

// What everyone may read of the register.

builder.prismaNode('AwardDecision', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    decidedOn: t.expose('decidedOn', { type: 'Date' }),
    authority: t.exposeString('authority', { description: 'Who decided, as printed' }),
    level: t.expose('level', { type: AwardLevel }),
    officialDocument: t.relation('officialDocument'),
  }),
});

const AwardEventKind = builder.enumType('AwardEventKind', {
  subGraphs: everyone,
  values: ['GRANT', 'CORRECTION', 'REVOCATION', 'RESTORATION'] as const,
});

/** A decision is there when its document is public; an award stays visible without it. */
const publicDecision = async (decisionId: string, context: Context, info: GraphQLResolveInfo) => {
  const query = queryFromInfo({ context, info, typeName: 'AwardDecision', select: { id: true } });
  return (await loaderAt(context, info, (ids) => decisionsById(context.db, ids, query)).load(decisionId)) ?? null;
};

builder.prismaObject('AwardEvent', {
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  description: 'What a decision did to an award',
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: AwardEventKind }),
    on: t.expose('on', { type: 'Date' }),
    reason: t.exposeString('reason', { description: 'What the public may know of it' }),
    decision: t.field({
      type: 'AwardDecision',
      nullable: true,
      description: 'Null when its document is not public',
      select: { decisionId: true },
      resolve: ({ decisionId }, _args, context, info) => publicDecision(decisionId, context, info),
    }),
  }),
});

builder.prismaNode('Award', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    verificationCode: t.exposeString('verificationCode', { description: 'As on the certificate, for /xac-minh/:code' }),
    subjectKind: t.expose('subjectKind', { type: SubjectKind }),
    recipientName: t.exposeString('recipientName', { description: 'As printed on the certificate' }),
    recipientPosition: t.exposeString('recipientPosition'),
    unitName: t.exposeString('unitName'),
    organization: t.relation('organization', { nullable: true }),
    recipient: t.relation('recipient', {
      nullable: true,
      description: 'Who it is; only when the page with all their awards is public',
    }),
    form: t.relation('form'),
    level: t.expose('level', { type: AwardLevel }),
    rewardKind: t.expose('rewardKind', { type: RewardKind }),
    decision: t.field({
      type: 'AwardDecision',
      nullable: true,
      description: 'Null when its document is not public',
      select: { decisionId: true },
      resolve: ({ decisionId }, _args, context, info) => publicDecision(decisionId, context, info),
    }),
    movement: t.relation('movement', { nullable: true }),
    field: t.expose('field', { type: CivicField, nullable: true }),
    year: t.exposeInt('year', { description: 'That the achievement belongs to' }),
    achievement: t.exposeString('achievement'),
    grantedOn: t.expose('grantedOn', { type: 'Date' }),
    certificateNumber: t.exposeString('certificateNumber', { nullable: true }),
    goldBookNumber: t.exposeString('goldBookNumber', { nullable: true, description: 'Số sổ vàng' }),
    status: t.expose('status', { type: AwardStatus }),
    revokedAt: t.expose('revokedOn', { type: 'Date', nullable: true, description: 'Null while the award stands' }),
    events: t.relation('events', {
      description: 'Grant, corrections, revocation, restoration, in their order',
      query: { orderBy: [{ on: 'asc' }, { id: 'asc' }] },
    }),
    articles: t.field({
      type: ['Article'],
      description: 'Stories about it, the newest first',
      select: (_args, _context, nestedSelection) => ({
        articles: { select: { article: nestedSelection(true) }, orderBy: { article: { publishedAt: 'desc' } } },
      }),
      resolve: (award) => award.articles.map(({ article }) => article),
    }),
    sample: t.exposeBoolean('sample'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

builder.prismaObjectField('Article', 'awards', (t) =>
  t.field({
    type: ['Award'],
    subGraphs: everyone,
    description: 'Awards that it tells of',
    select: (_args, _context, nestedSelection) => ({
      awards: { select: { award: nestedSelection(true) }, orderBy: { awardId: 'asc' } },
    }),
    resolve: (article) => article.awards.map(({ award }) => award),
  }),
);
