import { beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { createClients } from '#src/db/client.ts';
import { interruptedDatabase } from '#src/test/interrupted-database.ts';
import { signedIn, uuid, type Person } from '#src/test/factories.ts';
import { ask, partnerWithKey } from '#src/test/partners.ts';
import {
  anotherProcess,
  dataOf,
  partsOfAnotherProcess,
  runOperation,
  startTestApi,
  type TestApi,
} from '#src/test/run-operation.ts';
import { createUsageRecorder, sweepUsage, withoutKey, type UsageRecorder } from './record-usage.service.ts';

const log = pino({ level: 'silent' });
const visitsSecret = 'bi-mat-cua-cong-thong-tin';
let api: TestApi;
let administrator: Person;
let usage: UsageRecorder;
let app: TestApi['app'];
beforeAll(async () => {
  api = await startTestApi();
  administrator = await signedIn(api, 'ADMINISTRATOR');
  usage = createUsageRecorder(api.clients.owner, log);
  app = anotherProcess(api, { visitsSecret }, { usage });
});

interface Operation {
  name: string;
  text: string;
  fields: string[];
  runs: number;
  failures: number;
  cost: number;
  partner: { id: string } | null;
}
interface RemovedField {
  field: string;
  reason: string;
  removedFrom: string | null;
  users: { runs: number; lastSeen: string; partner: { id: string } | null }[];
}
const operationFields = 'name text fields runs failures cost partner { id }';
const ofPartner = (id: string) =>
  dataOf<{
    partner: {
      usage: { day: string; runs: number; failures: number; refusals: number; cost: number }[];
      operations: Operation[];
      keys: { lastUsedAt: string | null }[];
    };
  }>(api, {
    query: `query ($id: ID!) { partner(id: $id) { usage(days: 7) { day runs failures refusals cost }
      operations { ${operationFields} } keys { lastUsedAt } } }`,
    variables: { id },
    cookie: administrator.cookie,
  }).then(({ partner }) => partner);
const usersOf = (field: string) =>
  dataOf<{ fieldUses: Operation[] }>(api, {
    query: `query ($field: String!) { fieldUses(field: $field) { ${operationFields} } }`,
    variables: { field },
    cookie: administrator.cookie,
  }).then(({ fieldUses }) => fieldUses);

describe('what a partner runs', () => {
  it('is kept by operation without values, and by day', async () => {
    const { secret, partnerId } = await partnerWithKey(api, administrator);
    const named = (word: string, first: number) =>
      `query TinMoi { moi: articles(first: ${first}, filter: { tag: "${word}" }) { nodes { title } } }`;
    await ask(app, named('dan-van-kheo', 3), { key: secret });
    await ask(app, named('ten-cua-ai-do', 5), { key: secret });
    const broken = await ask(app, 'query ($a: String!) { articles(first: 1, after: $a) { nodes { id } } }', {
      key: secret,
      variables: { a: 'khong-phai-con-tro' },
    });
    expect(broken.errors).toHaveLength(1);
    expect((await ofPartner(partnerId)).operations).toEqual([]);
    await usage.flush();
    const { operations, usage: days, keys } = await ofPartner(partnerId);
    expect(operations).toMatchObject([
      {
        name: 'TinMoi',
        fields: ['Article.title', 'ArticleConnection.nodes', 'Query.articles'],
        runs: 2,
        failures: 0,
        partner: { id: partnerId },
      },
      { name: '', runs: 1, failures: 1 },
    ]);
    expect(operations[0]?.text).toContain('articles(first: 0, filter: {tag: ""})');
    expect(JSON.stringify(operations)).not.toMatch(/ten-cua-ai-do|dan-van-kheo|moi:|khong-phai/);
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toMatchObject({ day: today, runs: 3, failures: 1, refusals: 0 });
    expect(days.at(-1)?.cost).toBe(operations.reduce((sum, { cost }) => sum + cost, 0));
    expect(days[0]).toMatchObject({ runs: 0, cost: 0 });
    expect(Date.now() - Date.parse(keys[0]?.lastUsedAt ?? '')).toBeLessThan(60_000);
  });

  it('adds up over processes and flushes', async () => {
    const { secret, partnerId } = await partnerWithKey(api, administrator);
    const recorders = [usage, createUsageRecorder(api.clients.owner, log)];
    const apps = [app, anotherProcess(api, {}, { usage: recorders[1]! })];
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(
        apps.flatMap((one) => [1, 2, 3, 4].map(() => ask(one, '{ site { slogan } }', { key: secret }))),
      );
      await Promise.all(recorders.map((one) => one.flush()));
    }
    await recorders[1]!.stop();
    expect((await ofPartner(partnerId)).operations).toMatchObject([{ runs: 24 }]);
    expect((await ofPartner(partnerId)).usage.at(-1)).toMatchObject({ runs: 24 });
  });

  it('counts what the allowance refused', async () => {
    const { secret, partnerId } = await partnerWithKey(api, administrator, { capacity: 1_000, refillPerSecond: 1 });
    const list = '{ articles(first: 100) { nodes { id title } } }';
    for (let turn = 0; turn < 6; turn += 1) await ask(app, list, { key: secret });
    await usage.flush();
    const { runs, refusals } = (await ofPartner(partnerId)).usage.at(-1)!;
    expect(runs + refusals).toBe(6);
    expect(refusals).toBeGreaterThan(0);
  });

  it('of one operation in a document, not of all of them', async () => {
    const { secret, partnerId } = await partnerWithKey(api, administrator);
    const response = await app.request(
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({
          query: 'query A { site { agencyName } } query B { categories { name } }',
          operationName: 'B',
        }),
      },
      { incoming: { socket: { remoteAddress: '192.0.2.1', remotePort: 1, remoteFamily: 'IPv4' } } },
    );
    expect(response.status).toBe(200);
    await usage.flush();
    expect((await ofPartner(partnerId)).operations).toMatchObject([
      { name: 'B', fields: ['Category.name', 'Query.categories'] },
    ]);
  });
});

describe('who uses a field', () => {
  it('partners by name, all others together, our own portal not', async () => {
    const { secret, partnerId } = await partnerWithKey(api, administrator);
    const query = '{ site { hotline } }';
    await ask(app, query, { key: secret });
    await ask(app, query);
    await ask(app, '{ site { hotline phone } }', { key: visitsSecret });
    await usage.flush();
    const users = await usersOf('Site.hotline');
    expect(users.map(({ partner, runs }) => [partner?.id ?? null, runs])).toEqual(
      expect.arrayContaining([
        [partnerId, 1],
        [null, 1],
      ]),
    );
    expect(users).toHaveLength(2);
    expect(await usersOf('Site.phone')).toEqual([]);
    expect(await usersOf("x' OR true --")).toEqual([]);
    const { usedFields, anonymousUsage } = await dataOf<{ usedFields: string[]; anonymousUsage: { runs: number }[] }>(
      api,
      {
        query: '{ usedFields anonymousUsage(days: 1) { runs } anonymousOperations { name } }',
        cookie: administrator.cookie,
      },
    );
    expect(usedFields).toContain('Site.hotline');
    expect(usedFields).not.toContain('Site.phone');
    expect(anonymousUsage[0]?.runs).toBeGreaterThan(0);
  });

  it('is told of every deprecated field before its day, each partner once', async () => {
    // Our own contract deprecates nothing today; partners of this one were told of three.
    const contract = buildSchema(`
      type Query { site: Site }
      type Site {
        hotline: String @deprecated(reason: "Dùng phone. Bỏ từ 2027-09-01")
        slogan: String @deprecated(reason: "Bỏ từ 2027-06-30")
        email: String @deprecated(reason: "Dùng contact")
        phone: String
      }`);
    const { app: own } = partsOfAnotherProcess(api, {}, { usage }, null, contract);
    const { secret, partnerId } = await partnerWithKey(api, administrator);
    await ask(own, 'query Mot { site { slogan } }', { key: secret });
    await ask(own, 'query Hai { site { slogan phone } }', { key: secret });
    await ask(own, 'query Mot { site { slogan } }');
    await usage.flush();
    const query = `{ fieldsToBeRemoved { field reason removedFrom users { runs lastSeen partner { id } } } }`;
    const { data } = await runOperation<{ fieldsToBeRemoved: RemovedField[] }>(
      { ...api, app: own },
      {
        query,
        cookie: administrator.cookie,
      },
    );
    const fields = data?.fieldsToBeRemoved ?? [];
    expect(fields.map(({ field, removedFrom }) => [field, removedFrom])).toEqual([
      ['Site.slogan', '2027-06-30'],
      ['Site.hotline', '2027-09-01'],
      ['Site.email', null],
    ]);
    const users = fields[0]?.users ?? [];
    expect(users.find(({ partner }) => partner?.id === partnerId)).toMatchObject({ runs: 2 });
    expect(users.filter(({ partner }) => partner === null)).toHaveLength(1);
    expect(Date.now() - Date.parse(users[0]?.lastSeen ?? '')).toBeLessThan(60_000);
    expect(fields[2]).toEqual({ field: 'Site.email', reason: 'Dùng contact', removedFrom: null, users: [] });
    // … and of our own contract there is nothing to tell.
    expect(await dataOf(api, { query, cookie: administrator.cookie })).toEqual({ fieldsToBeRemoved: [] });
  });

  it('is for administrators', async () => {
    const { cookie } = await signedIn(api, 'PUBLISHER');
    for (const query of [
      '{ usedFields }',
      '{ fieldsToBeRemoved { field } }',
      '{ fieldUses(field: "Site.phone") { name } }',
      '{ anonymousUsage { runs } }',
      '{ anonymousOperations { name } }',
    ])
      expect((await runOperation(api, { query, cookie })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
  });
});

describe('what strangers invent', () => {
  it('fills neither the memory nor the tables', async () => {
    const recorder = createUsageRecorder(api.clients.owner, log);
    const now = new Date();
    for (let at = 0; at < 20_000; at += 1)
      recorder.record(
        null,
        { hash: `hash-${at}`, name: '', text: 'x', fields: ['Site.a'] },
        { cost: 1, failed: false, now },
      );
    await recorder.stop();
    const kept = await api.clients.owner.operationUse.count({
      where: { keyId: withoutKey, hash: { startsWith: 'hash-' } },
    });
    expect(kept).toBe(50);
  });

  it('is swept beyond a thousand, and after thirteen months', async () => {
    const { id } = await partnerWithKey(api, administrator);
    const keyId = uuid(id);
    const now = new Date();
    const old = new Date(now.getTime() - 401 * 86_400_000);
    await api.clients.owner.$executeRaw`
      INSERT INTO api_operation SELECT 'sweep-' || n, '', '', '{}', ${old}, ${old} FROM generate_series(1, 1200) n`;
    await api.clients.owner.$executeRaw`
      INSERT INTO operation_use SELECT ${keyId}::uuid, 'sweep-' || n, ${old}, ${now}::timestamptz - n * interval '1 second', 1, 0, 1
      FROM generate_series(1, 1200) n`;
    await api.clients.owner.usageDay.createMany({
      data: [old, now].map((day) => ({ keyId, day, runs: 1n, failures: 0n, refusals: 0n, cost: 1n })),
    });
    expect(await sweepUsage(api.clients.owner, now)).toBeGreaterThanOrEqual(401);
    expect(await api.clients.owner.operationUse.count({ where: { keyId } })).toBe(1_000);
    expect(await api.clients.owner.apiOperation.count({ where: { hash: { startsWith: 'sweep-' } } })).toBe(1_000);
    expect(await api.clients.owner.usageDay.count({ where: { keyId } })).toBe(1);
  });
});

it('is written down when the database is back', async () => {
  const { id } = await partnerWithKey(api, administrator);
  const line = await interruptedDatabase(api.ownerUrl);
  const clients = createClients(line.url, { owner: 1, reader: 1 });
  const recorder = createUsageRecorder(clients.owner, log);
  await line.cut();
  recorder.record(uuid(id), null, { cost: 7, failed: false, now: new Date() });
  await recorder.flush();
  await line.mend();
  recorder.record(uuid(id), null, { cost: 5, failed: true, now: new Date() });
  await expect
    .poll(async () => {
      await recorder.flush();
      return api.clients.owner.usageDay.findMany({ where: { keyId: uuid(id) }, select: { runs: true, cost: true } });
    })
    .toEqual([{ runs: 2n, cost: 12n }]);
  await recorder.stop();
  await clients.close();
  await line.cut();
});
