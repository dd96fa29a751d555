import { decisionsFor } from '@kheo/domain/syndication/syndicated-article';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '#src/builder.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { Language } from '#src/language.graphql.ts';
import { maySeeSyndication } from './syndication.access.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import {
  acknowledgeWithdrawals,
  approveSyndicatedArticles,
  countToDo,
  listSyndicatedArticles,
  previewOf,
  rejectSyndicatedArticle,
  undoSyndicatedArticle,
} from './syndicated-article.service.ts';
import { assertSeesSyndication } from './syndication-source.graphql.ts';

const SyndicatedState = builder.enumType('SyndicatedState', {
  values: {
    WAITING: { description: 'Chờ duyệt' },
    APPROVED: { description: 'Đã duyệt' },
    CHANGED: { description: 'Có bản mới' },
    REJECTED: { description: 'Đã từ chối' },
    WITHDRAWN: { description: 'Đơn vị nguồn đã gỡ, hoặc đã chuyển khỏi mục được theo dõi' },
  } as const,
});
const SyndicatedList = builder.enumType('SyndicatedList', {
  values: {
    TO_DO: { description: 'What waits for an editor, and withdrawals that nobody has seen' },
    WAITING: {},
    APPROVED: {},
    CHANGED: {},
    REJECTED: {},
    WITHDRAWN: {},
  } as const,
});
const SyndicationDecision = builder.enumType('SyndicationDecision', { values: ['APPROVE', 'REJECT', 'UNDO'] as const });

const Preview = builder.objectRef<ReturnType<typeof previewOf>>('SyndicatedPreview').implement({
  description: 'What the source shows, read into our own kind of text; pictures come when it is published',
  fields: (t) => ({
    language: t.expose('language', { type: Language }),
    title: t.exposeString('title'),
    subtitle: t.exposeString('subtitle'),
    lead: t.exposeString('lead'),
    bodyHtml: t.exposeString('bodyHtml'),
    author: t.exposeString('author'),
    publishedAt: t.string({ nullable: true, resolve: ({ publishedAt }) => publishedAt }),
    pictureCount: t.exposeInt('pictureCount'),
  }),
});

builder.prismaObject('SyndicatedArticle', {
  description: 'An article of a source, and what became of it here (tin lấy lại)',
  select: { id: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeGlobalId('SyndicatedArticle', id) }),
    source: t.relation('source'),
    url: t.exposeString('url', { description: 'Of the original' }),
    title: t.exposeString('title'),
    preview: t.field({
      type: Preview,
      select: { content: true },
      resolve: ({ content }) => previewOf(content),
    }),
    article: t.relation('article', { nullable: true, description: 'What was made of it' }),
    editedHere: t.boolean({
      description: 'Somebody here has changed the article since; approving a new version overwrites that',
      select: { articleVersion: true, article: { select: { version: true } } },
      resolve: ({ article, articleVersion }) => article !== null && article.version !== articleVersion,
    }),
    making: t.boolean({
      description: 'It is approved, and will be on the portal within seconds',
      select: { state: true, appliedHash: true, contentHash: true },
      resolve: ({ state, appliedHash, contentHash }) => state === 'APPROVED' && appliedHash !== contentHash,
    }),
    state: t.expose('state', { type: SyndicatedState }),
    decisions: t.field({
      type: [SyndicationDecision],
      description: 'What may be decided of it now',
      select: { state: true },
      resolve: ({ state }) => [...decisionsFor(state)],
    }),
    withdrawnReason: t.exposeString('withdrawnReason', {
      nullable: true,
      description: 'As the source tells it; null when the source still shows it, in another place',
    }),
    rejectReason: t.exposeString('rejectReason'),
    problem: t.exposeString('problem', { nullable: true, description: 'Why it could not be published, field:code' }),
    seen: t.exposeBoolean('seen', { description: 'An editor knows of the withdrawal' }),
    decidedBy: t.relation('decidedBy', { nullable: true }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    version: t.exposeInt('version'),
  }),
});

const SyndicatedArticleConnection = builder.connectionObject(
  { type: 'SyndicatedArticle', name: 'SyndicatedArticleConnection' },
  { name: 'SyndicatedArticleEdge' },
);

builder.prismaObjectField('Article', 'syndicated', (t) =>
  t.field({
    type: 'SyndicatedArticle',
    nullable: true,
    subGraphs: ['editorial'],
    description: 'Where it was taken over from, while that source is followed; null for who does not see sources',
    select: (_args, _context, nestedSelection) => ({ syndicated: nestedSelection(true) }),
    resolve: ({ syndicated }, _args, { viewer }) => (maySeeSyndication(viewer) ? syndicated : null),
  }),
);

builder.queryFields((t) => ({
  syndicatedArticle: t.prismaField({
    type: 'SyndicatedArticle',
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) => {
      assertSeesSyndication(context);
      return context.db.syndicatedArticle.findUnique({ ...query, where: { id: uuidOf('SyndicatedArticle', id) } });
    },
  }),
  syndicatedArticles: t.field({
    type: SyndicatedArticleConnection,
    description: 'What changed last comes first',
    args: { ...pageArguments, list: t.arg({ type: SyndicatedList }), sourceId: t.arg.id() },
    complexity: connectionCost,
    resolve: (_root, { list, sourceId, ...args }, context, info) => {
      assertSeesSyndication(context);
      return listSyndicatedArticles(
        context.db,
        { ...args, list: list ?? null, sourceId: sourceId ? uuidOf('SyndicationSource', sourceId) : null },
        queryFromInfo({
          context,
          info,
          typeName: 'SyndicatedArticle',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true, changedAt: true },
        }),
      );
    },
  }),
  syndicationToDo: t.int({
    description: 'How much waits for an editor; 0 for who does not see it',
    resolve: (_root, _args, { db, viewer }) => (maySeeSyndication(viewer) ? countToDo(db) : 0),
  }),
}));

const ChosenSyndicatedArticle = builder.inputType('ChosenSyndicatedArticle', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});
const ApproveSyndicatedArticlesInput = builder.inputType('ApproveSyndicatedArticlesInput', {
  fields: (t) => ({ articles: t.field({ type: [ChosenSyndicatedArticle], required: true }) }),
});
const RejectSyndicatedArticleInput = builder.inputType('RejectSyndicatedArticleInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    reason: t.string({ required: true, description: 'For colleagues; may be empty when a new version is turned down' }),
  }),
});
const UndoSyndicatedArticleInput = builder.inputType('UndoSyndicatedArticleInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});
const AcknowledgeWithdrawalsInput = builder.inputType('AcknowledgeWithdrawalsInput', {
  fields: (t) => ({ ids: t.idList({ required: true }) }),
});
const DecidedArticles = builder.objectRef<{ ids: string[] }>('DecidedArticles').implement({
  fields: (t) => ({
    articles: t.prismaField({
      type: ['SyndicatedArticle'],
      resolve: (query, { ids }, _args, { db }) =>
        db.syndicatedArticle.findMany({ ...query, where: { id: { in: ids } } }),
    }),
  }),
});
const onDecision = { types: [InvalidInput, Forbidden, NotFound, Conflict] };
const chosen = ({ id, expectedVersion }: { id: string; expectedVersion: number }) => ({
  id: uuidOf('SyndicatedArticle', id),
  expectedVersion,
});

builder.mutationFields((t) => ({
  approveSyndicatedArticles: t.field({
    type: DecidedArticles,
    description: 'All or none; they are on the portal within seconds',
    errors: onDecision,
    args: { input: t.arg({ type: ApproveSyndicatedArticlesInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const all = input.articles.map(chosen);
      await approveSyndicatedArticles(context, all);
      return { ids: all.map(({ id }) => id) };
    },
  }),
  rejectSyndicatedArticle: t.prismaField({
    type: 'SyndicatedArticle',
    description: 'Leaves it out; of a new version, keeps the text that is here',
    errors: onDecision,
    args: { input: t.arg({ type: RejectSyndicatedArticleInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await rejectSyndicatedArticle(context, { ...chosen(input), reason: input.reason });
      return context.db.syndicatedArticle.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  undoSyndicatedArticle: t.prismaField({
    type: 'SyndicatedArticle',
    description: 'It waits again; what was published of it is taken down',
    errors: onDecision,
    args: { input: t.arg({ type: UndoSyndicatedArticleInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await undoSyndicatedArticle(context, chosen(input));
      return context.db.syndicatedArticle.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  acknowledgeWithdrawals: t.field({
    type: DecidedArticles,
    errors: { types: [Forbidden] },
    args: { input: t.arg({ type: AcknowledgeWithdrawalsInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const ids = input.ids.map((id) => uuidOf('SyndicatedArticle', id));
      await acknowledgeWithdrawals(context, ids);
      return { ids };
    },
  }),
}));
