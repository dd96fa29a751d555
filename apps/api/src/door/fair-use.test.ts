import { beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { createClients } from '#src/db/client.ts';
import { createAllowances, sweepAllowances } from '#src/modules/partner/allowance.service.ts';
import { signedIn, type Person } from '#src/test/factories.ts';
import { ask, partnerWithKey } from '#src/test/partners.ts';
import { interruptedDatabase } from '#src/test/interrupted-database.ts';
import { anotherProcess, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';

// What one may use at the public door, and what is said of it.

const visitsSecret = 'bi-mat-cua-cong-thong-tin';
const anonymous = { capacity: 1_000, refillPerSecond: 1 };
const partner = { capacity: 5_000, refillPerSecond: 10 };
const cheap = '{ site { agencyName } }';
/** Costs 1 for the list and 2 for each row. */
const list = (first: number): string => `{ articles(first: ${first}) { nodes { id } } }`;

let api: TestApi;
let administrator: Person;
let app: TestApi['app'];
let addresses = 0;
/** An address that nobody has used yet. */
const newcomer = (): string => {
  addresses += 1;
  return `203.0.${Math.floor(addresses / 250)}.${addresses % 250}`;
};

beforeAll(async () => {
  api = await startTestApi();
  administrator = await signedIn(api, 'ADMINISTRATOR');
  app = anotherProcess(api, { visitsSecret, answerCacheMegabytes: 16 }, { anonymous, partner });
});

interface Cost {
  requested: number;
  capacity: number;
  remaining: number;
  refillPerSecond: number;
  fullInSeconds: number;
}
const costIn = (text: string): Cost => (JSON.parse(text) as { extensions: { cost: Cost } }).extensions.cost;

/** Sends until it is refused, and says what was spent on the way. */
async function drain(process: TestApi['app'], how: { address: string } | { key: string }, query = list(50)) {
  let spent = 0;
  for (;;) {
    const answer = await ask(process, query, how);
    if (answer.status === 429) return { spent, answer };
    expect(answer.errors).toEqual([]);
    spent += costIn(answer.text).requested;
    if (spent > 100_000) throw new Error('it has no end');
  }
}

describe('an answer says', () => {
  it('what it cost, what is left, and when all is there again', async () => {
    const address = newcomer();
    const first = await ask(app, list(10), { address });
    const { requested, remaining } = costIn(first.text);
    expect(requested).toBeGreaterThan(10);
    expect(costIn(first.text)).toEqual({
      requested,
      capacity: 1_000,
      remaining: 1_000 - requested,
      refillPerSecond: 1,
      fullInSeconds: requested,
    });
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'ratelimit-policy': '"anonymous";q=1000;w=1000',
      ratelimit: `"anonymous";r=${remaining};t=${requested}`,
      'ratelimit-limit': '1000',
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(requested),
      'kheo-operation-cost': String(requested),
    });
    expect(first.headers.has('retry-after')).toBe(false);
    const twice = await ask(app, `{ a: ${list(10).slice(2, -2)} b: ${list(10).slice(2, -2)} }`, { address });
    expect(costIn(twice.text).requested).toBe(2 * requested);
    const inVariable = 'query ($n: Int!) { articles(first: $n) { nodes { id } } }';
    const asVariable = await ask(app, inVariable, { address, variables: { n: 20 } });
    expect(costIn(asVariable.text).requested).toBeGreaterThan(1.8 * requested);
  });

  it('the same to everybody who asks with GET; the headers tell the cost', async () => {
    const url = `/graphql?query=${encodeURIComponent(cheap)}`;
    const bodies = await Promise.all(
      [newcomer(), newcomer()].map(async (address) => {
        const answer = await send(app, url, {}, address);
        expect(Number(answer.headers.get('kheo-operation-cost'))).toBeGreaterThan(0);
        return answer.text();
      }),
    );
    expect(bodies).toEqual([JSON.stringify({ data: { site: { agencyName: 'Tên cơ quan' } } }), bodies[0]]);
  });
});

describe('an allowance that is used up', () => {
  it('is answered with 429, when to come again, and no work', async () => {
    const address = newcomer();
    const { spent, answer } = await drain(app, { address });
    expect(spent).toBeGreaterThan(850);
    expect(spent).toBeLessThanOrEqual(1_060);
    expect(answer).toMatchObject({
      data: null,
      errors: [{ message: expect.stringContaining('hạn mức'), extensions: { code: 'RATE_LIMITED' } }],
    });
    const retryAfter = Number(answer.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(101);
    expect(answer.text).toContain(`"retryAfterSeconds":${retryAfter}`);
    expect((await ask(app, cheap, { address: newcomer() })).status).toBe(200);
    // what is small enough for the rest still gets through, and broken requests are counted too
    let broken = await ask(app, '{ khongCo', { address });
    for (let turn = 0; turn < 1_000 && broken.status !== 429; turn += 1)
      broken = await ask(app, '{ khongCo', { address });
    expect(broken).toMatchObject({ status: 429, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });

  it('fills again, second by second', async () => {
    const quick = anotherProcess(api, {}, { anonymous: { capacity: 1_000, refillPerSecond: 400 } });
    const address = newcomer();
    const { answer } = await drain(quick, { address });
    expect(answer.headers.get('retry-after')).toBe('1');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await ask(quick, list(50), { address })).status).toBe(200);
  });

  it('is the whole /64 of an IPv6 customer’s', async () => {
    await drain(app, { address: '2001:db8:0:7::1' });
    expect((await ask(app, list(50), { address: '2001:db8:0:7:ffff::2' })).status).toBe(429);
    expect((await ask(app, list(50), { address: '2001:db8:0:8::1' })).status).toBe(200);
  });

  it('is not that of a key from the same address, nor of the portal', async () => {
    const address = newcomer();
    const { secret } = await partnerWithKey(api, administrator);
    await drain(app, { address });
    const answer = await ask(app, list(50), { address, key: secret });
    expect(answer.status).toBe(200);
    expect(costIn(answer.text)).toMatchObject({ capacity: 5_000 });
    expect(answer.headers.get('ratelimit-policy')).toBe('"partner";q=5000;w=500');
    for (let turn = 0; turn < 30; turn += 1) {
      const portal = await ask(app, list(100), { address, key: visitsSecret });
      expect(portal.status).toBe(200);
      expect(portal.headers.has('ratelimit')).toBe(false);
    }
  });

  it('ends the trying of keys', async () => {
    const address = newcomer();
    const statuses: number[] = [];
    for (let at = 0; at < 14; at += 1) {
      const key = `kheo_${at.toString(16).padStart(8, '0')}_${'A'.repeat(43)}`;
      statuses.push((await ask(app, cheap, { address, key })).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), ...Array<number>(4).fill(429)]);
  });
});

it('a partner can have an allowance of its own, and no operation costs more than it holds', async () => {
  const { secret } = await partnerWithKey(api, administrator, { capacity: 1_500, refillPerSecond: 1 });
  expect(costIn((await ask(app, cheap, { key: secret })).text)).toMatchObject({ capacity: 1_500, refillPerSecond: 1 });
  const costly =
    '{ articles(first: 100) { nodes { id title slug lead updatedAt publishedAt author source featured sample id2: id id3: id id4: id id5: id id6: id } } }';
  expect(await ask(app, costly, { key: secret })).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'OPERATION_TOO_COSTLY', limit: 1_500 } }],
  });
});

it('a key does only what its scopes say', async () => {
  const { secret } = await partnerWithKey(api, administrator, {}, { scopes: ['CHANGES'] });
  for (const query of [
    cheap,
    'query { ...a } fragment a on Query { site { agencyName } }',
    '{ ... { site { id: agencyName } } }',
  ])
    expect(await ask(app, query, { key: secret })).toMatchObject({
      status: 403,
      data: null,
      errors: [{ extensions: { code: 'FORBIDDEN', reason: 'SCOPE_MISSING', scope: 'READ' } }],
    });
  for (const query of ['{ __typename }', '{ changesHead changes(first: 1) { nodes { cursor } } }'])
    expect(await ask(app, query, { key: secret })).toMatchObject({ status: 200, errors: [] });
  const reading = await partnerWithKey(api, administrator, {}, { scopes: ['READ'] });
  expect(await ask(app, '{ site { id: agencyName } changesHead }', { key: reading.secret })).toMatchObject({
    status: 403,
    errors: [{ extensions: { reason: 'SCOPE_MISSING', scope: 'CHANGES' } }],
  });
  const subscribed = await send(app, '/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${reading.secret}`,
    },
    body: JSON.stringify({ query: 'subscription { changes { cursor } }' }),
  });
  expect(await subscribed.text()).toContain('SCOPE_MISSING');
});

describe('several processes', () => {
  it('together give out what one would', async () => {
    const second = createClients(api.ownerUrl, { owner: 3, reader: 3 });
    const others = [app, anotherProcess({ ...api, clients: second }, {}, { anonymous, partner })];
    const address = newcomer();
    const spent = await Promise.all(others.map((one) => drain(one, { address }, list(5))));
    expect(api.logged.filter((line) => line.includes('cannot be counted'))).toEqual([]);
    const total = spent.reduce((sum, one) => sum + one.spent, 0);
    // one lease of a twentieth may lie idle in each; some seconds of refill come on top
    expect(total).toBeGreaterThan(1_000 - 2 * 50 - 2 * 16);
    expect(total).toBeLessThanOrEqual(1_000 + 60);
    await second.close();
  });

  it('give back what they leased and did not use', async () => {
    const log = pino({ level: 'silent' });
    const one = createAllowances(api.clients.owner, log);
    const other = createAllowances(api.clients.owner, log);
    const allowance = { capacity: 1_000, refillPerSecond: 0.001 };
    await one.take('thu:tra-lai', allowance, 10);
    expect((await other.take('thu:tra-lai', allowance, 941)).allowed).toBe(true);
    expect((await other.take('thu:tra-lai', allowance, 20)).allowed).toBe(false);
    await one.stop();
    const fresh = createAllowances(api.clients.owner, log);
    expect((await fresh.take('thu:tra-lai', allowance, 40)).allowed).toBe(true);
    await Promise.all([other.stop(), fresh.stop()]);
  });

  it('write little: a full bucket costs some twenty writes', async () => {
    const statements: string[] = [];
    api.clients.owner.$on('query' as never, ((event: { query: string }) => statements.push(event.query)) as never);
    const allowances = createAllowances(api.clients.owner, pino({ level: 'silent' }));
    await Promise.all(
      Array.from({ length: 1_100 }, () =>
        allowances.take('thu:ghi-it', { capacity: 1_000, refillPerSecond: 0.001 }, 1),
      ),
    );
    await allowances.stop();
    expect(statements.filter((statement) => statement.includes('rate_bucket')).length).toBeLessThan(30);
  });
});

describe('whatever the clock does', () => {
  const log = pino({ level: 'silent' });
  const allowance = { capacity: 1_000, refillPerSecond: 100 };
  const atTime = async (bucket: string, shift: string): Promise<void> => {
    await api.clients.owner.$executeRawUnsafe(
      `UPDATE rate_bucket SET refilled_at = refilled_at + interval '${shift}', full_at = full_at + interval '${shift}' WHERE bucket = '${bucket}'`,
    );
  };

  it('a bucket is never more than full, and one from the future fills on', async () => {
    const drained = createAllowances(api.clients.owner, log);
    for (const [bucket, shift] of [
      ['thu:qua-khu', '-10 years'],
      ['thu:tuong-lai', '10 years'],
    ] as const) {
      expect((await drained.take(bucket, allowance, 1_000)).allowed).toBe(true);
      await atTime(bucket, shift);
      const other = createAllowances(api.clients.owner, log);
      const { allowed, remaining } = await other.take(bucket, allowance, shift.startsWith('-') ? 1_000 : 1);
      if (shift.startsWith('-')) expect([allowed, remaining < 100]).toEqual([true, true]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect((await other.take(bucket, allowance, 20)).allowed).toBe(true);
      expect((await other.take(bucket, allowance, 900)).allowed).toBe(false);
      await other.stop();
    }
    await drained.stop();
  });

  it('full buckets are forgotten, others are not', async () => {
    const allowances = createAllowances(api.clients.owner, log);
    await allowances.take('thu:day', { capacity: 1_000, refillPerSecond: 1_000_000 }, 10);
    await allowances.take('thu:voi', { capacity: 1_000, refillPerSecond: 0.5 }, 10);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await sweepAllowances(api.clients.owner);
    const left = await api.clients.owner.rateBucket.findMany({ where: { bucket: { startsWith: 'thu:' } } });
    expect(left.map(({ bucket }) => bucket)).toContain('thu:voi');
    expect(left.map(({ bucket }) => bucket)).not.toContain('thu:day');
    await allowances.stop();
  });
});

it('nobody is refused because allowances cannot be counted', async () => {
  const line = await interruptedDatabase(api.ownerUrl);
  const away = createClients(line.url, { owner: 2, reader: 2 });
  await line.cut();
  const allowances = createAllowances(away.owner, pino({ level: 'silent' }));
  const begun = performance.now();
  for (let turn = 0; turn < 50; turn += 1)
    expect((await allowances.take('thu:mat-mang', anonymous, 1_000)).allowed).toBe(true);
  expect(performance.now() - begun).toBeLessThan(3_500);
  await allowances.stop();
  await away.close();
});

describe('how many rows', () => {
  it('has to be said where a list can be long', async () => {
    const address = newcomer();
    for (const query of [
      '{ articles { nodes { id } } }',
      '{ articles { edges { node { id } } } }',
      '{ articles(filter: {}) { pageInfo { hasNextPage } } }',
      '{ articles(first: null) { nodes { id } } }',
      'query ($n: Int) { articles(first: $n) { nodes { id } } }',
      '{ articles { ...rows } } fragment rows on ArticleConnection { nodes { id } }',
      '{ awards { nodes { id } } }',
      '{ search(query: "dân vận") { nodes { __typename } } }',
      '{ categories { articles { nodes { id } } } }',
    ])
      expect(await ask(app, query, { address }), query).toMatchObject({
        data: null,
        errors: [
          { message: expect.stringContaining('first or last, from 1 to 100'), extensions: { code: 'BAD_USER_INPUT' } },
        ],
      });
    for (const first of [0, -1, 101, 1_000])
      expect(
        (await ask(app, `{ articles(first: ${first}) { nodes { id } } }`, { address: newcomer() })).errors[0],
      ).toMatchObject({ extensions: { code: expect.stringMatching(/BAD_USER_INPUT|OPERATION_TOO_COSTLY/) } });
  });

  it('need not be said for a total', async () => {
    for (const query of [
      '{ articles { totalCount } }',
      'query ($n: Int = 3) { articles(first: $n) { nodes { id } } }',
      '{ articles(last: 1) { nodes { id } } }',
    ])
      expect((await ask(app, query, { address: newcomer() })).errors).toEqual([]);
  });
});
