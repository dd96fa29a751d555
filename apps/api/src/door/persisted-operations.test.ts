import { beforeAll, describe, expect, it } from 'vitest';
import { hashOf, sweepPersistedOperations } from '#src/modules/partner/persisted-operation.service.ts';
import { category, published, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { partnerWithKey, type TestKey } from '#src/test/partners.ts';
import { anotherProcess, answerOf, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';

// Operations asked for by the hash of their text.

let api: TestApi;
let key: TestKey;
let article: Outcome;
/** Two processes over one database. */
let one: TestApi['app'];
let other: TestApi['app'];

const fairUse = { anonymous: { capacity: 1_000, refillPerSecond: 1 } };
beforeAll(async () => {
  api = await startTestApi({ answerCacheMegabytes: 16 });
  const publisher: Person = await signedIn(api, 'PUBLISHER');
  article = await published(api, publisher, {
    title: 'Tin theo mã băm',
    categoryId: (await category(api, publisher)).id,
  });
  key = await partnerWithKey(api, await signedIn(api, 'ADMINISTRATOR'));
  one = anotherProcess(api, { answerCacheMegabytes: 16 }, fairUse);
  other = anotherProcess(api, { answerCacheMegabytes: 16 }, fairUse);
});

let addresses = 0;
const newcomer = (): string => `203.0.7.${(addresses += 1)}`;

interface Request {
  query?: string;
  hash?: unknown;
  version?: unknown;
  variables?: Record<string, unknown>;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  address?: string;
}

async function ask(app: TestApi['app'], { query, hash, version = 1, variables, ...how }: Request) {
  const { method = 'GET', headers = {}, address = newcomer() } = how;
  const extensions = hash === undefined ? undefined : { persistedQuery: { version, sha256Hash: hash } };
  const given = { query, variables, extensions };
  const parameters = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
  );
  const response =
    method === 'GET'
      ? await send(app, `/graphql?${new URLSearchParams(parameters)}`, { headers }, address)
      : await send(
          app,
          '/graphql',
          { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(given) },
          address,
        );
  const text = await response.clone().text();
  return {
    response,
    text,
    ...(text === '' ? { status: response.status, errors: [], data: null } : await answerOf(response)),
  };
}
const codes = ({ errors }: Awaited<ReturnType<typeof ask>>) =>
  errors.map(({ message, extensions }) => [message, extensions.code]);
const kept = (hash: string) => api.clients.owner.persistedOperation.findUnique({ where: { hash } });

/** One that goes the short way, and one that goes the usual way. */
const planned = 'query One($slug: String!) { article(slug: $slug) { title } }';
const usual = '{ __schema { queryType { name } } }';

describe.each([
  ['planned', planned, () => ({ slug: article.slug }), 'Tin theo mã băm'],
  ['unplanned', usual, () => undefined, '"queryType"'],
])('an operation that is %s', (_name, query, variables, part) => {
  const hash = hashOf(query);

  it('is not known, is registered with its text, and is then known to every process, by GET and POST', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const unknown = await ask(one, { hash, variables: variables(), method });
      expect([unknown.status, codes(unknown)]).toEqual([
        200,
        [['PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND']],
      ]);
      expect(unknown.response.headers.get('cache-control')).toBe(method === 'GET' ? 'no-store' : null);
      const strict = { accept: 'application/graphql-response+json' };
      expect((await ask(one, { hash, variables: variables(), method, headers: strict })).status).toBe(404);
    }
    const first = await ask(one, { query, hash, variables: variables(), method: 'POST' });
    expect(first.text).toContain(part);
    for (const app of [one, other])
      for (const method of ['GET', 'POST'] as const)
        for (const written of [hash, hash.toUpperCase()])
          expect((await ask(app, { hash: written, variables: variables(), method })).text).toContain(part);
  });

  it('may be kept by caches, which ask with the tag whether it is still so', async () => {
    const address = newcomer();
    const { response } = await ask(other, { hash, variables: variables(), address });
    expect(response.headers.get('cache-control')).toBe('public, max-age=1, s-maxage=1, stale-while-revalidate=10');
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding, Authorization');
    const etag = response.headers.get('etag')!;
    const again = await ask(other, { hash, variables: variables(), address, headers: { 'if-none-match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    const changed = await ask(other, { hash, variables: variables(), address, headers: { 'if-none-match': '"x"' } });
    expect(changed.status).toBe(200);
    // what a key gets is its own
    const authorization = `Bearer ${key.secret}`;
    const own = await ask(other, { hash, variables: variables(), headers: { authorization } });
    expect(own.response.headers.get('cache-control')).toBe('private, max-age=1, stale-while-revalidate=10');
  });
});

describe('nothing is kept of', () => {
  it('a text with a foreign hash', async () => {
    const [text, hash] = ['{ site { agencyName } }', hashOf('{ site { slogan } }')];
    for (const method of ['GET', 'POST'] as const) {
      const answer = await ask(one, { query: text, hash, method });
      expect([answer.status, codes(answer)]).toEqual([
        400,
        [['provided sha does not match query', 'PERSISTED_QUERY_MISMATCH']],
      ]);
    }
    expect(await kept(hash)).toBeNull();
    expect(await kept(hashOf(text))).toBeNull();
  });

  it.each([
    ['that is none', '{ site {'],
    ['that is not in the schema', '{ secrets { password } }'],
    ['without a length', '{ articles { nodes { id } } }'],
    [
      'that costs too much',
      '{ articles(first: 100) { nodes { relatedArticles(first: 100) { article { id title } } } } }',
    ],
    ['that changes something', 'mutation { publishArticle(input: {}) { __typename } }'],
    ['that is too long', `{ site { agencyName } } # ${'a'.repeat(33_000)}`],
  ])('an operation %s', async (_name, query) => {
    await ask(one, { query, hash: hashOf(query), method: 'POST' });
    expect(await kept(hashOf(query))).toBeNull();
  });

  it('an operation of somebody who has used up what he may use', async () => {
    const address = newcomer();
    const texts = Array.from({ length: 30 }, (_, at) => `{ site { a${at}: agencyName } }`);
    for (const query of texts) await ask(one, { query, hash: hashOf(query), method: 'POST', address });
    const rows = await api.clients.owner.persistedOperation.count({ where: { hash: { in: texts.map(hashOf) } } });
    expect(rows).toBeGreaterThan(5);
    expect(rows).toBeLessThan(10);
  });
});

it.each([
  [{ hash: 'abc' }, 400, 'BAD_USER_INPUT'],
  [{ hash: 12 }, 400, 'BAD_USER_INPUT'],
  [{ hash: `${'0'.repeat(63)}\0` }, 400, 'BAD_USER_INPUT'],
  [{ hash: '0'.repeat(64), version: 2 }, 400, 'PERSISTED_QUERY_NOT_SUPPORTED'],
])('%j is refused', async (request, status, code) => {
  for (const method of ['GET', 'POST'] as const) {
    const answer = await ask(one, { ...request, method });
    expect([answer.status, answer.errors.map(({ extensions }) => extensions.code)]).toEqual([status, [code]]);
  }
});

it('is charged and refused like every operation, and needs the scopes that it needs', async () => {
  const query = '{ changes(first: 1) { nodes { nodeId } } }';
  const reading = await partnerWithKey(api, await signedIn(api, 'ADMINISTRATOR'), {}, { scopes: ['READ'] });
  const headers = { authorization: `Bearer ${reading.secret}` };
  const answer = await ask(one, { query, hash: hashOf(query), method: 'POST', headers });
  expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await kept(hashOf(query))).toBeNull();
  await ask(one, { query, hash: hashOf(query), method: 'POST' });
  expect((await ask(one, { hash: hashOf(query), headers })).errors[0]?.extensions.code).toBe('FORBIDDEN');
});

it('what strangers register pushes out what strangers registered, never a partner’s; what nobody uses is forgotten', async () => {
  const query = '{ site { agencyName slogan } }';
  const authorization = `Bearer ${key.secret}`;
  await ask(one, { query, hash: hashOf(query), method: 'POST' });
  await ask(other, { query, hash: hashOf(query), method: 'POST', headers: { authorization } });
  await api.clients.owner.$executeRaw`
    INSERT INTO persisted_operation (hash, text, last_used_at)
    SELECT 'stranger-' || n, '{ __typename }', now() - n * interval '1 minute' FROM generate_series(1, 1100) n`;
  // the partner's own was used before all of them
  await api.clients.owner.$executeRaw`
    UPDATE persisted_operation SET partner_id = ${uuid(key.partnerId)}::uuid, last_used_at = now() - interval '300 days'
    WHERE hash = ${hashOf(query)}`;
  const newcomers = '{ site { slogan } }';
  await ask(one, { query: newcomers, hash: hashOf(newcomers), method: 'POST' });
  expect(await api.clients.owner.persistedOperation.count({ where: { partnerId: null } })).toBe(1_000);
  expect(await kept(hashOf(newcomers))).not.toBeNull();
  expect(await kept('stranger-1100')).toBeNull();
  expect(await kept(hashOf(query))).not.toBeNull();
  const inTwoYears = new Date(Date.now() + 730 * 86_400_000);
  await sweepPersistedOperations(api.clients.owner, inTwoYears);
  expect(await api.clients.owner.persistedOperation.count()).toBe(0);
});

it('a subscription can be asked for by its hash too', async () => {
  const query = 'subscription { changes { nodeId } }';
  const address = newcomer();
  for (const text of [query, undefined]) {
    const headers = { accept: 'text/event-stream' };
    const parameters = new URLSearchParams({
      ...(text ? { query: text } : {}),
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(query) } }),
    });
    const response = await send(one, `/graphql?${parameters}`, { headers }, address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const reader = response.body!.getReader();
    await reader.read();
    await reader.cancel();
  }
});
