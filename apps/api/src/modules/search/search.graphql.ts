import { chooseSnippet, highlightText, type QueryForms, type TextSegment } from '@kheo/domain';
import { ArticleStatus } from '#src/article-status.graphql.ts';
import { badInput } from '#src/bad-input.ts';
import { builder, everyone, type InputBuilder } from '#src/builder.ts';
import { connectionCost, decodeCursor, pageOf, pageRequest } from '#src/keyset.ts';
import { encodeGlobalId, isUuid } from '#src/global-id.ts';
import { Language } from '#src/language.graphql.ts';
import { withDescendants } from '#src/modules/category/category.service.ts';
import { findHits, mostHits, textsOf, type SearchAnswer, type SearchHit } from './search.service.ts';
import { Facets, SearchType } from './search-facets.graphql.ts';
import { facetsOf } from './search-facets.service.ts';
import { findSuggestions, type Suggestion } from './suggestion.service.ts';
import type { FoundText } from './search-entry.service.ts';

const typenames = { ARTICLE: 'Article', OFFICIAL_DOCUMENT: 'OfficialDocument' } as const;

const TextSegmentRef = builder.objectRef<TextSegment>('TextSegment').implement({
  subGraphs: everyone,
  description: 'A piece of plain text; joined, the pieces are the text',
  fields: (t) => ({
    text: t.exposeString('text', { subGraphs: everyone }),
    highlighted: t.exposeBoolean('highlighted', { subGraphs: everyone, description: 'It answers the query' }),
  }),
});

const SearchResult = builder.unionType('SearchResult', {
  subGraphs: everyone,
  types: ['Article', 'OfficialDocument'],
  resolveType: (node) => (node as unknown as { typename: 'Article' | 'OfficialDocument' }).typename,
});

/** What an edge carries besides its node. */
interface FoundEdge {
  hit: SearchHit;
  forms: QueryForms;
  /** The texts of the page, read when the first edge wants its own. */
  text(): Promise<FoundText | undefined>;
}
const found = (edge: unknown): FoundEdge => edge as FoundEdge;

/** What the connection carries besides its edges. */
interface FoundConnection {
  answer: SearchAnswer;
}
const answerOf = (connection: unknown): SearchAnswer => (connection as FoundConnection).answer;

const SearchConnection = builder.connectionObject(
  {
    type: SearchResult,
    name: 'SearchConnection',
    subGraphs: everyone,
    description: `Best results first. totalCount counts up to ${mostHits}: that many means “at least”`,
    fields: (t) => ({
      facets: t.field({
        type: Facets,
        subGraphs: everyone,
        resolve: (connection) => facetsOf(answerOf(connection).hits),
      }),
      correction: t.string({
        subGraphs: everyone,
        nullable: true,
        description: '“Ý bạn là …”: a spelling that finds something, when the query looks like a slip',
        resolve: (connection) => answerOf(connection).correction,
      }),
    }),
  },
  {
    name: 'SearchEdge',
    subGraphs: everyone,
    fields: (t) => ({
      score: t.float({
        subGraphs: everyone,
        description: 'For comparing the results of one query',
        resolve: (edge) => found(edge).hit.score,
      }),
      title: t.field({
        type: [TextSegmentRef],
        subGraphs: everyone,
        description: 'The title, with what answers the query marked',
        resolve: async (edge) => {
          const { text, forms } = found(edge);
          return highlightText((await text())?.title ?? '', forms);
        },
      }),
      snippet: t.field({
        type: [TextSegmentRef],
        subGraphs: everyone,
        description: 'The part of the text that shows best why it was found',
        resolve: async (edge) => {
          const { text, forms } = found(edge);
          const texts = await text();
          return texts ? chooseSnippet([texts.lead, texts.body].filter(Boolean).join('\n'), forms) : [];
        },
      }),
    }),
  },
);

const filterFields = (t: InputBuilder) => ({
  category: t.string({ subGraphs: everyone, description: 'Slug of a category; its sub-categories are included' }),
  from: t.field({ type: 'Date', subGraphs: everyone, description: 'Published or issued on that day or later' }),
  to: t.field({ type: 'Date', subGraphs: everyone, description: 'Published or issued on that day or earlier' }),
  year: t.int({ subGraphs: everyone, description: 'Published or issued in that year' }),
  language: t.field({ type: Language, subGraphs: everyone }),
});
const SearchFilter = builder.inputType('SearchFilter', {
  subGraphs: everyone,
  fields: (t) => ({
    ...filterFields(t),
    status: t.field({
      type: [ArticleStatus],
      subGraphs: ['editorial'],
      description: 'An official document is PUBLISHED or DRAFT',
    }),
  }),
});

/** The period of a filter as times: days and years are Vietnam’s. */
function periodOf({ from, to, year }: { from?: Date | null; to?: Date | null; year?: number | null }) {
  if (year != null && (year < 1900 || year > 2200)) throw badInput('A year is from 1900 to 2200.');
  const day = 24 * 3_600_000;
  const offset = 7 * 3_600_000;
  const begins = [from?.getTime(), year == null ? undefined : Date.UTC(year, 0, 1)].filter(
    (time) => time !== undefined,
  );
  const ends = [to && to.getTime() + day, year == null ? undefined : Date.UTC(year + 1, 0, 1)].filter(
    (time) => time != null,
  );
  return {
    from: begins.length ? new Date(Math.max(...begins) - offset) : null,
    to: ends.length ? new Date(Math.min(...ends) - offset) : null,
  };
}

const longestQuery = 1_000;
const isScore = (value: string): boolean => /^\d+(?:\.\d+)?(?:e-\d+)?$/.test(value);

const SuggestionKind = builder.enumType('SuggestionKind', {
  subGraphs: everyone,
  values: ['ARTICLE', 'OFFICIAL_DOCUMENT', 'TAG'] as const,
});
const SuggestionRef = builder.objectRef<Suggestion>('Suggestion').implement({
  subGraphs: everyone,
  fields: (t) => ({
    text: t.exposeString('text', { subGraphs: everyone }),
    kind: t.expose('kind', { type: SuggestionKind, subGraphs: everyone }),
    path: t.exposeString('path', { subGraphs: everyone, description: 'Where it is on the portal' }),
    nodeId: t.id({
      subGraphs: everyone,
      resolve: ({ kind, nodeId }) => encodeGlobalId({ ...typenames, TAG: 'Tag' }[kind], nodeId),
    }),
  }),
});

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    subGraphs: everyone,
    description:
      'Articles and official documents by words, with or without marks: “phrases” in quotation marks, -word for what must not be there, abbreviations and document numbers in any writing. Editors find drafts too',
    args: {
      query: t.arg.string({ required: true }),
      types: t.arg({ type: [SearchType] }),
      filter: t.arg({ type: SearchFilter }),
      first: t.arg.int({ description: '1 to 100' }),
      after: t.arg.string(),
      last: t.arg.int({ description: '1 to 100' }),
      before: t.arg.string(),
    },
    complexity: (args) => ({ ...connectionCost(args), field: 50 }),
    resolve: async (_root, args, context) => {
      const { db, door } = context;
      const { category, status, language, ...period } = args.filter ?? {};
      if (args.query.length > longestQuery) throw badInput(`A query has at most ${longestQuery} characters.`);
      const request = pageRequest(args);
      const answer = await findHits(db, door, args.query, {
        types: args.types ?? null,
        language: language ?? null,
        categoryIds: category == null ? null : await withDescendants(db, { slug: category }),
        statuses: door === 'editorial' ? (status ?? null) : null,
        ...periodOf(period),
      });
      const { hits, forms } = answer;
      let place = request.forwards ? 0 : hits.length;
      if (request.cursor !== null) {
        const [score, id] = decodeCursor(request.cursor, [isScore, isUuid]) as [string, string];
        const comesAfter = (hit: SearchHit): boolean =>
          hit.score < Number(score) || (hit.score === Number(score) && hit.nodeId > id);
        const next = hits.findIndex((hit) => comesAfter(hit) || (!request.forwards && hit.nodeId === id));
        place = next === -1 ? hits.length : next;
      }
      const fetched = request.forwards
        ? hits.slice(place, place + request.limit + 1)
        : hits.slice(Math.max(0, place - request.limit - 1), place).toReversed();
      const page = pageOf(request, fetched, ({ score, nodeId }) => [String(score), nodeId]);
      let texts: Promise<Map<string, FoundText>> | undefined;
      const textOf = async (id: string): Promise<FoundText | undefined> =>
        (
          await (texts ??= textsOf(
            db,
            page.edges.map(({ node }) => node),
          ))
        ).get(id);
      return {
        pageInfo: page.pageInfo,
        edges: page.edges.map(({ cursor, node: hit }) => ({
          cursor,
          node: { id: hit.nodeId, typename: typenames[hit.type] },
          hit,
          forms,
          text: () => textOf(hit.nodeId),
        })),
        answer,
        totalCount: async () => hits.length,
      };
    },
  }),
  suggestions: t.field({
    type: [SuggestionRef],
    subGraphs: everyone,
    description: 'While somebody types, from the second letter on: titles, documents and tags',
    args: { prefix: t.arg.string({ required: true }), first: t.arg.int({ required: true, defaultValue: 8 }) },
    complexity: ({ first }) => ({ field: 20, multiplier: Math.min(Math.max(first, 1), 100) }),
    resolve: (_root, { prefix, first }, { db, door }) =>
      findSuggestions(db, door, prefix, pageRequest({ first }).limit),
  }),
}));
