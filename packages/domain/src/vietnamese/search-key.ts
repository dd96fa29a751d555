import { VOWEL_ROWS, withoutTone } from './alphabet.ts';
import { unifyTonePlacement } from './tone-placement.ts';

// `i` or `y` as the only vowel, nothing behind it, after the six consonants where both are written.
const LONE_Y = /(?<!\p{L})([hklmst])([yỳỷỹýỵ])(?!\p{L})/gu;
const QUI = /(?<!\p{L})qu([iìỉĩíị])(?=(?:[êềểễếệ]?[ntu]|[êềểễếệ]|nh|ch|p)?(?!\p{L}))/gu;

const TONED = new RegExp(`[${VOWEL_ROWS.map((row) => row.slice(1)).join('')}]`, 'g');

const Y_ROW = 'yỳỷỹýỵ';
const I_ROW = 'iìỉĩíị';

/**
 * The key under which spellings are the same word to a reader: lower case, NFC, one tone placement
 * (hoà = hòa, tòan = toàn), kỹ = kĩ, quy = qui, `Ð` = `Đ`. Marks stay, so that
 * “dân” and “đàn” have different keys. Idempotent.
 *
 * @example searchKey('Uỷ ban Kĩ thuật') === searchKey('ủy ban kỹ thuật') // true
 */
export function searchKey(text: string): string {
  return unifyTonePlacement(text.replace(/[\u00d0\u00f0]/g, 'đ').toLowerCase())
    .replace(LONE_Y, (_, onset: string, letter: string) => onset + I_ROW.charAt(Y_ROW.indexOf(letter)))
    .replace(QUI, (_, letter: string) => `qu${Y_ROW.charAt(I_ROW.indexOf(letter))}`);
}

/**
 * The key without its tones, hats and horns kept: what a hurried reader types who leaves the tones
 * out. `searchKey` finds more exactly, `foldForSearch` finds more.
 *
 * @example tonelessKey('Dân vận khéo') // 'dân vân kheo'
 */
export function tonelessKey(text: string): string {
  return searchKey(text).replace(TONED, withoutTone);
}
