import type { QueryForms, TextSegment } from '@kheo/domain';
import { builder, everyone } from '#src/builder.ts';
import { connectionCost } from '#src/keyset.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import { textsOf, type SearchAnswer, type ShownHit } from './search.service.ts';
import { Facets, SearchType } from './search-facets.graphql.ts';
import { facetsOf } from './search-facets.service.ts';
import { SearchFilter } from './search-filter.graphql.ts';
import { mostHits } from './search-lookup.service.ts';
import type { FoundText } from './search-entry.service.ts';
import { markedTitle, nodeTypes, searchPage, snippetOf } from './search-page.service.ts';

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
  types: Object.values(nodeTypes),
  resolveType: (node) => (node as unknown as { typename: (typeof nodeTypes)[keyof typeof nodeTypes] }).typename,
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
          return markedTitle(await text(), forms);
        },
      }),
      snippet: t.field({
        type: [TextSegmentRef],
        subGraphs: everyone,
        description: 'The part of the text that shows best why it was found',
        resolve: async (edge) => {
          const { text, forms } = found(edge);
          return snippetOf(await text(), forms);
        },
      }),
    }),
  },
);

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
      const { answer, page } = await searchPage(db, door, args);
      const { forms } = answer;
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
          node: { id: hit.nodeId, typename: nodeTypes[hit.type] },
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
