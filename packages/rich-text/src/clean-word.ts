import { defaultTreeAdapter as tree, html as names } from 'parse5';
import { attribute, isElement, nodesOf, parentOf, textOf, type HtmlElement, type HtmlNode } from './html-nodes.ts';

const element = (name: string): HtmlElement => tree.createElement(name, names.NS.HTML, []);
const styleOf = (node: HtmlElement): string => attribute(node, 'style').toLowerCase();

function remove(node: HtmlNode): void {
  if ('parentNode' in node && node.parentNode) tree.detachNode(node as HtmlElement);
}

function moveChildren(from: HtmlElement, to: HtmlElement): void {
  for (const child of from.childNodes.slice()) {
    tree.detachNode(child);
    tree.appendChild(to, child);
  }
}

/** Takes an element away and leaves what is in it. */
function unwrap(node: HtmlElement): void {
  const parent = parentOf(node);
  if (!parent || !('childNodes' in parent)) return;
  for (const child of node.childNodes.slice()) {
    tree.detachNode(child);
    tree.insertBefore(parent as HtmlElement, child, node);
  }
  tree.detachNode(node);
}

/** What Word keeps beside the text: words struck out while changes were tracked, remarks, what it hides. */
function isBeside(node: HtmlElement): boolean {
  const style = styleOf(node);
  const className = attribute(node, 'class');
  return (
    node.tagName === 'xml' ||
    (node.tagName === 'del' && isTracked(node)) ||
    /\bmso(?:Del|CommentReference)\b/i.test(className) ||
    /mso-element:\s*comment(?:-list)?\b|mso-hide:\s*(?:all|screen)|(?:^|;)\s*display:\s*none/.test(style)
  );
}

/** A change that Word tracks names its author and its time. */
const isTracked = (node: HtmlElement): boolean =>
  node.attrs.some(({ name }) => name === 'cite' || name === 'datetime') ||
  /\bmso(?:Ins|Del)\b/i.test(attribute(node, 'class'));

const isEmpty = (node: HtmlElement): boolean =>
  !/[^\s\u00a0\u200b\ufeff]/.test(textOf(node)) &&
  ![...nodesOf(node)].some((inner) => isElement(inner) && inner.tagName === 'img');

interface ListItem {
  /** 1 for the outermost list. */
  level: number;
  ordered: boolean;
}

const listLevel = (node: HtmlElement): number =>
  node.tagName === 'p' ? Number(/mso-list:[^;]*level(\d)/.exec(styleOf(node))?.[1] ?? 0) : 0;

/** `mso-list:l0 level2 lfo1` of a list paragraph and its drawn marker (“·”, “1.”, “a)”), which is taken away. */
function takeListItem(node: HtmlElement): ListItem {
  const marker = [...nodesOf(node)].find(
    (inner): inner is HtmlElement => isElement(inner) && /mso-list:\s*ignore/.test(styleOf(inner)),
  );
  const ordered = marker !== undefined && /^\s*\(?(?:\d+|[a-z])[.)]/i.test(textOf(marker));
  if (marker) remove(marker);
  return { level: listLevel(node), ordered };
}

const isBlank = (node: HtmlNode): boolean => !isElement(node) && !(node.nodeName === '#text' && textOf(node).trim());

/** Replaces a run of list paragraphs, beginning with `first`, by nested lists. */
function gatherList(first: HtmlElement): void {
  const parent = parentOf(first) as HtmlElement;
  const run: HtmlElement[] = [];
  for (const node of parent.childNodes.slice(parent.childNodes.indexOf(first))) {
    if (isBlank(node)) continue;
    if (!isElement(node) || !listLevel(node)) break;
    run.push(node);
  }
  const open: Array<{ level: number; list: HtmlElement }> = [];
  for (const paragraph of run) {
    const { level, ordered } = takeListItem(paragraph);
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    let current = open.at(-1);
    if (!current || current.level < level) {
      const list = element(ordered ? 'ol' : 'ul');
      const around = current?.list.childNodes.at(-1) as HtmlElement | undefined;
      if (around) tree.appendChild(around, list);
      else tree.insertBefore(parent, list, first);
      current = { level, list };
      open.push(current);
    }
    const entry = element('li');
    const words = element('p');
    tree.appendChild(entry, words);
    tree.appendChild(current.list, entry);
    // The class names the font that its words are set in.
    words.attrs = paragraph.attrs.filter(({ name }) => name === 'class' || name === 'style');
    moveChildren(paragraph, words);
    if (paragraph !== first) tree.detachNode(paragraph);
  }
  tree.detachNode(first);
}

/**
 * Takes out of a page, in place, what Word and LibreOffice leave in it: deletions, remarks and hidden words, marks for
 * bookmarks and inner links, empty paragraphs, comments of the markup. Paragraphs with a drawn bullet become lists.
 *
 * @example
 * const page = parse('<p>Thực hiện <del cite="mailto:a">Kế hoạch</del><ins cite="mailto:a">Chỉ thị</ins></p>');
 * cleanWord(page); // <p>Thực hiện Chỉ thị</p>
 */
export function cleanWord(root: HtmlNode): void {
  for (const node of Array.from(nodesOf(root))) {
    if (node.nodeName === '#comment') remove(node);
    else if (isElement(node)) {
      if (isBeside(node)) remove(node);
      else if (node.tagName === 'ins' && isTracked(node)) unwrap(node);
      else if (node.tagName === 'a' && !/^[^#]/.test(attribute(node, 'href'))) unwrap(node);
    }
  }
  for (const node of Array.from(nodesOf(root))) {
    if (isElement(node) && node.tagName === 'p' && parentOf(node) && listLevel(node)) gatherList(node);
  }
  for (const node of Array.from(nodesOf(root))) {
    if (isElement(node) && node.tagName === 'p' && isEmpty(node)) remove(node);
  }
}
