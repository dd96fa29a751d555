import { parseFragment } from 'parse5';
import type { RichTextDocument, RichTextMark, RichTextNode } from './document.ts';
import { isSafeHref } from './check.ts';
import { attribute, childrenOf, isElement, textOf, type HtmlElement, type HtmlNode } from './html-nodes.ts';

/** HTML nested deeper than this is not a text anybody wrote; parsing it would take quadratic time. */
const deepestNesting = 300;

/** Thrown for HTML that is nested beyond reason. */
export class HtmlTooDeep extends Error {
  override name = 'HtmlTooDeep';
}

const dropped = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'template',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'noscript',
  'audio',
  'video',
  'canvas',
  'map',
  'frameset',
  'applet',
  'nav',
]);
const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
  'p',
  'li',
  'td',
  'th',
  'tr',
  'dt',
  'dd',
  'option',
  'o:p',
]);
const headings: Record<string, number> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
const transparentBlocks = new Set([
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'address',
  'center',
  'figure',
  'dl',
  'dt',
  'dd',
  'details',
  'summary',
  'fieldset',
  'body',
  'html',
  'figcaption',
  'caption',
  'hgroup',
  'pre',
  'p',
]);
const markOf: Record<string, RichTextMark['type']> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
};

const elementsOf = (node: HtmlNode): HtmlElement[] => childrenOf(node).filter(isElement);

/**
 * Refuses HTML before it is parsed when its elements are nested beyond reason.
 *
 * @throws {HtmlTooDeep}
 * @example
 * assertReasonableNesting('<p>Năm <b>Dân vận khéo</b></p>') // fine
 */
export function assertReasonableNesting(html: string): void {
  let depth = 0;
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-zA-Z][^\s/>]*)/g)) {
    if (voids.has(name!.toLowerCase())) continue;
    depth += closing ? -1 : 1;
    if (depth < 0) depth = 0;
    if (depth > deepestNesting) throw new HtmlTooDeep(`HTML is nested deeper than ${deepestNesting} elements`);
  }
}

const sameMarks = (a: RichTextMark[] | undefined, b: RichTextMark[]): boolean =>
  JSON.stringify(a ?? []) === JSON.stringify(b);

/** Gathers blocks; inline content between two blocks becomes a paragraph of its own. */
class BlockBuilder {
  readonly blocks: RichTextNode[] = [];
  #inline: RichTextNode[] = [];

  text(value: string, marks: RichTextMark[]): void {
    const collapsed = value.replace(/[ \t\n\r\f]+/g, ' ');
    const last = this.#inline.at(-1);
    const afterSpace = !last || last.type === 'hardBreak' || (last.text?.endsWith(' ') ?? false);
    const piece = afterSpace ? collapsed.replace(/^ /, '') : collapsed;
    if (!piece) return;
    if (last?.type === 'text' && sameMarks(last.marks, marks)) last.text += piece;
    else this.#inline.push({ type: 'text', text: piece, ...(marks.length ? { marks } : {}) });
  }

  lineBreak(): void {
    this.#inline.push({ type: 'hardBreak' });
  }

  /** Ends the running paragraph (or heading) and starts a new one. */
  flush(wrapper: Omit<RichTextNode, 'content'> = { type: 'paragraph' }): void {
    const content = this.#inline;
    this.#inline = [];
    while (content[0]?.type === 'hardBreak') content.shift();
    while (content.length > 0) {
      const last = content.at(-1)!;
      if (last.type !== 'text') content.pop();
      else {
        last.text = last.text!.replace(/ +$/, '');
        if (last.text) break;
        content.pop();
      }
    }
    if (content.length > 0) this.blocks.push({ ...wrapper, content });
  }

  add(block: RichTextNode): void {
    this.flush();
    this.blocks.push(block);
  }
}

/** Word and Google Docs write emphasis as styles; Google even wraps everything in a bold that is not bold. */
function marksFrom(element: HtmlElement, marks: RichTextMark[]): RichTextMark[] {
  const style = attribute(element, 'style').toLowerCase();
  const add = (type: string): RichTextMark[] =>
    marks.some((mark) => mark.type === type) ? marks : [...marks, { type }];
  const type = markOf[element.tagName];
  if (type && !(type === 'bold' && /font-weight:\s*(?:normal|400)/.test(style))) return add(type);
  if (element.tagName === 'span') {
    if (/font-weight:\s*(?:bold|[6-9]00)/.test(style)) return add('bold');
    if (/font-style:\s*italic/.test(style)) return add('italic');
    const isLink = marks.some((mark) => mark.type === 'link');
    if (!isLink && /text-decoration(?:-line)?:[^;]*underline/.test(style)) return add('underline');
    if (/text-decoration(?:-line)?:[^;]*line-through/.test(style)) return add('strike');
  }
  if (element.tagName === 'a') {
    const href = attribute(element, 'href').trim();
    if (href && isSafeHref(href))
      return [...marks.filter((mark) => mark.type !== 'link'), { type: 'link', attrs: { href } }];
  }
  return marks;
}

const blocksOf = (nodes: HtmlNode[]): RichTextNode[] => {
  const builder = new BlockBuilder();
  for (const node of nodes) visit(node, builder, []);
  builder.flush();
  return builder.blocks;
};

/** A list item must begin with a paragraph; a cell and a quote need at least one block. */
const atLeastOneParagraph = (blocks: RichTextNode[], first = false): RichTextNode[] =>
  blocks.length === 0 || (first && blocks[0]!.type !== 'paragraph') ? [{ type: 'paragraph' }, ...blocks] : blocks;

function list(element: HtmlElement): RichTextNode | null {
  const items: RichTextNode[] = [];
  for (const child of childrenOf(element)) {
    const isItem = isElement(child) && child.tagName === 'li';
    // a list directly inside a list (Word, old editors) belongs to the item before it
    const blocks = isItem ? blocksOf(childrenOf(child)) : blocksOf([child]);
    if (blocks.length === 0) continue;
    if (isItem || !items.length) items.push({ type: 'listItem', content: atLeastOneParagraph(blocks, true) });
    else items.at(-1)!.content!.push(...blocks);
  }
  if (!items.length) return null;
  if (element.tagName === 'ul') return { type: 'bulletList', content: items };
  const start = Number.parseInt(attribute(element, 'start'), 10);
  return { type: 'orderedList', attrs: { start: start > 0 ? start : 1 }, content: items };
}

const span = (element: HtmlElement, name: 'colspan' | 'rowspan'): number => {
  const value = Number.parseInt(attribute(element, name), 10);
  return value > 1 && value <= 100 ? value : 1;
};

function rowsOf(element: HtmlElement): HtmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function table(element: HtmlElement): RichTextNode | null {
  const rows = rowsOf(element)
    .map((row) => ({
      type: 'tableRow',
      content: elementsOf(row)
        .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
        .map((cell) => ({
          type: cell.tagName === 'th' ? 'tableHeader' : 'tableCell',
          attrs: { colspan: span(cell, 'colspan'), rowspan: span(cell, 'rowspan'), colwidth: null },
          content: atLeastOneParagraph(blocksOf(childrenOf(cell))),
        })),
    }))
    .filter((row) => row.content.length > 0);
  return rows.length ? { type: 'table', content: rows } : null;
}

function image(element: HtmlElement, caption: string): RichTextNode | null {
  const mediaId = attribute(element, 'data-media-id');
  if (!mediaId) return null;
  return {
    type: 'image',
    attrs: { mediaId, alt: attribute(element, 'alt'), caption: caption || attribute(element, 'data-caption') },
  };
}

function figure(element: HtmlElement, builder: BlockBuilder): void {
  const picture = elementsOf(element).find((child) => child.tagName === 'img');
  const caption = elementsOf(element).find((child) => child.tagName === 'figcaption');
  const node = picture && image(picture, caption ? textOf(caption).replace(/\s+/g, ' ').trim() : '');
  if (node) builder.add(node);
  else visitAll(element, builder, []);
}

function visitAll(element: HtmlElement, builder: BlockBuilder, marks: RichTextMark[]): void {
  for (const child of childrenOf(element)) visit(child, builder, marks);
}

function visit(node: HtmlNode, builder: BlockBuilder, marks: RichTextMark[]): void {
  if (node.nodeName === '#text' && 'value' in node) builder.text(node.value, marks);
  if (!isElement(node) || dropped.has(node.tagName)) return;
  const level = headings[node.tagName];
  if (level) {
    builder.flush();
    visitAll(node, builder, []);
    builder.flush({ type: 'heading', attrs: { level } });
    return;
  }
  switch (node.tagName) {
    case 'br':
      return builder.lineBreak();
    case 'hr':
      return builder.add({ type: 'horizontalRule' });
    case 'img': {
      const picture = image(node, '');
      return picture ? builder.add(picture) : undefined;
    }
    case 'figure':
      builder.flush();
      return figure(node, builder);
    case 'ul':
    case 'ol': {
      const block = list(node);
      return block ? builder.add(block) : undefined;
    }
    case 'table': {
      const block = table(node);
      return block ? builder.add(block) : undefined;
    }
    case 'blockquote': {
      const blocks = blocksOf(childrenOf(node));
      return blocks.length ? builder.add({ type: 'blockquote', content: blocks }) : undefined;
    }
    default:
      if (!transparentBlocks.has(node.tagName)) return visitAll(node, builder, marksFrom(node, marks));
      builder.flush();
      visitAll(node, builder, marks);
      return builder.flush();
  }
}

/**
 * Reads HTML from a paste, an import or an API client into the document model. What the model does not know is left
 * out: scripts, styles, forms, frames, pictures that are not of the media library. Give the result to `checkDocument`.
 *
 * @throws {HtmlTooDeep} when elements are nested beyond reason
 * @example
 * fromHtml('<p>Năm <b>Dân vận khéo</b></p><script>alert(1)</script>')
 * // { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Năm ' }, { …bold }] }] }
 */
export function fromHtml(html: string): RichTextDocument {
  assertReasonableNesting(html);
  const blocks = blocksOf(childrenOf(parseFragment(html)));
  return { type: 'doc', content: blocks.length ? blocks : [{ type: 'paragraph' }] };
}
