import { searchWords, type SearchWord } from './search-words.ts';
import { compactCodes } from './search-terms.ts';

/** What somebody typed into the search box, read. */
export interface SearchQuery {
  /** All words that are looked for, those of phrases included, in the order typed. */
  readonly words: readonly SearchWord[];
  /** What stood in quotation marks: these words, side by side, in this order. */
  readonly phrases: ReadonlyArray<readonly SearchWord[]>;
  /** What had a minus before it and must not be there: words or phrases. */
  readonly without: ReadonlyArray<readonly SearchWord[]>;
  /** Document numbers without what separates their parts: `50khdu`. */
  readonly codes: readonly string[];
}

/** Words of a query that are looked at; a summary of an article has fewer. */
export const mostQueryWords = 31;
const longestQuery = 1_000;

const PART = /(?<minus>(?<![^\s(])[-−–])?(?:["“”„](?<quoted>[^"“”„]*)["“”„]?|(?<plain>[^\s"“”„]+))/gu;
/** One word of letters and figures that reads like a document number typed without its dashes: `50khdu`. */
const BARE_CODE = /^\d{1,4}[a-z]{2,12}$/;

/**
 * Reads what somebody typed: words, “phrases” in quotation marks, and what a minus excludes. Anything can be typed:
 * nothing is an error, and nothing but words reaches the database.
 *
 * @example readSearchQuery('"dân vận khéo" ubnd -2019').without[0]?.[0]?.key // '2019'
 */
export function readSearchQuery(text: string): SearchQuery {
  const phrases: SearchWord[][] = [];
  const without: SearchWord[][] = [];
  let plain = '';
  const typed = text.slice(0, longestQuery);
  for (const { groups } of typed.matchAll(PART)) {
    const part = groups?.['quoted'] ?? groups?.['plain'] ?? '';
    const words = searchWords(part, mostQueryWords);
    if (groups?.['minus'] !== undefined && words.length > 0) without.push(words);
    else {
      if (groups?.['quoted'] !== undefined && words.length > 0) phrases.push(words);
      plain += `${part} `;
    }
  }
  const words = searchWords(plain, mostQueryWords);
  const codes = new Set(compactCodes(plain));
  for (const { folded } of words) if (BARE_CODE.test(folded)) codes.add(folded);
  return { words, phrases, without, codes: [...codes] };
}
