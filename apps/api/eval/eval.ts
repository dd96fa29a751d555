import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createClients } from '#src/db/client.ts';
import { startEmbeddedServer } from '#src/db/embedded-server.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import { articleLine, loadArticles, nodeIdOf } from './load-articles.ts';
import { printRelatedTable, printSearchTable } from './print-tables.ts';
import { progress, readLines } from './read-lines.ts';
import { clusterLine, measureRelated, runRelated } from './related-measures.ts';
import { measureByKind, queryLine, runQueries } from './search-measures.ts';

// npm run eval -- --articles news.jsonl [--queries queries.jsonl] [--clusters clusters.jsonl] [--out folder]
// Loads texts into an empty PostgreSQL of its own, asks the application's own search, measures, throws it away.

const usage = bilingual(
  'Cách dùng: npm run eval -- --articles tin.jsonl [--queries cau-hoi.jsonl] [--clusters nhom.jsonl] [--out thư-mục]',
  'Usage: npm run eval -- --articles news.jsonl [--queries queries.jsonl] [--clusters clusters.jsonl] [--out folder]',
);
const quiet = (): void => undefined;
/** Paths are meant from where the person typed them, not from where npm runs the command. */
const typed = (given: string): string => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given);

function readArguments(): { articles: string; queries?: string; clusters?: string; out: string } {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { articles: text, queries: text, clusters: text, out: text } });
    const { articles, queries, clusters, out } = values;
    if (articles !== undefined && (queries !== undefined || clusters !== undefined))
      return {
        articles: typed(articles),
        ...(queries === undefined ? {} : { queries: typed(queries) }),
        ...(clusters === undefined ? {} : { clusters: typed(clusters) }),
        out: typed(out ?? 'eval-results'),
      };
  } catch (error) {
    throw new StartupProblem(`${(error as Error).message}\n${usage}`, usage);
  }
  throw new StartupProblem(
    'Hãy cho biết tệp bài viết và tệp câu hỏi hoặc tệp nhóm.',
    `Name a file of articles, and one of queries or of clusters.\n${usage}`,
  );
}

const writeJsonl = (file: string, lines: readonly unknown[]): Promise<void> =>
  writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

async function main(): Promise<void> {
  const asked = readArguments();
  const articles = await readLines(asked.articles, articleLine);
  const queries = asked.queries === undefined ? [] : await readLines(asked.queries, queryLine);
  const clusters = asked.clusters === undefined ? [] : await readLines(asked.clusters, clusterLine);
  await mkdir(asked.out, { recursive: true });
  const folder = await mkdtemp(path.join(tmpdir(), 'kheo-eval-'));
  const server = await startEmbeddedServer({
    dataDirectory: folder,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    // thrown away at the end: nothing has to outlive a power cut
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
  });
  try {
    await applyMigrations(server.ownerUrl, quiet);
    const clients = createClients(server.ownerUrl, { owner: 4, reader: 2 });
    try {
      const began = performance.now();
      await loadArticles(clients.owner, articles);
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      progress(
        `đã nạp ${articles.length} bài trong ${seconds} giây`,
        `${articles.length} articles loaded in ${seconds} seconds`,
      );
      const idOf = new Map(articles.map(({ id }) => [nodeIdOf(id), id]));
      if (queries.length > 0) {
        const ranked = await runQueries(clients.reader, queries, idOf);
        printSearchTable(measureByKind(ranked), ranked);
        const file = path.join(asked.out, 'search-results.jsonl');
        await writeJsonl(
          file,
          ranked.map(({ line, results }) => ({ query: line.query, results })),
        );
        progress(`kết quả: ${file}`, `results: ${file}`);
      }
      if (clusters.length > 0) {
        const related = await runRelated(clients.owner, [...idOf.keys()], idOf);
        printRelatedTable(measureRelated(related, clusters));
        const file = path.join(asked.out, 'related-results.jsonl');
        await writeJsonl(file, related);
        progress(`kết quả: ${file}`, `results: ${file}`);
      }
    } finally {
      await clients.close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
