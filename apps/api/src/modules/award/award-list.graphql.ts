import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { AwardConnection } from '#src/award-connection.graphql.ts';
import {
  AwardCategory,
  AwardLevel,
  AwardStatus,
  CivicField,
  RewardKind,
  SubjectKind,
} from '#src/award-vocabulary.graphql.ts';
import { badInput } from '#src/bad-input.ts';
import { builder, everyone } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import { uuidOf } from '#src/global-id.ts';
import { connectionCost, type PageArguments } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { awardFilter, awardsAt, awardsWhere, type AwardFilter as Filter } from './award-filter.service.ts';
import { awardCursorColumns, listAwards, type awardOrders, type AwardOrder as Order } from './award-list.service.ts';
import { awardByIdOrCode } from './award-reading.service.ts';

// Lists of awards, and the one that is asked for.

export const AwardOrder = builder.enumType('AwardOrder', {
  subGraphs: everyone,
  values: {
    NEWEST: { description: 'By the day of the decision' },
    NAME: { description: 'In Vietnamese order: given name, surname, what is between' },
  } satisfies Record<(typeof awardOrders)[number], object>,
});

export const AwardFilter = builder.inputType('AwardFilter', {
  subGraphs: everyone,
  fields: (t) => ({
    search: t.string({
      subGraphs: everyone,
      description: 'Beginnings of words of name, post, unit, achievement or numbers; marks do not matter',
    }),
    recipientName: t.string({ subGraphs: everyone }),
    unit: t.string({ subGraphs: everyone, description: 'Words of the unit as printed' }),
    organizationId: t.id({ subGraphs: everyone }),
    form: t.string({ subGraphs: everyone, description: 'Code of a form: MERIT_CERTIFICATE_PROVINCE' }),
    category: t.field({ type: AwardCategory, subGraphs: everyone }),
    rewardKind: t.field({ type: RewardKind, subGraphs: everyone }),
    level: t.field({ type: AwardLevel, subGraphs: everyone }),
    field: t.field({ type: CivicField, subGraphs: everyone }),
    movementSlug: t.string({ subGraphs: everyone }),
    year: t.int({ subGraphs: everyone }),
    yearFrom: t.int({ subGraphs: everyone }),
    yearTo: t.int({ subGraphs: everyone }),
    status: t.field({ type: AwardStatus, subGraphs: everyone }),
    subjectKind: t.field({ type: SubjectKind, subGraphs: everyone }),
  }),
});

const listArguments = builder.args((t) => ({
  ...pageArguments,
  orderBy: t.field({ type: AwardOrder, defaultValue: 'NEWEST' }),
}));

/** A page of the awards that a filter finds, with what the query text selects of them. */
export const awardPage = (
  args: PageArguments & { orderBy?: Order | null },
  filter: Filter,
  context: Context,
  info: GraphQLResolveInfo,
) =>
  listAwards(
    context.db,
    args,
    { table: awardsAt(context.door), filter: awardsWhere(filter), order: args.orderBy ?? 'NEWEST' },
    queryFromInfo({
      context,
      info,
      typeName: 'Award',
      paths: [['edges', 'node'], ['nodes']],
      select: awardCursorColumns,
    }),
  );

builder.queryFields((t) => ({
  award: t.prismaField({
    type: 'Award',
    subGraphs: everyone,
    nullable: true,
    description: 'By its id or by the code on its certificate, in any writing',
    args: { id: t.arg.id(), verificationCode: t.arg.string() },
    resolve: (query, _root, { id, verificationCode }, { db }) => {
      if ((id == null) === (verificationCode == null)) throw badInput('Give an id or a verification code.');
      return awardByIdOrCode(
        db,
        { id: id == null ? null : uuidOf('Award', id), code: verificationCode ?? null },
        query,
      );
    },
  }),
  awards: t.field({
    type: AwardConnection,
    subGraphs: ['public'],
    description: 'The public register; revoked awards stay in it and say so',
    args: { ...listArguments, filter: t.arg({ type: AwardFilter }) },
    complexity: connectionCost,
    resolve: (_root, args, context, info) => awardPage(args, awardFilter(args.filter), context, info),
  }),
}));

builder.prismaObjectField('Movement', 'awards', (t) =>
  t.field({
    type: AwardConnection,
    subGraphs: everyone,
    args: listArguments,
    complexity: connectionCost,
    select: { id: true },
    resolve: ({ id }, args, context, info) => awardPage(args, { movementId: id }, context, info),
  }),
);
builder.prismaObjectField('Recipient', 'awards', (t) =>
  t.field({
    type: AwardConnection,
    subGraphs: everyone,
    description: 'Their awards, the timeline',
    args: listArguments,
    complexity: connectionCost,
    select: { id: true },
    resolve: ({ id }, args, context, info) => awardPage(args, { recipientId: id }, context, info),
  }),
);
builder.prismaObjectField('AwardDecision', 'awards', (t) =>
  t.field({
    type: AwardConnection,
    subGraphs: everyone,
    description: 'Those that it granted',
    args: listArguments,
    complexity: connectionCost,
    select: { id: true },
    resolve: ({ id }, args, context, info) => awardPage(args, { decisionId: id }, context, info),
  }),
);
