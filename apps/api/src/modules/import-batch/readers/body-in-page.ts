import { foldForSearch } from '@kheo/domain';
import type { RichTextDocument, RichTextNode } from '@kheo/rich-text/document';

/** Letters and digits only: what stays equal whatever tags and bullets stand between. */
const keyOf = (text: string): string => foldForSearch(text).replace(/[^a-z0-9]+/g, '');

/** An article has some dozens; each is looked for in the whole text. */
const mostParagraphs = 3000;

/** The key of a node's words; each is made once, however deep a page is nested. */
function nodeKeys(): (node: RichTextNode) => string {
  const made = new Map<RichTextNode, string>();
  const keyOfNode = (node: RichTextNode): string => {
    const known = made.get(node);
    if (known !== undefined) return known;
    const key = node.text === undefined ? (node.content ?? []).map(keyOfNode).join('') : keyOf(node.text);
    made.set(node, key);
    return key;
  };
  return keyOfNode;
}

/**
 * The article's own blocks in the document of a whole page: those between its first and its last paragraph, with the
 * headings, tables and pictures among them, without the lines that are not of the text.
 *
 * @returns null when the paragraphs are not found as blocks of their own; then the plain paragraphs are the body
 */
export function bodyInPage(
  page: RichTextDocument,
  lead: string,
  paragraphs: readonly string[],
): RichTextDocument | null {
  const wanted = paragraphs.map(keyOf).filter(Boolean);
  const first = wanted[0];
  const last = wanted.at(-1);
  if (!first || !last || wanted.length > mostParagraphs) return null;
  const nodeKey = nodeKeys();
  const siblings = commonSiblings(page, (node) => nodeKey(node).includes(first) && nodeKey(node).includes(last));
  if (!siblings) return null;
  const keys = siblings.map(nodeKey);
  // a block may hold a paragraph in parts, when a page breaks its lines
  const start = keys.findIndex((key) => key.startsWith(first) || (first.startsWith(key) && key.length > 40));
  const end = keys.findLastIndex((key) => key.endsWith(last) || (last.endsWith(key) && key.length > 40));
  if (start < 0 || end < start || end - start > mostParagraphs) return null;
  // pictures between the lead and the text, or just above the lead, belong to it
  const leadKey = keyOf(lead);
  const before = siblings.slice(0, start);
  const other = before.findLastIndex(
    ({ type }, index) => type !== 'image' && (leadKey === '' || keys[index] !== leadKey),
  );
  const above = before.slice(other + 1).filter(({ type }) => type === 'image');
  const lines = new Set(wanted);
  const whole = wanted.join('');
  const own = siblings.slice(start, end + 1).filter((node, index) => {
    if (node.type === 'horizontalRule') return false;
    const key = keys[start + index]!;
    // a line that the reader of pages left out (share, print, font size) is left out here too
    return node.type !== 'paragraph' || key === '' || lines.has(key) || whole.includes(key);
  });
  const kept = own.map(nodeKey).join('');
  // every paragraph has to be there, in its order
  let from = 0;
  for (const key of wanted) {
    const at = kept.indexOf(key, from);
    if (at < 0) return null;
    from = at + key.length;
  }
  return {
    type: 'doc',
    content: [...above, ...own].filter((node) => node.type !== 'paragraph' || node.content?.length),
  };
}

/** The children among which first and last paragraph are different ones: layout tables and wrappers are passed through. */
function commonSiblings(root: RichTextNode, holdsAll: (node: RichTextNode) => boolean): RichTextNode[] | null {
  let siblings = root.content ?? [];
  for (let depth = 0; depth < 40; depth += 1) {
    const inside = siblings.filter(holdsAll);
    const only = inside.length === 1 ? inside[0]! : null;
    if (!only || only.type === 'paragraph' || only.type === 'bulletList' || only.type === 'orderedList')
      return siblings;
    const cells = only.type === 'table' ? (only.content ?? []).flatMap((row) => row.content ?? []) : null;
    const cell = cells?.find(holdsAll);
    // a table whose cells share the text between them is a table of the article itself
    if (cells && !cell) return siblings;
    siblings = (cell ?? only).content ?? [];
    if (siblings.every((node) => node.type === 'text')) return null;
  }
  return null;
}
