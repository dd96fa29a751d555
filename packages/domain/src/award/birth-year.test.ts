import { expect, it } from 'vitest';
import { isBirthYear } from './birth-year.ts';

it('takes a year in which somebody living or remembered can have been born', () => {
  for (const year of [1850, 1945, 1985, 2026]) expect(isBirthYear(year, '2026-11-29'), String(year)).toBe(true);
  for (const year of [85, 198, 1849, 2027, 19_850, 1985.5, Number.NaN])
    expect(isBirthYear(year, '2026-11-29'), String(year)).toBe(false);
});
