import { detectLegacyEncoding, normalizeVietnamese } from '@kheo/domain';
import { ImportRefused } from './import-refused.ts';
import type { LegacyRuns } from '@kheo/rich-text/legacy-runs';

const strict = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Marks of tone that Windows-1258 writes after their vowel. */
const toneAfterVowel = /[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]/gi;

/**
 * The characters of a file: UTF-8, UTF-16 with its mark, or the one-byte code in which Vietnamese was once written. TCVN3
 * and VNI come back as read, for LegacyRuns to decode.
 *
 * @throws ImportRefused when the bytes are no text
 */
export function textOfBytes(bytes: Buffer, runs: LegacyRuns): string {
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    const wide = strict(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', bytes);
    if (wide === null) throw new ImportRefused('unknown-encoding');
    return wide;
  }
  if (bytes.includes(0)) throw new ImportRefused('unsupported-type', 'holds NUL');
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const latin = bytes.toString('latin1');
  const words = latin.replace(/<[^>]{0,2000}>/g, ' ');
  const legacy = detectLegacyEncoding(words);
  // left as read: LegacyRuns decodes it run by run, and keeps a sample
  if (legacy !== 'unicode') return latin;
  const windows = strict('windows-1258', bytes);
  if (windows !== null && (windows.match(toneAfterVowel)?.length ?? 0) >= 3) {
    const line = windows.split('\n').find((candidate) => /[\u0300-\u0323]/.test(candidate)) ?? '';
    runs.sample ??= {
      encoding: 'windows-1258',
      before:
        bytes
          .toString('latin1')
          .split('\n')
          .find((candidate) => /[\u00c0-\u00ff]/.test(candidate))
          ?.trim()
          .slice(0, 300) ?? '',
      after: normalizeVietnamese(line).trim().slice(0, 300),
    };
    return normalizeVietnamese(windows);
  }
  if (/[\u0001-\u0008\u000e-\u001a]/.test(latin)) throw new ImportRefused('unknown-encoding');
  // single runs may still be TCVN3 or VNI beside Western text
  return new TextDecoder('windows-1252').decode(bytes);
}
