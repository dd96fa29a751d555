/**
 * The twelve Vietnamese vowel letters, each with its six tones in dictionary order:
 * ngang (none), huyền, hỏi, ngã, sắc, nặng. Lower case, NFC.
 *
 * Every other table of this folder is made from this one.
 */
export const VOWEL_ROWS = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
] as const;

/** A tone by its place in a vowel row: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

const TONES: readonly Tone[] = [0, 1, 2, 3, 4, 5];

interface ToneLetter {
  readonly vowel: string;
  readonly tone: Tone;
}

const byLetter = new Map<string, ToneLetter>();
const byVowel = new Map<string, string>();
for (const row of VOWEL_ROWS) {
  const vowel = row.charAt(0);
  byVowel.set(vowel, row);
  byVowel.set(vowel.toUpperCase(), row.toUpperCase());
  for (const tone of TONES) {
    const letter = row.charAt(tone);
    byLetter.set(letter, { vowel, tone });
    byLetter.set(letter.toUpperCase(), { vowel: vowel.toUpperCase(), tone });
  }
}

/** The letter without its tone; hat, breve and horn stay: `ế` → `ê`, `Ử` → `Ư`, `n` → `n`. */
export function withoutTone(letter: string): string {
  return byLetter.get(letter)?.vowel ?? letter;
}

/** The tone that a letter carries: `ế` → 4, `n` → 0. */
export function toneOf(letter: string): Tone {
  return byLetter.get(letter)?.tone ?? 0;
}

/** Puts a tone on a vowel letter: `withTone('Ê', 4)` → `Ế`. Letters that are no vowels stay. */
export function withTone(letter: string, tone: Tone): string {
  const row = byVowel.get(withoutTone(letter));
  return row === undefined ? letter : row.charAt(tone);
}

/** True for a Vietnamese vowel letter of either case, with or without a tone: `ộ`, `Y`. */
export function isVowel(letter: string): boolean {
  return byLetter.has(letter);
}
