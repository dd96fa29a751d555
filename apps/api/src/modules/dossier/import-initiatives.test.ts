import { beforeAll, expect, it } from 'vitest';
import { mutate, mutated, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { sendList, workbookOf } from '#src/test/send-list.ts';
import { formIds, moved, attachments, versionOf } from './dossier.examples.ts';
import type { InitiativeImport } from './import-initiatives.service.ts';

let api: TestApi;
let officer: Person;
let contributor: Person;
let formId: (code: string) => string;

beforeAll(async () => {
  api = await startTestApi();
  officer = await signedIn(api, 'AWARDS_OFFICER');
  contributor = await signedIn(api, 'CONTRIBUTOR');
  formId = await formIds(api);
});

const year = new Date().getUTCFullYear();
const nominee = (name: string, more: object = {}) => ({
  subjectKind: 'INDIVIDUAL',
  name,
  unitName: 'Phòng Bổ trợ tư pháp',
  formId: formId('GRASSROOTS_EMULATION_FIGHTER'),
  achievement: 'Hoàn thành xuất sắc nhiệm vụ',
  ...more,
});
const dossier = (nominees: object[], more: object = {}): Promise<Outcome> =>
  mutated(api, officer, 'createDossier', {
    title: 'Danh sách chiến sĩ thi đua',
    unitName: 'Sở Tư pháp',
    level: 'UNIT',
    year,
    nominees,
    ...more,
  });
const workbook = (rows: (string | number | null)[][]): Promise<Buffer> =>
  workbookOf([
    ['SỞ TƯ PHÁP TỈNH MINH HÀ'],
    ['DANH SÁCH ĐỀ TÀI, SÁNG KIẾN'],
    [
      'STT',
      'Tên đề tài',
      'Ngày công nhân',
      'Đơn vị công nhận',
      'Tóm tắt thành tích',
      'Tên tác giả',
      'Phòng ban',
      'Cơ quan',
      'Ghi chú',
    ],
    ...rows,
    [null, 'NGƯỜI LẬP BIỂU'],
    [null, 'Trần Thị Bình'],
  ]);
const imported = async (by: Person | null, id: string, file: Buffer, more: Record<string, string> = {}) =>
  sendList<InitiativeImport>(
    api,
    by,
    `/dossiers/${encodeURIComponent(id)}/initiatives`,
    { version: String(await versionOf(api, id)), scope: 'UNIT', dryRun: '0', ...more },
    file,
  );

interface Read {
  name: string;
  circumstances: { initiatives: { id: string; name: string }[] };
  findings: { code: string }[];
}
async function read(id: string): Promise<Read[]> {
  const { node } = await dataOf<{ node: { nominees: Read[] } }>(api, {
    query:
      'query ($id: ID!) { node(id: $id) { ... on Dossier { nominees { name circumstances findings { code } } } } }',
    variables: { id },
    cookie: officer.cookie,
  });
  return node.nominees;
}
const titles = async (id: string) =>
  Object.fromEntries(
    (await read(id)).map(({ name, circumstances }) => [name, circumstances.initiatives.map((one) => one.name)]),
  );

it('a list of projects is tried, told cell by cell, written once, and taken back', async () => {
  const { id } = await dossier([nominee('Trần Thị Bình'), nominee('Lê Văn Cường', { unitName: 'Văn phòng' })]);
  expect((await read(id))[0]?.findings).toContainEqual({ code: 'initiative-missing' });
  const file = await workbook([
    [
      1,
      'Số hóa hồ sơ hộ tịch',
      `09/03/${year}`,
      'Giám đốc Sở',
      'Giảm 50% thời gian',
      'TRẦN THỊ BÌNH\nLê Văn Cường',
      '',
      '',
    ],
    [2, '=HYPERLINK("http://vi.du")', year, 'Giám đốc Sở', '', 'Lê Văn Cường và Phan Văn Em', '', '', 'x'],
    [4, 'Phòng đọc mở', 'hôm qua', 'Giám đốc Sở', '', 'Trần Thị Bình', '', ''],
    [5, 'Cây xanh', year, 'Giám đốc Sở', '', 'Phan Văn Em', '', ''],
  ]);
  const tried = await imported(officer, id, file, { dryRun: '1' });
  expect(tried).toMatchObject({
    status: 200,
    body: { added: [], report: { refusal: null, form: 'DETAI', rows: 4, accepted: 2, unread: ['Ghi chú'] } },
  });
  const found = tried.body.report.findings.map(({ row, column, code, severity, detail }) =>
    [row, column, code, severity, detail].filter((part) => part !== undefined).join(' '),
  );
  expect(found).toEqual([
    '5 3 year-only notice',
    '5 6 author-not-found notice Phan Văn Em',
    '6 1 number-gap notice',
    '6 3 date-not-understood error',
    '7 3 year-only notice',
    '7 6 author-not-found error Phan Văn Em',
  ]);
  expect(await titles(id)).toEqual({ 'Trần Thị Bình': [], 'Lê Văn Cường': [] });

  const { body } = await imported(officer, id, file);
  expect(body.added).toHaveLength(3);
  expect(await titles(id)).toEqual({
    'Trần Thị Bình': ['Số hóa hồ sơ hộ tịch'],
    'Lê Văn Cường': ['Số hóa hồ sơ hộ tịch', '=HYPERLINK("http://vi.du")'],
  });
  // The rules have looked again in the same step (Luật TĐKT 2022, Điều 23: chiến sĩ thi đua cơ sở).
  expect((await read(id))[0]?.findings).not.toContainEqual({ code: 'initiative-missing' });

  const again = await imported(officer, id, file);
  expect(again.body).toMatchObject({ added: [], report: { accepted: 0 } });
  expect(again.body.report.findings.filter(({ code }) => code === 'already-there')).toHaveLength(2);

  const taken = { id, expectedVersion: await versionOf(api, id), initiatives: body.added };
  const foreign = { ...taken, initiatives: [{ ...body.added[0], initiativeId: 'khong-co' }] };
  expect(await mutate(api, officer, 'removeInitiatives', foreign)).toMatchObject({
    problems: [{ field: 'initiatives', code: 'not-found' }],
  });
  await mutated(api, officer, 'removeInitiatives', taken);
  expect(await titles(id)).toEqual({ 'Trần Thị Bình': [], 'Lê Văn Cường': [] });
  expect((await read(id))[0]?.findings).toContainEqual({ code: 'initiative-missing' });
  expect((await mutate(api, officer, 'removeInitiatives', taken)).__typename).toBe('Conflict');
});

it('what else is known of a nominee stays, and older records are no obstacle', async () => {
  const circumstances = {
    proceedings: [{ id: '12/KL', kind: 'INSPECTION', openedOn: `${year}-01-05`, disciplined: false }],
    leaves: [],
    initiatives: [{ id: 'SK-01', year: year - 1, scope: 'UNIT' }],
  };
  const { id } = await dossier([nominee('Trần Thị Bình', { circumstances })]);
  // As a release before this one has stored it.
  await api.clients.owner.$executeRaw`
    UPDATE nominee SET circumstances = jsonb_set(circumstances, '{initiatives}',
      ${JSON.stringify([{ id: 'SK-01', year: year - 1, scope: 'UNIT' }])}::jsonb) WHERE dossier_id = ${uuid(id)}::uuid`;
  const file = await workbook([[1, 'Số hóa hồ sơ', year, '', '', 'Trần Thị Bình', '', '']]);
  expect((await imported(officer, id, file, { scope: 'PROVINCE' })).body.added).toHaveLength(1);
  const [row] = await api.clients.owner.nominee.findMany({ where: { dossierId: uuid(id) } });
  expect(row?.circumstances).toMatchObject({
    proceedings: [{ id: '12/KL' }],
    initiatives: [{ id: 'SK-01' }, { name: 'Số hóa hồ sơ', scope: 'PROVINCE' }],
  });
});

it('is refused to those who may not change the dossier, and for what is no list of projects', async () => {
  const { id } = await dossier([nominee('Trần Thị Bình')]);
  const file = await workbook([[1, 'Số hóa hồ sơ', year, '', '', 'Trần Thị Bình', '', '']]);
  expect((await imported(null, id, file)).status).toBe(401);
  expect((await imported(contributor, id, file)).status).toBe(404);
  expect((await imported(officer, id, file, { version: '99' })).status).toBe(409);
  expect((await imported(officer, id, file, { version: 'x' })).status).toBe(409);
  const wrongScope = await imported(officer, id, file, { scope: 'HUYEN' });
  expect(wrongScope).toMatchObject({ status: 422, body: { problems: [{ field: 'scope', code: 'required' }] } });
  expect((await imported(officer, id, Buffer.from('không phải Excel'))).body.report.refusal).toBe('broken-archive');
  const nominees = await workbookOf([
    ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh'],
    [1, 'Trần Thị Bình', 'Nữ', '1985'],
  ]);
  expect((await imported(officer, id, nominees)).body.report.refusal).toBe('list-of-nominees');
  const stranger = { id, expectedVersion: await versionOf(api, id), initiatives: [] };
  expect((await mutate(api, contributor, 'removeInitiatives', stranger)).__typename).toBe('NotFound');

  const closed = await dossier([nominee('Trần Thị Bình')], { attachments: await attachments(api) });
  await moved(api, officer, closed.id, 'SUBMIT');
  expect(await imported(officer, closed.id, file)).toMatchObject({
    status: 422,
    body: { problems: [{ field: 'status', code: 'action-not-allowed' }] },
  });
});

it('a day of another year and a text that is too long are refused with their field', async () => {
  const initiative = { id: 'SK-01', year, scope: 'UNIT', recognizedOn: `${year - 1}-12-09`, name: 'x'.repeat(501) };
  const circumstances = { proceedings: [], leaves: [], initiatives: [initiative] };
  const outcome = await mutate(api, officer, 'createDossier', {
    title: 'Hồ sơ',
    unitName: 'Sở Tư pháp',
    level: 'UNIT',
    year,
    nominees: [nominee('Trần Thị Bình', { circumstances })],
  });
  expect(outcome.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'nominees.0.circumstances too-long',
    'nominees.0.circumstances year-of-another-day',
  ]);
});
