import { expect, test } from 'vitest';
import { chooseStories } from './home.page.tsx';

const stories = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join('');

test('the newest featured story leads, the other featured ones follow', () => {
  const { lead, promoted, latest } = chooseStories(stories('c', 'd'), stories(...'abcdefghi'));
  expect(lead?.id).toBe('c');
  expect(ids(promoted)).toBe('dab');
  expect(ids(latest)).toBe('efghi');
});

test('without featured stories the newest leads', () => {
  const { lead, promoted, latest } = chooseStories([], stories(...'abcdefgh'));
  expect(lead?.id).toBe('a');
  expect(ids(promoted)).toBe('bcd');
  expect(ids(latest)).toBe('efgh');
});

test('a few stories all stay in the list', () => {
  const { promoted, latest } = chooseStories([], stories(...'abcde'));
  expect(ids(promoted)).toBe('');
  expect(ids(latest)).toBe('bcde');
});

test('no story stands twice', () => {
  const { lead, promoted, latest } = chooseStories(stories('a', 'b', 'c', 'd'), stories(...'abcdefghijklmn'));
  const shown = [lead, ...promoted, ...latest].map((story) => story?.id);
  expect(new Set(shown).size).toBe(shown.length);
});

test('an empty portal has no story', () => {
  expect(chooseStories([], [])).toEqual({ lead: null, promoted: [], latest: [] });
});
