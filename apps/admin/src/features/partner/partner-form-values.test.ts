import { expect, test } from 'vitest';
import { createInputOf, emptyPartner, numberOf, updateInputOf } from './partner-form-values.ts';

test.each([
  ['', null],
  ['  ', null],
  ['60000', 60_000],
  ['60.000', 60_000],
  ['1 200 000', 1_200_000],
  ['6.0000', Number.NaN],
  ['sáu', Number.NaN],
  ['-5', Number.NaN],
])('%j is the number %j', (text, number) => {
  expect(numberOf(text)).toEqual(number);
});

test('addresses are taken one a line, or with commas', () => {
  expect(createInputOf({ ...emptyPartner, allowedAddresses: '203.0.113.1\n10.0.0.0/8, ::1' }).allowedAddresses).toEqual(
    ['203.0.113.1', '10.0.0.0/8', ' ::1'],
  );
});

test('only what was changed is sent; the numbers of an allowance together', () => {
  const base = { ...emptyPartner, nameVi: 'Báo Minh Hà', capacity: '1000', refillPerSecond: '10' };
  expect(updateInputOf('a', 3, base, base)).toEqual({ id: 'a', expectedVersion: 3 });
  expect(updateInputOf('a', 3, base, { ...base, note: 'mới' })).toEqual({ id: 'a', expectedVersion: 3, note: 'mới' });
  expect(updateInputOf('a', 3, base, { ...base, capacity: '2000' })).toEqual({
    id: 'a',
    expectedVersion: 3,
    capacity: 2_000,
    refillPerSecond: 10,
  });
});
