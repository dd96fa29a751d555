import { normalizeVietnamese } from '../vietnamese/normalize.ts';
import { repairTonePlacement, toNewTonePlacement, toOldTonePlacement } from '../vietnamese/tone-placement.ts';
import type { HouseStyleCode, HouseStyleFinding } from './finding.ts';

const WORDS = /[\p{L}\p{M}]+/gu;
/** Only these words can be of interest: marks apart, letters beyond ASCII. */
const BEYOND_ASCII = /[^\u0000-\u007F]/;

/** Eth stands for Đ; in Unicode text only (in TCVN3 it is é). */
const withVietnameseD = (word: string): string => word.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');

/**
 * Words whose letters or tones are not as the house writes them. One finding a word, with the whole word set right, so
 * that one repair never leaves half a slip behind.
 */
export function misspeltWords(text: string, toneStyle: 'old' | 'new'): HouseStyleFinding[] {
  const inHouseStyle = toneStyle === 'old' ? toOldTonePlacement : toNewTonePlacement;
  const findings: HouseStyleFinding[] = [];
  for (const match of text.matchAll(WORDS)) {
    const word = match[0];
    if (!BEYOND_ASCII.test(word)) continue;
    const composed = normalizeVietnamese(word);
    const plain = withVietnameseD(composed);
    const wellPlaced = repairTonePlacement(plain);
    const right = inHouseStyle(wellPlaced);
    if (right === word) continue;
    const code: HouseStyleCode =
      wellPlaced !== plain
        ? 'misplaced-tone'
        : right !== wellPlaced
          ? 'tone-placement'
          : plain !== composed
            ? 'foreign-d'
            : 'decomposed-letters';
    findings.push({ code, offset: match.index, length: word.length, params: { right }, replacement: right });
  }
  return findings;
}
