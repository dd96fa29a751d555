/** A run of body lines as rich text needs it. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

/** An item of a bullet list, without its bullet. `items` are the items below it. */
export interface ListItem {
  readonly text: string;
  readonly items: readonly ListItem[];
}

interface OpenItem {
  readonly rank: number;
  readonly text: string;
  readonly items: OpenItem[];
}

type OpenBlock = Extract<Block, { kind: 'paragraph' }> | { readonly kind: 'list'; readonly items: OpenItem[] };

/** Bullets from the outermost to the innermost, as office texts nest them. */
const RANKS = ['*', '•●▪■♦', '-–—', '+', 'o◦·'] as const;
const BULLET = /^([*•●▪■♦–—+◦·-])\s*(?=[\p{L}\d“"‘'(])|^(o)\s+(?=\p{Lu})/u;

/**
 * Turns the printed lines of a body into paragraphs and nested bullet lists: `* Đối với các Chi bộ:`
 * holds the `- …` lines that follow it, and these the `+ …` lines.
 *
 * @example
 * splitIntoBlocks(['Nội dung:', '- Tuyên truyền.', '- Tổng kết.'])
 * // [{ kind: 'paragraph', text: 'Nội dung:' },
 * //  { kind: 'list', items: [{ text: 'Tuyên truyền.', items: [] }, { text: 'Tổng kết.', items: [] }] }]
 */
export function splitIntoBlocks(paragraphs: readonly string[]): Block[] {
  const blocks: OpenBlock[] = [];
  let open: OpenItem[] = [];
  for (const line of paragraphs) {
    const bullet = BULLET.exec(line);
    if (bullet === null) {
      open = [];
      blocks.push({ kind: 'paragraph', text: line });
      continue;
    }
    const item: OpenItem = {
      rank: rankOf(bullet[1] ?? bullet[2] ?? '-'),
      text: line.slice(bullet[0].length).trim(),
      items: [],
    };
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= item.rank) open.pop();
    const parent = open.at(-1);
    open.push(item);
    if (parent !== undefined) {
      parent.items.push(item);
      continue;
    }
    const list = blocks.at(-1);
    if (list?.kind === 'list') list.items.push(item);
    else blocks.push({ kind: 'list', items: [item] });
  }
  return blocks.map((block) => (block.kind === 'list' ? { kind: 'list', items: block.items.map(close) } : block));
}

function close(item: ListItem): ListItem {
  return { text: item.text, items: item.items.map(close) };
}

function rankOf(bullet: string): number {
  return RANKS.findIndex((marks) => marks.includes(bullet));
}
