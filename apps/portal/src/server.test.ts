import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createAsk } from './api.ts';
import { parseEnvironment } from './env.ts';
import { createPageCache } from './http/page-cache.ts';
import { createPortal, type FinishedPage } from './server.ts';

/** Nobody listens on port 1: the API is away. */
const apiUrl = 'http://127.0.0.1:1';

const portalOf = (publicUrl: string) =>
  createPortal({
    environment: { ...parseEnvironment({ API_URL: apiUrl }), publicUrl },
    ask: createAsk(apiUrl, null),
    assets: {
      urls: {
        style: '/assets/s.css',
        script: '/assets/p.js',
        explorer: '/assets/e.js',
        icon: '/favicon.svg',
        fonts: [],
      },
      serve: () => null,
    },
    log: pino({ level: 'silent' }),
    visits: null,
    pages: createPageCache<FinishedPage>(async () => null),
  });
const portal = portalOf('http://localhost:3000');

test.each([
  ['/', 'Cổng thông tin tạm thời gián đoạn'],
  ['/en/bai-viet/plan', 'The portal is temporarily unavailable'],
  ['/rss.xml', 'Cổng thông tin tạm thời gián đoạn'],
])('%s without the API: a page that says so, and when to come back', async (path, title) => {
  const answer = await portal.request(path);
  const html = await answer.text();
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('30');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(html).toContain(title);
  expect(html).not.toContain('ECONNREFUSED');
  expect(html).not.toContain('    at ');
});

test('without the API the portal lives but is not ready', async () => {
  expect((await portal.request('/healthz')).status).toBe(200);
  expect((await portal.request('/readyz')).status).toBe(503);
});

test('only reading is allowed', async () => {
  const answer = await portal.request('/lien-he', { method: 'POST' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('a slash at the end leads to the page itself, never to another host', async () => {
  expect((await portal.request('/gioi-thieu/')).headers.get('location')).toBe('/gioi-thieu');
  expect((await portal.request('http://localhost//example.org/')).headers.get('location')).toBe('/example.org');
});

test('HSTS stands only where the portal is reached by https', async () => {
  expect((await portal.request('/healthz')).headers.get('strict-transport-security')).toBeNull();
  const secure = portalOf('https://stp.minhha.gov.vn');
  const { headers } = await secure.request('/healthz');
  expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
  expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
});
