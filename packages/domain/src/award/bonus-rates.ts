import type { BonusRate } from './award-form.ts';
import { LAWS, type Dated, type LegalBasis } from './legal-basis.ts';

const decree91 = { validFrom: '2017-10-01', validTo: '2023-12-31' } as const;
const decree98 = { validFrom: '2024-01-01', validTo: '2025-06-30' } as const;
/** Nghị định 152/2025/NĐ-CP is in force from 1/7/2025 and expires on 1/3/2027. */
const decree152 = { validFrom: '2025-07-01', validTo: '2027-02-28' } as const;

/** What Điều 51 of the decree gives to a title: one sum, whoever holds it, known for each decree or null. */
export function titleBonus(now: number | null, before: number | null = now): BonusRate[] {
  return rates('51', '69', {}, [before, before, now]);
}

/** What Điều 54 gives to a form: a collective gets twice that of one person. */
export function formBonus(now: number | null, before98: number | null = now, before91 = before98): BonusRate[] {
  return rates('54', '73', { COLLECTIVE: 2 }, [before91, before98, now]);
}

/** Kỷ niệm chương: at most this much. */
export function bonusUpTo(coefficient: number): BonusRate[] {
  return formBonus(coefficient).map((rate) => ({ ...rate, atMost: true }));
}

function rates(
  article: string,
  article91: string,
  multipliers: BonusRate['multipliers'],
  [in91, in98, in152]: readonly (number | null)[],
): BonusRate[] {
  const row = (period: Pick<Dated, 'validFrom' | 'validTo'>, basis: LegalBasis, coefficient = in152): BonusRate => ({
    ...period,
    basis,
    coefficient: coefficient ?? null,
    multipliers,
  });
  return [
    row(decree91, { law: LAWS.decree91, article: article91, toVerify: true }, in91),
    row(decree98, { law: LAWS.decree98, article, toVerify: true }, in98),
    row(decree152, { law: LAWS.decree152, article }, in152),
  ];
}

/** The base salary of the public service in a period. */
export interface BaseSalary extends Dated {
  /** Đồng a month: 2340000 from 1/7/2024. */
  readonly amount: number;
}

const decree = (number: string, toVerify?: boolean): LegalBasis => ({
  law: { vi: `Nghị định ${number}/NĐ-CP`, en: `Decree ${number}/NĐ-CP` },
  ...(toVerify && { toVerify }),
});

/**
 * Mức lương cơ sở by date; the day of the decision picks the row. A new decree ends the last row and adds one.
 *
 * @example inForceOn(baseSalaries, '2026-07-01')?.amount // 2530000
 */
export const baseSalaries: readonly BaseSalary[] = [
  { amount: 1_300_000, validFrom: '2017-07-01', validTo: '2018-06-30', basis: decree('47/2017', true) },
  { amount: 1_390_000, validFrom: '2018-07-01', validTo: '2019-06-30', basis: decree('72/2018', true) },
  { amount: 1_490_000, validFrom: '2019-07-01', validTo: '2023-06-30', basis: decree('38/2019') },
  { amount: 1_800_000, validFrom: '2023-07-01', validTo: '2024-06-30', basis: decree('24/2023', true) },
  { amount: 2_340_000, validFrom: '2024-07-01', validTo: '2026-06-30', basis: decree('73/2024') },
  { amount: 2_530_000, validFrom: '2026-07-01', validTo: null, basis: decree('161/2026') },
];
