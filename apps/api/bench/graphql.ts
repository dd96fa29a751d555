import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedServer } from '#src/db/embedded-server.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { fillArticles } from './graphql/fill.ts';
import type { LoadResult } from './graphql/load.ts';
import { measureMixed } from './graphql/mixed.ts';
import { runLoad, startServer, stopServer } from './graphql/processes.ts';
import { bodyOf, getRequest, postRequest, works, type Work } from './graphql/works.ts';

// The public door beside a raw node:http + pg server that answers the same questions, and beside a constant answer of the
// same size, in the same run: one process each, 32 connections, from a client in a process of its own. Rounds alternate,
// so that a busy machine is busy for both. Then a mixed load: reads over a Zipf of the articles, a publication a second.
//
//   node bench/graphql.ts [articles …]       10,000 when none is given; each further size is compared with the first
//   BENCH_SECONDS=3                          of a round

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
if (sizes.length === 0) sizes.push(10_000);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 3);
const rounds = 3;
const connections = 32;
const apiPort = Number(process.env['BENCH_PORT'] ?? 4185);
const rawPort = apiPort + 1;
/** Questions of one round, each with other variables where a work has any. */
const turns = Array.from({ length: 2_000 }, (_value, turn) => turn);
/** Of them, those that are asked again and again to see what a kept answer costs. */
const warmTurns = 10;
const target = 0.5;
/** How much slower a work may be at a larger size. */
const slower = 2;
const quiet = (): void => undefined;

type Env = Record<string, string>;
const load = (port: number, requests: string[], duration = seconds): Promise<LoadResult> =>
  runLoad({ port, connections, seconds: duration, requests });

/** What an answer says without ids and times, which the raw server leaves as PostgreSQL has them. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !['id', 'publishedAt', 'endCursor', 'extensions'].includes(key))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, essence(inner)]),
  );
}

/** Stops a bench whose two servers do not answer the same. */
async function compare(work: Work, articles: number): Promise<void> {
  for (const turn of [0, 1, 977]) {
    const answer = await fetch(`http://127.0.0.1:${apiPort}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyOf(work, turn, articles),
    });
    const ours = (await answer.json()) as { data?: unknown; errors?: unknown };
    if (ours.errors) throw new Error(`${work.name}: ${JSON.stringify(ours.errors)}`);
    if (!work.path) continue;
    const raw = (await (await fetch(`http://127.0.0.1:${rawPort}${work.path(turn, articles)}`)).json()) as {
      data?: unknown;
    };
    const [a, b] = [ours.data, raw.data].map((data) => JSON.stringify(essence(data)));
    if (a !== b) throw new Error(`${work.name}: the answers differ\n${a?.slice(0, 600)}\n${b?.slice(0, 600)}`);
  }
}

/** The middle one of several rounds. */
const middle = (results: LoadResult[]): LoadResult =>
  results.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(results.length / 2)]!;
const printed = (result: LoadResult): string =>
  [result.perSecond.toFixed(0), ...[result.p50, result.p95, result.p99].map((time) => time.toFixed(1))]
    .map((text) => text.padStart(8))
    .join('');
function line(name: string, ours: LoadResult, yardstick?: LoadResult): void {
  const share = yardstick ? (ours.perSecond / yardstick.perSecond).toFixed(2) : '';
  process.stdout.write(
    `${name.padEnd(36)}${printed(ours)}${yardstick ? printed(yardstick) : ' '.repeat(32)}${share.padStart(7)}\n`,
  );
  if (ours.failures > 0) throw new Error(`${name}: ${ours.failures} failures`);
  if (yardstick && ours.perSecond < target * yardstick.perSecond) process.exitCode = 1;
}
function header(what: string, yardstick: string): void {
  const columns = ['req/s', 'p50', 'p95', 'p99'].map((text) => text.padStart(8)).join('');
  process.stdout.write(
    `\n${''.padEnd(36)}${'Khéo'.padStart(32)}${yardstick.padStart(32)}\n${what.padEnd(36)}${columns}${columns}  share\n`,
  );
}

/** Rounds of both, in turns. */
async function beside(ours: string[], theirs: string[] | undefined): Promise<[LoadResult, LoadResult | undefined]> {
  const [a, b]: LoadResult[][] = [[], []];
  await load(apiPort, ours, 1);
  if (theirs) await load(rawPort, theirs, 1);
  for (let round = 0; round < rounds; round += 1) {
    a!.push(await load(apiPort, ours));
    if (theirs) b!.push(await load(rawPort, theirs));
  }
  return [middle(a!), theirs && middle(b!)];
}

const questions = (work: Work, articles: number, of: readonly number[]): string[] =>
  of.map((turn) => postRequest('/graphql', bodyOf(work, turn, articles)));

async function measureUncached(env: Env, articles: number): Promise<Map<string, LoadResult>> {
  const api = await startServer('../../src/main.ts', apiPort, { ...env, KHEO_ANSWER_CACHE_MB: '0' });
  const found = new Map<string, LoadResult>();
  try {
    for (const work of works) await compare(work, articles);
    header('nothing kept', 'raw SQL');
    for (const work of works) {
      const theirs = work.path && turns.map((turn) => getRequest(work.path!(turn, articles)));
      const [ours, raw] = await beside(questions(work, articles, turns), theirs);
      line(work.name, ours, raw);
      found.set(work.name, ours);
    }
  } finally {
    await stopServer(api);
  }
  return found;
}

async function measureWarm(env: Env, articles: number): Promise<void> {
  const api = await startServer('../../src/main.ts', apiPort, env);
  try {
    header('kept answers', 'a constant');
    for (const work of works) {
      const ours = questions(work, articles, turns.slice(0, warmTurns));
      const { bytes } = await load(apiPort, ours, 1);
      const constant = [getRequest(`/constant?bytes=${bytes}`)];
      line(work.name, ...(await beside(ours, constant)));
    }
    await measureMixed({ port: apiPort, articles, connections, ownerUrl: env['DATABASE_URL']! });
  } finally {
    await stopServer(api);
  }
}

async function measure(articles: number): Promise<Map<string, LoadResult>> {
  const root = await mkdtemp(path.join(tmpdir(), 'kheo-bench-graphql-'));
  const server = await startEmbeddedServer({
    dataDirectory: root,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    settings: { max_wal_size: '4GB' },
  });
  try {
    await applyMigrations(server.ownerUrl, quiet);
    const began = performance.now();
    await fillArticles(server.ownerUrl, articles);
    process.stdout.write(`\n${articles} articles, made in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
    const env = {
      DATABASE_URL: server.ownerUrl,
      KHEO_DATA_DIR: path.join(root, 'api'),
      KHEO_SAMPLE_DATA: '0',
      // the client is one address and asks for more than a fair one
      KHEO_ANONYMOUS_ALLOWANCE: '900000000/900000000',
    };
    const raw = await startServer('./raw-server.ts', rawPort, env);
    try {
      const found = await measureUncached(env, articles);
      await measureWarm(env, articles);
      return found;
    } finally {
      await stopServer(raw);
    }
  } finally {
    await server.stop();
    await rm(root, { recursive: true, force: true });
  }
}

let first: Map<string, LoadResult> | undefined;
for (const articles of sizes) {
  const found = await measure(articles);
  if (!first) {
    first = found;
    continue;
  }
  process.stdout.write(`\ntime at ${articles} articles, of that at ${sizes[0]}\n`);
  for (const [name, result] of found) {
    const times = first.get(name)!.perSecond / result.perSecond;
    process.stdout.write(`${name.padEnd(36)}${times.toFixed(2).padStart(8)}\n`);
    if (times > slower) process.exitCode = 1;
  }
}
