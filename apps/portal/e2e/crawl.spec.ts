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

/** Addresses of the articles that a list page shows. */
function titles(html: string): (string | undefined)[] {
  return [...html.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map(([, href]) => href);
}

test('every link of every page answers', async () => {
  // Two searches with few results: each way to narrow them down is a page of its own.
  const searches = ['/tim-kiem?q=%22hoi+thi+hoa+giai+vien+gioi%22', '/en/tim-kiem?q=50-KH%2F%C4%90U'];
  const seen = new Set(['/', '/en', '/sitemap.xml', '/robots.txt', ...searches]);
  const dead: string[] = [];
  for (const path of seen) {
    const answer = await fetch(`${portalUrl}${path}`, { redirect: 'manual' });
    const body = await answer.text();
    if (answer.status !== 200) dead.push(`${path} answered ${answer.status}`);
    if (answer.headers.get('content-type')?.startsWith('text/html')) for (const link of linksOf(body)) seen.add(link);
  }
  expect(dead).toEqual([]);
  const articles = await publishedArticles();
  const documents = await registeredDocuments();
  const wanted = [
    ...articles.map(({ slug, language }) => `${language === 'EN' ? '/en' : ''}/bai-viet/${slug}`),
    ...documents.flatMap(({ slug }) => [`/van-ban/${slug}`, `/en/van-ban/${slug}`]),
  ];
  expect(wanted.filter((path) => !seen.has(path))).toEqual([]);
});

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
