import { escapeHtml } from './escape-html.ts';

/** A stretch of a text that is to be a link; `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface TextLink {
  start: number;
  end: number;
  href: string;
  /** Further attributes, e.g. `{ 'data-code': '50-KH/ĐU' }`. */
  attributes?: Readonly<Record<string, string>>;
}

/** A piece of a block's text with the HTML made of it; pieces without text (a line break) have `length` 1. */
export interface InlinePiece {
  text: string;
  /** The piece's HTML for a part of its text. */
  html(text: string): string;
  /** True when it stands in a link already. */
  linked: boolean;
}

export const openingTag = ({ href, attributes = {} }: TextLink): string =>
  `<a href="${escapeHtml(href)}"${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')}>`;

/**
 * Puts links around stretches of a block that may run over several pieces (a code half in bold). A stretch that touches a
 * link of the editor's own stays as it is. Stretches must not overlap and come in order.
 */
export function withLinks(pieces: readonly InlinePiece[], links: readonly TextLink[]): string {
  const taken: Array<[number, number]> = [];
  let offset = 0;
  for (const piece of pieces) {
    if (piece.linked) taken.push([offset, offset + piece.text.length]);
    offset += piece.text.length;
  }
  const free = links.filter((link) => !taken.some(([start, end]) => link.start < end && start < link.end));
  let html = '';
  let next = 0;
  let open: TextLink | null = null;
  offset = 0;
  for (const piece of pieces) {
    const end = offset + piece.text.length;
    let at = offset;
    while (at < end) {
      if (!open && free[next] && free[next]!.start <= at) {
        open = free[next]!;
        next += 1;
        html += openingTag(open);
      }
      const stop = Math.min(end, open ? open.end : (free[next]?.start ?? end));
      html += piece.html(piece.text.slice(at - offset, stop - offset));
      at = stop;
      if (open && at >= open.end) {
        html += '</a>';
        open = null;
      }
    }
    offset = end;
  }
  return open ? `${html}</a>` : html;
}

/**
 * A plain text as HTML with links.
 *
 * @example
 * linkText('Thực hiện Kế hoạch số 50-KH/ĐU', [{ start: 10, end: 30, href: '/van-ban/ke-hoach-50-kh-du-2020' }])
 * // 'Thực hiện <a href="/van-ban/ke-hoach-50-kh-du-2020">Kế hoạch số 50-KH/ĐU</a>'
 */
export function linkText(text: string, links: readonly TextLink[]): string {
  return withLinks([{ text, html: escapeHtml, linked: false }], links);
}
