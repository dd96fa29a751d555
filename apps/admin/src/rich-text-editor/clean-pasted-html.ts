/**
 * What the schema cannot know about a paste: pictures from elsewhere do not come along (they belong into the library
 * first), headings fit below the article's title, and Word's lists, which are paragraphs with a drawn bullet, become
 * lists. Everything else foreign (fonts, colours, classes, scripts) the schema drops by itself.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const picture of page.querySelectorAll('img:not([data-media-id])')) picture.remove();
  rename(page, 'h1', 'h2');
  rename(page, 'h5', 'h4');
  rename(page, 'h6', 'h4');
  for (const paragraph of page.querySelectorAll<HTMLElement>('p[style*="mso-list"], p[class^="MsoListParagraph"]')) {
    if (paragraph.isConnected) gatherList(page, paragraph);
  }
  return page.body.innerHTML;
}

function rename(page: Document, from: string, to: string): void {
  for (const element of page.querySelectorAll(from)) {
    const renamed = page.createElement(to);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
  }
}

interface WordListItem {
  /** 1 for the outermost list. */
  level: number;
  ordered: boolean;
  paragraph: HTMLElement;
}

/** `mso-list:l0 level2 lfo1` and the drawn marker (“·”, “1.”, “a)”) of a list paragraph; null for any other element. */
function listItemOf(element: Element | null): WordListItem | null {
  if (!(element instanceof HTMLParagraphElement)) return null;
  const style = element.getAttribute('style') ?? '';
  const level = /mso-list:[^;]*level(\d)/i.exec(style)?.[1];
  if (!level) return null;
  const marker = element.querySelector('[style*="mso-list:Ignore" i]');
  const ordered = /^\s*\(?(?:\d+|[a-z])[.)]/i.test(marker?.textContent ?? '');
  marker?.remove();
  return { level: Number(level), ordered, paragraph: element };
}

/** Replaces a run of list paragraphs, beginning with `first`, by nested lists. */
function gatherList(page: Document, first: HTMLElement): void {
  const place = page.createComment('list');
  first.before(place);
  const open: { level: number; list: HTMLElement }[] = [];
  for (let item = listItemOf(first); item;) {
    const { level, ordered, paragraph } = item;
    const next = paragraph.nextElementSibling;
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    let current = open.at(-1);
    if (!current || current.level < level) {
      const list = page.createElement(ordered ? 'ol' : 'ul');
      if (current) (current.list.lastElementChild ?? current.list).append(list);
      else place.before(list);
      current = { level, list };
      open.push(current);
    }
    const entry = page.createElement('li');
    const words = page.createElement('p');
    words.append(...paragraph.childNodes);
    entry.append(words);
    current.list.append(entry);
    paragraph.remove();
    item = listItemOf(next);
  }
  place.remove();
}
