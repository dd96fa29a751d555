import { isSyllable } from './syllable.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/** How the bytes of a Vietnamese text were meant. */
export type LegacyEncoding = 'unicode' | 'tcvn3' | 'vni';

const VIETNAMESE_ONLY = /[\u0300-\u0323ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;
const LEGACY_CHAR = /[\u00a1-\u00fe]/;
const TOKENS = /[A-Za-z\u00a1-\u00ae\u00b5-\u00fe]+/g;

/** Enough words to decide on; a long text is judged by its beginning. */
const SAMPLE_TOKENS = 4000;
const LEGACY_SHARE = 0.9;
const WHOLE_SHARE = 0.75;

/**
 * Tells whether a text is Unicode or was typed in TCVN3 or VNI and read as Latin-1. It is a legacy
 * text only when its decoded words are Vietnamese syllables and the undecoded ones are not, so
 * French, Portuguese or a lone © or ½ stay `unicode`. Decomposed Unicode is `unicode` too. Fonts mix
 * inside one file: ask per paragraph.
 *
 * @example detectLegacyEncoding('Ñaûng boä vaø nhaân daân') // 'vni'
 */
export function detectLegacyEncoding(text: string): LegacyEncoding {
  if (VIETNAMESE_ONLY.test(text) || !LEGACY_CHAR.test(text)) return 'unicode';
  const tokens = sampleTokens(text);
  const legacy = tokens.filter((token) => LEGACY_CHAR.test(token));
  if (legacy.length === 0) return 'unicode';
  const undecoded = share(legacy, (token) => token);
  const tcvn3 = judge(tokens, legacy, undecoded, decodeTcvn3);
  const vni = judge(tokens, legacy, undecoded, decodeVni);
  if (tcvn3 === 0 && vni === 0) return 'unicode';
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}

function sampleTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const match of text.matchAll(TOKENS)) {
    // Abbreviations and single signs say nothing about the encoding.
    if (/^[A-Z\u00a1-\u00a7]{1,6}$/.test(match[0]) || /^[©®«»¡¢£¤¥§¨ª¬­½¼¾·¹º]+$/.test(match[0])) continue;
    tokens.push(match[0]);
    if (tokens.length === SAMPLE_TOKENS) break;
  }
  return tokens;
}

/** Share of legacy words that decode to syllables, or 0 when that is no better than chance. */
function judge(
  tokens: readonly string[],
  legacy: readonly string[],
  undecoded: number,
  decode: (text: string) => string,
): number {
  const decoded = share(legacy, decode);
  const enough = decoded >= LEGACY_SHARE && decoded > undecoded + 0.2;
  return enough && share(tokens, decode) >= WHOLE_SHARE ? decoded : 0;
}

function share(tokens: readonly string[], decode: (text: string) => string): number {
  let syllables = 0;
  for (const token of tokens) if (isSyllable(decode(token))) syllables += 1;
  return syllables / tokens.length;
}
