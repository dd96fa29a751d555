import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { awardAmount } from './award-amount.ts';

// Nghị định 152/2025/NĐ-CP: bằng khen cấp tỉnh 1,5 lần mức lương cơ sở; tập thể gấp đôi cá nhân.
test.each([
  ['Bằng khen cấp tỉnh, cá nhân', { coefficient: 1.5, baseSalary: 2_340_000 }, 3_510_000],
  ['Bằng khen cấp tỉnh, tập thể', { coefficient: 3, baseSalary: 2_340_000 }, 7_020_000],
  ['Giấy khen', { coefficient: 0.3, baseSalary: 2_340_000 }, 702_000],
  ['Giấy khen, lương cơ sở từ 1/7/2026', { coefficient: 0.3, baseSalary: 2_530_000 }, 759_000],
  ['Giấy khen cấp xã trước đây, không làm tròn', { coefficient: 0.15, baseSalary: 1_490_000 }, 223_500],
  [
    'Giấy khen cấp xã trước đây, tròn chục nghìn',
    { coefficient: 0.15, baseSalary: 1_490_000, rounding: 10_000 },
    220_000,
  ],
  ['nửa bước làm tròn lên', { coefficient: 0.15, baseSalary: 1_500_000, rounding: 50_000 }, 250_000],
  ['Huân chương Sao vàng', { coefficient: 46, baseSalary: 2_340_000 }, 107_640_000],
])('%s', (_, input, amount) => {
  expect(awardAmount(input)).toBe(amount);
});

test.each([
  { coefficient: -1, baseSalary: 1 },
  { coefficient: 1, baseSalary: Number.NaN },
  { coefficient: 1, baseSalary: 1, rounding: 0 },
])('a wrong input gives no sum: %o', (input) => {
  expect(awardAmount(input)).toBeNaN();
});

test('is a multiple of the rounding step, nearest to the exact sum', () => {
  const tenths = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(
      tenths,
      fc.integer({ min: 1, max: 5_000_000 }),
      fc.constantFrom(1, 1000, 10_000),
      (tenth, baseSalary, rounding) => {
        const amount = awardAmount({ coefficient: tenth / 10, baseSalary, rounding });
        expect(amount % rounding).toBe(0);
        expect(Math.abs(amount - (tenth * baseSalary) / 10)).toBeLessThanOrEqual(rounding / 2);
      },
    ),
  );
});
