import { attribute, isElement, nodesOf, parentOf, textOf, type HtmlNode } from './html-nodes.ts';
import type { LegacyRuns } from './legacy-runs.ts';

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

/** Longest text of a block that is looked at to decide on its runs. */
const longestAround = 20_000;

const fontIn = (style: string): string =>
  /(?:^|[;{])\s*font-family\s*:\s*['"]?([^;'",]+)/i.exec(style)?.[1]?.trim() ?? '';

/** Word names the fonts of its paragraphs in a style sheet: `p.MsoNormal, li.MsoNormal {font-family:".VnTime"}`. */
function fontsOfClasses(root: HtmlNode): Map<string, string> {
  const fonts = new Map<string, string>();
  for (const node of nodesOf(root)) {
    if (!isElement(node) || node.tagName !== 'style') continue;
    for (const [, selectors, style] of textOf(node).matchAll(/([^{}]{1,2000})\{([^{}]{1,4000})\}/g)) {
      const font = fontIn(style!);
      if (!font) continue;
      for (const [, className] of selectors!.matchAll(/(?:^|,)[^,.]*\.([\w-]+)\s*(?=,|$)/g))
        fonts.set(className!.toLowerCase(), font);
    }
  }
  return fonts;
}

/** The font that a run is set in, by the nearest element that names one. */
function fontOf(node: HtmlNode, ofClass: ReadonlyMap<string, string>): string {
  for (let at = parentOf(node); at; at = parentOf(at)) {
    if (!isElement(at)) continue;
    const named =
      attribute(at, 'face').split(',')[0]!.trim() ||
      fontIn(attribute(at, 'style')) ||
      ofClass.get(attribute(at, 'class').toLowerCase());
    if (named) return named;
  }
  return '';
}

function blockOf(node: HtmlNode): HtmlNode | null {
  let at = parentOf(node);
  while (at && !(isElement(at) && blocks.has(at.tagName))) at = parentOf(at);
  return at;
}

/**
 * Decodes a page's text in place, run by run: by the font that is named for it, or by its words.
 *
 * @example
 * const page = parse('<p><font face="VNI-Times">Daân vaän kheùo</font></p>');
 * decodeRuns(page, new LegacyRuns()); // <p><font face="VNI-Times">Dân vận khéo</font></p>
 */
export function decodeRuns(root: HtmlNode, runs: LegacyRuns): void {
  const texts = [...nodesOf(root)].filter(
    (node) =>
      node.nodeName === '#text' && 'value' in node && /[^\u0000-\u007f]/.test(node.value) && !isStyle(parentOf(node)),
  );
  if (texts.length === 0) return;
  const ofClass = fontsOfClasses(root);
  const around = new Map<HtmlNode | null, string>();
  for (const node of texts) {
    const block = blockOf(node);
    if ('value' in node) around.set(block, `${around.get(block) ?? ''}${node.value}`.slice(0, longestAround));
  }
  for (const node of texts) {
    if (!('value' in node)) continue;
    const passage = blockOf(node);
    node.value = runs.decode(node.value, {
      font: fontOf(node, ofClass),
      around: around.get(passage) ?? node.value,
      passage: passage ?? root,
    });
  }
}

const isStyle = (node: HtmlNode | null): boolean => node !== null && isElement(node) && node.tagName === 'style';
