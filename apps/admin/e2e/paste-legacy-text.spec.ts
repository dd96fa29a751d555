import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editorial, expectAccessible, launchBrowser, openScreen, signedInContext } from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** As Word puts an old text on the clipboard: fonts in its style sheet and in its runs, tracked changes, a picture. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--
p.MsoNormal, li.MsoNormal {margin:0; font-family:".VnTime","sans-serif";}
--></style></head><body>
<h1><span style='font-family:".VnTimeH"'>kÕt qu¶</span></h1>
<p class=MsoNormal>§¶ng ñy <b>Së T­ ph¸p</b> triÓn khai kÕ ho¹ch<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p><span style='font-family:"VNI-Times"'>Ñaûng boä vaø nhaân daân</span><del cite="mailto:Mau"> ñaõ boû</del></p>
<p><span style='font-family:"Times New Roman"'>Đoạn này đã là Unicode, l’été à Paris.</span></p>
<p><img src="data:image/png;base64,iVBORw0KGgo="></p>
</body></html>`;

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' });

async function paste(page: Page, flavours: Record<string, string>): Promise<void> {
  await bodyOf(page).evaluate((surface, given) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(given)) data.setData(type, text);
    surface.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, flavours);
}

test('old text from Word is decoded, told of, taken back, and stored as Unicode', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await openScreen(page, '/articles/new');
  await page.getByLabel('Tiêu đề', { exact: true }).fill('Bài dán từ tệp cũ');
  const body = bodyOf(page);
  await body.click();
  await page.keyboard.type('Mở đầu.');
  await page.keyboard.press('Enter');
  await paste(page, { 'text/html': fromWord, 'text/plain': 'x' });

  await body.getByRole('heading', { level: 2, name: 'KẾT QUẢ' }).waitFor();
  expect(await body.getByRole('paragraph').allInnerTexts()).toEqual([
    'Mở đầu.',
    'Đảng ủy Sở Tư pháp triển khai kế hoạch',
    'Đảng bộ và nhân dân',
    'Đoạn này đã là Unicode, l’été à Paris.',
  ]);
  expect(await body.locator('strong').allInnerTexts()).toEqual(['Sở Tư pháp']);
  await page.getByText('Đã chuyển 2 đoạn từ TCVN3 sang Unicode.').waitFor();
  await page.getByText('Đã chuyển 1 đoạn từ VNI sang Unicode.').waitFor();
  await page.getByText('Đã bỏ 1 ảnh trong phần dán.').waitFor();
  await expectAccessible(page, 'a decoded paste');

  // Back to the letters of the clipboard, and forth.
  await page.getByRole('button', { name: 'Hoàn tác chuyển mã' }).click();
  await body.getByText('§¶ng ñy Së T­ ph¸p').waitFor();
  expect(await page.getByText('sang Unicode').count()).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await body.getByText('Đảng bộ và nhân dân').waitFor();
  // By keyboard: first the decoding goes, then the paste, then what was written before it stays.
  await page.keyboard.press('Control+z');
  await body.getByText('Ñaûng boä').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => body.innerText()).not.toContain('boä');
  expect(await body.innerText()).toContain('Mở đầu.');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await body.getByText('Đảng bộ và nhân dân').waitFor();

  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await page.getByText('Đã lưu lúc').waitFor();
  await page.waitForURL((url) => !url.pathname.endsWith('/new'));
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  const { node } = await editorial<{ node: { body: { html: string } } }>(
    context,
    'query ($id: ID!) { node(id: $id) { ... on Article { body { html } } } }',
    { id },
  );
  expect(node.body.html.replaceAll(/\s*\n\s*/g, '')).toBe(
    '<p>Mở đầu.</p><h2>KẾT QUẢ</h2><p>Đảng ủy <strong>Sở Tư pháp</strong> triển khai kế hoạch</p><p>Đảng bộ và nhân dân</p><p>Đoạn này đã là Unicode, l’été à Paris.</p>',
  );
  expect(faults).toEqual([]);
  await context.close();
});

test('plain text is decoded line by line, inside a sentence too; other languages stay as they are', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/articles/new');
  const body = bodyOf(page);
  await body.click();
  await page.keyboard.type('Theo , các chi bộ đăng ký.');
  await page.keyboard.press('Home');
  for (const _letter of 'Theo ') await page.keyboard.press('ArrowRight');
  await paste(page, { 'text/plain': 'kÕ ho¹ch cña §¶ng ñy Së T­ ph¸p' });
  await page.getByText('Đã chuyển 1 đoạn từ TCVN3 sang Unicode.').waitFor();
  await page.keyboard.type(' tỉnh');
  expect(await body.innerText()).toBe('Theo kế hoạch của Đảng ủy Sở Tư pháp tỉnh, các chi bộ đăng ký.');
  // Once something was written, “undo” would mean that; the notice stays, its button does not.
  expect(await page.getByRole('button', { name: 'Hoàn tác chuyển mã' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Đóng', exact: true }).click();
  expect(await page.getByText('sang Unicode').count()).toBe(0);

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await paste(page, { 'text/plain': 'Les élèves français — 7.264.249 đồng; if (a >= "é") {}' });
  await body.getByText('Les élèves français — 7.264.249 đồng; if (a >= "é") {}').waitFor();
  expect(await page.getByText('sang Unicode').count()).toBe(0);
  await context.close();
});
