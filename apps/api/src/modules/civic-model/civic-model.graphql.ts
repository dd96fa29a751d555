import { modelKinds, modelStatuses } from '@kheo/domain/award/vocabulary';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { CivicModelConnection } from '#src/award-connection.graphql.ts';
import { AwardLevel, CivicField } from '#src/award-vocabulary.graphql.ts';
import { builder, everyone } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import { uuidOf } from '#src/global-id.ts';
import { connectionCost, type PageArguments } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { civicModelsWhere, listCivicModels, type CivicModelFilter as Filter } from './civic-model-list.service.ts';

export const CivicModelKind = builder.enumType('CivicModelKind', {
  subGraphs: everyone,
  description: 'Mô hình, điển hình tập thể, điển hình cá nhân',
  values: modelKinds,
});
export const CivicModelStatus = builder.enumType('CivicModelStatus', { subGraphs: everyone, values: modelStatuses });
export const CivicModelStepKind = builder.enumType('CivicModelStepKind', {
  subGraphs: everyone,
  description: 'The public sees outcomes, not checks and reviews',
  values: ['CHECK', 'REVIEW', 'RECOGNITION', 'REPLICATION', 'DISCONTINUATION', 'WITHDRAWAL'] as const,
});

builder.prismaObject('CivicModelStep', {
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: CivicModelStepKind }),
    level: t.expose('level', { type: AwardLevel, nullable: true, description: 'That recognised it' }),
    on: t.expose('on', { type: 'Date' }),
    document: t.relation('document', { nullable: true }),
  }),
});

builder.prismaNode('CivicModel', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: CivicModelKind }),
    field: t.expose('field', { type: CivicField }),
    status: t.expose('status', { type: CivicModelStatus }),
    summary: t.exposeString('summary', { description: 'What it does and what came of it' }),
    place: t.exposeString('place'),
    unitName: t.exposeString('unitName'),
    organization: t.relation('organization', { nullable: true }),
    movement: t.relation('movement', { nullable: true }),
    origin: t.relation('origin', { nullable: true, description: 'The model that it replicates' }),
    replications: t.relation('replications', { query: { orderBy: { registeredOn: 'asc' } } }),
    registeredOn: t.expose('registeredOn', { type: 'Date' }),
    steps: t.relation('steps', {
      description: 'What became of it, in order',
      query: { orderBy: [{ on: 'asc' }, { id: 'asc' }] },
    }),
    articles: t.field({
      type: ['Article'],
      description: 'Stories about it, the newest first',
      select: (_args, _context, nestedSelection) => ({
        articles: { select: { article: nestedSelection(true) }, orderBy: { article: { publishedAt: 'desc' } } },
      }),
      resolve: (model) => model.articles.map(({ article }) => article),
    }),
    sample: t.exposeBoolean('sample'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

builder.prismaObjectField('Article', 'civicModels', (t) =>
  t.field({
    type: ['CivicModel'],
    subGraphs: everyone,
    description: 'Models that it tells of',
    select: (_args, _context, nestedSelection) => ({
      civicModels: { select: { model: nestedSelection(true) }, orderBy: { modelId: 'asc' } },
    }),
    resolve: (article) => article.civicModels.map(({ model }) => model),
  }),
);

const CivicModelFilter = builder.inputType('CivicModelFilter', {
  subGraphs: everyone,
  fields: (t) => ({
    search: t.string({ subGraphs: everyone, description: 'Words of name, unit or place; marks do not matter' }),
    kind: t.field({ type: CivicModelKind, subGraphs: everyone }),
    field: t.field({ type: CivicField, subGraphs: everyone }),
    status: t.field({ type: CivicModelStatus, subGraphs: everyone }),
    movementSlug: t.string({ subGraphs: everyone }),
    year: t.int({ subGraphs: everyone, description: 'Of registration' }),
    published: t.boolean({ subGraphs: ['editorial'] }),
    movementId: t.id({ subGraphs: ['editorial'] }),
    organizationId: t.id({ subGraphs: ['editorial'] }),
  }),
});

/** A filter with uuids for ids. */
const civicModelFilter = (given: typeof CivicModelFilter.$inferInput | null | undefined): Filter => ({
  ...given,
  movementId: given?.movementId ? uuidOf('Movement', given.movementId) : null,
  organizationId: given?.organizationId ? uuidOf('Organization', given.organizationId) : null,
});

/** A page of models with what the query text selects of them. */
export const civicModelPage = (args: PageArguments, filter: Filter, context: Context, info: GraphQLResolveInfo) =>
  listCivicModels(
    context.db,
    args,
    civicModelsWhere(filter),
    queryFromInfo({
      context,
      info,
      typeName: 'CivicModel',
      paths: [['edges', 'node'], ['nodes']],
      select: { id: true, registeredOn: true },
    }),
  );

builder.queryFields((t) => ({
  civicModel: t.prismaField({
    type: 'CivicModel',
    subGraphs: everyone,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { db }) => db.civicModel.findUnique({ ...query, where: { slug } }),
  }),
  civicModels: t.field({
    type: CivicModelConnection,
    subGraphs: everyone,
    description: '“Dân vận khéo” models and exemplars, those that were registered last first',
    args: { ...pageArguments, filter: t.arg({ type: CivicModelFilter }) },
    complexity: connectionCost,
    resolve: (_root, args, context, info) => civicModelPage(args, civicModelFilter(args.filter), context, info),
  }),
}));

builder.prismaObjectField('Movement', 'models', (t) =>
  t.field({
    type: CivicModelConnection,
    subGraphs: everyone,
    args: pageArguments,
    complexity: connectionCost,
    select: { id: true },
    resolve: ({ id }, args, context, info) => civicModelPage(args, { movementId: id }, context, info),
  }),
);
