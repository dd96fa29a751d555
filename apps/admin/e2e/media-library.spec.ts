import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, launchBrowser, openScreen, signedInContext } from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A picture that no other run has: the library keeps the same bytes once. */
async function uniquePicture(): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
  await page.setContent(
    `<body style="margin:0;background:hsl(${Date.now() % 360} 60% 40%);color:#fff;font:40px sans-serif">${Date.now()}</body>`,
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

test('a picture is uploaded, described, used in a text, and cannot be deleted while it is used', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const picture = await uniquePicture();
  const alt = `Nền màu với dãy số ${Date.now()}`;
  await openScreen(page, '/media');
  await page.locator('input[type=file]').setInputFiles([
    {
      name: 'chữ ký.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    },
    { name: 'giả mạo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html><script>alert(1)</script></html>') },
    { name: 'nền màu.png', mimeType: 'image/png', buffer: picture },
  ]);
  const uploads = page.getByRole('list', { name: 'Đang tải lên' });
  await uploads.getByText('Đã tải lên').waitFor();
  expect(await uploads.getByText('Loại tệp này không dùng được').count()).toBe(2);
  await page
    .getByRole('button', { name: /nền màu\.png/ })
    .first()
    .click();
  const details = page.getByRole('dialog', { name: 'Thông tin tệp' });
  await details.getByLabel('Văn bản thay thế (tiếng Việt)').fill(alt);
  await expectAccessible(page, 'thông tin tệp');
  await details.getByRole('button', { name: 'Lưu' }).click();
  await details.getByText('Đã lưu thông tin tệp.').waitFor();
  await details.getByRole('button', { name: 'Đóng' }).click();

  await openScreen(page, '/articles/new');
  await page.getByLabel('Tiêu đề', { exact: true }).fill(`Bài có ảnh ${Date.now()}`);
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  await page.getByRole('button', { name: 'Chèn ảnh' }).click();
  const picker = page.getByRole('dialog', { name: 'Chọn ảnh từ thư viện' });
  await picker.getByRole('button', { name: alt }).click();
  await expectAccessible(page, 'chọn ảnh');
  await picker.getByRole('button', { name: 'Dùng ảnh này' }).click();
  await page.getByRole('textbox', { name: 'Nội dung' }).getByRole('img', { name: alt }).waitFor();
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await page.getByText('Đã lưu lúc').waitFor();

  await openScreen(page, '/media');
  await page.getByRole('button', { name: alt }).click();
  await details.getByRole('link', { name: /Bài có ảnh/ }).waitFor();
  expect(await details.getByRole('button', { name: 'Xóa tệp' }).count()).toBe(0);
  await context.close();
});
