import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foldForSearch, indexText } from '@kheo/domain';
import { createClients, type Database } from '#src/db/client.ts';
import { withConnection } from '#src/db/connection.ts';
import { startEmbeddedServer } from '#src/db/embedded-server.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { countTerms } from '#src/modules/search/reindex.service.ts';
import { foldedTitle } from '#src/modules/search/search-entry.service.ts';
import { facetsOf } from '#src/modules/search/search-facets.service.ts';
import { findHits, groupedHits, textsOf } from '#src/modules/search/search.service.ts';
import { findSuggestions } from '#src/modules/search/suggestion.service.ts';
import { readSampleContent } from '#src/sample-data/sample-content.ts';
import { cpuTime } from './cpu-time.ts';
import { loadAwards } from './text/load-awards.ts';
import { randomFrom, Writer } from './text/writer.ts';

// How long a search takes among 10,000 and 100,000 articles, with an award for every ten of them, beside what one indexed lookup costs on the same machine.
// Run: node bench/search.ts [articles …]

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
if (sizes.length === 0) sizes.push(10_000, 100_000);
const limits: Record<number, number> = { 10_000: 50, 100_000: 120 };
const suggestionLimit = 20;
const batchSize = 250;
const quiet = (): void => undefined;

interface Generated {
  title: string;
  lead: string;
  body: string;
}

async function load(ownerUrl: string, count: number, writer: Writer, random: () => number): Promise<Generated[]> {
  const kept: Generated[] = [];
  await withConnection(ownerUrl, async (client) => {
    // A table that is filled at once gets its index afterwards; the index is the same.
    await client.query('DROP INDEX search_entry_terms_idx');
    await client.query(`SET maintenance_work_mem = '512MB'`);
    for (let from = 0; from < count; from += batchSize) {
      const rows = Array.from({ length: Math.min(batchSize, count - from) }, (_value, index) => {
        const text = {
          title: writer.write(8 + Math.floor(random() * 8)),
          lead: writer.write(30),
          body: writer.write(260 + Math.floor(random() * 200)),
        };
        if ((from + index) % Math.ceil(count / 400) === 0) kept.push(text);
        const date = new Date(Date.UTC(2012, 0, 1) + Math.floor(random() * 14 * 365) * 86_400_000);
        return { ...text, ...indexText(text), date, slug: `bai-${from + index}` };
      });
      await client.query(
        `WITH rows AS (
           SELECT gen_random_uuid() AS id, r.* FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::text[])
             AS r (slug, title, folded, lead, body, date, terms, key_text)
         ), articles AS (
           INSERT INTO article (id, slug, title, lead, body, body_html, body_text, search_text, status, published_at, updated_at)
           SELECT id, slug, title, lead, '{}', '', body, '', 'PUBLISHED', date, date FROM rows
         )
         INSERT INTO search_entry (node_id, type, language, slug, title, title_folded, status, visible_from, date, category_ids, terms, key_text)
         SELECT id, 'ARTICLE', 'VI', slug, title, folded, 'PUBLISHED', date, date, '{}', terms::int[], key_text FROM rows`,
        [
          rows.map(({ slug }) => slug),
          rows.map(({ title }) => title),
          rows.map(({ title }) => foldedTitle(title)),
          rows.map(({ lead }) => lead),
          rows.map(({ body }) => body),
          rows.map(({ date }) => date),
          rows.map(({ terms }) => `{${terms.join(',')}}`),
          rows.map(({ keyText }) => keyText),
        ],
      );
    }
    await client.query('CREATE INDEX search_entry_terms_idx ON search_entry USING gin (terms) WITH (fastupdate = off)');
    await client.query('VACUUM ANALYZE');
  });
  return kept;
}

/** What readers type, by kind, made from what was written. */
function queriesFrom(
  texts: readonly Generated[],
  names: readonly string[],
  random: () => number,
): Record<string, string[]> {
  const part = (text: string, length: number): string => {
    const words = text.split(' ');
    const from = Math.floor(random() * Math.max(1, words.length - length));
    return words.slice(from, from + length).join(' ');
  };
  const of = (make: (text: Generated) => string): string[] => texts.slice(0, 100).map(make);
  return {
    'title words': of(({ title }) => part(title, 5)),
    'no diacritics': of(({ title }) => foldForSearch(part(title, 5))),
    'phrase of a body': of(({ body }) => part(body, 6)),
    'loose words': of(({ body }) => `${part(body, 2)} ${part(body, 2)} ${part(body, 2)}`),
    'a sentence': of(({ body }) => part(body, 24)),
    'one slip': of(({ title }) => part(title, 5).replace(/(\p{L})(\p{L})(?=\p{L}* )/u, '$2$1')),
    'common words': texts
      .slice(0, 100)
      .map(
        (_text, index) =>
          ['kế hoạch', 'hoa giai', 'tỉnh', 'và', 'thực hiện', 'cong tac', 'ban hành', 'cơ sở'][index % 8]!,
      ),
    quoted: of(({ body }) => `"${part(body, 3)}"`),
    'narrowed to a year': of(({ title }) => part(title, 3)),
    'common, narrowed to a year': texts.slice(0, 40).map(() => 'kế hoạch thực hiện'),
    'who received awards': Array.from({ length: 60 }, (_none, index) => names[index % names.length]!),
    'a movement of awards': texts
      .slice(0, 40)
      .map((_text, index) => ['dân vận khéo', 'phong trao thi dua'][index % 2]!),
  };
}

/** What some queries took, and what of it was work. */
interface Times {
  clock: number[];
  cpu: number[];
}
const none = (): Times => ({ clock: [], cpu: [] });

/** PostgreSQL's processes that answer. */
let servers: number[] = [];

/** These processes: the pool opens its connections, and closes them when they have nothing to do. */
async function answering(db: Database, ownerUrl: string): Promise<number[]> {
  await Promise.all([1, 2].map(() => db.$queryRaw`SELECT pg_sleep(0.05)::text`));
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return rows.map(({ pid }) => pid);
  });
}

async function timed({ clock, cpu }: Times, work: () => Promise<unknown>): Promise<void> {
  const [began, used] = [performance.now(), cpuTime(servers)];
  await work();
  clock.push(performance.now() - began);
  const now = cpuTime(servers);
  if (used !== null && now !== null) cpu.push(now - used);
}
const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
const line = (name: string, { clock, cpu }: Times): void =>
  void process.stdout.write(
    `${name.padEnd(28)}${[at(clock, 0.5), at(clock, 0.95), at(clock, 1), at(cpu, 0.95)].map((value) => value.toFixed(1).padStart(9)).join('')}\n`,
  );

/** A page of results as the portal asks for it: hits, facets, marked texts. */
async function search(db: Database, query: string, year: boolean): Promise<void> {
  const { hits } = await findHits(
    db,
    'public',
    query,
    year ? { from: new Date('2019-01-01T00:00:00Z'), to: new Date('2020-01-01T00:00:00Z') } : {},
  );
  facetsOf(hits);
  await textsOf(db, groupedHits(hits).slice(0, 10));
}

async function measure(count: number): Promise<boolean> {
  const root = await mkdtemp(path.join(tmpdir(), 'kheo-bench-search-'));
  const server = await startEmbeddedServer({
    dataDirectory: root,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
  });
  try {
    await applyMigrations(server.ownerUrl, quiet);
    const random = randomFrom(7);
    const { articles } = await readSampleContent();
    const source = articles
      .map(({ title, lead, bodyHtml }) => `${title} ${lead} ${bodyHtml.replace(/<[^>]+>/g, ' ')}`)
      .join(' ');
    const began = performance.now();
    const texts = await load(server.ownerUrl, count, new Writer(source, random), random);
    const clients = createClients(server.ownerUrl, { owner: 2, reader: 2 });
    try {
      const names = await loadAwards(clients.owner, count / 10);
      await countTerms(clients.owner);
      await withConnection(server.ownerUrl, (client) => client.query('VACUUM ANALYZE'));
      process.stdout.write(
        `\n${count} articles, made and indexed in ${((performance.now() - began) / 1000).toFixed(0)} s; index per article: ${await sizeOf(server.ownerUrl, count)}\n${'ms'.padEnd(28)}      p50      p95    worst  cpu p95\n`,
      );
      const raw = none();
      const lookup = none();
      const [{ nodeId } = { nodeId: '' }] = await clients.reader.searchEntry.findMany({
        take: 1,
        select: { nodeId: true },
      });
      for (let turn = 0; turn < 100; turn += 1) {
        await timed(raw, () => clients.reader.$queryRaw`SELECT title FROM article WHERE id = ${nodeId}::uuid`);
        await timed(
          lookup,
          () =>
            clients.owner
              .$queryRaw`SELECT node_id FROM search_entry WHERE terms @> (SELECT terms[100:101] FROM search_entry WHERE node_id = ${nodeId}::uuid)`,
        );
      }
      line('one row by its key', raw);
      line('one lookup in the index', lookup);
      const all = none();
      for (const [kind, queries] of Object.entries(queriesFrom(texts, names, random))) {
        const times = none();
        servers = await answering(clients.reader, server.ownerUrl);
        for (const query of queries)
          await timed(times, () => search(clients.reader, query, kind.endsWith('narrowed to a year')));
        line(kind, times);
        all.clock.push(...times.clock);
        all.cpu.push(...times.cpu);
      }
      line('all searches', all);
      const typing = none();
      servers = await answering(clients.reader, server.ownerUrl);
      for (const text of [...texts.slice(0, 60).map(({ title }) => title), ...names.slice(0, 20)])
        for (const length of [2, 3, 5, 9])
          await timed(typing, () => findSuggestions(clients.reader, 'public', text.slice(0, length), 8));
      line('suggestions', typing);
      const limit = limits[count] ?? Number.POSITIVE_INFINITY;
      const kept = at(all.clock, 0.95) < limit && at(typing.clock, 0.95) < suggestionLimit;
      process.stdout.write(
        `goals: search p95 < ${limit} ms, suggestions p95 < ${suggestionLimit} ms: ${kept ? 'kept' : 'MISSED'}\n`,
      );
      return kept;
    } finally {
      await clients.close();
    }
  } finally {
    await server.stop();
    await rm(root, { recursive: true, force: true });
  }
}

const sizeOf = (ownerUrl: string, count: number): Promise<string> =>
  withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ whole: string; gin: string }>(
      `SELECT pg_total_relation_size('search_entry') AS whole, pg_relation_size('search_entry_terms_idx') AS gin`,
    );
    const kilobytes = (bytes: string): string => `${(Number(bytes) / count / 1024).toFixed(1)} kB`;
    return `${kilobytes(rows[0]!.whole)}, of which ${kilobytes(rows[0]!.gin)} GIN`;
  });

for (const count of sizes) if (!(await measure(count))) process.exitCode = 1;
