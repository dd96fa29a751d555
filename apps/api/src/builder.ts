import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import SubGraphPlugin from '@pothos/plugin-sub-graph';
import type { Context } from './context.ts';
import { badInput } from './bad-input.ts';
import type PrismaTypes from './generated/pothos-types.ts';
import { getDatamodel } from './generated/pothos-types.ts';
import { assertNodeType, decodeGlobalId, encodeGlobalId } from './global-id.ts';
import {
  jsonFromLiteral,
  parseDateScalar,
  parseDateTimeScalar,
  serializeDate,
  serializeDateTime,
  textOfLiteral,
} from './scalars.ts';

type Door = 'public' | 'editorial';

/** For types and fields that the public may see. Without it a type or field is at the editorial door only. */
export const everyone: Door[] = ['public', 'editorial'];

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  SubGraphs: Door;
  /** Types that other modules name by string, so that graph modules need not import one another. */
  Objects: Record<
    | 'Article'
    | 'ArticleRevision'
    | 'Category'
    | 'Tag'
    | 'MediaFile'
    | 'OfficialDocument'
    | 'ImportBatch'
    | 'ImportItem'
    | 'Organization'
    | 'Award'
    | 'AwardForm'
    | 'AwardDecision'
    | 'CertificateTemplate'
    | 'CertificatePrint'
    | 'Movement'
    | 'CivicModel'
    | 'Recipient'
    | 'Consultation'
    | 'Opinion'
    | 'CouncilMeeting'
    | 'Dossier'
    | 'Partner'
    | 'PartnerKey'
    | 'PartnerLink'
    | 'Webhook'
    | 'WebhookDelivery'
    | 'SyndicationSource'
    | 'SyndicatedArticle',
    { id: string }
  >;
  DefaultFieldNullability: false;
  Connection: { totalCount(): Promise<number> };
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    DateTime: { Input: Date; Output: Date };
    Date: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    ID: { Input: string; Output: string };
  };
}>({
  defaultFieldNullability: false,
  plugins: [ErrorsPlugin, RelayPlugin, PrismaPlugin, ComplexityPlugin, SubGraphPlugin],
  subGraphs: { defaultForTypes: ['editorial'], fieldsInheritFromTypes: false, defaultForFields: ['editorial'] },
  prisma: {
    client: (context) => context.db,
    dmmf: getDatamodel(),
    exposeDescriptions: { models: true, fields: true },
    onUnusedQuery: process.env['NODE_ENV'] === 'production' ? null : 'error',
  },
  errors: {
    directResult: true,
    defaultUnionOptions: { name: ({ fieldName }) => `${capitalized(fieldName)}Result` },
  },
  // A list costs its length; see door/limits.ts for how the cost of an operation is used.
  complexity: { disabled: true, defaultComplexity: 1, defaultListMultiplier: 5 },
  relay: {
    cursorType: 'String',
    encodeGlobalID: (typename, id) => encodeGlobalId(typename, String(id)),
    decodeGlobalID: decodeGlobalId,
    nodesOnConnection: { subGraphs: everyone, complexity: { multiplier: 1 } },
    edgesFieldOptions: { nullable: { list: false, items: false }, subGraphs: everyone, complexity: { multiplier: 1 } },
    nodeFieldOptions: { nullable: false, subGraphs: everyone },
    cursorFieldOptions: { subGraphs: everyone },
    pageInfoFieldOptions: { subGraphs: everyone },
    pageInfoTypeOptions: { subGraphs: everyone },
    hasNextPageFieldOptions: { subGraphs: everyone },
    hasPreviousPageFieldOptions: { subGraphs: everyone },
    startCursorFieldOptions: { subGraphs: everyone },
    endCursorFieldOptions: { subGraphs: everyone },
    idFieldOptions: { subGraphs: everyone },
    nodeTypeOptions: { subGraphs: everyone },
    nodeQueryOptions: {
      subGraphs: everyone,
      nullable: true,
      description: 'Anything that has an id; null when it is not (or no longer) there',
      resolve: (_root, { id }, _context, { schema }, resolveNode) => {
        assertNodeType(schema, id.typename);
        return resolveNode(id);
      },
    },
    nodesQueryOptions: {
      subGraphs: everyone,
      nullable: { list: false, items: true },
      description: 'Several at once, in the order of the ids, at most 100',
      complexity: (args) => ({ field: 1, multiplier: (args as { ids: unknown[] }).ids.length }),
      resolve: (_root, { ids }, _context, { schema }, resolveNodes) => {
        if (ids.length > 100) throw badInput('At most 100 ids in one request.');
        for (const { typename } of ids) assertNodeType(schema, typename);
        return resolveNodes(ids);
      },
    },
    defaultConnectionTypeOptions: { subGraphs: everyone },
    defaultEdgeTypeOptions: { subGraphs: everyone },
  },
});

/** What builds the fields of an input; for fields that two inputs share. */
export type InputBuilder = Parameters<Parameters<typeof builder.inputType<'Input', never>>[1]['fields']>[0];

builder.queryType({ subGraphs: everyone, defaultSubGraphsForFields: ['editorial'] });
builder.mutationType({});
builder.subscriptionType({ subGraphs: ['public'], defaultSubGraphsForFields: ['public'] });

builder.scalarType('DateTime', {
  subGraphs: everyone,
  description: 'A point in time, ISO 8601, in Vietnam’s zone: 2020-04-01T16:41:00+07:00',
  serialize: serializeDateTime,
  parseValue: parseDateTimeScalar,
  parseLiteral: (node) => parseDateTimeScalar(textOfLiteral(node)),
});
builder.scalarType('Date', {
  subGraphs: everyone,
  description: 'A calendar day: 2020-04-01',
  serialize: serializeDate,
  parseValue: parseDateScalar,
  parseLiteral: (node) => parseDateScalar(textOfLiteral(node)),
});
builder.scalarType('JSON', {
  description: 'Any JSON value',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: jsonFromLiteral,
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    subGraphs: everyone,
    description: 'Counted only when asked for',
    complexity: 20,
    resolve: (connection) => connection.totalCount(),
  }),
);
