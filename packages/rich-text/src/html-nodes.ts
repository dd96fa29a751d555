import type { DefaultTreeAdapterMap } from 'parse5';

/** A node of a page as parse5 reads it. */
export type HtmlNode = DefaultTreeAdapterMap['node'];
/** An element of such a page. */
export type HtmlElement = DefaultTreeAdapterMap['element'];

/** Whether a node is an element and not text or a comment. @example nodes.filter(isElement) // without “Năm Dân vận khéo” */
export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** The nodes directly inside one; none for text. @example childrenOf(paragraph) // [“Năm ”, <b>, “ 2020”] */
export const childrenOf = (node: HtmlNode): HtmlNode[] => ('childNodes' in node ? node.childNodes : []);

/** The node around one; null for the root and for what was taken out. @example parentOf(words) // <p> around “Năm 2020” */
export const parentOf = (node: HtmlNode): HtmlNode | null => ('parentNode' in node ? node.parentNode : null);

/** An attribute's value; empty when it is not there. @example attribute(picture, 'alt') // 'Hội nghị Dân vận khéo' */
export const attribute = (element: HtmlElement, name: string): string =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? '';

/**
 * Every node below one, parents first, without recursion: a page from outside decides the depth.
 *
 * @example [...nodesOf(page)].filter((node) => node.nodeName === '#text') // “Năm ”, “Dân vận khéo”
 */
export function* nodesOf(root: HtmlNode): Generator<HtmlNode> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) stack.push(children[index]!);
  }
}

/** All text below a node. @example textOf(paragraph) // 'Năm Dân vận khéo 2020' */
export function textOf(root: HtmlNode): string {
  let text = '';
  for (const node of nodesOf(root)) if (node.nodeName === '#text' && 'value' in node) text += node.value;
  return text;
}
