import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutated, published, signedIn, type Person } from '#src/test/factories.ts';
import { plantPublished } from '#src/test/marked-content.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let publisher: Person;
let categoryId: string;
let folder: string;
let server: Server;
let address: string;
/** Called as a request comes in. */
let onRequest: () => void = () => undefined;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER', 'ADMINISTRATOR');
  await plantPublished(api.clients.owner);
  const { categories } = await dataOf<{ categories: { id: string }[] }>(api, { query: '{ categories { id } }' });
  categoryId = categories[0]!.id;
  folder = await mkdtemp(path.join(tmpdir(), 'kheo-mirror-command-'));
  const listener = getRequestListener(api.app.fetch);
  server = createServer((request, response) => {
    onRequest();
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

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
/** The command as somebody types it at a terminal. */
function typed(file: string, ...words: string[]) {
  const child = spawn(process.execPath, [cli, 'mirror', address, '--to', path.join(folder, file), ...words]);
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (out += text.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out }));
  return { child, ended, out: () => out };
}

/** Kills the command with -9 a moment after the source has heard from it so many times. */
async function killedAfter(requests: number, file: string): Promise<void> {
  const { child, ended } = typed(file);
  let heard = 0;
  onRequest = () => {
    heard += 1;
    if (heard === requests) void sleep(Math.random() * 60).then(() => child.kill('SIGKILL'));
  };
  await ended;
  onRequest = () => undefined;
}

describe.each(['killed.sqlite', 'killed.jsonl'])('with %s', (file) => {
  it('survives kill -9 at any moment, while the source changes, and says that the copy is equal', async () => {
    let article = await published(api, publisher, { categoryId, tags: ['thẻ thứ nhất'] });
    for (let turn = 0; turn < 3; turn += 1) {
      await killedAfter(1 + Math.floor(Math.random() * 12), file);
      const input = { id: article.id, expectedVersion: article.version, lead: `Lần ${turn}`, tags: [`thẻ ${turn}`] };
      article = await mutated(api, publisher, 'updateArticle', input);
    }
    const { code, out } = await typed(file, '--verify').ended;
    expect(out).toContain('Bản sao khớp hoàn toàn với nguồn.');
    expect(code).toBe(0);
  }, 120_000);
});

it('follows until it is told to stop, and then ends at once', async () => {
  const { child, ended, out } = typed('followed.jsonl', '--follow');
  await expect.poll(out, { timeout: 60_000 }).toContain('Đang theo dõi thay đổi');
  child.kill('SIGINT');
  const told = performance.now();
  expect((await ended).code).toBe(0);
  expect(performance.now() - told).toBeLessThan(5_000);
}, 90_000);

it('says in one line what is wrong', async () => {
  expect(await typed('copy.txt').ended).toMatchObject({ code: 2, out: expect.stringContaining('--to nhận tệp') });
  const elsewhere = spawn(process.execPath, [
    cli,
    'mirror',
    'http://127.0.0.1:1/graphql',
    '--to',
    path.join(folder, 'followed.jsonl'),
  ]);
  let out = '';
  elsewhere.stderr.on('data', (text: Buffer) => (out += text.toString()));
  const [code] = (await once(elsewhere, 'close')) as [number];
  expect(code).not.toBe(0);
  expect(out).toContain('là bản sao của');
}, 60_000);
