import { beforeAll, describe, expect, it } from 'vitest';
import { mutate, mutated, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { sendList, workbookOf } from '#src/test/send-list.ts';
import type { CivicModelImport } from './import-civic-models.service.ts';

let api: TestApi;
let officer: Person;
let editor: Person;
let movement: Outcome;

beforeAll(async () => {
  api = await startTestApi();
  officer = await signedIn(api, 'AWARDS_OFFICER');
  editor = await signedIn(api, 'EDITOR', 'PUBLISHER', 'CONTRIBUTOR');
  movement = await mutated(api, officer, 'createMovement', { nameVi: 'Dân vận khéo', startsOn: '2026-01-01' });
});

type Row = (string | number | null)[];
const workbook = (rows: Row[]): Promise<Buffer> =>
  workbookOf([
    ['ỦY BAN MTTQ XÃ HÒA LƯƠNG'],
    ['DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2026'],
    [
      'STT',
      'Tên mô hình, điển hình',
      'Loại',
      'Lĩnh vực',
      'Đơn vị đăng ký',
      'Mục tiêu',
      'Nội dung, cách làm',
      'Ghi chú',
    ],
    ...rows,
    [null, 'NGƯỜI LẬP BIỂU'],
    [null, 'Trần Thị Bình', null, null, 'Lê Văn Cường'],
  ]);
const imported = (by: Person | null, file: Uint8Array<ArrayBuffer> | Buffer, more: Record<string, string> = {}) =>
  sendList<CivicModelImport>(
    api,
    by,
    '/imports/civic-models',
    { registeredOn: '2026-03-02', kind: 'MODEL', movement: movement.id, dryRun: '0', ...more },
    file,
  );
const stored = (ids: readonly string[]) =>
  api.clients.owner.civicModel.findMany({ where: { id: { in: ids.map(uuid) } }, orderBy: { name: 'asc' } });
const count = () => api.clients.owner.civicModel.count();

describe('a list of registrations', () => {
  it('is tried, told cell by cell, registered once, and taken back but for what somebody works on', async () => {
    const file = await workbook([
      ['I', 'LĨNH VỰC KINH TẾ'],
      [1, 'Giếng làng', 'Mô hình', 'KINH TẾ', 'Chi đoàn thôn Thượng Khê', '90% số hộ', 'Tập huấn\nPhát thùng', ''],
      [2, '=HYPERLINK("http://vi.du")', '', 'Văn hóa - xã hội', 'Chi hội Phụ nữ', '', '', 'x'],
      [4, 'Giếng  làng', 'Mô hình', 'Kinh tế', 'CHI ĐOÀN THÔN THƯỢNG KHÊ', '', '', ''],
      [5, 'Lê Thị Khéo', 'Điển hình cá nhân', 'Gì đó', 'Chi hội Phụ nữ', '', '', ''],
      [
        6,
        '"Tiếng kẻng" <b>an ninh</b>',
        'Mô hình',
        'Quốc phòng – an ninh',
        "Công an xã'; DROP TABLE civic_model; --",
        '',
        '',
        '',
      ],
    ]);
    const before = await count();
    const tried = await imported(officer, file, { dryRun: '1' });
    expect(tried).toMatchObject({
      status: 200,
      body: { added: [], report: { refusal: null, rows: 5, accepted: 3, unread: ['Ghi chú'] } },
    });
    expect(
      tried.body.report.findings.map(({ row, column, code, severity }) => `${row} ${column} ${code} ${severity}`),
    ).toEqual(['7 1 number-gap notice', '7 2 already-there notice', '8 4 civic-field-not-understood error']);
    expect(await count()).toBe(before);

    const { body } = await imported(officer, file);
    expect(body.added).toHaveLength(3);
    const [first, second, third] = await stored(body.added);
    expect([second?.name, first?.name]).toContain('=HYPERLINK("http://vi.du")');
    const well = [first, second, third].find((one) => one?.name === 'Giếng làng');
    expect(well).toMatchObject({
      slug: 'gieng-lang',
      kind: 'MODEL',
      field: 'ECONOMY',
      status: 'REGISTERED',
      published: false,
      unitName: 'Chi đoàn thôn Thượng Khê',
      movementId: uuid(movement.id),
      registeredOn: new Date('2026-03-02T00:00:00Z'),
      registration: { goals: '90% số hộ', content: 'Tập huấn\nPhát thùng' },
    });
    expect((await imported(officer, file)).body).toMatchObject({ added: [], report: { accepted: 0 } });
    const { civicModels } = await dataOf<{ civicModels: { nodes: { name: string }[] } }>(api, {
      query: '{ civicModels(first: 5, filter: { search: "tieng keng" }) { nodes { name } } }',
      cookie: editor.cookie,
    });
    expect(civicModels.nodes).toEqual([{ name: '"Tiếng kẻng" <b>an ninh</b>' }]);

    const [kept, ...others] = body.added;
    await mutated(api, officer, 'updateCivicModel', { id: kept, expectedVersion: 1, summary: 'Tóm tắt' });
    expect(await mutate(api, officer, 'removeCivicModels', { ids: body.added })).toMatchObject({ removed: 2, kept: 1 });
    expect(await stored(others)).toEqual([]);
    expect(await stored([kept!])).toHaveLength(1);
    const events = await api.clients.owner.changeEvent.groupBy({
      by: ['type', 'public'],
      where: { nodeId: { in: others.map(uuid) } },
      _count: true,
    });
    expect(events).toEqual([
      { type: 'CREATED', public: false, _count: 2 },
      { type: 'DELETED', public: false, _count: 2 },
    ]);
  });

  it('is registered once when it is sent twice at the same moment', async () => {
    const file = await workbook([[1, 'Ánh sáng đường quê', 'Mô hình', 'Kinh tế', 'Chi đoàn', '', '', '']]);
    const both = await Promise.all([imported(officer, file), imported(officer, file)]);
    expect(both.flatMap(({ body }) => body.added)).toHaveLength(1);
  });

  it('of our own export is read again, every item in its place', async () => {
    const registration = {
      situation: 'Thiếu nước',
      goals: 'Đủ nước',
      content: 'Dòng một\nDòng hai',
      upkeep: 'Nhân ra xã',
    };
    await mutated(api, officer, 'createCivicModel', {
      name: '+Hồ nước chung',
      kind: 'EXEMPLAR_COLLECTIVE',
      field: 'NEW_COUNTRYSIDE',
      unitName: 'Thôn Hạ',
      place: 'Xã Hòa Lương',
      summary: '@Tóm tắt',
      registeredOn: '2025-02-10',
      registration,
    });
    const export_ = await send(api.app, '/exports/civic-models.xlsx?q=ho+nuoc+chung', {
      headers: { cookie: officer.cookie },
    });
    const file = new Uint8Array(await export_.arrayBuffer());
    expect((await imported(officer, file)).body.report).toMatchObject({
      accepted: 0,
      findings: [{ code: 'already-there' }],
    });
    await api.clients.owner.civicModel.deleteMany({ where: { name: '+Hồ nước chung' } });
    const { body } = await imported(officer, file, { movement: '' });
    expect(body.report).toMatchObject({ rows: 1, accepted: 1, findings: [] });
    expect(await stored(body.added)).toMatchObject([
      {
        name: '+Hồ nước chung',
        kind: 'EXEMPLAR_COLLECTIVE',
        field: 'NEW_COUNTRYSIDE',
        unitName: 'Thôn Hạ',
        place: 'Xã Hòa Lương',
        summary: '@Tóm tắt',
        registeredOn: new Date('2025-02-10T00:00:00Z'),
        movementId: null,
        registration,
      },
    ]);
  });

  it('is an officer’s, and says what is wrong with what was chosen', async () => {
    const file = await workbook([[1, 'Vườn chung', 'Mô hình', 'Kinh tế', 'Chi đoàn', '', '', '']]);
    expect((await imported(null, file)).status).toBe(401);
    expect((await imported(editor, file)).status).toBe(403);
    expect((await imported(editor, file, { dryRun: '1' })).status).toBe(403);
    expect((await imported(officer, file, { movement: 'khong-co' })).status).toBe(404);
    expect(await imported(officer, file, { registeredOn: '31/02/2026', kind: 'X' })).toMatchObject({
      status: 422,
      body: { problems: [{ field: 'kind' }, { field: 'registeredOn' }] },
    });
    const gone = Buffer.from('Movement:01900000-0000-7000-8000-000000000000').toString('base64url');
    expect(await imported(officer, file, { movement: gone })).toMatchObject({
      status: 422,
      body: { problems: [{ field: 'movementId', code: 'not-found' }] },
    });
    const nominees = await workbookOf([
      ['STT', 'Họ và tên', 'Giới tính'],
      [1, 'Trần Thị Bình', 'Nữ'],
    ]);
    expect((await imported(officer, nominees)).body.report.refusal).toBe('header-not-found');
    expect((await mutate(api, editor, 'removeCivicModels', { ids: [] })).__typename).toBe('Forbidden');
  });

  it('takes two thousand rows in a few statements', async () => {
    const file = await workbook(
      Array.from({ length: 2000 }, (_, index) => [
        index + 1,
        `Mô hình số ${index % 500}`,
        'Mô hình',
        'Kinh tế',
        `Chi hội số ${index}`,
        'Mục tiêu',
        'Nội dung',
        '',
      ]),
    );
    const { body } = await imported(officer, file);
    expect(body.added).toHaveLength(2000);
    const models = await stored(body.added);
    expect(new Set(models.map(({ slug }) => slug)).size).toBe(2000);
    expect(await mutate(api, officer, 'removeCivicModels', { ids: body.added })).toMatchObject({ removed: 2000 });
  });
});
