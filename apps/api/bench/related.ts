import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClients, type Database } from '#src/db/client.ts';
import { withConnection } from '#src/db/connection.ts';
import { startEmbeddedServer } from '#src/db/embedded-server.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { relateStaleArticles } from '#src/modules/related-article/relate-articles.service.ts';
import { relatedEntries } from '#src/modules/related-article/related-list.service.ts';
import { countArticles, signArticles } from '#src/modules/related-article/signature.service.ts';
import { readSampleContent } from '#src/sample-data/sample-content.ts';
import { randomFrom, Writer } from './text/writer.ts';

// How long it takes until one new article has its related news, among 10,000 and 100,000 articles: signature, candidates,
// scores, reasons and everything stored, in its own list and in those of others. Beside it, what one indexed lookup and
// one committed row cost on the same machine. Run: node bench/related.ts [articles …]

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
if (sizes.length === 0) sizes.push(10_000, 100_000);
const limits: Record<number, number> = { 10_000: 100, 100_000: 250 };
const batchSize = 500;
const newcomers = 60;
const quiet = (): void => undefined;

interface Fresh {
  articles: number;
  writer: Writer;
  random: () => number;
}

const textOf = ({ writer, random }: Fresh) => ({
  title: writer.write(8 + Math.floor(random() * 8)),
  lead: writer.write(30),
  bodyText: writer.write(260 + Math.floor(random() * 200)),
});

async function publish(db: Database, fresh: Fresh, count: number, from: number): Promise<string[]> {
  const rows = await db.article.createManyAndReturn({
    data: Array.from({ length: count }, (_value, index) => ({
      ...textOf(fresh),
      slug: `bai-${from + index}`,
      body: {},
      bodyHtml: '',
      searchText: '',
      status: 'PUBLISHED' as const,
      publishedAt: new Date(Date.UTC(2012, 0, 1) + Math.floor(fresh.random() * 14 * 365) * 86_400_000),
    })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** An archive whose articles are read and counted; their own lists are empty, which every newcomer has to fill. */
async function makeArchive(db: Database, ownerUrl: string, fresh: Fresh): Promise<void> {
  const sql = (text: string) => withConnection(ownerUrl, (client) => client.query(text));
  await sql('DROP INDEX article_signature_terms');
  const ids: string[] = [];
  for (let from = 0; from < fresh.articles; from += batchSize) {
    const made = await publish(db, fresh, Math.min(batchSize, fresh.articles - from), from);
    await db.$transaction((tx) => countArticles(tx, made), { timeout: 120_000 });
    ids.push(...made);
  }
  for (let from = 0; from < ids.length; from += batchSize)
    await db.$transaction((tx) => signArticles(tx, ids.slice(from, from + batchSize)), { timeout: 120_000 });
  await sql('UPDATE article SET related_stale = false');
  await sql('CREATE INDEX article_signature_terms ON article_signature USING gin (terms) WITH (fastupdate = off)');
  await sql('VACUUM ANALYZE');
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  times.push(performance.now() - began);
}
const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const line = (name: string, times: readonly number[]): void =>
  void process.stdout.write(
    `${name.padEnd(30)}${[0.5, 0.95, 1].map((share) => at(times, share).toFixed(1).padStart(9)).join('')}\n`,
  );

async function measure(articles: number): Promise<boolean> {
  const root = await mkdtemp(path.join(tmpdir(), 'kheo-bench-related-'));
  const server = await startEmbeddedServer({
    dataDirectory: root,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
  });
  const clients = createClients(server.ownerUrl, { owner: 2, reader: 2 });
  const db = clients.owner;
  try {
    await applyMigrations(server.ownerUrl, quiet);
    const random = randomFrom(11);
    const source = (await readSampleContent()).articles
      .map(({ title, lead, bodyHtml }) => `${title} ${lead} ${bodyHtml.replace(/<[^>]+>/g, ' ')}`)
      .join(' ');
    const fresh: Fresh = { articles, writer: new Writer(source, random), random };
    const began = performance.now();
    await makeArchive(db, server.ownerUrl, fresh);
    process.stdout.write(
      `\n${articles} articles, made and read in ${((performance.now() - began) / 1000).toFixed(0)} s; kept per article: ${await sizeOf(server.ownerUrl, articles)}\n${'ms'.padEnd(30)}      p50      p95    worst\n`,
    );
    const [row, commit, related, read]: number[][] = [[], [], [], []];
    for (let turn = 0; turn < newcomers; turn += 1) {
      const [id] = await publish(db, fresh, 1, articles + turn);
      await timed(row!, () => db.$queryRaw`SELECT title FROM article WHERE id = ${id}::uuid`);
      await timed(commit!, () => db.$executeRaw`UPDATE article SET internal_note = 'x' WHERE id = ${id}::uuid`);
      await timed(related!, () => relateStaleArticles(db));
      await timed(read!, () => relatedEntries(clients.reader, [id!], 5));
    }
    line('one row by its key', row!);
    line('one committed row', commit!);
    line('reading a list', read!);
    line('related news of a newcomer', related!);
    const limit = limits[articles] ?? Number.POSITIVE_INFINITY;
    const kept = at(related!, 0.95) < limit;
    process.stdout.write(`goal: p95 < ${limit} ms: ${kept ? 'kept' : 'MISSED'}\n`);
    return kept;
  } finally {
    await clients.close();
    await server.stop();
    await rm(root, { recursive: true, force: true });
  }
}

const sizeOf = (ownerUrl: string, articles: number): Promise<string> =>
  withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ signatures: string; terms: string }>(
      `SELECT pg_total_relation_size('article_signature') AS signatures, pg_total_relation_size('relatedness_term') AS terms`,
    );
    const kilobytes = (bytes: string): string => `${(Number(bytes) / articles / 1024).toFixed(1)} kB`;
    return `${kilobytes(rows[0]!.signatures)} of signatures, ${kilobytes(rows[0]!.terms)} of counts`;
  });

for (const articles of sizes) if (!(await measure(articles))) process.exitCode = 1;
