import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openScreen,
  servers,
  signedInContext,
} from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A name and a code that no other run uses. */
const run = String(100 + (Date.now() % 899));
const name = `Báo Minh Hà ${run}`;

async function ask(key: string, query = 'query TinMoi { articles(first: 2) { nodes { title } } }') {
  const answer = await fetch(`${servers.api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

test('a partner is registered, gets a key, is seen to use it, gets another one, and the old one is revoked', async () => {
  const context = await signedInContext(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const dialog = page.getByRole('dialog');

  await openScreen(page, '/partners');
  await page.getByRole('button', { name: 'Thêm đối tác' }).first().click();
  await dialog.getByLabel('Mã định danh cơ quan').fill('Sở');
  await dialog.getByLabel('Địa chỉ IP được phép').fill('127.0.0.1\n::1\nmay-chu-cua-bao');
  await dialog.getByRole('button', { name: 'Thêm đối tác' }).click();
  await dialog.getByText('Tên đối tác (tiếng Việt): Mục này không được để trống.').waitFor();
  await dialog.getByText('“may-chu-cua-bao” không phải địa chỉ IP').first().waitFor();
  await expectAccessible(page, 'thêm đối tác, có chỗ phải sửa');
  await dialog.getByLabel('Tên đối tác (tiếng Việt)').fill(name);
  await dialog.getByLabel('Mã định danh cơ quan').fill(`H46.12.${run}`);
  await dialog.getByLabel('Địa chỉ IP được phép').fill('127.0.0.1\n::1');
  await dialog.getByRole('button', { name: 'Thêm người liên hệ' }).click();
  await dialog.getByLabel('Họ tên người 1').fill('Trần Thị Mẫu');
  await dialog.getByRole('button', { name: 'Thêm đối tác' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByText('Chưa có khóa.').waitFor();
  const address = page.url();

  await page.getByRole('button', { name: 'Tạo khóa' }).click();
  await dialog.getByRole('button', { name: 'Tạo khóa' }).click();
  await dialog.getByText('Tên khóa: Mục này không được để trống.').waitFor();
  await dialog.getByLabel('Tên khóa').fill('Trang tin');
  await dialog.getByRole('button', { name: 'Tạo khóa' }).click();
  const box = dialog.getByLabel('Khóa API');
  await box.waitFor();
  const key = await box.inputValue();
  expect(key).toMatch(/^kheo_[0-9a-f]{8}_[\w-]{43}$/);
  await expectAccessible(page, 'khóa mới');
  await dialog.getByRole('button', { name: 'Sao chép' }).click();
  await dialog.getByText('Đã sao chép.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  await dialog.getByRole('button', { name: 'Tôi đã giữ, đóng lại' }).click();
  await page.getByText(`${key.slice(0, 14)}…`).waitFor();
  expect(await page.content()).not.toContain(key);

  for (let turn = 0; turn < 3; turn += 1)
    expect(await ask(key)).toMatchObject({ status: 200, body: { extensions: { cost: { capacity: 600_000 } } } });
  // it is written down every five seconds
  await expect
    .poll(
      async () => {
        await openScreen(page, new URL(address).pathname.replace('/admin', ''));
        return page.getByText('TinMoi').count();
      },
      { timeout: 20_000, interval: 2_000 },
    )
    .toBeGreaterThan(0);
  await page.getByRole('img', { name: 'Bảy ngày gần nhất: 3 truy vấn.' }).waitFor();
  await expectAccessible(page, 'đối tác có lượt dùng');
  await expectNoSidewaysScroll(page, 'đối tác');

  await page.getByRole('button', { name: 'Thay khóa Trang tin' }).click();
  await dialog.getByLabel('Khóa cũ còn dùng được').selectOption({ label: 'Thêm 1 ngày' });
  await expectAccessible(page, 'thay khóa');
  await dialog.getByRole('button', { name: 'Thay khóa' }).click();
  await box.waitFor();
  const next = await box.inputValue();
  await dialog.getByRole('button', { name: 'Tôi đã giữ, đóng lại' }).click();
  await page.getByText('Đã có khóa thay, còn dùng song song').waitFor();
  expect([(await ask(key)).status, (await ask(next)).status]).toEqual([200, 200]);

  await page.getByRole('button', { name: `Thu hồi khóa Trang tin (${key.slice(0, 14)})` }).click();
  await dialog.getByText('không thể khôi phục').waitFor();
  await dialog.getByRole('button', { name: 'Thu hồi' }).click();
  await page.getByText(`Đã thu hồi khóa ${key.slice(0, 14)}.`).waitFor();
  await expect.poll(async () => (await ask(key)).status, { timeout: 1_000 }).toBe(401);
  expect((await ask(next)).status).toBe(200);

  await page.getByRole('button', { name: 'Tạm dừng truy cập' }).click();
  await dialog.getByRole('button', { name: 'Tạm dừng truy cập' }).click();
  await page.getByRole('button', { name: 'Cho truy cập lại' }).waitFor();
  await expect.poll(async () => (await ask(next)).status, { timeout: 1_000 }).toBe(403);
  await page.getByLabel('Ghi chú nội bộ').fill('Theo công văn số 12/CV-BMH');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu.').waitFor();

  await openScreen(page, '/field-uses?field=Article.title');
  await page.getByRole('link', { name }).waitFor();
  // Our own contract deprecates nothing today; usage.test.ts has one that does.
  await page.getByText('hiện không có trường nào được đánh dấu sẽ bỏ').waitFor();
  await expectAccessible(page, 'ai dùng trường này');
  await page.getByRole('combobox', { name: 'Trường' }).fill('Article.khongCo');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByText('Chưa ai dùng Article.khongCo').waitFor();

  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of [
    '/partners',
    new URL(address).pathname.replace('/admin', ''),
    '/field-uses?field=Article.title',
  ]) {
    await openScreen(page, path);
    await expectNoSidewaysScroll(page, path);
    await expectAccessible(page, `${path}, 360 px`);
  }
  await context.close();
});
