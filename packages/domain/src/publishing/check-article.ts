import type { Problem } from './problem.ts';

/** Longest texts, in characters (UTF-16 units). */
export const articleLimits = {
  title: 300,
  subtitle: 300,
  lead: 2000,
  author: 200,
  source: 300,
  coverCaption: 500,
  internalNote: 5000,
  slug: 90,
} as const;

/** What the rules look at; a field that is not there is not checked. Times are milliseconds since 1970. */
export interface ArticleText {
  title?: string;
  subtitle?: string;
  lead?: string;
  author?: string;
  source?: string;
  coverCaption?: string;
  internalNote?: string;
  slug?: string;
  publishedAt?: number | null;
  expiresAt?: number | null;
}

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * What is wrong with an article's fields, all at once; empty when it may be saved.
 *
 * @example
 * checkArticle({ title: ' ' }) // [{ field: 'title', code: 'required' }]
 */
export function checkArticle(article: ArticleText): Problem[] {
  const problems: Problem[] = [];
  if (article.title !== undefined && !article.title.trim()) problems.push({ field: 'title', code: 'required' });
  for (const field of Object.keys(articleLimits) as (keyof typeof articleLimits)[]) {
    const max = articleLimits[field];
    if ((article[field]?.length ?? 0) > max) problems.push({ field, code: 'too-long', params: { max } });
  }
  if (article.slug && !slugForm.test(article.slug)) problems.push({ field: 'slug', code: 'slug-form' });
  if (article.expiresAt != null && article.publishedAt != null && article.expiresAt <= article.publishedAt) {
    problems.push({ field: 'expiresAt', code: 'expires-before-published' });
  }
  return problems;
}

/** What publishing needs beyond saving. */
export interface PublishableArticle {
  bodyText: string;
  hasPicture: boolean;
  categoryId: string | null;
  cover: { altVi: string } | null;
}

/**
 * What still stands between a saved article and the reader.
 *
 * @example
 * checkPublishable({ bodyText: '', hasPicture: false, categoryId: null, cover: null })
 * // [{ field: 'body', code: 'required' }, { field: 'categoryId', code: 'required' }]
 */
export function checkPublishable(article: PublishableArticle): Problem[] {
  const problems: Problem[] = [];
  if (!article.bodyText.trim() && !article.hasPicture) problems.push({ field: 'body', code: 'required' });
  if (!article.categoryId) problems.push({ field: 'categoryId', code: 'required' });
  if (article.cover && !article.cover.altVi.trim())
    problems.push({ field: 'coverId', code: 'alternative-text-missing' });
  return problems;
}
