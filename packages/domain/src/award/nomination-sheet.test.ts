import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../sheet/cells.ts';
import { readNominationRow, readNominations } from './nomination-row.ts';
import { recognizeNominationSheet } from './nomination-sheet.ts';

const caNhan: Cell[][] = [
  ['ỦY BAN NHÂN DÂN TỈNH', null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG'],
  [
    'STT',
    'Họ và tên',
    'Giới tính',
    'Ngày sinh',
    'Chức vụ',
    'Tên phòng ban/khối,\ntổ công tác',
    'Tên đơn vị/tập thể\ncông tác',
    'Địa chỉ/Nơi ở',
    'Mã phân loại cán bộ',
    'Mã hình thức khen thưởng',
    'Mã danh hiệu thi đua (nếu có)',
  ],
];
const tapThe: Cell[][] = [
  ['STT', 'Tên đơn vị/tập thể', 'Mã phân loại tập thể', 'Mã hình thức khen thưởng', 'Mã danh hiệu thi đua'],
];
const deTai: Cell[][] = [
  [
    'STT',
    'Tên đề tài',
    'Ngày công nhân',
    'Đơn vị công nhận',
    'Tóm tắt thành tích',
    'Tên tác giả',
    'Phòng ban',
    'Cơ quan',
  ],
];
const mauTdkt: Cell[][] = [
  ['Phụ lục kèm theo Tờ trình'],
  [
    'STT',
    'Tên gọi (Ông/Bà/Chức danh)',
    'Tên tập thể/cá nhân/hộ gia đình',
    'Chức vụ',
    'Đơn vị công tác',
    'Phân loại khen thưởng',
    'Danh hiệu/Hình thức',
    'Phân loại đối tượng',
    'Lĩnh vực hoạt động',
  ],
];
const sheetOf = (rows: Cell[][]) => recognizeNominationSheet(rows)!;
const read = (rows: Cell[][], row: Cell[], previousNo?: number) => readNominationRow(row, sheetOf(rows), previousNo);
const entryOf = (rows: Cell[][], row: Cell[], previousNo?: number) => {
  const result = read(rows, row, previousNo);
  if (result.kind !== 'entry') throw new Error(result.why);
  return { ...result.entry, found: result.problems.map(({ field, code }) => `${field}: ${code}`) };
};

describe('which form (DOMAIN.md E.4)', () => {
  test.each([
    ['CANHAN', caNhan, 2, 11],
    ['TAPTHE', tapThe, 0, 5],
    ['DETAI', deTai, 0, 8],
    ['MAU_TDKT', mauTdkt, 1, 9],
  ])('%s, header in row %#', (form, rows, headerRow, count) => {
    const sheet = sheetOf(rows);
    expect([sheet.form, sheet.headerRow]).toEqual([form, headerRow]);
    expect(sheet.columns.filter(({ field }) => field !== null).length).toBe(count);
  });

  test('headers without marks, in capitals, in another order, with one more', () => {
    const sheet = sheetOf([['TT', 'GHI CHU', 'HO VA TEN', 'NAM SINH', 'CHUC VU', 'DON VI CONG TAC']]);
    expect(sheet.form).toBe('CANHAN');
    expect(sheet.columns.map(({ field }) => field)).toEqual(['no', null, 'name', 'birthDate', 'position', 'unit']);
  });

  test('a header typed in TCVN3', () => {
    expect(sheetOf([['STT', 'Hä vµ tªn', 'Giíi tÝnh', 'Ngµy sinh', 'Chøc vô']])).toMatchObject({
      form: 'CANHAN',
      encoding: 'tcvn3',
    });
  });

  test('a header over two rows', () => {
    const sheet = sheetOf([
      ['STT', 'Họ và tên', 'Thông tin', null, 'Đề nghị', null],
      [null, null, 'Ngày sinh', 'Chức vụ', 'Mã hình thức khen thưởng', 'Mã danh hiệu thi đua'],
      [1, 'Lê Văn Cường', 1980],
    ]);
    expect(sheet).toMatchObject({ form: 'CANHAN', headerRow: 0, firstRow: 2 });
    expect(sheet.columns.map(({ field }) => field)).toEqual([
      'no',
      'name',
      'birthDate',
      'position',
      'awardCode',
      'titleCode',
    ]);
  });

  test.each<[string, Cell[][]]>([
    ['nothing', []],
    ['a list of documents', [['STT', 'Số, ký hiệu', 'Trích yếu', 'Ngày ban hành']]],
    ['a title only', [['DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG']]],
    ['a header too deep', [...Array.from({ length: 25 }, (): Cell[] => ['x']), ...tapThe]],
  ])('%s is none', (_name, rows) => {
    expect(recognizeNominationSheet(rows)).toBeNull();
  });
});

describe('rows', () => {
  test('a whole row of CANHAN', () => {
    expect(
      entryOf(caNhan, [
        1,
        'TRẦN THỊ BÌNH',
        'Nữ',
        '05/02/1985',
        'Phó Trưởng phòng',
        'Phòng Phổ biến',
        'Sở Tư pháp',
        'Đồng Hới',
        'CB04',
        'GK',
        'CSTĐCS',
      ]),
    ).toMatchObject({
      form: 'CANHAN',
      no: 1,
      subjectKind: 'INDIVIDUAL',
      name: 'Trần Thị Bình',
      gender: 'FEMALE',
      birth: { date: '1985-02-05', year: 1985 },
      unit: 'Sở Tư pháp',
      classCode: 'CB04',
      awardCode: 'GK',
      titleCode: 'CSTĐCS',
      found: ['name: name-in-capitals'],
    });
  });

  test('TCVN3 cells, one of them too short to tell', () => {
    const rows: Cell[][] = [...caNhan, [1, 'NguyÔn V¨n An', 'N÷', 1980, 'Tr­ëng phßng']];
    const entry = entryOf(rows, rows[3]!);
    expect(entry).toMatchObject({
      name: 'Nguyễn Văn An',
      gender: 'FEMALE',
      position: 'Trưởng phòng',
      birth: { date: null, year: 1980 },
    });
    expect(entry.found).toEqual([
      'name: legacy-encoding',
      'gender: legacy-encoding',
      'position: legacy-encoding',
      'birthDate: year-only',
    ]);
  });

  test('problems per cell, all at once', () => {
    expect(entryOf(caNhan, [7, 'Lê Văn Cường', 'không rõ', '31/02/1985', '', '', ''], 4).found).toEqual([
      'no: number-gap',
      'gender: gender-not-understood',
      'birthDate: date-not-understood',
    ]);
    expect(entryOf(caNhan, [8, '', 'Nam', '1985', 'Chuyên viên'], 7).found).toContain('name: required');
    expect(entryOf(caNhan, [null, 'Lê Văn Cường', 'Nam', '', 'Chuyên viên']).found).toEqual(['no: number-missing']);
    expect(entryOf(mauTdkt, [1, 'Ông', 'Lê Văn Cường', '', '', 'Khen lạ', '', 'Ai đó', '']).found).toEqual([
      'subjectKind: subject-kind-not-understood',
      'rewardKind: reward-kind-not-understood',
    ]);
  });

  test.each([
    [
      [
        1,
        'Bà',
        'ĐẶNG THỊ DUNG',
        'Chi hội trưởng',
        'Hội LHPN xã',
        'Công trạng',
        'Giấy khen',
        'Cá nhân',
        'Văn hóa – xã hội',
      ],
      {
        subjectKind: 'INDIVIDUAL',
        name: 'Đặng Thị Dung',
        gender: 'FEMALE',
        rewardKind: 'MERIT',
        awardCode: 'Giấy khen',
      },
    ],
    [
      [2, '', 'CHI BỘ THÔN TRUNG NGHĨA', '', '', 'Khen thưởng chuyên đề', 'Giấy khen', 'Tập thể', ''],
      { subjectKind: 'COLLECTIVE', name: 'CHI BỘ THÔN TRUNG NGHĨA', rewardKind: 'CAMPAIGN' },
    ],
    [
      [3, 'Ông', 'Phan Văn Em', '', '', 'Đột xuất', 'Giấy khen', 'Hộ gia đình', ''],
      { subjectKind: 'HOUSEHOLD', gender: 'MALE', rewardKind: 'SUDDEN' },
    ],
  ])('MauTDKT %#', (row, expected) => {
    expect(entryOf(mauTdkt, row)).toMatchObject(expected);
  });

  test('collectives and topics', () => {
    expect(entryOf(tapThe, [1, 'Phòng Tư pháp', 'TT02', 'GK', 'TTLĐTT'])).toMatchObject({
      subjectKind: 'COLLECTIVE',
      name: 'Phòng Tư pháp',
      titleCode: 'TTLĐTT',
      found: [],
    });
    expect(
      entryOf(deTai, [
        '1',
        'Số hóa hồ sơ hộ tịch',
        46_000,
        'Sở Khoa học và Công nghệ',
        'Giảm 50% thời gian',
        'LÊ VĂN CƯỜNG; TRẦN THỊ BÌNH',
        '',
        'Sở Tư pháp',
      ]),
    ).toMatchObject({
      topic: 'Số hóa hồ sơ hộ tịch',
      recognizedOn: { date: '2025-12-09', year: 2025 },
      authors: ['Lê Văn Cường', 'Trần Thị Bình'],
      found: [],
    });
  });

  test.each<[string, Cell[], string]>([
    ['empty', [null, ' ', ''], 'empty'],
    ['column numbers', ['(1)', '(2)', '(3)', '(4)'], 'header'],
    ['the header again', caNhan[2]!, 'header'],
    ['a group', ['I', 'KHỐI CÁC XÃ, PHƯỜNG'], 'section'],
    ['a group in one cell', ['A. Cá nhân'], 'section'],
    ['a total', [null, 'Tổng cộng', null, 25], 'total'],
    ['a total in a sentence', ['Danh sách này có 25 cá nhân./.'], 'total'],
    ['signatures', [null, 'NGƯỜI LẬP BIỂU', null, null, null, 'THỦ TRƯỞNG ĐƠN VỊ'], 'signature'],
    ['a place and date', [null, null, null, null, 'Quảng Trị, ngày 20 tháng 11 năm 2026'], 'signature'],
    ['an empty date', [null, null, null, null, '…, ngày … tháng … năm 2026'], 'signature'],
    ['capacity', [null, null, null, null, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], 'signature'],
  ])('%s is passed over', (_name, row, why) => {
    expect(read(caNhan, row)).toEqual({ kind: 'passed-over', why });
  });

  test('a director on the list is no signature', () => {
    expect(entryOf(caNhan, [3, 'Lê Văn Cường', 'Nam', '1970', 'Giám đốc']).position).toBe('Giám đốc');
  });
});

describe('a whole sheet', () => {
  const rows: Cell[][] = [
    ...caNhan,
    ['(1)', '(2)', '(3)', '(4)', '(5)'],
    ['I', 'KHỐI CƠ QUAN'],
    [1, 'TRẦN THỊ BÌNH', 'Nữ', '1985', 'Chuyên viên'],
    [3, 'Lê Văn Cường', 'Nam', '05/02/1980', 'Giám đốc'],
    ['II', 'KHỐI XÃ'],
    [1, 'Đặng Thị Dung', 'Nữ', '1990', 'Công chức'],
    [null, 'Tổng cộng', 3],
    [null, 'NGƯỜI LẬP BIỂU', null, null, 'KT. GIÁM ĐỐC'],
    [],
    [null, 'Phan Văn Em', null, null, 'Hoàng Thị Giang'],
  ];
  const kinds = [...readNominations(rows, sheetOf(rows))].map(({ index, row }) =>
    row.kind === 'entry' ? `${index} ${row.entry.name}` : `${index} ${row.why}`,
  );

  test('entries, groups, and nobody below the signatures', () => {
    expect(kinds).toEqual([
      '3 header',
      '4 section',
      '5 Trần Thị Bình',
      '6 Lê Văn Cường',
      '7 section',
      '8 Đặng Thị Dung',
      '9 total',
      '10 signature',
      '11 empty',
      '12 signature',
    ]);
  });

  test('a gap in the numbers shows, a new group does not', () => {
    const gaps = [...readNominations(rows, sheetOf(rows))].filter(
      ({ row }) => row.kind === 'entry' && row.problems.some(({ code }) => code === 'number-gap'),
    );
    expect(gaps.map(({ index }) => index)).toEqual([6]);
  });
});

describe('any cells', () => {
  test('no row of any cells makes the reader fail', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.constant(null),
      fc.constantFrom('1', 'Nam', 'x/y'),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), fc.constantFrom(caNhan, tapThe, deTai, mauTdkt), (row, rows) => {
        const result = read(rows, row);
        if (result.kind === 'entry') for (const { column } of result.problems) expect(column).toBeLessThan(12);
      }),
    );
  });
});
