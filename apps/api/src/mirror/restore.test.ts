import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClients } from '#src/db/client.ts';
import { withConnection } from '#src/db/connection.ts';
import { databaseName, withDatabase } from '#src/db/url.ts';
import { listenForChanges } from '#src/modules/change-feed/change-listener.service.ts';
import { compactChanges } from '#src/modules/change-feed/public-change.service.ts';
import { mutated, published, signedIn, type Outcome, type Person } from '#src/test/factories.ts';
import { plantPublished } from '#src/test/marked-content.ts';
import { anotherProcess, dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { openJsonlStore } from './jsonl-store.ts';
import { bringUpToDate, verifyMirror, type Mirror } from './mirror.ts';
import { mirrorSource } from './mirror-source.ts';

// A database that is put back from a copy of its files (docs/running.md), and those who had followed it: one had seen what
// came after the copy, one had not.

let api: TestApi;
let publisher: Person;
let categoryId: string;
let folder: string;
let server: Server;
let address: string;
let asked: TestApi['app'];
let taken: Outcome;
const ends: Array<() => Promise<unknown>> = [];

const never = new AbortController().signal;
const open = (file: string): Mirror => ({
  source: mirrorSource({ address, signal: never, attempts: 5, note: () => undefined }),
  store: openJsonlStore(path.join(folder, `${file}.jsonl`)),
  address,
  progress: () => undefined,
});

/** Copies a database as its files are copied while nothing runs. */
async function copyDatabase(from: string, to: string): Promise<void> {
  await withConnection(withDatabase(api.ownerUrl, 'postgres'), async (client) => {
    await client.query(`ALTER DATABASE ${from} ALLOW_CONNECTIONS false`);
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [from]);
    await client.query(`CREATE DATABASE ${to} TEMPLATE ${from}`);
    await client.query(`ALTER DATABASE ${from} ALLOW_CONNECTIONS true`);
  });
  ends.push(() =>
    withConnection(withDatabase(api.ownerUrl, 'postgres'), (client) =>
      client.query(`DROP DATABASE IF EXISTS ${to} WITH (FORCE)`),
    ),
  );
}

/** Pools find out one by one that their connections were cut. */
async function reconnected(): Promise<void> {
  for (let well = 0, turn = 0; well < 12 && turn < 100; turn += 1) {
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => api.clients.owner.site.count()));
    well = answers.every(({ status }) => status === 'fulfilled') ? well + 1 : 0;
  }
}

let copies = 0;
/** Khéo over the backup. */
async function restore(): Promise<TestApi> {
  copies += 1;
  const name = `${databaseName(api.ownerUrl)}_again_${copies}`;
  await copyDatabase(`${databaseName(api.ownerUrl)}_backup`, name);
  const ownerUrl = withDatabase(api.ownerUrl, name);
  const parts = {
    ...api,
    ownerUrl,
    clients: createClients(ownerUrl, { owner: 4, reader: 3 }),
    accounts: createClients(ownerUrl, { owner: 2, reader: 1 }),
    changes: listenForChanges({ url: ownerUrl, log: pino({ level: 'silent' }) }),
  };
  ends.unshift(() => Promise.all([parts.clients.close(), parts.accounts.close(), parts.changes.stop()]));
  asked = anotherProcess(parts);
  return { ...parts, app: asked };
}

beforeAll(async () => {
  api = await startTestApi();
  asked = api.app;
  publisher = await signedIn(api, 'PUBLISHER', 'ADMINISTRATOR');
  await plantPublished(api.clients.owner);
  folder = await mkdtemp(path.join(tmpdir(), 'kheo-restore-'));
  const listener = getRequestListener((request, env) => asked.fetch(request, env));
  server = createServer((request, response) => void listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const { categories } = await dataOf<{ categories: { id: string }[] }>(api, { query: '{ categories { id } }' });
  categoryId = categories[0]!.id;
  taken = await published(api, publisher, { categoryId, title: 'Có trong bản sao lưu' });
  const early = open('early');
  await bringUpToDate(early);
  early.store.close();
  await copyDatabase(databaseName(api.ownerUrl), `${databaseName(api.ownerUrl)}_backup`);
  // after the backup: one more article, one fewer
  await reconnected();
  await published(api, publisher, { categoryId, title: 'Sau bản sao lưu' });
  await mutated(api, publisher, 'unpublishArticle', { id: taken.id, expectedVersion: taken.version, reason: 'Gỡ' });
  await copyFile(path.join(folder, 'early.jsonl'), path.join(folder, 'late.jsonl'));
  const late = open('late');
  await bringUpToDate(late);
  late.store.close();
}, 240_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  for (const end of ends) await end();
  await rm(folder, { recursive: true, force: true });
});

const titles = ({ store }: Mirror): unknown[] =>
  [...store.all()].filter(({ type }) => type === 'Article').map(({ node }) => node['title']);

/** Brings a copy of a mirror up to date and compares it; gives how often it has copied everything. */
async function exact(file: string): Promise<number> {
  const name = `${file}-${copies}`;
  await copyFile(path.join(folder, `${file}.jsonl`), path.join(folder, `${name}.jsonl`));
  const mirror = open(name);
  await bringUpToDate(mirror);
  // before it is compared, which lists everything again
  expect(titles(mirror)).toContain('Có trong bản sao lưu');
  expect(titles(mirror)).not.toContain('Sau bản sao lưu');
  expect((await verifyMirror(mirror, 1)).flatMap(({ different }) => different)).toEqual([]);
  const { copy } = mirror.store.state()!;
  mirror.store.close();
  return copy;
}

async function typeRestored(ownerUrl: string): Promise<string> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../cli/cli.ts', import.meta.url)), 'restored'], {
    env: { PATH: process.env['PATH'], DATABASE_URL: ownerUrl, KHEO_DATA_DIR: folder },
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (out += text.toString()));
  expect(await once(child, 'close')).toEqual([0, null]);
  return out;
}

it('who had seen more than the backup has copies anew; who had not goes on', async () => {
  await restore();
  expect(await exact('late')).toBe(2);
  expect(await exact('early')).toBe(1);
}, 60_000);

it('also when the restored one has told of other changes since, more than there had been', async () => {
  const again = await restore();
  for (let turn = 0; turn < 5; turn += 1) await published(again, publisher, { categoryId, title: `Khác ${turn}` });
  expect(await exact('late')).toBe(2);
  expect(await exact('early')).toBe(1);
}, 60_000);

it('after `restored` everybody copies anew, also who comes when compaction has taken the place of his cursor', async () => {
  const again = await restore();
  expect(await typeRestored(again.ownerUrl)).toContain('sẽ được báo chép lại từ đầu');
  let { version } = taken;
  for (const lead of ['một', 'hai', 'ba', 'bốn', 'năm'])
    ({ version } = await mutated(again, publisher, 'updateArticle', { id: taken.id, expectedVersion: version, lead }));
  await compactChanges(again.clients.owner, new Date(Date.now() + 91 * 86_400_000));
  expect(await exact('late')).toBe(2);
  expect(await exact('early')).toBe(2);
}, 60_000);
