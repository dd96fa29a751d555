import { getSchema } from '@tiptap/core';
import { normalizeVietnamese } from '@kheo/domain/vietnamese/normalize';
import type { AttributeValue, RichTextDocument, RichTextNode } from './document.ts';
import { linkProtocols, richTextExtensions } from './extensions.ts';

/** Limits of one text; far above what an article needs, far below what could hold a server up. */
export const richTextLimits = { depth: 40, nodes: 20_000, characters: 1_000_000 } as const;

/** Why a text was refused; `detail` is for a developer's eyes. */
export interface RichTextProblem {
  code: 'rich-text-not-a-document' | 'rich-text-too-deep' | 'rich-text-too-long' | 'rich-text-not-allowed';
  detail: string;
}

/** The ProseMirror schema that {@link richTextExtensions} define. */
export const richTextSchema = getSchema(richTextExtensions);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Measures without recursion, so that nesting cannot exhaust the stack. */
function measure(root: unknown): RichTextProblem | null {
  const stack: Array<{ node: unknown; depth: number }> = [{ node: root, depth: 1 }];
  let nodes = 0;
  let characters = 0;
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, depth } = item;
    if (!isRecord(node)) return { code: 'rich-text-not-a-document', detail: 'a node is not an object' };
    nodes += 1;
    if (typeof node['text'] === 'string') characters += node['text'].length;
    if (depth > richTextLimits.depth)
      return { code: 'rich-text-too-deep', detail: `deeper than ${richTextLimits.depth}` };
    if (nodes > richTextLimits.nodes || characters > richTextLimits.characters) {
      return {
        code: 'rich-text-too-long',
        detail: `more than ${richTextLimits.nodes} nodes or ${richTextLimits.characters} characters`,
      };
    }
    const content = node['content'];
    if (content === undefined) continue;
    if (!Array.isArray(content)) return { code: 'rich-text-not-a-document', detail: 'content is not a list' };
    for (const child of content) stack.push({ node: child, depth: depth + 1 });
  }
  return null;
}

/** Control characters other than line break and tab never stand in a text. */
const controls = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g;

/** One text node's characters: normal form C, Vietnamese marks in canonical order, no controls, no lone surrogates. */
function cleanText(text: string): string {
  return normalizeVietnamese(text.toWellFormed().replace(controls, ''));
}

/**
 * Whether an address may stand in a link: http(s), mailto, tel, or a path or fragment on the same site.
 *
 * @example
 * isSafeHref('/van-ban/50-kh-du') // true
 * isSafeHref('javascript:alert(1)') // false
 */
export function isSafeHref(href: string): boolean {
  if (/[\u0000-\u0020\u007F]/.test(href.trim())) return false;
  if (/^(?:\/(?![/\\])|#)/.test(href)) return true;
  try {
    const { protocol } = new URL(href);
    return linkProtocols.some((allowed) => allowed === protocol);
  } catch {
    return false;
  }
}

function tidy(node: RichTextNode): RichTextNode[] {
  if (node.type === 'text') {
    const text = cleanText(node.text ?? '');
    if (!text) return [];
    const marks = node.marks?.filter((mark) => mark.type !== 'link' || isSafeHref(String(mark.attrs?.['href'] ?? '')));
    return [{ type: 'text', text, ...(marks?.length ? { marks } : {}) }];
  }
  const tidied: RichTextNode = { type: node.type };
  if (node.attrs) {
    const attrs: Record<string, AttributeValue> = {};
    for (const [name, value] of Object.entries(node.attrs))
      attrs[name] = typeof value === 'string' ? cleanText(value) : value;
    tidied.attrs = attrs;
  }
  if (node.content) tidied.content = node.content.flatMap(tidy);
  return [tidied];
}

/**
 * Checks a document from outside against the schema and returns it in normal form: only known nodes, marks and
 * attributes, text in NFC, links with a harmless protocol. Never throws.
 *
 * @returns `{ document }`, or `{ problem }` with a code
 * @example
 * checkDocument({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Dân vận khéo' }] }] })
 */
export function checkDocument(value: unknown): { document: RichTextDocument } | { problem: RichTextProblem } {
  const tooMuch = measure(value);
  if (tooMuch) return { problem: tooMuch };
  if (!isRecord(value) || value['type'] !== 'doc') {
    return { problem: { code: 'rich-text-not-a-document', detail: 'the root is not a doc' } };
  }
  try {
    const [tidied] = tidy(value as unknown as RichTextNode);
    const node = richTextSchema.nodeFromJSON(tidied);
    node.check();
    return { document: node.toJSON() as RichTextDocument };
  } catch (error) {
    return {
      problem: { code: 'rich-text-not-allowed', detail: error instanceof Error ? error.message : String(error) },
    };
  }
}
