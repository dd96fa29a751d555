import { checkDocument } from '@kheo/rich-text/check';
import { emptyDocument } from '@kheo/rich-text/document';
import type { JsonValue } from '@kheo/schema/editorial';
import type { Problem } from '../../lib/problem-messages.ts';
import { fromInputTime, toInputTime } from '../../lib/vietnam-time.ts';
import type { CreateArticleInput, EditedArticle, UpdateArticleInput } from './article.operations.ts';

/** Lengths that the counters show and the server enforces. */
export const articleLimits = { title: 300, subtitle: 300, lead: 2000 } as const;

export type ArticleCover = NonNullable<EditedArticle['cover']>;

/** What the form holds: texts as typed, times as clock times of Việt Nam. */
export interface ArticleFormValues {
  title: string;
  subtitle: string;
  lead: string;
  /** A ProseMirror document; opaque here, so that the form's field paths do not reach into it. */
  body: object;
  author: string;
  source: string;
  categoryId: string;
  otherCategoryIds: string[];
  tags: string[];
  cover: ArticleCover | null;
  coverCaption: string;
  language: 'VI' | 'EN';
  featured: boolean;
  slug: string;
  publishedAt: string;
  expiresAt: string;
  internalNote: string;
}

export type ArticleField = keyof ArticleFormValues;

/** What can be told without asking the server; the wording follows from the codes. */
export function problemsOf(values: ArticleFormValues): Problem[] {
  const problems: Problem[] = [];
  if (!values.title.trim()) problems.push({ field: 'title', code: 'required' });
  for (const [field, max] of Object.entries(articleLimits) as [keyof typeof articleLimits, number][]) {
    if (values[field].length > max) problems.push({ field, code: 'too-long', params: { max } });
  }
  if (values.slug && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(values.slug))
    problems.push({ field: 'slug', code: 'slug-form' });
  return problems;
}

/** A document as the editor will hold it, so that opening an article does not look like a change. */
function normalDocument(document: JsonValue): object {
  const checked = checkDocument(document);
  if ('document' in checked) return checked.document;
  return typeof document === 'object' && document !== null ? document : emptyDocument;
}

/** The form of an article; of a new one for null. */
export function valuesOfArticle(article: EditedArticle | null): ArticleFormValues {
  return {
    title: article?.title ?? '',
    subtitle: article?.subtitle ?? '',
    lead: article?.lead ?? '',
    body: article ? normalDocument(article.body.document) : emptyDocument,
    author: article?.author ?? '',
    source: article?.source ?? '',
    categoryId: article?.category?.id ?? '',
    otherCategoryIds: article?.otherCategories.map((category) => category.id) ?? [],
    tags: article?.tags.map((tag) => tag.name) ?? [],
    cover: article?.cover ?? null,
    coverCaption: article?.coverCaption ?? '',
    language: article?.language ?? 'VI',
    featured: article?.featured ?? false,
    slug: article?.slug ?? '',
    publishedAt: toInputTime(article?.publishedAt ?? null),
    expiresAt: toInputTime(article?.expiresAt ?? null),
    internalNote: article?.internalNote ?? '',
  };
}

/** The form of a new article that translates another one: what does not depend on the language is taken over. */
export function valuesOfTranslation(original: EditedArticle): ArticleFormValues {
  const { categoryId, otherCategoryIds, cover, author, publishedAt } = valuesOfArticle(original);
  const language = original.language === 'VI' ? 'EN' : 'VI';
  return { ...valuesOfArticle(null), categoryId, otherCategoryIds, cover, author, publishedAt, language };
}

/** The editor appends an empty paragraph to write on in; that alone is no change of the text. */
function withoutTrailingParagraph(document: object): object {
  const content: unknown = 'content' in document ? document.content : null;
  if (!Array.isArray(content)) return document;
  const last: unknown = content.at(-1);
  const isEmptyParagraph =
    typeof last === 'object' && last !== null && 'type' in last && last.type === 'paragraph' && !('content' in last);
  return isEmptyParagraph ? { ...document, content: content.slice(0, -1) } : document;
}

function sameValue(field: ArticleField, a: ArticleFormValues, b: ArticleFormValues): boolean {
  if (field === 'cover') return a.cover?.id === b.cover?.id;
  if (field === 'body') {
    return JSON.stringify(withoutTrailingParagraph(a.body)) === JSON.stringify(withoutTrailingParagraph(b.body));
  }
  return JSON.stringify(a[field]) === JSON.stringify(b[field]);
}

/** The fields in which the form differs from where it began. */
export function changedFields(base: ArticleFormValues, values: ArticleFormValues): ArticleField[] {
  return (Object.keys(base) as ArticleField[]).filter((field) => !sameValue(field, base, values));
}

/** Form → input of a mutation, for the given fields only: what was not touched is not written. */
function inputOf(values: ArticleFormValues, fields: readonly ArticleField[]): Partial<UpdateArticleInput> {
  const whole = {
    title: { title: values.title.trim() },
    subtitle: { subtitle: values.subtitle.trim() },
    lead: { lead: values.lead.trim() },
    body: { body: { document: values.body as JsonValue } },
    author: { author: values.author.trim() },
    source: { source: values.source.trim() },
    categoryId: { categoryId: values.categoryId || null },
    otherCategoryIds: { otherCategoryIds: values.otherCategoryIds },
    tags: { tags: values.tags },
    cover: { coverId: values.cover?.id ?? null },
    coverCaption: { coverCaption: values.coverCaption.trim() },
    language: { language: values.language },
    featured: { featured: values.featured },
    slug: { slug: values.slug || null },
    publishedAt: { publishedAt: fromInputTime(values.publishedAt) },
    expiresAt: { expiresAt: fromInputTime(values.expiresAt) },
    internalNote: { internalNote: values.internalNote.trim() },
  } satisfies Record<ArticleField, Partial<UpdateArticleInput>>;
  return Object.assign({}, ...fields.map((field) => whole[field])) as Partial<UpdateArticleInput>;
}

export function createInputOf(values: ArticleFormValues, translationOfId?: string): CreateArticleInput {
  const changed = changedFields(valuesOfArticle(null), values);
  const { id: _id, expectedVersion: _version, ...input } = inputOf(values, changed) as UpdateArticleInput;
  return { ...input, title: values.title.trim(), ...(translationOfId ? { translationOfId } : {}) };
}

export function updateInputOf(
  id: string,
  expectedVersion: number,
  base: ArticleFormValues,
  values: ArticleFormValues,
): UpdateArticleInput {
  return { id, expectedVersion, ...inputOf(values, changedFields(base, values)) };
}

/** The form's field for a field that the server names (`coverId` → `cover`, `body.document` → `body`). */
export function formFieldOf(serverField: string): ArticleField | null {
  const name = serverField.split('.')[0] ?? '';
  if (name === 'coverId') return 'cover';
  return name in valuesTemplate ? (name as ArticleField) : null;
}

const valuesTemplate = valuesOfArticle(null);
