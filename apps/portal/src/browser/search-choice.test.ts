import { expect, test } from 'vitest';
import { nextChoice } from './search-choice.ts';

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 1, 2],
  ['ArrowDown', 2, -1],
  ['ArrowUp', -1, 2],
  ['ArrowUp', 1, 0],
  ['ArrowUp', 0, -1],
  ['Home', 1, null],
  ['a', 1, null],
])('%s at %i of three leads to %s', (key, chosen, next) => {
  expect(nextChoice(key, chosen, 3)).toBe(next);
});
