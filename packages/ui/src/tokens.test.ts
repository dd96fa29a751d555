import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [ordinary = '', more = ''] = css.split(":root[data-contrast='more']");

/** `--color-ink: light-dark(#1d1815, #f4f0ec)` → both tones, by name. */
function tonesOf(block: string): Map<string, readonly [light: string, dark: string]> {
  const pairs = block.matchAll(/--color-([a-z-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g);
  return new Map(
    Array.from(
      pairs,
      ([, name, light, dark, both]) => [name ?? '', [light ?? both ?? '', dark ?? both ?? '']] as const,
    ),
  );
}

/** WCAG's relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const standard = tonesOf(ordinary);
const strong = new Map([...standard, ...tonesOf(more.split('@media')[0] ?? '')]);

const TEXT_ON = [
  ...['canvas', 'surface', 'sunken', 'raised'].flatMap((ground) =>
    ['ink', 'ink-soft', 'ink-faint'].map((text) => [text, ground] as const),
  ),
  ...['canvas', 'surface', 'raised', 'accent-soft'].map((ground) => ['accent', ground] as const),
  ...['success', 'warning', 'info', 'danger'].flatMap(
    (tone) =>
      [
        [tone, 'canvas'],
        [tone, `${tone}-soft`],
        ['ink-soft', `${tone}-soft`],
      ] as const,
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-band', 'band'],
] as const;

describe.each([
  ['standard', standard, 4.5, 3],
  ['high contrast', strong, 4.5, 7],
] as const)('%s', (_name, tones, forText, forLines) => {
  const ratio = (front: string, back: string, scheme: 0 | 1) =>
    contrast(tones.get(front)?.[scheme] ?? '', tones.get(back)?.[scheme] ?? '');

  test.each(TEXT_ON)('%s can be read on %s, light and dark', (front, back) => {
    expect(ratio(front, back, 0)).toBeGreaterThanOrEqual(forText);
    expect(ratio(front, back, 1)).toBeGreaterThanOrEqual(forText);
  });

  test('what bounds a control can be seen', () => {
    for (const scheme of [0, 1] as const)
      expect(ratio('line-strong', 'canvas', scheme)).toBeGreaterThanOrEqual(forLines);
  });
});

test('in high contrast running text has at least 10 to 1', () => {
  for (const text of ['ink', 'ink-soft', 'ink-faint', 'accent']) {
    for (const scheme of [0, 1] as const) {
      expect(contrast(strong.get(text)?.[scheme] ?? '', strong.get('canvas')?.[scheme] ?? '')).toBeGreaterThanOrEqual(
        10,
      );
    }
  }
});
