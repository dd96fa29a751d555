import { queryFromInfo } from '@pothos/plugin-prisma';
import { badInput } from '#src/bad-input.ts';
import { builder, everyone } from '#src/builder.ts';
import { connectionCost } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { documentFacets, documentsWhere, listDocuments } from './official-document-list.service.ts';

export const OfficialDocumentStatus = builder.enumType('OfficialDocumentStatus', {
  subGraphs: everyone,
  values: ['NOT_YET_IN_FORCE', 'IN_FORCE', 'EXPIRED', 'REPLACED'] as const,
});

const relationKinds = ['AMENDS', 'AMENDED_BY', 'REPLACES', 'REPLACED_BY', 'GUIDES', 'GUIDED_BY'] as const;
const RelationKind = builder.enumType('OfficialDocumentRelationKind', {
  subGraphs: everyone,
  description: 'sửa đổi, thay thế, hướng dẫn, each in both directions',
  values: relationKinds,
});
const inverseKind = { AMENDS: 'AMENDED_BY', REPLACES: 'REPLACED_BY', GUIDES: 'GUIDED_BY' } as const;

const Relation = builder
  .objectRef<{ kind: (typeof relationKinds)[number]; document: { id: string } }>('OfficialDocumentRelation')
  .implement({
    subGraphs: everyone,
    fields: (t) => ({
      kind: t.expose('kind', { type: RelationKind, subGraphs: everyone }),
      document: t.field({ type: 'OfficialDocument', subGraphs: everyone, resolve: ({ document }) => document }),
    }),
  });

builder.prismaNode('OfficialDocument', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    type: t.exposeString('type'),
    number: t.exposeString('number'),
    symbol: t.exposeString('symbol'),
    code: t.exposeString('code'),
    issuer: t.exposeString('issuer'),
    signer: t.exposeString('signer'),
    signerCapacity: t.exposeString('signerCapacity'),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true }),
    effectiveOn: t.expose('effectiveOn', { type: 'Date', nullable: true }),
    expiresOn: t.expose('expiresOn', { type: 'Date', nullable: true }),
    excerpt: t.exposeString('excerpt'),
    status: t.expose('status', { type: OfficialDocumentStatus }),
    sample: t.exposeBoolean('sample'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    files: t.field({
      type: ['MediaFile'],
      description: 'The document itself, as PDF, office file or picture',
      select: (_args, _context, nestedSelection) => ({
        files: { select: { mediaFile: nestedSelection(true) }, orderBy: { position: 'asc' } },
      }),
      resolve: (document) => document.files.map(({ mediaFile }) => mediaFile),
    }),
    relations: t.field({
      type: [Relation],
      select: (_args, _context, nestedSelection) => {
        // without the document asked for, the nested selection would be an empty one
        const document = nestedSelection({ select: { id: true } }, ['document']);
        return {
          relations: { select: { kind: true, to: document }, orderBy: [{ toId: 'asc' }, { kind: 'asc' }] },
          inverse: { select: { kind: true, from: document }, orderBy: [{ fromId: 'asc' }, { kind: 'asc' }] },
        };
      },
      resolve: (document) => [
        ...document.relations.map(({ kind, to }) => ({ kind, document: to })),
        ...document.inverse.map(({ kind, from }) => ({ kind: inverseKind[kind], document: from })),
      ],
    }),
  }),
});

builder.prismaObject('DocumentReference', {
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    printedText: t.exposeString('printedText'),
    type: t.exposeString('type', { nullable: true }),
    number: t.exposeString('number'),
    symbol: t.exposeString('symbol', { nullable: true }),
    code: t.exposeString('code'),
    issuer: t.exposeString('issuer', { nullable: true }),
    date: t.expose('issuedOn', { type: 'Date', nullable: true }),
    warnings: t.exposeStringList('warnings'),
    officialDocument: t.relation('officialDocument', { nullable: true }),
  }),
});

export const OfficialDocumentConnection = builder.connectionObject(
  {
    type: 'OfficialDocument',
    name: 'OfficialDocumentConnection',
    subGraphs: everyone,
  },
  { name: 'OfficialDocumentEdge', subGraphs: everyone },
);

const OfficialDocumentFilter = builder.inputType('OfficialDocumentFilter', {
  subGraphs: everyone,
  fields: (t) => ({
    search: t.string({
      subGraphs: everyone,
      description: 'Words of code, excerpt, issuer or signer; marks do not matter',
    }),
    code: t.string({ subGraphs: everyone, description: 'In any writing: 50-KH/ĐU, 50 kh đu, 50khdu' }),
    number: t.string({ subGraphs: everyone }),
    symbol: t.string({ subGraphs: everyone }),
    type: t.string({ subGraphs: everyone }),
    issuer: t.string({ subGraphs: everyone }),
    signer: t.string({ subGraphs: everyone }),
    year: t.int({ subGraphs: everyone, description: 'Of issue' }),
    status: t.field({ type: OfficialDocumentStatus, subGraphs: everyone }),
    issuedFrom: t.field({ type: 'Date', subGraphs: everyone }),
    issuedTo: t.field({ type: 'Date', subGraphs: everyone }),
  }),
});

const Facet = builder.objectRef<{ value: string; count: number }>('Facet').implement({
  subGraphs: everyone,
  fields: (t) => ({
    value: t.exposeString('value', { subGraphs: everyone }),
    count: t.exposeInt('count', { subGraphs: everyone }),
  }),
});

const OfficialDocumentFacets = builder
  .objectRef<{ types: Facets; years: Facets; issuers: Facets }>('OfficialDocumentFacets')
  .implement({
    subGraphs: everyone,
    fields: (t) => ({
      types: t.field({ type: [Facet], subGraphs: everyone, resolve: ({ types }) => types }),
      years: t.field({
        type: [Facet],
        subGraphs: everyone,
        description: 'Newest first',
        resolve: ({ years }) => years,
      }),
      issuers: t.field({
        type: [Facet],
        subGraphs: everyone,
        description: 'The hundred that issued most',
        resolve: ({ issuers }) => issuers,
      }),
    }),
  });
type Facets = Array<{ value: string; count: number }>;

builder.queryFields((t) => ({
  officialDocument: t.prismaField({
    type: 'OfficialDocument',
    subGraphs: everyone,
    nullable: true,
    description: 'By its slug or by its code; the newest when a code was used twice',
    args: { slug: t.arg.string(), code: t.arg.string() },
    resolve: (query, _root, { slug, code }, { db }) => {
      if ((slug == null) === (code == null)) throw badInput('Give a slug or a code.');
      return db.officialDocument.findFirst({
        ...query,
        where: slug == null ? { code: code! } : { slug },
        orderBy: [{ issuedOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      });
    },
  }),
  officialDocuments: t.field({
    type: OfficialDocumentConnection,
    subGraphs: ['public'],
    description: 'The published register, newest issue first',
    args: { ...pageArguments, filter: t.arg({ type: OfficialDocumentFilter }) },
    complexity: connectionCost,
    resolve: (_root, args, context, info) =>
      listDocuments(
        context.db,
        args,
        documentsWhere(args.filter ?? {}),
        queryFromInfo({
          context,
          info,
          typeName: 'OfficialDocument',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true, issuedOn: true },
        }),
      ),
  }),
  officialDocumentFacets: t.field({
    type: OfficialDocumentFacets,
    subGraphs: everyone,
    description: 'What a search form over the register offers',
    complexity: 20,
    resolve: (_root, _args, { db }) => documentFacets(db),
  }),
}));
