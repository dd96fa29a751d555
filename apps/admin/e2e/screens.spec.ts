import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  admin,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  makeDraft,
  openScreen,
  signedInContext,
} from './admin-browser.ts';

let browser: Browser;
let draftId: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const context = await signedInContext(browser);
  draftId = (await makeDraft(context, 'Bài thử cho các màn hình')).id;
  await context.close();
});
afterAll(() => browser.close());

const screens = {
  'danh sách bài': () => '/articles',
  'danh sách rỗng': () => '/articles?q=khong-co-bai-nao-nhu-the',
  'bài mới': () => '/articles/new',
  'sửa bài': () => `/articles/${encodeURIComponent(draftId)}`,
  'ảnh và tệp': () => '/media',
  'chuyên mục': () => '/categories',
  'phong trào': () => '/movements',
  'phong trào mới': () => '/movements/new',
  'mô hình': () => '/civic-models',
  'đăng ký mô hình': () => '/civic-models/new',
  'lấy ý kiến': () => '/consultations',
  'họp Hội đồng': () => '/council-meetings',
  'phiên họp mới': () => '/council-meetings/new',
  'danh hiệu, hình thức': () => '/award-forms?level=STATE',
  'lịch làm việc': () => '/working-calendar',
  'đơn vị': () => '/organizations?all=true',
  'đơn vị mới': () => '/organizations/new',
  'các đợt nhập': () => '/import',
  'nhập đợt mới': () => '/import/new',
  'nhập văn bản từ Excel': () => '/import/new?kind=OFFICIAL_DOCUMENT',
  'không có đợt nhập': () => '/import/khong-co',
  'thiết lập': () => '/settings',
  'không có trang': () => '/khong-co',
};

/** Two writings of one operation: clients break lines as they like and ask for `__typename` as well. */
const bare = (operation: string): string => operation.replaceAll('__typename', '').replaceAll(/[\s,]+/g, '');
/** What the API runs, and nothing else, when it trusts only the admin's own documents (KHEO_TRUSTED_DOCUMENTS=1). */
const listed = new Set(
  (JSON.parse(readFileSync(new URL('../dist/operations.json', import.meta.url), 'utf8')) as string[]).map(bare),
);

async function eachScreen(context: BrowserContext, check: (name: string, page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  let asked = 0;
  page.on('request', (request) => {
    if (!request.url().endsWith('/admin/graphql')) return;
    const { query } = request.postDataJSON() as { query: string };
    asked += 1;
    if (!listed.has(bare(query))) faults.push(`not in operations.json: ${query}`);
  });
  for (const [name, path] of Object.entries(screens)) {
    await (name === 'không có trang' ? page.goto(admin(path())) : openScreen(page, path()));
    await page.waitForTimeout(300);
    await check(name, page);
  }
  expect(faults).toEqual([]);
  expect(asked).toBeGreaterThan(Object.keys(screens).length);
  await context.close();
}

/** Ways of looking in which nothing may be cut off or need sideways scrolling. */
const situations = [
  { name: '320 px', width: 320, style: '' },
  { name: '1280 px enlarged to 200 %', width: 640, style: '' },
  { name: 'letters of 200 %', width: 1280, style: 'html { font-size: 200% }' },
  {
    name: 'wide text spacing',
    width: 320,
    style: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
  },
];

describe('every screen meets WCAG 2.2 AA and never scrolls sideways', () => {
  test.each([1280, 360])(
    '%i px, light and dark',
    async (width) => {
      const context = await signedInContext(browser, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
      await eachScreen(context, async (name, page) => {
        await expectNoSidewaysScroll(page, name);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expectAccessible(page, `${name}, ${width} px, ${colorScheme}`);
        }
      });
      // Two dozen screens, each looked at twice.
    },
    240_000,
  );

  test('nothing is lost when the window is narrow or the letters are large', async () => {
    const context = await signedInContext(browser);
    await eachScreen(context, async (screen, page) => {
      for (const { name, width, style } of situations) {
        await page.setViewportSize({ width, height: 640 });
        // A sheet made by script: the policy of the admin refuses style elements.
        await page.evaluate((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets = [sheet];
        }, style);
        await page.waitForTimeout(150);
        await expectNoSidewaysScroll(page, `${screen}, ${name}`);
      }
    });
  });

  test('the sign-in screen', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await openScreen(page, '/sign-in');
    await expectNoSidewaysScroll(page, 'đăng nhập');
    await expectAccessible(page, 'đăng nhập');
    await context.close();
  });
});

test('the whole admin speaks English after one choice, and remembers it', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/articles');
  await page.getByLabel('Ngôn ngữ').first().selectOption('en');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await context.close();
});

test('the list keeps its filters in the address, so that Back brings them back', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/articles');
  await page.getByLabel('Trạng thái').selectOption('DRAFT');
  await page.waitForURL(/status=DRAFT/);
  await page.getByRole('link', { name: 'Bài thử cho các màn hình' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Sửa bài viết' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.goBack();
  await page.waitForURL(/status=DRAFT/);
  expect(await page.getByLabel('Trạng thái').inputValue()).toBe('DRAFT');
  await context.close();
});
