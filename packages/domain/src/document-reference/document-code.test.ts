import { expect, test } from 'vitest';
import { documentCode } from './document-code.ts';
import { extractDocumentReferences } from './extract.ts';

test.each([
  ['50', 'KH/ĐU', '50-KH/ĐU'],
  ['1785', 'QĐ-UBND', '1785/QĐ-UBND'],
  ['42/2022', 'NĐ-CP', '42/2022/NĐ-CP'],
  ['06/2022', 'QH15', '06/2022/QH15'],
  [' 7 ', '', '7'],
  ['', 'KH/ĐU', ''],
])('number %j and symbol %j are %j', (number, symbol, code) => {
  expect(documentCode(number, symbol)).toBe(code);
});

test.each([
  'Kế hoạch số 50-KH/ĐU',
  'Quyết định số 1785/QĐ-UBND',
  'Nghị định số 42/2022/NĐ-CP',
  'Công văn số 473/STP-PBGDPL',
])('is what the extractor gives for %s', (text) => {
  const [reference] = extractDocumentReferences(text);
  expect(documentCode(reference!.number, reference!.symbol ?? '')).toBe(reference!.code);
});
