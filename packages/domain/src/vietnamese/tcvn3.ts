import { VOWEL_ROWS } from './alphabet.ts';

/** Byte codes of TCVN 5712:1993 (“ABC”, fonts `.Vn…`), row for row as {@link VOWEL_ROWS}; 0 is ASCII. */
const CODE_ROWS: readonly (readonly number[])[] = [
  [0, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
  [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
  [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb],
  [0, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
  [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
  [0, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
  [0, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
  [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
  [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee],
  [0, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
  [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
  [0, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
];

/** Unicode letter by TCVN3 byte, read as Latin-1: `¸` → `á`. Capitals with a tone do not exist. */
export const TCVN3_LETTERS: ReadonlyMap<string, string> = buildTable();

function buildTable(): Map<string, string> {
  const letters = new Map<string, string>();
  CODE_ROWS.forEach((codes, row) => {
    codes.forEach((code, tone) => {
      if (code !== 0) letters.set(String.fromCharCode(code), VOWEL_ROWS[row]?.charAt(tone) ?? '');
    });
  });
  letters.set('\u00ae', 'đ');
  [...'ĂÂÊÔƠƯĐ'].forEach((capital, index) => letters.set(String.fromCharCode(0xa1 + index), capital));
  return letters;
}

/** What is known of the run of text besides its letters. */
export interface Tcvn3Options {
  /** Name of the font; one that ends in `H` (`.VnTimeH`) draws every letter as a capital. */
  readonly font?: string;
}

/**
 * Decodes text that was typed in TCVN3 and read as Latin-1 or Windows-1252. Characters that TCVN3
 * does not have pass through. Decode before soft hyphens are removed: U+00AD is ư here.
 *
 * @example decodeTcvn3('§¶ng bé, chÝnh quyÒn vµ nh©n d©n') // 'Đảng bộ, chính quyền và nhân dân'
 * @example decodeTcvn3('uû ban nh©n d©n', { font: '.VnTimeH' }) // 'UỶ BAN NHÂN DÂN'
 */
export function decodeTcvn3(text: string, options: Tcvn3Options = {}): string {
  const decoded = text.replace(/[\u00a1-\u00fe]/g, (code) => TCVN3_LETTERS.get(code) ?? code);
  return options.font !== undefined && isAllCapsFont(options.font) ? decoded.toUpperCase() : decoded;
}

/** `.VnTimeH`, `.VnArial NarrowH`, `.VnTimeH Bold`: a capital H closes the family name. */
function isAllCapsFont(font: string): boolean {
  return /H(?: (?:Bold|Italic|Regular))*$/.test(font.replaceAll(/["']/g, '').trim());
}
