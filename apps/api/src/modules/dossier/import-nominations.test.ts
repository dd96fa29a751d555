import { beforeAll, expect, it } from 'vitest';
import { mutate, mutated, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { sendList, workbookOf } from '#src/test/send-list.ts';
import { attachments, formIds, versionOf } from './dossier.examples.ts';
import type { NominationImport } from './import-nominations.service.ts';

let api: TestApi;
let officer: Person;

beforeAll(async () => {
  api = await startTestApi();
  officer = await signedIn(api, 'AWARDS_OFFICER');
  await formIds(api);
  await attachments(api);
});

const headers = [
  'STT',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chức vụ',
  'Tên đơn vị/tập thể công tác',
  'Mã hình thức khen thưởng',
];
const workbook = (rows: (string | number)[][]): Promise<Buffer> =>
  workbookOf([
    ['SỞ TƯ PHÁP TỈNH MINH HÀ'],
    ['DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG'],
    headers,
    ...rows,
    ['', 'NGƯỜI LẬP BIỂU'],
  ]);

const dossier = () =>
  mutated(api, officer, 'createDossier', { title: 'Danh sách', unitName: 'Sở Tư pháp', level: 'UNIT', year: 2026 });

const imported = async (id: string, file: Buffer, dryRun: boolean) =>
  sendList<NominationImport>(
    api,
    officer,
    `/dossiers/${id}/nominations`,
    {
      version: String(await versionOf(api, id)),
      achievement: 'Có thành tích xuất sắc năm 2026',
      dryRun: dryRun ? '1' : '0',
    },
    file,
  );

const count = (id: string): Promise<number> => api.clients.owner.nominee.count({ where: { dossierId: uuid(id) } });

it('a list is tried first, told cell by cell, written, and taken back', async () => {
  const { id } = await dossier();
  const file = await workbook([
    [1, 'NGUYỄN THỊ HÒA', 'Nữ', '05/02/1985', 'Trưởng phòng', 'Phòng Bổ trợ tư pháp', 'COMMENDATION_UNIT'],
    [2, 'Trần Văn Khéo', 'Nam', '1990', '', 'Văn phòng', 'Giấy khen của thủ trưởng cơ quan, đơn vị'],
    [3, 'Lê Văn Lạ', 'Nam', 'hôm qua', '', 'Văn phòng', 'Bằng lái xe'],
    [4, '=HYPERLINK("http://vi.du")', 'Nam', '1991', '', 'Văn phòng', 'COMMENDATION_UNIT'],
  ]);
  const tried = await imported(id, file, true);
  expect(tried.status).toBe(200);
  expect(tried.body.report).toMatchObject({ refusal: null, form: 'CANHAN', rows: 4, accepted: 3 });
  expect(tried.body.report.findings).toContainEqual({
    row: 6,
    column: 7,
    header: 'Mã hình thức khen thưởng',
    code: 'form-not-found',
    severity: 'error',
  });
  expect(tried.body.report.findings.map(({ code }) => code)).toContain('name-in-capitals');
  expect(await count(id)).toBe(0);
  const { body } = await imported(id, file, false);
  expect(body.added).toHaveLength(3);
  const stored = await api.clients.owner.nominee.findMany({
    where: { dossierId: uuid(id) },
    orderBy: { position: 'asc' },
  });
  const again = await imported(id, file, false);
  expect(again.body).toMatchObject({ added: [], report: { rows: 4, accepted: 0 } });
  expect(again.body.report.findings.filter(({ code }) => code === 'already-there')).toHaveLength(3);
  expect(await count(id)).toBe(3);
  expect(stored[0]).toMatchObject({ name: 'Nguyễn Thị Hòa', birthYear: 1985, gender: 'FEMALE' });
  const taken = { id, expectedVersion: await versionOf(api, id), nomineeIds: body.added };
  await mutated(api, officer, 'removeNominees', taken);
  expect(await count(id)).toBe(0);
  expect((await mutate(api, officer, 'removeNominees', taken)).__typename).toBe('Conflict');
});

it('what is no list of nominees is refused with a reason', async () => {
  const { id } = await dossier();
  expect((await imported(id, Buffer.from('không phải Excel'), true)).body.report.refusal).toBe('broken-archive');
  const other = await workbookOf([['Một', 'Hai', 'Ba']]);
  expect((await imported(id, other, true)).body.report.refusal).toBe('header-not-found');
});

it('takes a list of ten thousand rows in one go', async () => {
  const { id } = await dossier();
  const file = await workbook(
    Array.from({ length: 10_000 }, (_, index) => [
      index + 1,
      `Nguyễn Văn Thứ ${index}`,
      'Nam',
      '05/02/1985',
      'Công chức',
      `Đơn vị số ${index % 100}`,
      index % 2 ? 'COMMENDATION_UNIT' : 'CSTĐCS',
    ]),
  );
  const { body } = await imported(id, file, false);
  expect(body.added).toHaveLength(10_000);
}, 120_000);
