/** Tone marks; the deprecated U+0340 and U+0341 are the same grave and acute. */
const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323\\u0340\\u0341]';
/** Marks that make another letter: hat, breve, horn. */
const SHAPE = '[\\u0302\\u0306\\u031B]';

const TONE_BEFORE_SHAPE = new RegExp(`(${TONE})(${SHAPE})`, 'g');
const COMBINING = /[\u0300-\u036F]/;
const NEEDS_WORK = /[\u0300-\u036F\u212A\u212B]/;

/**
 * Gives Vietnamese text its one stored form: NFC, with every mark inside its letter.
 *
 * Besides what NFC does (decomposed text from macOS, `ê` + combining acute from Windows-1258), it
 * repairs marks in an order that NFC must respect but no reader can see: `e` + acute + hat is `ế`.
 * It changes nothing that is visible: tone placement, dashes and spaces stay as typed, and `Ð`
 * (U+00D0) stays too, because in TCVN3 text it stands for é.
 *
 * @example normalizeVietnamese('Tie\u0302\u0301ng Vie\u0302\u0323t') // 'Tiếng Việt'
 */
export function normalizeVietnamese(text: string): string {
  if (!NEEDS_WORK.test(text)) return text.normalize('NFC');
  let composed = text.normalize('NFC');
  if (!COMBINING.test(composed)) return composed;
  // What NFC left apart is either foreign or in the wrong order. Taking letters apart and moving the
  // shape before the tone lets NFC join them; anything else comes back as it was.
  composed = composed.normalize('NFD').replace(TONE_BEFORE_SHAPE, '$2$1').normalize('NFC');
  return composed;
}
