import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { portalUrl } from './servers.ts';

const { open } = useBrowser();
const pageOf = async (path: string) => (await fetch(new URL(path.replaceAll('&amp;', '&'), portalUrl))).text();
const titlesOf = (html: string) => [...html.matchAll(/<h3[^>]*><a href="([^"]+)"/g)].map(([, href]) => href);
const neighbour = (html: string, rel: 'next' | 'prev') =>
  new RegExp(`<link rel="${rel}" href="([^"]+)"`).exec(html)?.[1];

test('a citizen searches from the header without JavaScript and without diacritics, and reads what was found', async () => {
  const page = await open('/lien-he', { javaScriptEnabled: false });
  await page.getByRole('searchbox', { name: 'Tìm trên cổng thông tin' }).fill('hoa giai o co so');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  expect(new URL(page.url()).pathname).toBe('/tim-kiem');
  expect(await page.title()).toContain('Kết quả tìm “hoa giai o co so”');
  expect(await page.getByRole('searchbox').inputValue()).toBe('hoa giai o co so');
  expect(await page.getByRole('heading', { level: 2, name: /^Tìm thấy \d+ kết quả/ }).isVisible()).toBe(true);
  const articles = page.getByRole('article').filter({ hasText: 'Tin, bài' });
  const first = articles.getByRole('heading', { level: 3 }).getByRole('link').first();
  expect((await page.locator('.search-results mark').first().textContent())?.toLowerCase()).toContain('hòa giải');
  const title = await first.textContent();
  await first.click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
  await page.context().close();
});

test('a slip of the keyboard is answered with results and with what may have been meant', async () => {
  const page = await open('/tim-kiem?q=hoa+giair&loai=tin-bai', { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { level: 2, name: /^Tìm thấy \d+ kết quả cho “hoa giair”/ }).count()).toBe(1);
  const meant = page.getByText('Ý bạn là').getByRole('link');
  const words = (await meant.textContent()) ?? '';
  expect(words).toMatch(/giải$/);
  await meant.click();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: words, loai: 'tin-bai' });
  expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(0);
  await page.context().close();
});

test('an official document is found by its number in any writing, and shown as one', async () => {
  for (const writing of ['50-KH/ĐU', '50 kh đu', '50khdu']) {
    const page = await open(`/tim-kiem?q=${encodeURIComponent(writing)}`);
    const found = page.getByRole('article').filter({ hasText: 'Kế hoạch 50-KH/ĐU' }).first();
    const said = (await found.textContent()) ?? '';
    for (const part of ['Văn bản', '30-3-2020', 'Hết hiệu lực']) expect(said).toContain(part);
    await found.getByRole('link', { name: 'Kế hoạch 50-KH/ĐU' }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/van-ban\/ke-hoach-50/);
    await page.context().close();
  }
});

test('filters narrow the results down, keep the words, and the back button brings each step back', async () => {
  const page = await open('/tim-kiem?q=hoa+giai', { javaScriptEnabled: false });
  const tabs = page.getByRole('navigation', { name: 'Loại kết quả' });
  const countIn = async (link: Locator) => /\((\d+)\)/.exec((await link.textContent()) ?? '')?.[1];
  await tabs.getByRole('link', { name: 'Tin, bài' }).click();
  const count = page.getByRole('heading', { level: 2 }).first();
  const articles = await countIn(tabs.getByRole('link', { name: 'Tin, bài' }));
  expect(await count.textContent()).toBe(`Tìm thấy ${articles} kết quả cho “hoa giai”`);
  // The other type still tells how many it has.
  expect(await tabs.getByRole('link', { name: 'Văn bản' }).textContent()).toMatch(/\([1-9]\d*\)/);
  await page.getByRole('navigation', { name: 'Theo chuyên mục' }).getByRole('link').first().click();
  expect(await page.getByRole('link', { name: /^Bỏ lọc Chuyên mục: / }).isVisible()).toBe(true);
  expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(0);
  // a page that is still coming cannot be gone back from
  await page.waitForLoadState();
  await page.goBack();
  await page.getByRole('navigation', { name: 'Theo năm' }).getByRole('link', { name: '2025' }).click();
  const narrowed = new URL(page.url());
  expect(Object.fromEntries(narrowed.searchParams)).toEqual({ q: 'hoa giai', loai: 'tin-bai', nam: '2025' });
  for (const date of await page.locator('.search-results time').allTextContents()) expect(date).toMatch(/-2025$/);
  await page.getByRole('searchbox').fill('tiep cong dan');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  expect(new URL(page.url()).searchParams.get('nam')).toBe('2025');
  // a page that is still coming cannot be gone back from
  await page.waitForLoadState();
  await page.goBack();
  expect(page.url()).toBe(narrowed.href);
  expect(await page.getByRole('searchbox').inputValue()).toBe('hoa giai');
  await page.getByRole('link', { name: 'Bỏ lọc Năm: 2025' }).click();
  expect(new URL(page.url()).search).toBe('?q=hoa+giai&loai=tin-bai');
  await page.context().close();
});

test('an award is found by the name on it, and a decision’s awards stand as one among other results', async () => {
  const page = await open('/tim-kiem?q=dan+van+kheo', { javaScriptEnabled: false });
  const titles = await page.getByRole('heading', { level: 3 }).getByRole('link').all();
  // what is told of the movement comes before those who were honoured in it
  expect(await titles[0]!.getAttribute('href')).not.toContain('/khen-thuong/');
  const tab = page.getByRole('navigation', { name: 'Loại kết quả' }).getByRole('link', { name: 'Khen thưởng' });
  const count = Number(/\((\d+)\)/.exec((await tab.textContent()) ?? '')?.[1]);
  await tab.click();
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toContain(`Tìm thấy ${count} kết quả`);
  const award = page.getByRole('article').first();
  expect(await award.textContent()).toMatch(/^Khen thưởng.*\d-\d{4}/);
  const name = (await award.getByRole('heading').textContent()) ?? '';

  await page.getByRole('searchbox').fill(name);
  await page.getByRole('link', { name: /^Bỏ lọc Loại/ }).click();
  await page.goto(`${portalUrl}/tim-kiem?q=${encodeURIComponent(name)}`);
  const first = page.getByRole('article').first();
  expect(await first.getByRole('heading').textContent()).toBe(name);
  expect(await first.getByRole('heading').locator('mark').count()).toBeGreaterThan(0);
  await first.getByRole('heading').getByRole('link').click();
  expect(new URL(page.url()).pathname).toMatch(/^\/khen-thuong\//);
  const code =
    /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? '';
  const address = page.url();
  await page.goto(`${portalUrl}/tim-kiem?q=${code.replaceAll('-', '').toLowerCase()}`);
  expect(await page.getByRole('article').first().getByRole('link').first().getAttribute('href')).toBe(
    new URL(address).pathname,
  );
  await page.context().close();
});

test('the others of a decision are one link away, as many as it says', async () => {
  const page = await open('/tim-kiem?q=dan+van+kheo&loai=', { javaScriptEnabled: false });
  let others = page.getByRole('link', { name: /khen thưởng khác của quyết định này$/ });
  while ((await others.count()) === 0) {
    await page.getByRole('link', { name: 'Trang sau' }).click();
    others = page.getByRole('link', { name: /khen thưởng khác của quyết định này$/ });
  }
  const many = Number(/^và (\d+)/.exec((await others.first().textContent()) ?? '')?.[1]);
  await others.first().click();
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toContain(`Tìm thấy ${many + 1} kết quả`);
  expect(await page.getByRole('link', { name: /^Bỏ lọc Quyết định: \d+/ }).isVisible()).toBe(true);
  await page.context().close();
});

test('a range of days is asked by a form that keeps the rest', async () => {
  const page = await open('/tim-kiem?q=hoa+giai&loai=van-ban', { javaScriptEnabled: false });
  await page.getByLabel('Từ ngày').fill('2025-01-01');
  await page.getByLabel('Đến ngày').fill('2025-12-31');
  await page.getByRole('button', { name: 'Lọc theo ngày' }).click();
  expect(new URL(page.url()).search).toBe('?q=hoa+giai&loai=van-ban&tu=2025-01-01&den=2025-12-31');
  const dates = await page.locator('.search-results time').allTextContents();
  expect(dates.length).toBeGreaterThan(0);
  for (const date of dates) expect(date).toMatch(/-2025$/);
  expect(await page.getByRole('link', { name: 'Bỏ lọc Từ ngày: 1-1-2025' }).isVisible()).toBe(true);
  await page.context().close();
});

test('the results are read forward and back, each once', async () => {
  const pages: (string | undefined)[][] = [];
  let path: string | undefined = '/tim-kiem?q=hoa+giai';
  let last = '';
  let behind = 0;
  while (path !== undefined) {
    last = await pageOf(path);
    pages.push(titlesOf(last));
    // awards of one decision stand behind the best of them, and are counted
    for (const [, others] of last.matchAll(/>và (\d+) khen thưởng khác của quyết định này</g)) behind += Number(others);
    path = neighbour(last, 'next');
  }
  const total = Number(/Tìm thấy (\d+) kết quả/.exec(last)?.[1]);
  expect(pages.flat().length + behind).toBe(total);
  expect(new Set(pages.flat()).size).toBe(pages.flat().length);
  expect(pages.length).toBeGreaterThan(2);
  expect(titlesOf(await pageOf(neighbour(last, 'prev') ?? ''))).toEqual(pages.at(-2));
});

test('a search that finds nothing says so and leads on', async () => {
  const page = await open(`/tim-kiem?q=${encodeURIComponent('“qzxwv khong co” -tin')}&nam=1987`, {
    javaScriptEnabled: false,
  });
  expect(await page.getByRole('heading', { name: /^Không tìm thấy kết quả nào/ }).isVisible()).toBe(true);
  const main = page.getByRole('main');
  expect(await main.getByRole('link', { name: 'Tra cứu trong danh mục văn bản' }).isVisible()).toBe(true);
  expect(await main.getByRole('link', { name: 'Trợ giúp pháp lý' }).isVisible()).toBe(true);
  await main.getByRole('link', { name: 'qzxwv khong co', exact: true }).click();
  expect(new URL(page.url()).search).toBe('?q=qzxwv+khong+co&nam=1987');
  await main.getByRole('link', { name: 'Bỏ tất cả điều kiện lọc' }).click();
  expect(new URL(page.url()).search).toBe('?q=qzxwv+khong+co');
  await page.context().close();
});

test('a text that is too long stays in the box, and the page says what to do', async () => {
  const words = 'Kế hoạch triển khai '.repeat(20).trim();
  const page = await open(`/tim-kiem?q=${encodeURIComponent(words)}`, { javaScriptEnabled: false });
  expect(await page.getByText('Nội dung tìm dài quá 200 ký tự').isVisible()).toBe(true);
  expect(await page.getByRole('searchbox').inputValue()).toBe(words);
  await page.context().close();
});

test('search engines keep the search page, and none of its results', async () => {
  const start = await pageOf('/tim-kiem');
  expect(start).toContain(`<link rel="canonical" href="${portalUrl}/tim-kiem"/>`);
  expect(start).toContain('hrefLang="en"');
  expect(await pageOf('/tim-kiem?q=hoa+giai')).toContain('<meta name="robots" content="noindex"/>');
});

test.each([
  ['markup', 'q=%3Cscript%3Ealert(1)%3C%2Fscript%3E', 200],
  ['signs of query languages', 'q=%25+_+%26+%7C+!', 200],
  ['a NUL and a broken letter', 'q=%00%ED%A0%80', 200],
  ['impossible conditions', 'q=luat&nam=abc&tu=infinity&den=31%2F2%2F2020&loai=constructor&chuyen-muc=khong-co', 200],
  ['a decision that there cannot be', 'q=luat&loai=khen-thuong&quyet-dinh=khong-phai-quyet-dinh', 301],
  ['a place that no list has', 'q=luat&after=khong-phai-con-tro', 301],
  ['an endless text', `q=${'a'.repeat(4000)}`, 200],
])('%s in the address harms nothing', async (_name, query, status) => {
  const answer = await fetch(`${portalUrl}/tim-kiem?${query}`, { redirect: 'manual' });
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toContain('<script>alert');
});

test('the English page leads to the English page of a document, and switches back with its words', async () => {
  const page = await open('/en/tim-kiem?q=50-KH%2F%C4%90U');
  const link = page.getByRole('link', { name: 'Kế hoạch 50-KH/ĐU' }).first();
  expect(await link.getAttribute('href')).toMatch(/^\/en\/van-ban\//);
  await page.getByRole('link', { name: 'Tiếng Việt' }).click();
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=50-KH/ĐU');
  await page.context().close();
});

test('printed results have no menus, filters or paging', async () => {
  const page = await open('/tim-kiem?q=hoa+giai');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { level: 3 }).first().isVisible()).toBe(true);
  for (const gone of [
    page.getByRole('navigation', { name: 'Loại kết quả' }),
    page.getByRole('complementary', { name: 'Lọc kết quả' }),
    page.getByRole('link', { name: 'Trang sau' }),
    page.getByRole('searchbox'),
  ]) {
    expect(await gone.isVisible()).toBe(false);
  }
  await page.context().close();
});
