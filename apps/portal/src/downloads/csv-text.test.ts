import { expect, test } from 'vitest';
import { csvLine } from './csv-text.ts';

test.each([
  [['Nguyễn Văn Mẫu', 2026, null, ''], 'Nguyễn Văn Mẫu,2026,,\r\n'],
  [['“Dân vận khéo”, năm 2020', 'nói "khéo"'], '"“Dân vận khéo”, năm 2020","nói ""khéo"""\r\n'],
  [['hai\ndòng'], '"hai\ndòng"\r\n'],
])('%j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

test.each(['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', '＝1+1'])('%j is not run by a spreadsheet', (text) => {
  expect(csvLine([text])).toBe(`'${text}\r\n`);
});

test('a number may be negative', () => {
  expect(csvLine([-2])).toBe('-2\r\n');
});
