import type { Ask } from '../api.ts';
import { catalogueOf, type Language } from '../catalogues/language.ts';
import { localizePath } from '../paths.ts';
import { suggestionsOperation } from './suggestions.operations.ts';

/** What the script under a search box shows, every word of it in the reader's language. */
export interface SuggestionAnswer {
  suggestions: { text: string; kind: string; path: string }[];
  /** Said by a screen reader: how many there are and how to use them. */
  said: string;
}

/** Beyond this no title is told apart, and the API reads no further. */
const LONGEST_PREFIX = 100;

/** Suggestions for what is being typed, as JSON. */
export async function suggestionsJson(ask: Ask, language: Language, typed: string): Promise<string> {
  const texts = catalogueOf(language).search;
  const prefix = typed
    .slice(0, LONGEST_PREFIX)
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ');
  const { suggestions } = await ask(suggestionsOperation, { prefix });
  return JSON.stringify({
    suggestions: suggestions.map(({ text, kind, path }) => ({
      text,
      kind: texts.kinds[kind],
      // An article has one language, and its own address.
      path: kind === 'ARTICLE' ? path : localizePath(language, path),
    })),
    said: texts.suggestionCount(suggestions.length),
  } satisfies SuggestionAnswer);
}
