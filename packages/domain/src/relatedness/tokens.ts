import { normalizeVietnamese } from '../vietnamese/normalize.ts';
import { searchKey } from '../vietnamese/search-key.ts';

/** One syllable, number or foreign word of a text. */
export interface Token {
  /** How it is compared: lower case, one tone placement. */
  readonly key: string;
  /** As printed. */
  readonly text: string;
  readonly capital: boolean;
  /** Nothing but a space stands between it and the token before. */
  readonly joined: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,][\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;

/** Keys of syllables met before: a text repeats its syllables, and a language has only some thousands. */
const keys = new Map<string, string>();
const MOST_KEYS = 50_000;

function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = searchKey(word);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(word, key);
  return key;
}

/**
 * A text as a row of tokens. Punctuation ends a phrase: the token behind it is not `joined`. A number keeps its
 * separators.
 *
 * @example tokensOf('Hoà giải ở cơ sở, 2.071 tổ').map(({ key }) => key) // ['hòa', 'giải', 'ở', 'cơ', 'sở', '2.071', 'tổ']
 */
export function tokensOf(text: string): Token[] {
  const normal = normalizeVietnamese(text);
  const tokens: Token[] = [];
  let end = -1;
  for (const match of normal.matchAll(WORD)) {
    const [word] = match;
    // a sentence of a long text may be one run of letters; no word is that long
    const printed = word.length > 40 ? word.slice(0, 40) : word;
    tokens.push({
      key: keyOf(printed),
      text: printed,
      capital: CAPITAL.test(printed),
      joined: end >= 0 && match.index === end + 1 && /\s/.test(normal.charAt(end)),
    });
    end = match.index + word.length;
  }
  return tokens;
}
