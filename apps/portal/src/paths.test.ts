import { expect, test } from 'vitest';
import { localizeDocumentLinks, localizePath, paths } from './paths.ts';

test('English stands under /en', () => {
  expect(paths.home('vi')).toBe('/');
  expect(paths.home('en')).toBe('/en');
  expect(paths.article('en', 'skilful-mass-mobilisation')).toBe('/en/bai-viet/skilful-mass-mobilisation');
});

test('a cursor travels safely', () => {
  expect(paths.category('vi', 'thong-bao', { after: 'a+b/=' })).toBe('/chuyen-muc/thong-bao?after=a%2Bb%2F%3D');
  expect(paths.category('vi', 'thong-bao', { before: 'x' })).toBe('/chuyen-muc/thong-bao?before=x');
});

test('menu entries follow the language of the page', () => {
  expect(localizePath('en', '/')).toBe('/en');
  expect(localizePath('en', '/lien-he')).toBe('/en/lien-he');
  expect(localizePath('en', '/en/lien-he')).toBe('/en/lien-he');
  expect(localizePath('en', 'https://dichvucong.gov.vn')).toBe('https://dichvucong.gov.vn');
  expect(localizePath('vi', '/lien-he')).toBe('/lien-he');
});

test('links to documents in a text follow the language of the page', () => {
  const html =
    '<p><a href="/van-ban/ke-hoach-50-kh-du-2020" data-code="50-KH/ĐU">50-KH/ĐU</a> <a href="/bai-viet/a">A</a></p>';
  expect(localizeDocumentLinks('vi', html)).toBe(html);
  expect(localizeDocumentLinks('en', html)).toContain('<a href="/en/van-ban/ke-hoach-50-kh-du-2020" data-code=');
  expect(localizeDocumentLinks('en', html)).toContain('<a href="/bai-viet/a">');
});

test('a feed in each format, of everything and of one thing', () => {
  expect(paths.feed('vi', 'rss')).toBe('/rss.xml');
  expect(paths.feed('en', 'json')).toBe('/en/feed.json');
  expect(paths.feed('vi', 'atom', ['thong-bao'])).toBe('/atom/thong-bao.xml');
  expect(paths.feed('en', 'json', ['the', 'dan-van-kheo'])).toBe('/en/feed/the/dan-van-kheo.json');
});
