import { describe, expect, test } from 'vitest';
import { accessibilityProblems, sidewaysOverflow, useBrowser } from './browser.ts';
import { askApi, registeredDocuments, richArticle } from './servers.ts';

const { open } = useBrowser();
const article = await richArticle();
const replaced = (await registeredDocuments()).find(({ status }) => status === 'REPLACED');
const { awards, recipients, consultations } = await askApi<{
  awards: { nodes: { id: string; verificationCode: string }[] };
  recipients: { nodes: { recipient: { id: string } | null }[] };
  consultations: { nodes: { id: string }[] };
}>(`{
  awards(first: 1, filter: { status: REVOKED }) { nodes { id verificationCode } }
  recipients: awards(first: 100) { nodes { recipient { id } } }
  consultations(first: 1, open: true) { nodes { id } }
}`);
const recipient = recipients.nodes.find((award) => award.recipient !== null)?.recipient;

const PAGES = {
  home: '/',
  'home in English': '/en',
  category: '/chuyen-muc/pho-bien-giao-duc-phap-luat',
  article: `/bai-viet/${article.slug}`,
  register: '/van-ban',
  'register, searched': '/van-ban?q=dan+van&hieu-luc=con-hieu-luc',
  'register, nothing found': '/en/van-ban?so=khong-co',
  document: `/van-ban/${replaced?.slug}`,
  'document in English': `/en/van-ban/${replaced?.slug}`,
  search: '/tim-kiem',
  'search, found': '/tim-kiem?q=hoa+giai&nam=2025',
  'search, found in English': '/en/tim-kiem?q=ke+hoach',
  'search, nothing found': '/tim-kiem?q=%22qzxwv+khong+co%22&loai=tin-bai',
  'search, too long': `/tim-kiem?q=${'khongcodaucach'.repeat(20)}`,
  'register of awards': '/khen-thuong',
  'register of awards, searched': '/khen-thuong?tinh-trang=huy-bo&sap-xep=ten',
  'register of awards, nothing found': '/en/khen-thuong?q=khong+co+ai',
  'revoked award': `/khen-thuong/${awards.nodes[0]?.id}`,
  'timeline of a recipient': `/khen-thuong/nguoi-nhan/${recipient?.id}`,
  movements: '/thi-dua',
  'movement in English': '/en/thi-dua/dan-van-kheo',
  models: '/thi-dua/mo-hinh',
  model: '/thi-dua/mo-hinh/thu-nam-khong-cho',
  consultations: '/lay-y-kien',
  consultation: `/lay-y-kien/${consultations.nodes[0]?.id}`,
  verification: '/xac-minh',
  'verification of a revoked award': `/xac-minh/${awards.nodes[0]?.verificationCode}`,
  tag: '/the/dan-van-kheo',
  about: '/gioi-thieu',
  contact: '/lien-he',
  'site map': '/so-do-trang',
  'open data': '/du-lieu-mo',
  'open data in English': '/en/du-lieu-mo',
  'guide to the API': '/api',
  'guide to the API in English': '/en/api',
  'not found': '/khong-co-trang-nay',
};

/** Text spacing that a reader may ask for (WCAG 1.4.12). */
const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

describe.each(Object.entries(PAGES))('%s', (_name, path) => {
  test.each([
    [320, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('at %i px, %s: axe finds nothing and nothing scrolls sideways', async (width, colorScheme) => {
    const page = await open(path, { viewport: { width, height: 800 }, colorScheme });
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });

  test('with wide text spacing and text at 200 % nothing scrolls sideways', async () => {
    const page = await open(path, { viewport: { width: 640, height: 800 }, bypassCSP: true });
    await page.addStyleTag({ content: TEXT_SPACING });
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.context().close();
  });
});

test('in high contrast, light and dark, axe finds nothing', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open(PAGES.article, { viewport: { width: 1280, height: 800 }, colorScheme });
    await page.getByRole('button', { name: 'Tương phản cao' }).click();
    expect(await page.locator('html').getAttribute('data-contrast')).toBe('more');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  }
});

test('the first Tab leads past the header', async () => {
  const page = await open('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#content');
  await page.context().close();
});

test('on a phone the menu opens, leads on and closes without JavaScript', async () => {
  const page = await open('/', { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const link = page.getByRole('navigation', { name: 'Menu chính' }).getByRole('link', { name: 'Liên hệ' });
  expect(await link.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Danh mục', exact: true }).click();
  expect(await link.isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Đóng danh mục' }).click();
  expect(await link.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Danh mục', exact: true }).click();
  await link.click();
  expect(new URL(page.url()).pathname).toBe('/lien-he');
  await page.context().close();
});
