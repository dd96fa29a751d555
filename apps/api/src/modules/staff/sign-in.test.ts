import { beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, password, signIn, signedIn } from '#src/test/factories.ts';
import { anotherProcess, dataOf, runOperation, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { createStaff } from './staff.service.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});

let made = 0;
/** A member of staff who has not tried to sign in yet. */
async function staff(active = true): Promise<{ id: string; email: string }> {
  made += 1;
  const email = `dang-nhap-${made}@sotuphap.example`;
  const id = await createStaff(api.clients.owner, { name: 'Lê Thị Mẫu', email, password, roles: ['EDITOR'] });
  if (!active) await api.clients.owner.staff.update({ where: { id }, data: { active: false } });
  return { id, email };
}
/** Addresses are counted too; each test comes from some of its own. */
const from = (subnet: number, host = 1): string => `203.0.${subnet}.${host}`;

const viewer = (cookie: string) =>
  dataOf<{ viewer: { email: string } | null }>(api, { query: '{ viewer { email } }', cookie }).then(
    (data) => data.viewer,
  );
const wrong = {
  error: {
    code: 'wrong-credentials',
    message: 'Thư điện tử hoặc mật khẩu không đúng. | The e-mail address or the password is wrong.',
  },
};

describe('sign-in', () => {
  it('gives a session in a cookie that scripts and other sites do not get, and nowhere else', async () => {
    const { email } = await staff();
    const answer = await signIn(api.app, ` ${email.toUpperCase()} `, password, from(1));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ signedIn: true });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const cookies = answer.headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^kheo\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await viewer(cookieOf(answer))).toEqual({ email });
  });

  it('over https sets a cookie that goes over https only', async () => {
    const { email } = await staff();
    const app = anotherProcess(api, { adminUrl: 'https://quantri.sotuphap.example' });
    const answer = await signIn(app, email, password, from(2));
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-kheo\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(await dataOf({ app, logged: [] }, { query: '{ viewer { email } }', cookie: cookieOf(answer) })).toEqual({
      viewer: { email },
    });
  });

  it('gives another token each time; the earlier session goes on', async () => {
    const { email } = await staff();
    const [one, two] = [
      cookieOf(await signIn(api.app, email, password, from(3))),
      cookieOf(await signIn(api.app, email, password, from(3))),
    ];
    expect(one).not.toBe(two);
    expect([await viewer(one), await viewer(two)]).toEqual([{ email }, { email }]);
  });

  it('does not take a session that a stranger brought along', async () => {
    const { email } = await staff();
    const planted = 'kheo.session_token=planted.c2lnbmF0dXJl';
    const answer = await send(
      api.app,
      '/auth/sign-in/email',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: planted },
        body: JSON.stringify({ email, password }),
      },
      from(4),
    );
    expect(cookieOf(answer)).not.toContain('planted');
    expect(await viewer(planted)).toBeNull();
  });

  it('refuses a wrong password, an unknown account and an inactive one in the same words and the same time', async () => {
    const known = await staff();
    const inactive = await staff(false);
    const times: Record<string, number[]> = { wrong: [], unknown: [], inactive: [] };
    for (let turn = 1; turn <= 4; turn += 1) {
      for (const [kind, email, given] of [
        ['wrong', known.email, 'sai-mat-khau-roi'],
        ['unknown', `khong-co-${turn}@sotuphap.example`, password],
        ['inactive', inactive.email, password],
      ] as const) {
        const begun = performance.now();
        const answer = await signIn(api.app, email, given, from(5, Math.floor(Math.random() * 250)));
        times[kind]?.push(performance.now() - begun);
        expect(answer.status).toBe(401);
        expect(await answer.json()).toEqual(wrong);
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
    }
    const typical = (kind: string): number => times[kind]?.toSorted((a, b) => a - b)[1] ?? 0;
    // verifying a password takes tens of milliseconds; an answer without it would stand out by that
    expect(Math.min(typical('unknown'), typical('inactive'))).toBeGreaterThan(typical('wrong') / 2);
    expect(await api.clients.owner.staffSession.count({ where: { userId: inactive.id } })).toBe(0);
  });

  it.each([
    ['no JSON', 'text/plain', '{}', 415],
    ['a form', 'application/x-www-form-urlencoded', 'email=a&password=b', 415],
    ['half a JSON', 'application/json', '{"email":', 400],
    ['a list', 'application/json', '[]', 400],
    ['no password', 'application/json', '{"email":"a@b.example"}', 400],
    ['objects for texts', 'application/json', '{"email":{"$ne":1},"password":{"$ne":1}}', 400],
    [
      'a very long password',
      'application/json',
      JSON.stringify({ email: 'a@b.example', password: 'a'.repeat(2000) }),
      400,
    ],
    ['a huge body', 'application/json', JSON.stringify({ email: 'a@b.example', password: 'a'.repeat(20_000) }), 413],
    ['a NUL in the address', 'application/json', JSON.stringify({ email: 'a\u0000@b.example', password }), 401],
    [
      'half a surrogate in the password',
      'application/json',
      '{"email":"a@b.example","password":"\\ud800aaaaaaaaaaaaa"}',
      401,
    ],
  ])('answers %s with a clear refusal', async (_name, type, body, status) => {
    const answer = await send(
      api.app,
      '/auth/sign-in/email',
      { method: 'POST', headers: { 'content-type': type }, body },
      from(6, Math.floor(Math.random() * 250)),
    );
    expect(answer.status).toBe(status);
  });
});

describe('a request of another site', () => {
  it.each<Record<string, string>>([
    { origin: 'https://example.org', host: 'localhost:4000' },
    { origin: 'null', host: 'localhost:4000' },
    { 'sec-fetch-site': 'cross-site' },
  ])('%j neither signs in nor out', async (headers) => {
    for (const path of ['/auth/sign-in/email', '/auth/sign-out']) {
      const answer = await send(
        api.app,
        path,
        { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' },
        from(7),
      );
      expect(answer.status).toBe(403);
    }
  });
});

describe('failures', () => {
  const tries = async (email: string, count: number, address: (turn: number) => string): Promise<number[]> => {
    const statuses: number[] = [];
    for (let turn = 0; turn < count; turn += 1)
      statuses.push((await signIn(api.app, email, 'sai-mat-khau-roi', address(turn))).status);
    return statuses;
  };

  it('five of one account close it for a quarter of an hour, from everywhere and across a restart', async () => {
    const { email } = await staff();
    expect(await tries(email, 6, (turn) => from(10, turn))).toEqual([401, 401, 401, 401, 401, 429]);
    const refusal = await signIn(anotherProcess(api), email, password, from(10, 99));
    expect(refusal.status).toBe(429);
    expect(await refusal.json()).toMatchObject({ error: { code: 'too-many-tries' } });
    const wait = Number(refusal.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(14 * 60);
    expect(wait).toBeLessThanOrEqual(15 * 60);
  });

  it('five from one address close that address, for every account, and lock nobody else out', async () => {
    const victim = await staff();
    for (let turn = 0; turn < 5; turn += 1)
      await signIn(api.app, `khong-co-${turn}@sotuphap.example`, password, from(11));
    for (let turn = 0; turn < 10; turn += 1)
      expect((await signIn(api.app, victim.email, 'sai-mat-khau-roi', from(11))).status).toBe(429);
    expect((await signIn(api.app, victim.email, password, from(11, 2))).status).toBe(200);
  });

  it('are counted for an IPv6 network as one address', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1)
      statuses.push(
        (
          await signIn(
            api.app,
            `khong-ai-${turn}@sotuphap.example`,
            password,
            turn % 2 ? `2001:db8:1:2::${turn}` : `2001:0db8:1:2:a:b:c:${turn}`,
          )
        ).status,
      );
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await signIn(api.app, 'khong-ai@sotuphap.example', password, '2001:db8:1:3::1')).status).toBe(401);
    expect((await signIn(api.app, 'khong-ai@sotuphap.example', password, '::1')).status).toBe(401);
  });

  it('are counted for the address of the socket, whatever a client says; of the client, when a listed proxy says it', async () => {
    const tryFrom = async (app: TestApi['app'], forwarded: string, turn: number): Promise<number> =>
      (
        await send(
          app,
          '/auth/sign-in/email',
          {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
            body: JSON.stringify({ email: `khong-ai-${turn}@sotuphap.example`, password }),
          },
          from(18),
        )
      ).status;
    const behindProxy = anotherProcess(api, { trustedProxies: ['203.0.18.0/24'] });
    for (let turn = 0; turn < 7; turn += 1)
      expect(await tryFrom(behindProxy, `10.9.8.7, 198.18.0.${turn}`, turn)).toBe(401);
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) statuses.push(await tryFrom(api.app, `198.19.0.${turn}`, turn));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('are counted when they come at once', async () => {
    const { email } = await staff();
    const statuses = await Promise.all(
      Array.from(
        { length: 20 },
        async (_, turn) => (await signIn(api.app, email, 'sai-mat-khau-roi', from(12, turn))).status,
      ),
    );
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(statuses.every((status) => status === 401 || status === 429)).toBe(true);
  });

  it('are forgiven by a success', async () => {
    const { email } = await staff();
    for (let round = 0; round < 3; round += 1) {
      expect(await tries(email, 4, (turn) => from(13 + round, turn))).toEqual([401, 401, 401, 401]);
      expect((await signIn(api.app, email, password, from(13 + round, 100))).status).toBe(200);
    }
  });

  it('are over after their quarter of an hour', async () => {
    const { email } = await staff();
    await tries(email, 5, (turn) => from(17, turn));
    await api.clients.owner.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1) } });
    expect((await signIn(api.app, email, password, from(17, 9))).status).toBe(200);
  });
});

describe('a session', () => {
  it('ends with sign-out, on the server too', async () => {
    const person = await signedIn(api, 'EDITOR');
    const answer = await send(api.app, '/auth/sign-out', {
      method: 'POST',
      headers: { cookie: person.cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie().join()).toMatch(/kheo\.session_token=;[^,]*Max-Age=0/);
    expect(await viewer(person.cookie)).toBeNull();
  });

  it('ends when the account is closed, at once', async () => {
    const person = await signedIn(api, 'EDITOR');
    await api.clients.owner.staff.update({ where: { id: person.id }, data: { active: false } });
    expect(await viewer(person.cookie)).toBeNull();
    const { errors } = await runOperation(api, {
      query: 'mutation { createArticle(input: { title: "Không được" }) { __typename } }',
      cookie: person.cookie,
    });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('ends after its week', async () => {
    const person = await signedIn(api, 'EDITOR');
    await api.clients.owner.staffSession.updateMany({
      where: { userId: person.id },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    expect(await viewer(person.cookie)).toBeNull();
  });

  it('is not taken with a changed signature or token', async () => {
    const { cookie } = await signedIn(api, 'EDITOR');
    const [, token = '', signature = ''] = /=([^.]+)\.(.+)$/.exec(cookie) ?? [];
    for (const forged of [
      `kheo.session_token=${token}`,
      `kheo.session_token=${token}.`,
      `kheo.session_token=${token}.${signature.slice(0, -6)}AAAAAA`,
      `kheo.session_token=x${token}.${signature}`,
      'kheo.session_token=%00',
      'kheo.session_token=%',
    ]) {
      expect(await viewer(forged)).toBeNull();
    }
  });

  it('shows rights as they are now, not as they were at sign-in', async () => {
    const person = await signedIn(api, 'PUBLISHER');
    await api.clients.owner.staff.update({ where: { id: person.id }, data: { roles: ['AWARDS_OFFICER'] } });
    const create = {
      query: 'mutation { createArticle(input: { title: "Không được" }) { __typename } }',
      cookie: person.cookie,
    };
    expect((await runOperation(api, create)).data).toEqual({ createArticle: { __typename: 'Forbidden' } });
    await api.clients.owner.staff.update({ where: { id: person.id }, data: { roles: [] } });
    for (const query of [create.query, '{ allArticles(first: 1) { nodes { title } } }']) {
      expect((await runOperation(api, { query, cookie: person.cookie })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    expect((await runOperation(api, { query: '{ viewer { roles } }', cookie: person.cookie })).data).toEqual({
      viewer: { roles: [] },
    });
  });
});

it.each([
  'sign-up/email',
  'get-session',
  'update-user',
  'change-password',
  'change-email',
  'delete-user',
  'list-sessions',
  'revoke-session',
  'request-password-reset',
  'reset-password',
  'forget-password',
  'verify-email',
  'sign-in/social',
  'callback/google',
  'error',
  'ok',
  'sign-in/email/',
  'SIGN-UP/email',
  './sign-up/email',
  'sign-in/../sign-up/email',
])('nothing else of better-auth is there: /auth/%s', async (path) => {
  const { cookie } = await signedIn(api, 'ADMINISTRATOR');
  for (const method of ['GET', 'POST']) {
    const answer = await send(api.app, `/auth/${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(method === 'POST'
        ? { body: '{"name":"a","email":"moi@sotuphap.example","password":"mot-mat-khau-khac"}' }
        : {}),
    });
    expect(answer.status).toBe(404);
  }
});
