import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedServer } from '#src/db/embedded-server.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { fillArticles } from './graphql/fill.ts';
import { measureMixed } from './graphql/mixed.ts';
import { startServer, stopServer } from './graphql/processes.ts';

// Reads over a Zipf of the articles while an editor publishes or corrects once a second (bench/graphql.ts ends with the
// same): how long readers wait, and for how long they are given an old answer.
//
//   node bench/mixed.ts [articles]       10,000 when left out

const articles = Number(process.argv[2] ?? 10_000);
const port = Number(process.env['BENCH_PORT'] ?? 4185);
const quiet = (): void => undefined;

const root = await mkdtemp(path.join(tmpdir(), 'kheo-bench-mixed-'));
const server = await startEmbeddedServer({
  dataDirectory: root,
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
});
try {
  await applyMigrations(server.ownerUrl, quiet);
  await fillArticles(server.ownerUrl, articles);
  const api = await startServer('../../src/main.ts', port, {
    DATABASE_URL: server.ownerUrl,
    KHEO_DATA_DIR: path.join(root, 'api'),
    KHEO_SAMPLE_DATA: '0',
    // the client is one address and asks for more than a fair one
    KHEO_ANONYMOUS_ALLOWANCE: '900000000/900000000',
  });
  try {
    await measureMixed({ port, articles, connections: 32, ownerUrl: server.ownerUrl });
  } finally {
    await stopServer(api);
  }
} finally {
  await server.stop();
  await rm(root, { recursive: true, force: true });
}
