import { withoutTone } from '../vietnamese/alphabet.ts';
import { foldForSearch } from '../vietnamese/fold.ts';

/** Marks as typed; some or all left out; another tone; other letters. */
const AGREEMENT = { same: 1, bare: 0.95, leftOut: 0.85, otherTone: 0.6, otherLetters: 0.3 } as const;

/**
 * How well a word of a text answers a word of a query that has the same letters when marks are dropped: from 1 (as
 * typed) to 0.3 (other marks). Marks that were left out are a smaller matter than marks that contradict: “dan” and “dân”
 * go together, “dân” and “đàn” hardly do.
 *
 * @param asked key of the query's word
 * @param found key of the text's word
 * @example markAgreement('dân', 'đàn') // 0.3
 */
export function markAgreement(asked: string, found: string): number {
  if (asked === found) return AGREEMENT.same;
  let worst: number = foldForSearch(asked) === asked ? AGREEMENT.bare : AGREEMENT.leftOut;
  for (let index = 0; index < asked.length; index += 1) {
    const typed = asked.charAt(index);
    const there = found.charAt(index);
    if (typed === there || typed === foldForSearch(there) || typed === withoutTone(there)) continue;
    worst = Math.min(worst, withoutTone(typed) === withoutTone(there) ? AGREEMENT.otherTone : AGREEMENT.otherLetters);
  }
  return worst;
}
