import { beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { once } from 'node:events';
import { listenForChanges } from '#src/modules/change-feed/change-listener.service.ts';
import { signedIn, type Person } from '#src/test/factories.ts';
import { ask, keyOf, mutatePartner, partnerWithKey } from '#src/test/partners.ts';
import { anotherProcess, startTestApi, type TestApi } from '#src/test/run-operation.ts';

// Who asks at the public door: nobody in particular, a partner, a portal; or somebody who is refused.

const visitsSecret = 'bi-mat-cua-cong-thong-tin';
const query = '{ site { agencyName } }';
let api: TestApi;
let administrator: Person;
beforeAll(async () => {
  api = await startTestApi({ visitsSecret, trustedProxies: ['127.0.0.1'] });
  administrator = await signedIn(api, 'ADMINISTRATOR');
});

const fake = (at: number): string => `kheo_${at.toString(16).padStart(8, '0')}_${'A'.repeat(43)}`;
const codeOf = async (key: string, app = api.app, address?: string): Promise<unknown> => {
  const { status, errors } = await ask(app, query, { key, ...(address ? { address } : {}) });
  return status === 200 ? 'OK' : errors[0]?.extensions;
};

describe('a key', () => {
  it('opens the door', async () => {
    const { secret } = await partnerWithKey(api, administrator);
    expect(await ask(api.app, query, { key: secret })).toMatchObject({ status: 200, data: { site: {} } });
    expect(await ask(api.app, query, { authorization: `bearer  ${secret}` })).toMatchObject({ status: 200 });
  });

  it.each([
    ['an invented one', fake(1)],
    ['no key at all', 'xyz'],
    ['a very long one', `kheo_${'a'.repeat(5_000)}`],
    ['somebody’s password', 'mot-mat-khau'],
  ])('%s is refused, not taken for nobody’s', async (_name, key) => {
    const answer = await ask(api.app, query, { key });
    expect(answer).toMatchObject({
      status: 401,
      data: null,
      errors: [
        { message: expect.stringContaining('khóa'), extensions: { code: 'UNAUTHENTICATED', reason: 'KEY_UNKNOWN' } },
      ],
    });
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(answer.text).not.toContain(key);
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'kheo_00000001_x', 'Token x'])(
    'the authorization %j is refused',
    async (authorization) => {
      expect(await ask(api.app, query, { authorization })).toMatchObject({
        status: 401,
        errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'NOT_A_BEARER' } }],
      });
    },
  );

  it('with another secret behind the right prefix is refused', async () => {
    const { secret } = await partnerWithKey(api, administrator);
    expect(await codeOf(secret)).toBe('OK');
    expect(await codeOf(`${secret.slice(0, 14)}${'A'.repeat(43)}`)).toMatchObject({ reason: 'KEY_UNKNOWN' });
  });

  it('answers in the form that the client accepts', async () => {
    const { headers } = await ask(api.app, query, {
      key: fake(2),
      headers: { accept: 'application/graphql-response+json' },
    });
    expect(headers.get('content-type')).toContain('application/graphql-response+json');
  });

  it('ends at its time', async () => {
    const expiresAt = new Date(Date.now() + 1_500);
    const { secret } = await partnerWithKey(api, administrator, {}, { expiresAt: expiresAt.toISOString() });
    expect(await codeOf(secret)).toBe('OK');
    await new Promise((resolve) => setTimeout(resolve, expiresAt.getTime() - Date.now() + 5));
    expect(await codeOf(secret)).toEqual({ code: 'UNAUTHENTICATED', reason: 'KEY_EXPIRED' });
  });

  it('works from the listed addresses only, seen through listed proxies only', async () => {
    const { secret } = await partnerWithKey(api, administrator, {
      allowedAddresses: ['203.0.113.0/24', '2001:db8::/32'],
    });
    expect(await codeOf(secret, api.app, '203.0.113.9')).toBe('OK');
    expect(await codeOf(secret, api.app, '2001:db8:1::9')).toBe('OK');
    expect(await codeOf(secret, api.app, '::ffff:203.0.113.9')).toBe('OK');
    expect(await codeOf(secret, api.app, '203.0.114.9')).toEqual({ code: 'FORBIDDEN', reason: 'ADDRESS_NOT_ALLOWED' });
    const forwarded = { 'x-forwarded-for': '203.0.113.9' };
    const through = (address: string) => ask(api.app, query, { key: secret, address, headers: forwarded });
    expect((await through('127.0.0.1')).status).toBe(200);
    expect((await through('198.51.100.1')).status).toBe(403);
  });

  it('of ten thousand invented ones none is kept', async () => {
    const { secret } = await partnerWithKey(api, administrator);
    const tryAll = async (from: number): Promise<void> => {
      for (let at = from; at < from + 5_000; at += 50)
        await Promise.all(Array.from({ length: 50 }, (_, more) => ask(api.app, query, { key: fake(at + more) })));
    };
    await tryAll(0);
    const before = process.memoryUsage().rss;
    await tryAll(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
    expect(await codeOf(secret)).toBe('OK');
  }, 60_000);
});

describe('in every process at once', () => {
  const others = async () => {
    const log = pino({ level: 'silent' });
    const changes = listenForChanges({ url: api.ownerUrl, log });
    const app = anotherProcess({ ...api, changes }, { visitsSecret });
    await once(changes, 'gap');
    return { app, changes };
  };
  /** Milliseconds until a process refuses. */
  const refusedAfter = async (app: TestApi['app'], secret: string, reason: string): Promise<number> => {
    const begun = performance.now();
    await expect.poll(() => codeOf(secret, app), { interval: 2, timeout: 2_000 }).toMatchObject({ reason });
    return performance.now() - begun;
  };

  it('a key is revoked, a partner suspended and let in again', async () => {
    const { app, changes } = await others();
    const { secret, id, partnerId } = await partnerWithKey(api, administrator);
    for (const each of [app, api.app])
      for (let turn = 0; turn < 3; turn += 1) expect(await codeOf(secret, each)).toBe('OK');
    const input = { id: partnerId, expectedVersion: 1, active: false };
    await mutatePartner(api, administrator, 'updatePartner', input);
    for (const each of [app, api.app]) expect(await refusedAfter(each, secret, 'PARTNER_SUSPENDED')).toBeLessThan(500);
    await mutatePartner(api, administrator, 'updatePartner', { ...input, expectedVersion: 2, active: true });
    await expect.poll(() => codeOf(secret, app), { interval: 2, timeout: 500 }).toBe('OK');
    await expect.poll(() => codeOf(secret), { interval: 2, timeout: 500 }).toBe('OK');
    await mutatePartner(api, administrator, 'revokePartnerKey', { id });
    for (const each of [app, api.app]) expect(await refusedAfter(each, secret, 'KEY_REVOKED')).toBeLessThan(500);
    await changes.stop();
  });

  it('a process that hears nothing asks the database itself', async () => {
    const { app, changes } = await others();
    const { secret, id } = await partnerWithKey(api, administrator);
    expect(await codeOf(secret, app)).toBe('OK');
    await changes.stop();
    await mutatePartner(api, administrator, 'revokePartnerKey', { id });
    expect(await codeOf(secret, app)).toMatchObject({ reason: 'KEY_REVOKED' });
  });

  it('both keys work during the overlap, and only the new one after it', async () => {
    const old = await partnerWithKey(api, administrator);
    const overlapUntil = new Date(Date.now() + 1_500);
    const next = await mutatePartner(api, administrator, 'rotatePartnerKey', {
      id: old.id,
      overlapUntil: overlapUntil.toISOString(),
    });
    const secret = next['secret'] as string;
    expect([await codeOf(old.secret), await codeOf(secret)]).toEqual(['OK', 'OK']);
    await new Promise((resolve) => setTimeout(resolve, overlapUntil.getTime() - Date.now() + 5));
    expect([await codeOf(old.secret), await codeOf(secret)]).toEqual([
      expect.objectContaining({ reason: 'KEY_EXPIRED' }),
      'OK',
    ]);
  });
});

it('the portal is known by the secret it shares, and a partner’s key is no portal', async () => {
  expect(await ask(api.app, query, { key: visitsSecret })).toMatchObject({ status: 200 });
  expect(await ask(api.app, query, { key: `${visitsSecret}x` })).toMatchObject({ status: 401 });
});

it('looks a key up once while nothing changes, and a cached one costs no statement', async () => {
  const { secret, partnerId } = await partnerWithKey(api, administrator);
  await codeOf(secret);
  const statements: string[] = [];
  api.clients.owner.$on('query' as never, ((event: { query: string }) => statements.push(event.query)) as never);
  await codeOf(secret);
  expect(statements.filter((statement) => statement.includes('partner_key'))).toEqual([]);
  await keyOf(api, administrator, partnerId);
  await expect.poll(() => codeOf(secret)).toBe('OK');
});

it('no key ever gets into the log', async () => {
  const { secret } = await partnerWithKey(api, administrator);
  await ask(api.app, query, { key: secret });
  await ask(api.app, '{ khongCo }', { key: secret });
  expect(api.logged.join('\n')).not.toMatch(/kheo_[0-9a-f]{8}_/);
});
