import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createClients, type Clients } from '#src/db/client.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import { createTestDatabase } from '#src/test/database.ts';
import { visitRoutes } from './visit.routes.ts';
import { recordVisits, visitStatistics, type VisitBatch } from './visit.service.ts';

let clients: Clients;
beforeAll(async () => {
  clients = createClients((await createTestDatabase()).ownerUrl, { owner: 8, reader: 2 });
});
afterAll(() => clients.close());
beforeEach(async () => {
  await clients.owner.visitDay.deleteMany();
  await clients.owner.visitPresence.deleteMany();
  await clients.owner.site.deleteMany();
});

const someone = () => randomBytes(32).toString('hex');
const batch = (part: Partial<VisitBatch>): VisitBatch => ({ visits: 0, present: [], articleViews: {}, ...part });
const minutesAfter = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000);

async function createArticle(slug: string): Promise<string> {
  return (
    await clients.owner.article.create({
      data: { slug, title: 'Bài', body: {}, bodyHtml: '', bodyText: '', searchText: '' },
    })
  ).id;
}
const viewsOf = async (articleId: string) =>
  (await clients.owner.articleViews.findUnique({ where: { articleId } }))?.views;

describe('recordVisits and visitStatistics', () => {
  test('a database without visits, and without settings', async () => {
    expect(await visitStatistics(clients.reader, new Date())).toEqual({ online: 0, today: 0, total: 0 });
  });

  test('days begin at midnight in Vietnam; the total goes on from the former portal’s', async () => {
    await clients.owner.site.create({
      data: {
        agencyNameVi: 'Sở mẫu',
        agencyNameEn: 'Sample department',
        aboutVi: {},
        aboutEn: {},
        initialVisitTotal: 7_264_249,
      },
    });
    const lateEvening = new Date('2026-03-31T16:59:59Z');
    const pastMidnight = new Date('2026-03-31T17:00:00Z');
    await recordVisits(clients.owner, batch({ visits: 5 }), lateEvening);
    await recordVisits(clients.owner, batch({ visits: 2 }), lateEvening);
    await recordVisits(clients.owner, batch({ visits: 4 }), pastMidnight);
    expect(await visitStatistics(clients.reader, lateEvening)).toMatchObject({ today: 7, total: 7_264_260 });
    expect(await visitStatistics(clients.reader, pastMidnight)).toMatchObject({ today: 4, total: 7_264_260 });
    expect(
      (await clients.owner.visitDay.findMany({ orderBy: { day: 'asc' } })).map(({ day }) =>
        day.toISOString().slice(0, 10),
      ),
    ).toEqual(['2026-03-31', '2026-04-01']);
  });

  test('who was seen in the last five minutes is online, once, and is then forgotten', async () => {
    const start = new Date('2026-04-01T02:00:00Z');
    const [first, second] = [someone(), someone()];
    await recordVisits(clients.owner, batch({ present: [first, second, first] }), start);
    await recordVisits(clients.owner, batch({ present: [second] }), minutesAfter(start, 3));
    expect(await visitStatistics(clients.reader, minutesAfter(start, 4))).toMatchObject({ online: 2 });
    expect(await visitStatistics(clients.reader, minutesAfter(start, 6))).toMatchObject({ online: 1 });
    await recordVisits(clients.owner, batch({}), minutesAfter(start, 6));
    expect((await clients.owner.visitPresence.findMany()).map(({ visitor }) => visitor)).toEqual([second]);
  });

  test('views are added to the articles that exist', async () => {
    const [read, unread] = [await createArticle('duoc-doc'), await createArticle('chua-doc')];
    const articleViews = {
      [encodeGlobalId('Article', read)]: 3,
      [Buffer.from(`Article:${read}`).toString('base64')]: 4,
      [encodeGlobalId('Article', '019abcde-0000-7000-8000-000000000000')]: 9,
      [encodeGlobalId('Category', unread)]: 9,
      'không phải mã': 9,
      ['__proto__']: 9,
    };
    await recordVisits(clients.owner, batch({ articleViews }), new Date());
    await recordVisits(clients.owner, batch({ articleViews: { [encodeGlobalId('Article', read)]: 1 } }), new Date());
    expect(await viewsOf(read)).toBe(8n);
    expect(await viewsOf(unread)).toBeUndefined();
    expect(await clients.owner.articleViews.count()).toBe(1);
  });

  test('batches of several portals at once are all counted', async () => {
    const articles = await Promise.all(['mot', 'hai', 'ba'].map((name) => createArticle(`cung-luc-${name}`)));
    const present = Array.from({ length: 300 }, someone);
    const now = new Date();
    const batches = Array.from({ length: 24 }, (_, at) => {
      const turned = (list: string[]) => (at % 2 ? list : list.toReversed());
      return batch({
        visits: 1,
        present: turned(present),
        articleViews: Object.fromEntries(turned(articles).map((id) => [encodeGlobalId('Article', id), 1])),
      });
    });
    await Promise.all(batches.map((each) => recordVisits(clients.owner, each, now)));
    expect(await visitStatistics(clients.reader, now)).toEqual({ online: 300, today: 24, total: 24 });
    expect(await Promise.all(articles.map(viewsOf))).toEqual([24n, 24n, 24n]);
  });
});

describe('POST /internal/visits', () => {
  const secret = 'shared-with-the-portal';
  const routes = () => visitRoutes({ ownerDb: clients.owner, secret });
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const post = (body: string, more: Record<string, string> = {}) =>
    routes().request('/internal/visits', { method: 'POST', body, headers: { ...headers, ...more } });

  test('takes a batch, the largest one too', async () => {
    const articleViews = { [encodeGlobalId('Article', await createArticle('bai-xem'))]: 2 };
    const response = await post(
      JSON.stringify({ visits: 100_000, present: Array.from({ length: 5_000 }, someone), articleViews }),
    );
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(await visitStatistics(clients.reader, new Date())).toEqual({
      online: 5_000,
      today: 100_000,
      total: 100_000,
    });
  });

  test.each(['', 'Bearer', 'Bearer wrong', 'Basic abc', 'Bearer shared-with-the-portaL'])(
    'refuses the authorization %j',
    async (authorization) => {
      expect((await post('{}', { authorization })).status).toBe(401);
    },
  );

  test('is not there without a secret', async () => {
    for (const none of [undefined, '']) {
      const response = await visitRoutes({ ownerDb: clients.owner, secret: none }).request('/internal/visits', {
        method: 'POST',
        body: '{}',
        headers: { authorization: 'Bearer ' },
      });
      expect(response.status).toBe(404);
    }
  });

  test.each([
    ['no JSON', 'visits=1'],
    ['nothing', ''],
    ['a missing field', JSON.stringify({ visits: 1, present: [] })],
    ['an unknown field', JSON.stringify({ ...batch({}), more: 1 })],
    ['a negative count', JSON.stringify(batch({ visits: -1 }))],
    ['part of a visit', JSON.stringify(batch({ visits: 0.5 }))],
    ['too many visits', JSON.stringify(batch({ visits: 100_001 }))],
    ['a name instead of a hash', JSON.stringify(batch({ present: ['Nguyễn Văn Mẫu'] }))],
    ['too many visitors', JSON.stringify(batch({ present: Array.from({ length: 5_001 }, () => 'a'.repeat(32)) }))],
    ['views that are no number', '{"visits":0,"present":[],"articleViews":{"a":"1"}}'],
  ])('refuses %s', async (_, body) => {
    expect((await post(body)).status).toBe(400);
    expect(await clients.owner.visitDay.count()).toBe(0);
  });

  test('refuses more than it could need', async () => {
    expect((await post(' '.repeat(800 * 1024))).status).toBe(413);
  });
});
