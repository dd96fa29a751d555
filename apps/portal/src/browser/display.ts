import { keep, readKept } from './kept.ts';

/** A display switch: an attribute of the page that is on, off, or left to the system. */
interface Switch {
  attribute: 'theme' | 'contrast';
  key: string;
  on: string;
  off: string;
  systemWantsIt: string;
}

const SWITCHES: readonly Switch[] = [
  { attribute: 'theme', key: 'kheo-theme', on: 'dark', off: 'light', systemWantsIt: '(prefers-color-scheme: dark)' },
  {
    attribute: 'contrast',
    key: 'kheo-contrast',
    on: 'more',
    off: 'standard',
    systemWantsIt: '(prefers-contrast: more)',
  },
];

function isOn({ attribute, on, off, systemWantsIt }: Switch): boolean {
  const value = document.documentElement.dataset[attribute];
  return value === on || (value !== off && matchMedia(systemWantsIt).matches);
}

/** Before the first paint: the choices of the last visit. */
export function applyDisplay(): void {
  for (const { attribute, key, on, off } of SWITCHES) {
    const kept = readKept(key);
    if (kept === on || kept === off) document.documentElement.dataset[attribute] = kept;
  }
}

/** The buttons for a dark background and high contrast. */
export function connectDisplay(): void {
  for (const each of SWITCHES) {
    const button = document.querySelector<HTMLButtonElement>(`[data-switch="${each.attribute}"]`);
    const show = () => button?.setAttribute('aria-pressed', String(isOn(each)));
    button?.addEventListener('click', () => {
      const value = isOn(each) ? each.off : each.on;
      document.documentElement.dataset[each.attribute] = value;
      keep(each.key, value);
      show();
    });
    matchMedia(each.systemWantsIt).addEventListener('change', show);
    show();
  }
}
