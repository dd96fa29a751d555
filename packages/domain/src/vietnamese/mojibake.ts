/** Where Windows-1252 differs from Latin-1: the character that stands for a byte 0x80–0x9F. */
const WINDOWS_1252 = new Map<number, number>(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, index) => [
    char.charCodeAt(0),
    0x80 + index,
  ]),
);

// Bytes that UTF-8 uses for Latin and Vietnamese letters, marks, punctuation and signs: C2–CC for
// two bytes, E1, E2 and EF for three, F0 for the four of an emoji. Other leading bytes would turn “Ô ”
// into a Cyrillic letter.
const TAIL = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const SEQUENCE = new RegExp(`[\\u00c2-\\u00cc]${TAIL}|[\\u00e1\\u00e2\\u00ef]${TAIL}{2}|\\u00f0${TAIL}{3}`, 'g');
// The letters, marks and signs of Vietnamese print, emoji, and whatever Windows-1252 made of a byte (so
// that text misread twice comes back in two passes).
const EXPECTED =
  /^[\u0300-\u0323\u0080-\u01b0\u02c6\u02dc\u1ea0-\u1ef9\u2009-\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ab\u20ac\u2116\u2122\u2190-\u21ff\u2212\u2264\u2265\u25a0\u25aa\u25ba\u25c6\u25cb\u25cf\u2605\u2606\u2713\u2714\u27a2\u27a4\ufeff\u{1f300}-\u{1faff}]$|^\ufe0f$/u;

/** “CẤP XÃ”: a closing mark behind a capital looks like a misread letter, but no letter follows. */
const MAY_BE_PRINT = /^[\u00c2\u00c3\u00c8-\u00ca][»“”‘’‹›…–—™]$/;
const VIETNAMESE_LETTER = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;
const CERTAIN = /[\u00c3-\u00c6][\u0080-\u009f\u00a0-\u00ba]|\u00e1[\u00ba\u00bb]/;
// The no-break space of `à` that an editor made plain, and the bytes of Đ that a browser printed as `?`.
const LOST_BYTE = /(?<=\p{Ll})\u00c3 |\u00c4[?\ufffd](?=[\p{L}])/gu;

/** Text can have been misread more than once; each pass undoes one. */
const MOST_PASSES = 3;

/**
 * Repairs UTF-8 that was read as Latin-1 or Windows-1252, as often as it was misread. Correct text
 * stays as it is, also beside broken text; bytes that were lost stay broken, unless only one letter
 * can have been there.
 *
 * @example repairMojibake('DÃ¢n váº­n khÃ©o') // 'Dân vận khéo'
 */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = undoOnce(repaired);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

function undoOnce(text: string): string {
  const isAllBroken = CERTAIN.test(text) && !VIETNAMESE_LETTER.test(text);
  const repaired = text.replace(SEQUENCE, (sequence, offset: number) => {
    const next = text.charAt(offset + sequence.length);
    const isPrint = !isAllBroken && MAY_BE_PRINT.test(sequence) && !/\p{L}/u.test(next);
    return isPrint ? sequence : decodeSequence(sequence);
  });
  return isAllBroken ? repaired.replace(LOST_BYTE, (lost) => (lost.startsWith('Ä') ? 'Đ' : 'à')) : repaired;
}

function decodeSequence(sequence: string): string {
  const [lead = 0, ...tail] = Array.from(sequence, byteOf);
  // The leading byte says by its upper bits how many follow; what is left belongs to the character.
  const code = tail.reduce((bits, byte) => (bits << 6) | (byte & 0x3f), lead & (0x7f >> sequence.length));
  const char = String.fromCodePoint(code);
  return EXPECTED.test(char) ? char : sequence;
}

function byteOf(char: string): number {
  const code = char.charCodeAt(0);
  return WINDOWS_1252.get(code) ?? code;
}
