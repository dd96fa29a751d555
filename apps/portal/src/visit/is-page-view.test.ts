import { expect, test } from 'vitest';
import { isPageView } from './is-page-view.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const ask = (headers: Record<string, string>, method = 'GET') => isPageView(method, (name) => headers[name]);

test('a browser opening a page', () => {
  expect(ask({ 'user-agent': firefox })).toBe(true);
  expect(ask({ 'user-agent': firefox, 'sec-fetch-dest': 'document' })).toBe(true);
});

test.each([
  ['a robot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
  ['a tool', { 'user-agent': 'curl/8.5.0' }],
  ['nobody in particular', {}],
  ['a prefetch', { 'user-agent': firefox, 'sec-purpose': 'prefetch;prerender' }],
  ['a frame', { 'user-agent': firefox, 'sec-fetch-dest': 'iframe' }],
])('%s is not counted', (_name, headers) => {
  expect(ask(headers)).toBe(false);
});

test('HEAD is not counted', () => {
  expect(ask({ 'user-agent': firefox }, 'HEAD')).toBe(false);
});
