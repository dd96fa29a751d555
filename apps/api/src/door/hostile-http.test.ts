import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '#src/test/factories.ts';
import { asJson, heldOut } from '#src/test/hold-out.ts';
import { answerOf, runOperation, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { largestBody } from './limits.ts';

// Requests that are not what a client of ours sends.

let api: TestApi;
let cookie: string;
let server: ServerType;
let port = 0;

beforeAll(async () => {
  api = await startTestApi();
  ({ cookie } = await signedIn(api, 'PUBLISHER'));
  server = serve({ fetch: api.app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const query = '{ site { agencyName } }';
const mutation = 'mutation { createArticle(input: { title: "Kẻ lạ viết" }) { __typename } }';
const articles = (): Promise<number> => api.clients.owner.article.count();

describe.each(['/graphql', '/admin/graphql'])('%s', (door) => {
  it.each(['https://example.org', 'null', 'http://localhost:4001', 'https://localhost:4000.example.org'])(
    'lets a page of %s read nothing',
    async (origin) => {
      const answer = await send(api.app, door, asJson({ query }, { origin, host: 'localhost:4000', cookie }));
      for (const name of answer.headers.keys()) expect(name).not.toMatch(/^access-control-/);
      if (door === '/admin/graphql') expect(answer.status).toBe(403);
    },
  );

  it('answers no question of a browser before a foreign request', async () => {
    const answer = await send(api.app, door, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        host: 'localhost:4000',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    for (const name of answer.headers.keys()) expect(name).not.toMatch(/^access-control-/);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(mutation)}`],
    [
      'a form of parts',
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: mutation })}\r\n--x\r\nContent-Disposition: form-data; name="map"\r\n\r\n{}\r\n--x--\r\n`,
    ],
    ['plain text', 'text/plain', JSON.stringify({ query: mutation })],
    ['GraphQL itself', 'application/graphql', mutation],
    ['GraphQL itself, declared as JSON twice', 'text/plain; application/json', JSON.stringify({ query: mutation })],
    ['capitals, which our libraries do not know', 'Application/JSON', JSON.stringify({ query: mutation })],
    ['a relative of JSON', 'application/jsonp', JSON.stringify({ query: mutation })],
    ['nothing declared', '', JSON.stringify({ query: mutation })],
  ])('takes no %s', async (_name, type, body) => {
    const before = await articles();
    const answer = await send(api.app, door, { method: 'POST', headers: { 'content-type': type, cookie }, body });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
    expect(await articles()).toBe(before);
  });

  it('takes JSON with a character set', async () => {
    expect(
      await answerOf(
        await send(api.app, door, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ query }),
        }),
      ),
    ).toMatchObject({ status: 200, data: { site: {} } });
  });

  it.each([
    ['half a JSON', '{"query":'],
    ['no JSON', 'query'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"query"'],
    ['nothing', ''],
    ['an object without a query', '{}'],
    ['a query that is none', '{"query":{}}'],
    ['a batch', JSON.stringify([{ query }, { query }])],
    ['a batch of 10,000', JSON.stringify(Array.from({ length: 10_000 }, () => ({ query })))],
    ['variables that are a list', JSON.stringify({ query, variables: [] })],
    ['variables that are a text', JSON.stringify({ query, variables: '{"a":1}' })],
    ['an operation name that is an object', JSON.stringify({ query, operationName: {} })],
    ['extensions that are a text', JSON.stringify({ query, extensions: 'x' })],
    ['a persisted query', JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } })],
    ['NUL', '\u0000'],
    ['bytes that are no UTF-8', '{"query":"\ufffd"}'],
    ['an unknown operation name', JSON.stringify({ query, operationName: 'khong-co' })],
  ])('refuses %s', async (_name, body) => {
    const { status, errors } = await heldOut(api, door, asJson(body, { cookie }));
    expect(errors.length).toBeGreaterThan(0);
    expect([200, 400, 413, 422]).toContain(status);
  });

  it('refuses a body that is too large before it has read it', async () => {
    const { status } = await heldOut(
      api,
      door,
      asJson(JSON.stringify({ query, variables: { a: 'a'.repeat(largestBody) } }), { cookie }),
    );
    expect(status).toBe(413);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'HEAD'])('does nothing for %s', async (method) => {
    const before = await articles();
    const answer = await send(api.app, door, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      ...(method === 'HEAD' ? {} : { body: JSON.stringify({ query: mutation }) }),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await articles()).toBe(before);
  });

  it('changes nothing for GET', async () => {
    const before = await articles();
    const answer = await send(api.app, `${door}?query=${encodeURIComponent(mutation)}`, { headers: { cookie } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await articles()).toBe(before);
  });

  it.each(['text/html', 'image/png', '*/*', ''])('gives who accepts %s no page to look at', async (accept) => {
    const answer = await send(api.app, door, { headers: { accept } });
    expect(answer.headers.get('content-type') ?? '').not.toMatch(/html/);
    expect(answer.status).toBeLessThan(500);
  });

  it('says what it is on every answer', async () => {
    for (const init of [asJson({ query }), asJson('{'), { method: 'POST', body: 'x' }]) {
      const answer = await send(api.app, door, init);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('x-powered-by')).toBeNull();
    }
  });
});

describe('a document with several operations', () => {
  const document = 'query A { site { agencyName } } query B { categories { id } } query A2 { __typename }';
  it('runs the one that is named, however they follow one another', async () => {
    for (const operationName of ['A', 'B', 'A2', 'B', 'A']) {
      const { data } = await runOperation(api, { query: document, operationName });
      expect(Object.keys(data)).toEqual([{ A: 'site', B: 'categories', A2: '__typename' }[operationName]]);
    }
  });

  it('is not guessed at', async () => {
    expect((await heldOut(api, '/graphql', asJson({ query: document }))).errors).toHaveLength(1);
    expect(
      (
        await heldOut(
          api,
          '/graphql',
          asJson({ query: 'query A { __typename } query A { __typename }', operationName: 'A' }),
        )
      ).errors.length,
    ).toBeGreaterThan(0);
    expect(
      (await heldOut(api, '/graphql', asJson({ query: '{ __typename } query A { __typename }', operationName: 'A' })))
        .errors.length,
    ).toBeGreaterThan(0);
  });

  it('does not hide a costly one behind a cheap one', async () => {
    const costly =
      'query Cheap { __typename } query Costly { articles(first: 100) { nodes { earlierArticles(first: 100) { earlierArticles(first: 100) { id } } } } }';
    expect((await heldOut(api, '/graphql', asJson({ query: costly, operationName: 'Costly' }))).errors).toMatchObject([
      { extensions: { code: 'OPERATION_TOO_COSTLY' } },
    ]);
  });

  it('does not let a signed-out visitor through behind an open field', async () => {
    const open = `query Open { site { agencyName } } ${mutation.replace('mutation', 'mutation Closed')}`;
    const { errors } = await heldOut(api, '/admin/graphql', asJson({ query: open, operationName: 'Closed' }));
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    for (const closed of [
      '{ site { agencyName } allArticles { totalCount } }',
      '{ ...a } fragment a on Query { allArticles { totalCount } }',
      '{ ... { allArticles { totalCount } } }',
      '{ viewer: allArticles { totalCount } }',
      mutation,
    ]) {
      expect((await heldOut(api, '/admin/graphql', asJson({ query: closed }))).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    }
  });

  it('runs the same document with other variables and directives anew', async () => {
    const withVariables =
      'query ($yes: Boolean!, $n: Int) { site @include(if: $yes) { agencyName } articles(first: $n) { nodes { id } } }';
    expect(
      Object.keys((await runOperation(api, { query: withVariables, variables: { yes: true, n: 1 } })).data),
    ).toEqual(['site', 'articles']);
    expect(
      Object.keys((await runOperation(api, { query: withVariables, variables: { yes: false, n: 1 } })).data),
    ).toEqual(['articles']);
    expect((await runOperation(api, { query: withVariables, variables: {} })).errors).toHaveLength(1);
  });
});

describe('over a socket', () => {
  it('goes on when the client goes away in the middle', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const aborting = httpRequest({
        port,
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      aborting.on('error', () => undefined);
      aborting.end(
        JSON.stringify({ query: '{ articles(first: 100) { totalCount nodes { id earlierArticles { id } } } }' }),
      );
      setTimeout(() => aborting.destroy(), turn * 2);
    }
    const half = connect(port, '127.0.0.1');
    half.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query":',
    );
    await once(half, 'connect');
    half.destroy();
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, asJson({ query }));
    expect(await answer.json()).toMatchObject({ data: { site: { agencyName: 'Tên cơ quan' } } });
    expect(api.logged.filter((line) => line.includes('masked error'))).toEqual([]);
  });

  it('knows where a sign-in comes from', async () => {
    const answer = await fetch(
      `http://127.0.0.1:${port}/auth/sign-in/email`,
      asJson({ email: 'khong-co@sotuphap.example', password: 'sai-mat-khau-roi' }),
    );
    expect(answer.status).toBe(401);
    expect(await api.clients.owner.rateLimit.count({ where: { key: { endsWith: ':127.0.0.1' } } })).toBe(1);
  });

  it('stays within its memory under a thousand hostile requests', async () => {
    const hostile = [
      `{ nodes(ids: ${'['.repeat(50_000)}) { id } }`,
      `{ ${'site { agencyName } '.repeat(300)} }`,
      '{ articles(first: 100) { nodes { earlierArticles(first: 100) { earlierArticles(first: 100) { id } } } } }',
    ];
    const send1000 = async (round: number): Promise<void> => {
      for (let turn = 0; turn < 1_000; turn += 1) {
        // a new text each time, so that what is kept of each shows
        await (
          await fetch(
            `http://127.0.0.1:${port}/graphql`,
            asJson({ query: `# ${round} ${turn}\n${hostile[turn % hostile.length]}` }),
          )
        ).text();
      }
    };
    await send1000(0);
    const before = process.memoryUsage().rss;
    await send1000(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  }, 60_000);

  it('stops reading a body that has no end', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)),
    });
    const outcome = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit).then(
      ({ status }) => status,
      () => 413,
    );
    expect(outcome).toBe(413);
  });
});
