import { queryFromInfo } from '@pothos/plugin-prisma';
import { relatedReasonText, type RelatednessScore } from '@kheo/domain';
import { badInput } from '#src/bad-input.ts';
import { builder } from '#src/builder.ts';
import { uuidOf } from '#src/global-id.ts';
import { pageRequest } from '#src/keyset.ts';
import { Language, languageArgument } from '#src/language.graphql.ts';
import { loaderAt } from '#src/request-loader.ts';
import { reasonsIn } from './related-list.service.ts';
import { trialOutcomes, tryArticle, tryText, type Trial, type TrialCandidate } from './related-trial.service.ts';
import { domainLanguage } from './term-counts.service.ts';

// What the computation of related articles did, or would do: for editors who ask why.

const Outcome = builder.enumType('RelatedTrialOutcome', { values: trialOutcomes });

const Shares = builder.objectRef<RelatednessScore['shares']>('RelatedShares').implement({
  description: 'What each signal adds to a score; together they are the score',
  fields: (t) => ({
    text: t.exposeFloat('text', { description: 'Common words, less for a neighbour that is close to everything' }),
    documents: t.exposeFloat('documents'),
    tags: t.exposeFloat('tags'),
    awards: t.exposeFloat('awards', { description: 'Both tell of one award or model' }),
    people: t.exposeFloat('people', { description: 'Both tell of one person, by different awards' }),
    units: t.exposeFloat('units'),
    movements: t.exposeFloat('movements'),
    category: t.exposeFloat('category'),
    freshness: t.exposeFloat('freshness', { description: 'Published at nearly the same time' }),
  }),
});

const Candidate = builder.objectRef<TrialCandidate>('RelatedTrialCandidate').implement({
  fields: (t) => ({
    article: t.field({
      type: 'Article',
      resolve: async ({ articleId }, _args, context, info) => {
        const query = queryFromInfo({ context, info, typeName: 'Article' });
        const loader = loaderAt(context, info, async (ids) => {
          const rows = await context.db.article.findMany({ ...query, where: { id: { in: [...ids] } } });
          return new Map(rows.map((row) => [row.id, row]));
        });
        return (
          (await loader.load(articleId)) ?? context.db.article.findUniqueOrThrow({ ...query, where: { id: articleId } })
        );
      },
    }),
    score: t.exposeFloat('score'),
    similarity: t.exposeFloat('similarity', { description: 'Cosine of the two texts, 0 to 1' }),
    crowding: t.exposeFloat('crowding', { description: 'Mean similarity of the other’s ten nearest neighbours' }),
    shares: t.expose('shares', { type: Shares }),
    reasons: t.stringList({
      args: languageArgument,
      resolve: ({ reasons }, { language }) =>
        reasonsIn(reasons, language).map((reason) => relatedReasonText(reason, domainLanguage(language))),
    }),
    outcome: t.expose('outcome', {
      type: Outcome,
      description:
        'LISTED, PINNED or EXCLUDED by an editor, DUPLICATE of a better one or of the article itself, BEYOND the list',
    }),
  }),
});

const Term = builder.objectRef<Trial['terms'][number]>('RelatedTrialTerm').implement({
  fields: (t) => ({
    text: t.exposeString('text'),
    articles: t.exposeInt('articles', { description: 'In how many articles it stands' }),
    weight: t.exposeFloat('weight'),
  }),
});

const RelatedTrial = builder.objectRef<Trial>('RelatedTrial').implement({
  description: 'What the computation of related articles makes of an article or a text; nothing is written',
  fields: (t) => ({
    terms: t.field({
      type: [Term],
      description: 'What the text is about, the most telling first',
      resolve: ({ terms }) => terms,
    }),
    articles: t.exposeInt('articles', { description: 'How many articles the words are counted over' }),
    candidates: t.field({ type: [Candidate], description: 'Best first', resolve: ({ candidates }) => candidates }),
    milliseconds: t.exposeFloat('milliseconds'),
  }),
});

const RelatedTrialTextInput = builder.inputType('RelatedTrialTextInput', {
  fields: (t) => ({
    title: t.string({ required: true, defaultValue: '' }),
    lead: t.string({ required: true, defaultValue: '' }),
    body: t.string({ required: true, defaultValue: '', description: 'Plain text' }),
    language: t.field({ type: Language, required: true, defaultValue: 'VI' }),
    categoryId: t.id(),
  }),
});

const longestText = 200_000;

builder.queryFields((t) => ({
  relatedTrial: t.field({
    type: RelatedTrial,
    nullable: true,
    description: 'For an article of any status, or for a text; null when there is no such article',
    args: {
      articleId: t.arg.id(),
      text: t.arg({ type: RelatedTrialTextInput }),
      first: t.arg.int({ required: true, defaultValue: 20 }),
    },
    complexity: ({ first }) => ({ field: 20, multiplier: first }),
    resolve: async (_root, { articleId, text, first }, context) => {
      const { limit } = pageRequest({ first });
      if (articleId != null && text == null) return tryArticle(context, uuidOf('Article', articleId), limit);
      if (text == null || articleId != null) throw badInput('Give articleId or text.');
      if (text.body.length + text.lead.length + text.title.length > longestText)
        throw badInput(`At most ${longestText} characters.`);
      return tryText(
        context,
        { ...text, categoryId: text.categoryId ? uuidOf('Category', text.categoryId) : null },
        limit,
      );
    },
  }),
}));
