import { isVowel, withoutTone, type Tone } from './alphabet.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import { parseSyllable, tonePlace, writeSyllable } from './syllable.ts';

const RAW_WORD = /[A-Za-z][A-Za-z0-9]*/g;
const LONGEST_WORD = 12;

const TELEX_TONES: Readonly<Record<string, Tone>> = { f: 1, r: 2, x: 3, s: 4, j: 5 };
const VNI_TONES: Readonly<Record<string, Tone>> = { '2': 1, '3': 2, '4': 3, '1': 4, '5': 5 };
const HATS: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORNS: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };

/** Keys that change a letter before them; a word without any stays as it is. */
const TYPES_MARKS = /[\dfjrswx]|([aeod])[a-z]*\1/i;
/** `A4`, `O2`: a capital vowel with one digit is a label. `Y1` may be Ý. */
const LABEL = /^[AEIOU]\d$/;
/** A text has few different words: each is decoded once. */
const MOST_DECODED = 1000;

/**
 * Turns raw keystrokes of Telex or VNI, typed with the input method off, into the Vietnamese they
 * were meant to be (old tone placement). Word by word: what gives no Vietnamese syllable stays as
 * typed, and so do marks already there. A text whose only keystrokes are English words (`test list`)
 * stays too. For “Ý bạn là …”, never applied silently.
 *
 * @example decodeTyping('daan vaanj kheos') // 'dân vận khéo'
 * @example decodeTyping('Uy3 ban nha6n da6n') // 'Ủy ban nhân dân'
 */
export function decodeTyping(text: string): string {
  const known = new Map<string, string>();
  let isTyping = false;
  const decoded = text.replace(RAW_WORD, (word, offset: number) => {
    if (word.length > LONGEST_WORD || !TYPES_MARKS.test(word) || isTouched(text, offset, word.length)) return word;
    let letters = known.get(word);
    if (letters === undefined) {
      letters = LABEL.test(word) ? word : (decodeWord(word) ?? word);
      if (known.size < MOST_DECODED) known.set(word, letters);
      isTyping ||= letters !== word && !ENGLISH_WORDS.has(word.toLowerCase());
    }
    return letters;
  });
  return isTyping ? decoded : text;
}

/** A letter with a mark beside it: the input method was on. A quotation mark says nothing. */
function isTouched(text: string, offset: number, length: number): boolean {
  return MARKED.test(text.charAt(offset - 1)) || MARKED.test(text.charAt(offset + length));
}

const MARKED = /[\u0300-\u036f\u00c0-\u024f\u1e00-\u1eff]/;

function decodeWord(word: string): string | null {
  const keys = /\d/.test(word) ? readVni(word) : readTelex(word);
  if (keys === null) return null;
  // `uow` is ươ before a coda and uơ (huơ, thuở) without one: the syllable decides.
  const spellings = [
    keys.letters,
    keys.letters.replace(/ươ$/i, (pair) => (pair.startsWith('Ư') ? 'U' : 'u') + pair.charAt(1)),
  ];
  for (const letters of spellings) {
    const syllable = parseSyllable(letters);
    if (syllable === null) continue;
    const toned = { ...syllable, tone: keys.tone };
    const written = writeSyllable(toned, tonePlace(toned, 'old'));
    if (parseSyllable(written) !== null) return written;
  }
  return null;
}

interface Keystrokes {
  /** Letters with hats, horns and đ, no tone. */
  readonly letters: string;
  readonly tone: Tone;
}

function readVni(word: string): Keystrokes | null {
  let letters = '';
  let tone: Tone = 0;
  for (const key of word) {
    if (!/\d/.test(key)) {
      letters += key;
      continue;
    }
    const own = VNI_TONES[key];
    const shaped = own === undefined ? shapeVni(letters, key) : letters;
    if (shaped === null || letters === '') return null;
    letters = shaped;
    tone = own ?? tone;
  }
  return { letters, tone };
}

function shapeVni(letters: string, key: string): string | null {
  if (key === '6') return changeLast(letters, HATS);
  if (key === '7') return hornOf(letters);
  if (key === '8') return changeLast(letters, { a: 'ă' });
  if (key === '9') return strokeD(letters);
  return null;
}

/** Null when a tone key is struck twice: that is how Telex leaves a tone out (“miss”, “Harris”). */
function readTelex(word: string): Keystrokes | null {
  let letters = '';
  let tone: Tone = 0;
  let vowelSeen = false;
  for (const key of word) {
    const lower = key.toLowerCase();
    vowelSeen ||= isVowel(letters.charAt(letters.length - 1));
    const own = vowelSeen ? TELEX_TONES[lower] : undefined;
    if (own !== undefined) {
      if (own === tone) return null;
      tone = own;
    } else if (lower === 'w') letters = hornOf(letters) ?? letters + (key === 'W' ? 'Ư' : 'ư');
    else if (lower === 'd' && /^d/i.test(letters) && (letters.length === 1 || vowelSeen)) {
      letters = strokeD(letters) ?? letters;
    } else letters = hatOf(letters, lower) ?? letters + key;
  }
  return { letters, tone };
}

/** `aa`, `ee`, `oo`; also `viete`, where the second key follows the coda. */
function hatOf(letters: string, key: string): string | null {
  const hat = HATS[key];
  if (hat === undefined) return null;
  const last = letters.charAt(letters.length - 1);
  if (last.toLowerCase() === key) return letters.slice(0, -1) + sameCase(hat, last);
  return /[cghmnpt]$/i.test(letters) && letters.toLowerCase().lastIndexOf(key) > 0
    ? changeLast(letters, { [key]: hat })
    : null;
}

/** `uo` + horn is ươ; otherwise the last letter that can carry a horn or a breve. */
function hornOf(letters: string): string | null {
  const pair = /[uư]o(?=[a-z]*$)/i.exec(letters);
  if (pair !== null && !/^q/i.test(letters)) {
    const [first = '', second = ''] = pair[0];
    const horned = sameCase('ư', first) + sameCase('ơ', second);
    return letters.slice(0, pair.index) + horned + letters.slice(pair.index + 2);
  }
  return changeLast(letters, HORNS);
}

function strokeD(letters: string): string | null {
  return /^d/i.test(letters) ? sameCase('đ', letters.charAt(0)) + letters.slice(1) : null;
}

/** Changes the last letter that the table knows; null when there is none. */
function changeLast(letters: string, table: Readonly<Record<string, string>>): string | null {
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters.charAt(index);
    const changed = table[withoutTone(letter).toLowerCase()];
    // The u of qu is no vowel.
    if (changed === undefined || (changed === 'ư' && /q$/i.test(letters.slice(0, index)))) continue;
    return letters.slice(0, index) + sameCase(changed, letter) + letters.slice(index + 1);
  }
  return null;
}

function sameCase(letter: string, model: string): string {
  return model === model.toUpperCase() ? letter.toUpperCase() : letter;
}
