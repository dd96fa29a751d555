import type { Extensions } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';

/** Heading levels inside a text; level 1 is the article's title. */
export const headingLevels = [2, 3, 4] as const;

/** Protocols that a link may have; a path on the same site (`/van-ban/…`) is allowed too. */
export const linkProtocols = ['http:', 'https:', 'mailto:', 'tel:'] as const;

/**
 * A picture of the media library. `mediaId` is the file's global id; the server sets `src`, `width` and `height`
 * from that file at every save, so an address from elsewhere cannot stay.
 */
const MediaImage = Image.extend({
  addAttributes() {
    return {
      mediaId: {
        default: null,
        validate: 'string|null',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-media-id'),
        renderHTML: (attributes: Record<string, unknown>) => ({ 'data-media-id': attributes['mediaId'] }),
      },
      src: { default: '', validate: 'string' },
      alt: { default: '', validate: 'string|null' },
      caption: {
        default: '',
        validate: 'string|null',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-caption') ?? '',
        renderHTML: (attributes: Record<string, unknown>) => ({ 'data-caption': attributes['caption'] }),
      },
      width: { default: null, validate: 'number|null' },
      height: { default: null, validate: 'number|null' },
    };
  },
});

/**
 * What a text may consist of (Tiptap extensions): paragraphs, headings 2–4, lists, quotes, tables, rules, pictures;
 * bold, italic, underline, strike, links. The editor and the server build the same ProseMirror schema from it, so what
 * is not here cannot be stored.
 *
 * @example
 * useEditor({ extensions: richTextExtensions, content: { type: 'doc', content: [] } });
 * // “Năm Dân vận khéo” typed with bold becomes { type: 'text', text: 'Năm Dân vận khéo', marks: [{ type: 'bold' }] }
 */
export const richTextExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [...headingLevels] },
    code: false,
    codeBlock: false,
    link: {
      openOnClick: false,
      autolink: true,
      protocols: ['mailto', 'tel'],
      HTMLAttributes: { rel: 'noopener', target: null },
    },
  }),
  MediaImage.configure({ inline: false, allowBase64: false }),
  TableKit.configure({ table: { resizable: false } }),
];
