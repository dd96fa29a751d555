import { expect, test } from 'vitest';
import { absoluteAddresses } from './feed.ts';
import { robotsTxt } from './robots.ts';
import { articleItem } from './sitemap.ts';

const publicUrl = 'https://stp.minhha.gov.vn';

test('addresses in a feed name the host; foreign ones stay', () => {
  const html =
    '<a href="/bai-viet/a">A</a><img src="/media/k/w640.webp" srcset="/media/k/w320.webp 320w" sizes="100vw"><a href="//x.vn">X</a>';
  expect(absoluteAddresses(html, publicUrl)).toBe(
    `<a href="${publicUrl}/bai-viet/a">A</a><img src="${publicUrl}/media/k/w640.webp"><a href="//x.vn">X</a>`,
  );
});

const article = {
  slug: 'ke-hoach',
  language: 'VI' as const,
  publishedAt: '2020-04-01T16:41:00+07:00',
  correctedAt: null,
  canonicalUrl: null,
  translations: [],
};

test('an article in the sitemap: its address and when it last changed', () => {
  expect(articleItem(article)).toEqual({ url: '/bai-viet/ke-hoach', lastmod: '2020-04-01T16:41:00+07:00' });
  expect(articleItem({ ...article, correctedAt: '2020-05-02T08:00:00+07:00' })).toMatchObject({
    lastmod: '2020-05-02T08:00:00+07:00',
  });
});

test('a translated article names all its versions', () => {
  expect(articleItem({ ...article, translations: [{ slug: 'plan', language: 'EN' }] }).links).toEqual([
    { lang: 'vi', url: '/bai-viet/ke-hoach' },
    { lang: 'en', url: '/en/bai-viet/plan' },
  ]);
});

test('robots may read everything', () => {
  expect(robotsTxt(publicUrl)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${publicUrl}/sitemap.xml\n`);
});
