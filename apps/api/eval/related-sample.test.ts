import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClients, type Clients } from '#src/db/client.ts';
import { createDiskMediaStore } from '#src/modules/media-file/media-store.ts';
import { loadSampleContent } from '#src/sample-data/load-sample-content.ts';
import { createTestDatabase } from '#src/test/database.ts';
import { measureRelated, runRelated, type RelatedLine } from './related-measures.ts';
import { sampleClusters } from './related-sample.cases.ts';

// The related news of the sample content, as it is computed when it is loaded, against what a person put together.

let clients: Clients;
let directory: string;
let lines: RelatedLine[];

beforeAll(async () => {
  clients = createClients((await createTestDatabase()).ownerUrl, { owner: 4, reader: 2 });
  directory = await mkdtemp(path.join(tmpdir(), 'kheo-eval-'));
  const store = createDiskMediaStore(directory);
  await loadSampleContent({
    db: clients.owner,
    store,
    now: new Date('2026-11-23T00:00:00Z'),
    onStart: () => undefined,
  });
  const articles = await clients.owner.article.findMany({ select: { id: true, slug: true } });
  const slugs = new Map(articles.map(({ id, slug }) => [id, slug]));
  lines = await runRelated(clients.owner, [...slugs.keys()], slugs);
}, 120_000);

afterAll(async () => {
  await clients.close();
  await rm(directory, { recursive: true, force: true });
});

it('knows every article of the clusters', () => {
  const known = new Set(lines.map(({ id }) => id));
  expect(sampleClusters.flatMap(({ articleIds }) => articleIds).filter((id) => !known.has(id))).toEqual([]);
});

it('finds what a person put together', () => {
  const { recall5, mrr, precision5, ceiling } = measureRelated(lines, sampleClusters);
  expect(recall5).toBeGreaterThan(0.94);
  expect(mrr).toBeGreaterThan(0.92);
  expect(precision5 / ceiling).toBeGreaterThan(0.94);
});

it('tells the first eight of every list why', async () => {
  const rows = await clients.owner.$queryRaw<Array<{ unexplained: number }>>`
    SELECT count(*)::int AS unexplained FROM (
      SELECT reasons, row_number() OVER (PARTITION BY article_id ORDER BY score DESC) AS place FROM related_article) r
    WHERE place <= 8 AND reasons IS NULL`;
  expect(rows).toEqual([{ unexplained: 0 }]);
});
