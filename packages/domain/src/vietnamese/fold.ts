import { VOWEL_ROWS } from './alphabet.ts';

/** Where a table entry says "drop this code unit". */
const DROPPED = 0;
const TABLE_SIZE = 0x2000;
const FIRST_MARK = 0x0300;
const LAST_MARK = 0x036f;
/** Code units per call: far below any engine's limit on arguments, large enough to hide a call's cost. */
const CHUNK = 4096;

/** One folded code unit per code unit below U+2000, which covers every alphabet with case. */
const folded = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (let code = 1; code < TABLE_SIZE; code += 1) {
    if (code >= FIRST_MARK && code <= LAST_MARK) continue;
    table[code] = foldUnit(String.fromCharCode(code));
  }
  for (const [letter, base] of [
    ['đ', 'd'],
    ['Đ', 'd'],
    ['ð', 'd'],
    ['Ð', 'd'],
  ] as const) {
    table[letter.charCodeAt(0)] = base.charCodeAt(0);
  }
  for (const row of VOWEL_ROWS) {
    for (const letter of row) table[letter.charCodeAt(0)] = foldUnit(letter);
  }
  return table;
}

function foldUnit(unit: string): number {
  const bare = unit
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  // A letter that folds to several (a ligature) stays itself, so that offsets hold.
  return bare.length === 1 ? bare.charCodeAt(0) : unit.charCodeAt(0);
}

/**
 * What a reader types who does not type marks: lower case, no diacritics, `đ` → `d` (and `Ð`,
 * U+00D0, which old systems print for Đ).
 *
 * The fold of NFC text has the length of the text, letter under letter, so a hit in the folded text
 * is highlighted in the original at the same offsets. Decomposed input folds to the same result,
 * shorter than itself. Measured speed is in the README.
 *
 * @example foldForSearch('Ủy ban nhân dân tỉnh Đắk Lắk') // 'uy ban nhan dan tinh dak lak'
 */
export function foldForSearch(text: string): string {
  const units = new Uint16Array(Math.min(text.length, CHUNK));
  let result = '';
  let used = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const unit = code < TABLE_SIZE ? (folded[code] ?? code) : code;
    if (unit === DROPPED && code !== 0) continue;
    units[used] = unit;
    used += 1;
    if (used === CHUNK) {
      result += textOf(units);
      used = 0;
    }
  }
  return result + textOf(units.subarray(0, used));
}

function textOf(units: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, null, units);
}
