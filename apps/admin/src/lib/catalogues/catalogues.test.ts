import { expect, test } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

function textsOf(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? textsOf(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] as [string, string]],
  );
}
const slotsOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

test('no text is empty', () => {
  for (const [key, text] of [...textsOf(vi), ...textsOf(en)]) expect(text.trim(), key).not.toBe('');
});

test('both languages fill in the same values', () => {
  const english = new Map(textsOf(en));
  for (const [key, text] of textsOf(vi)) expect(slotsOf(english.get(key) ?? ''), key).toEqual(slotsOf(text));
});

test('the Vietnamese texts are in normal form C with traditional tone placement', () => {
  for (const [key, text] of textsOf(vi)) {
    expect(text, key).toBe(text.normalize('NFC'));
    expect(text, key).not.toMatch(/o[àáảãạ](?!\p{L})|o[èéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/iu);
  }
});
