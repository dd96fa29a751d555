import type { SuggestionAnswer } from '../suggestions/suggestions.ts';
import { nextChoice } from './search-choice.ts';

const FEWEST_LETTERS = 2;
/** A little longer than between two letters of a quick typist. */
const WAIT_MS = 150;

/**
 * Makes each search box a combobox (WAI-ARIA APG, “editable combobox with list autocomplete”): suggestions from the
 * second letter on, arrow keys to choose, Enter to open, Escape to close. Nothing chosen, Enter searches as ever; when
 * an answer does not come, the box is the plain field it was.
 */
export function connectSearchSuggestions(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-search-box]')) connect(box);
}

function connect(box: HTMLElement): void {
  const input = box.querySelector('input');
  const { suggestions: address = '', label = '' } = box.dataset;
  if (input === null) return;

  const list = make('ul', { id: `${input.id}-list`, role: 'listbox', 'aria-label': label, class: 'suggestions' });
  const status = make('div', { role: 'status', class: 'sr-only' });
  list.hidden = true;
  box.append(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  })) {
    input.setAttribute(name, value);
  }

  const answers = new Map<string, SuggestionAnswer>();
  let timer = 0;
  let asking: AbortController | null = null;
  let chosen = -1;

  const choose = (index: number) => {
    chosen = index;
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(place === index));
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    }
    if (index === -1) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${index}`);
  };
  const setOpen = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    choose(-1);
  };
  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    if (!list.hidden) setOpen(false);
    status.textContent = '';
  };
  const show = ({ suggestions, said }: SuggestionAnswer) => {
    list.replaceChildren(
      ...suggestions.map(({ text, kind, path }, index) => {
        const option = make('li', { id: `${list.id}-${index}`, role: 'option', 'data-path': path });
        const about = make('span', { class: 'suggestion-kind' });
        about.textContent = kind;
        option.append(text, ' ', about);
        return option;
      }),
    );
    setOpen(suggestions.length > 0);
    status.textContent = said;
  };
  const ask = async (typed: string) => {
    asking?.abort();
    const { signal } = (asking = new AbortController());
    try {
      let answer = answers.get(typed);
      if (answer === undefined) {
        const response = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal });
        if (!response.ok) return close();
        answers.set(typed, (answer = (await response.json()) as SuggestionAnswer));
      }
      if (!signal.aborted) show(answer);
    } catch {
      // A newer question, or no network: the box works without suggestions.
      if (!signal.aborted) close();
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    const typed = input.value.trim().toLowerCase();
    if (typed.length < FEWEST_LETTERS) close();
    else timer = window.setTimeout(() => void ask(typed), WAIT_MS);
  });
  input.addEventListener('keydown', (event) => {
    // The letters of an input method are not ours yet.
    if (event.isComposing) return;
    const next = list.hidden ? null : nextChoice(event.key, chosen, list.children.length);
    if (next !== null) choose(next);
    else if (event.key === 'Escape' && !list.hidden) close();
    else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  // The focus stays in the box, so that a press on an option does not close the list before its click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) go(target.closest('[data-path]'));
  });
}

function go(option: Element | null | undefined): void {
  const path = option?.getAttribute('data-path');
  if (path) location.assign(path);
}

function make(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
