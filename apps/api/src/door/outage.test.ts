import { pino } from 'pino';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClients, type Clients } from '#src/db/client.ts';
import { publicSchema } from '#src/schema.ts';
import { password, signIn, signedIn, type Person } from '#src/test/factories.ts';
import { asJson } from '#src/test/hold-out.ts';
import { interruptedDatabase, type Interruption } from '#src/test/interrupted-database.ts';
import { anotherProcess, answerOf, runOperation, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { createDoor } from './door.ts';
import { publicLimits } from './limits.ts';

// What the API answers when the database is away, busy or broken, and that it comes back by itself.

let api: TestApi;
let editor: Person;
let line: Interruption;
let clients: Clients;

beforeAll(async () => {
  const whole = await startTestApi();
  editor = await signedIn(whole, 'EDITOR');
  line = await interruptedDatabase(whole.ownerUrl);
  clients = createClients(line.url, { owner: 3, reader: 3 });
  const parts = { ...whole, clients, logged: [] };
  api = { ...parts, app: anotherProcess(parts, { answerCacheMegabytes: 0 }) };
});
afterAll(async () => {
  await clients.close();
  await line.cut();
});

const query = '{ site { agencyName } }';
const ready = async (): Promise<number> => (await send(api.app, '/readyz')).status;

describe('while PostgreSQL is away', () => {
  it('every answer says so, quickly, and everything works again when it is back', async () => {
    expect(await ready()).toBe(200);
    expect((await runOperation(api, { query })).errors).toEqual([]);
    await line.cut();

    const begun = performance.now();
    expect(await ready()).toBe(503);
    expect((await send(api.app, '/healthz')).status).toBe(200);
    for (let turn = 0; turn < 3; turn += 1) {
      const { data, errors, text } = await runOperation(api, { query });
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', id: expect.any(String) } }]);
      expect(text).not.toMatch(/prisma|ECONNREFUSED|127\.0\.0\.1/i);
    }
    const editorial = await runOperation(api, { query: '{ allArticles { totalCount } }', cookie: editor.cookie });
    expect(editorial.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(
      await (await send(api.app, '/auth/sign-in/email', asJson({ email: editor.email, password }))).json(),
    ).toMatchObject({ error: { code: 'unavailable' } });
    expect((await send(api.app, `/media/${'a'.repeat(32)}/w480.webp`)).status).toBeLessThan(504);
    expect(performance.now() - begun).toBeLessThan(8_000);

    await line.mend();
    await expect.poll(ready, { timeout: 5_000, interval: 100 }).toBe(200);
    expect((await runOperation(api, { query })).errors).toEqual([]);
    expect((await runOperation(api, { query: '{ viewer { email } }', cookie: editor.cookie })).data).toEqual({
      viewer: { email: editor.email },
    });
    expect((await signIn(api.app, editor.email)).status).toBe(200);
  });

  it('the id of an answer is in the log, with what happened', async () => {
    await line.cut();
    const { errors } = await runOperation(api, { query });
    await line.mend();
    const entry = api.logged.find((one) => one.includes(errors[0]?.extensions.id ?? 'none'));
    expect(JSON.parse(entry ?? 'null')).toMatchObject({
      msg: 'masked error',
      level: 50,
      path: ['site'],
      err: { stack: expect.any(String) },
    });
    await expect.poll(ready, { timeout: 5_000, interval: 100 }).toBe(200);
  });
});

describe('while a table is locked', () => {
  const locked = async (run: () => Promise<void>): Promise<void> => {
    const holder = new Client({ connectionString: api.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE site IN ACCESS EXCLUSIVE MODE');
    try {
      await run();
    } finally {
      await holder.query('ROLLBACK');
      await holder.end();
    }
  };

  it('a statement is given up after its time, and others go on', () =>
    locked(async () => {
      const waiting = runOperation(api, { query });
      expect((await runOperation(api, { query: '{ categories { id } }' })).errors).toEqual([]);
      const begun = performance.now();
      expect((await waiting).errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
      expect(performance.now() - begun).toBeLessThan(6_000);
    }));

  it('an operation ends at its deadline, with 503', () =>
    locked(async () => {
      const door = createDoor({
        schema: publicSchema,
        endpoint: '/graphql',
        limits: { ...publicLimits, deadline: 200 },
        log: pino({ level: 'silent' }),
        context: async () => ({
          door: 'public',
          partner: null,
          follow: null,
          db: clients.reader,
          viewer: null,
          now: new Date(),
          store: api.store,
          publicUrl: 'http://localhost:3000',
          cipher: null,
          webhooks: null,
          deprecated: [],
          log: pino({ level: 'silent' }),
          loaders: new Map(),
        }),
      });
      const begun = performance.now();
      const answer = await answerOf(await door(new Request('http://localhost/graphql', asJson({ query })), {}));
      expect(performance.now() - begun).toBeLessThan(1_000);
      expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }] });
    }));
});

it('masks what nobody expected, and logs it under the id of the answer', async () => {
  await api.clients.owner.site.update({ where: { id: 1 }, data: { menu: { broken: true } } });
  const { data, errors, text } = await runOperation(api, { query: '{ site { menu { path } } }' });
  await api.clients.owner.site.update({ where: { id: 1 }, data: { menu: [] } });
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    {
      message: 'Có lỗi ngoài dự kiến. | Something unexpected went wrong.',
      path: ['site', 'menu'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) },
    },
  ]);
  expect(text).not.toMatch(/zod|invalid_type|array/i);
  expect(
    api.logged.some((one) => one.includes(errors[0]?.extensions.id ?? 'none') && one.includes('invalid_type')),
  ).toBe(true);
});
