import { detectLegacyEncoding, type LegacyEncoding } from '../vietnamese/legacy-encoding.ts';
import { repairMojibake } from '../vietnamese/mojibake.ts';
import { decodeTcvn3 } from '../vietnamese/tcvn3.ts';
import { decodeVni } from '../vietnamese/vni.ts';

/** A text in Unicode, and what had to be done for it. */
export interface DecodedText {
  readonly decoded: string;
  readonly warnings: ('mojibake-repaired' | 'legacy-encoding')[];
}

/** Undoes old encodings. A page of mixed fonts is decoded line by line, a page of one as a whole. */
export function decodeOldText(text: string): DecodedText {
  const repaired = repairMojibake(text);
  const ofPage = detectLegacyEncoding(repaired);
  const decoded = repaired
    .split('\n')
    .map((line) => decodeLine(line, ofPage === 'unicode' ? detectLegacyEncoding(line) : ofPage))
    .join('\n');
  const warnings: DecodedText['warnings'] = [];
  if (repaired !== text) warnings.push('mojibake-repaired');
  if (decoded !== repaired) warnings.push('legacy-encoding');
  return { decoded, warnings };
}

function decodeLine(line: string, encoding: LegacyEncoding): string {
  if (encoding === 'unicode') return line;
  return encoding === 'tcvn3' ? decodeTcvn3(line) : decodeVni(line);
}
