import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { portalUrl, publishedArticles, registeredDocuments } from './servers.ts';

const { open } = useBrowser();
const articles = await publishedArticles();

/** Reads XML with the browser's own parser: its error document or the texts of the elements asked for. */
async function parseXml(xml: string, element: string): Promise<{ error: string | null; texts: string[] }> {
  const page = await open('/robots.txt', { bypassCSP: true });
  const result = await page.evaluate(
    ([text, name]) => {
      const parsed = new DOMParser().parseFromString(text ?? '', 'application/xml');
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        texts: [...parsed.getElementsByTagName(name ?? '')].map((found) => found.textContent ?? ''),
      };
    },
    [xml, element],
  );
  await page.context().close();
  return result;
}

test.each([['/rss.xml'], ['/en/rss.xml'], ['/rss/thong-bao.xml'], ['/rss/van-ban.xml'], ['/en/rss/van-ban.xml']])(
  '%s is valid XML with whole addresses',
  async (path) => {
    const answer = await fetch(`${portalUrl}${path}`);
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const xml = await answer.text();
    const { error, texts } = await parseXml(xml, 'link');
    expect(error).toBeNull();
    expect(texts.filter((text) => !text.startsWith(`${portalUrl}`))).toEqual([]);
    expect(xml).not.toMatch(/ (href|src)=(&quot;|")\//);
  },
);

test('the RSS feed begins with the newest article', async () => {
  const xml = await (await fetch(`${portalUrl}/rss.xml`)).text();
  const newest = articles.find(({ language }) => language === 'VI');
  const { texts } = await parseXml(xml, 'title');
  expect(texts[1]).toBe(newest?.title);
});

test('the feed of a column that does not exist is not found', async () => {
  expect((await fetch(`${portalUrl}/rss/khong-co.xml`)).status).toBe(404);
});

test('the JSON feed follows its version and names every article', async () => {
  const feed = (await (await fetch(`${portalUrl}/feed.json`)).json()) as { version: string; items: { url: string }[] };
  expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
  expect(feed.items.length).toBeGreaterThan(10);
  expect(feed.items.every(({ url }) => url.startsWith(`${portalUrl}/bai-viet/`))).toBe(true);
});

test('the sitemap is complete and valid', async () => {
  const xml = await (await fetch(`${portalUrl}/sitemap.xml`)).text();
  const { error, texts } = await parseXml(xml, 'loc');
  expect(error).toBeNull();
  const documents = await registeredDocuments();
  const expected = [
    '/van-ban',
    '/en/van-ban',
    ...documents.flatMap(({ slug }) => [`/van-ban/${slug}`, `/en/van-ban/${slug}`]),
  ].map((path) => portalUrl + path);
  expected.push(
    ...articles.map(({ slug, language }) => `${portalUrl}${language === 'EN' ? '/en' : ''}/bai-viet/${slug}`),
  );
  expect(expected.filter((address) => !texts.includes(address))).toEqual([]);
  expect(new Set(texts).size).toBe(texts.length);
});

test('the sitemaps of the years together name every article once', async () => {
  const years = [...new Set(articles.map(({ publishedAt }) => publishedAt.slice(0, 4)))];
  const found: string[] = [];
  for (const year of years) {
    const xml = await (await fetch(`${portalUrl}/sitemap-${year}.xml`)).text();
    const { error, texts } = await parseXml(xml, 'loc');
    expect(error).toBeNull();
    found.push(...texts.filter((address) => address.includes('/bai-viet/')));
  }
  expect(found.toSorted()).toEqual(
    articles.map(({ slug, language }) => `${portalUrl}${language === 'EN' ? '/en' : ''}/bai-viet/${slug}`).toSorted(),
  );
});

test('robots.txt leads to the sitemap', async () => {
  expect(await (await fetch(`${portalUrl}/robots.txt`)).text()).toContain(`Sitemap: ${portalUrl}/sitemap.xml`);
});
