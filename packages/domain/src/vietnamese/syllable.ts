import { isVowel, toneOf, withoutTone, withTone, type Tone } from './alphabet.ts';

/** A syllable taken apart. Letters keep their case; the rhyme carries no tone. */
export interface Syllable {
  /** Consonants in front, `qu` and `gi` included. */
  readonly onset: string;
  /** Vowels without tone: `iê`, `oa`. */
  readonly nucleus: string;
  /** Consonants behind, or empty. */
  readonly coda: string;
  readonly tone: Tone;
  /** Index in the nucleus of the letter that carries the tone; -1 when none does. */
  readonly tonedAt: number;
}

const ONSETS = words('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x');
const RHYMES = words(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc
  oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uê uêch uênh uc ui um un ung uôc
  uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưn ưng ưt ưu ươc ươi ươm
  ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh yt ych`);
// “Bắc Kạn”, “Đắk Lắk”: names of places keep a final k.
const FOREIGN_RHYMES = words('ak ak ok uk êk');

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/**
 * Takes one word of letters apart, or returns null when it cannot be a Vietnamese syllable: unknown
 * parts, two tones, or a tone that a final c, ch, p, t cannot have. A tone on the wrong vowel is
 * accepted, so that it can be repaired: `tòan` → t + oa + n, huyền on index 0.
 */
export function parseSyllable(word: string): Syllable | null {
  if (word.length === 0 || word.length > 8) return null;
  let bare = '';
  let tone: Tone = 0;
  let toned = -1;
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charAt(index);
    const own = toneOf(letter);
    if (own !== 0) {
      if (tone !== 0) return null;
      tone = own;
      toned = index;
    }
    bare += withoutTone(letter);
  }
  const onsetLength = lengthOfOnset(bare.toLowerCase());
  const nucleusEnd = endOfVowels(bare, onsetLength);
  if (nucleusEnd === onsetLength) return null;
  const onset = bare.slice(0, onsetLength);
  const nucleus = bare.slice(onsetLength, nucleusEnd);
  const coda = bare.slice(nucleusEnd);
  if (!isPossible(onset.toLowerCase(), nucleus.toLowerCase(), coda.toLowerCase(), tone)) return null;
  // The tone of `gía` or `qúy` sits on a letter of the onset: it belongs to no vowel of the nucleus.
  return { onset, nucleus, coda, tone, tonedAt: toned < onsetLength ? -1 : toned - onsetLength };
}

/** True when a word may be a Vietnamese syllable: `khuyếch` no, `khuếch` yes. */
export function isSyllable(word: string): boolean {
  return parseSyllable(word) !== null;
}

function lengthOfOnset(bare: string): number {
  if (bare.startsWith('qu')) return 2;
  // In `gì`, `gìn`, `giếng` the i is the vowel; before any other vowel it belongs to the onset.
  if (bare.startsWith('gi') && bare.length > 2 && isVowel(bare.charAt(2))) {
    return bare.startsWith('giê') ? 1 : 2;
  }
  let length = 0;
  while (length < bare.length && !isVowel(bare.charAt(length))) length += 1;
  return length;
}

function endOfVowels(bare: string, from: number): number {
  let end = from;
  while (end < bare.length && isVowel(bare.charAt(end))) end += 1;
  return end;
}

function isPossible(onset: string, nucleus: string, coda: string, tone: Tone): boolean {
  if (onset !== '' && !ONSETS.has(onset)) return false;
  const rhyme = nucleus + coda;
  // After qu the glide is written in the onset: `quyên` has the rhyme uyên.
  const known = RHYMES.has(rhyme) || FOREIGN_RHYMES.has(rhyme) || (onset === 'qu' && RHYMES.has(`u${rhyme}`));
  if (!known) return false;
  return !/^(?:c|ch|p|t|k)$/.test(coda) || tone === 0 || tone === 4 || tone === 5;
}

/** Which letter of a two-vowel rhyme without a coda carries the tone, where the styles differ. */
export type ToneStyle = 'old' | 'new';

/** The index in the nucleus where the tone belongs. */
export function tonePlace(syllable: Syllable, style: ToneStyle): number {
  const nucleus = syllable.nucleus.toLowerCase();
  const shaped = Math.max(nucleus.lastIndexOf('ơ'), nucleus.search(/[êôâă]/));
  if (shaped !== -1) return shaped;
  if (nucleus.length === 1) return 0;
  if (syllable.coda !== '') return nucleus.length - 1;
  if (nucleus.length === 3) return 1;
  return style === 'new' && hasTwoStyles(syllable) ? 1 : 0;
}

/** True for the rhymes oa, oe, uy without a coda: the only ones that two styles write differently. */
export function hasTwoStyles({ nucleus, coda }: Syllable): boolean {
  return coda === '' && /^(?:oa|oe|uy)$/i.test(nucleus);
}

/** Writes a syllable with its tone at an index of the nucleus. */
export function writeSyllable(syllable: Syllable, toneAt: number): string {
  const { onset, nucleus, coda, tone } = syllable;
  const toned = withTone(nucleus.charAt(toneAt), tone);
  return onset + nucleus.slice(0, toneAt) + toned + nucleus.slice(toneAt + 1) + coda;
}
