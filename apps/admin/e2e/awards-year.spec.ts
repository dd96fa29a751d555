import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openScreen,
  publicly,
  signedInContext,
} from './admin-browser.ts';
import { addNominee, attachFiles, fillDecision, idIn, take } from './dossier-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Words that no other run uses. */
const run = String(10_000 + (Date.now() % 89_999));
const title = `Đề nghị khen thưởng phong trào “Dân vận khéo”, đợt ${run}`;

/** What the public door says of a code on a certificate. */
const awardOf = (code: string): Promise<unknown> =>
  publicly('query ($code: String!) { award(verificationCode: $code) { recipientName status } }', { code });

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
  await page.getByText('Cần đạt “Lao động tiên tiến” năm').waitFor();
  await page.getByText('Căn cứ: ').first().waitFor();
  await page.getByRole('button', { name: `Sửa Trần Văn Vận ${run}` }).click();
  await page
    .getByRole('dialog')
    .getByLabel('Hình thức đề nghị')
    .selectOption({ label: 'Giấy khen của thủ trưởng cơ quan, đơn vị' });
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Cần đạt “Lao động tiên tiến” năm').waitFor({ state: 'detached' });
  const id = idIn(page);
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
