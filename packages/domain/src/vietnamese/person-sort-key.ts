import { VOWEL_ROWS } from './alphabet.ts';
import { nameParts } from './collation.ts';

/** Letter → its place in the alphabet (two bytes) and its tone (one digit). */
const weights = new Map<string, readonly [letter: string, tone: string]>();
const variants: Readonly<Record<string, string>> = { ă: 'a1', â: 'a2', đ: 'd1', ê: 'e1', ô: 'o1', ơ: 'o2', ư: 'u1' };
for (const row of [...VOWEL_ROWS, 'đ']) {
  const letter = variants[row.charAt(0)] ?? `${row.charAt(0)}0`;
  [...row].forEach((vowel, tone) => weights.set(vowel, [letter, String(tone)]));
}

/**
 * A name as bytes that stand in Vietnamese order: sorting these keys byte by byte (`COLLATE "C"`, `<` in JavaScript)
 * gives what {@link comparePersonNames} gives, small letters and capitals being one. For keyset pages, which no change
 * of a server's collation may reorder. A unit or a household is not a person: it stands by its first word.
 *
 * @example personSortKey('Trần Văn An') < personSortKey('An Văn Cường') // true
 * @example personSortKey('Tổ hòa giải Bản Sen', 'whole') < personSortKey('Thôn Đông', 'whole') // false
 */
export function personSortKey(name: string, as: 'person' | 'whole' = 'person'): string {
  const text = name.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
  if (as === 'whole') return keyOf(text);
  const { given, surname, middle } = nameParts(text);
  return [given, surname, middle].map(keyOf).join('  ');
}

/** Letters first, tones after them: tones only break ties. A blank is below everything that a name is written with. */
function keyOf(text: string): string {
  let letters = '';
  let tones = '';
  for (const unit of text) {
    const [letter, tone] = weights.get(unit) ?? [`${unit === ' ' ? '!' : unit}0`, '0'];
    letters += letter;
    tones += tone;
  }
  return `${letters} ${tones}`;
}
