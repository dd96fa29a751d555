import type { ShownAnswer } from '../pages/api-guide/run-query.ts';
import { createEditor } from './explorer-editor.ts';

// The page where operations are tried is a form that works without this.

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-explorer]')) connect(form);

interface Texts {
  running: string;
  suggestions: string;
  problems: string;
  noProblems: string;
}

function connect(form: HTMLFormElement): void {
  const textarea = form.querySelector('textarea');
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  const label = textarea?.labels[0];
  const word = form.querySelector<HTMLElement>('[data-explorer-word]');
  if (!textarea || !button || !label || !word) return;
  const texts = JSON.parse(form.dataset['texts'] ?? '{}') as Texts;

  const editor = createEditor({
    textarea,
    label: label.textContent,
    phrases: { Completions: texts.suggestions, Diagnostics: texts.problems, 'No diagnostics': texts.noProblems },
    run: () => form.requestSubmit(),
    onWord: (text) => {
      word.textContent = text;
    },
  });
  label.addEventListener('click', () => editor.focus());
  for (const shown of form.querySelectorAll<HTMLElement>('[data-explorer-shown]')) shown.hidden = false;
  // Without the contract it is an editor that does not know the names.
  void fetch(form.dataset['contract'] ?? '')
    .then((answer) => (answer.ok ? answer.text() : null))
    .then((contract) => (contract === null ? undefined : editor.learn(contract)))
    .catch(() => undefined);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.disabled) return;
    const name = button.textContent;
    button.disabled = true;
    button.textContent = texts.running;
    void ask(form)
      .then((answer) => {
        // What is wrong with a field is said beside it, by the page that the form leads to.
        if (answer === null) form.submit();
        else show(answer);
      })
      .finally(() => {
        button.disabled = false;
        button.textContent = name;
      });
  });
}

async function ask(form: HTMLFormElement): Promise<ShownAnswer | null> {
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(values),
    });
    return answer.ok ? ((await answer.json()) as ShownAnswer) : null;
  } catch {
    return null;
  }
}

function show(answer: ShownAnswer): void {
  for (const [name, text] of Object.entries(answer)) {
    const place = document.querySelector<HTMLElement>(`[data-explorer-answer=${name}]`);
    if (place === null) continue;
    place.hidden = text === null;
    const inner = place.querySelector('[data-explorer-text]') ?? place;
    inner.textContent = text;
  }
  // On a phone the answer stands below everything that was filled in.
  document.querySelector('#result')?.scrollIntoView({ block: 'nearest' });
}
