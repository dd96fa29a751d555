import { expect, test } from 'vitest';
import { awardInput, awardProblems, newAwardInput, valuesOfAward } from './award-form-values.ts';

const begun = valuesOfAward(null, { level: 'UNIT', year: '2026' });
const typed = { ...begun, recipientName: 'Đặng Thị Thử', form: 'giay-khen', achievement: 'Hòa giải ở cơ sở' };

test('only what was changed is sent; what was emptied is taken away', () => {
  expect(awardInput({ goldBookNumber: '12', amount: '', movement: '', recipient: null })).toEqual({
    goldBookNumber: '12',
    amount: null,
    movementId: null,
    recipientId: null,
  });
});

test('a new award names what every award has, and no sum that was not given', () => {
  const input = newAwardInput(typed);
  expect(input).toEqual({
    subjectKind: 'INDIVIDUAL',
    recipientName: 'Đặng Thị Thử',
    form: 'giay-khen',
    level: 'UNIT',
    year: 2026,
    achievement: 'Hòa giải ở cơ sở',
  });
  expect(input.amount).toBeUndefined();
});

test('all problems are told at once', () => {
  const problems = awardProblems({ ...typed, achievement: ' ', year: 'hai', unitName: 'x'.repeat(501) });
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'achievement required',
    'unitName too-long',
    'year number-form',
  ]);
});
