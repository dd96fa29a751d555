import { queryFromInfo } from '@pothos/plugin-prisma';
import { toHtml } from '@kheo/rich-text/to-html';
import { builder } from '#src/builder.ts';
import { Forbidden, InvalidInput } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { findDocumentsByCode } from '#src/modules/official-document/official-document.service.ts';
import { loaderAt } from '#src/request-loader.ts';
import {
  findImportedArticle,
  importPortalPage,
  previewPage,
  type ImportPortalPageResult,
} from './portal-page.service.ts';
import type { UnderstoodPage } from './readers/read-page.ts';

type MentionShape = UnderstoodPage['page']['documentReferences'][number] & { printedText: string };

const PreviewedReference = builder.objectRef<MentionShape>('PreviewedReference').implement({
  fields: (t) => ({
    printedText: t.exposeString('printedText'),
    type: t.exposeString('type', { nullable: true }),
    code: t.exposeString('code'),
    issuer: t.exposeString('issuer', { nullable: true }),
    date: t.field({
      type: 'Date',
      nullable: true,
      resolve: ({ date }) => (date === null ? null : new Date(`${date}T00:00:00Z`)),
    }),
    warnings: t.stringList({ resolve: ({ warnings }) => [...warnings] }),
    officialDocument: t.field({
      type: 'OfficialDocument',
      nullable: true,
      description: 'The registered document with this code',
      resolve: async ({ code }, _args, context, info) => {
        const query = queryFromInfo({ context, info, typeName: 'OfficialDocument', select: { id: true, code: true } });
        const loader = loaderAt(context, info, (codes) => findDocumentsByCode(context.db, codes, query));
        return (await loader.load(code)) ?? null;
      },
    }),
  }),
});

const PortalPagePreview = builder.objectRef<UnderstoodPage>('PortalPagePreview').implement({
  description: 'What was understood of an old page',
  fields: (t) => ({
    understood: t.boolean({ resolve: ({ reason }) => reason === null }),
    reason: t.string({
      nullable: true,
      description: 'Code of why it was not: empty-page, title-not-found, text-not-found',
      resolve: ({ reason }) => reason,
    }),
    title: t.string({ resolve: ({ page }) => page.title }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: ({ page }) => (page.publishedAt === null ? null : new Date(page.publishedAt)),
    }),
    lead: t.string({ resolve: ({ page }) => page.lead }),
    author: t.string({ resolve: ({ page }) => page.author ?? '' }),
    source: t.string({ resolve: ({ page }) => page.source ?? '' }),
    bodyHtml: t.string({ resolve: ({ body }) => toHtml(body, { image: () => null }) }),
    warnings: t.stringList({ resolve: ({ page }) => [...page.warnings] }),
    documentReferences: t.field({
      type: [PreviewedReference],
      resolve: ({ page }) => {
        const whole = [page.title, page.lead, ...page.paragraphs].join('\n\n');
        return page.documentReferences.map((reference) => ({
          ...reference,
          printedText: whole.slice(reference.offset, reference.offset + reference.length),
        }));
      },
    }),
    existingArticle: t.field({
      type: 'Article',
      nullable: true,
      description: 'The article that this page became earlier',
      resolve: async ({ identity }, _args, context, info) => {
        const id = await findImportedArticle(context.db, identity);
        return id === null
          ? null
          : context.db.article.findUnique({ ...queryFromInfo({ context, info, typeName: 'Article' }), where: { id } });
      },
    }),
  }),
});

const ImportOutcome = builder.enumType('ImportOutcome', {
  values: ['IMPORTED', 'ALREADY_IMPORTED', 'SET_ASIDE'] as const,
});

const ImportPortalPagePayload = builder.objectRef<ImportPortalPageResult>('ImportPortalPagePayload').implement({
  fields: (t) => ({
    outcome: t.expose('outcome', { type: ImportOutcome }),
    reason: t.exposeString('reason', { nullable: true, description: 'A code when it was set aside' }),
    warnings: t.exposeStringList('warnings'),
    article: t.field({
      type: 'Article',
      nullable: true,
      resolve: ({ articleId }, _args, context, info) =>
        articleId === null
          ? null
          : context.db.article.findUnique({
              ...queryFromInfo({ context, info, typeName: 'Article' }),
              where: { id: articleId },
            }),
    }),
  }),
});

const ImportPortalPageInput = builder.inputType('ImportPortalPageInput', {
  fields: (t) => ({
    fileName: t.string({ required: true }),
    content: t.string({ required: true, description: 'One page: UTF-8 text as scraped, or HTML' }),
    categoryId: t.id(),
    publish: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Publish with the page’s own date; else, or without a date, a draft',
    }),
  }),
});

builder.queryFields((t) => ({
  previewPortalPage: t.field({
    type: PortalPagePreview,
    description: 'Nothing is saved',
    args: { fileName: t.arg.string({ required: true }), content: t.arg.string({ required: true }) },
    resolve: (_root, { content }) => previewPage(content),
  }),
}));

builder.mutationFields((t) => ({
  importPortalPage: t.field({
    type: ImportPortalPagePayload,
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: ImportPortalPageInput, required: true }) },
    resolve: (_root, { input }, context) =>
      importPortalPage(context, {
        ...input,
        categoryId: input.categoryId ? uuidOf('Category', input.categoryId) : null,
      }),
  }),
}));
