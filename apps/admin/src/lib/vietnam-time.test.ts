import { expect, test } from 'vitest';
import { currentInputTime, fromInputTime, toInputTime } from './vietnam-time.ts';

test('a time is shown as the clock of Việt Nam shows it, wherever the editor sits', () => {
  expect(toInputTime('2020-04-01T09:41:00Z')).toBe('2020-04-01T16:41');
  expect(toInputTime('2020-04-01T16:41:00+07:00')).toBe('2020-04-01T16:41');
  expect(toInputTime('2026-12-31T17:30:00Z')).toBe('2027-01-01T00:30');
});

test('there and back is the same moment', () => {
  expect(fromInputTime(toInputTime('2020-04-01T16:41:00+07:00'))).toBe('2020-04-01T16:41:00+07:00');
});

test('nothing stays nothing', () => {
  expect(toInputTime(null)).toBe('');
  expect(toInputTime('không phải giờ')).toBe('');
  expect(fromInputTime('')).toBeNull();
});

test('now, to the minute', () => {
  expect(currentInputTime(Date.parse('2026-11-23T03:00:59Z'))).toBe('2026-11-23T10:00');
});
