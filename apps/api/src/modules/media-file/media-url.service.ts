import type { MediaKind } from '#src/generated/prisma/enums.ts';

interface StoredFile {
  key: string;
  kind: MediaKind;
  widths: readonly number[];
}

const base = (file: StoredFile): string => `/media/${file.key}`;

/** Path of a file's largest form, from the root of the API and of the portal. */
export function mediaUrl(file: StoredFile): string {
  const widest = file.widths.at(-1);
  return file.kind === 'PDF' || widest === undefined ? `${base(file)}/file.pdf` : `${base(file)}/w${widest}.webp`;
}

/** The WebP copies of a picture, narrowest first. */
export function mediaSources(file: StoredFile): Array<{ url: string; width: number }> {
  return file.kind === 'PDF' ? [] : file.widths.map((width) => ({ url: `${base(file)}/w${width}.webp`, width }));
}

/** Value of a srcset attribute. */
export const srcsetOf = (file: StoredFile): string =>
  mediaSources(file)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ');

/** Path of the JPEG for shared links (Open Graph), 1200 × 630. */
export const shareUrl = (file: StoredFile): string | null => (file.kind === 'IMAGE' ? `${base(file)}/share.jpg` : null);
