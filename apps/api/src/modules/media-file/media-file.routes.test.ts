import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClients, type Clients } from '#src/db/client.ts';
import { decodeGlobalId } from '#src/global-id.ts';
import { createTestDatabase } from '#src/test/database.ts';
import { pixelBomb, smallPdf, svgWithScript, twoColours, webPage } from './media-file.examples.ts';
import { mediaRoutes } from './media-file.routes.ts';
import { createDiskMediaStore } from './media-store.ts';
import { mediaUrl } from './media-url.service.ts';
import { openDocument, wordFile } from './office-file.examples.ts';

const admin = 'https://quantri.sotuphap.example';
const staff = { cookie: 'who=editor', origin: admin };

let clients: Clients;
let dataDirectory: string;
let app: ReturnType<typeof mediaRoutes>;

beforeAll(async () => {
  clients = createClients((await createTestDatabase()).ownerUrl, { owner: 4, reader: 2 });
  dataDirectory = await mkdtemp(join(tmpdir(), 'kheo-media-routes-'));
  const { id } = await clients.owner.staff.create({
    data: { name: 'Trần Thị Mẫu', email: 'mau@sotuphap.example', roles: ['EDITOR'] },
  });
  app = mediaRoutes({
    store: createDiskMediaStore(dataDirectory),
    readerDb: clients.reader,
    ownerDb: clients.owner,
    // Signing in has its own tests; here the cookie says who it is.
    viewerOf: async (request) => {
      const who = request.headers.get('cookie');
      return who ? { id, roles: who === 'who=editor' ? ['EDITOR'] : [] } : null;
    },
    adminUrl: admin,
  });
});
afterAll(async () => {
  await clients.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

function send(bytes: Buffer, headers: Record<string, string> = staff, name = 'tệp.bin') {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  return app.request('/media', { method: 'POST', body: form, headers });
}

async function uploaded(bytes: Buffer): Promise<{ id: string; path: string }> {
  const response = await send(bytes);
  expect(response.status).toBe(201);
  const { id } = decodeGlobalId(((await response.json()) as { id: string }).id);
  return { id, path: mediaUrl(await clients.owner.mediaFile.findUniqueOrThrow({ where: { id } })) };
}

async function refusalIn(language: string): Promise<string> {
  const response = await send(svgWithScript, { ...staff, 'accept-language': language });
  return ((await response.json()) as { error: { message: string } }).error.message;
}

let articles = 0;
function publishWithCover(coverId: string) {
  articles += 1;
  return clients.owner.article.create({
    data: {
      slug: `bai-${articles}`,
      title: 'Bài',
      body: {},
      bodyHtml: '',
      bodyText: '',
      searchText: '',
      coverId,
      status: 'PUBLISHED',
      publishedAt: new Date(Date.now() - 60_000),
    },
  });
}

const jpeg = (width: number) => twoColours(width, 300).jpeg().toBuffer();

describe('POST /media', () => {
  test('answers 201 with the global id; the same bytes again with the same id', async () => {
    const bytes = await jpeg(333);
    const first = await send(bytes);
    expect(first.status).toBe(201);
    const { id } = (await first.json()) as { id: string };
    expect(decodeGlobalId(id).typename).toBe('MediaFile');
    expect(await (await send(bytes, staff, 'tên khác.jpg')).json()).toEqual({ id });
    const row = await clients.owner.mediaFile.findUniqueOrThrow({
      where: { id: decodeGlobalId(id).id },
      select: { uploadedBy: true },
    });
    expect(row.uploadedBy?.name).toBe('Trần Thị Mẫu');
  });

  test.each([
    ['nobody', { origin: admin }, 401, 'unauthenticated'],
    ['staff without a role', { cookie: 'who=guest', origin: admin }, 403, 'forbidden'],
    ['another site', { ...staff, origin: 'https://example.org' }, 403, 'foreign-origin'],
    ['a sandboxed page', { ...staff, origin: 'null' }, 403, 'foreign-origin'],
    ['a site whose name begins alike', { ...staff, origin: `${admin}.example.org` }, 403, 'foreign-origin'],
    ['another site without Origin', { cookie: staff.cookie, 'sec-fetch-site': 'cross-site' }, 403, 'foreign-origin'],
  ])('refuses %s', async (_, headers, status, code) => {
    const response = await send(smallPdf(), headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code, message: expect.any(String) } });
    expect(await clients.owner.mediaFile.count({ where: { kind: 'PDF' } })).toBe(0);
  });

  test('a program without Origin may send with a session', async () => {
    expect((await send(await jpeg(50), { cookie: staff.cookie })).status).toBe(201);
  });

  test.each([
    ['SVG', svgWithScript, 415, 'unsupported-type'],
    ['a web page named .jpg', webPage, 415, 'unsupported-type'],
    ['a pixel bomb', pixelBomb(9_000), 422, 'too-many-pixels'],
    ['a cut PDF', smallPdf().subarray(0, 100), 422, 'damaged-file'],
    ['an empty file', Buffer.alloc(0), 422, 'damaged-file'],
    ['more than 40 MB', Buffer.alloc(41 * 1024 * 1024), 413, 'too-large'],
  ])('refuses %s', async (_, bytes, status, code) => {
    const response = await send(bytes, staff, 'ảnh.jpg');
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  test('refuses by the announced length before reading', async () => {
    const headers = { ...staff, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '99000000' };
    const response = await app.request('/media', { method: 'POST', body: 'x', headers });
    expect(response.status).toBe(413);
  });

  test.each([
    ['application/json', '{}', 415],
    ['application/x-www-form-urlencoded', 'file=a', 415],
    ['multipart/form-data; boundary=x', 'not a form', 400],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\ntext\r\n--x--\r\n',
      400,
    ],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="other"; filename="a"\r\n\r\ntext\r\n--x--\r\n',
      400,
    ],
  ])('refuses a body of %s: %j', async (type, body, status) => {
    const response = await app.request('/media', { method: 'POST', body, headers: { ...staff, 'content-type': type } });
    expect(response.status).toBe(status);
  });

  test('explains in Vietnamese, or in English when asked', async () => {
    expect(await refusalIn('vi-VN,vi;q=0.9')).toContain('Chỉ nhận ảnh');
    expect(await refusalIn('en-GB,en;q=0.9')).toContain('Only JPEG');
  });
});

describe('GET /media/:key/:name', () => {
  test('a picture of a draft is there for staff and for nobody else', async () => {
    const { path } = await uploaded(await jpeg(401));
    const anonymous = await app.request(path);
    expect(anonymous.status).toBe(404);
    expect(anonymous.headers.get('cache-control')).toBe('no-store');
    expect((await app.request(path, { headers: { cookie: 'who=guest' } })).status).toBe(404);

    const response = await app.request(path, { headers: { cookie: staff.cookie } });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('a published picture is there for everybody, with safe headers', async () => {
    const { id, path } = await uploaded(await jpeg(402));
    await publishWithCover(id);
    const response = await app.request(path);
    expect(response.status).toBe(200);
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.toString('latin1', 8, 12)).toBe('WEBP');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=86400, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect((await app.request(path.replace(/w\d+\.webp/, 'share.jpg'))).headers.get('content-type')).toBe('image/jpeg');

    const head = await app.request(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(body.length),
      '',
    ]);
    const etag = response.headers.get('etag') ?? '';
    const same = await app.request(path, { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([same.status, await same.text()]).toEqual([304, '']);
  });

  test('a picture that is taken down is gone within seconds', async () => {
    const { id, path } = await uploaded(await jpeg(403));
    const article = await publishWithCover(id);
    expect((await app.request(path)).status).toBe(200);
    await clients.owner.article.update({ where: { id: article.id }, data: { status: 'UNPUBLISHED' } });
    await expect.poll(async () => (await app.request(path)).status, { timeout: 7_000, interval: 250 }).toBe(404);
  });

  test.each([
    ['docx', wordFile(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['ods', openDocument('ods'), 'application/vnd.oasis.opendocument.spreadsheet'],
  ])('a %s is only saved, under a name of ours, once its document is published', async (format, bytes, type) => {
    const { id, path } = await uploaded(bytes);
    const document = await clients.owner.officialDocument.create({
      data: {
        slug: `van-ban-${format}`,
        type: 'Kế hoạch',
        number: '1',
        symbol: format,
        code: `1/${format}`,
        issuer: 'Sở Tư pháp',
        excerpt: 'Về tệp đính kèm',
        searchText: '',
        files: { create: { mediaFileId: id, position: 0 } },
      },
    });
    expect((await app.request(path)).status).toBe(404);
    await clients.owner.officialDocument.update({ where: { id: document.id }, data: { published: true } });
    const whole = await app.request(path);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes);
    expect(whole.headers.get('content-type')).toBe(type);
    expect(whole.headers.get('content-disposition')).toBe(
      `attachment; filename="van-ban-${path.slice(7, 15)}.${format}"`,
    );
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    expect(whole.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('a PDF is shown in place under a name of ours, also in parts', async () => {
    const { id, path } = await uploaded(smallPdf());
    await publishWithCover(id);
    const whole = await app.request(path);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(smallPdf());
    expect(whole.headers.get('content-type')).toBe('application/pdf');
    expect(whole.headers.get('content-disposition')).toMatch(/^inline; filename="van-ban-[0-9a-f]{8}\.pdf"$/);
    expect(whole.headers.get('content-security-policy')).toContain("script-src 'none'");

    const size = smallPdf().length;
    const rangeOf = async (range: string, more: Record<string, string> = {}) => {
      const response = await app.request(path, { headers: { range, ...more } });
      return [response.status, response.headers.get('content-range'), await response.text()];
    };
    expect(await rangeOf('bytes=0-4')).toEqual([206, `bytes 0-4/${size}`, '%PDF-']);
    expect(await rangeOf('bytes=-6')).toEqual([206, `bytes ${size - 6}-${size - 1}/${size}`, '%%EOF\n']);
    expect(await rangeOf(`bytes=${size - 6}-`)).toEqual([206, `bytes ${size - 6}-${size - 1}/${size}`, '%%EOF\n']);
    expect(await rangeOf(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, '']);
    expect((await rangeOf('bytes=0-4,8-9'))[0]).toBe(200);
    expect((await rangeOf('bytes=4-0'))[0]).toBe(200);
    expect((await rangeOf('bytes=0-4', { 'if-range': '"another"' }))[0]).toBe(200);
    expect((await rangeOf('bytes=0-4', { 'if-range': whole.headers.get('etag') ?? '' }))[0]).toBe(206);
  });

  test.each([
    '/media/../../../../etc/passwd',
    '/media/..%2f..%2f..%2fetc/passwd',
    '/media/0123456789abcdef0123456789abcdef/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/media/0123456789abcdef0123456789abcdef/file.pdf%00',
    '/media/0123456789abcdef0123456789abcdef/file.pdf',
    '/media/%ff%fe/%c0%ae%c0%ae',
    `/media/${'a'.repeat(5_000)}/file.pdf`,
  ])('%s is not found', async (path) => {
    expect((await app.request(path, { headers: { cookie: staff.cookie } })).status).toBe(404);
  });

  test('bytes whose row is gone are not served, to staff neither', async () => {
    const { id, path } = await uploaded(await jpeg(404));
    await clients.owner.mediaFile.delete({ where: { id } });
    expect((await app.request(path, { headers: { cookie: staff.cookie } })).status).toBe(404);
  });
});
