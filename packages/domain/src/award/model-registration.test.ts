import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../sheet/cells.ts';
import {
  readRegistrations,
  recognizeRegistrations,
  registrationKey,
  registrationPlanner,
  type RegistrationDefaults,
} from './model-registration.ts';

const usual: RegistrationDefaults = { kind: 'MODEL', field: null, unitName: '', registeredOn: '2026-03-02' };
const top: Cell[][] = [
  ['ỦY BAN MTTQ XÃ HÒA LƯƠNG', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2026'],
  [],
  [
    'STT',
    'Tên mô hình,\nđiển hình',
    'Loại',
    'Lĩnh vực',
    'Tập thể, cá nhân thực hiện',
    'Lý do, thực trạng',
    'Mục tiêu',
    'Nội dung, cách làm',
    'Thời gian',
    'Địa điểm/đối tượng',
    'Lực lượng',
    'Kinh phí',
    'Kết quả dự kiến',
    'Khả năng nhân rộng',
  ],
];

function plan(rows: Cell[][], defaults: Partial<RegistrationDefaults> = {}, known: readonly string[] = [], head = top) {
  const cells = [...head, ...rows];
  const sheet = recognizeRegistrations(cells)!;
  expect(sheet).not.toBeNull();
  const planRow = registrationPlanner(sheet, new Set(known), { ...usual, ...defaults });
  const plans = [...readRegistrations(cells, sheet)].flatMap(({ row }) => (row.kind === 'entry' ? [planRow(row)] : []));
  return {
    sheet,
    taken: plans.flatMap(({ taken }) => taken),
    found: plans.map(({ problems }) => problems.map(({ field, code, severity }) => `${field} ${code} ${severity}`)),
  };
}
const row = (
  no: Cell,
  name: Cell,
  kind: Cell = 'Mô hình',
  field: Cell = 'Kinh tế',
  unit: Cell = 'Chi hội Phụ nữ',
): Cell[] => [no, name, kind, field, unit];

describe('lists of registrations (DOMAIN.md E.5)', () => {
  test('every item of a letter has its column, lines are kept', () => {
    const { sheet, taken, found } = plan([
      [
        1,
        'Phân loại rác tại bếp',
        'MÔ HÌNH',
        'Xây dựng NTM',
        'Chi hội Phụ nữ xã Hòa Lương',
        'Rác chưa phân loại',
        '90% số hộ',
        '- Tập huấn\n- Phát thùng',
        'Quý I – Quý III',
        'Xã Hòa Lương',
        'Hội Phụ nữ chủ trì',
        '15.000.000',
        'Giảm 30% rác',
        'Nhân ra các thôn',
      ],
    ]);
    expect(sheet).toMatchObject({ headerRow: 3, firstRow: 4 });
    expect(sheet.columns.every(({ field }) => field !== null)).toBe(true);
    expect(found).toEqual([[]]);
    expect(taken).toEqual([
      {
        name: 'Phân loại rác tại bếp',
        kind: 'MODEL',
        field: 'NEW_COUNTRYSIDE',
        unitName: 'Chi hội Phụ nữ xã Hòa Lương',
        place: 'Xã Hòa Lương',
        registeredOn: '2026-03-02',
        summary: '',
        registration: {
          situation: 'Rác chưa phân loại',
          goals: '90% số hộ',
          content: '- Tập huấn\n- Phát thùng',
          method: '',
          beneficiaries: '',
          forces: 'Hội Phụ nữ chủ trì',
          resources: '15.000.000',
          time: 'Quý I – Quý III',
          outputs: 'Giảm 30% rác',
          upkeep: 'Nhân ra các thôn',
        },
      },
    ]);
  });

  test.each<[Cell, string]>([
    ['Mô hình', 'MODEL'],
    ['ĐIỂN HÌNH TẬP THỂ', 'EXEMPLAR_COLLECTIVE'],
    ['dien hinh ca nhan', 'EXEMPLAR_INDIVIDUAL'],
    ['Cá nhân', 'EXEMPLAR_INDIVIDUAL'],
    ['', 'MODEL'],
  ])('kind %s', (kind, expected) => {
    expect(plan([row(1, 'Giếng làng', kind)]).taken[0]?.kind).toBe(expected);
  });

  test.each<[Cell, string]>([
    ['VĂN HÓA - XÃ HỘI', 'CULTURE_SOCIETY'],
    ['An ninh, quốc phòng', 'DEFENCE_SECURITY'],
    ['Xây dựng Đảng, hệ thống chính trị', 'POLITICAL_SYSTEM'],
    ['V¨n hãa - x· héi', 'CULTURE_SOCIETY'],
  ])('field %s', (field, expected) => {
    expect(plan([row(1, 'Giếng làng', 'Mô hình', field)]).taken[0]?.field).toBe(expected);
  });

  test('what a row does not say comes from the list, or is asked for', () => {
    const bare = [row(1, 'Giếng làng', '', '', '')];
    expect(plan(bare, { kind: null }).found).toEqual([
      ['kind required error', 'field required error', 'unitName required error'],
    ]);
    expect(plan(bare, { field: 'ECONOMY', unitName: 'Xã Hòa Lương' }).taken).toMatchObject([
      { kind: 'MODEL', field: 'ECONOMY', unitName: 'Xã Hòa Lương' },
    ]);
    expect(plan([row(1, 'Giếng làng', 'Gì đó', 'Khác')], { field: 'ECONOMY' })).toMatchObject({
      taken: [],
      found: [['kind model-kind-not-understood error', 'field civic-field-not-understood error']],
    });
  });

  test('groups, signatures, gaps and repeated models', () => {
    const { taken, found } = plan([
      ['I', 'KHỐI XÃ'],
      row(1, 'Giếng làng'),
      row(3, 'GIẾNG  LÀNG'),
      row(4, 'Giếng làng', 'Mô hình', 'Kinh tế', 'Chi đoàn'),
      [null, 'Tổng cộng', null, 3],
      [null, 'NGƯỜI LẬP BIỂU', null, null, 'TM. ỦY BAN'],
      [null, 'Trần Thị Bình', null, null, 'Lê Văn Cường'],
    ]);
    expect(taken.map(({ unitName }) => unitName)).toEqual(['Chi hội Phụ nữ', 'Chi đoàn']);
    expect(found).toEqual([[], ['no number-gap notice', 'name already-there notice'], []]);
    const known = [registrationKey({ name: 'Giếng làng', unitName: 'CHI HỘI PHỤ NỮ', year: 2026 })];
    expect(plan([row(1, 'Giếng làng')], {}, known).taken).toEqual([]);
    expect(plan([row(1, 'Giếng làng')], { registeredOn: '2027-03-02' }, known).taken).toHaveLength(1);
  });

  test('the heading of a group says what its rows leave out', () => {
    const { taken } = plan([
      ['A', 'MÔ HÌNH'],
      ['I', 'LĨNH VỰC KINH TẾ'],
      row(1, 'Giếng làng', '', ''),
      row(2, 'Đường hoa', '', 'Nông thôn mới'),
      ['II. Lĩnh vực văn hóa – xã hội'],
      row(1, 'Tủ sách', '', ''),
      ['B', 'ĐIỂN HÌNH CÁ NHÂN'],
      row(1, 'Lê Thị Khéo', '', ''),
    ]);
    expect(taken.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'MODEL ECONOMY',
      'MODEL NEW_COUNTRYSIDE',
      'MODEL CULTURE_SOCIETY',
      'EXEMPLAR_INDIVIDUAL CULTURE_SOCIETY',
    ]);
  });

  test('the day of registration as a date, as text and as a year alone', () => {
    const head: Cell[][] = [['STT', 'Tên mô hình', 'Lĩnh vực', 'Đơn vị đăng ký', 'Ngày đăng ký']];
    const of = (day: Cell) =>
      plan([[1, 'Giếng làng', 'Kinh tế', 'Chi đoàn', day]], {}, [], head).taken[0]?.registeredOn;
    expect([of('10/02/2026'), of(46_063), of(2026), of('2025'), of('')]).toEqual([
      '2026-02-10',
      '2026-02-10',
      '2026-03-02',
      '2025-01-01',
      '2026-03-02',
    ]);
    expect(of('31/02/2026')).toBeUndefined();
  });

  test('texts that are too long are cut and told', () => {
    const { taken, found } = plan([row(1, `Giếng làng ${'x'.repeat(400)}`)]);
    expect(taken[0]?.name).toHaveLength(300);
    expect(found).toEqual([['name cut-short notice']]);
  });

  test.each<[string, Cell[][]]>([
    ['nothing', []],
    ['a list of nominees', [['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Chức vụ']]],
    ['a list of projects', [['STT', 'Tên đề tài', 'Ngày công nhận', 'Đơn vị công nhận', 'Tên tác giả']]],
  ])('%s is none', (_name, rows) => expect(recognizeRegistrations(rows)).toBeNull());

  test('no row of any cells makes the planner fail', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.double(), fc.constant(null));
    const sheet = recognizeRegistrations(top)!;
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 14 }), (cells) => {
        const planRow = registrationPlanner(sheet, new Set(), { ...usual, field: 'ECONOMY', unitName: 'Xã' });
        for (const { row: read } of readRegistrations([...top, cells], sheet))
          if (read.kind === 'entry')
            for (const model of planRow(read).taken) expect(model.name.isWellFormed()).toBe(true);
      }),
      // The reader itself is tried with any cells beside it.
      { numRuns: 20 },
    );
  });
});
