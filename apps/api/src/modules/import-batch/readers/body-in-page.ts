import { foldForSearch } from '@kheo/domain';
import { toText, type RichTextDocument, type RichTextNode } from '@kheo/rich-text/document';

/** Letters and digits only: what stays equal whatever tags and bullets stand between. */
const keyOf = (text: string): string => foldForSearch(text).replace(/[^a-z0-9]+/g, '');

const nodeKey = (node: RichTextNode): string => keyOf(toText({ type: 'doc', content: [node] }));

/**
 * The article's own blocks in the document of a whole page: those between its first and its last paragraph, with the
 * headings, tables and pictures among them, without the lines that are not of the text.
 *
 * @returns null when the paragraphs are not found as blocks of their own; then the plain paragraphs are the body
 */
export function bodyInPage(page: RichTextDocument, lead: string, paragraphs: readonly string[]): RichTextDocument | null {
  const wanted = paragraphs.map(keyOf).filter(Boolean);
  const first = wanted[0];
  const last = wanted.at(-1);
  if (!first || !last) return null;
  const siblings = commonSiblings(page, first, last);
  if (!siblings) return null;
  const keys = siblings.map(nodeKey);
  // a block may hold a paragraph in parts, when a page breaks its lines
  const start = keys.findIndex((key) => key.startsWith(first) || (first.startsWith(key) && key.length > 40));
  const end = keys.findLastIndex((key) => key.endsWith(last) || (last.endsWith(key) && key.length > 40));
  if (start < 0 || end < start) return null;
  // pictures between the lead and the text, or just above the lead, belong to it
  const leadKey = keyOf(lead);
  const before = siblings.slice(0, start);
  const other = before.findLastIndex(({ type }, index) => type !== 'image' && (leadKey === '' || keys[index] !== leadKey));
  const above = before.slice(other + 1).filter(({ type }) => type === 'image');
  const whole = wanted.join('');
  const own = siblings.slice(start, end + 1).filter((node, index) => {
    if (node.type === 'horizontalRule') return false;
    const key = keys[start + index]!;
    // a line that the reader of pages left out (share, print, font size) is left out here too
    return node.type !== 'paragraph' || key === '' || whole.includes(key);
  });
  const kept = own.map(nodeKey).join('');
  // something got lost, or much came along that is not of the text
  if (!wanted.every((key) => kept.includes(key))) return null;
  return { type: 'doc', content: [...above, ...own].filter((node) => node.type !== 'paragraph' || node.content?.length) };
}

/** The children among which first and last paragraph are different ones: layout tables and wrappers are passed through. */
function commonSiblings(root: RichTextNode, first: string, last: string): RichTextNode[] | null {
  let siblings = root.content ?? [];
  for (let depth = 0; depth < 40; depth += 1) {
    const inside = siblings.filter((node) => {
      const key = nodeKey(node);
      return key.includes(first) && key.includes(last);
    });
    const only = inside.length === 1 ? inside[0]! : null;
    if (!only || only.type === 'paragraph' || only.type === 'bulletList' || only.type === 'orderedList') return siblings;
    const cells = only.type === 'table' ? (only.content ?? []).flatMap((row) => row.content ?? []) : null;
    const cell = cells?.find((candidate) => {
      const key = nodeKey(candidate);
      return key.includes(first) && key.includes(last);
    });
    // a table whose cells share the text between them is a table of the article itself
    if (cells && !cell) return siblings;
    siblings = (cell ?? only).content ?? [];
    if (siblings.every((node) => node.type === 'text')) return null;
  }
  return null;
}
