import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { StartupProblem } from '#src/startup-problem.ts';
import { withConnection } from './connection.ts';
import { type EmbeddedServer, findRunningServer, startEmbeddedServer } from './embedded-server.ts';
import { readPostmaster } from './postmaster.ts';
import { processIdentity } from './process-identity.ts';

// Each start takes a second or two, so these tests share one cluster and leave it stopped.
let dataDirectory: string;
let cluster: string;
let running: EmbeddedServer | undefined;
const children: ChildProcess[] = [];
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

beforeAll(async () => {
  // mkdtemp makes a folder that only its owner may enter: as root, the hard case.
  dataDirectory = path.join(await mkdtemp(path.join(tmpdir(), 'kheo-server-')), 'dữ liệu');
  cluster = path.join(dataDirectory, 'postgres');
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(async () => {
  await rm(path.dirname(dataDirectory), { recursive: true, force: true });
});

async function start(): Promise<EmbeddedServer> {
  running = await startEmbeddedServer({ dataDirectory, log: quiet });
  return running;
}

describe('a first start', () => {
  test('makes a UTF-8 database with the C locale, whatever LANG says', async () => {
    const { ownerUrl } = await start();
    const settings = await withConnection(ownerUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT current_setting('server_encoding') AS encoding, datcollate, datctype, current_setting('is_superuser') AS superuser
         FROM pg_database WHERE datname = current_database()`,
      );
      return rows[0];
    });
    expect(settings).toEqual({ encoding: 'UTF8', datcollate: 'C', datctype: 'C', superuser: 'off' });
  });

  test('keeps data, port and password for the next one', async () => {
    const first = await start();
    await withConnection(first.ownerUrl, async (client) => {
      await client.query('CREATE TABLE kept (title text)');
      await client.query("INSERT INTO kept VALUES ('Ủy ban nhân dân xã Hòa Thắng')");
    });
    await first.stop();
    const second = await start();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await titles(second)).toEqual(['Ủy ban nhân dân xã Hòa Thắng']);
  });
});

describe('who gets in', () => {
  test('nobody with a wrong password, and no superuser', async () => {
    const { ownerUrl } = await start();
    await expect(connectAs(ownerUrl, 'kheo', 'password')).rejects.toMatchObject({ code: '28P01' });
    await expect(connectAs(ownerUrl, 'kheo', '')).rejects.toThrow();
    await expect(connectAs(ownerUrl, 'postgres', new URL(ownerUrl).password)).rejects.toMatchObject({ code: '28000' });
  });

  test('the password is random and only its owner reads the file', async () => {
    const file = path.join(dataDirectory, 'postgres-password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trim()).toMatch(/^[\w-]{32}$/);
  });

  test('a lost password file is replaced by a new password', async () => {
    const file = path.join(dataDirectory, 'postgres-password');
    const before = await readFile(file, 'utf8');
    await rm(file);
    expect(await titles(await start())).toHaveLength(1);
    expect(await readFile(file, 'utf8')).not.toBe(before);
  });

  test('the server listens on this machine only', async () => {
    const { ownerUrl } = await start();
    const { rows } = await withConnection(ownerUrl, (client) => client.query('SHOW listen_addresses'));
    expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });
});

describe('two processes', () => {
  test('a second start on the same folder is refused and the first goes on', async () => {
    const first = await start();
    await expect(startEmbeddedServer({ dataDirectory, log: quiet })).rejects.toThrow(StartupProblem);
    await expect(startEmbeddedServer({ dataDirectory, log: quiet })).rejects.toThrow(String(process.pid));
    expect(await titles(first)).toHaveLength(1);
  });

  test('a command finds the running server, and none when it is stopped', async () => {
    const first = await start();
    expect(await findRunningServer(dataDirectory)).toEqual({ ownerUrl: first.ownerUrl, port: first.port });
    await first.stop();
    expect(await findRunningServer(dataDirectory)).toBeUndefined();
  });
});

describe('after an accident', () => {
  test('a server whose parent was killed is replaced, with what it had committed', async () => {
    const parent = fork(new URL('../test/server-parent.ts', import.meta.url), [dataDirectory], {
      execArgv: [],
      stdio: 'inherit',
    });
    children.push(parent);
    const [ownerUrl] = await once(parent, 'message');
    await withConnection(String(ownerUrl), (client) =>
      client.query("INSERT INTO kept VALUES ('ghi trước khi bị dừng')"),
    );
    const orphan = await postmasterPid();
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    expect(await processIdentity(orphan)).toBeDefined();

    const next = await start();
    expect(await processIdentity(orphan)).toBeUndefined();
    expect(await titles(next)).toContain('ghi trước khi bị dừng');
  });

  test('a postmaster.pid with the pid of another program is removed and that program left alone', async () => {
    const stranger = spawn('sleep', ['60'], { uid: (await stat(cluster)).uid });
    children.push(stranger);
    await writeFile(
      path.join(cluster, 'postmaster.pid'),
      `${stranger.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`,
    );
    expect(await titles(await start())).toHaveLength(2);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  });

  test('a cluster that was left half made is made anew', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kheo-server-'));
    await writeFile(path.join(folder, 'postgres.new'), 'a start that was cut short');
    const server = await startEmbeddedServer({ dataDirectory: folder, log: quiet });
    await server.stop();
    await rm(folder, { recursive: true });
  });

  test('a killed server is started again on the same port, even while a statement still runs', async () => {
    const server = await start();
    const interrupted = withConnection(server.ownerUrl, (client) => client.query('SELECT pg_sleep(30)')).catch(
      (error: unknown) => error,
    );
    await sleep(200);
    process.kill(await postmasterPid(), 'SIGKILL');
    await expect.poll(() => titles(server).catch(() => []), { timeout: 8000 }).toHaveLength(2);
    expect(await interrupted).toBeInstanceOf(Error);
  });

  test('a server that cannot be started again is given up', { timeout: 30_000 }, async () => {
    const problems: StartupProblem[] = [];
    running = await startEmbeddedServer({ dataDirectory, log: quiet, onGiveUp: (problem) => problems.push(problem) });
    await rename(path.join(cluster, 'global'), path.join(cluster, 'global.away'));
    process.kill(await postmasterPid(), 'SIGKILL');
    await expect.poll(() => problems.length, { timeout: 20_000 }).toBe(1);
    await rename(path.join(cluster, 'global.away'), path.join(cluster, 'global'));
    expect(problems[0]?.message).toMatch(/PostgreSQL đã dừng 6 lần liên tiếp/);
  });
});

describe('a data folder that cannot be used', () => {
  test('is named in one line', async () => {
    const file = path.join(path.dirname(dataDirectory), 'tệp');
    await writeFile(file, '');
    const problem: unknown = await startEmbeddedServer({ dataDirectory: path.join(file, 'data'), log: quiet }).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(StartupProblem);
    expect(String(problem)).toContain(file);
    expect(String(problem)).not.toContain('\n');
  });
});

async function titles({ ownerUrl }: EmbeddedServer): Promise<string[]> {
  const { rows } = await withConnection(ownerUrl, (client) =>
    client.query<{ title: string }>('SELECT title FROM kept'),
  );
  return rows.map((row) => row.title);
}

async function connectAs(ownerUrl: string, user: string, password: string): Promise<void> {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  await withConnection(url.href, (client) => client.query('SELECT 1'));
}

async function postmasterPid(): Promise<number> {
  const found = await readPostmaster(cluster);
  if (found === undefined) throw new Error('no server is running');
  return found.pid;
}
