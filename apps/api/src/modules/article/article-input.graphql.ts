import { builder, type InputBuilder } from '#src/builder.ts';
import { uuidOf } from '#src/global-id.ts';
import { Language } from '#src/language.graphql.ts';
import type { ArticleFields } from './article-text.service.ts';
import { RichTextInput } from '#src/rich-text.graphql.ts';

/** The fields that both inputs have. */
const sharedFields = (t: InputBuilder) => ({
  subtitle: t.string(),
  lead: t.string({ description: 'Opening paragraph, plain text' }),
  body: t.field({ type: RichTextInput }),
  author: t.string({ description: 'Byline as printed' }),
  source: t.string(),
  slug: t.string({ description: 'Made from the title when left out' }),
  language: t.field({ type: Language }),
  translationOfId: t.id(),
  categoryId: t.id(),
  otherCategoryIds: t.idList(),
  tags: t.stringList({ description: 'Names; unknown ones are made' }),
  coverId: t.id(),
  coverCaption: t.string(),
  featured: t.boolean(),
  publishedAt: t.field({ type: 'DateTime', description: 'The time it is printed with' }),
  expiresAt: t.field({ type: 'DateTime' }),
  internalNote: t.string({ description: 'For colleagues only' }),
});

export const CreateArticleInput = builder.inputType('CreateArticleInput', {
  fields: (t) => ({ title: t.string({ required: true }), ...sharedFields(t) }),
});

export const UpdateArticleInput = builder.inputType('UpdateArticleInput', {
  description: 'Fields that are left out stay as they are; null empties a field',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    title: t.string(),
    ...sharedFields(t),
  }),
});

type GivenFields = Omit<ArticleFields, 'translationOfId' | 'categoryId' | 'otherCategoryIds' | 'coverId'> & {
  translationOfId?: string | null;
  categoryId?: string | null;
  otherCategoryIds?: string[] | null;
  coverId?: string | null;
};

const idOf = (typename: string, id: string | null | undefined): string | null | undefined =>
  id ? uuidOf(typename, id) : id;

/** The fields of an input with uuids for ids; what was not given stays undefined. */
export function fieldsOf(input: GivenFields & { id?: string; expectedVersion?: number }): ArticleFields {
  const { id: _id, expectedVersion: _version, ...fields } = input;
  return {
    ...fields,
    translationOfId: idOf('Article', fields.translationOfId),
    categoryId: idOf('Category', fields.categoryId),
    otherCategoryIds: fields.otherCategoryIds?.map((id) => uuidOf('Category', id)) ?? fields.otherCategoryIds,
    coverId: idOf('MediaFile', fields.coverId),
  };
}
