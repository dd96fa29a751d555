import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withConnection } from '#src/db/connection.ts';
import { category, mutated, published, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { anotherProcess, runOperation, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { AnswerCache, type Operation } from './answer-cache.ts';

let api: TestApi;
let publisher: Person;
let column: Outcome;
let other: Outcome;

beforeAll(async () => {
  api = await startTestApi({ answerCacheMegabytes: 16 });
  publisher = await signedIn(api, 'PUBLISHER');
  column = await category(api, publisher, { nameVi: 'Cột này' });
  other = await category(api, publisher, { nameVi: 'Cột kia' });
});

const one =
  'query ($slug: String!) { article(slug: $slug) { id title category { name } earlierArticles(first: 5) { title } } }';
const list =
  'query ($category: String!) { articles(first: 5, filter: { category: $category }) { nodes { title } pageInfo { hasNextPage } } }';

/** An answer and how many statements it took. */
async function ask(query: string, variables: Record<string, unknown> = {}, app = api.app) {
  const before = api.clients.reading.statements;
  const { text } = await runOperation({ app }, { query, variables });
  return { text, statements: api.clients.reading.statements - before };
}

/** Once more, until it is kept: a change that is still being heard of drops it again. */
async function kept(query: string, variables: Record<string, unknown> = {}): Promise<string> {
  await vi.waitFor(async () => expect((await ask(query, variables)).statements).toBe(0), { timeout: 5_000 });
  return (await ask(query, variables)).text;
}

const becomes = (query: string, variables: Record<string, unknown>, part: string, app = api.app) =>
  vi.waitFor(async () => expect((await ask(query, variables, app)).text).toContain(part), {
    timeout: 3_000,
    interval: 20,
  });
const write = (title: string, more: object = {}): Promise<Outcome> =>
  published(api, publisher, { title, categoryId: column.id, ...more });
const change = (name: string, { id, version }: Outcome, more: object = {}): Promise<Outcome> =>
  mutated(api, publisher, name, { id, expectedVersion: version, ...more });

describe('an answer that is kept', () => {
  it('takes no statement, and shows a correction as soon as it is made', async () => {
    const article = await write('Tin đầu tiên');
    expect(await kept(one, { slug: article.slug })).toContain('Tin đầu tiên');
    await kept(list, { category: column.slug });
    await change('updateArticle', article, { title: 'Tin đã đính chính' });
    await becomes(one, { slug: article.slug }, 'Tin đã đính chính');
    await becomes(list, { category: column.slug }, 'Tin đã đính chính');
  });

  it('is gone with an article that is taken down, and lists have a newcomer at once', async () => {
    const article = await write('Tin sẽ bị gỡ');
    await becomes(list, { category: column.slug }, 'Tin sẽ bị gỡ');
    await kept(one, { slug: article.slug });
    await change('unpublishArticle', article, { reason: 'Sai sót' });
    await becomes(one, { slug: article.slug }, '"article":null');
    await vi.waitFor(async () =>
      expect((await ask(list, { category: column.slug })).text).not.toContain('Tin sẽ bị gỡ'),
    );
  });

  it('stays when something else changes', async () => {
    const far = await published(api, publisher, { title: 'Tin ở cột kia', categoryId: other.id });
    const older = await write('Tin cũ', { publishedAt: '2020-01-01T00:00:00+07:00' });
    await kept(one, { slug: far.slug });
    await kept(list, { category: other.slug });
    await kept(one, { slug: older.slug });
    await write('Tin mới nhất');
    await becomes(list, { category: column.slug }, 'Tin mới nhất');
    for (const [query, variables] of [
      [one, { slug: far.slug }],
      [list, { category: other.slug }],
      // a newcomer is none of its earlier articles
      [one, { slug: older.slug }],
    ] as const)
      expect((await ask(query, variables)).statements).toBe(0);
  });

  it('is another one when an older article comes before it, or a column is renamed', async () => {
    const article = await write('Tin có tin cũ hơn');
    await kept(one, { slug: article.slug });
    await write('Tin chèn vào giữa', { publishedAt: new Date(Date.now() - 60_000).toISOString() });
    await becomes(one, { slug: article.slug }, 'Tin chèn vào giữa');
    await kept(one, { slug: article.slug });
    column = { ...column, ...(await change('updateCategory', column, { nameVi: 'Cột đổi tên' })) };
    await becomes(one, { slug: article.slug }, 'Cột đổi tên');
  });

  it('has related articles as a job computed them', async () => {
    const query = 'query ($slug: String!) { article(slug: $slug) { relatedArticles(first: 3) { article { title } } } }';
    const [subject, found] = [await write('Tin có liên quan'), await write('Tin được tìm thấy')];
    await kept(query, { slug: subject.slug });
    await api.clients.owner.relatedArticle.create({
      data: { articleId: uuid(subject.id), relatedId: uuid(found.id), score: 1, reasons: [] },
    });
    await becomes(query, { slug: subject.slug }, 'Tin được tìm thấy');
  });

  it('is never the change feed: who asks again at once hears of what happened meanwhile', async () => {
    const feed = '{ changesHead changes(first: 100) { totalCount nodes { nodeId } } }';
    const before = (await ask(feed)).text;
    expect((await ask(feed)).text).toBe(before);
    const article = await write('Tin vào dòng thay đổi');
    expect((await ask(feed)).text).toContain(article.id);
  });

  it('is never a second old when it counts', async () => {
    const article = await write('Tin được đếm');
    const query = 'query ($slug: String!) { article(slug: $slug) { title viewCount } }';
    await kept(query, { slug: article.slug });
    await api.clients.owner.articleViews.upsert({
      where: { articleId: uuid(article.id) },
      create: { articleId: uuid(article.id), views: 12 },
      update: { views: 12 },
    });
    await becomes(query, { slug: article.slug }, '"viewCount":12');
  });

  it('ends when its article does', async () => {
    const article = await write('Tin sắp hết hạn', { expiresAt: new Date(Date.now() + 3_000).toISOString() });
    await becomes(one, { slug: article.slug }, 'Tin sắp hết hạn');
    await vi.waitFor(async () => expect((await ask(one, { slug: article.slug })).text).toContain('"article":null'), {
      timeout: 5_000,
    });
  });

  it('is not shown after changes went by unheard', async () => {
    const article = await write('Tin khi đứt mạch');
    await kept(one, { slug: article.slug });
    await withConnection(api.ownerUrl, async (client) => {
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'kheo-changes' AND datname = current_database()`,
      );
      await client.query('UPDATE article SET title = $1 WHERE slug = $2', ['Sửa khi không ai nghe', article.slug]);
    });
    await becomes(one, { slug: article.slug }, 'Sửa khi không ai nghe');
  });

  it('is dropped in every process', async () => {
    const second = anotherProcess(api, { answerCacheMegabytes: 16 });
    const article = await write('Tin ở hai tiến trình');
    await kept(one, { slug: article.slug });
    await becomes(one, { slug: article.slug }, 'Tin ở hai tiến trình', second);
    await change('updateArticle', article, { title: 'Đã sửa ở mọi nơi' });
    await becomes(one, { slug: article.slug }, 'Đã sửa ở mọi nơi', second);
    await becomes(one, { slug: article.slug }, 'Đã sửa ở mọi nơi');
  });

  it('is read once for all who ask at the same time', async () => {
    const before = api.clients.reading.statements;
    const query = '{ articles(first: 3) { nodes { title lead source } } }';
    await Promise.all(Array.from({ length: 20 }, () => runOperation(api, { query })));
    expect(api.clients.reading.statements - before).toBe(1);
  });
});

describe('over HTTP', () => {
  const path = () =>
    `/graphql?${new URLSearchParams({ query: `{ categories { slug name(language: EN) description } }` }).toString()}`;
  const get = (headers: Record<string, string> = {}) => send(api.app, path(), { headers });

  it('has an ETag for each form, and is not sent again to who has it', async () => {
    await category(api, publisher, { descriptionVi: 'Mô tả dài '.repeat(150) });
    const plain = await get();
    const text = await plain.text();
    expect(plain.headers.get('cache-control')).toBe('public, max-age=1, s-maxage=1, stale-while-revalidate=10');
    expect(plain.headers.get('vary')).toBe('Accept, Accept-Encoding, Authorization');
    for (const [encoding, expand] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await vi.waitFor(async () => {
        const answer = await get({ 'accept-encoding': encoding });
        expect(answer.headers.get('content-encoding')).toBe(encoding);
        return answer;
      }, 5_000);
      expect(expand(Buffer.from(await packed.arrayBuffer())).toString()).toBe(text);
      expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
      const again = await get({ 'accept-encoding': encoding, 'if-none-match': packed.headers.get('etag')! });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await get({ 'accept-encoding': 'br;q=0, gzip;q=0' })).headers.get('content-encoding')).toBeNull();
    expect((await get({ 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('gives each who asks the type that it takes', async () => {
    for (const [accept, type] of [
      ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
      ['application/json', 'application/json; charset=utf-8'],
      ['*/*', 'application/json; charset=utf-8'],
    ] as const)
      expect((await get({ accept })).headers.get('content-type')).toBe(type);
    expect((await get({ accept: 'text/plain' })).status).toBe(406);
  });
});

describe('the memory for answers', () => {
  const operation: Operation = { cost: 1, document: parse('{ a }'), operationName: null, models: new Set(['Article']) };
  const reading = (id: string, size = 10) => ({
    body: `{"data":"${'a'.repeat(size)}"}`,
    ids: new Set([id]),
    lists: new Map<string, number>(),
    until: Infinity,
  });
  let now = 1_700_000_000_000;
  beforeAll(() => {
    vi.spyOn(Date, 'now').mockImplementation(() => now);
  });
  afterAll(() => void vi.restoreAllMocks());

  it('does not keep what was read before a change that it shows', () => {
    const cache = new AnswerCache(1_000_000, () => true);
    const began = now;
    now += 5;
    cache.drop(['x'], ({ ids }) => ids.has('x'));
    now += 5;
    cache.put('old', reading('x'), operation, began);
    cache.put('unchanged', reading('y'), operation, began);
    cache.put('new', reading('x'), operation, now);
    expect([cache.get('old'), cache.get('unchanged')?.ids.has('y'), cache.get('new')?.ids.has('x')]).toEqual([
      null,
      true,
      true,
    ]);
  });

  it('keeps as much as it has room for, and nothing for long', () => {
    const cache = new AnswerCache(100_000, () => true);
    for (let number = 0; number < 100; number += 1)
      cache.put(`a${number}`, reading(`${number}`, 5_000), operation, now);
    expect(cache.size).toBeLessThan(10);
    expect(cache.get('a99')).not.toBeNull();
    now += 10_001;
    expect(cache.get('a99')).toBeNull();
  });

  it('keeps nothing for a second while changes are not heard', () => {
    const cache = new AnswerCache(100_000, () => false);
    cache.put('a', reading('x'), operation, now);
    now += 899;
    expect(cache.get('a')).not.toBeNull();
    now += 1;
    expect(cache.get('a')).toBeNull();
  });
});
