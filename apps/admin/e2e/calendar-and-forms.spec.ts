import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editorial, expectAccessible, launchBrowser, openScreen, signedInContext } from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const patience = { timeout: 30_000, interval: 250 };
const dayFromNow = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** A day of the coming week that is worked, so that a storm on it moves what is counted over it. */
function comingWeekday(): string {
  const days = [2, 3, 4].map(dayFromNow);
  return days.find((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))!;
}
const printed = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
};
const tenDays = async (page: Page): Promise<string> =>
  (await page.getByText(/^Mười ngày làm việc kể từ hôm nay/).textContent()) ?? '';

test('a day off that the office enters moves the deadlines, and can be taken back', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const day = comingWeekday();
  await openScreen(page, `/working-calendar?year=${day.slice(0, 4)}`);
  const before = await tenDays(page);
  await page.getByRole('button', { name: 'Thêm ngày' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.getByText('Ngày: Mục này không được để trống.').waitFor();
  await expectAccessible(page, 'thêm ngày nghỉ, có chỗ phải sửa');
  await dialog.getByLabel('Ngày', { exact: false }).first().fill(day);
  await dialog.getByLabel('Tên ngày').first().fill('Nghỉ tránh bão theo công điện');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText(`Đã lưu ngày ${printed(day)}; các thời hạn được tính lại.`).waitFor();
  await expect.poll(() => tenDays(page), patience).not.toBe(before);
  await page.getByRole('button', { name: `Xóa: ${printed(day)}` }).click();
  await dialog.getByRole('button', { name: 'Xóa' }).click();
  await page.getByText(`Đã bỏ phần nhập cho ngày ${printed(day)}.`).waitFor();
  await expect.poll(() => tenDays(page), patience).toBe(before);
  await context.close();
});

test('a form that awards rest on is corrected in part only, and what stood before is kept', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const { allAwardForms } = await editorial<{ allAwardForms: { nameVi: string; inForce: boolean; uses: number }[] }>(
    context,
    '{ allAwardForms { nameVi inForce uses } }',
  );
  const form = allAwardForms.find(({ inForce, uses }) => inForce && uses > 0)!;
  const basis = `Căn cứ đã đối chiếu ${Date.now()}`;
  await openScreen(page, '/award-forms');
  await page.getByRole('button', { name: `Sửa: ${form.nameVi}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Tên (tiếng Việt)').isDisabled()).toBe(true);
  await expectAccessible(page, 'sửa danh hiệu, hình thức');
  await dialog.getByLabel('Căn cứ pháp lý').fill(basis);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã sửa; khen thưởng đã quyết định không thay đổi.').waitFor();
  await page.getByText(basis).waitFor();
  await page.getByRole('button', { name: `Lịch sử: ${form.nameVi}`, exact: true }).click();
  await dialog.getByText('Trước khi sửa:').first().waitFor();
  await context.close();
});
