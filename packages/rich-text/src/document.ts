/** A value of an attribute of a node or mark. */
export type AttributeValue = string | number | boolean | null | AttributeValue[];

/** A mark on text, e.g. `{ type: 'bold' }` or `{ type: 'link', attrs: { href: '/gioi-thieu' } }`. */
export interface RichTextMark {
  type: string;
  attrs?: Record<string, AttributeValue>;
}

/** A node of a ProseMirror document as JSON, e.g. `{ type: 'text', text: 'Dân vận khéo' }`. */
export interface RichTextNode {
  type: string;
  attrs?: Record<string, AttributeValue>;
  content?: RichTextNode[];
  marks?: RichTextMark[];
  text?: string;
}

/** A whole text: a node of type `doc`. */
export type RichTextDocument = RichTextNode & { type: 'doc' };

/** The text with nothing in it. */
export const emptyDocument: RichTextDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Every node of a document, parents before children, without recursion.
 *
 * @example
 * [...walk(document)].filter((node) => node.type === 'image') // the pictures of “Lễ phát động Năm Dân vận khéo”
 */
export function* walk(root: RichTextNode): Generator<RichTextNode> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const children = node.content ?? [];
    for (let index = children.length - 1; index >= 0; index -= 1) stack.push(children[index]!);
  }
}

/** Ids of the media files that stand in a document, each once, in order of appearance. */
export function mediaIdsOf(document: RichTextNode): string[] {
  const ids = new Set<string>();
  for (const node of walk(document)) {
    const id = node.type === 'image' ? node.attrs?.['mediaId'] : undefined;
    if (typeof id === 'string') ids.add(id);
  }
  return [...ids];
}

const blockTypes = new Set(['paragraph', 'heading', 'image', 'horizontalRule', 'tableRow']);

/**
 * The words of a document: one line a paragraph or heading, cells of a table row separated by tabs; captions included.
 *
 * @example
 * toText(document) // 'Thực hiện Kế hoạch số 138-KH/TU …\n- Tiếp tục quán triệt …'
 */
export function toText(document: RichTextNode): string {
  const lines: string[] = [];
  const inlineText = (node: RichTextNode): string =>
    node.type === 'hardBreak' ? '\n' : (node.text ?? (node.content ?? []).map(inlineText).join(''));
  const visit = (node: RichTextNode): void => {
    if (node.type === 'tableRow') {
      lines.push((node.content ?? []).map((cell) => toText(cell).replaceAll('\n', ' ')).join('\t'));
    } else if (node.type === 'image') {
      const caption = node.attrs?.['caption'];
      if (typeof caption === 'string' && caption) lines.push(caption);
    } else if (blockTypes.has(node.type)) {
      lines.push(inlineText(node));
    } else {
      for (const child of node.content ?? []) visit(child);
    }
  };
  visit(document);
  return lines.join('\n').trim();
}
