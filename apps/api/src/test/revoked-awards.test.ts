import { once } from 'node:events';
import { glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import fc from 'fast-check';
import { Kind, parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJsonlStore } from '#src/mirror/jsonl-store.ts';
import { mirrorSource } from '#src/mirror/mirror-source.ts';
import { bringUpToDate, type Mirror } from '#src/mirror/mirror.ts';
import { awardsOf, decisionOf, merit } from '#src/modules/award/award.examples.ts';
import { formIds } from '#src/modules/dossier/dossier.examples.ts';
import { relateStaleArticles } from '#src/modules/related-article/relate-articles.service.ts';
import { editorialSchema, publicSchema } from '#src/schema.ts';
import {
  awardPaths,
  countPaths,
  fieldsToAwards,
  filters,
  otherFilters,
  shownFields,
  type Asker,
  type KnownAward,
  type Shown,
} from './award-paths.ts';
import { category, mutate, mutated, published, signedIn, uuid, type Outcome, type Person } from './factories.ts';
import { webhookTo } from './webhooks.ts';
import { anotherProcess, dataOf, send, startTestApi, type TestApi } from './run-operation.ts';

// Whatever is granted, corrected, revoked, restored, taken down and shown again, in whatever order: no path shows a
// revoked award as one that stands, nor one that stands as revoked. Asked are both doors, kept answers, files, feed and
// mirror; the portal's pages are asked in its own revoked-awards.spec.ts.

let api: TestApi;
let people: { officer: Person; publisher: Person };
let keeping: Hono;
let mirror: Mirror;
let around: Pick<
  Asker,
  'movement' | 'recipientId' | 'organizationId' | 'dossierId' | 'webhookId' | 'articles' | 'start'
>;
const awards: KnownAward[] = [];

beforeAll(async () => {
  api = await startTestApi({ webhookAllowedHosts: ['127.0.0.1'] });
  const form = (await formIds(api))('COMMENDATION_UNIT');
  const officer = await signedIn(api, 'AWARDS_OFFICER', 'ADMINISTRATOR');
  people = { officer, publisher: await signedIn(api, 'PUBLISHER') };
  keeping = anotherProcess(api, { answerCacheMegabytes: 16 });
  mirror = await aMirror();
  const { changesHead: start } = await dataOf<{ changesHead: string }>(api, { query: '{ changesHead }' });
  const movement = await mutated(api, officer, 'createMovement', {
    nameVi: 'Phong trào “Dân vận khéo” năm 2026',
    startsOn: '2026-01-01',
  });
  await mutated(api, officer, 'publishMovement', { id: movement.id, expectedVersion: movement.version });
  const recipient = await mutated(api, officer, 'createRecipient', {
    kind: 'INDIVIDUAL',
    name: 'Nguyễn Văn Thử',
    timelinePublic: true,
  });
  const organization = await mutated(api, officer, 'createOrganization', { name: 'Sở Tư pháp', system: 'STATE' });
  const dossier = await mutated(api, officer, 'createDossier', {
    title: 'Hồ sơ của những người được khen',
    year: 2026,
    level: 'UNIT',
    unitName: 'Sở Tư pháp',
    nominees: [{ subjectKind: 'INDIVIDUAL', name: 'Nguyễn Văn Thử', formId: form, achievement: 'Thành tích' }],
  });
  const webhook = await webhookTo(api, officer, 'http://127.0.0.1:9/nhan-tin');
  const column = await category(api, people.publisher);
  const articles = [
    await published(api, people.publisher, { categoryId: column.id, title: 'Gương người tốt' }),
    await published(api, people.publisher, { categoryId: column.id, title: 'Hội nghị tổng kết' }),
  ];
  around = {
    movement,
    recipientId: recipient.id,
    organizationId: organization.id,
    dossierId: dossier.id,
    webhookId: webhook.id,
    articles,
    start,
  };
});

async function aMirror(): Promise<Mirror> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kheo-revoked-'));
  const server = createServer(getRequestListener(api.app.fetch)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const nothing = () => undefined;
  return {
    source: mirrorSource({ address, signal: new AbortController().signal, attempts: 5, note: nothing }),
    store: openJsonlStore(path.join(folder, 'ban-sao.jsonl')),
    address,
    progress: nothing,
  };
}

/** All changes since the beginning, as a consumer hears them that comes back after a long time. */
async function subscribed(app: Hono): ReturnType<Asker['subscribe']> {
  const after = around.start;
  const { changesHead: head } = await dataOf<{ changesHead: string }>(api, { query: '{ changesHead }' });
  const response = await send(app, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({
      query: `subscription ($after: String) { changes(after: $after) { cursor node { ... on Award { ${shownFields} } } } }`,
      variables: { after },
    }),
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const heard: Awaited<ReturnType<Asker['subscribe']>> = [];
  for (let text = ''; heard.at(-1)?.cursor !== head;) {
    const { done, value } = await reader.read();
    if (done) break;
    const events = (text + value).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.+)$/m.exec(event)?.[1];
      if (data) heard.push((JSON.parse(data) as { data: { changes: (typeof heard)[number] } }).data.changes);
    }
  }
  await reader.cancel();
  return heard;
}

const askerOf = (door: Asker['door'], app: Hono): Asker => ({
  ...around,
  awards,
  door,
  ask: (query, variables) =>
    dataOf(
      { app, logged: api.logged },
      {
        query,
        ...(variables ? { variables } : {}),
        ...(door === 'staff' ? { cookie: people.officer.cookie } : {}),
      },
    ),
  download: (file) => send(app, file, { headers: { cookie: people.officer.cookie } }),
  subscribe: () => subscribed(app),
  async mirrored() {
    await bringUpToDate(mirror);
    return [...mirror.store.all()].filter(({ type }) => type === 'Award').map(({ node }) => node as unknown as Shown);
  },
});

/** Whether a path shows every award that it has to, each as what it is. */
async function expectTruth(asker: Asker): Promise<void> {
  const visible = awards.filter(({ published: seen }) => seen || asker.door === 'staff');
  for (const [name, { door, shows, of = () => true }] of Object.entries(awardPaths)) {
    if (door !== undefined && door !== asker.door) continue;
    const shown = await shows(asker);
    const right = visible.filter(of).map(({ id, status }) => `${id} ${status}`);
    expect([...new Set(shown.map(({ id, status }) => `${id} ${status}`))].toSorted(), name).toEqual(right.toSorted());
    for (const { status, revokedAt } of shown) expect(revokedAt !== null, name).toBe(status === 'REVOKED');
  }
  for (const [name, { door, counts, of }] of Object.entries(countPaths)) {
    if (door !== undefined && door !== asker.door) continue;
    const right = visible.filter(of).length;
    for (const [what, count] of Object.entries(await counts(asker))) expect(count, `${name}: ${what}`).toBe(right);
  }
}

const steps = ['grant', 'correct', 'revoke', 'restore', 'hide', 'show'] as const;
/** How often each: what changes an award three times as often. */
const weights = { grant: 1, correct: 3, revoke: 3, restore: 3, hide: 1, show: 1 };
interface Step {
  step: (typeof steps)[number];
  /** Which award, and how many days after the first of April the decision is. */
  one: number;
  day: number;
}
const decisions = new Map<string, number>();

async function grant(): Promise<void> {
  const name = String.fromCodePoint(65 + awards.length);
  const given = merit(`Nguyễn Văn ${name}`, {
    recipientId: around.recipientId,
    movementId: around.movement.id,
    organizationId: around.organizationId,
    rewardKind: 'CAMPAIGN',
    field: 'ECONOMY',
    year: 2026,
  });
  const decision = await decisionOf(api, people, {
    awards: [given, { ...given, recipientName: `Nguyễn Thị ${name}` }],
  });
  const { id, version } = await mutated(api, people.officer, 'publishAwards', {
    id: decision.id,
    expectedVersion: decision.version,
  });
  decisions.set(id, version);
  const granted = await awardsOf(api, people.officer, id);
  await api.clients.owner.webhookDelivery.createMany({
    data: granted.map((award) => ({
      webhookId: uuid(around.webhookId),
      nodeType: 'Award',
      nodeId: uuid(award.id),
      changeType: 'GRANTED' as const,
    })),
  });
  for (const award of granted)
    awards.push({
      id: award.id,
      name: award.recipientName,
      verificationCode: award.verificationCode,
      decisionId: id,
      status: 'GRANTED',
      published: true,
      nominated: awards.length === 0,
    });
  const subjects = { awardIds: awards.map((award) => award.id), civicModelIds: [] };
  for (const article of around.articles)
    await mutated(api, people.publisher, 'setArticleSubjects', { articleId: article.id, ...subjects });
  await relateStaleArticles(api.clients.owner);
}

/** By a day that may lie before what was decided earlier; what is refused leaves everything as it was. */
async function change(award: KnownAward, step: 'correct' | 'revoke' | 'restore', day: number): Promise<void> {
  const issuedOn = `2026-04-${String(day).padStart(2, '0')}`;
  const decision = await decisionOf(api, people, { issuedOn });
  const { version } = await api.clients.owner.award.findUniqueOrThrow({ where: { id: uuid(award.id) } });
  const outcome: Outcome = await mutate(api, people.officer, `${step}Award`, {
    id: award.id,
    expectedVersion: version,
    decisionId: decision.id,
    reason: 'Theo kết luận kiểm tra',
    ...(step === 'correct' ? { changes: { achievement: `Thành tích đính chính lần ${version}` } } : {}),
  });
  if (outcome.message !== undefined) return;
  if (step === 'correct') corrected.add(award.id);
  award.status = step === 'revoke' ? 'REVOKED' : corrected.has(award.id) ? 'CORRECTED' : 'RESTORED';
}
const corrected = new Set<string>();

async function take({ step, one, day }: Step): Promise<void> {
  const award = awards[one % awards.length]!;
  if (step === 'grant') return grant();
  if (step !== 'hide' && step !== 'show') return change(award, step, day);
  if (award.published === (step === 'show')) return;
  const { version } = await mutated(api, people.officer, step === 'hide' ? 'unpublishAwards' : 'publishAwards', {
    id: award.decisionId,
    expectedVersion: decisions.get(award.decisionId),
  });
  decisions.set(award.decisionId, version);
  for (const each of awards) if (each.decisionId === award.decisionId) each.published = step === 'show';
}

describe('the table of paths', () => {
  it('has every field that leads to awards or counts them, at both doors', () => {
    const fields = [...Object.values(awardPaths), ...Object.values(countPaths)].flatMap((one) => one.fields);
    const leading = [...fieldsToAwards(publicSchema), ...fieldsToAwards(editorialSchema)];
    expect([...new Set(fields)].toSorted()).toEqual([...new Set(leading)].toSorted());
  });

  it('has every condition of the register', () => {
    const fields = [publicSchema.getType('AwardFilter'), editorialSchema.getType('EditorialAwardFilter')].flatMap(
      (type) => (type && 'getFields' in type ? Object.keys(type.getFields()) : []),
    );
    expect([...Object.keys(filters), ...otherFilters].toSorted()).toEqual([...new Set(fields)].toSorted());
  });
});

/** Where screens and pages may name an award without saying what it is: an example of a code in the guide to the API. */
const exempt = 'api-guide.operations.ts';

/** Selections of an award in the queries of an application, as far as they say what it is of an award. */
async function namelessSelections(application: string, schema: GraphQLSchema): Promise<string[]> {
  const found: string[] = [];
  const root = path.resolve(import.meta.dirname, '../../..', application, 'src');
  for await (const file of glob('**/*.{ts,tsx}', { cwd: root })) {
    const text = await readFile(path.join(root, file), 'utf8');
    for (const [, query = ''] of text.matchAll(/graphql\(\s*`([^`]*)`/g)) {
      const types = new TypeInfo(schema);
      const SelectionSet = ({ selections }: SelectionSetNode): void => {
        if (types.getParentType()?.name !== 'Award' || file.endsWith(exempt)) return;
        const fields = selections.map((one) => ('name' in one ? one.name.value : ''));
        const isSpread = selections.some(({ kind }) => kind === Kind.FRAGMENT_SPREAD);
        if (!isSpread && !fields.includes('status') && !fields.includes('revokedAt'))
          found.push(`${file}: ${fields.join(' ')}`);
      };
      visit(parse(query), visitWithTypeInfo(types, { SelectionSet }));
    }
  }
  return found;
}

describe('screens and pages', () => {
  it('ask of no award without asking what it is', async () => {
    expect(await namelessSelections('portal', publicSchema)).toEqual([]);
    expect(await namelessSelections('admin', editorialSchema)).toEqual([]);
  });
});

describe('awards in any order of grants, corrections, revocations and restorations', () => {
  it('are on every path what they are', { timeout: 240_000 }, async () => {
    await grant();
    await api.clients.owner.award.update({
      where: { id: uuid(awards[0]!.id) },
      data: { nominee: { connect: await api.clients.owner.nominee.findFirstOrThrow({ select: { id: true } }) } },
    });
    const seen = new Set<string>();
    const askers = [askerOf('public', api.app), askerOf('staff', api.app), askerOf('public', keeping)];
    const kind = fc.oneof(...steps.map((step) => ({ weight: weights[step], arbitrary: fc.constant(step) })));
    const step = fc.record({ step: kind, one: fc.nat(1000), day: fc.integer({ min: 1, max: 20 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 8 }), async (sequence) => {
        for (const next of sequence) {
          await take(next);
          for (const { status } of awards) seen.add(status);
        }
        const [fresh, staff, kept] = askers as [Asker, Asker, Asker];
        await expectTruth(fresh);
        await expectTruth(staff);
        // what is kept is dropped when the feed has told of the change
        await expect.poll(() => expectTruth(kept).then(() => 'true', String), { timeout: 3000 }).toBe('true');
      }),
      // one register goes through all of them: a shorter sequence would not repeat what happened
      { numRuns: 6, seed: 2026, endOnFailure: true },
    );
    expect(seen).toEqual(new Set(['GRANTED', 'CORRECTED', 'REVOKED', 'RESTORED']));
  });

  it('get no certificate while they are revoked', async () => {
    const lost = awards.filter(({ status }) => status === 'REVOKED');
    expect(lost.length).toBeGreaterThan(0);
    for (const { id } of lost)
      expect(
        await mutate(api, people.officer, 'startCertificatePrint', {
          awardIds: [id],
          place: 'Minh Hà',
          signedOn: '2026-05-04',
          signerTitle: 'GIÁM ĐỐC',
          signerName: 'Lê Văn Cường',
        }),
      ).toMatchObject({ problems: [{ field: 'awardIds', code: 'certificate-award-revoked' }] });
  });

  it('are suggested by name only, with the way to the register that says what they are', async () => {
    const { suggestions } = await dataOf<{ suggestions: { kind: string; path: string }[] }>(api, {
      query: '{ suggestions(prefix: "nguyen van", first: 20) { kind path } }',
    });
    const names = suggestions.filter(({ kind }) => kind === 'RECIPIENT');
    expect(names.length).toBeGreaterThan(0);
    for (const { path: way } of names) expect(way).toMatch(/^\/khen-thuong\?q=/);
  });
});
