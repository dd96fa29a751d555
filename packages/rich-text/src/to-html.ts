import type { AttributeValue, RichTextMark, RichTextNode } from './document.ts';
import { isSafeHref } from './check.ts';
import { escapeHtml } from './escape-html.ts';
import { withLinks, type InlinePiece, type TextLink } from './text-links.ts';

/** A picture as the page shows it: addresses on this site, sizes in pixels. */
export interface ImageRendition {
  src: string;
  /** `srcset` value, widest last; empty when there is one size only. */
  srcset: string;
  width: number | null;
  height: number | null;
  /** Average colour as `#rrggbb`, or null. */
  color: string | null;
}

/** What rendering needs from outside: where a media file's bytes are; null leaves the picture out. */
export interface RenderOptions {
  image(mediaId: string): ImageRendition | null;
  /** Stretches of a paragraph's words that become links, such as mentions of official documents; in order. */
  links?(text: string): readonly TextLink[];
}

const markTags: Record<string, string> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' };
const blockTags: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
};

const text = (value: AttributeValue | undefined): string => (typeof value === 'string' ? value : '');
const positive = (value: AttributeValue | undefined): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;

function withMarks(html: string, marks: RichTextMark[]): string {
  let result = html;
  for (const mark of marks) {
    const tag = markTags[mark.type];
    if (tag) result = `<${tag}>${result}</${tag}>`;
    const href = text(mark.attrs?.['href']);
    if (mark.type === 'link' && isSafeHref(href)) {
      const rel = /^(?:\/|#)/.test(href) ? '' : ' rel="noopener"';
      result = `<a href="${escapeHtml(href)}"${rel}>${result}</a>`;
    }
  }
  return result;
}

function cell(tag: 'td' | 'th', node: RichTextNode, inner: string): string {
  const columns = positive(node.attrs?.['colspan']);
  const rows = positive(node.attrs?.['rowspan']);
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  return `<${tag}${spans}${tag === 'th' ? ' scope="col"' : ''}>${inner}</${tag}>`;
}

function figure(node: RichTextNode, options: RenderOptions): string {
  const rendition = options.image(text(node.attrs?.['mediaId']));
  if (!rendition) return '';
  const size = rendition.width && rendition.height ? ` width="${rendition.width}" height="${rendition.height}"` : '';
  const srcset = rendition.srcset
    ? ` srcset="${escapeHtml(rendition.srcset)}" sizes="(min-width: 48rem) 44rem, 100vw"`
    : '';
  const caption = text(node.attrs?.['caption']);
  return `<figure><img src="${escapeHtml(rendition.src)}"${srcset}${size} alt="${escapeHtml(text(node.attrs?.['alt']))}" loading="lazy" decoding="async">${
    caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''
  }</figure>`;
}

/** A table whose first row is all header cells gets a head of its own, which screen readers announce. */
function table(node: RichTextNode, options: RenderOptions): string {
  const [first, ...rest] = node.content ?? [];
  const headed = first?.content?.every((child) => child.type === 'tableHeader') ?? false;
  const rows = (list: RichTextNode[]): string => list.map((row) => render(row, options)).join('');
  return headed && first
    ? `<table><thead>${rows([first])}</thead><tbody>${rows(rest)}</tbody></table>`
    : `<table><tbody>${rows(node.content ?? [])}</tbody></table>`;
}

/** What stands inside a paragraph or heading. */
function inline(nodes: readonly RichTextNode[], options: RenderOptions): string {
  const pieces = nodes.map((node): InlinePiece =>
    node.type === 'hardBreak'
      ? { text: '\n', html: () => '<br>', linked: false }
      : {
          text: node.text ?? '',
          html: (part) => withMarks(escapeHtml(part), node.marks ?? []),
          linked: node.marks?.some((mark) => mark.type === 'link') ?? false,
        },
  );
  const links = options.links?.(pieces.map((piece) => piece.text).join('')) ?? [];
  return withLinks(pieces, links);
}

function render(node: RichTextNode, options: RenderOptions): string {
  if (node.type === 'image') return figure(node, options);
  if (node.type === 'table') return table(node, options);
  const isTextBlock = node.type === 'paragraph' || node.type === 'heading';
  const inner = isTextBlock
    ? inline(node.content ?? [], options)
    : (node.content ?? []).map((child) => render(child, options)).join('');
  const tag = blockTags[node.type];
  if (tag) return `<${tag}>${inner}</${tag}>`;
  switch (node.type) {
    case 'horizontalRule':
      return '<hr>';
    case 'heading': {
      const level = Math.min(4, Math.max(2, positive(node.attrs?.['level'])));
      return `<h${level}>${inner}</h${level}>`;
    }
    case 'orderedList': {
      const start = positive(node.attrs?.['start']);
      return `<ol${start > 1 ? ` start="${start}"` : ''}>${inner}</ol>`;
    }
    case 'tableCell':
      return cell('td', node, inner);
    case 'tableHeader':
      return cell('th', node, inner);
    default:
      return inner;
  }
}

/**
 * Renders a checked document to HTML. Everything is escaped here once more, so even an unchecked document cannot bring
 * markup of its own.
 *
 * @param document nested no deeper than `richTextLimits.depth`
 * @example
 * toHtml(document, { image: () => null }) // '<p>Thực hiện Kế hoạch số <strong>138-KH/TU</strong> …</p>'
 */
export function toHtml(document: RichTextNode, options: RenderOptions): string {
  return render(document, options);
}
