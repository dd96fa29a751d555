import { awardForms } from '@kheo/domain/award/award-forms';
import type { AwardForm, BonusRate } from '@kheo/domain/award/award-form';
import { citeBasis, isInForce, type LegalBasis } from '@kheo/domain/award/legal-basis';
import { DECIDING_AUTHORITY_LABELS } from '@kheo/domain/labels/award-labels';
import { vietnameseHolidays } from '@kheo/domain/working-days/holidays';
import { dayInVietnam, shiftDay } from '@kheo/domain/working-days/working-days';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { Database, Transaction } from '#src/db/client.ts';

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** The days from which a form is another one: when it begins, and when the sum that goes with it changes. */
function beginnings({ validFrom, validTo, bonuses }: AwardForm): string[] {
  const days = bonuses.flatMap((rate) => [rate.validFrom, ...(rate.validTo ? [shiftDay(rate.validTo, 1)] : [])]);
  const within = days.filter((date) => date > validFrom && (validTo === null || date <= validTo));
  return [...new Set([validFrom, ...within])].toSorted();
}

const cited = (...bases: (LegalBasis | undefined)[]): string =>
  [...new Set(bases.flatMap((basis) => (basis ? [citeBasis(basis, 'vi')] : [])))].join('; ');

/** A form of the domain as rows of the register: one for each period in which nothing of it changes. */
function rowsOf(form: AwardForm, position: number): Prisma.AwardFormCreateManyInput[] {
  const starts = beginnings(form);
  return starts.map((validFrom, index) => {
    const next = starts[index + 1];
    const rate: BonusRate | undefined = form.bonuses.find((one) => isInForce(one, validFrom));
    const times = (kind: 'INDIVIDUAL' | 'COLLECTIVE'): number | null =>
      rate?.coefficient == null ? null : rate.coefficient * (rate.multipliers[kind] ?? 1);
    return {
      code: form.id,
      nameVi: form.label.vi,
      nameEn: form.label.en,
      category: form.category,
      level: form.level,
      system: form.system,
      subjectKinds: [...form.subjectKinds],
      authorityVi: form.deciders.map((decider) => DECIDING_AUTHORITY_LABELS[decider].vi).join(', '),
      authorityEn: form.deciders.map((decider) => DECIDING_AUTHORITY_LABELS[decider].en).join(', '),
      coefficient: times('INDIVIDUAL'),
      collectiveCoefficient: times('COLLECTIVE'),
      basis: cited(form.basis, rate?.basis),
      validFrom: day(validFrom),
      validTo: next === undefined ? (form.validTo === null ? null : day(form.validTo)) : day(shiftDay(next, -1)),
      position,
    };
  });
}

/**
 * Brings what laws have set into the register at every start: titles and forms by period, and days off. Rows that are
 * there already stay as they are, since awards rest on them and an official may have changed a day.
 */
export async function ensureAwardData(db: Database): Promise<void> {
  await db.awardForm.createMany({ data: awardForms.flatMap(rowsOf), skipDuplicates: true });
  await db.holiday.createMany({
    data: vietnameseHolidays.map(({ date, working, label }) => ({
      day: day(date),
      nameVi: label.vi,
      nameEn: label.en,
      worked: working,
    })),
    skipDuplicates: true,
  });
}

/** The titles and forms that can be given on a day, in the order of their rank. */
export function formsInForce<Query extends object>(db: Database | Transaction, on: Date, query: Query) {
  const date = day(dayInVietnam(on.getTime()));
  return db.awardForm.findMany({
    ...query,
    where: { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
    orderBy: [{ position: 'asc' }, { validFrom: 'desc' }],
    distinct: ['code'],
  });
}
