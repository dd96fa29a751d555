import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editorial,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openScreen,
  servers,
  signedInContext,
} from './admin-browser.ts';
import { xlsx } from './office-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Words that no other run uses. */
const run = String(10_000 + (Date.now() % 89_999));
const title = `Đề nghị khen thưởng phong trào “Dân vận khéo”, đợt ${run}`;
const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** What the public door says of a code on a certificate. */
async function awardOf(code: string): Promise<unknown> {
  const answer = await fetch(`${servers.api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query ($code: String!) { award(verificationCode: $code) { recipientName status } }',
      variables: { code },
    }),
  });
  return ((await answer.json()) as { data: unknown }).data;
}

async function fillDecision(page: Page, number: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Ghi nhận quyết định', exact: true }).click();
  await dialog.getByLabel('Số quyết định').fill(number);
  await dialog.getByLabel('Ký hiệu').fill('QĐ-STP');
  await dialog.getByLabel('Cơ quan ban hành').fill('Sở Tư pháp');
  await dialog.getByLabel('Ngày ký').fill(today());
  await dialog.getByLabel('Trích yếu').fill('Về việc tặng Giấy khen');
  await dialog.getByLabel('Người quyết định khen thưởng').fill('Giám đốc Sở Tư pháp');
}

async function addNominee(page: Page, name: string, form?: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm đối tượng' }).click();
  const dialog = page.getByRole('dialog');
  if (form) await dialog.getByLabel('Hình thức đề nghị').selectOption({ label: form });
  await dialog.getByLabel('Tên đối tượng').fill(name);
  await dialog.getByLabel('Năm sinh').fill('1988');
  await dialog.getByLabel('Thành tích').fill('Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo”');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { level: 3, name }).waitFor();
}

/** The files that every dossier must have; the library has one already, so the screen for it is tried elsewhere. */
async function attachFiles(context: BrowserContext, id: string): Promise<void> {
  const { mediaFiles, node } = await editorial<{ mediaFiles: { nodes: { id: string }[] }; node: { version: number } }>(
    context,
    'query ($id: ID!) { mediaFiles(first: 1) { nodes { id } } node(id: $id) { ... on Dossier { version } } }',
    { id },
  );
  const mediaFileId = mediaFiles.nodes[0]?.id;
  await editorial(context, 'mutation ($input: UpdateDossierInput!) { updateDossier(input: $input) { __typename } }', {
    input: {
      id,
      expectedVersion: node.version,
      attachments: ['SUBMISSION', 'ACHIEVEMENT_REPORT', 'MINUTES'].map((kind) => ({ kind, mediaFileId })),
    },
  });
}

async function take(page: Page, step: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.getByLabel('Lý do').fill(reason);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await page.getByText(`Đã thực hiện: ${step}.`).waitFor();
}

test('a dossier is made, appraised, voted on and decided, and anyone can check the award', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();

  await openScreen(page, '/dossiers');
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lập hồ sơ' }).click();
  await dialog.getByText('Tên hồ sơ: Mục này không được để trống.').waitFor();
  await expectAccessible(page, 'lập hồ sơ, có chỗ phải sửa');
  await dialog.getByLabel('Tên hồ sơ').fill(title);
  await dialog.getByLabel('Đơn vị đề nghị').fill('Phòng Bổ trợ tư pháp');
  await dialog.getByRole('button', { name: 'Lập hồ sơ' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();

  // What stands in the way of submitting is said before anybody tries.
  await page.getByText('Hồ sơ chưa có cá nhân, tập thể hoặc hộ gia đình được đề nghị.').waitFor();
  await addNominee(page, `Nguyễn Thị Khéo ${run}`, 'Giấy khen của thủ trưởng cơ quan, đơn vị');
  await page.getByText('Hồ sơ thiếu tờ trình.').waitFor();
  // A title that needs another one before it: the rules say so, with the law.
  await addNominee(page, `Trần Văn Vận ${run}`, 'Chiến sĩ thi đua cơ sở');
  await page.getByText('Cần 1 lần liên tục đạt “Lao động tiên tiến”').waitFor();
  await page.getByText('Căn cứ: ').first().waitFor();
  await page.getByRole('button', { name: `Sửa Trần Văn Vận ${run}` }).click();
  await page
    .getByRole('dialog')
    .getByLabel('Hình thức đề nghị')
    .selectOption({ label: 'Giấy khen của thủ trưởng cơ quan, đơn vị' });
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Cần 1 lần liên tục').waitFor({ state: 'detached' });
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  await attachFiles(context, id);
  await page.reload();
  await page.getByText('Không có vướng mắc').first().waitFor();
  await expectAccessible(page, 'hồ sơ chờ chuyển');
  await take(page, 'Trình hồ sơ');
  await take(page, 'Trả lại', 'Bổ sung thành tích của đồng chí Vận');
  await page.getByText('Bổ sung thành tích của đồng chí Vận').waitFor();
  await take(page, 'Trình hồ sơ');
  await take(page, 'Tiếp nhận');
  await page.getByText('Còn 10 ngày làm việc').first().waitFor();
  await take(page, 'Thẩm định');
  await take(page, 'Trình Hội đồng');

  // The council: one passes, one does not. Enter goes down the column.
  await page.getByLabel('Tên phiên họp').fill('Họp Hội đồng Thi đua – Khen thưởng');
  await page.getByLabel('Số thành viên Hội đồng').fill('9');
  await page.getByLabel('Số người dự họp').fill('9');
  await page.getByRole('button', { name: 'Lập phiên họp' }).click();
  await page.getByLabel(`Số phiếu đồng ý cho Nguyễn Thị Khéo ${run}`).fill('9');
  await page.keyboard.press('Enter');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('Đã lưu kết quả bỏ phiếu.').waitFor();
  await page.getByText('Đạt: 9/9 phiếu đồng ý').waitFor();
  await page.getByText('Không đạt: 4/9 phiếu đồng ý').waitFor();
  await expectAccessible(page, 'kết quả bỏ phiếu');
  await take(page, 'Kết luận họp Hội đồng');

  // The decision registers its document and makes the award.
  await fillDecision(page, run);
  await expectAccessible(page, 'ghi nhận quyết định');
  await dialog.getByRole('button', { name: 'Ghi nhận quyết định', exact: true }).click();
  await page.getByText('Đã thực hiện: Ghi nhận quyết định.').waitFor();
  const code = await page.getByText(/^[0-9A-Y]{4}-[0-9A-Y]{4}-[0-9A-Y]{4}$/).textContent();
  const verified = () => awardOf(code ?? '');
  const granted = { award: { recipientName: `Nguyễn Thị Khéo ${run}`, status: 'GRANTED' } };
  await expect.poll(verified, { timeout: 30_000, interval: 500 }).toEqual(granted);

  // The list and the board have it.
  await openScreen(page, `/dossiers?q=${run}`);
  await page.getByRole('link', { name: title }).first().waitFor();
  await expectAccessible(page, 'danh sách hồ sơ');
  await page.getByRole('link', { name: 'Bảng theo dõi' }).click();
  await page.getByRole('heading', { level: 2, name: 'Đã khen thưởng' }).waitFor();
  await expectAccessible(page, 'bảng theo dõi');
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [`/dossiers?q=${run}`, `/dossiers?q=${run}&view=board`, `/dossiers/${encodeURIComponent(id)}`]) {
      await openScreen(page, path);
      await expectNoSidewaysScroll(page, `${path} ở ${width} px`);
      if (process.env['KHEO_E2E_SCREENSHOTS'])
        await page.screenshot({
          path: `${process.env['KHEO_E2E_SCREENSHOTS']}/${width}-${path.replaceAll(/\W/g, '').slice(0, 24)}.png`,
          fullPage: true,
        });
    }
  }
  await context.close();
});

interface Imported {
  node: {
    version: number;
    nominees: { id: string; award: { id: string; version: number; verificationCode: string } | null }[];
  };
}
const imported = (context: BrowserContext, id: string): Promise<Imported> =>
  editorial<Imported>(
    context,
    `query ($id: ID!) { node(id: $id) { ... on Dossier { version nominees { id award { id version verificationCode } } } } }`,
    { id },
  );

test('thirty nominees come from Excel, are decided on together, and one award is revoked', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const { createDossier } = await editorial<{ createDossier: { id: string } }>(
    context,
    'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { id } } }',
    { input: { title: `Danh sách từ Excel ${run}`, unitName: 'Văn phòng Sở', level: 'UNIT' } },
  );
  const { id } = createDossier;
  await attachFiles(context, id);
  await openScreen(page, `/dossiers/${encodeURIComponent(id)}`);
  const rows = Array.from({ length: 30 }, (_, at) => [
    String(at + 1),
    `LÊ THỊ SỐ ${run} ${at + 1}`,
    'Nữ',
    '05/02/1985',
    'Chuyên viên',
    'Văn phòng',
    'COMMENDATION_UNIT',
  ]);
  const headers = [
    'STT',
    'Họ và tên',
    'Giới tính',
    'Ngày sinh',
    'Chức vụ',
    'Tên đơn vị/tập thể công tác',
    'Mã hình thức khen thưởng',
  ];
  const wrong = ['31', 'Người có hình thức lạ', 'Nữ', '1990', '', 'Văn phòng', 'Bằng lái xe'];
  const buffer = await xlsx([['DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG'], headers, ...rows, wrong]);
  const file = { name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer };
  const dialog = page.getByRole('dialog');
  const bring = async () => {
    await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
    await dialog.getByLabel('Tệp Excel').setInputFiles(file);
    await dialog.getByLabel('Thành tích chung').fill('Hoàn thành xuất sắc nhiệm vụ năm 2026');
    await dialog.getByRole('button', { name: 'Đọc thử' }).click();
    await dialog.getByText('Đọc được 30/31 dòng.').waitFor();
    await dialog.getByText('Không nhận ra hình thức hoặc danh hiệu.').waitFor();
  };
  await bring();
  await expectAccessible(page, 'đọc thử danh sách');
  if (process.env['KHEO_E2E_SCREENSHOTS'])
    await page.screenshot({ path: `${process.env['KHEO_E2E_SCREENSHOTS']}/import.png` });
  await dialog.getByRole('button', { name: 'Nhập 30 đối tượng' }).click();
  await page.getByText('Đã nhập 30 đối tượng.').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await page.getByText('Đã hoàn tác lần nhập.').waitFor();
  await page.getByText('Hồ sơ chưa có đối tượng nào.').waitFor();
  await bring();
  await dialog.getByRole('button', { name: 'Nhập 30 đối tượng' }).click();
  await page.getByText('Đã nhập 30 đối tượng.').waitFor();
  for (const step of ['Trình hồ sơ', 'Tiếp nhận', 'Thẩm định', 'Trình Hội đồng']) await take(page, step);
  const { node } = await imported(context, id);
  await editorial(
    context,
    'mutation ($input: CreateCouncilMeetingInput!) { createCouncilMeeting(input: $input) { __typename } }',
    {
      input: {
        title: 'Họp Hội đồng',
        metOn: today(),
        level: 'UNIT',
        members: 9,
        present: 9,
        dossierIds: [id],
        votes: node.nominees.map((nominee) => ({ nomineeId: nominee.id, inFavour: 9, against: 0 })),
      },
    },
  );
  await page.reload();
  await take(page, 'Kết luận họp Hội đồng');
  await fillDecision(page, `3${run}`);
  await dialog.getByRole('button', { name: 'Ghi nhận quyết định', exact: true }).click();
  await page.getByText('Đã thực hiện: Ghi nhận quyết định.').waitFor();
  const awards = (await imported(context, id)).node.nominees.flatMap(({ award }) => award ?? []);
  expect(awards).toHaveLength(30);

  // One of them is revoked by a decision of its own; the public door says so at once.
  const [award] = awards;
  const { createOfficialDocument: document } = await editorial<{ createOfficialDocument: { id: string } }>(
    context,
    'mutation ($input: CreateOfficialDocumentInput!) { createOfficialDocument(input: $input) { ... on OfficialDocument { id } } }',
    {
      input: {
        type: 'Quyết định',
        number: `4${run}`,
        symbol: 'QĐ-STP',
        issuer: 'Sở Tư pháp',
        issuedOn: today(),
        excerpt: 'Về việc hủy bỏ quyết định tặng Giấy khen',
      },
    },
  );
  await editorial(
    context,
    'mutation ($input: ChosenOfficialDocumentInput!) { publishOfficialDocument(input: $input) { __typename } }',
    { input: { id: document.id, expectedVersion: 1 } },
  );
  const { createAwardDecision: decision } = await editorial<{ createAwardDecision: { id: string } }>(
    context,
    'mutation ($input: CreateAwardDecisionInput!) { createAwardDecision(input: $input) { ... on AwardDecision { id } } }',
    { input: { officialDocumentId: document.id, authority: 'Giám đốc Sở Tư pháp', level: 'UNIT' } },
  );
  const { node: stored } = await editorial<{ node: { version: number } }>(
    context,
    'query ($id: ID!) { node(id: $id) { ... on Award { version } } }',
    { id: award?.id },
  );
  const revoked = await editorial(
    context,
    'mutation ($input: RevokeAwardInput!) { revokeAward(input: $input) { __typename ... on InvalidInput { problems { field code } } } }',
    {
      input: { id: award?.id, expectedVersion: stored.version, decisionId: decision.id, reason: 'Kê khai không đúng' },
    },
  );
  expect(revoked).toEqual({ revokeAward: { __typename: 'Award' } });
  await expect
    .poll(() => awardOf(award?.verificationCode ?? ''), { timeout: 30_000, interval: 500 })
    .toMatchObject({ award: { status: 'REVOKED' } });
  await context.close();
});
