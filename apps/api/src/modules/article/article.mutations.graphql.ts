import { builder } from '#src/builder.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { CreateArticleInput, UpdateArticleInput, fieldsOf } from './article-input.graphql.ts';
import { createArticle, deleteArticle, restoreArticleRevision, updateArticle } from './article.service.ts';
import { publishArticle, scheduleArticle, unpublishArticle } from './publish-article.service.ts';

const PublishArticleInput = builder.inputType('PublishArticleInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'The time it is printed with; the one it has, or now, when left out',
    }),
  }),
});
const ScheduleArticleInput = builder.inputType('ScheduleArticleInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    publishAt: t.field({ type: 'DateTime', required: true }),
  }),
});
const UnpublishArticleInput = builder.inputType('UnpublishArticleInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    reason: t.string({ required: true, description: 'Kept with the article; not shown to the public' }),
    publicReason: t.string({ description: 'What partners who copied the article are told; nothing when left out' }),
  }),
});
const RestoreArticleRevisionInput = builder.inputType('RestoreArticleRevisionInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    revisionId: t.id({ required: true }),
  }),
});
const DeleteArticleInput = builder.inputType('DeleteArticleInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});

const onChange = { types: [InvalidInput, Forbidden, NotFound, Conflict] };

/** The article that an input names, with its uuid. */
const chosen = <Input extends { id: string }>(input: Input): Input => ({ ...input, id: uuidOf('Article', input.id) });

builder.mutationFields((t) => ({
  createArticle: t.prismaField({
    type: 'Article',
    description: 'Creates a draft',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateArticleInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createArticle(context, { ...fieldsOf(input), title: input.title });
      return context.db.article.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateArticle: t.prismaField({
    type: 'Article',
    description: 'Saves changed fields; on a published article they are before the public at once',
    errors: onChange,
    args: { input: t.arg({ type: UpdateArticleInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updateArticle(context, {
        ...fieldsOf(input),
        id: uuidOf('Article', input.id),
        expectedVersion: input.expectedVersion,
      });
      return context.db.article.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  publishArticle: t.prismaField({
    type: 'Article',
    errors: onChange,
    args: { input: t.arg({ type: PublishArticleInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await publishArticle(context, chosen(input));
      return context.db.article.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  scheduleArticle: t.prismaField({
    type: 'Article',
    errors: onChange,
    args: { input: t.arg({ type: ScheduleArticleInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await scheduleArticle(context, chosen(input));
      return context.db.article.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  unpublishArticle: t.prismaField({
    type: 'Article',
    description: 'Takes an article down, or its schedule back',
    errors: onChange,
    args: { input: t.arg({ type: UnpublishArticleInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await unpublishArticle(context, chosen(input));
      return context.db.article.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  restoreArticleRevision: t.prismaField({
    type: 'Article',
    description: 'Brings an earlier text back as a new version',
    errors: onChange,
    args: { input: t.arg({ type: RestoreArticleRevisionInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await restoreArticleRevision(context, {
        ...chosen(input),
        revisionId: uuidOf('ArticleRevision', input.revisionId),
      });
      return context.db.article.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteArticle: t.field({
    type: Deleted,
    description: 'Only an article that the public never saw; others are taken down',
    errors: onChange,
    args: { input: t.arg({ type: DeleteArticleInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteArticle(context, chosen(input));
      return { id: input.id };
    },
  }),
}));
