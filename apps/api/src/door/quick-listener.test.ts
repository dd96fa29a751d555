import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { category, published, signedIn } from '#src/test/factories.ts';
import { partsOfAnotherProcess, startTestApi, type TestApi } from '#src/test/run-operation.ts';

// The short way straight from the socket, over a real port, and what it leaves to the usual listener.

let api: TestApi;
let server: Server;
let port: number;
let slug: string;
/** Requests that came to the usual listener. */
let passed: string[] = [];

const title = 'Tin đi đường ngắn';
const planned = 'query One($slug: String!) { article(slug: $slug) { title } }';
const unplanned = '{ __schema { queryType { name } } }';
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
  api = await startTestApi();
  const publisher = await signedIn(api, 'PUBLISHER');
  slug = (await published(api, publisher, { title, categoryId: (await category(api, publisher)).id })).slug;
  const { app, listener } = partsOfAnotherProcess(api, { answerCacheMegabytes: 16 });
  const usual = getRequestListener(app.fetch);
  const counted: RequestListener = (incoming, outgoing) => {
    passed.push(`${incoming.method} ${incoming.url?.split('?')[0]}`);
    void usual(incoming, outgoing);
  };
  server = createServer(listener(counted)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  agent.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  passed = [];
});

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  /** Sent one after the other; without a content-length of its own the body goes in chunks. */
  body?: (string | Buffer)[];
}

async function exchange({ method = 'GET', path = '/graphql', headers = {}, body = [] }: Sent) {
  const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent });
  const response = once(outgoing, 'response');
  for (const part of body) {
    outgoing.write(part);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  outgoing.end();
  const [incoming] = (await response) as [IncomingMessage];
  let text = '';
  for await (const part of incoming.setEncoding('utf8')) text += part as string;
  return { status: incoming.statusCode, headers: incoming.headers, text };
}

const json = { 'content-type': 'application/json' };
function asked(query: string, more: Record<string, string> = {}): Sent {
  const body = Buffer.from(JSON.stringify({ query, variables: { slug } }));
  return { method: 'POST', headers: { ...json, 'content-length': String(body.length), ...more }, body: [body] };
}
const byGet = (query: string): Sent => ({
  path: `/graphql?${new URLSearchParams({ query, variables: JSON.stringify({ slug }) })}`,
});

describe('a question that one statement answers', () => {
  it('never comes to the usual listener, by POST and by GET, kept or not, with the headers of every answer', async () => {
    for (const sent of [asked(planned), asked(planned), byGet(planned), byGet(planned)]) {
      const { status, headers, text } = await exchange(sent);
      expect(status).toBe(200);
      expect((JSON.parse(text) as { data: unknown }).data).toEqual({ article: { title } });
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(headers['content-length']).toBe(String(Buffer.byteLength(text)));
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['kheo-operation-cost']).toBeDefined();
    }
    expect(passed).toEqual([]);
  });

  it('may come in pieces, cut in the middle of a letter', async () => {
    const query = `query { article(slug: "${slug}") { title } } # khéo`;
    const whole = Buffer.from(JSON.stringify({ query }));
    const cut = whole.indexOf(Buffer.from('é')) + 1;
    const headers = { ...json, 'content-length': String(whole.length) };
    const { text } = await exchange({ method: 'POST', headers, body: [whole.subarray(0, cut), whole.subarray(cut)] });
    expect(text).toContain(title);
    expect(passed).toEqual([]);
  });

  it('is answered in order when several are sent at once on one connection', async () => {
    const socket = connect(port, '127.0.0.1');
    const raw = (query: string): string => {
      const body = JSON.stringify({ query, variables: { slug } });
      return `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    };
    const aliased = (name: string): string => `query One($slug: String!) { ${name}: article(slug: $slug) { title } }`;
    // the one in the middle takes the long way
    socket.write(raw(aliased('first')) + raw(unplanned) + raw(aliased('last')));
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    await vi.waitFor(() => expect(text).toContain('"last"'), { timeout: 5_000 });
    socket.destroy();
    expect(text.match(/"(?:first|queryType|last)"/g)).toEqual(['"first"', '"queryType"', '"last"']);
    expect(passed).toEqual(['POST /graphql']);
  });
});

describe('the usual listener', () => {
  it('gets the question with its body when the short way cannot answer, and tries that no second time', async () => {
    const before = api.clients.reading.statements;
    for (const sent of [asked(unplanned), byGet(unplanned), asked('{ nonsense }')]) {
      const { status, text } = await exchange(sent);
      expect(text).toMatch(/"queryType"|GRAPHQL_VALIDATION_FAILED/);
      expect(status).toBeLessThan(500);
    }
    expect(passed).toEqual(['POST /graphql', 'GET /graphql', 'POST /graphql']);
    expect(api.clients.reading.statements).toBe(before);
  });

  const long = JSON.stringify({ query: `${planned} # ${'a'.repeat(70_000)}`, variables: { slug: '' } });
  const short = JSON.stringify({ query: planned, variables: { slug: '' } });
  it.each<[string, Sent, number]>([
    ['another address', { path: '/healthz' }, 200],
    ['another method', { method: 'PUT' }, 405],
    ['a form', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: ['query=x'] }, 415],
    ['a body without its length', { method: 'POST', headers: json, body: [short] }, 200],
    [
      'a body that is longer than a question',
      { method: 'POST', headers: { ...json, 'content-length': String(long.length) }, body: [long] },
      200,
    ],
    ['no JSON', { method: 'POST', headers: { ...json, 'content-length': '1' }, body: ['{'] }, 400],
    ['an empty body', { method: 'POST', headers: { ...json, 'content-length': '0' } }, 400],
    ['an address without a question', { path: '/graphql' }, 200],
  ])('gets %s as it came', async (_name, sent, status) => {
    expect((await exchange(sent)).status).toBe(status);
    expect(passed).toHaveLength(1);
  });
});

it('a client that goes away in the middle of its question harms nobody', async () => {
  for (let times = 0; times < 20; times += 1) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"query":',
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    socket.destroy();
  }
  expect((await exchange(asked(planned))).text).toContain(title);
  expect(passed).toEqual([]);
});
