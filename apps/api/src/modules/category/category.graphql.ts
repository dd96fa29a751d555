import { builder, everyone } from '#src/builder.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { inLanguage, languageArgument } from '#src/language.graphql.ts';
import { Deleted } from '#src/deleted.graphql.ts';
import { createCategory, deleteCategory, updateCategory } from './category.service.ts';

const order = [{ position: 'asc' as const }, { id: 'asc' as const }];

builder.prismaNode('Category', {
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
      resolve: (category, { language }) => inLanguage(language, category.nameVi, category.nameEn),
    }),
    description: t.string({
      args: languageArgument,
      select: { descriptionVi: true, descriptionEn: true },
      resolve: (category, { language }) => inLanguage(language, category.descriptionVi, category.descriptionEn),
    }),
    position: t.exposeInt('position'),
    parent: t.relation('parent', { nullable: true }),
    children: t.relation('children', { query: { orderBy: order } }),
    hidden: t.exposeBoolean('hidden', { subGraphs: ['editorial'] }),
    version: t.exposeInt('version', { subGraphs: ['editorial'] }),
    articleCount: t.relationCount('articles', {
      subGraphs: ['editorial'],
      description: 'Articles of every status that have it as their primary column',
    }),
  }),
});

builder.prismaNode('Tag', {
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
      resolve: (tag, { language }) => inLanguage(language, tag.nameVi, tag.nameEn),
    }),
  }),
});

builder.queryFields((t) => ({
  categories: t.prismaField({
    type: ['Category'],
    subGraphs: everyone,
    complexity: { field: 1, multiplier: 20 },
    description: 'All columns in order; build the tree with parent or children',
    resolve: (query, _root, _args, { db }) => db.category.findMany({ ...query, orderBy: order }),
  }),
  category: t.prismaField({
    type: 'Category',
    subGraphs: everyone,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { db }) => db.category.findUnique({ ...query, where: { slug } }),
  }),
  tags: t.prismaField({
    type: ['Tag'],
    complexity: { field: 1, multiplier: 100 },
    resolve: (query, _root, _args, { db }) => db.tag.findMany({ ...query, orderBy: { slug: 'asc' } }),
  }),
  tag: t.prismaField({
    type: 'Tag',
    subGraphs: everyone,
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { db }) => db.tag.findUnique({ ...query, where: { slug } }),
  }),
}));

const RelatedWeightsInput = builder.inputType('RelatedWeightsInput', {
  description: 'In per cent of what a signal usually counts, 0 to 300',
  fields: (t) => ({
    text: t.int({ required: true, defaultValue: 100 }),
    documents: t.int({ required: true, defaultValue: 100 }),
    tags: t.int({ required: true, defaultValue: 100 }),
    awards: t.int({ required: true, defaultValue: 100, description: 'The same award or model' }),
    people: t.int({ required: true, defaultValue: 100 }),
    units: t.int({ required: true, defaultValue: 100 }),
    movements: t.int({ required: true, defaultValue: 100 }),
    category: t.int({ required: true, defaultValue: 100 }),
    freshness: t.int({ required: true, defaultValue: 100 }),
  }),
});
const CreateCategoryInput = builder.inputType('CreateCategoryInput', {
  fields: (t) => ({
    nameVi: t.string({ required: true }),
    nameEn: t.string({ required: true }),
    slug: t.string({ description: 'Made from the name when left out' }),
    parentId: t.id(),
    descriptionVi: t.string(),
    descriptionEn: t.string(),
    position: t.int(),
    hidden: t.boolean(),
    relatedWeights: t.field({ type: RelatedWeightsInput }),
  }),
});
const UpdateCategoryInput = builder.inputType('UpdateCategoryInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    nameVi: t.string(),
    nameEn: t.string(),
    slug: t.string(),
    parentId: t.id(),
    descriptionVi: t.string(),
    descriptionEn: t.string(),
    position: t.int(),
    hidden: t.boolean(),
    relatedWeights: t.field({ type: RelatedWeightsInput }),
  }),
});
const DeleteCategoryInput = builder.inputType('DeleteCategoryInput', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});

/** A parent's id as the database has it: undefined leaves it, null makes the category a top one. */
const parentOf = (parentId: string | null | undefined): string | null | undefined =>
  parentId ? uuidOf('Category', parentId) : parentId;

builder.mutationFields((t) => ({
  createCategory: t.prismaField({
    type: 'Category',
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateCategoryInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await createCategory(context, { ...input, parentId: parentOf(input.parentId) });
      return context.db.category.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  updateCategory: t.prismaField({
    type: 'Category',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: UpdateCategoryInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await updateCategory(context, {
        ...input,
        id: uuidOf('Category', input.id),
        parentId: parentOf(input.parentId),
      });
      return context.db.category.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteCategory: t.field({
    type: Deleted,
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: DeleteCategoryInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await deleteCategory(context, { id: uuidOf('Category', input.id), expectedVersion: input.expectedVersion });
      return { id: input.id };
    },
  }),
}));
