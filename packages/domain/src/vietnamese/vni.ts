import { VOWEL_ROWS } from './alphabet.ts';

/** Marks that VNI-Windows writes behind a plain letter, in the order of the tones from huyền on. */
const PLAIN_MARKS = 'øûõùï';
const HAT_MARKS = 'àåãáä';
const BREVE_MARKS = 'èúüéë';
const I_CODES = 'ìæóíò';

/** How VNI writes the toneless letter, and the marks of its tones. */
const SPELLINGS: Readonly<Record<string, { readonly plain: string; readonly toned: string; readonly marks: string }>> =
  {
    a: { plain: 'a', toned: 'a', marks: PLAIN_MARKS },
    ă: { plain: 'aê', toned: 'a', marks: BREVE_MARKS },
    â: { plain: 'aâ', toned: 'a', marks: HAT_MARKS },
    e: { plain: 'e', toned: 'e', marks: PLAIN_MARKS },
    ê: { plain: 'eâ', toned: 'e', marks: HAT_MARKS },
    i: { plain: 'i', toned: '', marks: I_CODES },
    o: { plain: 'o', toned: 'o', marks: PLAIN_MARKS },
    ô: { plain: 'oâ', toned: 'o', marks: HAT_MARKS },
    ơ: { plain: 'ô', toned: 'ô', marks: PLAIN_MARKS },
    u: { plain: 'u', toned: 'u', marks: PLAIN_MARKS },
    ư: { plain: 'ö', toned: 'ö', marks: PLAIN_MARKS },
    y: { plain: 'y', toned: 'y', marks: PLAIN_MARKS },
  };

/** Unicode letter by VNI-Windows spelling, both cases: `eá` → `ế`, `Ñ` → `Đ`. */
export const VNI_LETTERS: ReadonlyMap<string, string> = buildTable();

function buildTable(): Map<string, string> {
  const letters = new Map<string, string>();
  const add = (spelling: string, letter: string): void => {
    letters.set(spelling, letter);
    letters.set(spelling.toUpperCase(), letter.toUpperCase());
  };
  for (const row of VOWEL_ROWS) {
    const spelling = SPELLINGS[row.charAt(0)];
    if (spelling === undefined) continue;
    if (spelling.plain !== row.charAt(0)) add(spelling.plain, row.charAt(0));
    [...spelling.marks].forEach((mark, index) => add(spelling.toned + mark, row.charAt(index + 1)));
  }
  letters.delete('yï');
  letters.delete('YÏ');
  add('î', 'ỵ');
  add('ñ', 'đ');
  return letters;
}

// A pair is tried before its first letter alone; a capital takes marks of either case.
const SPELLING = /[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ìæóíòîñôöÌÆÓÍÒÎÑÔÖ]/g;

/**
 * Decodes text that was typed with a `VNI-…` font and read as Latin-1 or Windows-1252, longest
 * spelling first. What VNI does not have passes through.
 *
 * @example decodeVni('Sôû Tö phaùp') // 'Sở Tư pháp'
 */
export function decodeVni(text: string): string {
  return text.replace(SPELLING, decodeOne);
}

function decodeOne(spelling: string): string {
  const known = VNI_LETTERS.get(spelling);
  if (known !== undefined || spelling.length === 1) return known ?? spelling;
  const base = spelling.charAt(0);
  const mark = spelling.charAt(1);
  const lower = VNI_LETTERS.get(spelling.toLowerCase());
  if (/^yï$/i.test(spelling)) return base === 'Y' ? 'Ỵ' : 'ỵ';
  if (lower !== undefined) return base === base.toUpperCase() ? lower.toUpperCase() : lower;
  // No pair after all: `oê`, `uå`. Both letters stand for themselves.
  return (VNI_LETTERS.get(base) ?? base) + (VNI_LETTERS.get(mark) ?? mark);
}
