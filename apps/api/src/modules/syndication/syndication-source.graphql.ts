import { notForYou } from '#src/bad-input.ts';
import { builder, type InputBuilder } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { Problem } from '#src/failures.graphql.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import type { Offer } from './remote-source.ts';
import { mayKeepSources, maySeeSyndication } from './syndication.access.ts';
import {
  checkSource,
  createSyndicationSource,
  deleteSyndicationSource,
  setSourceState,
  updateSyndicationSource,
  type CheckedSource,
} from './syndication-source.service.ts';

const FollowedKind = builder.enumType('FollowedKind', {
  values: { CATEGORY: { description: 'Chuyên mục' }, MOVEMENT: { description: 'Phong trào thi đua' } } as const,
});
const SyndicationRule = builder.enumType('SyndicationRule', {
  values: {
    ASK: { description: 'Articles wait for an editor' },
    PUBLISH: { description: 'Articles are published as they come' },
  } as const,
});
const SyndicationSourceState = builder.enumType('SyndicationSourceState', { values: ['ACTIVE', 'PAUSED'] as const });

/** @throws FORBIDDEN for who does not work on articles of all */
export function assertSeesSyndication({ viewer }: Pick<Context, 'viewer'>): void {
  if (!maySeeSyndication(viewer)) throw notForYou('see sources of news');
}

// No node: node(id) is open to all staff.
builder.prismaObject('SyndicationSource', {
  description: 'Another Khéo whose news is shown here (nguồn lấy tin)',
  select: { id: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeGlobalId('SyndicationSource', id) }),
    agencyName: t.exposeString('agencyName'),
    address: t.exposeString('address', { description: 'Of its GraphQL door' }),
    portalUrl: t.exposeString('portalUrl'),
    hasKey: t.boolean({ select: { key: true }, resolve: ({ key }) => key !== null }),
    followedKind: t.expose('followedKind', { type: FollowedKind }),
    followedId: t.exposeID('followedId', { description: 'Id there' }),
    followedName: t.exposeString('followedName'),
    publishedSince: t.expose('publishedSince', { type: 'DateTime', nullable: true }),
    category: t.relation('category', { nullable: true, description: 'Null after it was deleted' }),
    rule: t.expose('rule', { type: SyndicationRule }),
    state: t.expose('state', { type: SyndicationSourceState }),
    reading: t.boolean({
      description: 'What it has is being listed',
      select: { listing: true, cursor: true },
      resolve: ({ listing, cursor }) => listing !== null || cursor === null,
    }),
    lastSuccessAt: t.expose('lastSuccessAt', { type: 'DateTime', nullable: true }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'source-no-answer, source-key, source-not-kheo, source-followed-gone',
    }),
    nextAttemptAt: t.expose('nextAttemptAt', { type: 'DateTime', nullable: true }),
    waiting: t.int({
      description: 'Articles that wait for an editor',
      select: { _count: { select: { articles: { where: { state: { in: ['WAITING', 'CHANGED'] } } } } } },
      resolve: ({ _count }) => _count.articles,
    }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

const Followable = builder.objectRef<{ id: string; name: string }>('FollowablePart').implement({
  fields: (t) => ({ id: t.exposeID('id', { description: 'Id there' }), name: t.exposeString('name') }),
});
const SyndicationOffer = builder.objectRef<Offer>('SyndicationOffer').implement({
  fields: (t) => ({
    agencyName: t.exposeString('agencyName'),
    portalUrl: t.exposeString('portalUrl'),
    categories: t.field({ type: [Followable], resolve: (offer) => offer.categories }),
    movements: t.field({ type: [Followable], resolve: (offer) => offer.movements }),
  }),
});
const Checked = builder.objectRef<CheckedSource>('CheckedSyndicationSource').implement({
  fields: (t) => ({
    problems: t.field({ type: [Problem], resolve: ({ problems }) => [...problems] }),
    offer: t.field({ type: SyndicationOffer, nullable: true, resolve: ({ offer }) => offer }),
  }),
});

builder.queryFields((t) => ({
  syndicationSources: t.prismaField({
    type: ['SyndicationSource'],
    description: 'All sources of news, by name',
    complexity: { field: 1, multiplier: 20 },
    resolve: (query, _root, _args, context) => {
      assertSeesSyndication(context);
      return context.db.syndicationSource.findMany({ ...query, orderBy: [{ agencyName: 'asc' }, { id: 'asc' }] });
    },
  }),
  syndicationSource: t.prismaField({
    type: 'SyndicationSource',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) => {
      assertSeesSyndication(context);
      return context.db.syndicationSource.findUnique({ ...query, where: { id: uuidOf('SyndicationSource', id) } });
    },
  }),
  checkedSyndicationSource: t.field({
    type: Checked,
    description: 'Asks a source what there is to be followed',
    args: {
      address: t.arg.string({ required: true }),
      key: t.arg.string(),
      sourceId: t.arg.id({ description: 'Of the source that is edited: its key is used when none is given' }),
    },
    complexity: 200,
    resolve: (_root, { address, key, sourceId }, context) => {
      if (!mayKeepSources(context.viewer)) throw notForYou('look at a source of news');
      return checkSource(context, {
        address,
        key: key ?? null,
        sourceId: sourceId ? uuidOf('SyndicationSource', sourceId) : null,
      });
    },
  }),
}));

const sharedFields = (t: InputBuilder) => ({
  key: t.string({ description: 'A key of the source for us; null or left out when something is made: without one' }),
  publishedSince: t.field({ type: 'DateTime', description: 'Older articles are left alone; null: none are' }),
});
const CreateSyndicationSourceInput = builder.inputType('CreateSyndicationSourceInput', {
  fields: (t) => ({
    agencyName: t.string({ required: true, description: 'As readers see it after “Nguồn:”' }),
    address: t.string({ required: true, description: 'Of the GraphQL door: https, on the public Internet' }),
    followedKind: t.field({ type: FollowedKind, required: true }),
    followedId: t.id({ required: true }),
    categoryId: t.id({ required: true }),
    rule: t.field({ type: SyndicationRule, required: true }),
    ...sharedFields(t),
  }),
});
const UpdateSyndicationSourceInput = builder.inputType('UpdateSyndicationSourceInput', {
  description: 'Fields that are left out stay as they are; a key of null is taken away',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    agencyName: t.string(),
    address: t.string({ description: 'A key that is not given again is not kept for another address' }),
    followedKind: t.field({ type: FollowedKind }),
    followedId: t.id(),
    categoryId: t.id(),
    rule: t.field({ type: SyndicationRule }),
    ...sharedFields(t),
  }),
});
const SyndicationSourceInput = builder.inputType('SyndicationSourceInput', {
  fields: (t) => ({ id: t.id({ required: true }) }),
});

builder.mutationFields((t) => ({
  createSyndicationSource: t.prismaField({
    type: 'SyndicationSource',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateSyndicationSourceInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createSyndicationSource(context, {
        ...input,
        categoryId: uuidOf('Category', input.categoryId),
      });
      return context.db.syndicationSource.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateSyndicationSource: t.prismaField({
    type: 'SyndicationSource',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: UpdateSyndicationSourceInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('SyndicationSource', input.id);
      const { categoryId } = input;
      await updateSyndicationSource(context, {
        ...input,
        id,
        categoryId: categoryId ? uuidOf('Category', categoryId) : categoryId,
      });
      return context.db.syndicationSource.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  pauseSyndicationSource: t.prismaField({
    type: 'SyndicationSource',
    errors: { types: [Forbidden, NotFound] },
    args: { input: t.arg({ type: SyndicationSourceInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('SyndicationSource', input.id);
      await setSourceState(context, { id, state: 'PAUSED' });
      return context.db.syndicationSource.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  resumeSyndicationSource: t.prismaField({
    type: 'SyndicationSource',
    description: 'Goes on where it stopped, at once',
    errors: { types: [Forbidden, NotFound] },
    args: { input: t.arg({ type: SyndicationSourceInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = uuidOf('SyndicationSource', input.id);
      await setSourceState(context, { id, state: 'ACTIVE' });
      return context.db.syndicationSource.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteSyndicationSource: t.field({
    type: Deleted,
    description: 'What was published stays and is followed no more; what waits is forgotten',
    errors: { types: [Forbidden, NotFound] },
    args: { input: t.arg({ type: SyndicationSourceInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteSyndicationSource(context, uuidOf('SyndicationSource', input.id));
      return { id: input.id };
    },
  }),
}));
