import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellDate, cellText, type Cell } from './cells.ts';

describe('cells', () => {
  test.each<[Cell, string | number | null]>([
    ['05/02/1985', '1985-02-05'],
    ['5-2-1985', '1985-02-05'],
    ['5.2.1985', '1985-02-05'],
    [' 05 / 02 / 1985 ', '1985-02-05'],
    ['ngày 5 tháng 2 năm 1985', '1985-02-05'],
    ['1985-02-05', '1985-02-05'],
    ['1985-02-05T00:00:00.000Z', '1985-02-05'],
    [31_083, '1985-02-05'],
    ['31083', '1985-02-05'],
    [31_083.5, '1985-02-05'],
    [1985, 1985],
    ['1985', 1985],
    ['02/1985', 1985],
    ['13/1985', null],
    ['12/31/1985', null],
    ['31/02/1985', null],
    ['05/02/85', null],
    ['85', null],
    ['hôm qua', null],
    ['', null],
    [null, null],
    [999_999, null],
  ])('%s → %s', (cell, expected) => {
    const date = cellDate(cell);
    expect(date?.date ?? date?.year ?? null).toBe(expected);
  });

  test('every day comes back from its text and its serial number', () => {
    const day = fc.date({ min: new Date('1906-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (some) => {
        const iso = some.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-');
        expect(cellDate(`${date}/${month}/${year}`)?.date).toBe(iso);
        expect(cellDate(Date.parse(iso) / 86_400_000 + 25_569)?.date).toBe(iso);
      }),
    );
  });

  test('Unicode stays, spaces are one', () => {
    expect(cellText('Trần\u00a0 Thị\nBình ')).toEqual({ text: 'Trần Thị Bình', decoded: false });
    expect(cellText('Café', 'unicode')).toEqual({ text: 'Café', decoded: false });
  });
});
