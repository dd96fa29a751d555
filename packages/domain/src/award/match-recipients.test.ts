import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchRecipients, type RecipientTraits } from './match-recipients.ts';

const who = (name: string, more: Partial<RecipientTraits> = {}): RecipientTraits => ({
  name,
  birthYear: null,
  gender: null,
  units: [],
  ...more,
});
const stp = ['Sở Tư pháp'];

describe('same person?', () => {
  test.each<[string, RecipientTraits, RecipientTraits, string]>([
    [
      'capitals and old tone placement',
      who('NGUYỄN THỊ HOÀ', { birthYear: 1985, units: stp }),
      who('Nguyễn Thị Hòa', { birthYear: 1985, units: ['UBND xã', 'SỞ TƯ PHÁP'] }),
      'same',
    ],
    ['name and birth year', who('Trần Văn An', { birthYear: 1979 }), who('Trần Văn An', { birthYear: 1979 }), 'same'],
    ['name and unit', who('Trần Văn An', { units: stp }), who('Trần  Văn An', { units: stp }), 'same'],
    [
      'moved to another unit, same birth year',
      who('Trần Văn An', { birthYear: 1979, units: stp }),
      who('Trần Văn An', { birthYear: 1979, units: ['UBND xã'] }),
      'perhaps',
    ],
    [
      'a unit of before',
      who('Trần Văn An', { birthYear: 1979, units: ['UBND xã', 'Sở Tư pháp'] }),
      who('Trần Văn An', { birthYear: 1979, units: stp }),
      'same',
    ],
    ['name only', who('Trần Văn An'), who('Trần Văn An'), 'perhaps'],
    [
      'a name in two units',
      who('Trần Văn An', { units: stp }),
      who('Trần Văn An', { units: ['UBND xã'] }),
      'different',
    ],
    [
      'one name, other birth year, same unit',
      who('Trần Văn An', { birthYear: 1979, units: stp }),
      who('Trần Văn An', { birthYear: 1990, units: stp }),
      'different',
    ],
    [
      'one name, other gender',
      who('Nguyễn Thanh Bình', { gender: 'MALE', units: stp }),
      who('Nguyễn Thanh Bình', { gender: 'FEMALE', units: stp }),
      'different',
    ],
    [
      'a list typed without marks',
      who('Tran Van An', { birthYear: 1979, units: stp }),
      who('Trần Văn Ân', { birthYear: 1979, units: stp }),
      'same',
    ],
    ['without marks and no more', who('Tran Van An'), who('Trần Văn Ân'), 'different'],
    ['other marks', who('Trần Văn An', { birthYear: 1979 }), who('Trần Văn Ân', { birthYear: 1979 }), 'perhaps'],
    [
      'other marks and no more',
      who('Trần Văn An', { units: stp }),
      who('Trần Văn Ẩn', { units: ['UBND xã'] }),
      'different',
    ],
    [
      'another name',
      who('Trần Văn An', { birthYear: 1979, units: stp }),
      who('Trần Văn Anh', { birthYear: 1979, units: stp }),
      'different',
    ],
    ['no name', who(' ', { birthYear: 1979 }), who('', { birthYear: 1979 }), 'different'],
  ])('%s', (_name, a, b, verdict) => {
    expect(matchRecipients(a, b).verdict).toBe(verdict);
  });

  test('gives its reasons', () => {
    expect(
      matchRecipients(
        who('Nguyễn Thị Hòa', { birthYear: 1985, gender: 'FEMALE', units: stp }),
        who('NGUYỄN THỊ HOÀ', { birthYear: 1985, gender: 'FEMALE', units: ['UBND xã'] }),
      ),
    ).toEqual({
      score: 75,
      verdict: 'perhaps',
      reasons: ['same-name', 'same-birth-year', 'same-gender', 'different-unit'],
    });
  });
});

describe('whoever they are', () => {
  const name = fc.constantFrom(
    'Trần Văn An',
    'TRẦN VĂN AN',
    'Tran Van An',
    'Trần Văn Ân',
    'Nguyễn Thị Hòa',
    'Nguyễn Thị Hoà',
  );
  const traits: fc.Arbitrary<RecipientTraits> = fc.record({
    name,
    birthYear: fc.constantFrom(null, 1979, 1985),
    gender: fc.constantFrom(null, 'MALE', 'FEMALE'),
    units: fc.subarray(['Sở Tư pháp', 'UBND xã', 'Ủy ban nhân dân xã Lộc Ninh']),
  });

  test('the order says nothing, and the score stays between 0 and 100', () => {
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        const match = matchRecipients(a, b);
        expect(matchRecipients(b, a)).toEqual(match);
        expect(match.score >= 0 && match.score <= 100).toBe(true);
      }),
    );
  });

  test('one name with two birth years is never one person', () => {
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        const match = matchRecipients({ ...a, birthYear: 1979 }, { ...b, name: a.name, birthYear: 1985 });
        expect(match.verdict).toBe('different');
      }),
    );
  });

  test('the same name alone never merges', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(matchRecipients(who(a), who(b)).verdict).not.toBe('same');
      }),
    );
  });
});
