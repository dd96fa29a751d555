import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  makeDraft,
  openScreen,
  servers,
  signedInContext,
} from './admin-browser.ts';

let browser: Browser;
const mark = `sổ tay ${Date.now().toString(36)}`;
const draftTitle = `Biên soạn ${mark} tiếp công dân`;
beforeAll(async () => {
  browser = await launchBrowser();
  const context = await signedInContext(browser);
  await makeDraft(context, draftTitle);
  await context.close();
});
afterAll(() => browser.close());

const box = (page: Page) => page.getByRole('combobox', { name: 'Tìm bài viết, văn bản, khen thưởng' });
const group = (page: Page, name: string) => page.getByRole('group', { name });
const chosen = (page: Page) => page.getByRole('option', { selected: true });

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await box(page).waitFor();
}

test('with the keyboard alone: Ctrl + K finds a draft, Enter opens it, the search is remembered', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await openScreen(page, '/categories');
  await openSearch(page);
  expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type(mark);
  const found = group(page, 'Bài viết').getByRole('option').first();
  await found.waitFor();
  expect(await found.textContent()).toContain(draftTitle);
  expect(await found.textContent()).toContain('Bản nháp');
  expect(await found.locator('mark').first().textContent()).toContain('sổ tay');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admin/articles/**');
  await page.getByRole('heading', { level: 1, name: 'Sửa bài viết' }).waitFor();
  expect(await page.getByLabel('Tiêu đề', { exact: true }).inputValue()).toBe(draftTitle);
  expect(await box(page).count()).toBe(0);

  await openSearch(page);
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page).textContent()).toBe(mark);
  await page.keyboard.press('Enter');
  expect(await box(page).inputValue()).toBe(mark);
  await found.waitFor();
  await page.keyboard.press('Escape');
  expect(await box(page).count()).toBe(0);

  await openSearch(page);
  await page.keyboard.press('ArrowUp');
  expect(await chosen(page).textContent()).toBe('Xóa các lần tìm gần đây');
  await page.keyboard.press('Enter');
  await group(page, 'Đã tìm gần đây').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await context.close();
});

test('a document is found by its number; Enter before the answer opens the first result', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/articles');
  await page.getByRole('button', { name: 'Tìm kiếm' }).click();
  await page.keyboard.type('50-KH/ĐU');
  await group(page, 'Văn bản').getByRole('option').filter({ hasText: 'Kế hoạch 50-KH/ĐU' }).waitFor();
  await box(page).fill('');
  await page.route('**/admin/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.keyboard.type(draftTitle);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Sửa bài viết' }).waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
});

test('an award is found by the name on it, and opens in the register', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/articles');
  await openSearch(page);
  await page.keyboard.type('dân vận khéo Nguyễn Thị');
  const award = group(page, 'Khen thưởng').getByRole('option').first();
  await award.waitFor();
  const name = (await award.locator('span').first().textContent()) ?? '';
  await box(page).fill(name);
  const found = group(page, 'Khen thưởng').getByRole('option').filter({ hasText: name }).first();
  await found.waitFor();
  await found.click();
  await page.waitForURL(/\/awards\//);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await context.close();
});

test('the search goes on in the list of articles and on the portal', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/media');
  await openSearch(page);
  await page.keyboard.type('tiếp công dân');
  const further = group(page, 'Tìm tiếp');
  await further.getByRole('option', { name: /trong danh sách bài viết$/ }).click();
  await page.waitForURL(/\/articles\?q=/);
  await page.getByRole('heading', { level: 1, name: 'Bài viết' }).waitFor();
  await openSearch(page);
  await page.keyboard.type('tiếp công dân');
  const [portal] = await Promise.all([
    context.waitForEvent('page'),
    further.getByRole('option', { name: /trên cổng/ }).click(),
  ]);
  expect(portal.url()).toBe(`${servers.portal}/tim-kiem?q=${encodeURIComponent('tiếp công dân')}`);
  await context.close();
});

test('what cannot be found or asked says so, and the text stays', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/articles');
  await openSearch(page);
  await page.keyboard.type('qzxwvqzxwv');
  await page.getByText('Không tìm thấy “qzxwvqzxwv”').waitFor();
  expect(await group(page, 'Tìm tiếp').isVisible()).toBe(true);
  await page.route('**/admin/graphql', (route) => route.abort());
  await box(page).fill('tiếp công dân');
  await page.getByText('Chưa tải được dữ liệu.').waitFor();
  expect(await box(page).inputValue()).toBe('tiếp công dân');
  await page.unroute('**/admin/graphql');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await group(page, 'Bài viết').waitFor();
  await context.close();
});

test('a text that is not saved yet is not left behind by the search', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/articles/new');
  const title = page.getByLabel('Tiêu đề', { exact: true });
  await title.fill('Một tiêu đề chưa lưu');
  await openSearch(page);
  await page.keyboard.press('Escape');
  expect(await title.evaluate((input) => input === document.activeElement)).toBe(true);
  await openSearch(page);
  await page.keyboard.type(draftTitle);
  await group(page, 'Bài viết').waitFor();
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Rời trang khi chưa lưu?' });
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await question.waitFor({ state: 'hidden' });
  expect(await title.inputValue()).toBe('Một tiêu đề chưa lưu');
  await openSearch(page);
  await page.keyboard.type(draftTitle);
  await group(page, 'Bài viết').waitFor();
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Rời trang, bỏ thay đổi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sửa bài viết' }).waitFor();
  await expect.poll(() => title.inputValue()).toBe(draftTitle);
  await context.close();
});

test.each([
  [320, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('every state at %i px, %s: axe finds nothing, nothing scrolls sideways', async (width, colorScheme) => {
  const context = await signedInContext(browser, {
    viewport: { width, height: 700 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await openScreen(page, '/articles');
  await page.getByRole('button', { name: 'Tìm kiếm' }).click();
  const check = async (state: string) => {
    await expectNoSidewaysScroll(page, state);
    await expectAccessible(page, `${state}, ${width} px, ${colorScheme}`);
  };
  await box(page).waitFor();
  await check('ô trống');
  await box(page).fill('hoa giai');
  await group(page, 'Văn bản').waitFor();
  await page.keyboard.press('ArrowDown');
  await check('có kết quả');
  await box(page).fill('qzxwvqzxwv');
  await page.getByText('Không tìm thấy').first().waitFor();
  await check('không có kết quả');
  await page.route('**/admin/graphql', (route) => route.abort());
  await box(page).fill('tiếp công dân');
  await page.getByText('Chưa tải được dữ liệu.').waitFor();
  await check('lỗi');
  await context.close();
});
