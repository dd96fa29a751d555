import type { MediaKind } from '#src/generated/prisma/enums.ts';
import { officeFormatOf } from './office-formats.ts';

interface StoredFile {
  key: string;
  kind: MediaKind;
  mimeType: string;
  widths: readonly number[];
}

const base = (file: StoredFile): string => `/media/${file.key}`;

/** The name of the file that readers get: the picture in full, or the document. */
function servedName({ kind, mimeType, widths }: StoredFile): string {
  return kind === 'IMAGE' ? `w${widths.at(-1)}.webp` : `file.${officeFormatOf(mimeType) ?? 'pdf'}`;
}

/** Path of a file's largest form, from the root of the API and of the portal. */
export const mediaUrl = (file: StoredFile): string => `${base(file)}/${servedName(file)}`;

/** The format as readers know it: `PDF`, `DOCX`, `WEBP`. */
export const mediaFormat = (file: StoredFile): string => servedName(file).split('.')[1]!.toUpperCase();

/** The WebP copies of a picture, narrowest first. */
export function mediaSources(file: StoredFile): Array<{ url: string; width: number }> {
  return file.widths.map((width) => ({ url: `${base(file)}/w${width}.webp`, width }));
}

/** Value of a srcset attribute. */
export const srcsetOf = (file: StoredFile): string =>
  mediaSources(file)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ');

/** Path of the JPEG for shared links (Open Graph), 1200 × 630. */
export const shareUrl = (file: StoredFile): string | null => (file.kind === 'IMAGE' ? `${base(file)}/share.jpg` : null);
