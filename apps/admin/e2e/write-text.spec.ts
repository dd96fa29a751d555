import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editorial, launchBrowser, openScreen, signedInContext } from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** As Word puts it on the clipboard. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
<h1 style="color:#2F5496">Kết quả thực hiện</h1>
<p class=MsoNormal style='font-family:"Times New Roman"'><b><span style='color:red'>Thực hiện Kế hoạch số 50-KH/ĐU</span></b><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Việc thứ nhất</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span><![endif]>Việc nhỏ</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Việc thứ hai</p>
<table><tr><td><p>Đơn vị</p></td><td><p>Điểm</p></td></tr></table>
<p><img src="https://example.org/theo-doi.png"><a href="javascript:alert(1)">bấm vào đây</a><script>window.hacked = true</script></p>
</body></html>`;

async function paste(page: Page, html: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nội dung' }).evaluate((surface, text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    data.setData('text/plain', 'x');
    surface.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

test('a paste from Word keeps headings, lists and tables, and nothing else of Word', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/articles/new');
  await page.getByLabel('Tiêu đề', { exact: true }).fill('Bài dán từ Word');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await paste(page, fromWord);
  await body.getByRole('heading', { level: 2, name: 'Kết quả thực hiện' }).waitFor();
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await page.getByText('Đã lưu lúc').waitFor();
  // The first save gave the article its address and left the desk as it was.
  await page.waitForURL((url) => !url.pathname.endsWith('/new'));
  expect(await page.getByRole('button', { name: 'Hoàn tác' }).isEnabled()).toBe(true);
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  const { node } = await editorial<{ node: { body: { html: string } } }>(
    context,
    'query ($id: ID!) { node(id: $id) { ... on Article { body { html } } } }',
    { id },
  );
  const { html } = node.body;
  expect(html).toContain('<strong>Thực hiện');
  expect(html.replaceAll(/\s*\n\s*/g, '')).toMatch(
    /<ul><li><p>Việc thứ nhất<\/p><ul><li><p>Việc nhỏ<\/p><\/li><\/ul><\/li><li><p>Việc thứ hai<\/p><\/li><\/ul>/,
  );
  expect(html).toMatch(/<td><p>Đơn vị<\/p><\/td>/);
  for (const foreign of ['style', 'Mso', 'script', 'javascript', 'example.org', '·'])
    expect(html, foreign).not.toContain(foreign);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await context.close();
});

test('links, tables and formatting go by keyboard', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await openScreen(page, '/articles/new');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await page.keyboard.type('Xem thêm tại đây');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  // The browser tells of a new selection a moment later; a hand is slower than that.
  await page.waitForTimeout(200);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Liên kết' });
  await dialog.getByLabel('Địa chỉ').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await dialog.getByText('Địa chỉ phải bắt đầu bằng').waitFor();
  await dialog.getByLabel('Địa chỉ').fill('/gioi-thieu');
  await page.keyboard.press('Enter');
  expect(await body.getByRole('link', { name: 'đây' }).getAttribute('href')).toBe('/gioi-thieu');

  // One Tab stop for the toolbar, arrows inside.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Đậm' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Nghiêng');
  await page.getByRole('button', { name: 'Chèn bảng 3 × 3' }).click();
  await page.getByRole('button', { name: 'Thêm hàng dưới' }).click();
  expect(await body.getByRole('row').count()).toBe(4);
  await page.getByRole('button', { name: 'Xóa cột' }).click();
  expect(await body.getByRole('row').first().getByRole('columnheader').count()).toBe(2);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  expect(await body.getByRole('row').first().getByRole('columnheader').count()).toBe(3);
  expect(faults).toEqual([]);
  await context.close();
});

test('a translation begins from its original', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const title = `Bài có bản dịch ${Date.now()}`;
  await openScreen(page, '/articles/new');
  await page.getByLabel('Tiêu đề', { exact: true }).fill(title);
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await page.getByRole('link', { name: 'Viết bản tiếng Anh' }).click();
  await page.getByText('Bài này là bản dịch của').waitFor();
  expect(await page.getByLabel('Ngôn ngữ của bài').inputValue()).toBe('EN');
  await page.getByLabel('Tiêu đề', { exact: true }).fill(`${title} in English`);
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await page.getByRole('link', { name: title, exact: true }).waitFor();
  await context.close();
});
