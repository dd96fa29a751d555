import { expect, test } from 'vitest';
import { accessibilityProblems, useBrowser } from './browser.ts';
import { askApi, portalUrl, registeredDocuments, richArticle } from './servers.ts';

const { open } = useBrowser();
const documents = await registeredDocuments();
const article = await richArticle();
const articlePath = `/bai-viet/${article.slug}`;

/** Addresses of the documents that a page of the register lists. */
function listed(html: string): string[] {
  return [...html.matchAll(/<th[^>]*role="rowheader"[^>]*><a href="([^"]+)"/g)].map(([, href = '']) => href);
}

const pageOf = async (path: string) => (await fetch(new URL(path.replaceAll('&amp;', '&'), portalUrl))).text();
const neighbour = (html: string, rel: 'next' | 'prev') =>
  new RegExp(`<link rel="${rel}" href="([^"]+)"`).exec(html)?.[1];

test('a citizen finds a document without JavaScript, without diacritics, and drops a condition again', async () => {
  const page = await open('/van-ban', { javaScriptEnabled: false });
  await page.getByLabel('Từ khóa').fill('dan van kheo');
  await page.getByLabel('Loại văn bản').selectOption('Kế hoạch');
  await page.getByText('Thêm điều kiện tìm').click();
  await page.getByLabel('Hiệu lực').selectOption({ label: 'Hết hiệu lực' });
  await page.getByRole('button', { name: 'Tìm văn bản' }).click();
  expect(new URL(page.url()).hash).toBe('#results');
  const results = page.getByRole('table').getByRole('link');
  const narrow = await results.count();
  expect(narrow).toBeGreaterThan(0);
  expect(await results.allTextContents()).toContain('Kế hoạch 50-KH/ĐU');
  expect(await page.getByLabel('Từ khóa', { exact: true }).inputValue()).toBe('dan van kheo');
  expect(await page.getByLabel('Hiệu lực', { exact: true }).isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Bỏ lọc Hiệu lực: Hết hiệu lực' }).click();
  expect(await results.count()).toBeGreaterThan(narrow);
  await page.getByRole('link', { name: 'Bỏ tất cả điều kiện' }).click();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/van-ban');
  await page.context().close();
});

test('a search that finds nothing says what to try', async () => {
  const page = await open('/van-ban?q=kh%C3%B4ng-c%C3%B3-v%C4%83n-b%E1%BA%A3n-nh%C6%B0-v%E1%BA%ADy');
  expect(await page.getByText('Không tìm thấy văn bản nào').isVisible()).toBe(true);
  await page.getByRole('main').getByRole('link', { name: 'Bỏ tất cả điều kiện' }).click();
  expect(await page.getByRole('heading', { name: `${documents.length} văn bản` }).isVisible()).toBe(true);
  await page.context().close();
});

test('the whole register is read forward and back, each document once', async () => {
  const pages: string[][] = [];
  let path: string | undefined = '/van-ban';
  let last = '';
  while (path !== undefined) {
    last = await pageOf(path);
    pages.push(listed(last));
    path = neighbour(last, 'next');
  }
  expect(pages.flat().toSorted()).toEqual(documents.map(({ slug }) => `/van-ban/${slug}`).toSorted());
  expect(pages.length).toBeGreaterThan(2);
  expect(listed(await pageOf(neighbour(last, 'prev') ?? ''))).toEqual(pages.at(-2));
});

test('a page of a search keeps the search', async () => {
  const first = await pageOf('/van-ban?tu=2009-01-01&den=31/12/2026');
  const next = neighbour(first, 'next') ?? '';
  expect(next).toContain('tu=2009-01-01&amp;den=2026-12-31&amp;after=');
  expect(listed(await pageOf(next)).length).toBeGreaterThan(0);
});

test.each([
  ['impossible values', '/van-ban?nam=hai-nghin&tu=31/2/2020&hieu-luc=x&den=infinity', 200],
  ['markup and wildcards', '/van-ban?q=%00%FF&so=%25_&loai=%3Cscript%3E&co-quan=%5C', 200],
  ['endless texts', `/van-ban?q=${'a+'.repeat(300)}&nguoi-ky=${'b'.repeat(900)}`, 200],
  ['a place that cannot be', '/van-ban?q=luat&after=khong-phai-con-tro', 301],
  ['a broken place', '/en/van-ban?before=%00', 301],
  ['a document that is not there', '/van-ban/khong-co-van-ban-nay', 404],
])('%s in an address break nothing', async (_what, path, status) => {
  const answer = await fetch(`${portalUrl}${path}`, { redirect: 'manual' });
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toContain('<script>');
  if (status === 301) expect((await fetch(`${portalUrl}${path}`)).status).toBe(200);
});

test('a replaced document leads to the one that replaces it, and back', async () => {
  const replaced = documents.find(({ status, relations }) => status === 'REPLACED' && relations.length > 0);
  const successor = replaced?.relations[0]?.document;
  if (replaced === undefined || successor === undefined) throw new Error('The sample content has no replaced document');
  const page = await open(`/van-ban/${replaced.slug}`);
  expect(await page.getByText('Văn bản này đã được thay thế.').isVisible()).toBe(true);
  await page.getByRole('main').getByRole('link', { name: successor.code }).first().click();
  await page.waitForURL(`**/van-ban/${successor.slug}`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(successor.code);
  const related = page.getByRole('region', { name: 'Văn bản liên quan' });
  expect(await related.getByRole('heading', { name: 'Thay thế' }).isVisible()).toBe(true);
  expect(await related.getByRole('link', { name: replaced.code }).isVisible()).toBe(true);
  await page.context().close();
});

test('a document names every article that cites it, page by page', async () => {
  const cited = documents.toSorted((a, b) => b.citingArticles.edges.length - a.citingArticles.edges.length)[0];
  const [first, ...others] = cited?.citingArticles.edges ?? [];
  if (cited === undefined || first === undefined || others.length === 0) throw new Error('No document is cited twice');
  const page = await open(`/van-ban/${cited.slug}`);
  const titles = page.getByRole('region', { name: 'Tin, bài viện dẫn' }).getByRole('heading', { level: 3 });
  expect(await titles.allTextContents()).toEqual(cited.citingArticles.edges.map(({ node }) => node.title));
  await page.goto(`/van-ban/${cited.slug}?after=${encodeURIComponent(first.cursor)}`);
  expect(await titles.allTextContents()).toEqual(others.map(({ node }) => node.title));
  await page.getByRole('link', { name: 'Tin mới hơn' }).click();
  expect(await titles.allTextContents()).toEqual([first.node.title]);
  await page.context().close();
});

test('an article that cites a replaced document says so beside its list, and leads to the successor', async () => {
  const replaced = documents.find(
    ({ status, citingArticles }) => status === 'REPLACED' && citingArticles.edges.length > 0,
  );
  const page = await open(`/bai-viet/${replaced?.citingArticles.edges[0]?.node.slug}`, { javaScriptEnabled: false });
  const entry = page
    .getByRole('region', { name: 'Văn bản viện dẫn' })
    .getByRole('listitem')
    .filter({ hasText: replaced?.excerpt });
  expect(await entry.getByText('Đã được thay thế bởi').isVisible()).toBe(true);
  await entry.getByRole('link', { name: replaced?.relations[0]?.document.code }).click();
  expect(new URL(page.url()).pathname).toBe(`/van-ban/${replaced?.relations[0]?.document.slug}`);
  await page.context().close();
});

test('a document’s file is named with its format and size, and is only saved', async () => {
  const page = await open('/van-ban/ke-hoach-14-kh-du-2026');
  const link = page.getByRole('link', { name: /^Tệp 1 \(DOCX, \d+ kB\)$/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^van-ban-[0-9a-f]{8}\.docx$/);
  await page.context().close();
});

test('the English page of a document is one switch away', async () => {
  const [document] = documents;
  const page = await open(`/van-ban/${document?.slug}`);
  await page.getByRole('link', { name: 'English' }).click();
  expect(new URL(page.url()).pathname).toBe(`/en/van-ban/${document?.slug}`);
  expect(await page.getByText('Properties of the document').isVisible()).toBe(true);
  await page.context().close();
});

test('in an English article the links lead to the English pages of documents', async () => {
  const { articles } = await askApi<{ articles: { nodes: { slug: string; body: { html: string } }[] } }>(
    '{ articles(first: 10, filter: { language: EN }) { nodes { slug body { html } } } }',
  );
  const citing = articles.nodes.find(({ body }) => body.html.includes('href="/van-ban/'));
  const html = await pageOf(`/en/bai-viet/${citing?.slug}`);
  expect(html).toContain('<a href="/en/van-ban/');
  expect(html).not.toContain('href="/van-ban/');
});

test('at keyboard focus a link to a document shows its card; Esc closes it', async () => {
  const page = await open(articlePath);
  const link = page.locator('[data-article-text] a[data-code]').first();
  const card = page.locator('#document-card');
  while (!(await link.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  expect(await card.isVisible()).toBe(true);
  const code = (await link.getAttribute('data-code')) ?? '';
  const cited = documents.find((each) => each.code === code);
  const said = (await card.textContent()) ?? '';
  for (const part of [cited?.type, code, cited?.excerpt, cited?.issuer]) expect(said).toContain(part);
  expect(await link.getAttribute('aria-describedby')).toBe('document-card');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await card.isVisible()).toBe(false);
  expect(await link.getAttribute('aria-describedby')).toBeNull();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/van-ban/**');
  await page.context().close();
});

test('under the pointer the card opens, can be entered, and closes when the pointer leaves', async () => {
  const page = await open(articlePath, { viewport: { width: 1280, height: 900 } });
  const card = page.locator('#document-card');
  await page.locator('.rich-text a[data-code]').first().hover();
  await card.waitFor({ state: 'visible' });
  await card.hover();
  await page.waitForTimeout(600);
  expect(await card.isVisible()).toBe(true);
  await page.mouse.move(5, 5);
  await card.waitFor({ state: 'hidden' });
  await page.context().close();
});

test('the first tap opens the card, a tap beside it closes it, and its link leads on', async () => {
  const page = await open(articlePath, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const link = page.locator('.rich-text a[data-code]').first();
  const card = page.locator('#document-card');
  await link.tap();
  expect(await card.isVisible()).toBe(true);
  expect(new URL(page.url()).pathname).toBe(articlePath);
  const box = await card.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await page.getByRole('heading', { level: 1 }).tap();
  expect(await card.isVisible()).toBe(false);
  await link.tap();
  await card.getByRole('link').first().tap();
  await page.waitForURL('**/van-ban/**');
  await page.context().close();
});

test('without JavaScript a link to a document is a plain link', async () => {
  const page = await open(articlePath, { javaScriptEnabled: false });
  await page.locator('.rich-text a[data-code]').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/van-ban\//);
  await page.context().close();
});
