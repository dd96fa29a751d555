import { foldForSearch } from '../vietnamese/fold.ts';
import { markAgreement } from './mark-agreement.ts';
import type { WordForm } from './search-score.ts';
import type { SearchWord } from './search-words.ts';

/** A word as typed, with the forms in which it was looked for: the typed one first, then guesses. */
export interface TypedWord {
  readonly word: SearchWord;
  readonly forms: readonly WordForm[];
}

const MARKS_THAT_AGREE = 0.85;
const CLEAR = 0.9;

/**
 * “Ý bạn là …”: what was typed, with each word that looks like a slip replaced by what stands in its place in the best
 * texts; null when there is nothing to correct, because the words are there as typed or nothing better is.
 *
 * @param typed what somebody typed
 * @param words its words with the forms in which they were looked for
 * @param keyTexts the best texts found, as indexText gives them
 * @example correctedQuery('tổ hòa gaii', words, texts) // 'tổ hòa giải'
 */
export function correctedQuery(typed: string, words: readonly TypedWord[], keyTexts: readonly string[]): string | null {
  const texts = keyTexts.map((text) => text.split(/[ \n]/));
  let corrected = '';
  let at = 0;
  for (const [index, { word, forms }] of words.entries()) {
    if (forms.length < 2 || word.start < at) continue;
    const meant = meantBy(index, words, texts);
    if (meant === null) continue;
    corrected += typed.slice(at, word.start) + meant;
    at = word.end;
  }
  return at === 0 ? null : corrected + typed.slice(at);
}

/** The word that stands beside this word's neighbours in the texts; null when it is the typed one or there is none. */
function meantBy(index: number, words: readonly TypedWord[], texts: ReadonlyArray<readonly string[]>): string | null {
  const { word, forms } = words[index]!;
  const guesses = new Map(forms.slice(1).map(({ folded, trust }) => [folded, trust]));
  const votes = new Map<string, number>();
  // a neighbour may be a slip too, when it is clear what was meant
  const isWord = (other: TypedWord | undefined, found: string | undefined): boolean =>
    found !== undefined &&
    other?.forms.some(({ folded, trust }) => trust >= CLEAR && folded === foldForSearch(found)) === true;
  for (const text of texts) {
    for (const [at, found] of text.entries()) {
      const folded = foldForSearch(found);
      if (folded === word.folded && markAgreement(word.key, found) >= MARKS_THAT_AGREE) return null;
      const trust = folded === word.folded ? 1 : guesses.get(folded);
      if (trust === undefined) continue;
      const beside = Number(isWord(words[index - 1], text[at - 1])) + Number(isWord(words[index + 1], text[at + 1]));
      if (beside === 0 && words.length > 1) continue;
      votes.set(found, (votes.get(found) ?? 0) + trust ** 4 * (1 + beside));
    }
  }
  let best: string | null = null;
  for (const [found, vote] of votes) if (best === null || vote > votes.get(best)!) best = found;
  return best === word.key ? null : best;
}
