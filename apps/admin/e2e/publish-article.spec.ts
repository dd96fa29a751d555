import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { admin, expectAccessible, launchBrowser, servers } from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const originalPage = new URL('../../../packages/domain/src/portal-page/original-page.txt', import.meta.url);
const mark = `bản thử ${Date.now().toString(36)}`;
const printedTitle = 'Đảng ủy Sở Tư pháp ban hành Kế hoạch thực hiện “Năm Dân vận khéo” 2020';

async function signInThroughTheDoor(page: Page): Promise<void> {
  await page.goto(admin('/import'));
  await page.getByLabel('Thư điện tử').fill(servers.email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu này');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText('Thư điện tử hoặc mật khẩu chưa đúng').waitFor();
  await page.getByLabel('Mật khẩu', { exact: true }).fill(servers.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  // Back to where one wanted to go.
  await page.getByRole('heading', { level: 1, name: 'Nhập dữ liệu' }).waitFor();
}

async function publicArticle(slug: string): Promise<{ title: string; documentReferences: { code: string }[] } | null> {
  const response = await fetch(`${servers.api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query ($slug: String!) { article(slug: $slug) { title documentReferences { code } } }',
      variables: { slug },
    }),
  });
  const { data } = (await response.json()) as {
    data: { article: { title: string; documentReferences: { code: string }[] } | null };
  };
  return data.article;
}

test('an old page goes in, is corrected, published, read by a citizen, taken down, and gone everywhere', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await signInThroughTheDoor(page);

  // Import: what was understood is shown before anything is saved; a bad file does not stop the good one.
  const text = (await readFile(originalPage, 'utf8')).replace(printedTitle, `${printedTitle} (${mark})`);
  await page.getByRole('link', { name: 'Nhập đợt mới' }).first().click();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'trang-hong.txt', mimeType: 'text/plain', buffer: Buffer.from('Thống kê truy cập\n\nOnline 17\n') },
    { name: 'original-page.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
  ]);
  await page.getByLabel('Chuyên mục cho bài chưa rõ chuyên mục').selectOption({ label: 'Xây dựng Đảng – Đoàn thể' });
  await page.getByRole('button', { name: 'Tải lên và đọc thử' }).click();
  const rows = page.getByRole('region', { name: 'Các mục' }).getByRole('listitem');
  await rows.filter({ hasText: 'trang-hong.txt' }).getByText('Không nhận').waitFor({ timeout: 30_000 });
  const understood = rows.filter({ hasText: 'original-page.txt' });
  await understood.getByText('16:41, Thứ Tư, 1-4-2020').waitFor();
  await understood.getByText('Xem trước').click();
  await understood.getByText('Diệu Hương', { exact: true }).waitFor();
  expect(await understood.getByRole('table').getByRole('row').count()).toBe(1 + 7);
  await expectAccessible(page, 'nhập trang cũ, có xem trước');
  await page.getByRole('button', { name: 'Nhập 1 mục' }).click();
  await page.getByText('Đã nhập xong').waitFor({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Mở bài viết' }).click();

  // Edit: a heading through the toolbar, bold by keyboard, saved by Ctrl-S.
  await page.getByRole('heading', { level: 1, name: 'Sửa bài viết' }).waitFor();
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Đề mục lớn' }).click();
  await page.keyboard.type('Thông tin liên hệ');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Văn phòng Sở');
  await page.getByText('Có thay đổi chưa lưu').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Đã lưu lúc').waitFor();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  const preview = page.frameLocator('iframe');
  await preview.getByRole('heading', { level: 2, name: 'Thông tin liên hệ' }).waitFor();
  await expectAccessible(page, 'xem trước');
  await page.getByRole('button', { name: 'Đóng' }).click();

  // Publish with the old page's own date.
  const slug = await page.getByLabel('Đường dẫn').inputValue();
  await page.getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByText('Giữ thời điểm đã ghi: 16:41, Thứ Tư, 1-4-2020').waitFor();
  await expectAccessible(page, 'hỏi trước khi đăng');
  await page.getByRole('dialog').getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByText('Đã đăng bài.').waitFor();
  expect(await page.getByRole('link', { name: 'Xem trên cổng' }).getAttribute('href')).toContain(`/bai-viet/${slug}`);

  const published = await publicArticle(slug);
  expect(published?.title).toContain(mark);
  expect(published?.documentReferences).toHaveLength(7);
  const citizen = await context.newPage();
  await expect
    .poll(async () => (await citizen.goto(`${servers.portal}/bai-viet/${slug}`))?.status(), { timeout: 10_000 })
    .toBe(200);
  await citizen.getByRole('heading', { level: 1, name: mark }).waitFor();
  await citizen.getByText('16:41, Thứ Tư, 1-4-2020').first().waitFor();
  await citizen.getByRole('heading', { level: 2, name: 'Thông tin liên hệ' }).waitFor();

  // Every save is kept.
  await page.getByRole('button', { name: 'Các bản đã lưu' }).click();
  const versions = page.getByRole('dialog', { name: 'Các bản đã lưu' });
  await versions.getByRole('button', { name: 'Nhập từ trang cũ' }).click();
  await versions.getByRole('button', { name: 'Khôi phục bản này' }).waitFor();
  await expectAccessible(page, 'các bản đã lưu');
  await versions.getByRole('button', { name: 'Đóng' }).click();

  // Take down: a reason is asked for, and the article is gone on every way.
  await page.getByRole('button', { name: 'Gỡ bài' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Gỡ bài' }).click();
  await question.getByText('Mục này không được để trống.').waitFor();
  await question.getByLabel('Lý do gỡ').fill('Bài dùng để kiểm tra.');
  await question.getByLabel('Lý do công bố').fill('Bài đăng thử.');
  await question.getByRole('button', { name: 'Gỡ bài' }).click();
  await page.getByText('Đã gỡ bài khỏi cổng.').waitFor();
  expect(await publicArticle(slug)).toBeNull();
  await expect
    .poll(async () => (await citizen.goto(`${servers.portal}/bai-viet/${slug}`))?.status(), { timeout: 10_000 })
    .toBe(404);
  for (const path of ['/', '/rss.xml', '/sitemap.xml', '/chuyen-muc/xay-dung-dang-doan-the']) {
    const answer = await fetch(`${servers.portal}${path}`);
    expect(await answer.text(), path).not.toContain(mark);
  }
  await context.close();
});
