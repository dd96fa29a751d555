import { describe, expect, it } from 'vitest';
import { awardForms } from './award-forms.ts';
import { findForms } from './find-form.ts';
import { recognizeNominationSheet } from './nomination-sheet.ts';
import { readNominations } from './nomination-row.ts';
import type { Cell } from '../sheet/cells.ts';
import { writeNominations, type ListedNominee, type NomineeForm } from './write-nominations.ts';

const person: ListedNominee = {
  subjectKind: 'INDIVIDUAL',
  name: 'Trần Thị Bình',
  gender: 'FEMALE',
  birthDate: '1985-02-05',
  birthYear: 1985,
  post: 'Trưởng phòng',
  unitName: 'Phòng Bổ trợ tư pháp',
  form: 'GRASSROOTS_EMULATION_FIGHTER',
  rewardKind: 'CAMPAIGN',
  field: 'CULTURE_SOCIETY',
  achievement: 'Có sáng kiến được công nhận',
};
const collective: ListedNominee = {
  ...person,
  subjectKind: 'COLLECTIVE',
  name: 'Tổ hòa giải thôn Thượng Khê',
  gender: null,
  birthDate: null,
  birthYear: null,
  post: '',
  form: 'COMMENDATION_UNIT',
};
const household: ListedNominee = { ...collective, subjectKind: 'HOUSEHOLD', name: 'Hộ ông Lê Văn Mẫu' };

/** As a workbook gives it back: days are serial numbers. */
function asSheet(form: NomineeForm, nominees: ListedNominee[]): Cell[][] {
  const { title, columns, rows } = writeNominations(form, nominees);
  const serial = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return [
    [title],
    [],
    columns.map(({ header }) => header),
    ...rows.map((row) => row.map((cell) => (cell?.kind === 'day' ? serial(cell.value) : cell?.value))),
  ];
}

function readBack(form: NomineeForm, nominees: ListedNominee[]) {
  const rows = asSheet(form, nominees);
  const sheet = recognizeNominationSheet(rows);
  expect(sheet?.form).toBe(form);
  return [...readNominations(rows, sheet!)].flatMap(({ row }) => (row.kind === 'entry' ? [row] : []));
}

describe('lists of nominees by DOMAIN.md E.4, written and read again', () => {
  it('CANHAN keeps name, birth, post, unit, title and achievement, and leaves others out', () => {
    const entries = readBack('CANHAN', [person, collective, { ...person, birthDate: null, gender: null }]);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      problems: [],
      entry: {
        name: person.name,
        gender: 'FEMALE',
        birth: { date: '1985-02-05' },
        position: person.post,
        unit: person.unitName,
        titleCode: person.form,
        awardCode: '',
        summary: person.achievement,
      },
    });
    expect(entries[1]).toMatchObject({ entry: { birth: { date: null, year: 1985 } } });
  });

  it('TAPTHE has collectives, MAU_TDKT everybody', () => {
    expect(readBack('TAPTHE', [person, collective, household]).map(({ entry }) => entry.name)).toEqual([
      collective.name,
    ]);
    const entries = readBack('MAU_TDKT', [person, collective, household]);
    expect(entries.map(({ entry }) => entry.subjectKind)).toEqual(['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD']);
    expect(entries[0]).toMatchObject({
      entry: { gender: 'FEMALE', rewardKind: 'CAMPAIGN', summary: person.achievement },
    });
    for (const { problems } of entries) expect(problems).toEqual([]);
  });

  it('every form is found again by what MAU_TDKT prints of it', () => {
    for (const { id } of awardForms) {
      const [row] = writeNominations('MAU_TDKT', [{ ...person, form: id }]).rows;
      const printed = row?.find((cell, index) => index === 6 && cell)?.value;
      expect(findForms(String(printed)).map((form) => form.id)).toEqual([id]);
    }
  });
});
