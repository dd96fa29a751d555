import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '#src/global-id.ts';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { recordDueChanges } from '#src/modules/change-feed/due-change.service.ts';
import { apiProcess, type ApiProcess } from '#src/test/api-process.ts';
import { category, mutated, published, signedIn, type Person } from '#src/test/factories.ts';
import { plantPublished } from '#src/test/marked-content.ts';
import { startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { differences, listEverything, nothingYet, readPages, takeEvents, type Kept } from './feed-consumers.ts';
import { feedWriters } from './feed-writers.ts';
import { bringUpToDate, followChanges, verifyMirror, type Mirror } from './mirror.ts';
import { mirrorSource } from './mirror-source.ts';
import { openSqliteStore } from './sqlite-store.ts';

// Eight writers, four of them through an API that is killed again and again; three consumers read from it and go away
// when they like: one with a subscription, one that asks for pages, and a mirror. In the end each of them has exactly what
// is published. `npm run bench -- feed` does it with 10,000 changes.

const wanted = Number(process.env['KHEO_FEED_CHANGES'] ?? 150);
const patience = wanted * 300 + 180_000;
const never = new AbortController().signal;

let api: TestApi;
let folder: string;
let mortal: ApiProcess;
let kills = 0;
let staff: Person;
let writers: Awaited<ReturnType<typeof feedWriters>>;
/** Had everything from the start, by its first listing. */
let subscriber: Kept;
/** Begins with the first change there ever was. */
const poller = nothingYet();

beforeAll(async () => {
  api = await startTestApi();
  folder = await mkdtemp(path.join(tmpdir(), 'kheo-feed-'));
  await ensureAwardData(api.clients.owner);
  await plantPublished(api.clients.owner);
  staff = await signedIn(api, 'PUBLISHER', 'ADMINISTRATOR', 'AWARDS_OFFICER');
  writers = await feedWriters(api, staff);
  mortal = await apiProcess(api.ownerUrl, path.join(folder, 'data'));
  await mortal.start();
  subscriber = await listEverything(mortal.address, never);
}, 240_000);
afterAll(async () => {
  await mortal.kill();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const openMirror = (signal: AbortSignal): Mirror => {
  const { address } = mortal;
  const source = mirrorSource({ address, signal, attempts: Number.POSITIVE_INFINITY, note: () => undefined });
  return { source, store: openSqliteStore(path.join(folder, 'mirror.sqlite')), address, progress: () => undefined };
};
async function mirrorOnce(signal: AbortSignal): Promise<void> {
  const mirror = openMirror(signal);
  try {
    if (Math.random() < 0.7) await followChanges(mirror, signal);
    else await bringUpToDate(mirror);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    mirror.store.close();
  }
}

const problems: unknown[] = [];
/** A consumer that goes away in the middle of whatever it does, and comes back with what it had. */
async function consume(once: (signal: AbortSignal) => Promise<unknown>, until: () => boolean): Promise<void> {
  while (!until()) {
    const leaving = new AbortController();
    const timer = setTimeout(() => leaving.abort(), 200 + Math.random() * 4_000);
    await once(leaving.signal).catch((error: unknown) => problems.push(error));
    clearTimeout(timer);
    await sleep(20 + Math.random() * 500);
  }
}

/** For certain, whatever the writers' dice say: something appears and goes again. */
async function showAndTakeDown(): Promise<void> {
  const { id: categoryId } = await category(api, staff);
  const { id, version } = await published(api, staff, { categoryId });
  await mutated(api, staff, 'unpublishArticle', {
    id,
    expectedVersion: version,
    reason: 'Thử',
    publicReason: 'Gỡ để sửa',
  });
}

/** What has gone, with what the house let the public know of it. */
async function goneArticles(): Promise<Map<string, string | null>> {
  const rows = await api.clients.owner.$queryRaw<Array<{ id: string; reason: string | null }>>`
    SELECT a.id, (SELECT e.reason FROM change_event e WHERE e.node_id = a.id AND e.type = 'UNPUBLISHED'
      ORDER BY e.id DESC LIMIT 1) AS reason
    FROM article a WHERE a.status = 'UNPUBLISHED'`;
  return new Map(rows.map(({ id, reason }) => [`Article ${encodeGlobalId('Article', id)}`, reason]));
}

async function killAgainAndAgain(until: () => boolean): Promise<void> {
  for (let pause = 1_000; !until(); pause = 2_000 + Math.random() * 6_000) {
    await sleep(pause);
    await mortal.kill();
    kills += 1;
    await sleep(Math.random() * 500);
    await mortal.start();
  }
}

/** Nothing changes any more: what was to expire has, and pages that were to be made anew are. */
async function calm(): Promise<void> {
  await sleep(2_600);
  await recordDueChanges(api.clients.owner);
  await expect
    .poll(() => api.clients.owner.article.count({ where: { renderStale: true } }), { timeout: 60_000, interval: 200 })
    .toBe(0);
}

describe(`after ${wanted} changes by eight writers`, () => {
  it.each(['the first time', 'the second time'])(
    'three consumers have exactly what is published, %s',
    async (time) => {
      const { tally, write } = writers;
      const before = { done: tally.done, kills };
      let writing = true;
      let consuming = true;
      const done = (): boolean => !consuming;
      const consumers = [
        consume((signal) => takeEvents(mortal.address, subscriber, signal), done),
        consume((signal) => readPages(mortal.address, poller, signal), done),
        consume(mirrorOnce, done),
      ];
      const killing = killAgainAndAgain(() => !writing);
      const finished = (): boolean => tally.done - before.done >= wanted || tally.unexpected.length > 0;
      await Promise.all([
        ...Array.from({ length: 8 }, (_, index) => write(index % 2 ? mortal.api : api, finished)),
        showAndTakeDown(),
      ]);
      writing = false;
      await killing;
      await calm();
      consuming = false;
      await Promise.all(consumers);
      expect(tally.unexpected).toEqual([]);
      expect(problems).toEqual([]);
      expect(kills).toBeGreaterThan(before.kills);

      const there = await listEverything(mortal.address, never);
      expect(await readPages(mortal.address, poller, never)).toBe('all');
      await takeEvents(mortal.address, subscriber, never, () => subscriber.cursor === there.cursor);
      const gone = await goneArticles();
      expect(gone.size).toBeGreaterThan(0);
      for (const consumer of [subscriber, poller]) {
        expect(consumer.cursor).toBe(there.cursor);
        expect(differences(consumer.nodes, there.nodes)).toEqual([]);
        for (const [key, reason] of gone) expect([key, consumer.gone.get(key)]).toEqual([key, reason]);
      }
      const mirror = openMirror(never);
      const compared = await verifyMirror(mirror, 1);
      expect(compared.flatMap(({ type, different }) => different.map((id) => `${type} ${id}`))).toEqual([]);
      // followed, not copied again: what was missed on the way would be missing now
      expect(mirror.store.state()?.copy).toBe(1);
      mirror.store.close();
      for (const type of ['Article', 'Award', 'OfficialDocument', 'Category'])
        expect([...there.nodes.keys()].filter((key) => key.startsWith(type)).length, type).toBeGreaterThan(1);
      if (process.env['KHEO_FEED_CHANGES'])
        process.stderr.write(
          `${time}: ${tally.done - before.done} changes, ${kills - before.kills} kills, ${there.nodes.size} nodes; ${JSON.stringify(tally)}\n`,
        );
    },
    patience,
  );
});
