import { describe, expect, test } from 'vitest';
import type { Cell } from '../sheet/cells.ts';
import type { Initiative } from './eligibility-input.ts';
import { authorNames } from './initiative-authors.ts';
import { readNominations } from './nomination-row.ts';
import { recognizeNominationSheet } from './nomination-sheet.ts';
import { initiativePlanner, type InitiativeHolder } from './plan-initiatives.ts';
import { writeInitiatives } from './write-initiatives.ts';

const holder = (id: string, name: string, more: Partial<InitiativeHolder> = {}): InitiativeHolder => ({
  id,
  name,
  unitName: 'Phòng Bổ trợ tư pháp',
  birthYear: null,
  recipientId: null,
  initiatives: [],
  ...more,
});
const binh = holder('binh', 'Trần Thị Bình');
const cuong = holder('cuong', 'Lê Văn Cường', { unitName: 'Văn phòng' });
const headers = [
  'STT',
  'Tên đề tài',
  'Ngày công nhân',
  'Đơn vị công nhận',
  'Tóm tắt thành tích',
  'Tên tác giả',
  'Phòng ban',
  'Cơ quan',
];

function plan(
  nominees: InitiativeHolder[],
  rows: Cell[][],
  top: Cell[][] = [['DANH SÁCH ĐỀ TÀI, SÁNG KIẾN'], [], headers],
) {
  const cells = [...top, ...rows];
  const sheet = recognizeNominationSheet(cells)!;
  expect(sheet.form).toBe('DETAI');
  const planRow = initiativePlanner(sheet, nominees, 'Sở Tư pháp', 'UNIT');
  const plans = [...readNominations(cells, sheet)].flatMap(({ row }) => (row.kind === 'entry' ? [planRow(row)] : []));
  return {
    additions: plans.flatMap(({ additions }) => additions),
    found: plans.flatMap(({ problems }) =>
      problems.map(({ field, code, severity, detail }) => [field, code, severity, detail].filter(Boolean).join(' ')),
    ),
  };
}
const row = (authors: Cell, more: { topic?: Cell; on?: Cell; department?: Cell; unit?: Cell } = {}): Cell[] => [
  1,
  more.topic ?? 'Số hóa hồ sơ hộ tịch',
  'on' in more ? more.on : '09/12/2025',
  'Sở Khoa học và Công nghệ',
  'Giảm 50% thời gian',
  authors,
  more.department ?? '',
  more.unit ?? '',
];

describe('the names in a cell of authors', () => {
  test.each<[string[], string[]]>([
    [['LÊ VĂN CƯỜNG; TRẦN THỊ BÌNH'], ['Lê Văn Cường', 'Trần Thị Bình']],
    [['Lê Văn Cường và Trần Thị Bình'], ['Lê Văn Cường', 'Trần Thị Bình']],
    [['LÊ VĂN CƯỜNG VÀ TRẦN THỊ BÌNH'], ['Lê Văn Cường', 'Trần Thị Bình']],
    [
      ['1. ThS. Lê Văn Cường (chủ nhiệm)', '2. PGS.TS. Trần Thị Bình'],
      ['Lê Văn Cường', 'Trần Thị Bình'],
    ],
    [['1. Lê Văn Cường 2. Trần Thị Bình'], ['Lê Văn Cường', 'Trần Thị Bình']],
    [
      ['Chủ nhiệm: Ông Lê Văn Cường', 'Thành viên: Bà Trần Thị Bình, Phan Văn Em.'],
      ['Lê Văn Cường', 'Trần Thị Bình', 'Phan Văn Em'],
    ],
    [['Lê Văn Cường và các cộng sự'], ['Lê Văn Cường']],
    [['Lê Văn Cường cùng cộng sự'], ['Lê Văn Cường']],
    [
      ['- Bùi Văn Vàng', '- Tạ Thị Ánh'],
      ['Bùi Văn Vàng', 'Tạ Thị Ánh'],
    ],
    [[' ; , '], []],
    [[], []],
  ])('%j', (lines, names) => expect(authorNames(lines)).toEqual(names));
});

describe('projects and the nominees who made them (DOMAIN.md E.4, DETAI)', () => {
  test('every author gets the project, a line each', () => {
    const { additions, found } = plan([binh, cuong], [row('TRẦN THỊ BÌNH\nLê Văn Cường')]);
    expect(found).toEqual([]);
    expect(additions.map(({ nomineeId }) => nomineeId)).toEqual(['binh', 'cuong']);
    expect(additions[0]?.initiative).toEqual({
      id: 'so-hoa-ho-so-ho-tich-2025',
      name: 'Số hóa hồ sơ hộ tịch',
      year: 2025,
      scope: 'UNIT',
      recognizedOn: '2025-12-09',
      recognizedBy: 'Sở Khoa học và Công nghệ',
      summary: 'Giảm 50% thời gian',
    });
  });

  test('a year alone is enough, no date is not', () => {
    expect(plan([binh], [row('Trần Thị Bình', { on: 2025 })])).toMatchObject({
      additions: [{ initiative: { year: 2025, recognizedOn: null } }],
      found: ['recognizedOn year-only notice'],
    });
    expect(plan([binh], [row('Trần Thị Bình', { on: null })])).toEqual({
      additions: [],
      found: ['recognizedOn required error'],
    });
    expect(plan([binh], [row('Trần Thị Bình', { on: '31/02/2025' })])).toEqual({
      additions: [],
      found: ['recognizedOn date-not-understood error'],
    });
  });

  test('an author who is no nominee is told; he keeps the row out when nobody else is one', () => {
    expect(plan([binh], [row('Phan Văn Em')])).toEqual({
      additions: [],
      found: ['authors author-not-found error Phan Văn Em'],
    });
    const some = plan([binh], [row('Phan Văn Em, Trần Thị Bình')]);
    expect(some.additions).toHaveLength(1);
    expect(some.found).toEqual(['authors author-not-found notice Phan Văn Em']);
    expect(plan([binh], [row('')]).found).toEqual(['authors required error']);
  });

  test('of two of one name the marks decide, then the department; else nobody gets it', () => {
    const hoa = [
      holder('hoa', 'Nguyễn Thị Hoa'),
      holder('hoà', 'Nguyễn Thị Hoà', { unitName: 'Phòng Bổ trợ tư pháp' }),
      holder('hòa', 'NGUYỄN THỊ HÒA', { unitName: 'Văn phòng' }),
    ];
    const of = (author: string, department = '') =>
      plan(hoa, [row(author, { department })]).additions.map(({ nomineeId }) => nomineeId);
    expect(of('Nguyễn Thị Hoa')).toEqual(['hoa']);
    expect(of('Nguyễn Thị Hòa', 'Văn phòng Sở')).toEqual(['hòa']);
    expect(of('Nguyễn Thị Hòa', 'PHÒNG BỔ TRỢ TƯ PHÁP')).toEqual(['hoà']);
    expect(plan(hoa, [row('Nguyễn Thị Hòa')])).toEqual({
      additions: [],
      found: ['authors author-ambiguous error Nguyễn Thị Hòa'],
    });
  });

  test('one person who is proposed twice gets it twice', () => {
    const twice = [holder('a', 'Lê Văn Cường', { birthYear: 1980 }), holder('b', 'Lê Văn Cường', { birthYear: 1980 })];
    expect(plan(twice, [row('Lê Văn Cường')]).additions.map(({ nomineeId }) => nomineeId)).toEqual(['a', 'b']);
  });

  test('other marks and another unit are told, and the list stays with the officer', () => {
    expect(plan([binh], [row('Trần Thị Bính')]).found).toEqual([
      'authors author-spelled-differently notice Trần Thị Bính',
    ]);
    expect(plan([binh], [row('Tran Thi Binh')]).found).toEqual([]);
    expect(plan([binh], [row('Trần Thị Bình', { unit: 'Sở Y tế' })]).found).toEqual([
      'authors author-of-other-unit notice Trần Thị Bình',
    ]);
    expect(plan([binh], [row('Trần Thị Bình', { unit: 'SỞ TƯ PHÁP' })]).found).toEqual([]);
  });

  test('nothing is added twice: neither what is there nor what the list repeats', () => {
    const rows = [
      row('Trần Thị Bình'),
      [2, ...row('Lê Văn Cường; Trần Thị Bình', { topic: 'SỐ HÓA  hồ sơ hộ tịch' }).slice(1)],
    ];
    const first = plan([binh, cuong], rows);
    expect(first.additions.map(({ nomineeId }) => nomineeId)).toEqual(['binh', 'cuong']);
    const initiatives = first.additions.map(({ initiative }) => initiative);
    const again = plan(
      [
        { ...binh, initiatives: [initiatives[0]!] },
        { ...cuong, initiatives: [initiatives[1]!] },
      ],
      rows,
    );
    expect(again.additions).toEqual([]);
    expect(again.found).toEqual(['topic already-there notice', 'topic already-there notice']);
  });

  test('recognized again in another year it is another one, with a number of its own', () => {
    const old: Initiative = {
      id: 'so-hoa-ho-so-ho-tich-2025',
      year: 2024,
      scope: 'UNIT',
      name: 'Số hóa hồ sơ hộ tịch',
    };
    const { additions } = plan([{ ...binh, initiatives: [old] }], [row('Trần Thị Bình')]);
    expect(additions.map(({ initiative }) => initiative.id)).toEqual(['so-hoa-ho-so-ho-tich-2025-2']);
  });

  test('TCVN3, signatures and a title too long', () => {
    const { additions, found } = plan(
      [holder('an', 'Nguyễn Văn An')],
      [
        [1, 'Sè hãa hå s¬ hé tÞch', '2025', 'Së T­ ph¸p', '', 'NguyÔn V¨n An', '', ''],
        [2, 'x'.repeat(600), '2025', '', '', 'Nguyễn Văn An', '', ''],
        [null, 'NGƯỜI LẬP BIỂU'],
        [null, 'Trần Thị Bình', null, null, null, 'Trần Thị Bình'],
      ],
    );
    expect(additions).toHaveLength(2);
    expect(additions[0]?.initiative).toMatchObject({ name: 'Số hóa hồ sơ hộ tịch', recognizedBy: 'Sở Tư pháp' });
    expect(additions[1]?.initiative.name).toHaveLength(500);
    expect(found).toContain('topic cut-short notice');
  });
});

test('the list that is written is read again without an error, scope and co-authors kept', () => {
  const shared: Initiative = {
    id: '12/SK',
    name: '=Số hóa hồ sơ',
    year: 2025,
    scope: 'PROVINCE',
    recognizedOn: '2025-12-09',
    recognizedBy: 'UBND tỉnh',
    summary: 'Giảm 50% thời gian',
  };
  const nominees = [
    { ...binh, initiatives: [shared, { id: '7/SK', year: 2024, scope: 'UNIT' } as const] },
    { ...cuong, initiatives: [shared] },
  ];
  const { title, columns, rows } = writeInitiatives(nominees);
  expect(rows).toHaveLength(2);
  const serial = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const cells = rows.map((one) => one.map((cell) => (cell?.kind === 'day' ? serial(cell.value) : cell?.value)));
  const read = plan([binh, cuong], cells, [[title], [], columns.map(({ header }) => header)]);
  expect(read.found).toEqual(['recognizedOn year-only notice']);
  expect(read.additions.map(({ nomineeId, initiative: { id: _id, ...rest } }) => [nomineeId, rest])).toEqual([
    ['binh', (({ id: _id, ...rest }) => rest)(shared)],
    ['cuong', (({ id: _id, ...rest }) => rest)(shared)],
    [
      'binh',
      { name: 'Sáng kiến số 7/SK', year: 2024, scope: 'UNIT', recognizedOn: null, recognizedBy: '', summary: '' },
    ],
  ]);
});
