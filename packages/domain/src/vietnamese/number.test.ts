import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, parseNumber } from './number.ts';

test.each([
  ['3671', 3671],
  ['98,5%', 98.5],
  ['2.530.000 đồng', 2530000],
  ['Tổng:7.264.249', 7264249],
  ['7.264.249.', 7264249],
  ['(2.071)', 2071],
  ['1.500.000đ', 1500000],
  ['1.234.567,89', 1234567.89],
  ['-5 độ', -5],
  ['04', 4],
  ['1.5', 1.5],
  ['0.125', 0.125],
  ['1,234,567', 1234567],
  ['1\u00a0234\u00a0567', 1234567],
  ['1 234 567 đồng', 1234567],
  ['1\u202f234,5', 1234.5],
  ['1,234.56', 1234.56],
  ['1,234', 1.234],
  ['1.000,00', 1000],
  ['-1.234,5', -1234.5],
  ['−5', -5],
  ['0', 0],
  ['-0', 0],
  ['1.234.56', null],
  ['50-60 người', null],
  ['không có', null],
  ['08.12.2017', null],
  ['0232.3822.222', null],
  ['16:41', null],
  ['quý I/2020', null],
  ['50-KH/ĐU', null],
])('parseNumber(“%s”) is %s', (text, expected) => {
  expect(parseNumber(text)).toBe(expected);
});

test('a printed number is read back', () => {
  const numbers = fc.oneof(
    fc.integer(),
    fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((n) => Math.round(n * 1e4) / 1e4),
  );
  fc.assert(fc.property(numbers, (value) => void expect(parseNumber(formatNumber(value))).toBeCloseTo(value, 6)));
  expect(formatNumber(7264249)).toBe('7.264.249');
  expect(formatNumber(36.4)).toBe('36,4');
  expect(formatNumber(-1234.5)).toBe('-1.234,5');
  expect(formatNumber(-0)).toBe('0');
  expect(formatNumber(Number.NaN)).toBe('');
});
