import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePersonNames, compareVietnamese } from './collation.ts';
import { personSortKey } from './person-sort-key.ts';

const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const letters = [...'aàảãáạăằâầeẽêếiịoỏôốơờuủưựyýbcdđghklmnpqrstvx'];
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }).map((units) => units.join(''));
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('personSortKey', () => {
  it('stands in the order of award lists', () => {
    const names = [
      'Lê Thị Hòa',
      'Phạm Văn Ân',
      'Đỗ Hoa',
      'Trần Văn An',
      'Dương Đức',
      'Nguyễn Ánh',
      'Vũ Văn An',
      'Bùi Dung',
    ];
    expect(names.toSorted((a, b) => byBytes(personSortKey(a), personSortKey(b)))).toEqual(
      names.toSorted(comparePersonNames),
    );
  });

  it('agrees with comparePersonNames for all Vietnamese names', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(byBytes(personSortKey(a), personSortKey(b))).toBe(Math.sign(comparePersonNames(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a unit as it is written', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(byBytes(personSortKey(a, 'whole'), personSortKey(b, 'whole'))).toBe(Math.sign(compareVietnamese(a, b)));
      }),
    );
  });

  it('does not care for capitals, blanks or decomposed letters', () => {
    expect(personSortKey('  TRẦN   VĂN AN ')).toBe(personSortKey('Trần Văn An'.normalize('NFD')));
  });
});
