import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { apiUrl, askApi, portalUrl, richArticle } from './servers.ts';

const { open } = useBrowser();
const article = await richArticle();
const articlePath = `/bai-viet/${article.slug}`;

async function countedVisits(): Promise<number> {
  const { site } = await askApi<{ site: { visitStatistics: { total: number } } }>(
    '{ site { visitStatistics { total } } }',
  );
  return site.visitStatistics.total;
}

test.each([['/'], ['/khong-co'], ['/rss.xml'], ['/favicon.svg'], ['/healthz']])(
  '%s carries the security headers',
  async (path) => {
    const { headers } = await fetch(`${portalUrl}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  },
);

test('the policy refuses nothing that the pages need', async () => {
  const page = await open('/robots.txt');
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  for (const path of ['/', articlePath, '/gioi-thieu']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  }
  expect(refused).toEqual([]);
  await page.context().close();
});

test('an unknown address is a helpful 404', async () => {
  const answer = await fetch(`${portalUrl}/khong/co/trang-nay`);
  const html = await answer.text();
  expect(answer.status).toBe(404);
  expect(html).toContain('Không tìm thấy trang');
  expect(html).toContain('href="/chuyen-muc/');
  expect(html).toContain('<meta name="robots" content="noindex"/>');
});

test.each([
  ['/bai-viet/%00'],
  ['/rss/%00.xml'],
  ['/bai-viet/%E0%A4%A'],
  ['/chuyen-muc/thong-bao?after=%00'],
  ['/chuyen-muc/thong-bao?before=khong-phai-con-tro'],
  [`/bai-viet/${'a'.repeat(3000)}`],
  ['/media/%2e%2e%2f%2e%2e%2fetc/passwd.txt'],
])('%s is refused as an address, not as a failure', async (path) => {
  const { status } = await fetch(`${portalUrl}${path}`);
  expect(status).toBe(404);
});

test('a slash at the end is taken away', async () => {
  const answer = await fetch(`${portalUrl}/gioi-thieu/`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/gioi-thieu']);
  const foreign = await fetch(`${portalUrl}//example.org/`, { redirect: 'manual' });
  expect(foreign.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
});

test('built files are kept for a year, and travel compressed', async () => {
  const html = await (await fetch(`${portalUrl}/`)).text();
  const style = /href="(\/assets\/style-[^"]+)"/.exec(html)?.[1];
  const answer = await fetch(`${portalUrl}${style}`, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('content-encoding')).toBe('br');
});

test('a feed that has not changed is not sent again', async () => {
  const first = await fetch(`${portalUrl}/rss.xml`);
  const tag = first.headers.get('etag') ?? '';
  const second = await fetch(`${portalUrl}/rss.xml`, { headers: { 'if-none-match': tag } });
  expect(second.status).toBe(304);
});

test('pictures come through the portal', async () => {
  const answer = await fetch(`${portalUrl}${article.cover?.url}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^image\//);
  const share = /<meta property="og:image" content="([^"]+)"/.exec(
    await (await fetch(`${portalUrl}${articlePath}`)).text(),
  )?.[1];
  expect((await fetch(share ?? '')).status).toBe(200);
});

test('visits are counted for people and not for robots', async () => {
  const before = await countedVisits();
  await fetch(`${portalUrl}/`, { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } });
  const page = await open(articlePath, {
    userAgent: `Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 e2e/${Date.now()}`,
  });
  await expect.poll(countedVisits, { timeout: 20_000, interval: 1000 }).toBeGreaterThan(before);
  await page.context().close();
  expect((await fetch(`${apiUrl}/internal/visits`, { method: 'POST' })).status).not.toBe(204);
});
