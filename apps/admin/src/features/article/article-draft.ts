import { z } from 'zod';
import type { ArticleFormValues } from './article-form-values.ts';

/** Unsaved text that a browser keeps for the case that it is closed or the power fails. */
export interface ArticleDraft {
  /** The version that the text was based on; 0 for a new article. */
  version: number;
  /** ISO time of the last keystroke kept. */
  savedAt: string;
  values: ArticleFormValues;
}

const storedDraft = z.object({
  version: z.number().int(),
  savedAt: z.string(),
  values: z.looseObject({ title: z.string(), lead: z.string(), tags: z.array(z.string()) }),
});

const keyOf = (articleId: string | null): string => `kheo-article-draft:${articleId ?? 'new'}`;

/** The kept text of an article, or null; anything unreadable counts as nothing. */
export function readDraft(
  storage: Storage,
  articleId: string | null,
  template: ArticleFormValues,
): ArticleDraft | null {
  try {
    const draft = storedDraft.parse(JSON.parse(storage.getItem(keyOf(articleId)) ?? 'null'));
    // Fields that came with a later release are filled from the article as it is.
    return { ...draft, values: { ...template, ...(draft.values as Partial<ArticleFormValues>) } };
  } catch {
    return null;
  }
}

/** Keeps a text. A full or forbidden storage must never get in the way of writing. */
export function keepDraft(storage: Storage, articleId: string | null, draft: ArticleDraft): boolean {
  try {
    storage.setItem(keyOf(articleId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(storage: Storage, articleId: string | null): void {
  try {
    storage.removeItem(keyOf(articleId));
  } catch {
    // Nothing was kept then.
  }
}
