/** What the money of an award is computed from. */
export interface AwardAmountInput {
  /**
   * How many base salaries the award is worth: 1.5 for a provincial Bằng khen to one person. The
   * doubled coefficient of a collective is the caller's; this rule only multiplies.
   */
  readonly coefficient: number;
  /** Base salary in đồng on the day of the decision: 2340000 from 1/7/2024. */
  readonly baseSalary: number;
  /**
   * Round to a multiple of this many đồng, or not at all when absent. Older guidance rounds to tens
   * of thousands and prints 223.500 as 220.000; half a step goes up.
   */
  readonly rounding?: number;
}

/**
 * The money that goes with an award, in whole đồng: coefficient × base salary (Nghị định
 * 98/2023/NĐ-CP as changed by Nghị định 152/2025/NĐ-CP). NaN when an input is negative or not finite,
 * or the rounding step is not positive: a wrong sum must not look like a sum.
 *
 * @example awardAmount({ coefficient: 1.5, baseSalary: 2340000 }) // 3510000
 * @example awardAmount({ coefficient: 0.15, baseSalary: 1490000, rounding: 10000 }) // 220000
 */
export function awardAmount({ coefficient, baseSalary, rounding = 1 }: AwardAmountInput): number {
  if (!isAmount(coefficient) || !isAmount(baseSalary) || !(isAmount(rounding) && rounding > 0)) return NaN;
  // Coefficients have at most a few decimals; taking binary noise off first keeps 0.3 × 2340000 at
  // 702000 and a true half a half.
  const exact = Number((coefficient * baseSalary).toPrecision(12));
  return Math.round(Number((exact / rounding).toPrecision(12))) * rounding;
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
