import { assertReasonableNesting, HtmlTooDeep } from '@kheo/rich-text/from-html';
import { attribute, isElement, nodesOf, type HtmlNode } from '@kheo/rich-text/html-nodes';
import { parse, serialize, type DefaultTreeAdapterMap } from 'parse5';
import { ImportRefused } from './import-refused.ts';
import { pictureMark, type ReadPicture } from './read-item.ts';

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
