import { expect, test } from 'vitest';
import { nextStep, parseStep } from './text-size.ts';

test('the buttons go one step and stop at the ends', () => {
  expect(nextStep(0, 'larger')).toBe(1);
  expect(nextStep(3, 'larger')).toBe(3);
  expect(nextStep(-1, 'smaller')).toBe(-1);
  expect(nextStep(2, 'normal')).toBe(0);
});

test.each([[null], [''], ['7'], ['1.5'], ['abc']])('a strange kept size (%s) is the normal one', (kept) => {
  expect(parseStep(kept)).toBe(0);
});
