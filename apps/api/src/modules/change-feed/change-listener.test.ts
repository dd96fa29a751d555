import { once } from 'node:events';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { withConnection } from '#src/db/connection.ts';
import { category, draft, published, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { interruptedDatabase, type Interruption } from '#src/test/interrupted-database.ts';
import { startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { listenForChanges, type ChangeListener, type CommittedChange } from './change-listener.service.ts';

let api: TestApi;
let publisher: Person;
let line: Interruption;
let listener: ChangeListener;
let heard: CommittedChange[] = [];
let gaps = 0;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  line = await interruptedDatabase(api.ownerUrl);
  listener = listenForChanges({ url: line.url, log: pino({ level: 'silent' }) });
  listener.on('change', (change) => heard.push(change));
  listener.on('gap', () => (gaps += 1));
  await once(listener, 'gap');
  gaps = 0;
});
beforeEach(() => {
  heard = [];
});
afterAll(async () => {
  await listener.stop();
  await line.cut();
});

it('hears of drafts and of what becomes public, in the order of the commits', async () => {
  const { id } = await draft(api, publisher);
  const article = await published(api, publisher, { categoryId: (await category(api, publisher)).id });
  await expect.poll(() => heard.at(-1)?.type, { interval: 5, timeout: 1_000 }).toBe('PUBLISHED');
  expect(heard.filter(({ nodeId }) => nodeId === uuid(id))).toEqual([
    { id: expect.any(String), type: 'CREATED', nodeType: 'Article', nodeId: uuid(id), public: false },
  ]);
  expect(heard.filter(({ nodeId }) => nodeId === uuid(article.id)).map((one) => [one.type, one.public])).toEqual([
    ['CREATED', false],
    ['PUBLISHED', true],
  ]);
});

it('hears nothing of a transaction before its commit, and never of one that was undone', async () => {
  await withConnection(api.ownerUrl, async (client) => {
    const insert = `INSERT INTO change_event (type, node_type, node_id, public)
      VALUES ('UPDATED', 'Category', '01900000-0000-7000-8000-000000000000', true)`;
    await client.query('BEGIN');
    await client.query(insert);
    await client.query('ROLLBACK');
    await client.query('BEGIN');
    await client.query(insert);
    await category(api, publisher);
    await expect.poll(() => heard.length, { interval: 5 }).toBe(1);
    expect(heard[0]?.type).toBe('CREATED');
    await client.query('COMMIT');
  });
  await expect.poll(() => heard.map(({ type }) => type), { interval: 5 }).toEqual(['CREATED', 'UPDATED']);
});

it('says that it may have missed something when it is cut and when it is back', async () => {
  const before = gaps;
  await line.cut();
  await expect.poll(() => listener.listening, { interval: 5 }).toBe(false);
  expect(gaps).toBe(before + 1);
  await draft(api, publisher);
  expect(heard).toEqual([]);
  await line.mend();
  await expect.poll(() => listener.listening, { interval: 5, timeout: 5_000 }).toBe(true);
  expect(gaps).toBe(before + 2);
  await draft(api, publisher);
  await expect.poll(() => heard.length, { interval: 5 }).toBe(1);
});
