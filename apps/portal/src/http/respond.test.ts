import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { respond } from './respond.ts';

const long = 'Dân vận khéo. '.repeat(200);
const app = new Hono()
  .get('/long', (context) => respond(context, { body: long, type: 'text/plain' }))
  .get('/missing', (context) => respond(context, { body: 'Không tìm thấy', type: 'text/plain', status: 404 }));

test('a reader who has the text already gets none', async () => {
  const first = await app.request('/long');
  const tag = first.headers.get('etag') ?? '';
  const second = await app.request('/long', { headers: { 'if-none-match': `"other", ${tag}` } });
  expect(second.status).toBe(304);
  expect(await second.text()).toBe('');
  expect(second.headers.get('etag')).toBe(tag);
});

test('the text travels compressed when the reader can', async () => {
  const answer = await app.request('/long', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(new Uint8Array(await answer.arrayBuffer())).toString()).toBe(long);
  expect((await app.request('/long')).headers.get('content-encoding')).toBeNull();
});

test('an error has no tag: it may be gone the next moment', async () => {
  expect((await app.request('/missing')).headers.get('etag')).toBeNull();
});
