import type { MatchReason, RecipientMatch } from '@kheo/domain/award/match-recipients';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { SubjectKind } from '#src/award-vocabulary.graphql.ts';
import { notForYou } from '#src/bad-input.ts';
import { builder } from '#src/builder.ts';
import { connectionCost } from '#src/keyset.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { recipientMatches } from './merge-recipients.service.ts';
import { maskIdNumber } from './private-cipher.ts';
import { listRecipients } from './recipient-list.service.ts';
import { cipherOf } from './recipient.service.ts';

// What officers see of recipients beyond the public.

builder.prismaObject('PrivateReveal', {
  description: 'Somebody looked at what is masked',
  select: { id: true },
  fields: (t) => ({
    staff: t.relation('staff', { nullable: true }),
    reason: t.exposeString('reason'),
    revealedAt: t.expose('revealedAt', { type: 'DateTime' }),
  }),
});

const RecipientPrivate = builder.prismaObject('RecipientPrivate', {
  description: 'For officers only',
  select: { recipientId: true },
  fields: (t) => ({
    gender: t.exposeString('gender', { description: 'MALE, FEMALE or empty' }),
    birthYear: t.exposeInt('birthYear', { nullable: true }),
    birthDate: t.expose('birthDate', { type: 'Date', nullable: true }),
    address: t.exposeString('address'),
    phone: t.exposeString('phone'),
    email: t.exposeString('email'),
    note: t.exposeString('note'),
    idNumberMasked: t.string({
      nullable: true,
      description: 'Its last digits, e.g. •••••••12345; revealIdNumber gives it whole and writes that down',
      select: { recipientId: true, idNumber: true },
      resolve: ({ recipientId, idNumber }, _args, context) =>
        idNumber ? maskIdNumber(cipherOf(context).open(idNumber, recipientId)) : null,
    }),
    retainUntil: t.expose('retainUntil', { type: 'Date', nullable: true, description: 'Erased after this day' }),
    reveals: t.relation('reveals', { query: { orderBy: { revealedAt: 'desc' }, take: 50 } }),
  }),
});

builder.prismaObject('RecipientMerge', {
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kept: t.relation('kept'),
    taken: t.relation('taken'),
    reason: t.exposeString('reason'),
    staff: t.relation('staff', { nullable: true }),
    mergedAt: t.expose('mergedAt', { type: 'DateTime' }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true }),
  }),
});

const reasons: readonly MatchReason[] = [
  'same-name',
  'same-name-without-marks',
  'different-name',
  'same-birth-year',
  'different-birth-year',
  'same-gender',
  'different-gender',
  'same-unit',
  'different-unit',
];
const Match = builder.objectRef<RecipientMatch & { recipient: { id: string } }>('RecipientMatch').implement({
  description: 'Who may be the same, and why',
  fields: (t) => ({
    score: t.exposeInt('score', { description: '0 to 100' }),
    verdict: t.exposeString('verdict', { description: 'same or perhaps; an officer decides' }),
    reasons: t.stringList({
      description: reasons.join(', '),
      resolve: (match) => [...match.reasons],
    }),
    recipient: t.prismaField({
      type: 'Recipient',
      resolve: (query, { recipient }, _args, { db }) =>
        db.recipient.findUniqueOrThrow({ ...query, where: { id: recipient.id } }),
    }),
  }),
});

builder.prismaObjectFields('Recipient', (t) => ({
  version: t.exposeInt('version', { subGraphs: ['editorial'] }),
  timelinePublic: t.exposeBoolean('timelinePublic', { subGraphs: ['editorial'] }),
  awardCount: t.relationCount('awards', {
    subGraphs: ['editorial'],
    description: 'Those that hold; revoked ones do not count',
    where: { status: { not: 'REVOKED' } },
  }),
  mergedInto: t.relation('mergedInto', { nullable: true, subGraphs: ['editorial'] }),
  private: t.field({
    type: RecipientPrivate,
    nullable: true,
    subGraphs: ['editorial'],
    description: 'Null for those who are no officers, and where nothing private is kept',
    select: { id: true },
    resolve: ({ id }, _args, context, info) =>
      mayKeepAwards(context.viewer)
        ? context.db.recipientPrivate.findUnique({ ...queryFromInfo({ context, info }), where: { recipientId: id } })
        : null,
  }),
  merges: t.relation('mergesKept', {
    subGraphs: ['editorial'],
    description: 'Entries that were found to be this one',
    query: { orderBy: { mergedAt: 'desc' } },
  }),
  matches: t.field({
    type: [Match],
    subGraphs: ['editorial'],
    description: 'Who else may be the same, the likeliest first; none for those who are no officers',
    complexity: { field: 20, multiplier: 5 },
    select: { id: true },
    resolve: ({ id }, _args, { db, viewer }) => (mayKeepAwards(viewer) ? recipientMatches(db, id) : []),
  }),
}));

const RecipientConnection = builder.connectionObject(
  { type: 'Recipient', name: 'RecipientConnection' },
  { name: 'RecipientEdge' },
);
const RecipientFilter = builder.inputType('RecipientFilter', {
  fields: (t) => ({
    search: t.string({ description: 'Beginnings of words of name and unit; marks do not matter' }),
    kind: t.field({ type: SubjectKind }),
    timelinePublic: t.boolean(),
  }),
});

builder.queryFields((t) => ({
  allRecipients: t.field({
    type: RecipientConnection,
    description: 'For officers: the newest entry first',
    args: { ...pageArguments, filter: t.arg({ type: RecipientFilter }) },
    complexity: connectionCost,
    resolve: (_root, args, context, info) => {
      if (!mayKeepAwards(context.viewer)) throw notForYou('list recipients');
      return listRecipients(
        context.db,
        args,
        args.filter ?? {},
        queryFromInfo({
          context,
          info,
          typeName: 'Recipient',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true },
        }),
      );
    },
  }),
}));
