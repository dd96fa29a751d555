/** Where Windows-1252 differs from Latin-1: the character that stands for a byte 0x80–0x9F. */
const WINDOWS_1252 = new Map<number, number>(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, index) => [
    char.charCodeAt(0),
    0x80 + index,
  ]),
);

// Bytes that UTF-8 uses for Latin and Vietnamese letters, marks, punctuation and signs: C2–CC for
// two bytes, E1 and E2 for three. Other leading bytes would turn “Ô ” into a Cyrillic letter.
const TAIL = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const SEQUENCE = new RegExp(`[\\u00c2-\\u00cc]${TAIL}|[\\u00e1\\u00e2]${TAIL}${TAIL}`, 'g');
// The letters, marks and signs of Vietnamese print, and whatever Windows-1252 made of a byte (so that
// text misread twice comes back in two passes).
const EXPECTED =
  /^[\u0300-\u0323\u0080-\u01b0\u02c6\u02dc\u1ea0-\u1ef9\u2010-\u2026\u2030\u2032\u2033\u2039\u203a\u20ab\u20ac\u2122\u2190-\u21ff]$/;

/** Text can have been misread more than once; each pass undoes one. */
const MOST_PASSES = 3;

/**
 * Repairs UTF-8 that was read as Latin-1 or Windows-1252, as often as it was misread. Correct text
 * stays as it is, also beside broken text; bytes that were lost for good stay broken.
 *
 * @example repairMojibake('DÃ¢n váº­n khÃ©o') // 'Dân vận khéo'
 */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = repaired.replace(SEQUENCE, decodeSequence);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

function decodeSequence(sequence: string): string {
  const [lead = 0, second = 0, third = 0] = Array.from(sequence, byteOf);
  const code =
    sequence.length === 2
      ? ((lead & 0x1f) << 6) | (second & 0x3f)
      : ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  const char = String.fromCharCode(code);
  return EXPECTED.test(char) ? char : sequence;
}

function byteOf(char: string): number {
  const code = char.charCodeAt(0);
  return WINDOWS_1252.get(code) ?? code;
}
