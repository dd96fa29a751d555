import { normalizeVietnamese } from './normalize.ts';
import { hasTwoStyles, parseSyllable, tonePlace, writeSyllable, type ToneStyle } from './syllable.ts';

// At most eight letters: longer runs are no syllables, and not reading on keeps the time linear.
const TONED = 'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const WORD_WITH_TONE = new RegExp(`(?<!\\p{L})\\p{L}{0,7}[${TONED}${TONED.toUpperCase()}]\\p{L}{0,7}(?!\\p{L})`, 'gu');

/**
 * The text with old-style tones, as state offices mostly write: hòa, khỏe, thúy, Ủy. Only the rhymes
 * oa, oe, uy without a final letter change; `quý` never does. The result is NFC.
 *
 * @example toOldTonePlacement('Uỷ ban nhân dân tỉnh Hoà Bình') // 'Ủy ban nhân dân tỉnh Hòa Bình'
 */
export function toOldTonePlacement(text: string): string {
  return restyle(text, 'old');
}

/**
 * The text with new-style tones, as textbooks mostly write: hoà, khoẻ, thuý, Uỷ. The inverse of
 * {@link toOldTonePlacement}.
 *
 * @example toNewTonePlacement('Ủy ban nhân dân') // 'Uỷ ban nhân dân'
 */
export function toNewTonePlacement(text: string): string {
  return restyle(text, 'new');
}

/**
 * Moves tones that stand where no style puts them: qúy → quý, tòan → toàn, gía → giá. Both styles of
 * hòa/hoà stay, and so does every word that cannot be a Vietnamese syllable. An offer to the editor,
 * never applied to stored text unasked.
 *
 * @example repairTonePlacement('tòan thể qúy vị') // 'toàn thể quý vị'
 */
export function repairTonePlacement(text: string): string {
  return eachWord(text, (word: string) => {
    const syllable = parseSyllable(word);
    if (syllable === null || syllable.tone === 0) return word;
    const right = tonePlace(syllable, 'old');
    if (syllable.tonedAt === right || syllable.tonedAt === tonePlace(syllable, 'new')) return word;
    return writeSyllable(syllable, right);
  });
}

/**
 * One spelling for all that readers hold equal, for keys and never for print: every tone in its
 * old-style place, misplaced ones included.
 *
 * @example unifyTonePlacement('hoà, tòan') // 'hòa, toàn'
 */
export function unifyTonePlacement(text: string): string {
  return eachWord(text, (word: string) => {
    const syllable = parseSyllable(word);
    if (syllable === null || syllable.tone === 0) return word;
    const place = tonePlace(syllable, 'old');
    return syllable.tonedAt === place ? word : writeSyllable(syllable, place);
  });
}

function restyle(text: string, style: ToneStyle): string {
  return eachWord(text, (word: string) => {
    const syllable = parseSyllable(word);
    if (syllable === null || syllable.tone === 0 || !hasTwoStyles(syllable)) return word;
    return writeSyllable(syllable, tonePlace(syllable, style));
  });
}

function eachWord(text: string, change: (word: string) => string): string {
  return normalizeVietnamese(text).replace(WORD_WITH_TONE, change);
}
