import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { CivicField } from '#src/award-vocabulary.graphql.ts';
import { builder, everyone } from '#src/builder.ts';
import type { Context } from '#src/context.ts';
import { connectionCost, type PageArguments } from '#src/keyset.ts';
import { inLanguage, languageArgument } from '#src/language.graphql.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { listMovements, type MovementFilter } from './movement-list.service.ts';

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim());

builder.prismaNode('Movement', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.string({
      args: languageArgument,
      select: { nameVi: true, nameEn: true },
      resolve: ({ nameVi, nameEn }, { language }) => inLanguage(language, nameVi, nameEn),
    }),
    summary: t.string({
      args: languageArgument,
      select: { summaryVi: true, summaryEn: true },
      resolve: ({ summaryVi, summaryEn }, { language }) => inLanguage(language, summaryVi, summaryEn),
    }),
    criteria: t.stringList({
      args: languageArgument,
      description: 'What counts in it',
      select: { criteriaVi: true, criteriaEn: true },
      resolve: ({ criteriaVi, criteriaEn }, { language }) => linesOf(inLanguage(language, criteriaVi, criteriaEn)),
    }),
    fields: t.expose('fields', { type: [CivicField] }),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Its last day; null when none is set' }),
    launchDocument: t.relation('launchDocument', { nullable: true }),
    organization: t.relation('organization', { nullable: true, description: 'Who launched it' }),
    sample: t.exposeBoolean('sample'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

export const MovementConnection = builder.connectionObject(
  { type: 'Movement', name: 'MovementConnection', subGraphs: everyone },
  { name: 'MovementEdge', subGraphs: everyone },
);

/** A page of movements with what the query text selects of them. */
export const movementPage = (args: PageArguments, filter: MovementFilter, context: Context, info: GraphQLResolveInfo) =>
  listMovements(
    context.db,
    args,
    queryFromInfo({
      context,
      info,
      typeName: 'Movement',
      paths: [['edges', 'node'], ['nodes']],
      select: { id: true, startsOn: true },
    }),
    filter,
  );

builder.queryFields((t) => ({
  movement: t.prismaField({
    type: 'Movement',
    subGraphs: everyone,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { db }) => db.movement.findUnique({ ...query, where: { slug } }),
  }),
  movements: t.field({
    type: MovementConnection,
    subGraphs: everyone,
    description: 'The latest first',
    args: pageArguments,
    complexity: connectionCost,
    resolve: (_root, args, context, info) => movementPage(args, {}, context, info),
  }),
}));
