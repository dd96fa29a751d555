import { expect, test } from 'vitest';
import { isAgencyCode, isLegacyAgencyCode } from './agency-code.ts';

test.each([
  ['H46', true],
  ['H46.12.03', true],
  ['G01.899', true],
  ['h46.12', false],
  ['H46.1', false],
  ['H46.', false],
  ['H46.12.03 ', false],
  ['H46.001.001.001.001.001.001.001.001', true],
  ['H46.001.001.001.001.001.001.001.001.01', false],
  ['000.00.00.H62', false],
])('Quyết định 20/2020/QĐ-TTg: %s', (text, valid) => {
  expect(isAgencyCode(text)).toBe(valid);
});

test.each([
  ['000.00.00.H62', true],
  ['000.00.00.H6', false],
  ['H62.00.00.000', false],
  ['000.00.00.H62\n', false],
])('QCVN 102:2016/BTTTT: %j', (text, valid) => {
  expect(isLegacyAgencyCode(text)).toBe(valid);
});
