import { once } from 'node:events';
import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renewChangeFeed } from '#src/modules/change-feed/public-change.service.ts';
import { mutated, published, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { plantPublished } from '#src/test/marked-content.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { openJsonlStore } from './jsonl-store.ts';
import { bringUpToDate, verifyMirror, type Mirror } from './mirror.ts';
import { mirrorSource } from './mirror-source.ts';
import { openSqliteStore } from './sqlite-store.ts';

let api: TestApi;
let publisher: Person;
let folder: string;
let server: Server;
let address: string;
/** Requests that are refused before the next one is answered. */
let refuse = 0;
let retryAfter = 1;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER', 'ADMINISTRATOR', 'AWARDS_OFFICER');
  await plantPublished(api.clients.owner);
  folder = await mkdtemp(path.join(tmpdir(), 'kheo-mirror-'));
  const listener = getRequestListener(api.app.fetch);
  server = createServer((request, response) => {
    if (refuse > 0) {
      refuse -= 1;
      request.resume();
      response.writeHead(429, { 'retry-after': String(retryAfter) }).end('slower');
      return;
    }
    void listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}, 240_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (file: string): Mirror & { notes: string[] } => {
  const notes: string[] = [];
  const signal = new AbortController().signal;
  return {
    source: mirrorSource({ address, signal, attempts: 5, note: (line) => notes.push(line) }),
    store: file.endsWith('.jsonl') ? openJsonlStore(path.join(folder, file)) : openSqliteStore(path.join(folder, file)),
    address,
    progress: () => undefined,
    notes,
  };
};
const differences = async (mirror: Mirror) =>
  (await verifyMirror(mirror)).filter(({ different }) => different.length > 0);
const counts = (mirror: Mirror): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const { type } of mirror.store.all()) found[type] = (found[type] ?? 0) + 1;
  return found;
};

describe.each(['copy.sqlite', 'copy.jsonl'])('a mirror in %s', (file) => {
  it('has everything that the source shows, follows what changes, and finds a difference', async () => {
    const mirror = open(file);
    await bringUpToDate(mirror);
    expect(await differences(mirror)).toEqual([]);
    const found = counts(mirror);
    for (const type of [
      'Article',
      'OfficialDocument',
      'Category',
      'Movement',
      'CivicModel',
      'Award',
      'Tag',
      'AwardForm',
      'Site',
      'Recipient',
      'MediaFile',
      'Consultation',
    ])
      expect(found[type], type).toBeGreaterThan(0);

    const { categories } = await dataOf<{ categories: { id: string }[] }>(api, { query: '{ categories { id } }' });
    const article = await published(api, publisher, {
      categoryId: categories[0]!.id,
      title: 'Bài mới',
      tags: ['thẻ mới'],
      lead: 'Theo Kế hoạch số 50-KH/ĐU',
    });
    await bringUpToDate(mirror);
    const here = [...mirror.store.all()].find(({ id }) => id === article.id);
    expect(here?.node).toMatchObject({ title: 'Bài mới', tags: [{ id: expect.any(String) }] });
    // An article that came from another agency is copied with where it came from.
    const origin = { syndicatedFrom: 'Ban Dân vận huyện Mẫu', canonicalUrl: 'https://mau.example/bai-viet/bai-moi' };
    await api.clients.owner.article.update({ where: { id: uuid(article.id) }, data: origin });
    await bringUpToDate(mirror);
    expect([...mirror.store.all()].find(({ id }) => id === article.id)?.node).toMatchObject({
      canonicalUrl: origin.canonicalUrl,
      syndicatedFrom: { agencyName: origin.syndicatedFrom, url: origin.canonicalUrl },
    });
    await mutated(api, publisher, 'unpublishArticle', {
      id: article.id,
      expectedVersion: article.version,
      reason: 'Gỡ',
    });
    await bringUpToDate(mirror);
    expect(
      mirror.store.missing(
        [article].map(({ id }) => ({ type: 'Article', id })),
        mirror.store.state()!.copy,
      ),
    ).toHaveLength(1);
    expect(await differences(mirror)).toEqual([]);

    // somebody spoils the copy
    const spoilt = [...mirror.store.all()].find(({ type }) => type === 'Award')!;
    mirror.store.write({
      put: [{ ...spoilt, node: { ...spoilt.node, recipientName: 'Ai đó' } }],
      state: mirror.store.state()!,
    });
    expect(await differences(mirror)).toMatchObject([{ type: 'Award', different: [spoilt.id] }]);
    mirror.store.close();
  }, 120_000);

  it('is copied anew by a Khéo that copies more of a node than the one before', async () => {
    const mirror = open(file);
    const { shape: _now, ...older } = mirror.store.state()!;
    const article = [...mirror.store.all()].find(({ type }) => type === 'Article')!;
    const { canonicalUrl: _unknown, ...node } = article.node;
    mirror.store.write({ put: [{ ...article, node }], state: older });
    await bringUpToDate(mirror);
    expect(mirror.store.state()?.copy).toBe(older.copy + 1);
    expect([...mirror.store.all()].find(({ id }) => id === article.id)?.node).toHaveProperty('canonicalUrl');
    expect(await differences(mirror)).toEqual([]);
    mirror.store.close();
  }, 120_000);

  it('is copied anew when the source was restored from a backup', async () => {
    const mirror = open(file);
    const { copy } = mirror.store.state()!;
    await renewChangeFeed(api.clients.owner);
    await bringUpToDate(mirror);
    expect(mirror.store.state()?.copy).toBe(copy + 1);
    expect(await differences(mirror)).toEqual([]);
    mirror.store.close();
  }, 120_000);
});

it('comes again when it is told to, not before', async () => {
  const mirror = open('patient.sqlite');
  refuse = 2;
  const begun = performance.now();
  await mirror.source.head();
  expect(performance.now() - begun).toBeGreaterThan(1_900);
  refuse = 9;
  await expect(mirror.source.head()).rejects.toThrow(
    /^Nguồn đề nghị hỏi chậm lại \(HTTP 429\)\. Đã thử 5 lần .+ \| The source asks to go slower \(HTTP 429\)\. Tried 5 times/,
  );
  expect(mirror.notes).toEqual([]);
  [refuse, retryAfter] = [1, 3];
  await mirror.source.head();
  expect(mirror.notes).toEqual([
    'Nguồn đề nghị hỏi chậm lại (HTTP 429). Sẽ thử lại sau 3 giây. | The source asks to go slower (HTTP 429). Trying again in 3 seconds.',
  ]);
  mirror.store.close();
}, 30_000);

it('takes off what was cut short at the end of a JSONL file', async () => {
  const mirror = open('cut.jsonl');
  await bringUpToDate(mirror);
  mirror.store.close();
  const file = path.join(folder, 'cut.jsonl');
  const { size } = await stat(file);
  await appendFile(file, '{"put":{"type":"Article","id":"x","copy":1,"node":{}}}\n{"state":{"addre');
  const again = open('cut.jsonl');
  expect((await stat(file)).size).toBe(size);
  await bringUpToDate(again);
  expect(await differences(again)).toEqual([]);
  again.store.close();
}, 120_000);
