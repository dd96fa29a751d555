import { parseVerificationCode } from '../award/verification-code.ts';
import { foldForSearch } from '../vietnamese/fold.ts';
import { markAgreement } from './mark-agreement.ts';
import { searchWords, type SearchWord } from './search-words.ts';
import { compactCodes, compactNumber } from './search-terms.ts';

/** What somebody typed into the search box, read. */
export interface SearchQuery {
  /** All words that are looked for, those of phrases included, in the order typed. */
  readonly words: readonly SearchWord[];
  /** What stood in quotation marks: these words, side by side, in this order. */
  readonly phrases: ReadonlyArray<readonly SearchWord[]>;
  /** What had a minus before it and must not be there: words or phrases. */
  readonly without: ReadonlyArray<readonly SearchWord[]>;
  /** Document numbers, and the verification code of a certificate, without what separates their parts: `50khdu`. */
  readonly codes: readonly string[];
}

/** Words of a query that are looked at; a summary of an article has fewer. */
export const mostQueryWords = 31;
const longestQuery = 1_000;

const PART = /(?<minus>(?<![^\s(])[-−–])?(?:["“”„](?<quoted>[^"“”„]*)["“”„]?|(?<plain>[^\s"“”„]+))/gu;
/** One word of letters and figures that reads like a document number typed without its dashes: `50khdu`, `062022qh15`. */
const BARE_CODE = /^\d{1,8}[a-z]{2,12}\d{0,2}$/;
/** The end of a query that may be a document number with blanks for its dashes: `50 kh đu`, `06 2022 qh15`. */
const SPACED_CODE = /(?<![\p{L}\p{N}])\d{1,8}(?:[\s./–-]+\d{1,6})?(?:[\s./–-]+\p{L}{1,7}\d{0,2}){1,4}\s*$/u;

/**
 * Reads what somebody typed: words, “phrases” in quotation marks, and what a minus excludes. Anything can be typed:
 * nothing is an error, and nothing but words reaches the database.
 *
 * @example readSearchQuery('"dân vận khéo" ubnd -2019').without[0]?.[0]?.key // '2019'
 */
export function readSearchQuery(text: string): SearchQuery {
  const typed = text.slice(0, longestQuery);
  const phrases: SearchWord[][] = [];
  const without: SearchWord[][] = [];
  // what is excluded is blanked out, so that offsets stay those of what was typed
  let plain = typed;
  for (const { groups, index, 0: whole } of typed.matchAll(PART)) {
    const words = searchWords(groups?.['quoted'] ?? groups?.['plain'] ?? '', mostQueryWords);
    if (words.length === 0) continue;
    if (groups?.['minus'] !== undefined) {
      without.push(words);
      plain = plain.slice(0, index) + ' '.repeat(whole.length) + plain.slice(index + whole.length);
    } else if (groups?.['quoted'] !== undefined) phrases.push(words);
  }
  const words = searchWords(plain, mostQueryWords);
  const codes = new Set(compactCodes(plain));
  for (const { folded } of words) if (BARE_CODE.test(folded)) codes.add(folded);
  const spaced = SPACED_CODE.exec(plain.normalize('NFC'));
  if (spaced !== null) codes.add(compactNumber(spaced[0]));
  const certificate = parseVerificationCode(plain);
  if ('code' in certificate) codes.add(compactNumber(certificate.code));
  return { words, phrases, without, codes: [...codes] };
}

/** Marks may be left out between quotation marks, but not be others. */
const MARKS_THAT_AGREE = 0.85;

/**
 * Whether a text has these words side by side in this order.
 *
 * @param keyText as {@link indexText} gives it
 * @example hasPhrase(indexText(article).keyText, searchWords('tổ hòa giải')) // true
 */
export function hasPhrase(keyText: string, phrase: readonly SearchWord[]): boolean {
  const first = phrase[0];
  if (first === undefined) return true;
  const folded = foldForSearch(keyText);
  for (let at = folded.indexOf(first.folded); at !== -1; at = folded.indexOf(first.folded, at + 1)) {
    if (at > 0 && !/\s/.test(folded.charAt(at - 1))) continue;
    const line = keyText.slice(at, keyText.indexOf('\n', at) === -1 ? undefined : keyText.indexOf('\n', at));
    const found = line.split(' ', phrase.length);
    if (
      found.length === phrase.length &&
      phrase.every(
        (word, index) =>
          foldForSearch(found[index]!) === word.folded && markAgreement(word.key, found[index]!) >= MARKS_THAT_AGREE,
      )
    )
      return true;
  }
  return false;
}
