import { builder, everyone } from '#src/builder.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { connectionCost } from '#src/keyset.ts';
import { inLanguage, languageArgument } from '#src/language.graphql.ts';
import { deleteMediaFile, listMediaFiles, updateMediaFile } from './media-file.service.ts';
import { mediaFormat, mediaSources, mediaUrl, shareUrl } from './media-url.service.ts';
import { pageArguments } from '#src/paging.graphql.ts';
import { queryFromInfo } from '@pothos/plugin-prisma';

const MediaKind = builder.enumType('MediaKind', { subGraphs: everyone, values: ['IMAGE', 'PDF', 'OFFICE'] as const });

const ImageSource = builder.objectRef<{ url: string; width: number }>('ImageSource').implement({
  subGraphs: everyone,
  fields: (t) => ({
    url: t.exposeString('url', { subGraphs: everyone }),
    width: t.exposeInt('width', { subGraphs: everyone }),
  }),
});

const stored = { key: true, kind: true, mimeType: true, widths: true } as const;

builder.prismaNode('MediaFile', {
  id: { field: 'id' },
  nullable: true,
  subGraphs: everyone,
  defaultSubGraphsForFields: everyone,
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: MediaKind }),
    mimeType: t.exposeString('mimeType'),
    format: t.string({
      description: 'Format of the file behind `url`: WEBP, PDF, DOCX, XLSX, ODT, ODS',
      select: stored,
      resolve: mediaFormat,
    }),
    byteSize: t.exposeInt('byteSize'),
    width: t.exposeInt('width', { nullable: true }),
    height: t.exposeInt('height', { nullable: true }),
    alt: t.string({
      args: languageArgument,
      select: { altVi: true, altEn: true },
      resolve: (file, { language }) => inLanguage(language, file.altVi, file.altEn),
    }),
    caption: t.exposeString('caption'),
    credit: t.exposeString('credit'),
    color: t.exposeString('color', {
      nullable: true,
      description: 'Average colour as #rrggbb, to show while the picture loads',
    }),
    url: t.string({
      description: 'Path from the root of the API and of the portal',
      select: stored,
      resolve: mediaUrl,
    }),
    shareUrl: t.string({
      nullable: true,
      description: 'JPEG of 1200 × 630 for shared links',
      select: stored,
      resolve: shareUrl,
    }),
    sources: t.field({
      type: [ImageSource],
      description: 'WebP copies, narrowest first; none for a document',
      select: stored,
      resolve: mediaSources,
    }),
    originalName: t.exposeString('originalName', { subGraphs: ['editorial'] }),
    createdAt: t.expose('createdAt', { type: 'DateTime', subGraphs: ['editorial'] }),
    version: t.exposeInt('version', { subGraphs: ['editorial'] }),
    altVi: t.exposeString('altVi', { subGraphs: ['editorial'] }),
    altEn: t.exposeString('altEn', { subGraphs: ['editorial'] }),
    uploadedBy: t.relation('uploadedBy', { subGraphs: ['editorial'], nullable: true }),
    usedBy: t.field({
      type: ['Article'],
      subGraphs: ['editorial'],
      description: 'Articles that show this file, as cover or in the text',
      select: (_args, _context, nestedSelection) => {
        const article = nestedSelection(true);
        return { coverOf: article, articles: { select: { article } } };
      },
      resolve: (file) => {
        const all = [...file.coverOf, ...file.articles.map(({ article }) => article)];
        return all.filter((article, index) => all.findIndex(({ id }) => id === article.id) === index);
      },
    }),
  }),
});

const MediaFileConnection = builder.connectionObject(
  {
    type: 'MediaFile',
    name: 'MediaFileConnection',
    subGraphs: ['editorial'],
  },
  { name: 'MediaFileEdge', subGraphs: ['editorial'] },
);

const MediaFileFilter = builder.inputType('MediaFileFilter', {
  fields: (t) => ({
    search: t.string({ description: 'Part of a file name, alternative text, caption or credit' }),
    kind: t.field({ type: MediaKind }),
  }),
});

builder.queryFields((t) => ({
  mediaFiles: t.field({
    type: MediaFileConnection,
    description: 'The media library, newest first',
    args: { ...pageArguments, filter: t.arg({ type: MediaFileFilter }) },
    complexity: connectionCost,
    resolve: (_root, args, context, info) =>
      listMediaFiles(
        context.db,
        args,
        args.filter ?? {},
        queryFromInfo({
          context,
          info,
          typeName: 'MediaFile',
          paths: [['edges', 'node'], ['nodes']],
          select: { id: true, createdAt: true },
        }),
      ),
  }),
}));

const UpdateMediaFileInput = builder.inputType('UpdateMediaFileInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    altVi: t.string(),
    altEn: t.string(),
    caption: t.string(),
    credit: t.string(),
  }),
});
const DeleteMediaFileInput = builder.inputType('DeleteMediaFileInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});

builder.mutationFields((t) => ({
  updateMediaFile: t.prismaField({
    type: 'MediaFile',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: UpdateMediaFileInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updateMediaFile(context, { ...input, id: uuidOf('MediaFile', input.id) });
      return context.db.mediaFile.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteMediaFile: t.field({
    type: Deleted,
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: DeleteMediaFileInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteMediaFile(context, { id: uuidOf('MediaFile', input.id), expectedVersion: input.expectedVersion });
      return { id: input.id };
    },
  }),
}));
