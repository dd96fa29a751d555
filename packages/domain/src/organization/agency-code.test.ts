import { describe, expect, test } from 'vitest';
import { isAgencyCode, isFormerAgencyCode, isPresentAgencyCode } from './agency-code.ts';

describe('isAgencyCode', () => {
  test.each(['H46', 'G01', 'H46.12.03', 'H46.12.003.01', '000.00.12.H46', '000.00.00.H62'])('%s is one', (code) => {
    expect(isAgencyCode(code)).toBe(true);
  });
  test.each([
    '',
    'h46',
    'H4',
    'H46.1',
    'H46.',
    'H46.12.0003',
    '00.00.12.H46',
    '000.00.12',
    'H46 .12',
    `H46${'.12'.repeat(11)}`,
    'Sở Tư pháp',
  ])('%j is none', (code) => {
    expect(isAgencyCode(code)).toBe(false);
  });
});

test('tells the present form from the former one', () => {
  expect([isPresentAgencyCode('H46.12.03'), isFormerAgencyCode('H46.12.03')]).toEqual([true, false]);
  expect([isPresentAgencyCode('000.00.12.H46'), isFormerAgencyCode('000.00.12.H46')]).toEqual([false, true]);
  expect(isFormerAgencyCode('000.00.12.H46\n')).toBe(false);
});
