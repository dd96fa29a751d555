import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOn } from './award-form.ts';
import { awardFormOf, awardForms } from './award-forms.ts';
import { bonusOf } from './bonus.ts';
import { baseSalaries } from './bonus-rates.ts';
import { citeBasis, inForceOn, isInForce, LAWS } from './legal-basis.ts';
import { subjectKinds, type SubjectKind } from './vocabulary.ts';

const form = (id: string) => awardFormOf(id)!;

describe('Nghị định 98/2023/NĐ-CP sửa đổi bởi Nghị định 152/2025/NĐ-CP, Điều 51 và 54: tiền thưởng', () => {
  test.each<[string, SubjectKind, string, number | null]>([
    ['ADVANCED_WORKER', 'INDIVIDUAL', '2025-12-20', 702_000],
    ['GRASSROOTS_EMULATION_FIGHTER', 'INDIVIDUAL', '2026-06-30', 2_340_000],
    ['GRASSROOTS_EMULATION_FIGHTER', 'INDIVIDUAL', '2026-07-01', 2_530_000],
    ['PROVINCIAL_EMULATION_FIGHTER', 'INDIVIDUAL', '2025-08-01', 7_020_000],
    ['NATIONAL_EMULATION_FIGHTER', 'INDIVIDUAL', '2025-08-01', 10_530_000],
    ['ADVANCED_COLLECTIVE', 'COLLECTIVE', '2025-08-01', 1_872_000],
    ['EXCELLENT_COLLECTIVE', 'COLLECTIVE', '2025-08-01', 3_510_000],
    ['GOVERNMENT_FLAG', 'COLLECTIVE', '2025-08-01', 28_080_000],
    ['CULTURAL_FAMILY', 'HOUSEHOLD', '2025-08-01', 234_000],
    ['MERIT_CERTIFICATE_PROVINCE', 'INDIVIDUAL', '2025-08-01', 3_510_000],
    ['MERIT_CERTIFICATE_PROVINCE', 'COLLECTIVE', '2025-08-01', 7_020_000],
    ['MERIT_CERTIFICATE_PM', 'INDIVIDUAL', '2025-08-01', 8_190_000],
    ['COMMENDATION_UNIT', 'INDIVIDUAL', '2025-08-01', 702_000],
    ['COMMENDATION_COMMUNE', 'INDIVIDUAL', '2020-05-01', 223_500],
    ['COMMENDATION_COMMUNE', 'INDIVIDUAL', '2025-08-01', null],
    ['GOLD_STAR_ORDER', 'INDIVIDUAL', '2025-08-01', 107_640_000],
    ['LABOUR_ORDER_3', 'COLLECTIVE', '2025-08-01', 21_060_000],
    ['INDEPENDENCE_ORDER_2', 'INDIVIDUAL', '2025-08-01', 29_250_000],
    ['PROVINCIAL_FLAG', 'COLLECTIVE', '2025-08-01', null],
    // Nghị định 152/2025/NĐ-CP hết hiệu lực ngày 1/3/2027.
    ['ADVANCED_WORKER', 'INDIVIDUAL', '2027-02-28', 759_000],
    ['ADVANCED_WORKER', 'INDIVIDUAL', '2027-03-01', null],
  ])('%s, %s, %s → %s đồng', (id, subjectKind, decidedOn, amount) => {
    expect(bonusOf({ form: form(id), subjectKind, decidedOn }).amount).toBe(amount);
  });

  test('older guidance rounds to tens of thousands', () => {
    const decision = {
      form: form('COMMENDATION_COMMUNE'),
      subjectKind: 'INDIVIDUAL',
      decidedOn: '2020-05-01',
    } as const;
    expect(bonusOf({ ...decision, rounding: 10_000 }).amount).toBe(220_000);
  });

  test('says what is missing instead of a sum', () => {
    expect(bonusOf({ form: form('ADVANCED_WORKER'), subjectKind: 'COLLECTIVE', decidedOn: '2025-08-01' }).gap).toBe(
      'subject-kind',
    );
    expect(
      bonusOf({ form: form('COMMENDATION_DISTRICT'), subjectKind: 'INDIVIDUAL', decidedOn: '2025-07-01' }).gap,
    ).toBe('form-not-in-force');
    expect(bonusOf({ form: form('PROVINCIAL_FLAG'), subjectKind: 'COLLECTIVE', decidedOn: '2025-08-01' }).gap).toBe(
      'rate-unknown',
    );
    expect(
      bonusOf({ form: form('ADVANCED_WORKER'), subjectKind: 'INDIVIDUAL', decidedOn: '2025-08-01', salaries: [] }).gap,
    ).toBe('base-salary-unknown');
    expect(
      bonusOf({ form: form('COMMEMORATIVE_MEDAL'), subjectKind: 'INDIVIDUAL', decidedOn: '2025-08-01' }),
    ).toMatchObject({ amount: 1_404_000, atMost: true });
  });

  test('a collective gets twice a person’s bonus of every form that both can get', () => {
    for (const both of awardForms.filter(({ subjectKinds: kinds }) => kinds.length > 1)) {
      const one = bonusOf({ form: both, subjectKind: 'INDIVIDUAL', decidedOn: '2025-08-01' }).amount;
      const many = bonusOf({ form: both, subjectKind: 'COLLECTIVE', decidedOn: '2025-08-01' }).amount;
      expect(many, both.id).toBe(one === null ? null : 2 * one);
    }
  });

  test('never a sum that is none', () => {
    const day = fc.date({ min: new Date('2017-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...awardForms), fc.constantFrom(...subjectKinds), day, (any, subjectKind, date) => {
        const { amount, gap } = bonusOf({ form: any, subjectKind, decidedOn: date.toISOString().slice(0, 10) });
        expect(amount === null).toBe(gap !== null);
        if (amount !== null) expect(Number.isInteger(amount) && amount > 0).toBe(true);
      }),
    );
  });
});

describe('the catalogue', () => {
  test('ids are single, labels whole, rows in force at most once on a day', () => {
    expect(new Set(awardForms.map(({ id }) => id)).size).toBe(awardForms.length);
    expect(new Set(awardForms.map(({ label }) => label.vi)).size).toBe(awardForms.length);
    for (const { id, label, deciders, subjectKinds: kinds, bonuses } of awardForms) {
      expect(label.vi.normalize('NFC'), id).toBe(label.vi);
      expect(label.en, id).toMatch(/^[A-Z]/);
      expect(deciders.length * kinds.length, id).toBeGreaterThan(0);
      for (const day of ['2018-01-01', '2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01'])
        expect(bonuses.filter((row) => isInForce(row, day)).length, id).toBeLessThanOrEqual(1);
    }
  });

  test('base salaries follow one another without a gap', () => {
    baseSalaries.slice(1).forEach((row, index) => {
      const dayBefore = new Date(Date.parse(row.validFrom) - 86_400_000).toISOString().slice(0, 10);
      expect(baseSalaries[index]?.validTo).toBe(dayBefore);
    });
    expect(inForceOn(baseSalaries, '2026-07-01')?.amount).toBe(2_530_000);
    expect(inForceOn(baseSalaries, '2010-01-01')).toBeNull();
  });

  test('offers what can be given on a day', () => {
    const ids = (day: string, kind?: SubjectKind): string[] => formsOn(awardForms, day, kind).map(({ id }) => id);
    expect(ids('2025-06-30')).toContain('COMMENDATION_DISTRICT');
    expect(ids('2025-07-01')).not.toContain('COMMENDATION_DISTRICT');
    expect(ids('2023-05-01')).not.toContain('MODEL_COMMUNE');
    expect(ids('2026-01-01', 'HOUSEHOLD')).toContain('CULTURAL_FAMILY');
    expect(ids('2026-01-01', 'HOUSEHOLD')).not.toContain('ADVANCED_WORKER');
  });

  test('a basis is cited as sentences cite it', () => {
    expect(citeBasis({ law: LAWS.decree98, article: '46', clause: '2' }, 'vi')).toBe(
      'khoản 2 Điều 46 Nghị định 98/2023/NĐ-CP',
    );
    expect(citeBasis({ law: LAWS.law2022, article: '21' }, 'en')).toBe(
      'Article 21, Law on Emulation and Commendation 06/2022/QH15',
    );
  });
});
