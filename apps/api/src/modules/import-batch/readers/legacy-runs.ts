import { decodeTcvn3, decodeVni, detectLegacyEncoding, normalizeVietnamese, repairMojibake } from '@kheo/domain';

export type FoundEncoding = 'tcvn3' | 'vni' | 'mojibake' | 'windows-1258';

/** The first run that was decoded, for the eyes of the person who decides. */
export interface DecodedSample {
  encoding: FoundEncoding;
  before: string;
  after: string;
}

const longestSample = 300;
const vietnameseLetter = /[\u0300-\u0323ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;

/**
 * Decodes the runs of one item, each by itself: fonts mix inside one file. A font's name is the surest sign; without one
 * the words decide. A run too short to decide on follows the text around it.
 */
export class LegacyRuns {
  sample: DecodedSample | null = null;

  /** One run as it should read; `around` is the paragraph that it is part of. */
  decode(text: string, { font = '', around = text }: { font?: string; around?: string } = {}): string {
    if (!/[^\u0000-\u007f]/.test(text)) return text;
    if (/^\.vn/i.test(font)) return this.#keep('tcvn3', text, decodeTcvn3(text, { font }));
    if (/^vni[- ]/i.test(font)) return this.#keep('vni', text, decodeVni(text));
    const encoding = vietnameseLetter.test(text) ? 'unicode' : firstLegacy(text, around);
    if (encoding === 'tcvn3') return this.#keep('tcvn3', text, decodeTcvn3(text));
    if (encoding === 'vni') return this.#keep('vni', text, decodeVni(text));
    const repaired = repairMojibake(text);
    return repaired === text ? text : this.#keep('mojibake', text, repaired);
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

  #keep(encoding: FoundEncoding, before: string, after: string): string {
    const decoded = normalizeVietnamese(after);
    this.sample ??= {
      encoding,
      before: before.trim().slice(0, longestSample),
      after: decoded.trim().slice(0, longestSample),
    };
    return decoded;
  }
}

function firstLegacy(text: string, around: string): 'unicode' | 'tcvn3' | 'vni' {
  const own = detectLegacyEncoding(text);
  return own !== 'unicode' || around === text ? own : detectLegacyEncoding(around);
}
