import { foldForSearch } from '../vietnamese/fold.ts';
import { searchKey } from '../vietnamese/search-key.ts';
import { joinedWrittenOut, writtenOut } from './abbreviations.ts';

/** One syllable, number or foreign word of a text, as search sees it. */
export interface SearchWord {
  /** Equal for spellings that a reader holds equal: marks kept, tone placement and i/y unified. */
  readonly key: string;
  /** The key without any marks. */
  readonly folded: string;
  /** Where the word stands in the text as given; the words of an abbreviation all stand where it does. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Ministries are shortened in parts: GD&ĐT, NN-PTNT. */
const JOINED = /(?<![\p{L}\p{N}\p{M}/-])\p{Lu}{2,6}(?:\s?[&-]\s?\p{Lu}{2,6}){1,3}(?![\p{L}\p{N}\p{M}/-])/gu;
const LONGEST_WORD = 40;

/** A text has few distinct words; making their keys is what costs. */
const known = new Map<string, { key: string; folded: string }>();
const mostKnown = 100_000;

function formsOf(word: string): { key: string; folded: string } {
  const found = known.get(word);
  if (found !== undefined) return found;
  const key = searchKey(word.slice(0, LONGEST_WORD));
  const forms = { key, folded: foldForSearch(key) };
  if (known.size >= mostKnown) known.clear();
  known.set(word, forms);
  return forms;
}

/** Abbreviations of several parts, where they stand and what they stand for. */
function joinedIn(text: string): Array<{ start: number; end: number; words: readonly string[] }> {
  if (!/[&-]/.test(text)) return [];
  return [...text.matchAll(JOINED)].flatMap((match) => {
    const words = joinedWrittenOut(match[0].toLowerCase().split(/\s?[&-]\s?/));
    return words === null ? [] : [{ start: match.index, end: match.index + match[0].length, words }];
  });
}

/**
 * The words of a text in order, abbreviations written out. Offsets are of the text as given, in whatever normal form,
 * so that hits can be marked in it.
 *
 * @param most how many words are looked at
 * @example searchWords('UBND tỉnh').map((word) => word.key) // ['ủy', 'ban', 'nhân', 'dân', 'tỉnh']
 */
export function searchWords(text: string, most = Number.POSITIVE_INFINITY): SearchWord[] {
  const words: SearchWord[] = [];
  const joined = joinedIn(text);
  let before = '';
  for (const match of text.matchAll(WORD)) {
    if (words.length >= most) break;
    const start = match.index;
    const end = start + match[0].length;
    const part = joined.find((one) => start >= one.start && end <= one.end);
    if (part !== undefined) {
      if (start === part.start) for (const word of part.words) words.push({ ...formsOf(word), start, end: part.end });
      continue;
    }
    const { key, folded } = formsOf(match[0]);
    if (folded === '') continue;
    const long = folded.length <= 8 ? writtenOut(key, before) : null;
    if (long === null) words.push({ key, folded, start, end });
    else for (const word of long) words.push({ ...formsOf(word), start, end });
    before = key;
  }
  return words;
}
