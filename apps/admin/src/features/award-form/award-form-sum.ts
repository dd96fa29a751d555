import { awardAmount } from '@kheo/domain/award/award-amount';
import { baseSalaries } from '@kheo/domain/award/bonus-rates';
import { inForceOn } from '@kheo/domain/award/legal-basis';
import { formatNumber } from '@kheo/domain/vietnamese/number';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import type { AwardFormRow } from './award-form.operations.ts';

interface Sum {
  /** In base salaries: 1,5. */
  rate: string;
  /** In đồng: 3.795.000. */
  sum: string;
}

/** A rate as offices write it: 1.5 → 1,5. */
const printedRate = (rate: number): string => String(rate).replace('.', ',');

/**
 * What goes with a form for one person and for a collective: by today's base salary for one in force, by that of its last
 * day for one that has ended.
 */
export function formSum(
  form: Pick<AwardFormRow, 'coefficient' | 'collectiveCoefficient' | 'validFrom' | 'validTo'>,
  today: string = currentInputTime().slice(0, 10),
): { individual: Sum | null; collective: Sum | null } {
  const day = form.validTo && form.validTo < today ? form.validTo : form.validFrom > today ? form.validFrom : today;
  const salary = inForceOn(baseSalaries, day);
  const sumOf = (rate: number | null): Sum | null =>
    rate === null
      ? null
      : {
          rate: printedRate(rate),
          sum: salary ? formatNumber(awardAmount({ coefficient: rate, baseSalary: salary.amount })) : '–',
        };
  return { individual: sumOf(form.coefficient), collective: sumOf(form.collectiveCoefficient) };
}

/** `1,5` or `1.5` → 1.5; null for nothing, undefined for what is no number. */
export function readRate(text: string): number | null | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(typed) ? Number(typed) : undefined;
}
