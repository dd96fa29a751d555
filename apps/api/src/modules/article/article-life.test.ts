import { beforeAll, describe, expect, it } from 'vitest';
import { category, draft, mutate, mutated, published, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { publishDueArticles } from './publish-article.service.ts';

let api: TestApi;
let publisher: Person;
let categoryId: string;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  categoryId = (await category(api, publisher, { nameVi: 'Tin hoạt động' })).id;
});

interface PublicArticle {
  slug: string;
  title: string;
  body: { html: string };
  publishedAt: string;
  correctedAt: string | null;
}

const inPublic = async (slug: string): Promise<PublicArticle | null> =>
  (
    await dataOf<{ article: PublicArticle | null }>(api, {
      query: 'query ($slug: String!) { article(slug: $slug) { slug title body { html } publishedAt correctedAt } }',
      variables: { slug },
    })
  ).article;

/** Every way in which the public can come upon an article; the titles and ids that it finds. */
async function everywhere(article: { id: string; slug: string }): Promise<unknown> {
  return dataOf(api, {
    query: `query ($id: ID!, $slug: String!, $path: String!) {
      node(id: $id) { id } nodes(ids: [$id]) { id } article(slug: $slug) { id } redirect(path: $path)
      articles(first: 20, filter: { category: "tin-hoat-dong" }) { totalCount nodes { id } }
      category(slug: "tin-hoat-dong") { articles(first: 20) { totalCount nodes { id } } }
    }`,
    variables: { ...article, path: `/bai-viet/${article.slug}` },
  });
}
const nowhere = {
  node: null,
  nodes: [null],
  article: null,
  redirect: null,
  articles: { totalCount: 0, nodes: [] },
  category: { articles: { totalCount: 0, nodes: [] } },
};

const events = async (id: string) =>
  await api.clients.owner.changeEvent.findMany({
    where: { nodeId: uuid(id) },
    orderBy: { id: 'asc' },
    select: { type: true, public: true, staffId: true, note: true },
  });
const verbs = async (id: string) =>
  await api.clients.owner.articleRevision.findMany({
    where: { articleId: uuid(id) },
    orderBy: { version: 'asc' },
    select: { version: true, verb: true },
  });

describe('an article', () => {
  it('goes from draft to the portal, is corrected, moved and taken down', async () => {
    const first = await draft(api, publisher, { title: 'Kế hoạch công tác quý I', categoryId, author: 'Diệu Hương' });
    expect(first).toMatchObject({
      __typename: 'Article',
      slug: 'ke-hoach-cong-tac-quy-i',
      version: 1,
      status: 'DRAFT',
    });
    expect(await everywhere({ id: first.id, slug: first.slug })).toEqual(nowhere);

    const second = await mutated(api, publisher, 'updateArticle', {
      id: first.id,
      expectedVersion: 1,
      lead: 'Mở đầu.',
    });
    expect(second).toMatchObject({ version: 2, status: 'DRAFT' });

    const third = await mutated(api, publisher, 'publishArticle', {
      id: first.id,
      expectedVersion: 2,
      publishedAt: '2026-03-02T08:15:00+07:00',
    });
    expect(third).toMatchObject({ version: 3, status: 'PUBLISHED' });
    expect(await inPublic(first.slug)).toMatchObject({
      title: 'Kế hoạch công tác quý I',
      publishedAt: '2026-03-02T08:15:00+07:00',
      correctedAt: null,
    });

    const fourth = await mutated(api, publisher, 'updateArticle', {
      id: first.id,
      expectedVersion: 3,
      title: 'Kế hoạch công tác quý II',
      slug: 'ke-hoach-cong-tac-quy-ii',
      body: { html: '<p>Đã <strong>sửa</strong>.</p>' },
    });
    expect(fourth).toMatchObject({ version: 4, slug: 'ke-hoach-cong-tac-quy-ii' });
    const underOldAddress = await inPublic('ke-hoach-cong-tac-quy-i');
    expect(underOldAddress).toEqual(await inPublic('ke-hoach-cong-tac-quy-ii'));
    expect(underOldAddress).toMatchObject({
      slug: 'ke-hoach-cong-tac-quy-ii',
      title: 'Kế hoạch công tác quý II',
      body: { html: '<p>Đã <strong>sửa</strong>.</p>' },
      publishedAt: '2026-03-02T08:15:00+07:00',
    });
    expect(Date.now() - Date.parse(underOldAddress?.correctedAt ?? '')).toBeLessThan(60_000);
    expect(await dataOf(api, { query: '{ redirect(path: "/bai-viet/ke-hoach-cong-tac-quy-i") }' })).toEqual({
      redirect: '/bai-viet/ke-hoach-cong-tac-quy-ii',
    });

    const fifth = await mutated(api, publisher, 'unpublishArticle', {
      id: first.id,
      expectedVersion: 4,
      reason: 'Số liệu chưa kiểm chứng',
    });
    expect(fifth).toMatchObject({ version: 5, status: 'UNPUBLISHED' });
    expect(await everywhere({ id: first.id, slug: 'ke-hoach-cong-tac-quy-i' })).toEqual(nowhere);
    expect(await everywhere({ id: first.id, slug: 'ke-hoach-cong-tac-quy-ii' })).toEqual(nowhere);

    const staffId = publisher.id;
    expect(await events(first.id)).toEqual([
      { type: 'CREATED', public: false, staffId, note: null },
      { type: 'UPDATED', public: false, staffId, note: null },
      { type: 'PUBLISHED', public: true, staffId, note: null },
      { type: 'CORRECTED', public: true, staffId, note: null },
      { type: 'UNPUBLISHED', public: true, staffId, note: 'Số liệu chưa kiểm chứng' },
    ]);
    expect(await verbs(first.id)).toEqual([
      { version: 1, verb: 'create' },
      { version: 2, verb: 'update' },
      { version: 3, verb: 'publish' },
      { version: 4, verb: 'update' },
      { version: 5, verb: 'unpublish' },
    ]);

    // back on the portal, it keeps the time that it was printed with
    const again = await mutated(api, publisher, 'publishArticle', { id: first.id, expectedVersion: 5 });
    expect(again).toMatchObject({ version: 6, status: 'PUBLISHED' });
    expect(await inPublic('ke-hoach-cong-tac-quy-i')).toMatchObject({ publishedAt: '2026-03-02T08:15:00+07:00' });
    await mutated(api, publisher, 'unpublishArticle', { id: first.id, expectedVersion: 6, reason: 'Hết đợt' });
  });

  it('moves twice and back again: every address leads to it, none to itself', async () => {
    const { id } = await published(api, publisher, { title: 'Địa chỉ một', categoryId });
    for (const [version, slug] of [
      [2, 'dia-chi-hai'],
      [3, 'dia-chi-ba'],
      [4, 'dia-chi-mot'],
    ] as const) {
      await mutated(api, publisher, 'updateArticle', { id, expectedVersion: version, slug });
    }
    for (const slug of ['dia-chi-mot', 'dia-chi-hai', 'dia-chi-ba'])
      expect(await inPublic(slug)).toMatchObject({ slug: 'dia-chi-mot' });
    expect(
      await dataOf(api, {
        query: '{ own: redirect(path: "/bai-viet/dia-chi-mot") former: redirect(path: "/bai-viet/dia-chi-ba") }',
      }),
    ).toEqual({ own: null, former: '/bai-viet/dia-chi-mot' });
    // links to a former address go on working: nobody else gets it
    expect(await mutate(api, publisher, 'createArticle', { title: 'Bài khác', slug: 'dia-chi-hai' })).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'slug', code: 'slug-taken' }],
    });
    expect(await draft(api, publisher, { title: 'Địa chỉ hai' })).toMatchObject({ slug: 'dia-chi-hai-2' });
    await mutated(api, publisher, 'unpublishArticle', { id, expectedVersion: 5, reason: 'Thử xong' });
  });

  it('is published when its time has come, once, however many processes look', async () => {
    const waiting = await draft(api, publisher, { title: 'Hẹn giờ', categoryId });
    const publishAt = new Date(Date.now() + 3_600_000);
    const scheduled = await mutated(api, publisher, 'scheduleArticle', {
      id: waiting.id,
      expectedVersion: 1,
      publishAt: publishAt.toISOString(),
    });
    expect(scheduled).toMatchObject({ status: 'SCHEDULED', version: 2 });
    const { owner } = api.clients;
    expect(await publishDueArticles(owner, new Date())).toBe(0);
    expect(await everywhere(waiting)).toEqual(nowhere);

    // an hour later
    await owner.article.update({
      where: { id: uuid(waiting.id) },
      data: { publishedAt: new Date(Date.now() - 1_000) },
    });
    expect(await everywhere(waiting)).toEqual(nowhere);
    const done = await Promise.all([1, 2, 3].map(() => publishDueArticles(owner, new Date())));
    expect(done.toSorted()).toEqual([0, 0, 1]);
    expect(await inPublic(waiting.slug)).toMatchObject({ title: 'Hẹn giờ' });
    expect(await verbs(waiting.id)).toEqual([
      { version: 1, verb: 'create' },
      { version: 2, verb: 'schedule' },
      { version: 3, verb: 'publish' },
    ]);
    expect((await events(waiting.id)).at(-1)).toEqual({ type: 'PUBLISHED', public: true, staffId: null, note: null });
    await mutated(api, publisher, 'unpublishArticle', { id: waiting.id, expectedVersion: 3, reason: 'Thử xong' });
  });

  it('has its schedule taken back and is a draft again', async () => {
    const waiting = await draft(api, publisher, { title: 'Thôi hẹn', categoryId });
    await mutated(api, publisher, 'scheduleArticle', {
      id: waiting.id,
      expectedVersion: 1,
      publishAt: '2099-01-01T07:00:00+07:00',
    });
    expect(
      await mutated(
        api,
        publisher,
        'unpublishArticle',
        { id: waiting.id, expectedVersion: 2, reason: 'Chưa cần' },
        'id status version publishedAt',
      ),
    ).toMatchObject({ status: 'DRAFT', version: 3, publishedAt: null });
    expect((await events(waiting.id)).every((event) => !event.public)).toBe(true);
  });

  it('is gone from the portal at its expiry, without a job', async () => {
    const article = await published(api, publisher, {
      title: 'Có hạn',
      categoryId,
      expiresAt: new Date(Date.now() + 1_500).toISOString(),
    });
    expect(await inPublic(article.slug)).toMatchObject({ title: 'Có hạn' });
    await expect.poll(() => inPublic(article.slug), { timeout: 4_000, interval: 250 }).toBeNull();
    expect(await everywhere(article)).toEqual(nowhere);
  });

  it('is deleted only when the public never saw it', async () => {
    const never = await draft(api, publisher, { title: 'Chưa từng đăng', categoryId });
    expect(await mutate(api, publisher, 'deleteArticle', { id: never.id, expectedVersion: 1 })).toEqual({
      __typename: 'Deleted',
      id: never.id,
    });
    expect(await mutate(api, publisher, 'deleteArticle', { id: never.id, expectedVersion: 1 })).toMatchObject({
      __typename: 'NotFound',
    });
    expect((await events(never.id)).at(-1)).toMatchObject({ type: 'DELETED', public: false });

    const seen = await published(api, publisher, { title: 'Đã đăng', categoryId });
    const refusal = { __typename: 'InvalidInput', problems: [{ field: 'status', code: 'action-not-allowed' }] };
    expect(await mutate(api, publisher, 'deleteArticle', { id: seen.id, expectedVersion: 2 })).toMatchObject(refusal);
    await mutated(api, publisher, 'unpublishArticle', { id: seen.id, expectedVersion: 2, reason: 'Thử xong' });
    expect(await mutate(api, publisher, 'deleteArticle', { id: seen.id, expectedVersion: 3 })).toMatchObject(refusal);

    // nor through the back door: a taken-down one that waits for another publication, and is taken back from it
    await mutated(api, publisher, 'scheduleArticle', {
      id: seen.id,
      expectedVersion: 3,
      publishAt: '2099-01-01T07:00:00+07:00',
    });
    expect(await mutate(api, publisher, 'deleteArticle', { id: seen.id, expectedVersion: 4 })).toMatchObject(refusal);
    await mutated(api, publisher, 'unpublishArticle', { id: seen.id, expectedVersion: 4, reason: 'Chưa cần' });
    expect(await mutate(api, publisher, 'deleteArticle', { id: seen.id, expectedVersion: 5 })).toMatchObject(refusal);
  });
});
