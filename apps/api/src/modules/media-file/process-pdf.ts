import { UploadRefused } from './upload-refused.ts';

export interface ProcessedPdf {
  kind: 'PDF';
  mimeType: 'application/pdf';
  width: null;
  height: null;
  widths: number[];
  color: null;
  byteSize: number;
  files: { name: string; bytes: Uint8Array }[];
}

export const largestPdf = 40 * 1024 * 1024;

/** The type is told by the beginning alone, so that a cut or mixed PDF is refused as damaged and not as unknown. */
export function looksLikePdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF-');
}

/**
 * Lets a PDF through as it stands when it is one, whole, and nothing else as well. A PDF cannot be
 * written anew without losing signatures and form fields; what keeps a reader safe is how it is
 * sent (see media-file.routes.ts).
 */
export function processPdf(bytes: Buffer): ProcessedPdf {
  const problem = problemOf(bytes);
  if (problem) throw new UploadRefused('damaged-file', problem);
  if (isEncrypted(bytes)) throw new UploadRefused('locked-file', 'is locked with a password');
  return {
    kind: 'PDF',
    mimeType: 'application/pdf',
    width: null,
    height: null,
    widths: [],
    color: null,
    byteSize: bytes.length,
    files: [{ name: 'file.pdf', bytes }],
  };
}

function problemOf(bytes: Buffer): string | null {
  if (!/^(?:\xef\xbb\xbf)?[\r\n]{0,4}%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 32)))
    return 'something stands before the header';
  if (/<(?:!doctype|html|head|body|script|svg|iframe)\b/i.test(bytes.toString('latin1', 0, 1500)))
    return 'begins like a web page';
  if (!hasEnd(bytes)) return 'the end is missing, or something follows it';
  if (isZip(bytes)) return 'is a ZIP archive too';
  return null;
}

/** `%%EOF` in the last kilobyte, with nothing but blanks behind it. */
function hasEnd(bytes: Buffer): boolean {
  return /%%EOF[\s\0]*$/.test(bytes.toString('latin1', Math.max(0, bytes.length - 1024)));
}

/** A ZIP reader looks for the record at the end whose comment reaches exactly to the end of the file. */
function isZip(bytes: Buffer): boolean {
  const recordLength = 22;
  const from = Math.max(0, bytes.length - recordLength - 0xffff);
  for (
    let at = bytes.indexOf('PK\x05\x06', from, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\x05\x06', at + 1, 'latin1')
  ) {
    if (at + recordLength <= bytes.length && at + recordLength + bytes.readUInt16LE(at + 20) === bytes.length)
      return true;
  }
  return false;
}

/** The trailer, or the dictionary of a cross-reference stream, names the encryption; neither is ever compressed. */
function isEncrypted(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('/Encrypt', 0, 'latin1'); at >= 0; at = bytes.indexOf('/Encrypt', at + 1, 'latin1')) {
    if (/^\/Encrypt\s*(?:\d+\s+\d+\s+R\b|<<)/.test(bytes.toString('latin1', at, at + 48))) return true;
  }
  return false;
}
