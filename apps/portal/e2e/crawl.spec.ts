import { expect, test } from 'vitest';
import { portalUrl, publishedArticles, registeredDocuments } from './servers.ts';

const ADDRESSES = /<(?:a|link|img|script)\b[^>]*?\s(?:href|src)="([^"]+)"/g;

function decode(html: string): string {
  return html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");
}

/** Paths on the portal that a page leads to. */
function linksOf(html: string): string[] {
  return [...html.matchAll(ADDRESSES)]
    .map(([, address]) => new URL(decode(address ?? ''), portalUrl))
    .filter(({ origin }) => origin === portalUrl)
    .map(({ pathname, search }) => pathname + search);
}

/** Hundreds of awards, each with its code, and the ways to search them: pages of one make, of which some stand for all. */
const ALIKE = [
  /\/khen-thuong\/./,
  /\/khen-thuong\?/,
  /\/khen-thuong\.\w+\?/,
  /\/xac-minh\/./,
  /\/thi-dua\/mo-hinh[/?]/,
];
const ENOUGH = 10;
/** Hundreds of pages, one after the other; a busy machine needs its time. */
const CRAWL_MS = 300_000;

/** Says which links to follow: all of them, but of pages that are alike only the first. */
function choosy(): (path: string) => boolean {
  const followed = new Map<RegExp, number>();
  return (path) => {
    const family = ALIKE.find((pattern) => pattern.test(path));
    if (family === undefined) return true;
    const count = (followed.get(family) ?? 0) + 1;
    followed.set(family, count);
    return count <= ENOUGH;
  };
}

/** Addresses of the articles that a list page shows. */
function titles(html: string): (string | undefined)[] {
  return [...html.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map(([, href]) => href);
}

test(
  'every link of every page answers',
  async () => {
    // Two searches with few results: each way to narrow them down is a page of its own.
    const searches = ['/tim-kiem?q=%22hoi+thi+hoa+giai+vien+gioi%22', '/en/tim-kiem?q=50-KH%2F%C4%90U'];
    const seen = new Set(['/', '/en', '/sitemap.xml', '/robots.txt', ...searches]);
    const known = new Set(seen);
    const isWorthFollowing = choosy();
    const dead: string[] = [];
    for (const path of seen) {
      const answer = await fetch(`${portalUrl}${path}`, { redirect: 'manual' });
      const body = await answer.text();
      if (answer.status !== 200) dead.push(`${path} answered ${answer.status}`);
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      for (const link of linksOf(body)) {
        if (!known.has(link) && isWorthFollowing(link)) seen.add(link);
        known.add(link);
      }
    }
    expect(dead).toEqual([]);
    const articles = await publishedArticles();
    const documents = await registeredDocuments();
    const wanted = [
      ...articles.map(({ slug, language }) => `${language === 'EN' ? '/en' : ''}/bai-viet/${slug}`),
      ...documents.flatMap(({ slug }) => [`/van-ban/${slug}`, `/en/van-ban/${slug}`]),
    ];
    expect(wanted.filter((path) => !seen.has(path))).toEqual([]);
  },
  CRAWL_MS,
);

test('a column of several pages is read forward and back without losing an article', async () => {
  const first = await (await fetch(`${portalUrl}/chuyen-muc/pho-bien-giao-duc-phap-luat`)).text();
  const next = /<link rel="next" href="([^"]+)"/.exec(first)?.[1];
  if (next === undefined) throw new Error('The sample column has one page only');
  const second = await (await fetch(decode(next))).text();
  expect(titles(second).length).toBeGreaterThan(0);
  expect(titles(first).filter((href) => titles(second).includes(href))).toEqual([]);
  const back = /<link rel="prev" href="([^"]+)"/.exec(second)?.[1];
  expect(titles(await (await fetch(decode(back ?? ''))).text())).toEqual(titles(first));
});
