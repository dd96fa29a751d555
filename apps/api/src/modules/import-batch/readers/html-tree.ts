import { parse, serialize, type DefaultTreeAdapterMap } from 'parse5';
import { assertReasonableNesting, HtmlTooDeep } from '@kheo/rich-text/from-html';
import { ImportRefused } from './import-refused.ts';
import type { LegacyRuns } from './legacy-runs.ts';
import { pictureMark, type ReadPicture } from './read-item.ts';

export type HtmlNode = DefaultTreeAdapterMap['node'];
type HtmlElement = DefaultTreeAdapterMap['element'];

const blocks = new Set([
  'p',
  'div',
  'li',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'body',
  'blockquote',
  'figcaption',
  'caption',
  'title',
  'dt',
  'dd',
  'section',
  'article',
  'center',
  'pre',
]);

const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
const attribute = (element: HtmlElement, name: string): string =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? '';

const parentOf = (node: HtmlNode): HtmlNode | null => ('parentNode' in node ? node.parentNode : null);

/** Every node below one, parents first, without recursion: a page from outside decides the depth. */
export function* nodesOf(root: HtmlNode): Generator<HtmlNode> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let index = children.length - 1; index >= 0; index -= 1) stack.push(children[index]!);
  }
}

/** @throws ImportRefused `too-deep` for what nobody wrote */
export function parsePage(html: string): HtmlNode {
  try {
    assertReasonableNesting(html);
  } catch (error) {
    if (error instanceof HtmlTooDeep) throw new ImportRefused('too-deep', error.message, { cause: error });
    throw error;
  }
  return parse(html);
}

/** The font that a run is set in, by the nearest element that names one. */
function fontOf(node: HtmlNode): string {
  for (let at = parentOf(node); at; at = parentOf(at)) {
    if (!isElement(at)) continue;
    const named = attribute(at, 'face') || /font-family\s*:\s*['"]?([^;'",]+)/i.exec(attribute(at, 'style'))?.[1];
    if (named) return named.trim();
  }
  return '';
}

function blockOf(node: HtmlNode): HtmlNode | null {
  let at = parentOf(node);
  while (at && !(isElement(at) && blocks.has(at.tagName))) at = parentOf(at);
  return at;
}

/** Decodes the page's text in place, run by run. */
export function decodeRuns(root: HtmlNode, runs: LegacyRuns): void {
  const texts = [...nodesOf(root)].filter(
    (node) => node.nodeName === '#text' && 'value' in node && /[^\u0000-\u007f]/.test(node.value),
  );
  const around = new Map<HtmlNode | null, string>();
  for (const node of texts) {
    const block = blockOf(node);
    if ('value' in node) around.set(block, `${around.get(block) ?? ''}${node.value}`.slice(0, 20_000));
  }
  for (const node of texts) {
    if ('value' in node)
      node.value = runs.decode(node.value, { font: fontOf(node), around: around.get(blockOf(node)) ?? node.value });
  }
}

/** Where the page says that it stands. */
export function canonicalAddress(root: HtmlNode): string | null {
  for (const node of nodesOf(root)) {
    if (!isElement(node)) continue;
    if (node.tagName === 'link' && attribute(node, 'rel').toLowerCase() === 'canonical')
      return attribute(node, 'href') || null;
    if (node.tagName === 'meta' && attribute(node, 'property').toLowerCase() === 'og:url')
      return attribute(node, 'content') || null;
    if (node.tagName === 'body') return null;
  }
  return null;
}

/**
 * Marks the pictures that the source holds, so that the document model keeps their places; the others are counted.
 * `find` gives the picture behind an address, or null.
 */
export function markPictures(
  root: HtmlNode,
  find: (address: string) => Omit<ReadPicture, 'alt'> | null,
): { pictures: ReadPicture[]; missing: number } {
  const pictures: ReadPicture[] = [];
  let missing = 0;
  for (const node of nodesOf(root)) {
    if (!isElement(node) || node.tagName !== 'img') continue;
    node.attrs = node.attrs.filter(({ name }) => name !== 'data-media-id');
    const found = find(attribute(node, 'src') || attribute(node, 'data-src'));
    if (!found) {
      missing += 1;
      continue;
    }
    node.attrs.push({ name: 'data-media-id', value: pictureMark(pictures.length) });
    pictures.push({ ...found, alt: attribute(node, 'alt') });
  }
  return { pictures, missing };
}

export const htmlOf = (root: HtmlNode): string => serialize(root as DefaultTreeAdapterMap['parentNode']);
