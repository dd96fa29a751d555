import { expect, test } from 'vitest';
import { localizePath, paths } from './paths.ts';

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
