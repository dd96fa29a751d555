import { queryFromInfo } from '@pothos/plugin-prisma';
import { toHtml } from '@kheo/rich-text/to-html';
import { ArticleConnection } from '#src/article-connection.graphql.ts';
import { ArticleStatus } from '#src/article-status.graphql.ts';
import { builder } from '#src/builder.ts';
import { uuidOf } from '#src/global-id.ts';
import { connectionCost, decodeCursor, pageOf, pageRequest } from '#src/keyset.ts';
import { Language } from '#src/language.graphql.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { allowedActions, articleFacts } from './article.access.ts';
import {
  articleOrders,
  articlePage,
  editorialArticlesWhere,
  editorialCursorColumns,
  positionIn,
} from './article-list.service.ts';
import { listRevisions, revisionContent } from './article-revision.service.ts';

// What only editors see of an article, and how they find it.

const ArticleAction = builder.enumType('ArticleAction', {
  values: ['UPDATE', 'PUBLISH', 'SCHEDULE', 'UNPUBLISH', 'RESTORE', 'DELETE'] as const,
});
const ArticleOrder = builder.enumType('ArticleOrder', { values: articleOrders });

builder.prismaNode('ArticleRevision', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    version: t.exposeInt('version'),
    verb: t.exposeString('verb', {
      description: 'create, update, publish, schedule, unpublish, restore:<version>, import',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    staff: t.relation('staff', { nullable: true }),
    title: t.string({ select: { content: true }, resolve: ({ content }) => revisionContent.parse(content).title }),
    lead: t.string({ select: { content: true }, resolve: ({ content }) => revisionContent.parse(content).lead }),
    bodyHtml: t.string({
      description: 'Without pictures',
      select: { content: true },
      resolve: ({ content }) => toHtml(revisionContent.parse(content).body, { image: () => null }),
    }),
  }),
});

const ArticleRevisionConnection = builder.connectionObject(
  {
    type: 'ArticleRevision',
    name: 'ArticleRevisionConnection',
  },
  { name: 'ArticleRevisionEdge' },
);

builder.prismaObjectFields('Article', (t) => ({
  status: t.expose('status', { type: ArticleStatus, subGraphs: ['editorial'] }),
  version: t.exposeInt('version', { subGraphs: ['editorial'] }),
  createdAt: t.expose('createdAt', { type: 'DateTime', subGraphs: ['editorial'] }),
  expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, subGraphs: ['editorial'] }),
  internalNote: t.exposeString('internalNote', { subGraphs: ['editorial'] }),
  unpublishReason: t.exposeString('unpublishReason', { nullable: true, subGraphs: ['editorial'] }),
  createdBy: t.relation('createdBy', { nullable: true, subGraphs: ['editorial'] }),
  translationOf: t.relation('translationOf', { nullable: true, subGraphs: ['editorial'] }),
  allowedActions: t.field({
    type: [ArticleAction],
    subGraphs: ['editorial'],
    description: 'What the viewer may do with it now',
    select: articleFacts,
    resolve: (article, _args, { viewer }) => allowedActions(viewer, article),
  }),
  revisions: t.field({
    type: ArticleRevisionConnection,
    subGraphs: ['editorial'],
    description: 'Every save, newest first',
    args: { first: pageArguments.first, after: pageArguments.after },
    complexity: connectionCost,
    select: { id: true },
    resolve: async (article, args, context, info) => {
      const request = pageRequest(args);
      const query = queryFromInfo({
        context,
        info,
        typeName: 'ArticleRevision',
        paths: [['edges', 'node'], ['nodes']],
        select: { id: true, version: true },
      });
      const before =
        request.cursor === null ? null : Number(decodeCursor(request.cursor, [(value) => /^\d{1,9}$/.test(value)])[0]);
      const { rows, totalCount } = listRevisions(context.db, article.id, before, request.limit + 1, query);
      return { ...pageOf(request, await rows, (revision) => [String(revision.version)]), totalCount };
    },
  }),
}));

const EditorialArticleFilter = builder.inputType('EditorialArticleFilter', {
  fields: (t) => ({
    search: t.string({ description: 'Words of title, lead or byline; marks do not matter' }),
    statuses: t.field({ type: [ArticleStatus] }),
    categoryId: t.id({ description: 'With its sub-categories' }),
    language: t.field({ type: Language }),
    citesSuperseded: t.boolean({ description: 'Only those that mention a document which was replaced or has expired' }),
    mine: t.boolean({ description: 'Only those that the viewer created' }),
  }),
});

builder.queryFields((t) => ({
  allArticles: t.field({
    type: ArticleConnection,
    description: 'Articles of every status',
    args: {
      ...pageArguments,
      filter: t.arg({ type: EditorialArticleFilter }),
      order: t.arg({ type: ArticleOrder, required: true, defaultValue: 'UPDATED_DESC' }),
    },
    complexity: connectionCost,
    resolve: async (_root, args, context, info) => {
      const { db, viewer } = context;
      const request = pageRequest(args);
      const { categoryId, ...filter } = args.filter ?? {};
      const where = await editorialArticlesWhere(
        db,
        { ...filter, categoryId: categoryId ? uuidOf('Category', categoryId) : null },
        viewer?.id ?? '',
      );
      const query = queryFromInfo({
        context,
        info,
        typeName: 'Article',
        paths: [['edges', 'node'], ['nodes']],
        select: editorialCursorColumns,
      });
      const rows = await db.article.findMany({ ...query, ...articlePage(request, args.order, where) });
      return { ...pageOf(request, rows, positionIn(args.order)), totalCount: () => db.article.count({ where }) };
    },
  }),
}));
