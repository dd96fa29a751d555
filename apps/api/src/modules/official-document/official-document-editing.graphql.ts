import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '#src/builder.ts';
import { connectionCost } from '#src/keyset.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { loaderAt } from '#src/request-loader.ts';
import { OfficialDocumentConnection, OfficialDocumentStatus } from './official-document.graphql.ts';
import { documentsWhere, listDocuments } from './official-document-list.service.ts';
import { findDocumentsByCode, parseReference } from './official-document.service.ts';

// What editors do with the register of official documents.

builder.prismaObjectFields('OfficialDocument', (t) => ({
  version: t.exposeInt('version', { subGraphs: ['editorial'] }),
  published: t.exposeBoolean('published', { subGraphs: ['editorial'] }),
  internalNote: t.exposeString('internalNote', { subGraphs: ['editorial'] }),
  articleCount: t.relationCount('references', {
    subGraphs: ['editorial'],
    description: 'Articles that mention it',
    where: { decision: { not: 'REJECTED' } },
  }),
}));

const EditorialOfficialDocumentFilter = builder.inputType('EditorialOfficialDocumentFilter', {
  fields: (t) => ({
    search: t.string(),
    type: t.string(),
    issuer: t.string(),
    year: t.int(),
    status: t.field({ type: OfficialDocumentStatus }),
    published: t.boolean(),
  }),
});

type Parsed = NonNullable<ReturnType<typeof parseReference>>;
const ParsedReference = builder.objectRef<Parsed>('ParsedReference').implement({
  description: 'The fields of a pasted reference, and the documents that have its code already',
  fields: (t) => ({
    type: t.exposeString('type'),
    number: t.exposeString('number'),
    symbol: t.string({ nullable: true, resolve: ({ symbol }) => symbol }),
    code: t.exposeString('code'),
    issuer: t.string({ nullable: true, resolve: ({ issuer }) => issuer }),
    date: t.field({
      type: 'Date',
      nullable: true,
      resolve: ({ date }) => (date === null ? null : new Date(`${date}T00:00:00Z`)),
    }),
    warnings: t.stringList({ resolve: ({ warnings }) => [...warnings] }),
    registered: t.field({
      type: 'OfficialDocument',
      nullable: true,
      resolve: async ({ code }, _args, context, info) => {
        const query = queryFromInfo({ context, info, typeName: 'OfficialDocument', select: { id: true, code: true } });
        return (
          (await loaderAt(context, info, (codes) => findDocumentsByCode(context.db, codes, query)).load(code)) ?? null
        );
      },
    }),
  }),
});

builder.queryFields((t) => ({
  allOfficialDocuments: t.field({
    type: OfficialDocumentConnection,
    description: 'The whole register, newest issue first',
    args: { ...pageArguments, filter: t.arg({ type: EditorialOfficialDocumentFilter }) },
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
  parseDocumentReference: t.field({
    type: ParsedReference,
    nullable: true,
    description: 'Reads “Kế hoạch số 50-KH/ĐU ngày 30/3/2020 của Đảng ủy Sở Tư pháp” into fields',
    args: { text: t.arg.string({ required: true }) },
    resolve: (_root, { text }) => parseReference(text),
  }),
}));
