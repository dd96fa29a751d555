import { parse } from 'graphql';
import { pino } from 'pino';
import { operationsIn } from '@kheo/schema/operations-manifest';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { signedIn, type Person } from '#src/test/factories.ts';
import { ask } from '#src/test/partners.ts';
import { anotherProcess, runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { createTrusts, documentHash, type Trusts } from './trusted-documents.ts';

// Our own apps run the operations of their builds and no others, where that is asked for.

const log = pino({ level: 'silent' });
const visitsSecret = 'bi-mat-cua-cong-thong-tin';
const sourceOf = (app: string) => fileURLToPath(new URL(`../../../${app}/src`, import.meta.url));

let api: TestApi;
let person: Person;
let app: TestApi['app'];
let documents: Record<'admin' | 'portal', string[]>;

beforeAll(async () => {
  api = await startTestApi();
  person = await signedIn(api, 'ADMINISTRATOR');
  documents = { admin: await operationsIn(sourceOf('admin')), portal: await operationsIn(sourceOf('portal')) };
  const trusted = {
    admin: await createTrusts(api.clients.owner, log, 'admin', documents.admin),
    portal: await createTrusts(api.clients.owner, log, 'portal', documents.portal),
  };
  app = anotherProcess(api, { visitsSecret, answerCacheMegabytes: 16 }, {}, trusted);
});

/** As urql sends it. */
const withTypenames = (text: string) => text.replaceAll(/^( *)\}/gm, '$1  __typename\n$1}');
const codes = async (query: string, variables = {}, cookie: string = person.cookie) =>
  (await runOperation({ app }, { query, variables, cookie })).errors.map(({ extensions }) => extensions.code);

describe('the editorial door', () => {
  it('knows every operation of the admin, with the names of types that its client adds', async () => {
    expect(documents.admin.length).toBeGreaterThan(100);
    for (const text of documents.admin) {
      const sent = withTypenames(text);
      expect(documentHash(parse(sent))).toBe(documentHash(parse(text)));
    }
    for (const name of ['Viewer', 'SiteSettings', 'Categories']) {
      const text = documents.admin.find((one) => one.startsWith(`query ${name}`))!;
      expect(await codes(withTypenames(text))).not.toContain('UNKNOWN_DOCUMENT');
    }
  });

  it.each([
    '{ viewer { id email roles createdAt: id } }',
    '{ __schema { types { name } } }',
    'query Viewer { viewer { id } }',
    'mutation { deleteCategory(input: { id: "Q2F0ZWdvcnk6MA", expectedVersion: 1 }) { __typename } }',
  ])('refuses %s', async (query) => {
    expect(await codes(query)).toEqual(['UNKNOWN_DOCUMENT']);
    // who is not signed in learns no more than that
    expect(await codes(query, {}, '')).toHaveLength(1);
  });

  it('runs everything where it is not asked for', async () => {
    expect((await runOperation(api, { query: '{ viewer { id } }', cookie: person.cookie })).errors).toEqual([]);
  });
});

describe('the portal', () => {
  const authorization = `Bearer ${visitsSecret}`;

  it('is not charged for its own operations, and is anybody with others', async () => {
    const own = documents.portal.find((text) => text.startsWith('query SitemapOverview'))!;
    for (const query of [own, withTypenames(own)])
      expect((await ask(app, query, { authorization })).headers.has('kheo-operation-cost')).toBe(false);
    // the short way and the usual one
    for (const query of ['{ site { agencyName } }', '{ officialDocuments(first: 1) { totalCount } }']) {
      const answer = await ask(app, query, { authorization });
      expect(answer.errors).toEqual([]);
      expect(answer.headers.get('ratelimit-policy')).toContain('"anonymous"');
    }
  });
});

describe('the documents of builds', () => {
  const former = '{ former: __typename }';
  const later = '{ later: __typename }';
  const trusts = (texts: string[]): Promise<Trusts> => createTrusts(api.clients.owner, log, 'admin', texts);

  it('of the last thirty days are still run: who has a page open since before an upgrade loses nothing', async () => {
    await trusts([former]);
    expect(await (await trusts([later]))(parse(former))).toBe(true);
    await api.clients.owner.$executeRaw`
      UPDATE trusted_document SET listed_at = now() - interval '31 days' WHERE hash = ${documentHash(parse(former))}`;
    expect(await (await trusts([later]))(parse(former))).toBe(false);
  });

  it('of a newer one are known to a process that was there before it', async () => {
    const older = await trusts([former]);
    const newest = parse('{ newest: __typename }');
    expect(await older(newest)).toBe(false);
    await trusts(['{ newest: __typename }']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6_000 });
    try {
      expect(await older(newest)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
