import { queryFromInfo } from '@pothos/plugin-prisma';
import { relatedReasonKinds, relatedReasonText, type RelatednessWeights } from '@kheo/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, everyone } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import { Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { pageRequest } from '#src/keyset.ts';
import { languageArgument } from '#src/language.graphql.ts';
import { loaderAt } from '#src/request-loader.ts';
import { reasonsIn, relatedEntries, type RelatedEntry } from './related-list.service.ts';
import { decideRelatedArticle } from './related-choice.service.ts';
import { domainLanguage } from './term-counts.service.ts';
import { weightsOf } from './weights.service.ts';

// “Tin liên quan”: computed and chosen by topic. “Các tin khác” (earlierArticles) is another thing: same column, older.

const ReasonKind = builder.enumType('RelatedReasonKind', { subGraphs: everyone, values: relatedReasonKinds });

const Reason = builder.objectRef<{ kind: (typeof relatedReasonKinds)[number]; values: readonly string[] }>(
  'RelatedReason',
);
Reason.implement({
  subGraphs: everyone,
  description: 'Why two articles are related, for clients that word it themselves',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: ReasonKind,
      subGraphs: everyone,
      description:
        'DOCUMENT: both cite it. AWARD, MODEL, PERSON, UNIT, MOVEMENT: both tell of it. TOPIC: both speak of it. TAG: both carry it. CATEGORY: both stand in one column',
    }),
    values: t.stringList({
      subGraphs: everyone,
      description: 'Names and phrases as the texts have them; none for CATEGORY',
      resolve: ({ values }) => [...values],
    }),
  }),
});

/** An entry with its article, loaded for the selection below it. */
export interface LoadedEntry extends RelatedEntry {
  article: { id: string };
}

export const RelatedArticle = builder.objectRef<LoadedEntry>('RelatedArticle');
RelatedArticle.implement({
  subGraphs: everyone,
  description: 'One piece of “Tin liên quan”',
  fields: (t) => ({
    article: t.field({ type: 'Article', subGraphs: everyone, resolve: ({ article }) => article }),
    score: t.exposeFloat('score', {
      subGraphs: everyone,
      description: 'How much the two have to do with one another; to compare within one list',
    }),
    reasons: t.stringList({
      subGraphs: everyone,
      args: languageArgument,
      description: 'Why, in words, e.g. “cùng dẫn Kế hoạch 50-KH/ĐU”',
      resolve: ({ reasons }, { language }) =>
        reasonsIn(reasons, language).map((reason) => relatedReasonText(reason, domainLanguage(language))),
    }),
    signals: t.field({
      type: [Reason],
      subGraphs: everyone,
      args: languageArgument,
      description: 'The same as reasons, in parts',
      resolve: ({ reasons }, { language }) => reasonsIn(reasons, language),
    }),
    pinned: t.exposeBoolean('pinned', { subGraphs: everyone, description: 'An editor put it there' }),
  }),
});

/** What is asked of the articles of a list; one that asks for none of their fields still needs to know which are there. */
const articleQuery = (context: Context, info: GraphQLResolveInfo) =>
  queryFromInfo({ context, info, typeName: 'Article', paths: [['article']], select: { id: true } });

builder.prismaObjectFields('Article', (t) => ({
  relatedArticles: t.field({
    type: [RelatedArticle],
    subGraphs: everyone,
    description: '“Tin liên quan”: chosen by editors first, then computed by topic',
    args: { first: t.arg.int({ required: true, defaultValue: 5 }) },
    complexity: ({ first }) => ({ field: 1, multiplier: first }),
    select: { id: true },
    resolve: async (article, { first }, context, info) => {
      const { limit } = pageRequest({ first });
      const query = articleQuery(context, info);
      const loader = loaderAt(context, info, async (ids) =>
        withArticles(await relatedEntries(context.db, ids, limit), (wanted) =>
          context.db.article.findMany({ ...query, where: { id: { in: wanted } } }),
        ),
      );
      return (await loader.load(article.id)) ?? [];
    },
  }),
  excludedRelatedArticles: t.field({
    type: [RelatedArticle],
    subGraphs: ['editorial'],
    description: 'What editors do not want among the related articles',
    select: { id: true },
    resolve: async (article, _args, context, info) => {
      const query = articleQuery(context, info);
      const loader = loaderAt(context, info, async (ids) =>
        withArticles(await relatedEntries(context.db, ids, 100, 'excluded'), (wanted) =>
          context.db.article.findMany({ ...query, where: { id: { in: wanted } } }),
        ),
      );
      return (await loader.load(article.id)) ?? [];
    },
  }),
}));

/** Lists of entries, their articles fetched by one query for all. */
async function withArticles(
  lists: Map<string, RelatedEntry[]>,
  find: (ids: string[]) => Promise<Array<{ id: string }>>,
): Promise<Map<string, LoadedEntry[]>> {
  const wanted = [...new Set([...lists.values()].flat().map(({ relatedId }) => relatedId))];
  const articles = new Map((wanted.length ? await find(wanted) : []).map((article) => [article.id, article]));
  return new Map(
    [...lists].map(([id, entries]) => [
      id,
      entries.flatMap((entry) => {
        const article = articles.get(entry.relatedId);
        return article ? [{ ...entry, article }] : [];
      }),
    ]),
  );
}

const Weights = builder.objectRef<RelatednessWeights>('RelatedWeights').implement({
  description: 'In per cent of what a signal usually counts',
  fields: (t) => ({
    text: t.exposeInt('text'),
    documents: t.exposeInt('documents'),
    tags: t.exposeInt('tags'),
    awards: t.exposeInt('awards', { description: 'The same award or model' }),
    people: t.exposeInt('people'),
    units: t.exposeInt('units'),
    movements: t.exposeInt('movements'),
    category: t.exposeInt('category'),
    freshness: t.exposeInt('freshness'),
  }),
});
builder.prismaObjectField('Category', 'relatedWeights', (t) =>
  t.field({
    type: Weights,
    subGraphs: ['editorial'],
    description: 'How much each signal counts for the related articles of this column',
    select: { relatedWeights: true },
    resolve: (category) => weightsOf(category.relatedWeights),
  }),
);

const RelatedDecision = builder.enumType('RelatedDecision', {
  values: {
    PINNED: { description: 'Stands first, in the place that is given' },
    EXCLUDED: { description: 'Never stands there' },
    AUTOMATIC: { description: 'As computed' },
  } as const,
});
const DecideRelatedArticleInput = builder.inputType('DecideRelatedArticleInput', {
  fields: (t) => ({
    articleId: t.id({ required: true }),
    relatedId: t.id({ required: true }),
    decision: t.field({ type: RelatedDecision, required: true }),
    position: t.int({ description: 'Among the pinned ones, from 1; the last when left out' }),
  }),
});

builder.mutationFields((t) => ({
  decideRelatedArticle: t.prismaField({
    type: 'Article',
    description:
      'Pins, moves or excludes a related article, or leaves it to the computation; no later one changes that',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: DecideRelatedArticleInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await decideRelatedArticle(context, {
        ...input,
        articleId: uuidOf('Article', input.articleId),
        relatedId: uuidOf('Article', input.relatedId),
      });
      return context.db.article.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
