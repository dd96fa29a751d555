import { expect, test } from 'vitest';
import { withRecent } from './recent-searches.ts';

test('the newest search stands on top, once', () => {
  expect(withRecent(['tiếp công dân', 'Hòa giải'], ' hòa giải ')).toEqual(['hòa giải', 'tiếp công dân']);
});

test('six searches are kept', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(withRecent(six, 'g')).toEqual(['g', 'a', 'b', 'c', 'd', 'e']);
});

test('nothing but spaces is no search', () => {
  expect(withRecent(['a'], '  ')).toEqual(['a']);
});
