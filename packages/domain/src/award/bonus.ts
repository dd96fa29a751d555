import { awardAmount } from './award-amount.ts';
import type { AwardForm } from './award-form.ts';
import { baseSalaries, type BaseSalary } from './bonus-rates.ts';
import { inForceOn, isInForce, type LegalBasis } from './legal-basis.ts';
import type { SubjectKind } from './vocabulary.ts';

/** Why no sum can be named. */
export type BonusGap = 'subject-kind' | 'form-not-in-force' | 'rate-unknown' | 'base-salary-unknown';

/** What goes with an award in money. */
export interface Bonus {
  /** Whole đồng, or null together with `gap`. */
  readonly amount: number | null;
  readonly gap: BonusGap | null;
  /** Already with the doubling of a collective. */
  readonly coefficient: number | null;
  readonly baseSalary: number | null;
  /** The amount is a ceiling. */
  readonly atMost: boolean;
  /** What the sum rests on: the rate, then the base salary. */
  readonly bases: readonly LegalBasis[];
}

/** What {@link bonusOf} needs. */
export interface BonusInput {
  readonly form: AwardForm;
  readonly subjectKind: SubjectKind;
  /** Day of the decision, `YYYY-MM-DD`: it picks rate and base salary. */
  readonly decidedOn: string;
  /** See {@link awardAmount}. */
  readonly rounding?: number;
  readonly salaries?: readonly BaseSalary[];
}

/**
 * The bonus of an award by the rows in force on the day of its decision; a collective gets twice a person's
 * (Nghị định 98/2023/NĐ-CP as changed by Nghị định 152/2025/NĐ-CP, Điều 51 and 54). Where a figure is not known the
 * answer says which, and names no sum.
 *
 * @example
 * bonusOf({ form: bangKhenTinh, subjectKind: 'COLLECTIVE', decidedOn: '2025-08-01' }).amount // 7020000
 */
export function bonusOf({ form, subjectKind, decidedOn, rounding, salaries = baseSalaries }: BonusInput): Bonus {
  const nothing = { amount: null, coefficient: null, baseSalary: null, atMost: false, bases: [] };
  if (!form.subjectKinds.includes(subjectKind)) return { ...nothing, gap: 'subject-kind' };
  if (!isInForce(form, decidedOn)) return { ...nothing, gap: 'form-not-in-force' };
  const rate = inForceOn(form.bonuses, decidedOn);
  if (rate?.coefficient == null) return { ...nothing, gap: 'rate-unknown' };
  const coefficient = rate.coefficient * (rate.multipliers[subjectKind] ?? 1);
  const salary = inForceOn(salaries, decidedOn);
  if (!salary) return { ...nothing, gap: 'base-salary-unknown', coefficient, bases: [rate.basis] };
  return {
    amount: awardAmount({ coefficient, baseSalary: salary.amount, ...(rounding !== undefined && { rounding }) }),
    gap: null,
    coefficient,
    baseSalary: salary.amount,
    atMost: rate.atMost === true,
    bases: [rate.basis, salary.basis],
  };
}
