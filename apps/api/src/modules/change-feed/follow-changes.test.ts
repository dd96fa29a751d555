import { beforeAll, describe, expect, it } from 'vitest';
import { category, mutated, published, signedIn, type Outcome, type Person } from '#src/test/factories.ts';
import { anotherProcess, dataOf, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { listenForChanges } from './change-listener.service.ts';
import { pino } from 'pino';

let api: TestApi;
let publisher: Person;
let categoryId: string;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  categoryId = (await category(api, publisher)).id;
});

interface Event {
  cursor: string;
  type: string;
  node: { title: string } | null;
}

const ask = (after: string | null, address: string, app = api.app): Promise<Response> =>
  send(
    app,
    '/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({
        query:
          'subscription ($after: String) { changes(after: $after) { cursor type node { ... on Article { title } } } }',
        variables: { after },
      }),
    },
    address,
  );

/** Reads the stream as a consumer does. */
async function subscribed(after: string | null, address: string, app = api.app) {
  const response = await ask(after, address, app);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const events: Event[] = [];
  const read = async (until: () => boolean): Promise<void> => {
    while (!until()) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const data = /^data: (.+)$/m.exec(text.slice(0, end))?.[1];
        if (data) events.push((JSON.parse(data) as { data: { changes: Event } }).data.changes);
        text = text.slice(end + 2);
      }
    }
  };
  return { events, read, close: () => reader.cancel(), ended: () => read(() => false) };
}
const head = async (): Promise<string> =>
  (await dataOf<{ changesHead: string }>(api, { query: '{ changesHead }' })).changesHead;

describe('a subscription', () => {
  it('hears of a change within a second, reads its node anew each time, and goes on after a break', async () => {
    const consumer = await subscribed(null, '203.0.113.1');
    let article: Outcome = await published(api, publisher, { categoryId, title: 'Một' });
    const begun = performance.now();
    await consumer.read(() => consumer.events.length >= 1);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(consumer.events).toMatchObject([{ type: 'PUBLISHED', node: { title: 'Một' } }]);
    const edit = async (title: string): Promise<void> => {
      article = await mutated(api, publisher, 'updateArticle', {
        id: article.id,
        expectedVersion: article.version,
        title,
      });
    };
    await edit('Hai');
    await consumer.read(() => consumer.events.length >= 2);
    expect(consumer.events[1]).toMatchObject({ type: 'CORRECTED', node: { title: 'Hai' } });
    await consumer.close();

    await edit('Ba');
    await edit('Bốn');
    const again = await subscribed(consumer.events[1]!.cursor, '203.0.113.1');
    await again.read(() => again.events.length >= 2);
    expect(again.events.map(({ node }) => node?.title)).toEqual(['Bốn', 'Bốn']);
    await again.close();
  });

  it('lasts longer than an operation may, and is given a sign of life', { timeout: 30_000 }, async () => {
    const response = await ask(await head(), '203.0.113.2');
    const reader = response.body!.getReader();
    const first = await reader.read();
    expect(new TextDecoder().decode(first.value)).toBe(':\n\n');
    const begun = performance.now();
    // longer than the deadline of an operation
    while (performance.now() - begun < 5_500)
      expect(new TextDecoder().decode((await reader.read()).value)).toMatch(/^(?::\n\n)+$/);
    await published(api, publisher, { categoryId });
    let text = '';
    while (!text.includes('event: next')) text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
  });

  it('keeps nothing for a consumer who does not read', async () => {
    const start = await head();
    const consumer = await subscribed(start, '203.0.113.3');
    let article = await published(api, publisher, { categoryId });
    for (let turn = 0; turn < 120; turn += 1)
      await api.clients.owner.$executeRaw`INSERT INTO change_event (type, node_type, node_id, public)
        VALUES ('UPDATED', 'Category', ${'01900000-0000-7000-8000-000000000000'}::uuid, true)`;
    article = await mutated(api, publisher, 'updateArticle', {
      id: article.id,
      expectedVersion: article.version,
      title: 'Sau cùng',
    });
    await consumer.read(() => consumer.events.length >= 122);
    expect(consumer.events.at(-1)?.node?.title).toBe('Sau cùng');
    expect(new Set(consumer.events.map(({ cursor }) => cursor)).size).toBe(122);
    await consumer.close();
  });

  it('is refused with 429 to who has too many, until one is closed', async () => {
    const open = await Promise.all(Array.from({ length: 5 }, () => subscribed(null, '203.0.113.4')));
    const refused = await ask(null, '203.0.113.4');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(await refused.text()).toContain('TOO_MANY_SUBSCRIPTIONS');
    const other = await subscribed(null, '203.0.113.5');
    await other.close();
    await open[0]!.close();
    const last = await subscribed(null, '203.0.113.4');
    for (const one of [...open.slice(1), last]) await one.close();
  });

  it('is refused at once for a cursor that is none, for too much at once, and at the editors’ door', async () => {
    expect(await (await ask('abc', '203.0.113.6')).text()).toContain('BAD_USER_INPUT');
    const costly = await send(api.app, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({
        query:
          'subscription { changes { node { ... on Category { articles(first: 100) { nodes { relatedArticles(first: 90) { article { earlierArticles(first: 90) { id } } } } } } } } }',
      }),
    });
    expect(await costly.text()).toContain('OPERATION_TOO_COSTLY');
  });

  it('is completed when the process ends', async () => {
    const changes = listenForChanges({ url: api.ownerUrl, log: pino({ level: 'silent' }) });
    const app = anotherProcess({ ...api, changes });
    const consumer = await subscribed(null, '203.0.113.7', app);
    const ended = consumer.ended();
    await changes.stop();
    await ended;
  });
});
