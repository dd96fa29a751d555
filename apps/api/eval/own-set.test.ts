import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClients, type Clients } from '#src/db/client.ts';
import { createDiskMediaStore } from '#src/modules/media-file/media-store.ts';
import { facetsOf } from '#src/modules/search/search-facets.service.ts';
import { findHits } from '#src/modules/search/search.service.ts';
import { loadSampleContent } from '#src/sample-data/load-sample-content.ts';
import { createTestDatabase } from '#src/test/database.ts';
import { readLines } from './read-lines.ts';
import { measureByKind, queryLine, runQueries, type Measures, type RankedQuery } from './search-measures.ts';

// Search over the sample content, by kinds of query. README.md says where the queries come from.

const file = fileURLToPath(new URL('own-queries.jsonl', import.meta.url));
let clients: Clients;
let folder: string;
let ranked: RankedQuery[];
let measured: { kinds: Map<string, Measures>; mean: Measures };

beforeAll(async () => {
  clients = createClients((await createTestDatabase()).ownerUrl, { owner: 3, reader: 2 });
  folder = await mkdtemp(path.join(tmpdir(), 'kheo-own-set-'));
  await loadSampleContent({
    db: clients.owner,
    store: createDiskMediaStore(folder),
    now: new Date('2026-11-23T00:00:00Z'),
    onStart: () => undefined,
  });
  const articles = await clients.owner.article.findMany({ select: { id: true, slug: true } });
  const documents = await clients.owner.officialDocument.findMany({ select: { id: true, code: true } });
  const awards = await clients.owner.award.findMany({ select: { id: true, certificateNumber: true } });
  const idOf = new Map([
    ...articles.map(({ id, slug }) => [id, slug] as const),
    ...documents.map(({ id, code }) => [id, code] as const),
    ...awards.map(({ id, certificateNumber }) => [id, certificateNumber!] as const),
  ]);
  ranked = await runQueries(clients.reader, await readLines(file, queryLine), idOf);
  measured = measureByKind(ranked);
}, 120_000);
afterAll(async () => {
  await clients.close();
  await rm(folder, { recursive: true, force: true });
});

it('has queries of every kind, each about something that there is', () => {
  expect([...measured.kinds.keys()]).toHaveLength(16);
  for (const { queries } of measured.kinds.values()) expect(queries).toBeGreaterThanOrEqual(5);
});

it('finds nearly everything first', () => {
  const missed = ranked.filter(({ line, results }) => !line.relevantIds.includes(results[0] ?? ''));
  const shown = missed
    .map(({ line, results }) => `${line.kind}: ${line.query} → ${results[0] ?? 'nothing'}`)
    .join('\n');
  expect(measured.mean.mrr, shown).toBeGreaterThanOrEqual(0.97);
  expect(measured.mean.success1, shown).toBeGreaterThanOrEqual(0.955);
  expect(measured.mean.success10, shown).toBeGreaterThanOrEqual(0.993);
});

it('counts for every type and year what narrowing to it finds', async () => {
  for (const { line } of ranked.filter((_one, index) => index % 4 === 0)) {
    const { hits, complete } = await findHits(clients.reader, 'public', line.query, {});
    expect(complete, line.query).toBe(true);
    const { types, years } = facetsOf(hits);
    for (const { type, count } of types)
      expect((await findHits(clients.reader, 'public', line.query, { types: [type] })).hits, line.query).toHaveLength(
        count,
      );
    for (const { year, count } of years.slice(0, 3)) {
      const from = new Date(Date.UTC(year, 0, 1, -7));
      const to = new Date(Date.UTC(year + 1, 0, 1, -7));
      expect((await findHits(clients.reader, 'public', line.query, { from, to })).hits, line.query).toHaveLength(count);
    }
  }
}, 60_000);

it('is weak at no kind', () => {
  for (const [kind, { mrr }] of measured.kinds) expect(mrr, kind).toBeGreaterThanOrEqual(0.9);
});
