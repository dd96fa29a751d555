import { foldForSearch } from '../vietnamese/fold.ts';
import { searchWords, type SearchWord } from './search-words.ts';

/** A text to be found: its heading, its opening and the rest. */
export interface SearchableText {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  /** Numbers by which it is known, as printed: `K7QD-03MX-9TAF`, `012/QĐ-UBND`. */
  readonly numbers?: readonly string[];
}

/** What is stored of a text so that it can be found. */
export interface SearchIndexEntry {
  /** Hashes of all that can be looked for, each once, ascending: 32-bit integers. */
  readonly terms: number[];
  /** Keys of title, lead and body, a line each, words separated by one space; what hits are ranked by. */
  readonly keyText: string;
}

/** Words of a body that can be found, and words of it that ranking looks at. */
const mostWords = 20_000;
const mostRanked = 4_000;
const longestPrefix = 4;

/**
 * A 32-bit signed integer for a text (FNV-1a over UTF-16 units): what the index keeps instead of the text. Two texts in
 * four thousand million share one, which a ranking that looks at the words themselves puts right.
 */
function termHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** The last two bits say what a term is: the statistics keep every word, but of the rest only what is frequent. */
const kinds = { word: 0, exact: 1, pair: 2, other: 3 } as const;
const term = (kind: number, text: string): number => (termHash(text) & ~3) | kind;

/**
 * The terms of which the index is made; a query asks for the same ones.
 *
 * @example termOf.pair('dan', 'van') // the term of “dân vận”, and of “đàn văn”
 */
export const termOf = {
  /** A word without its marks. */
  word: (folded: string): number => term(kinds.word, folded),
  /** A word with its marks; words without marks have none. */
  exact: (key: string): number => term(kinds.exact, key),
  /** Two neighbours without their marks. */
  pair: (first: string, second: string): number => term(kinds.pair, `${first} ${second}`),
  /** A word of a title. */
  titleWord: (folded: string): number => term(kinds.other, `t ${folded}`),
  /** Two neighbours in a title. */
  titlePair: (first: string, second: string): number => term(kinds.other, `tt ${first} ${second}`),
  /** What a word of a title begins with: two to four letters. */
  titlePrefix: (prefix: string): number => term(kinds.other, `p ${prefix}`),
  /** A document number without what separates its parts. */
  code: (compact: string): number => term(kinds.other, `c ${compact}`),
  /** The number of the document itself, which stands in its title. */
  titleCode: (compact: string): number => term(kinds.other, `tc ${compact}`),
} as const;

/** `50-KH/ĐU`, `06/2022/QH15`: figures, then parts joined by a dash or a slash. */
const CODE = /(?<![\p{L}\p{N}])\d[\p{L}\p{N}]*(?:\s?[-–/]\s?[\p{L}\p{N}&]+){1,5}/gu;

/**
 * The document numbers of a text, folded, without what separates their parts.
 *
 * @example compactCodes('Kế hoạch số 50-KH/ĐU') // ['50khdu']
 */
export function compactCodes(text: string): string[] {
  return [...text.matchAll(CODE)].map(([code]) => compactNumber(code)).filter((code) => /\p{L}/u.test(code));
}

/**
 * A number without what separates its parts, in one writing.
 *
 * @example compactNumber('K7QD-03MX-9TAF') // 'k7qd03mx9taf'
 */
export const compactNumber = (number: string): string =>
  foldForSearch(number.normalize('NFC')).replace(/[^\p{L}\p{N}]+/gu, '');

function addWords(terms: Set<number>, words: readonly SearchWord[]): void {
  let before: SearchWord | undefined;
  for (const word of words) {
    terms.add(termOf.word(word.folded));
    if (word.key !== word.folded) terms.add(termOf.exact(word.key));
    if (before !== undefined) terms.add(termOf.pair(before.folded, word.folded));
    before = word;
  }
}

function addTitle(terms: Set<number>, words: readonly SearchWord[]): void {
  let before: SearchWord | undefined;
  for (const word of words) {
    terms.add(termOf.titleWord(word.folded));
    if (before !== undefined) terms.add(termOf.titlePair(before.folded, word.folded));
    for (let length = 2; length <= Math.min(longestPrefix, word.folded.length); length += 1)
      terms.add(termOf.titlePrefix(word.folded.slice(0, length)));
    before = word;
  }
}

const keysOf = (words: readonly SearchWord[]): string => words.map(({ key }) => key).join(' ');

/**
 * Turns a text into what the index keeps of it.
 *
 * @example indexText({ title: 'Dân vận khéo', lead: '', body: '' }).keyText // 'dân vận khéo\n\n'
 */
export function indexText({ title, lead, body, numbers = [] }: SearchableText): SearchIndexEntry {
  const parts = [searchWords(title, 500), searchWords(lead, 2_000), searchWords(body, mostWords)] as const;
  const terms = new Set<number>();
  for (const words of parts) addWords(terms, words);
  addTitle(terms, parts[0]);
  for (const code of compactCodes(title)) terms.add(termOf.titleCode(code));
  for (const text of [title, lead, body]) for (const code of compactCodes(text)) terms.add(termOf.code(code));
  for (const number of numbers.map(compactNumber)) terms.add(termOf.titleCode(number)).add(termOf.code(number));
  return {
    terms: Int32Array.from(terms).toSorted().values().toArray(),
    keyText: [keysOf(parts[0]), keysOf(parts[1]), keysOf(parts[2].slice(0, mostRanked))].join('\n'),
  };
}
