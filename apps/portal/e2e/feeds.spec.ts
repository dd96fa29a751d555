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

test.each([
  ['/rss.xml'],
  ['/en/rss.xml'],
  ['/rss/thong-bao.xml'],
  ['/rss/van-ban.xml'],
  ['/en/rss/van-ban.xml'],
  ['/rss/the/dan-van-kheo.xml'],
  ['/rss/thi-dua/dan-van-kheo.xml'],
])('%s is valid XML with whole addresses', async (path) => {
  const answer = await fetch(`${portalUrl}${path}`);
  expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
  const xml = await answer.text();
  const { error, texts } = await parseXml(xml, 'link');
  expect(error).toBeNull();
  expect(texts.filter((text) => !text.startsWith(`${portalUrl}`))).toEqual([]);
  expect(xml).not.toMatch(/ (href|src)=(&quot;|")\//);
});

test('the RSS feed begins with the newest article', async () => {
  const xml = await (await fetch(`${portalUrl}/rss.xml`)).text();
  const newest = articles.find(({ language }) => language === 'VI');
  const { texts } = await parseXml(xml, 'title');
  expect(texts[1]).toBe(newest?.title);
});

test.each([
  ['/rss/khong-co.xml'],
  ['/atom/khong-co.xml'],
  ['/feed/the/khong-co.json'],
  ['/atom/thi-dua/khong-co.xml'],
  ['/rss/a/b.xml'],
  ['/rss/the/a/b.xml'],
])('%s is the feed of nothing and not found', async (path) => {
  expect((await fetch(`${portalUrl}${path}`)).status).toBe(404);
});

const SUBJECTS = [[], ['thong-bao'], ['van-ban'], ['the', 'dan-van-kheo'], ['thi-dua', 'dan-van-kheo']];

test.each(SUBJECTS.map((subject) => [['/atom', ...subject].join('/')]))(
  '%s.xml is an Atom feed that names itself, with times and whole addresses',
  async (path) => {
    const answer = await fetch(`${portalUrl}${path}.xml`);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await answer.text();
    const updated = await parseXml(xml, 'updated');
    const ids = await parseXml(xml, 'id');
    expect(updated.error).toBeNull();
    expect(updated.texts.length).toBeGreaterThan(1);
    expect(updated.texts).toHaveLength(ids.texts.length);
    expect(updated.texts.filter((time) => Number.isNaN(Date.parse(time)) || time.startsWith('1970'))).toEqual([]);
    expect(new Set(ids.texts).size).toBe(ids.texts.length);
    const links = [...xml.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, href]) => href);
    expect(links.filter((href) => !href?.startsWith(portalUrl))).toEqual([]);
    expect(xml).toContain(`<link rel="self" href="${portalUrl}${path}.xml"/>`);
    expect(xml).not.toMatch(/<(title|summary) type="html"/);
    // Whoever has it already is not sent it again.
    const again = await fetch(`${portalUrl}${path}.xml`, {
      headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  },
);

test.each(SUBJECTS.map((subject) => [['/feed', ...subject].join('/')]))('%s.json is a JSON Feed', async (path) => {
  const answer = await fetch(`${portalUrl}${path}.json`);
  expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
  const feed = (await answer.json()) as {
    version: string;
    feed_url: string;
    items: { id: string; url: string; title: string }[];
  };
  expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
  expect(feed.feed_url).toBe(`${portalUrl}${path}.json`);
  expect(feed.items.length).toBeGreaterThan(0);
  expect(feed.items.filter(({ id, url, title }) => !id || !title || !url.startsWith(portalUrl))).toEqual([]);
});

test.each([['/'], ['/chuyen-muc/thong-bao'], ['/van-ban'], ['/the/dan-van-kheo'], ['/en/thi-dua/dan-van-kheo']])(
  '%s names its feeds, and they are there',
  async (path) => {
    const html = await (await fetch(`${portalUrl}${path}`)).text();
    const feeds = [...html.matchAll(/<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)"/g)];
    expect(feeds).toHaveLength(3);
    for (const [, type, href] of feeds) {
      const answer = await fetch(`${portalUrl}${href}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    }
  },
);

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

test('/oai answers archives with records of this portal, by GET and by POST', async () => {
  const asked = new URLSearchParams({ verb: 'ListRecords', metadataPrefix: 'oai_dc', set: 'bai-viet' });
  for (const answer of [
    await fetch(`${portalUrl}/oai?${asked}`),
    await fetch(`${portalUrl}/oai`, { method: 'POST', body: asked }),
  ]) {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
    const xml = await answer.text();
    const { error, texts } = await parseXml(xml, 'dc:title');
    expect(error).toBeNull();
    expect(texts.length).toBeGreaterThan(10);
    expect(xml).toContain(
      `<request verb="ListRecords" metadataPrefix="oai_dc" set="bai-viet">${portalUrl}/oai</request>`,
    );
    const [, address = ''] = /<dc:identifier>(http[^<]+)</.exec(xml) ?? [];
    expect((await fetch(address)).status).toBe(200);
  }
});
