import { beforeEach, expect, test } from 'vitest';
import { forgetDraft, keepDraft, readDraft } from './article-draft.ts';
import { valuesOfArticle } from './article-form-values.ts';

/** The part of the browser's storage that drafts use, with the same rules. */
class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  full = false;
  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  clear(): void {
    this.#items.clear();
  }
}

let storage: MemoryStorage;
beforeEach(() => {
  storage = new MemoryStorage();
});
const values = { ...valuesOfArticle(null), title: 'Hội nghị tổng kết', lead: 'Sáng nay…' };
const draft = { version: 3, savedAt: '2026-11-23T03:00:00.000Z', values };

test('what was kept comes back whole, per article', () => {
  keepDraft(storage, 'a', draft);
  expect(readDraft(storage, 'a', valuesOfArticle(null))).toEqual(draft);
  expect(readDraft(storage, 'b', valuesOfArticle(null))).toBeNull();
  expect(readDraft(storage, null, valuesOfArticle(null))).toBeNull();
});

test('a forgotten draft is not offered again', () => {
  keepDraft(storage, 'a', draft);
  forgetDraft(storage, 'a');
  expect(readDraft(storage, 'a', valuesOfArticle(null))).toBeNull();
});

test('a draft of an older release gets the fields that it lacks', () => {
  storage.setItem('kheo-article-draft:a', JSON.stringify({ ...draft, values: { title: 'Cũ', lead: '', tags: [] } }));
  expect(readDraft(storage, 'a', valuesOfArticle(null))?.values).toEqual({ ...valuesOfArticle(null), title: 'Cũ' });
});

test('rubbish and a full storage never get in the way of writing', () => {
  storage.setItem('kheo-article-draft:a', '{"version":');
  expect(readDraft(storage, 'a', valuesOfArticle(null))).toBeNull();
  storage.full = true;
  expect(keepDraft(storage, 'a', draft)).toBe(false);
});
