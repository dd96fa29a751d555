import { expect, test } from 'vitest';
import { formSum, readRate } from './award-form-sum.ts';

const form = { coefficient: 1.5, collectiveCoefficient: 3, validFrom: '2025-07-01', validTo: null };

test('a form in force is worth today’s base salary (Nghị định 161/2026/NĐ-CP)', () => {
  expect(formSum(form, '2026-11-28')).toEqual({
    individual: { rate: '1,5', sum: '3.795.000' },
    collective: { rate: '3', sum: '7.590.000' },
  });
});

test('one that has ended is worth the base salary of its last day (Nghị định 73/2024/NĐ-CP)', () => {
  const ended = { ...form, validTo: '2026-06-30', collectiveCoefficient: null };
  expect(formSum(ended, '2026-11-28')).toEqual({ individual: { rate: '1,5', sum: '3.510.000' }, collective: null });
});

test.each([
  ['1,5', 1.5],
  ['0.3', 0.3],
  [' 46 ', 46],
  ['', null],
  ['một', undefined],
  ['-1', undefined],
  ['1,555', undefined],
])('%j is the rate %s', (text, rate) => {
  expect(readRate(text)).toBe(rate);
});
