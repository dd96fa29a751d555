import { cardPlace } from './card-place.ts';

const CARD_ID = 'document-card';
/** Long enough not to flicker under a passing pointer, and to cross the gap between link and card. */
const OPEN_AFTER_MS = 250;
const CLOSE_AFTER_MS = 300;

/**
 * A link to a document in an article's text shows a card with what the list “Văn bản viện dẫn” says of
 * that document: under a pointer, at keyboard focus, and at the first tap (the second follows the
 * link). Esc closes it. Without popovers, or without the entry in the list, the link is just a link.
 */
export function connectDocumentCards(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-article-text] a[data-code]');
  if (links.length === 0 || !('popover' in HTMLElement.prototype)) return;
  const card = makeCard();
  let shownAt: HTMLAnchorElement | null = null;
  let timer = 0;

  const show = (link: HTMLAnchorElement) => {
    clearTimeout(timer);
    const entry = entryOf(link);
    if (entry === null || shownAt === link) return;
    hide();
    shownAt = link;
    card.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    card.showPopover();
    link.setAttribute('aria-describedby', CARD_ID);
    place(card, link);
  };
  const hide = () => {
    clearTimeout(timer);
    shownAt?.removeAttribute('aria-describedby');
    shownAt = null;
    if (card.matches(':popover-open')) card.hidePopover();
  };
  const soon = (action: () => void, after: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(action, after);
  };

  for (const link of links) {
    link.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') soon(() => show(link), OPEN_AFTER_MS);
    });
    link.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') soon(hide, CLOSE_AFTER_MS);
    });
    link.addEventListener('focus', () => {
      if (link.matches(':focus-visible')) show(link);
    });
    link.addEventListener('blur', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && card.contains(relatedTarget))) hide();
    });
    link.addEventListener('click', (event) => {
      const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
      if (!isTap || shownAt === link || entryOf(link) === null) return;
      event.preventDefault();
      show(link);
    });
  }
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') soon(hide, CLOSE_AFTER_MS);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !card.contains(target) && shownAt?.contains(target) !== true) hide();
  });
}

function makeCard(): HTMLElement {
  const card = document.createElement('div');
  card.id = CARD_ID;
  card.className = 'document-card';
  card.popover = 'manual';
  document.querySelector('main')?.append(card);
  return card;
}

function entryOf(link: HTMLAnchorElement): Element | null {
  const href = link.getAttribute('href') ?? '';
  return document.querySelector(`[data-document-entry="${CSS.escape(href)}"]`);
}

/** Beside the first line of the link, in the page's own coordinates, so that the card scrolls with the text. */
function place(card: HTMLElement, link: HTMLAnchorElement): void {
  const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const view = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
  const { left, top } = cardPlace(box, { width: card.offsetWidth, height: card.offsetHeight }, view);
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
