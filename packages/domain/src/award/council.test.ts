import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awardFormOf, awardForms } from './award-forms.ts';
import { councilRuleFor, tallyCouncil } from './council.ts';

const meeting = (id: string, members: number, present: number, votesFor: number) =>
  tallyCouncil({
    heldOn: '2026-11-20',
    members,
    present,
    votes: [{ nomineeId: 'n1', form: awardFormOf(id)!, votesFor }],
  });

describe('tỷ lệ phiếu của Hội đồng (Nghị định 98/2023/NĐ-CP; tỷ lệ cần đối chiếu)', () => {
  test.each([
    ['GRASSROOTS_EMULATION_FIGHTER', 10, 9, 8, true],
    ['GRASSROOTS_EMULATION_FIGHTER', 10, 9, 7, false],
    ['GRASSROOTS_EMULATION_FIGHTER', 11, 11, 8, false],
    ['GRASSROOTS_EMULATION_FIGHTER', 11, 11, 9, true],
    ['NATIONAL_EMULATION_FIGHTER', 10, 10, 8, false],
    ['NATIONAL_EMULATION_FIGHTER', 10, 10, 9, true],
    ['LABOUR_ORDER_3', 15, 10, 12, true],
    ['LABOUR_ORDER_3', 15, 9, 12, false],
    ['COMMENDATION_UNIT', 10, 6, 3, false],
    ['COMMENDATION_UNIT', 10, 6, 4, true],
    ['COMMENDATION_UNIT', 10, 4, 4, false],
    ['COMMENDATION_UNIT', 10, 6, 7, false],
    ['COMMENDATION_UNIT', 0, 0, 0, false],
  ])('%s: %d thành viên, %d dự họp, %d đồng ý → %s', (id, members, present, votesFor, passed) => {
    expect(meeting(id, members, present, votesFor).nominees[0]?.passed).toBe(passed);
  });

  test('says why in both languages', () => {
    expect(meeting('GRASSROOTS_EMULATION_FIGHTER', 10, 9, 7).nominees[0]?.explanation).toEqual({
      vi: 'Không đạt: 7/10 phiếu đồng ý (70%), cần ít nhất 8.',
      en: 'Not passed: 7 of 10 votes in favour (70%), at least 8 needed.',
    });
    expect(meeting('GRASSROOTS_EMULATION_FIGHTER', 10, 6, 6).nominees[0]?.explanation.vi).toBe(
      'Hội đồng họp không đủ thành viên: 6/10, cần ít nhất 7.',
    );
    expect(meeting('COMMENDATION_UNIT', 9, 8, 9).nominees[0]?.explanation.vi).toBe(
      'Số phiếu không khớp với 8 người: 9 phiếu đồng ý.',
    );
  });

  test('more votes than voters pass nobody', () => {
    const form = awardFormOf('COMMENDATION_UNIT')!;
    const vote = (against: number) => ({ nomineeId: 'n1', form, votesFor: 5, against });
    const passed = (against: number) =>
      tallyCouncil({ heldOn: '2026-11-20', members: 8, present: 8, votes: [vote(against)] }).nominees[0]?.passed;
    expect([passed(3), passed(4), passed(-1)]).toEqual([true, false, false]);
  });

  test('has a rule for every form from 2024, and passes nobody without one', () => {
    for (const form of awardForms) expect(councilRuleFor(form, '2026-01-01'), form.id).not.toBeNull();
    const before = tallyCouncil({
      heldOn: '2020-01-01',
      members: 5,
      present: 5,
      votes: [{ nomineeId: 'n1', form: awardFormOf('COMMENDATION_UNIT')!, votesFor: 5 }],
    });
    expect(before.nominees[0]?.passed).toBe(false);
  });

  test('whoever passes has reached the share, in exact numbers', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...awardForms), count, count, count, (form, members, present, votesFor) => {
        const result = meeting(form.id, members, present, votesFor);
        const rule = councilRuleFor(form, '2026-11-20')!;
        const of = rule.countedOf === 'MEMBERS' ? members : present;
        const reached = rule.moreThan
          ? votesFor * rule.share.of > of * rule.share.parts
          : votesFor * rule.share.of >= of * rule.share.parts;
        const quorate =
          members > 0 && present > 0 && present <= members && present * rule.quorum.of >= members * rule.quorum.parts;
        expect(result.nominees[0]?.passed).toBe(quorate && reached && votesFor <= of);
      }),
    );
  });
});
