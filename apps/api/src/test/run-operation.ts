import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { createClients, type Clients } from '#src/db/client.ts';
import { listenForChanges, type ChangeListener } from '#src/modules/change-feed/change-listener.service.ts';
import { createImportFiles, type ImportFiles } from '#src/modules/import-batch/import-files.service.ts';
import { createAllowances, type Allowance } from '#src/modules/partner/allowance.service.ts';
import { createUsageRecorder } from '#src/modules/partner/record-usage.service.ts';
import { createDiskMediaStore, type MediaStore } from '#src/modules/media-file/media-store.ts';
import { ensureSite } from '#src/modules/site/site.service.ts';
import { createServerParts, type ServerOptions, type ServerParts } from '#src/server.ts';
import { createTestDatabase } from './database.ts';

/** The whole API over a database of its own, as main.ts puts it together, without a port. */
export interface TestApi {
  app: Hono;
  clients: Clients;
  changes: ChangeListener;
  /** Where allowances and usage are kept: connections of their own, so that counting an operation's statements leaves them out. */
  accounts: Clients;
  store: MediaStore;
  imports: ImportFiles;
  ownerUrl: string;
  /** What was logged, a JSON line each. */
  logged: string[];
}

const usual: ServerOptions['env'] = {
  adminUrl: 'http://localhost:4000',
  publicUrl: 'http://localhost:3000',
  trustedProxies: [],
  visitsSecret: undefined,
  // a test reads at once what it wrote; a kept answer is dropped some milliseconds later
  answerCacheMegabytes: 0,
  webhookAllowedHosts: [],
};

/** Whoever signed in at one process of a test is signed in at all. */
export const testAuthSecret = 'mot-bi-mat-chi-dung-trong-kiem-thu';

/** As good as none: what an operation may cost is tried with allowances of its own. */
const plenty: Allowance = { capacity: 1e12, refillPerSecond: 1e12 };

/** Another process over the same database: what was in memory only is gone. */
export const anotherProcess = (...how: Parameters<typeof partsOfAnotherProcess>): Hono =>
  partsOfAnotherProcess(...how).app;

/** The same with what puts the short way in front of it, for a test that opens a port. */
export function partsOfAnotherProcess(
  api: Pick<TestApi, 'clients' | 'changes' | 'accounts' | 'store' | 'imports' | 'logged'>,
  env: Partial<ServerOptions['env']> = {},
  fairUse: Partial<ServerOptions['fairUse']> = {},
  trusted: ServerOptions['trusted'] = null,
  contract?: GraphQLSchema,
): ServerParts {
  const log = pino({ level: 'info' }, { write: (line: string) => void api.logged.push(line) });
  return createServerParts({
    env: { ...usual, ...env },
    clients: api.clients,
    changes: api.changes,
    fairUse: {
      allowances: createAllowances(api.accounts.owner, log),
      usage: createUsageRecorder(api.accounts.owner, log),
      anonymous: plenty,
      partner: plenty,
      ...fairUse,
    },
    trusted,
    ...(contract ? { contract } : {}),
    store: api.store,
    imports: api.imports,
    log,
    authSecret: testAuthSecret,
    privateKey: 'mot-chia-khoa-chi-dung-trong-kiem-thu',
  });
}

/** Call it at the top of a test file or in beforeAll; everything is taken down after the file's last test. */
export async function startTestApi(env: Partial<ServerOptions['env']> = {}): Promise<TestApi> {
  const { ownerUrl } = await createTestDatabase();
  const directory = await mkdtemp(path.join(tmpdir(), 'kheo-api-'));
  const clients = createClients(ownerUrl, { owner: 6, reader: 4 });
  const changes = listenForChanges({ url: ownerUrl, log: pino({ level: 'silent' }) });
  const accounts = createClients(ownerUrl, { owner: 2, reader: 1 });
  const parts = {
    clients,
    accounts,
    changes,
    store: createDiskMediaStore(directory),
    imports: createImportFiles(directory),
    logged: [],
  };
  afterAll(async () => {
    await Promise.all([clients.close(), accounts.close(), changes.stop()]);
    await rm(directory, { recursive: true, force: true });
  });
  await ensureSite(clients.owner);
  return { ...parts, ownerUrl, app: anotherProcess(parts, env) };
}

/** Sends a request as if it came over a socket from `address`. */
export async function send(app: Hono, url: string, init: RequestInit = {}, address = '192.0.2.1'): Promise<Response> {
  return app.request(url, init, {
    incoming: { socket: { remoteAddress: address, remotePort: 50_000, remoteFamily: 'IPv4' } },
  });
}

export interface Operation {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  /** The session cookie of who asks; without one the public door is asked. */
  cookie?: string;
}

export interface AnsweredError {
  message: string;
  path?: (string | number)[];
  extensions: { code?: string; id?: string };
}

export interface Answer<Data> {
  status: number;
  /** Null when the operation failed as a whole. */
  data: Data;
  errors: AnsweredError[];
  /** The body as it came. */
  text: string;
}

/** Reads an answer of either door. */
export async function answerOf<Data>(response: Response): Promise<Answer<Data>> {
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text) as { data?: Data; errors?: Partial<AnsweredError>[] };
  return {
    status: response.status,
    data: data as Data,
    errors: errors.map((error) => ({ message: '', extensions: {}, ...error })),
    text,
  };
}

/** GraphQL text in, whole answer out: through the real door, over the real database. */
export async function runOperation<Data = Record<string, unknown>>(
  api: Pick<TestApi, 'app'>,
  operation: Operation,
): Promise<Answer<Data>> {
  const { cookie, ...body } = operation;
  const door = cookie === undefined ? '/graphql' : '/admin/graphql';
  const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
  return answerOf<Data>(await send(api.app, door, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Like runOperation, for an operation that has to succeed. */
export async function dataOf<Data = Record<string, unknown>>(
  api: Pick<TestApi, 'app' | 'logged'>,
  operation: Operation,
): Promise<Data> {
  const { data, errors } = await runOperation<Data>(api, operation);
  if (errors.length)
    throw new Error([operation.query, JSON.stringify(errors, null, 2), ...api.logged.slice(-2)].join('\n'));
  return data;
}
