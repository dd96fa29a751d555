import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { imageTypes, largestImage, processImage, type ProcessedImage } from './process-image.ts';
import {
  largestOfficeFile,
  looksLikeOfficeFile,
  processOfficeFile,
  type ProcessedOfficeFile,
} from './process-office.ts';
import { largestPdf, looksLikePdf, processPdf, type ProcessedPdf } from './process-pdf.ts';
import { UploadRefused } from './upload-refused.ts';
import { createWorkSlots } from './work-slots.ts';

export type ProcessedUpload = (ProcessedImage | ProcessedPdf | ProcessedOfficeFile) & {
  sha256: string;
  originalName: string;
};

export const largestUpload = Math.max(largestImage, largestPdf, largestOfficeFile);

// Decoding is the heaviest thing that the server does; more at a time would starve readers of both cores and memory.
const inSlot = createWorkSlots(2);

/**
 * Turns what somebody uploaded into the files that we keep, or throws UploadRefused. What it is
 * shows in its content; the name is kept for the editors and decides nothing.
 */
export async function processUpload(bytes: Buffer, originalName: string): Promise<ProcessedUpload> {
  return inSlot(async () => ({
    ...(await processContent(bytes)),
    sha256: sha256Of(bytes),
    originalName: cleanName(originalName),
  }));
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function processContent(bytes: Buffer): Promise<ProcessedImage | ProcessedPdf | ProcessedOfficeFile> {
  if (bytes.length > largestUpload) throw new UploadRefused('too-large', `${bytes.length} bytes`);
  if (bytes.length === 0) throw new UploadRefused('damaged-file', 'empty');
  if (looksLikePdf(bytes)) return processPdf(bytes);
  if (looksLikeOfficeFile(bytes)) return processOfficeFile(bytes);

  const type = await fileTypeFromBuffer(bytes);
  if (!type || !imageTypes.has(type.mime)) throw new UploadRefused('unsupported-type', type?.mime ?? 'unknown content');
  if (bytes.length > largestImage) throw new UploadRefused('too-large', `${bytes.length} bytes`);
  return processImage(bytes);
}

/** The last part of a path, in NFC, without characters that cannot be printed or stored. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const printable = last
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  return Array.from(printable).slice(0, 200).join('');
}
