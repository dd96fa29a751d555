import { foldForSearch } from '../vietnamese/fold.ts';
import { searchKey } from '../vietnamese/search-key.ts';
import { decodeTyping } from '../vietnamese/typing.ts';
import type { WordForm } from './search-score.ts';

/** How far a guess is trusted, by the slip that it undoes. */
const TRUST = { keystrokes: 0.95, likely: 0.85, possible: 0.7 } as const;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Neighbours on the keyboard, both ways. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
/** Sounds that many speakers do not tell apart, at the beginning or the end of a syllable. */
const SOUNDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^s/, 'x'],
  [/^x/, 's'],
  [/^l/, 'n'],
  [/^n(?![gh])/, 'l'],
  [/^tr/, 'ch'],
  [/^ch/, 'tr'],
  [/^r/, 'd'],
  [/^r/, 'gi'],
  [/^d/, 'gi'],
  [/^d/, 'r'],
  [/^d/, 'v'],
  [/^v/, 'd'],
  [/^gi/, 'd'],
  [/^gi/, 'r'],
  [/n$/, 'ng'],
  [/ng$/, 'n'],
  [/t$/, 'c'],
  [/c$/, 't'],
  [/i$/, 'y'],
  [/y$/, 'i'],
];

function areNeighbours(one: string, other: string): boolean {
  for (const [row, keys] of ROWS.entries()) {
    const at = keys.indexOf(one);
    if (at === -1) continue;
    for (const [otherRow, otherKeys] of ROWS.entries()) {
      const otherAt = otherKeys.indexOf(other);
      if (otherAt !== -1) return Math.abs(row - otherRow) <= 1 && Math.abs(at - otherAt) <= 1;
    }
  }
  return false;
}

/**
 * Other spellings of a word that a slip of the fingers or of the ear could have made of it: keystrokes of Telex or VNI
 * that were not turned into letters, two letters in the wrong order, one too many, one missing, the key next to it, s for
 * x. Without marks, for which nobody can know what was meant; which of them are words, the index knows.
 *
 * @param typed the word as typed
 * @example spellingVariants('kheos')[0] // { key: 'khéo', folded: 'kheo', trust: 0.95 }
 */
export function spellingVariants(typed: string): WordForm[] {
  const word = foldForSearch(searchKey(typed));
  const variants = new Map<string, WordForm>();
  const add = (folded: string, trust: number, key = folded): void => {
    if (folded !== word && folded.length > 0 && !variants.has(folded)) variants.set(folded, { key, folded, trust });
  };
  const decoded = searchKey(decodeTyping(typed));
  if (foldForSearch(decoded) !== word) add(foldForSearch(decoded), TRUST.keystrokes, decoded);
  if (/^\d+$/.test(word) || word.length < 2) return [...variants.values()];
  for (const [pattern, other] of SOUNDS) add(word.replace(pattern, other), TRUST.likely);
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    if (at < word.length) add(before + after, TRUST.likely);
    if (at + 1 < word.length) add(before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2), TRUST.likely);
  }
  for (let at = 0; at <= word.length; at += 1)
    for (const letter of LETTERS) {
      if (at < word.length)
        add(
          word.slice(0, at) + letter + word.slice(at + 1),
          areNeighbours(word.charAt(at), letter) ? TRUST.likely : TRUST.possible,
        );
      add(word.slice(0, at) + letter + word.slice(at), TRUST.possible);
    }
  return [...variants.values()];
}
