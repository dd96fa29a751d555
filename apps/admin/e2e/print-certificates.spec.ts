import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editorial,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openScreen,
  signedInContext,
} from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Words that no other run uses. */
const run = String(10_000 + (Date.now() % 89_999));
const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['KHEO_E2E_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** A decision with thirty awards, made without the screens. */
async function makeDecision(context: BrowserContext): Promise<string> {
  const { createOfficialDocument: document } = await editorial<{ createOfficialDocument: { id: string } }>(
    context,
    'mutation ($input: CreateOfficialDocumentInput!) { createOfficialDocument(input: $input) { ... on OfficialDocument { id } } }',
    {
      input: {
        type: 'Quyết định',
        number: run,
        symbol: 'QĐ-STP',
        issuer: 'Sở Tư pháp',
        issuedOn: today(),
        excerpt: 'Về việc tặng Giấy khen',
        signer: 'Lê Văn Ký',
        signerCapacity: 'KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC',
      },
    },
  );
  const awards = Array.from({ length: 30 }, (_, at) => ({
    subjectKind: 'INDIVIDUAL',
    recipientName: `Phạm Thị Mẫu ${run} ${at + 1}`,
    unitName: 'Văn phòng Sở Tư pháp',
    form: 'COMMENDATION_UNIT',
    achievement: 'Hoàn thành xuất sắc nhiệm vụ năm 2026',
  }));
  const { createAwardDecision } = await editorial<{ createAwardDecision: { id: string } }>(
    context,
    'mutation ($input: CreateAwardDecisionInput!) { createAwardDecision(input: $input) { ... on AwardDecision { id } } }',
    { input: { officialDocumentId: document.id, authority: 'Giám đốc Sở Tư pháp', level: 'UNIT', awards } },
  );
  return createAwardDecision.id;
}

/** The file that a press of something brings. */
async function fileFrom(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return (await readFile(await download.path())).toString('latin1');
}
const pagesIn = (file: string): number => [...file.matchAll(/\/Type \/Page\b(?!s)/g)].length;

test('a template is drawn in millimetres, tried, and saved; nothing wrong with it is let through', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/certificates/templates');
  await expectAccessible(page, 'danh sách mẫu');
  await look(page, 'mau-danh-sach');
  const form = 'Giấy khen của giám đốc sở, ban, ngành';
  await page.getByRole('link', { name: `Lập mẫu cho ${form}` }).click();
  await page.getByRole('heading', { level: 1, name: form }).waitFor();
  // the page to scale shows what the server laid out
  const picture = page.getByRole('img', { name: 'Hình trang in' });
  await picture.getByText('GIẤY KHEN').waitFor();
  await expectAccessible(page, 'sửa mẫu');
  await look(page, 'mau-sua');

  // by keyboard: the name of the recipient goes out of the page, and the screen says so at once
  await page.getByRole('button', { name: 'ho-ten', exact: true }).press('Enter');
  const left = page.locator('#certificate-line-x');
  const before = await left.inputValue();
  await left.fill('200');
  await page.getByText('Nằm ngoài trang giấy 297 × 210 mm.').first().waitFor();
  await page.getByLabel('Tên mẫu').fill('');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Tên mẫu: Mục này không được để trống.').waitFor();
  await expectAccessible(page, 'mẫu có chỗ phải sửa');
  await left.fill(before);
  await left.press('ArrowUp');
  expect(await left.inputValue()).toBe(String(Number(before) + 0.5));
  await left.fill(before);
  await page.getByLabel('Tên mẫu').fill(`Giấy khen của Sở ${run}`);
  // a day of its own, so that the test can run again over the same data
  await page.getByLabel('Áp dụng từ ngày').fill(`20${run.slice(-2)}-0${(Number(run[0]) % 9) + 1}-1${run[2]}`);
  await page.getByLabel('Viết hoa').check();
  await picture.getByText('BÀ TRẦN THỊ MẪU').waitFor();
  await page.getByLabel('Tên và thành tích thật dài').check();
  await picture.getByText(/^BÀ TÔN NỮ/).waitFor();

  expect(pagesIn(await fileFrom(page, () => page.getByRole('button', { name: 'Tải bản in thử' }).click()))).toBe(1);
  expect(pagesIn(await fileFrom(page, () => page.getByRole('button', { name: 'Tải khung căn lề' }).click()))).toBe(1);

  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/new'));
  await page.getByLabel('Tên mẫu').waitFor();
  await openScreen(page, '/certificates/templates');
  await page.getByRole('link', { name: `Giấy khen của Sở ${run}` }).click();
  await page.getByRole('img', { name: 'Hình trang in' }).getByText('BÀ TRẦN THỊ MẪU').waitFor();
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page, `mẫu ở ${width} px`);
    await look(page, `mau-${width}`);
  }
  await page.getByRole('button', { name: 'Xóa mẫu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa mẫu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mẫu giấy khen, bằng khen' }).waitFor();
  await context.close();
});

test('thirty certificates are printed into one file', async () => {
  const context = await signedInContext(browser);
  await makeDecision(context);
  const page = await context.newPage();
  await openScreen(page, '/certificates');
  await expectAccessible(page, 'in giấy khen');
  await page.getByRole('button', { name: `In giấy khen của quyết định số ${run}/QĐ-STP` }).click();
  const dialog = page.getByRole('dialog');
  // the decision says who signed; where is asked
  await expect.poll(() => dialog.getByLabel('Họ tên người ký').inputValue()).toBe('Lê Văn Ký');
  expect(await dialog.getByLabel('Thẩm quyền, chức vụ người ký').inputValue()).toBe('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC');
  await dialog.getByLabel('Nơi ký').fill('');
  await dialog.getByRole('button', { name: 'Tạo tệp in (30 bản)' }).click();
  await dialog.getByText('Nơi ký: Mục này không được để trống.').waitFor();
  await dialog.getByLabel('Nơi ký').fill('Minh Hà');
  await dialog.getByText('Có 30 khen thưởng chưa có số sổ vàng').waitFor();
  await expectAccessible(page, 'hộp in');
  await look(page, 'hop-in');

  // two of them only, found by name
  await dialog.getByLabel('Một số khen thưởng được chọn').check();
  for (const number of [7, 21]) await dialog.getByLabel(new RegExp(`^Phạm Thị Mẫu ${run} ${number}\\b`)).check();
  await dialog.getByText('Đã chọn 2').waitFor();
  await look(page, 'hop-chon');
  await dialog.getByLabel('Cả quyết định').check();
  await dialog.getByRole('button', { name: 'Tạo tệp in (30 bản)' }).click();
  await dialog.getByText('Tệp in đã sẵn sàng').waitFor({ timeout: 30_000 });
  await expectAccessible(page, 'in xong');
  await look(page, 'in-xong');
  const file = await fileFrom(page, () => dialog.getByRole('link', { name: 'Tải tệp PDF' }).click());
  expect(file.startsWith('%PDF-1.7')).toBe(true);
  expect(pagesIn(file)).toBe(30);

  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await page.getByText(`30 bản, quyết định số ${run}/QĐ-STP`).waitFor();
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page, `in giấy khen ở ${width} px`);
    await look(page, `in-${width}`);
  }
  await context.close();
});
