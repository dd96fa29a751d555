import { expect, test } from 'vitest';
import { catalogueOf } from '../catalogues/language.ts';
import { phaseOf, printPeriod } from './movement-period.tsx';

const year = { startsOn: '2020-01-01', endsOn: '2020-12-31' };

test.each([
  ['2019-12-31T16:59:59Z', 'coming'],
  ['2019-12-31T17:00:00Z', 'running'],
  ['2020-12-31T16:59:59Z', 'running'],
  ['2020-12-31T17:00:00Z', 'ended'],
])('at %s, by the clock of Hà Nội, the year 2020 is %s', (now, phase) => {
  expect(phaseOf(year, new Date(now))).toBe(phase);
});

test('a movement without an end goes on', () => {
  expect(phaseOf({ startsOn: '2009-05-18', endsOn: null }, new Date('2026-11-23T00:00:00Z'))).toBe('running');
});

test('the period in words', () => {
  expect(printPeriod(year, 'vi', catalogueOf('vi').movements)).toBe('từ ngày 1-1-2020 đến ngày 31-12-2020');
  expect(printPeriod({ ...year, endsOn: null }, 'en', catalogueOf('en').movements)).toBe('from 1 Jan 2020');
});
