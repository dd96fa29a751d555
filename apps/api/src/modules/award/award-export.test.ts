import { beforeAll, describe, expect, it } from 'vitest';
import type { InitiativeImport } from '#src/modules/dossier/import-initiatives.service.ts';
import type { NominationImport } from '#src/modules/dossier/import-nominations.service.ts';
import { attachments, formIds, versionOf } from '#src/modules/dossier/dossier.examples.ts';
import { readSheet } from '#src/modules/import-batch/sheet.service.ts';
import { mutated, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { dataOf, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { sendList } from '#src/test/send-list.ts';
import { mostSheetRows } from '#src/spreadsheet.ts';
import { openArchive } from '#src/zip-archive.ts';
import { ensureAwardData } from './award-form.service.ts';
import { decisionOf, merit, publishedAwards } from './award.examples.ts';

let api: TestApi;
let people: { officer: Person; publisher: Person };
let contributor: Person;

beforeAll(async () => {
  api = await startTestApi();
  await ensureAwardData(api.clients.owner);
  people = { officer: await signedIn(api, 'AWARDS_OFFICER'), publisher: await signedIn(api, 'PUBLISHER') };
  contributor = await signedIn(api, 'CONTRIBUTOR');
  await attachments(api);
});

const download = (path: string, cookie: string | null, headers: Record<string, string> = {}): Promise<Response> =>
  send(api.app, path, { headers: { ...(cookie ? { cookie } : {}), ...headers } });
const rowsOf = async (response: Response): Promise<unknown[][]> => {
  expect(response.status).toBe(200);
  const { rows } = await readSheet(Buffer.from(await response.arrayBuffer()));
  return rows.map(({ cells }) => [...cells]);
};

describe('the register as an Excel file', () => {
  it('has what the list finds, with days as dates, numbers as numbers and formulas as text', async () => {
    const decision = await decisionOf(api, people, {
      awards: [
        merit('=HYPERLINK("http://vi.du")', { certificateNumber: '0007', unitName: '@cmd' }),
        merit('Lê Thị Ánh', { unitName: 'Văn phòng Sở' }),
      ],
    });
    const path = `/exports/awards.xlsx?decision=${encodeURIComponent(decision.id)}&sort=NAME`;
    const file = Buffer.from(await (await download(path, contributor.cookie)).arrayBuffer());
    const archive = await openArchive(file, { entries: 100, each: 1_000_000, total: 5_000_000 });
    const xml = (await archive.read('xl/worksheets/sheet1.xml')).toString('utf8');
    expect(xml).not.toContain('<f>');
    // 2/3/2026 as Excel counts days; a number has no type beside it, a text has
    for (const value of [2026, 46_083, 3_510_000])
      expect(xml).toMatch(new RegExp(`<c (?![^>]*t=")[^>]*><v>${value}</v>`));
    const [headers, ...awards] = (await readSheet(file)).rows.map(({ cells }) => [...cells]);
    const of = (row: unknown[] | undefined, header: string): unknown => row?.[headers!.indexOf(header)];
    expect(awards).toHaveLength(2);
    const formula = awards.find((row) => String(of(row, 'Đơn vị')).startsWith('@'));
    expect(of(formula, 'Họ và tên, tên tập thể, hộ gia đình')).toBe('=HYPERLINK("http://vi.du")');
    expect(of(formula, 'Số bằng, giấy khen')).toBe('0007');
    const found = await rowsOf(await download('/exports/awards.xlsx?q=le+thi+anh', contributor.cookie));
    expect(found).toHaveLength(2);
  });

  it('is for staff, from the admin’s own pages; recipients are for officers and carry nothing private', async () => {
    expect((await download('/exports/awards.xlsx', null)).status).toBe(401);
    const foreign = { origin: 'https://ke-xau.example', 'sec-fetch-site': 'cross-site' };
    expect((await download('/exports/awards.xlsx', people.officer.cookie, foreign)).status).toBe(403);
    expect((await download('/exports/recipients.xlsx', contributor.cookie)).status).toBe(403);
    expect((await download('/exports/awards.xlsx?decision=abc', contributor.cookie)).status).toBe(404);
    await mutated(api, people.officer, 'createRecipient', {
      kind: 'INDIVIDUAL',
      name: 'Phạm Thị Kín',
      private: { birthYear: 1971, phone: '0900 000 171', address: 'Thôn Kín Đáo', idNumber: '001171000171' },
    });
    const rows = await rowsOf(await download('/exports/recipients.xlsx?q=pham+kin', people.officer.cookie));
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/1971|0900|Kín Đáo|001171/);
  });

  it('counts for a recipient what holds, and apart from it what was revoked', async () => {
    const recipient = await mutated(api, people.officer, 'createRecipient', {
      kind: 'INDIVIDUAL',
      name: 'Đoàn Văn Đếm',
    });
    const [kept, revoked] = await publishedAwards(api, people, [
      merit('Đoàn Văn Đếm', { recipientId: recipient.id }),
      merit('Đoàn Văn Đếm', { recipientId: recipient.id, year: 2025 }),
    ]);
    const grounds = await decisionOf(api, people);
    await mutated(api, people.officer, 'revokeAward', {
      id: revoked!.id,
      expectedVersion: revoked!.version,
      decisionId: grounds.id,
      reason: 'Kê khai không đúng thành tích',
    });
    expect(kept!.status).toBe('GRANTED');
    const [headers, row] = await rowsOf(
      await download('/exports/recipients.xlsx?q=doan+van+dem', people.officer.cookie),
    );
    expect(row![headers!.indexOf('Số lần khen thưởng')]).toBe('1');
    expect(row![headers!.indexOf('Số lần bị hủy bỏ')]).toBe('1');
    const { node } = await dataOf<{ node: { awardCount: number } }>(api, {
      query: 'query ($id: ID!) { node(id: $id) { ... on Recipient { awardCount } } }',
      variables: { id: recipient.id },
      cookie: people.officer.cookie,
    });
    expect(node.awardCount).toBe(1);
  });

  it('says how long a list is that does not fit, instead of half of it', async () => {
    const decision = await decisionOf(api, people, { awards: [merit('Người Đầu')] });
    await api.clients.owner.$executeRaw`
      INSERT INTO award (id, verification_code, subject_kind, recipient_name, form_id, level, decision_id, year,
                         achievement, granted_on, sort_name, updated_at)
      SELECT gen_random_uuid(), 'X' || n, a.subject_kind, 'Tên ' || n, a.form_id, a.level, a.decision_id, a.year,
             'Thành tích', a.granted_on, a.sort_name, now()
        FROM award a, generate_series(1, ${mostSheetRows}) n WHERE a.decision_id = ${uuid(decision.id)}::uuid`;
    const answer = await download('/exports/awards.xlsx', people.officer.cookie);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      problems: [{ code: 'list-too-long', params: { max: mostSheetRows } }],
    });
  });
});

describe('nominees in the forms of DOMAIN.md E.4', () => {
  const nominees = async () => {
    const formId = await formIds(api);
    return [
      {
        subjectKind: 'INDIVIDUAL',
        name: 'Trần Thị Bình',
        post: 'Trưởng phòng',
        unitName: 'Phòng Bổ trợ tư pháp',
        birthYear: 1985,
        gender: 'FEMALE',
        formId: formId('GRASSROOTS_EMULATION_FIGHTER'),
        field: 'CULTURE_SOCIETY',
        achievement: '+84 sáng kiến về hòa giải',
      },
      {
        subjectKind: 'COLLECTIVE',
        name: '=Tổ hòa giải Thượng Khê',
        unitName: 'Xã Thượng Khê',
        formId: formId('COMMENDATION_UNIT'),
        achievement: 'Hòa giải thành 45 vụ việc',
      },
    ];
  };
  const made = async (more: Record<string, unknown>) =>
    mutated(api, people.officer, 'createDossier', {
      title: 'Danh sách năm 2026',
      unitName: 'Sở Tư pháp',
      level: 'UNIT',
      year: 2026,
      ...more,
    });

  const readAgain = async <Import = NominationImport>(
    id: string,
    kind: 'nominations' | 'initiatives',
    query: Record<string, string>,
    file: Response,
  ): Promise<Import> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const given = { version: String(await versionOf(api, id)), dryRun: '0', ...query };
    return (await sendList<Import>(api, people.officer, `/dossiers/${id}/${kind}`, given, bytes)).body;
  };

  it.each([
    ['MAU_TDKT', ['Trần Thị Bình', '=Tổ hòa giải Thượng Khê']],
    ['CANHAN', ['Trần Thị Bình']],
    ['TAPTHE', ['=Tổ hòa giải Thượng Khê']],
  ])('%s is read again without an error', async (form, names) => {
    const { id } = await made({ nominees: await nominees() });
    const file = await download(
      `/dossiers/${encodeURIComponent(id)}/nominees.xlsx?form=${form}`,
      people.officer.cookie,
    );
    expect(file.status).toBe(200);
    const other = await made({ title: 'Nhập lại' });
    const { report } = await readAgain(other.id, 'nominations', { achievement: 'Thành tích chung' }, file);
    expect(report).toMatchObject({ refusal: null, form, rows: names.length, accepted: names.length });
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const stored = await api.clients.owner.nominee.findMany({
      where: { dossierId: uuid(other.id) },
      orderBy: { position: 'asc' },
    });
    expect(stored.map(({ name }) => name)).toEqual(names);
    expect(stored.map(({ achievement }) => achievement)).not.toContain('Thành tích chung');
    if (form !== 'TAPTHE')
      expect(stored[0]).toMatchObject({ gender: 'FEMALE', achievement: '+84 sáng kiến về hòa giải' });
    if (form === 'CANHAN') expect(stored[0]).toMatchObject({ birthYear: 1985, post: 'Trưởng phòng' });
    if (form === 'MAU_TDKT') expect(stored[0]).toMatchObject({ field: 'CULTURE_SOCIETY' });
  });

  it('DETAI has a row for each initiative with everybody who made it, and is read again without an error', async () => {
    const initiative = {
      id: 'SK-12/2025',
      year: 2025,
      scope: 'PROVINCE',
      name: '=Số hóa hồ sơ hộ tịch',
      recognizedOn: '2025-12-09',
      recognizedBy: '@Sở Khoa học và Công nghệ',
      summary: '+50% hồ sơ đúng hạn',
    };
    const without = (await nominees()).filter(({ subjectKind }) => subjectKind === 'INDIVIDUAL');
    const with_ = (circumstances: object) =>
      [...without, { ...without[0], name: 'Lê Văn Cường', unitName: 'Văn phòng' }].map((one) => ({
        ...one,
        circumstances: { proceedings: [], leaves: [], ...circumstances },
      }));
    const { id } = await made({ nominees: with_({ initiatives: [initiative] }) });
    const file = await download(`/dossiers/${encodeURIComponent(id)}/nominees.xlsx?form=DETAI`, people.officer.cookie);
    const bytes = Buffer.from(await file.clone().arrayBuffer());
    const archive = await openArchive(bytes, { entries: 100, each: 1_000_000, total: 5_000_000 });
    expect((await archive.read('xl/worksheets/sheet1.xml')).toString('utf8')).not.toContain('<f>');
    const other = await made({ title: 'Nhập lại', nominees: with_({ initiatives: [] }) });
    const { report, added } = await readAgain<InitiativeImport>(other.id, 'initiatives', { scope: 'UNIT' }, file);
    expect(report).toMatchObject({ refusal: null, form: 'DETAI', rows: 1, accepted: 1, findings: [], unread: [] });
    expect(added).toHaveLength(2);
    const stored = await api.clients.owner.nominee.findMany({ where: { dossierId: uuid(other.id) } });
    for (const { circumstances } of stored)
      expect(circumstances).toMatchObject({ initiatives: [{ ...initiative, id: 'so-hoa-ho-so-ho-tich-2025' }] });
  });

  it('is not for those who may not see the dossier', async () => {
    const { id } = await made({ nominees: await nominees() });
    const path = `/dossiers/${encodeURIComponent(id)}/nominees.xlsx`;
    expect((await download(path, contributor.cookie)).status).toBe(404);
    expect((await download('/dossiers/khong-co/nominees.xlsx', people.officer.cookie)).status).toBe(404);
  });
});
