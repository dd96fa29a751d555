import { chooseSnippet, highlightText, type QueryForms, type TextSegment } from '@kheo/domain';
import { badInput } from '#src/bad-input.ts';
import { builder, everyone } from '#src/builder.ts';
import { connectionCost, decodeCursor, pageOf, pageRequest } from '#src/keyset.ts';
import { encodeGlobalId, isUuid, uuidOf } from '#src/global-id.ts';
import { withDescendants } from '#src/modules/category/category.service.ts';
import { findHits, groupedHits, textsOf, type SearchAnswer, type ShownHit } from './search.service.ts';
import { Facets, SearchType } from './search-facets.graphql.ts';
import { facetsOf } from './search-facets.service.ts';
import { periodOf, SearchFilter } from './search-filter.graphql.ts';
import { mostHits } from './search-lookup.service.ts';
import type { FoundText } from './search-entry.service.ts';

const typenames = { ARTICLE: 'Article', OFFICIAL_DOCUMENT: 'OfficialDocument', AWARD: 'Award' } as const;

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
  types: Object.values(typenames),
  resolveType: (node) => (node as unknown as { typename: (typeof typenames)[keyof typeof typenames] }).typename,
});

/** What an edge carries besides its node. */
interface FoundEdge {
  hit: ShownHit;
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
    description: `Best results first. totalCount counts up to ${mostHits}; see countsAreExact. Where awards are grouped, it counts all that are in the groups`,
    fields: (t) => ({
      facets: t.field({
        type: Facets,
        subGraphs: everyone,
        resolve: (connection) => facetsOf(answerOf(connection).hits),
      }),
      countsAreExact: t.boolean({
        subGraphs: everyone,
        description: 'Whether totalCount and facets count all that there is; if not, there is at least so much',
        resolve: (connection) => answerOf(connection).complete,
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
      others: t.int({
        subGraphs: everyone,
        description: 'How many other awards of the same decision were found and stand behind this one (groupAwards)',
        resolve: (edge) => found(edge).hit.others,
      }),
      decisionId: t.id({
        subGraphs: everyone,
        nullable: true,
        description: 'Of an award: the decision, for narrowing the search to it',
        resolve: (edge) => {
          const { groupId } = found(edge).hit;
          return groupId === null ? null : encodeGlobalId('AwardDecision', groupId);
        },
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

const longestQuery = 1_000;
const isScore = (value: string): boolean => /^\d+(?:\.\d+)?(?:e-\d+)?$/.test(value);

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    subGraphs: everyone,
    description:
      'Articles, official documents and awards by words, with or without marks: “phrases” in quotation marks, -word for what must not be there, abbreviations and document numbers in any writing. Awards also by name, certificate number and verification code. Editors find drafts too',
    args: {
      query: t.arg.string({ required: true }),
      types: t.arg({ type: [SearchType] }),
      filter: t.arg({ type: SearchFilter }),
      groupAwards: t.arg.boolean({
        defaultValue: false,
        description: 'Awards of one decision as one result, the best of them, with how many others there are',
      }),
      first: t.arg.int({ description: '1 to 100' }),
      after: t.arg.string(),
      last: t.arg.int({ description: '1 to 100' }),
      before: t.arg.string(),
    },
    complexity: (args) => ({ ...connectionCost(args), field: 50 }),
    resolve: async (_root, args, context) => {
      const { db, door } = context;
      const { category, status, language, decision, ...period } = args.filter ?? {};
      if (args.query.length > longestQuery) throw badInput(`A query has at most ${longestQuery} characters.`);
      const request = pageRequest(args);
      const answer = await findHits(db, door, args.query, {
        types: args.types ?? null,
        language: language ?? null,
        categoryIds: category == null ? null : await withDescendants(db, { slug: category }),
        statuses: door === 'editorial' ? (status ?? null) : null,
        groupId: decision == null ? null : uuidOf('AwardDecision', decision),
        ...periodOf(period),
      });
      const { forms } = answer;
      const hits = args.groupAwards ? groupedHits(answer.hits) : answer.hits.map((hit) => ({ ...hit, others: 0 }));
      let place = request.forwards ? 0 : hits.length;
      if (request.cursor !== null) {
        const [score, id] = decodeCursor(request.cursor, [isScore, isUuid]) as [string, string];
        const comesAfter = (hit: ShownHit): boolean =>
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
        totalCount: async () => answer.hits.length,
      };
    },
  }),
}));
