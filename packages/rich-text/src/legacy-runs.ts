import { decodeTcvn3, decodeVni, detectLegacyEncoding, normalizeVietnamese, repairMojibake } from '@kheo/domain';

/**
 * How a run was meant that does not read as Unicode.
 *
 * @example 'tcvn3' // “§¶ng ñy” for “Đảng ủy”
 */
export type FoundEncoding = 'tcvn3' | 'vni' | 'mojibake' | 'windows-1258';

/**
 * The first run that was decoded, for the eyes of the person who decides; at most 300 characters of each.
 *
 * @example { encoding: 'vni', before: 'Ñaûng boä', after: 'Đảng bộ' }
 */
export interface DecodedSample {
  encoding: FoundEncoding;
  before: string;
  after: string;
}

const longestSample = 300;
const vietnameseLetter = /[\u0300-\u0323ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;

/**
 * Decodes the runs of one item, each by itself: fonts mix inside one file. A font's name is the surest sign; without one
 * the words decide. A run too short to decide on follows the text around it. Text that is not legacy (French, English,
 * code, numbers) stays as it is.
 *
 * @example
 * const runs = new LegacyRuns();
 * runs.decode('§¶ng ñy Së T­ ph¸p', { font: '.VnTime' }) // 'Đảng ủy Sở Tư pháp'
 * runs.passages // Map { 'tcvn3' => 1 }
 */
export class LegacyRuns {
  sample: DecodedSample | null = null;
  /** How many passages each encoding was found in: a paragraph with several runs is one. */
  readonly passages = new Map<FoundEncoding, number>();
  readonly #lastPassage = new Map<FoundEncoding, unknown>();

  /** One run as it should read; `around` is the text of the paragraph that it is part of, `passage` that paragraph. */
  decode(
    text: string,
    { font = '', around = text, passage = {} }: { font?: string; around?: string; passage?: unknown } = {},
  ): string {
    if (!/[^\u0000-\u007f]/.test(text)) return text;
    const isUnicode = vietnameseLetter.test(text);
    const encoding = isUnicode ? 'unicode' : (encodingOfFont(font) ?? firstLegacy(text, around));
    if (encoding === 'tcvn3') return this.#keep('tcvn3', passage, text, decodeTcvn3(text, { font }));
    if (encoding === 'vni') return this.#keep('vni', passage, text, decodeVni(text));
    const repaired = repairMojibake(text);
    return repaired === text ? text : this.#keep('mojibake', passage, text, repaired);
  }

  /** The text of a file, a line a run. */
  decodeLines(text: string): string {
    if (!/[^\u0000-\u007f]/.test(text)) return text;
    const whole = detectLegacyEncoding(text) === 'unicode' ? '' : text.slice(0, 20_000);
    return text
      .split('\n')
      .map((line) => this.decode(line, whole ? { around: whole } : {}))
      .join('\n');
  }

  #keep(encoding: FoundEncoding, passage: unknown, before: string, after: string): string {
    if (!this.#lastPassage.has(encoding) || this.#lastPassage.get(encoding) !== passage)
      this.passages.set(encoding, (this.passages.get(encoding) ?? 0) + 1);
    this.#lastPassage.set(encoding, passage);
    const decoded = normalizeVietnamese(after);
    this.sample ??= {
      encoding,
      before: before.trim().slice(0, longestSample),
      after: decoded.trim().slice(0, longestSample),
    };
    return decoded;
  }
}

/** Fonts of TCVN3 are called .VnTime, .VnArialH and so on, those of VNI VNI-Times or VNI Helve. */
function encodingOfFont(font: string): 'tcvn3' | 'vni' | null {
  return /^\.vn/i.test(font) ? 'tcvn3' : /^vni[- ]/i.test(font) ? 'vni' : null;
}

function firstLegacy(text: string, around: string): 'unicode' | 'tcvn3' | 'vni' {
  const own = detectLegacyEncoding(text);
  return own !== 'unicode' || around === text ? own : detectLegacyEncoding(around);
}
