import { readFile } from 'node:fs/promises';
import { readPdf } from '@kheo/test-browser/read-pdf';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editorial,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openScreen,
  publicly,
  servers,
  signedInContext,
} from './admin-browser.ts';
import { changeAward, publicDocument } from './award-steps.ts';
import { letDaysPass } from './database-clock.ts';
import { attachFiles, fillDecision, idIn, take } from './dossier-steps.ts';
import { xlsx } from './office-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Words that no other run uses. */
const run = String(10_000 + (Date.now() % 89_999));
const movementName = `Phong trào thi đua “Dân vận khéo” năm ${run}`;
const title = `Đề nghị tặng Bằng khen, đợt ${run}`;
const merit = 'Bằng khen của bộ, ban, ngành, tỉnh';
/** Proposed for a title that asks for three years of another one, of which the register knows nothing. */
const ineligible = `Đỗ Văn Vội ${run}`;
const nominees = Array.from({ length: 30 }, (_, at) => `Lê Thị Khéo ${run} ${at + 1}`);
const opinion = `Tôi đồng tình với danh sách, đúng người đúng việc (${run}).`;

/** The list as a unit sends it (DOMAIN.md E.4, CANHAN): header in row 3, capitals, dates as text, a row for signatures. */
const list = (): Promise<Buffer> =>
  xlsx([
    ['SỞ TƯ PHÁP TỈNH MINH HÀ'],
    ['DANH SÁCH ĐỐI TƯỢNG ĐỀ NGHỊ KHEN THƯỞNG'],
    ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Chức vụ', 'Tên đơn vị/tập thể công tác', 'Danh hiệu/Hình thức'],
    ...nominees.map((name, at) => [
      String(at + 1),
      name.toLocaleUpperCase('vi'),
      at % 2 ? 'Nam' : 'Nữ',
      at % 3 ? '05/02/1985' : '1985',
      'Chuyên viên',
      'Văn phòng',
      merit,
    ]),
    ['31', ineligible.toLocaleUpperCase('vi'), 'Nam', '19/8/1979', 'Phó Trưởng phòng', 'Thanh tra', 'CSTĐ cấp tỉnh'],
    ['32', 'NGƯỜI CÓ HÌNH THỨC LẠ', 'Nữ', '1990', '', 'Văn phòng', 'Bằng lái xe'],
    ['', 'NGƯỜI LẬP BIỂU', '', '', '', 'THỦ TRƯỞNG ĐƠN VỊ', ''],
  ]);

const portal = (path: string): string => `${servers.portal}${path}`;

/** A page of the portal as anybody without JavaScript has it. */
async function openPortal(path: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(portal(path));
  return page;
}

/** Pictures to look at, when they are asked for. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KHEO_E2E_SCREENSHOTS'];
  if (!folder) return;
  const before = page.viewportSize();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

async function makeMovement(context: BrowserContext): Promise<string> {
  const { createMovement } = await editorial<{ createMovement: { id: string; version: number; slug: string } }>(
    context,
    'mutation ($input: CreateMovementInput!) { createMovement(input: $input) { ... on Movement { id version slug } } }',
    { input: { nameVi: movementName, startsOn: '2026-01-01', fields: ['ECONOMY'] } },
  );
  await editorial(
    context,
    'mutation ($input: ChosenMovementInput!) { publishMovement(input: $input) { __typename } }',
    { input: { id: createMovement.id, expectedVersion: createMovement.version } },
  );
  return createMovement.slug;
}

async function makeDossier(page: Page): Promise<string> {
  await openScreen(page, '/dossiers');
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên hồ sơ').fill(title);
  await dialog.getByLabel('Đơn vị đề nghị').fill('Sở Tư pháp tỉnh Minh Hà');
  await dialog.getByLabel('Cấp khen thưởng').selectOption('PROVINCE');
  await dialog.getByLabel('Năm thành tích').fill('2026');
  await dialog.getByRole('button', { name: 'Lập hồ sơ' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: 'Sửa thông tin hồ sơ' }).click();
  await dialog.getByLabel('Phong trào', { exact: true }).selectOption({ label: `${movementName} (2026)` });
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: movementName }).waitFor();
  return idIn(page);
}

/** Brings the list in as a trial first; every cell that cannot be read is named. */
async function importList(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const bringIn = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
    await dialog
      .getByLabel('Tệp Excel')
      .setInputFiles({ name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer: await list() });
    await dialog
      .getByLabel('Thành tích chung')
      .fill('Đã có thành tích xuất sắc trong phong trào “Dân vận khéo” năm 2026');
    await dialog.getByRole('button', { name: 'Đọc thử' }).click();
    await dialog.getByText('Đọc được 31/32 dòng.').waitFor();
    await dialog.getByText('Không nhận ra hình thức hoặc danh hiệu.').waitFor();
  };
  const takeOver = async (): Promise<void> => {
    await dialog.getByRole('button', { name: 'Nhập 31 đối tượng' }).click();
    await page.getByText('Đã nhập 31 đối tượng.').waitFor();
  };
  await bringIn();
  await expectAccessible(page, 'đọc thử danh sách');
  await picture(page, 'import');
  await takeOver();
  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await page.getByText('Đã hoàn tác lần nhập.').waitFor();
  await page.getByText('Hồ sơ chưa có đối tượng nào.').waitFor();
  await bringIn();
  await takeOver();
}

/** Writes an opinion on the portal as a citizen does. */
async function giveOpinion(path: string): Promise<void> {
  const page = await openPortal(path);
  for (const name of [nominees[0], nominees[29]])
    await page.getByRole('heading', { level: 3, name, exact: true }).waitFor();
  // After the whole list comes the first nominee.
  await page.getByLabel('Ý kiến về').selectOption({ index: 1 });
  await page.getByLabel('Nội dung ý kiến').fill(opinion);
  // Longer than a form may be sent in, as a reader takes it.
  await page.waitForTimeout(3_500);
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến của bạn' }).waitFor();
  await page.goto(portal(path));
  await picture(page, 'consultation');
  expect(await page.content()).not.toContain(run.concat(').'));
  await page.context().close();
}

async function vote(page: Page): Promise<void> {
  await page.getByLabel('Tên phiên họp').fill('Họp Hội đồng Thi đua – Khen thưởng tỉnh');
  await page.getByLabel('Số thành viên Hội đồng').fill('9');
  await page.getByLabel('Số người dự họp').fill('9');
  await page.getByRole('button', { name: 'Lập phiên họp' }).click();
  await page.getByLabel(`Số phiếu đồng ý cho ${nominees[0]}`, { exact: true }).focus();
  for (const _nominee of nominees) {
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
  }
  await picture(page, 'council');
  await page.keyboard.press('Enter');
  await page.getByText('Đã lưu kết quả bỏ phiếu.').waitFor();
  await expect.poll(() => page.getByText('Đạt: 9/9 phiếu đồng ý').count(), { timeout: 15_000 }).toBe(30);
}

/** Prints the certificates of a decision; the addresses that the QR codes of the first and the last page say. */
async function printAll(page: Page, code: string): Promise<string[]> {
  await openScreen(page, '/certificates');
  await page.getByRole('button', { name: `In giấy khen của quyết định số ${code}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nơi ký').fill('Minh Hà');
  await dialog.getByLabel('Thẩm quyền, chức vụ người ký').fill('CHỦ TỊCH');
  await dialog.getByLabel('Họ tên người ký').fill('Lê Văn Mẫu');
  await picture(page, 'print');
  await dialog.getByRole('button', { name: 'Tạo tệp in (30 bản)' }).click();
  const link = dialog.getByRole('link', { name: /^Tải tệp PDF/ });
  await link.waitFor({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const pdf = await readPdf(await readFile(await file.path()));
  expect(pdf.pages).toHaveLength(30);
  for (const name of nominees)
    expect(pdf.pages.filter(({ text }) => text.includes(name.toLocaleUpperCase('vi'))).length, name).toBeGreaterThan(0);
  const addresses = await Promise.all([1, 30].map((number) => pdf.qrOf(number)));
  return addresses.map((address) => address ?? '');
}

interface Followed {
  changes: {
    nodes: { type: string; node: { id: string; status?: string; revokedAt?: string | null } | null }[];
    pageInfo: { endCursor: string | null };
  };
}

test('a whole year: from a list in Excel to certificates, and one award that is revoked everywhere', async () => {
  const context = await signedInContext(browser);
  const movementSlug = await makeMovement(context);
  const page = await context.newPage();
  const id = await makeDossier(page);
  await importList(page);

  // Capitals became a name; the rules find who lacks the years before, and say by which law.
  await page.getByRole('heading', { level: 3, name: nominees[29], exact: true }).waitFor();
  const chain = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: ineligible }) });
  await chain.getByText('Cần 3 lần liên tục đạt “Chiến sĩ thi đua cơ sở”').waitFor();
  await chain
    .getByText(/Căn cứ: .*Điều 22/)
    .first()
    .waitFor();
  await picture(page, 'dossier');

  // What the law wants for that title is wanted of the dossier, until it is no longer proposed.
  await attachFiles(context, id);
  await page.reload();
  await page.getByText('Hồ sơ thiếu xác nhận sáng kiến hoặc đề tài.').waitFor();
  await page.getByRole('button', { name: `Bỏ ${ineligible}` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Bỏ ${ineligible}` })
    .click();
  await page.getByRole('heading', { level: 3, name: ineligible }).waitFor({ state: 'detached' });
  await page.getByText('Hồ sơ thiếu xác nhận sáng kiến hoặc đề tài.').waitFor({ state: 'detached' });

  for (const step of ['Trình hồ sơ', 'Tiếp nhận', 'Thẩm định']) await take(page, step);

  // The public is asked; the council has to wait until it has been asked long enough.
  await page.getByRole('button', { name: 'Mở lấy ý kiến', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Tiêu đề lấy ý kiến').fill(`Lấy ý kiến về danh sách đợt ${run}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Mở lấy ý kiến', exact: true }).click();
  await page.getByText('Đã thực hiện: Mở lấy ý kiến.').waitFor();
  await page.getByText(/^Chưa hết thời gian lấy ý kiến: đến hết ngày/).waitFor();
  expect(await page.getByRole('button', { name: 'Trình Hội đồng', exact: true }).count()).toBe(0);
  const { node } = await editorial<{ node: { consultation: { id: string } } }>(
    context,
    'query ($id: ID!) { node(id: $id) { ... on Dossier { consultation { id } } } }',
    { id },
  );
  await giveOpinion(`/lay-y-kien/${node.consultation.id}`);
  await page.reload();
  await page.getByRole('list', { name: 'Ý kiến nhận được: 1' }).getByText(opinion).waitFor();
  await letDaysPass(id, 42);
  await page.reload();
  await take(page, 'Trình Hội đồng');
  await vote(page);
  await take(page, 'Kết luận họp Hội đồng');

  const symbol = `QĐ-UBND-${run}`;
  await fillDecision(page, '30', {
    symbol,
    issuer: 'Ủy ban nhân dân tỉnh Minh Hà',
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
    excerpt: `Về việc tặng Bằng khen, đợt ${run}`,
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận quyết định', exact: true }).click();
  await page.getByText('Đã thực hiện: Ghi nhận quyết định.').waitFor();
  await picture(page, 'decided');
  const asked = { search: String(run), movementSlug };
  const counted = 'query ($filter: AwardFilter) { awards(first: 1, filter: $filter) { totalCount } }';
  expect(await publicly(counted, { filter: asked })).toEqual({ awards: { totalCount: 30 } });

  // On the paper is the address at which anybody can check it.
  const [address = ''] = await printAll(page, `30/${symbol}`);
  const path = new URL(address).pathname;
  const checked = await openPortal(path);
  await checked.getByText('Giấy chứng nhận hợp lệ', { exact: true }).waitFor();
  await picture(checked, 'verification');
  const awardQuery =
    'query ($code: String!) { award(verificationCode: $code) { id recipientName status revokedAt movement { name } } }';
  const code = decodeURIComponent(path.split('/').at(-1) ?? '');
  const { award } = await publicly<{ award: { id: string; recipientName: string } }>(awardQuery, { code });
  expect(award).toMatchObject({ status: 'GRANTED', revokedAt: null, movement: { name: movementName } });

  // One of them is revoked by a decision of its own.
  const { changesHead } = await publicly<{ changesHead: string }>('{ changesHead }');
  await publicDocument(context, { number: '31', symbol, excerpt: `Về việc hủy bỏ Bằng khen ${run}` });
  await openScreen(page, `/awards/${encodeURIComponent(award.id)}`);
  await changeAward(page, 'Hủy bỏ', 'Hủy bỏ khen thưởng', `31/${symbol}`);
  await page.getByText('Đã hủy bỏ khen thưởng.').waitFor();

  // In GraphQL: the award, the search, the statistics by state; in the feed, with the award as it is now.
  expect(await publicly(awardQuery, { code })).toMatchObject({
    award: { status: 'REVOKED', revokedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
  });
  const search =
    'query ($query: String!) { search(query: $query, first: 5) { nodes { ... on Award { id status revokedAt } } } }';
  const { search: found } = await publicly<{ search: { nodes: { id?: string; status?: string }[] } }>(search, {
    query: award.recipientName,
  });
  expect(found.nodes.find((one) => one.id === award.id)).toMatchObject({ status: 'REVOKED' });
  const feed =
    'query ($after: String) { changes(after: $after, first: 100) { nodes { type node { id ... on Award { status revokedAt } } } pageInfo { endCursor } } }';
  const followed = async () => {
    const { changes } = await publicly<Followed>(feed, { after: changesHead });
    return changes.nodes.filter(({ node: changed }) => changed?.id === award.id);
  };
  await expect
    .poll(followed, { timeout: 20_000, interval: 500 })
    .toMatchObject([{ type: 'REVOKED', node: { status: 'REVOKED' } }]);

  // On the portal: where the certificate leads, the award's page, the register.
  await expect
    .poll(async () => (await fetch(portal(path))).text(), { timeout: 20_000, interval: 500 })
    .toContain('Khen thưởng này đã bị hủy bỏ');
  await checked.goto(portal(path));
  expect(await checked.getByText('Giấy chứng nhận hợp lệ').count()).toBe(0);
  await picture(checked, 'verification-revoked');
  await checked.goto(portal(`/khen-thuong/${award.id}`));
  await checked.getByText(/^Khen thưởng này đã bị hủy bỏ từ ngày/).waitFor();
  await picture(checked, 'award-revoked');
  await checked.goto(portal(`/khen-thuong?q=${encodeURIComponent(award.recipientName)}`));
  await checked.getByRole('row', { name: award.recipientName }).getByText('Đã bị hủy bỏ').first().waitFor();
  await expectNoSidewaysScroll(checked, 'sổ khen thưởng');
  await picture(checked, 'register');
  await checked.goto(portal(`/thi-dua/${movementSlug}`));
  await picture(checked, 'movement');
  await checked.context().close();

  // Nobody prints it again.
  await openScreen(page, '/certificates');
  await page.getByRole('button', { name: `In giấy khen của quyết định số 30/${symbol}` }).click();
  await page.getByRole('dialog').getByText('Có 1 khen thưởng đã bị hủy bỏ nên không được in.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo tệp in (29 bản)' }).waitFor();
  await context.close();
}, 300_000);
