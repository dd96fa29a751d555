import type { HtmlNode } from '@kheo/rich-text/html-nodes';

const skipped = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'form',
  'select',
  'button',
  'textarea',
]);
const ownLine = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'hr',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'nav',
  'blockquote',
  'figure',
  'figcaption',
  'dt',
  'dd',
  'address',
  'body',
  'center',
  'pre',
]);
const deepest = 600;

/** Whether a file's text is a web page and not text as scraped. */
export function looksLikeHtml(content: string): boolean {
  return (
    /^\s*<(?:!doctype|html|head|body|div|p|article|meta|h1)\b/i.test(content) ||
    /<\/(?:p|div|body|html)\s*>/i.test(content)
  );
}

/**
 * The words of a web page, a line a block, list items with “- ” before them: the form in which pages were scraped.
 * What is nested beyond reason is left out.
 */
export function pageLines(page: HtmlNode): string {
  const lines: string[] = [''];
  const breakLine = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  // a stack of our own: a page from outside decides the depth
  const stack: Array<{ node: HtmlNode; depth: number; leaving: boolean }> = [{ node: page, depth: 0, leaving: false }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, depth, leaving } = item;
    if ('value' in node && node.nodeName === '#text') lines[lines.length - 1] += node.value.replace(/\s+/g, ' ');
    const name = 'tagName' in node ? node.tagName : '';
    if (skipped.has(name) || depth > deepest) continue;
    if (ownLine.has(name)) breakLine();
    if (leaving || !('childNodes' in node)) continue;
    if (name === 'li') lines[lines.length - 1] += '- ';
    if (ownLine.has(name)) stack.push({ node, depth, leaving: true });
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      stack.push({ node: node.childNodes[index]!, depth: depth + 1, leaving: false });
    }
  }
  return lines
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
