import { keep, readKept } from './kept.ts';

const KEY = 'kheo-text-size';
const SMALLEST = -1;
const LARGEST = 3;

/** The step after pressing a button: one smaller, one larger, or back to 0. */
export function nextStep(current: number, button: string | undefined): number {
  if (button === 'smaller') return Math.max(SMALLEST, current - 1);
  if (button === 'larger') return Math.min(LARGEST, current + 1);
  return 0;
}

/** What was kept, as a step; anything strange is 0. */
export function parseStep(kept: string | null): number {
  const step = Number(kept);
  return Number.isInteger(step) && step >= SMALLEST && step <= LARGEST ? step : 0;
}

function apply(step: number): void {
  const root = document.documentElement;
  if (step === 0) delete root.dataset['textSize'];
  else root.dataset['textSize'] = String(step);
}

/** Before the first paint: the size of the last visit. */
export function applyTextSize(): void {
  apply(parseStep(readKept(KEY)));
}

/** A- A A+ under the title. */
export function connectTextSize(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-text-size-step]')) {
    button.addEventListener('click', () => {
      const step = nextStep(
        parseStep(readKept(KEY) ?? document.documentElement.dataset['textSize'] ?? null),
        button.dataset['textSizeStep'],
      );
      keep(KEY, step === 0 ? null : String(step));
      apply(step);
    });
  }
}
