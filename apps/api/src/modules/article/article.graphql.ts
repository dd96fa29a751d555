import { queryFromInfo } from '@pothos/plugin-prisma';
import { ArticleConnection } from '#src/article-connection.graphql.ts';
import { builder, everyone } from '#src/builder.ts';
import { connectionCost, pageOf, pageRequest } from '#src/keyset.ts';
import { Language } from '#src/language.graphql.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { loaderAt } from '#src/request-loader.ts';
import { findArticleBySlug } from './article.service.ts';
import {
  articlePage,
  articlesWhere,
  countByCategory,
  cursorColumns,
  earlierArticleIds,
  newestByCategory,
  positionIn,
} from './article-list.service.ts';
import { RichText } from '#src/rich-text.graphql.ts';

const SyndicatedFrom = builder.objectRef<{ agencyName: string; url: string }>('SyndicatedFrom').implement({
  subGraphs: everyone,
  description: 'The agency that an article was taken over from',
  fields: (t) => ({
    agencyName: t.exposeString('agencyName', { subGraphs: everyone }),
    url: t.exposeString('url', { subGraphs: everyone, description: 'Of the original on its portal' }),
  }),
});

builder.prismaNode('Article', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    language: t.expose('language', { type: Language }),
    title: t.exposeString('title'),
    subtitle: t.exposeString('subtitle'),
    lead: t.exposeString('lead'),
    leadHtml: t.exposeString('leadHtml', { description: 'The lead with links to the documents that it mentions' }),
    body: t.field({
      type: RichText,
      // the document itself is for editors; the public role has no right to its column
      select: (_args, { door }) => ({
        bodyHtml: true,
        bodyText: true,
        ...(door === 'editorial' ? { body: true } : {}),
      }),
      resolve: (article) => ({
        html: article.bodyHtml,
        text: article.bodyText,
        document: 'body' in article ? article.body : null,
      }),
    }),
    author: t.exposeString('author'),
    source: t.exposeString('source'),
    canonicalUrl: t.exposeString('canonicalUrl', { nullable: true }),
    syndicatedFrom: t.field({
      type: SyndicatedFrom,
      nullable: true,
      description: 'Null when this portal is its home',
      select: { syndicatedFrom: true, canonicalUrl: true },
      resolve: ({ syndicatedFrom, canonicalUrl }) =>
        syndicatedFrom && canonicalUrl ? { agencyName: syndicatedFrom, url: canonicalUrl } : null,
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    correctedAt: t.expose('correctedAt', { type: 'DateTime', nullable: true }),
    category: t.relation('category', { nullable: true }),
    otherCategories: t.field({
      type: ['Category'],
      select: (_args, _context, nestedSelection) => ({
        otherCategories: {
          select: { category: nestedSelection(true) },
          orderBy: [{ category: { position: 'asc' } }, { categoryId: 'asc' }],
        },
      }),
      resolve: (article) => article.otherCategories.map(({ category }) => category),
    }),
    tags: t.field({
      type: ['Tag'],
      select: (_args, _context, nestedSelection) => ({
        tags: { select: { tag: nestedSelection(true) }, orderBy: { tag: { slug: 'asc' } } },
      }),
      resolve: (article) => article.tags.map(({ tag }) => tag),
    }),
    cover: t.relation('cover', { nullable: true }),
    coverCaption: t.exposeString('coverCaption'),
    featured: t.exposeBoolean('featured'),
    sample: t.exposeBoolean('sample', { description: 'Illustrative content that came with the installation' }),
    translations: t.field({
      type: ['Article'],
      description: 'The same article in other languages',
      select: (_args, _context, nestedSelection) => {
        const query = nestedSelection(true);
        return { translations: { ...query, orderBy: { id: 'asc' } }, translationOf: query };
      },
      resolve: (article) => [...(article.translationOf ? [article.translationOf] : []), ...article.translations],
    }),
    earlierArticles: t.field({
      type: ['Article'],
      subGraphs: ['public'],
      description: '“Các tin khác”: same category and language, older, newest first',
      args: { first: t.arg.int({ required: true, defaultValue: 10 }) },
      complexity: ({ first }) => ({ field: 1, multiplier: first }),
      select: { id: true },
      resolve: async (article, { first }, context, info) => {
        const { limit } = pageRequest({ first });
        const query = queryFromInfo({ context, info, typeName: 'Article' });
        const loader = loaderAt(context, info, async (ids) =>
          inOrder(await earlierArticleIds(context.db, ids, limit), (wanted) =>
            context.db.article.findMany({ ...query, where: { id: { in: wanted } } }),
          ),
        );
        return (await loader.load(article.id)) ?? [];
      },
    }),
    documentReferences: t.relation('documentReferences', { query: { orderBy: { position: 'asc' } } }),
    viewCount: t.int({
      select: { views: { select: { views: true } } },
      resolve: (article) => Number(article.views?.views ?? 0),
    }),
  }),
});

/** Lists of ids, filled with their rows by one query more, in the order of the lists. */
async function inOrder<Row extends { id: string }>(
  lists: Map<string, string[]>,
  find: (ids: string[]) => Promise<Row[]>,
): Promise<Map<string, Row[]>> {
  const wanted = [...new Set([...lists.values()].flat())];
  const rows = new Map((wanted.length ? await find(wanted) : []).map((row) => [row.id, row]));
  return new Map([...lists].map(([key, ids]) => [key, ids.flatMap((id) => rows.get(id) ?? [])]));
}

const ArticleFilter = builder.inputType('ArticleFilter', {
  subGraphs: everyone,
  fields: (t) => ({
    category: t.string({ subGraphs: everyone, description: 'Slug of a category; its sub-categories are included' }),
    tag: t.string({ subGraphs: everyone, description: 'Slug of a tag' }),
    language: t.field({ type: Language, subGraphs: everyone }),
    featured: t.boolean({ subGraphs: everyone }),
    publishedAfter: t.field({ type: 'DateTime', subGraphs: everyone }),
    publishedBefore: t.field({ type: 'DateTime', subGraphs: everyone }),
  }),
});

builder.queryFields((t) => ({
  article: t.prismaField({
    type: 'Article',
    subGraphs: everyone,
    nullable: true,
    description: 'By its slug; a former slug gives the article too: compare the slug and redirect',
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { db }) => findArticleBySlug(db, slug, query),
  }),
  articles: t.field({
    type: ArticleConnection,
    subGraphs: ['public'],
    description: 'Published articles, newest first',
    args: { ...pageArguments, filter: t.arg({ type: ArticleFilter }) },
    complexity: connectionCost,
    resolve: async (_root, args, context, info) => {
      const { db } = context;
      const request = pageRequest(args);
      const where = await articlesWhere(db, args.filter ?? {});
      const query = queryFromInfo({
        context,
        info,
        typeName: 'Article',
        paths: [['edges', 'node'], ['nodes']],
        select: cursorColumns,
      });
      const rows = await db.article.findMany({ ...query, ...articlePage(request, 'PUBLISHED_DESC', where) });
      return { ...pageOf(request, rows, positionIn('PUBLISHED_DESC')), totalCount: () => db.article.count({ where }) };
    },
  }),
}));

builder.prismaObjectField('Category', 'articles', (t) =>
  t.field({
    type: ArticleConnection,
    subGraphs: ['public'],
    description: 'Articles of this column and its sub-columns, newest first',
    args: { ...pageArguments, language: t.arg({ type: Language }) },
    complexity: connectionCost,
    select: { id: true, slug: true },
    resolve: async (category, args, context, info) => {
      const { db } = context;
      const request = pageRequest(args);
      const language = args.language ?? null;
      const query = queryFromInfo({
        context,
        info,
        typeName: 'Article',
        paths: [['edges', 'node'], ['nodes']],
        select: cursorColumns,
      });
      const totalCount = async () =>
        (await loaderAt(context, info, (ids) => countByCategory(db, ids, language), 'totals').load(category.id)) ?? 0;
      if (request.cursor !== null || !request.forwards) {
        const rows = await db.article.findMany({
          ...query,
          ...articlePage(request, 'PUBLISHED_DESC', await articlesWhere(db, { category: category.slug, language })),
        });
        return { ...pageOf(request, rows, positionIn('PUBLISHED_DESC')), totalCount };
      }
      // first pages of many columns at once
      const loader = loaderAt(context, info, async (ids) =>
        inOrder(await newestByCategory(db, ids, request.limit + 1, language), (wanted) =>
          db.article.findMany({ ...query, where: { id: { in: wanted } } }),
        ),
      );
      return { ...pageOf(request, (await loader.load(category.id)) ?? [], positionIn('PUBLISHED_DESC')), totalCount };
    },
  }),
);
