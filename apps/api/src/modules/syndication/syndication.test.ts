import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renewChangeFeed } from '#src/modules/change-feed/public-change.service.ts';
import { photographWithPlace } from '#src/modules/media-file/media-file.examples.ts';
import { saveUpload } from '#src/modules/media-file/media-file.files.service.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import {
  category,
  mutate,
  mutated,
  published,
  signedIn,
  uuid,
  type Outcome,
  type Person,
} from '#src/test/factories.ts';
import { dataOf, runOperation } from '#src/test/run-operation.ts';
import { followerOf, startServedApi, type ServedApi } from '#src/test/syndication.ts';
import { testKey } from '#src/test/webhooks.ts';

let there: ServedApi;
let here: ServedApi;
let author: Person;
let publisher: Person;
beforeAll(async () => {
  there = await startServedApi();
  here = await startServedApi();
  author = await signedIn(there, 'PUBLISHER');
  publisher = await signedIn(here, 'PUBLISHER');
}, 240_000);
afterAll(() => {
  there.close();
  here.close();
});

// a turn reads five sources: those of other tests rest
afterEach(() => here.clients.owner.syndicationSource.updateMany({ data: { state: 'PAUSED' } }));

const sourceFields = 'id version state rule lastError followedName portalUrl agencyName hasKey waiting';
const rowFields = `id version state title url problem seen withdrawnReason editedHere making decisions source { id }
  preview { bodyHtml pictureCount } article { id version status title canonicalUrl unpublishReason body { html text } syndicatedFrom { agencyName url } }`;
interface Row {
  id: string;
  version: number;
  state: string;
  title: string;
  url: string;
  problem: string | null;
  seen: boolean;
  withdrawnReason: string | null;
  editedHere: boolean;
  making: boolean;
  preview: { bodyHtml: string; pictureCount: number };
  article: (Outcome & { body: { html: string; text: string } }) | null;
}

/** A source here that follows a new column there. */
async function followed(fields: Record<string, unknown> = {}) {
  const [column, target] = [await category(there, author), await category(here, publisher)];
  const source = await mutated(
    here,
    publisher,
    'createSyndicationSource',
    {
      agencyName: 'Ban Dân vận huyện Minh Hà',
      address: there.address,
      followedKind: 'CATEGORY',
      followedId: column.id,
      categoryId: target.id,
      rule: 'ASK',
      ...fields,
    },
    sourceFields,
  );
  return { column, target, source };
}
const follow = () => followerOf(here).turn();
async function rows(sourceId: string, list: string | null = null): Promise<Row[]> {
  const data = await dataOf<{ syndicatedArticles: { nodes: Row[] } }>(here, {
    query: `query ($sourceId: ID, $list: SyndicatedList) { syndicatedArticles(first: 100, sourceId: $sourceId, list: $list) { nodes { ${rowFields} } } }`,
    variables: { sourceId, list },
    cookie: publisher.cookie,
  });
  return data.syndicatedArticles.nodes;
}
const only = async (sourceId: string): Promise<Row> => {
  const found = await rows(sourceId);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const decision = (name: string, row: Row, more: Record<string, unknown> = {}) =>
  name === 'approveSyndicatedArticles'
    ? mutate(here, publisher, name, { articles: [{ id: row.id, expectedVersion: row.version }] }, 'articles { id }')
    : mutate(here, publisher, name, { id: row.id, expectedVersion: row.version, ...more }, rowFields);
async function approve(sourceId: string): Promise<Row> {
  await decision('approveSyndicatedArticles', await only(sourceId));
  await follow();
  return only(sourceId);
}
const change = async (article: { id: string }, fields: Record<string, unknown>) => {
  const { version } = await there.clients.owner.article.findUniqueOrThrow({ where: { id: uuid(article.id) } });
  return mutated(there, author, 'updateArticle', { id: article.id, expectedVersion: version, ...fields });
};
const takeDownThere = async (article: { id: string }, publicReason: string | null = null) => {
  const { version } = await there.clients.owner.article.findUniqueOrThrow({ where: { id: uuid(article.id) } });
  return mutated(there, author, 'unpublishArticle', {
    id: article.id,
    expectedVersion: version,
    reason: 'Sai',
    publicReason,
  });
};
/** What the public sees of an article here. */
const atPublicDoor = async (slug: string) =>
  (
    await dataOf<{ article: Record<string, unknown> | null }>(here, {
      query: `query ($slug: String!) { article(slug: $slug) { title canonicalUrl source author publishedAt body { html }
        syndicatedFrom { agencyName url } cover { alt url } } }`,
      variables: { slug },
    })
  ).article;

describe('a source', () => {
  it('is looked at before it is kept: what there is to be followed, or what is wrong', async () => {
    const column = await category(there, author, { nameVi: 'Tin huyện' });
    const check = (address: string, key?: string) =>
      dataOf<Record<string, { problems: object[]; offer: object | null }>>(here, {
        query: `query ($address: String!, $key: String) { checkedSyndicationSource(address: $address, key: $key) {
          problems { field code } offer { portalUrl categories { id name } movements { id } } } }`,
        variables: { address, key },
        cookie: publisher.cookie,
      }).then((data) => data['checkedSyndicationSource']);
    expect(await check(there.address)).toMatchObject({
      problems: [],
      offer: { portalUrl: there.portalUrl, categories: expect.arrayContaining([{ id: column.id, name: 'Tin huyện' }]) },
    });
    for (const [address, field, code] of [
      ['https://10.0.0.8/graphql', 'address', 'webhook-url-private'],
      ['https://localhost/graphql', 'address', 'webhook-url-private'],
      ['http://example.com/graphql', 'address', 'webhook-url-https'],
      ['ftp://example.com', 'address', 'webhook-url-form'],
      [here.address, 'address', 'source-own-address'],
      [`${there.portalUrl}/healthz`, 'address', 'source-not-kheo'],
      ['http://127.0.0.1:9/graphql', 'address', 'source-no-answer'],
    ] as const)
      expect(await check(address), address).toMatchObject({ problems: [{ field, code }], offer: null });
    expect(await check(there.address, 'kheo_sai')).toMatchObject({ problems: [{ field: 'key', code: 'source-key' }] });
  });

  it('is refused with everything that is wrong, and not twice', async () => {
    const make = (fields: Record<string, unknown>) =>
      mutate(here, publisher, 'createSyndicationSource', {
        agencyName: 'Nguồn',
        address: there.address,
        followedKind: 'CATEGORY',
        followedId: encodeGlobalId('Category', crypto.randomUUID()),
        categoryId: encodeGlobalId('Category', crypto.randomUUID()),
        rule: 'ASK',
        ...fields,
      });
    expect(await make({ agencyName: ' ' })).toMatchObject({
      problems: [
        { field: 'agencyName', code: 'required' },
        { field: 'categoryId', code: 'not-found' },
      ],
    });
    const { column, target } = await followed();
    expect(await make({ categoryId: target.id })).toMatchObject({ problems: [{ code: 'source-followed-gone' }] });
    expect(await make({ categoryId: target.id, followedId: column.id })).toMatchObject({
      problems: [{ field: 'followedId', code: 'source-already-followed' }],
    });
  });

  it.each(['EDITOR', 'CONTRIBUTOR', 'AWARDS_OFFICER'] as const)('is not for others to keep: %s', async (role) => {
    const person = await signedIn(here, role);
    const { source } = await followed();
    for (const name of ['pauseSyndicationSource', 'deleteSyndicationSource'])
      expect(await mutate(here, person, name, { id: source.id })).toMatchObject({ __typename: 'Forbidden' });
    const asked = await runOperation(here, { query: '{ syndicationSources { address } }', cookie: person.cookie });
    expect(asked.errors.length).toBe(role === 'EDITOR' ? 0 : 1);
  });

  it('keeps its key sealed, says only that there is one, and drops it with the address', async () => {
    const { source } = await followed();
    const row = () => here.clients.owner.syndicationSource.findUniqueOrThrow({ where: { id: uuid(source.id) } });
    await here.clients.owner.syndicationSource.update({
      where: { id: uuid(source.id) },
      data: { key: new Uint8Array([1, 2, 3]) },
    });
    const other = await category(there, author);
    const refused = await mutate(
      here,
      publisher,
      'updateSyndicationSource',
      {
        id: source.id,
        expectedVersion: source.version,
        address: there.address.replace('/graphql', '/graphql?x=1'),
        followedId: other.id,
      },
      sourceFields,
    );
    expect(refused).toMatchObject({ hasKey: false, version: 2 });
    expect((await row()).key).toBeNull();
    expect(
      await mutate(here, publisher, 'updateSyndicationSource', {
        id: source.id,
        expectedVersion: 1,
        agencyName: 'Khác',
      }),
    ).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
  });
});

describe('an article of a source', () => {
  it('waits for an editor, who sees it as it is, then is on the portal with its origin', async () => {
    const { column, source } = await followed();
    const original = await published(there, author, {
      categoryId: column.id,
      title: 'Phát động thi đua Dân vận khéo',
      lead: 'Sáng 12/3, huyện phát động phong trào.',
      author: 'Minh An',
      publishedAt: '2026-03-12T08:00:00+07:00',
      body: { html: '<p>Toàn văn <a href="/van-ban/50">kế hoạch</a> <strong>mới</strong>.</p>' },
    });
    await follow();
    const waiting = await only(source.id);
    expect(waiting).toMatchObject({
      state: 'WAITING',
      article: null,
      url: `${there.portalUrl}/bai-viet/phat-dong-thi-dua-dan-van-kheo`,
      decisions: ['APPROVE', 'REJECT'],
    });
    expect(waiting.preview.bodyHtml).toBe(
      `<p>Toàn văn <a href="${there.portalUrl}/van-ban/50" rel="noopener">kế hoạch</a> <strong>mới</strong>.</p>`,
    );
    const row = await approve(source.id);
    expect(row).toMatchObject({ state: 'APPROVED', making: false, editedHere: false });
    expect(await atPublicDoor(original.slug)).toMatchObject({
      title: 'Phát động thi đua Dân vận khéo',
      author: 'Minh An',
      publishedAt: '2026-03-12T08:00:00+07:00',
      source: 'Ban Dân vận huyện Minh Hà',
      canonicalUrl: waiting.url,
      syndicatedFrom: { agencyName: 'Ban Dân vận huyện Minh Hà', url: waiting.url },
      body: { html: waiting.preview.bodyHtml },
    });
    const events = await here.clients.owner.publicChange.findMany({ where: { nodeId: uuid(row.article!.id) } });
    expect(events.map(({ type }) => type)).toEqual(['PUBLISHED']);
  });

  it('in a new version waits again, and is compared with what is here', async () => {
    const { column, source } = await followed();
    const original = await published(there, author, { categoryId: column.id, title: 'Bản một' });
    await follow();
    await approve(source.id);
    await change(original, { title: 'Bản hai' });
    await follow();
    const changed = await only(source.id);
    expect(changed).toMatchObject({ state: 'CHANGED', title: 'Bản hai', article: { title: 'Bản một' } });
    expect(await approve(source.id)).toMatchObject({
      state: 'APPROVED',
      article: { title: 'Bản hai', status: 'PUBLISHED' },
    });
    // turned down: what is here stays, until the original changes once more
    await change(original, { title: 'Bản ba' });
    await follow();
    expect(await decision('rejectSyndicatedArticle', await only(source.id), { reason: '' })).toMatchObject({
      state: 'APPROVED',
    });
    await follow();
    expect(await only(source.id)).toMatchObject({ article: { title: 'Bản hai' } });
    await change(original, { title: 'Bản bốn' });
    await follow();
    expect(await only(source.id)).toMatchObject({ state: 'CHANGED', title: 'Bản bốn' });
    expect(await decision('approveSyndicatedArticles', changed)).toMatchObject({ __typename: 'Conflict' });
  });

  it('that is rejected stays away, whatever becomes of it, until that is taken back', async () => {
    const { column, source } = await followed();
    const original = await published(there, author, { categoryId: column.id });
    await follow();
    expect(await decision('rejectSyndicatedArticle', await only(source.id), { reason: ' ' })).toMatchObject({
      problems: [{ field: 'reason', code: 'required' }],
    });
    await decision('rejectSyndicatedArticle', await only(source.id), { reason: 'Không hợp chuyên mục' });
    await change(original, { title: 'Đổi tên' });
    await follow();
    expect(await only(source.id)).toMatchObject({ state: 'REJECTED', title: 'Đổi tên', article: null });
    expect(await rows(source.id, 'TO_DO')).toEqual([]);
    await decision('undoSyndicatedArticle', await only(source.id));
    const row = await approve(source.id);
    expect(row).toMatchObject({ article: { title: 'Đổi tên', status: 'PUBLISHED' } });
    // an approval taken back takes it down
    await decision('undoSyndicatedArticle', row);
    expect(await only(source.id)).toMatchObject({ state: 'WAITING', article: { status: 'UNPUBLISHED' } });
    expect(await approve(source.id)).toMatchObject({ article: { id: row.article!.id, status: 'PUBLISHED' } });
    const told = await here.clients.owner.publicChange.findMany({
      where: { nodeId: uuid(row.article!.id) },
      orderBy: { position: 'asc' },
    });
    expect(told.map(({ type }) => type)).toEqual(['PUBLISHED', 'UNPUBLISHED', 'PUBLISHED']);
  });

  it('goes with its original, whoever edited it here, and comes back with it to be approved', async () => {
    const { column, source } = await followed();
    const original = await published(there, author, { categoryId: column.id });
    await follow();
    const made = await approve(source.id);
    await mutated(here, publisher, 'updateArticle', {
      id: made.article!.id,
      expectedVersion: made.article!.version,
      title: 'Sửa ở đây',
    });
    await takeDownThere(original, 'Nhầm số liệu');
    await follow();
    expect(await only(source.id)).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnReason: 'Nhầm số liệu',
      seen: false,
      article: { status: 'UNPUBLISHED', title: 'Sửa ở đây', unpublishReason: 'Đơn vị nguồn đã gỡ bài: Nhầm số liệu' },
    });
    const [told] = await here.clients.owner.publicChange.findMany({
      where: { nodeId: uuid(made.article!.id), type: 'UNPUBLISHED' },
    });
    expect(told?.reason).toBe('Đơn vị nguồn đã gỡ bài');
    expect(await rows(source.id, 'TO_DO')).toHaveLength(1);
    await mutated(here, publisher, 'acknowledgeWithdrawals', { ids: [made.id] }, 'articles { id }');
    expect(await rows(source.id, 'TO_DO')).toEqual([]);
    const { version } = await there.clients.owner.article.findUniqueOrThrow({ where: { id: uuid(original.id) } });
    await mutated(there, author, 'publishArticle', { id: original.id, expectedVersion: version });
    await follow();
    expect(await only(source.id)).toMatchObject({ state: 'WAITING', article: { status: 'UNPUBLISHED' } });
    // deleted there altogether
    await there.clients.owner.article.delete({ where: { id: uuid(original.id) } });
    await follow();
    expect(await only(source.id)).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('of a rule that publishes appears by itself with its pictures, follows, and is never overwritten', async () => {
    const bytes = await photographWithPlace();
    const { id: picture } = await saveUpload(
      { ownerDb: there.clients.owner, store: there.store },
      { bytes, originalName: 'a.jpg', staffId: null },
    );
    await there.clients.owner.mediaFile.update({ where: { id: picture }, data: { altVi: 'Lễ phát động' } });
    const mediaId = encodeGlobalId('MediaFile', picture);
    const { column, source } = await followed({ rule: 'PUBLISH' });
    const original = await published(there, author, {
      categoryId: column.id,
      coverId: mediaId,
      coverCaption: 'Quang cảnh',
      title: 'Bài có ảnh',
      body: {
        document: {
          type: 'doc',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'Lời' }] },
            { type: 'image', attrs: { mediaId, alt: 'Ảnh trong bài', caption: 'Chú thích' } },
          ],
        },
      },
    });
    await follow();
    const row = await only(source.id);
    expect(row).toMatchObject({ state: 'APPROVED', making: false, article: { status: 'PUBLISHED' } });
    const shown = await atPublicDoor('bai-co-anh');
    expect(shown).toMatchObject({ cover: { alt: 'Lễ phát động', url: expect.stringMatching(/^\/media\//) } });
    expect(row.article!.body.html).toMatch(
      /<figure><img src="\/media\/[^"]+".* alt="Ảnh trong bài".*<figcaption>Chú thích/,
    );
    const answer = await here.app.request((shown!['cover'] as { url: string }).url);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^image\//)]);

    await change(original, { title: 'Bài có ảnh, sửa' });
    await follow();
    const updated = await only(source.id);
    expect(updated).toMatchObject({ state: 'APPROVED', article: { title: 'Bài có ảnh, sửa' } });
    await mutated(here, publisher, 'updateArticle', {
      id: row.article!.id,
      expectedVersion: updated.article!.version,
      title: 'Tít của ta',
    });
    await change(original, { title: 'Bài có ảnh, lại sửa' });
    await follow();
    expect(await only(source.id)).toMatchObject({
      state: 'CHANGED',
      editedHere: true,
      article: { title: 'Tít của ta' },
    });
    await takeDownThere(original);
    await follow();
    expect(await only(source.id)).toMatchObject({ state: 'WITHDRAWN', article: { status: 'UNPUBLISHED' } });
  });

  it('brings no markup, script or picture of ours with it', async () => {
    const { column, source } = await followed();
    const original = await published(there, author, { categoryId: column.id, title: 'Độc' });
    await there.clients.owner.article.update({
      where: { id: uuid(original.id) },
      data: {
        bodyHtml: `<p onclick="x()">Chữ<script>alert(1)</script><a href="javascript:alert(1)">l</a></p><img data-media-id="${encodeGlobalId('MediaFile', crypto.randomUUID())}" src="javascript:1"><iframe src="https://x.example"></iframe>`,
      },
    });
    await follow();
    const row = await only(source.id);
    expect(row.preview).toEqual({ bodyHtml: '<p>Chữl</p>', pictureCount: 0 });
    expect(await approve(source.id)).toMatchObject({ article: { body: { html: '<p>Chữl</p>' } } });
  });

  it('stays when the source moves it to another column; what waits goes', async () => {
    const { column, source } = await followed();
    const elsewhere = await category(there, author);
    const [kept, left] = [
      await published(there, author, { categoryId: column.id, title: 'Đã duyệt' }),
      await published(there, author, { categoryId: column.id, title: 'Còn chờ' }),
    ];
    await follow();
    const row = (await rows(source.id)).find(({ title }) => title === 'Đã duyệt')!;
    await decision('approveSyndicatedArticles', row);
    await follow();
    for (const article of [kept, left]) await change(article, { categoryId: elsewhere.id });
    await change(kept, { title: 'Đã duyệt, sửa' });
    await follow();
    expect((await rows(source.id)).map(({ title, state }) => [title, state]).toSorted()).toEqual([
      ['Còn chờ', 'WITHDRAWN'],
      ['Đã duyệt, sửa', 'CHANGED'],
    ]);
    // a column put below the followed one brings its articles
    await mutated(there, author, 'updateCategory', { id: elsewhere.id, expectedVersion: 1, parentId: column.id });
    await follow();
    expect((await rows(source.id, 'WAITING')).map(({ title }) => title)).toEqual(['Còn chờ']);
  });
});

it('follows the stories of a movement', async () => {
  const db = there.clients.owner;
  const column = await category(there, author);
  const story = await published(there, author, { categoryId: column.id, title: 'Chuyện của mô hình' });
  const movement = await db.movement.create({
    data: {
      slug: 'phong-trao',
      nameVi: 'Phong trào',
      nameEn: 'Movement',
      startsOn: new Date('2026-01-01'),
      published: true,
    },
  });
  const model = await db.civicModel.create({
    data: {
      slug: 'mo-hinh',
      name: 'Mô hình',
      kind: 'MODEL',
      field: 'ECONOMY',
      status: 'RECOGNIZED',
      movementId: movement.id,
      published: true,
      registeredOn: new Date('2026-01-01'),
      searchText: 'mo hinh',
      unitName: 'Xã Minh An',
    } as never,
  });
  const { source } = await followed({
    followedKind: 'MOVEMENT',
    followedId: encodeGlobalId('Movement', movement.id),
    rule: 'PUBLISH',
  });
  await follow();
  expect(await rows(source.id)).toEqual([]);
  await db.articleCivicModel.create({ data: { articleId: uuid(story.id), modelId: model.id } });
  await follow();
  expect(await only(source.id)).toMatchObject({ title: 'Chuyện của mô hình', article: { status: 'PUBLISHED' } });
});

it('does not go round: what was taken over is not taken over again', async () => {
  const { column, target, source } = await followed({ rule: 'PUBLISH' });
  const back = await mutated(
    there,
    author,
    'createSyndicationSource',
    {
      agencyName: 'Ban Dân vận tỉnh',
      address: here.address,
      followedKind: 'CATEGORY',
      followedId: target.id,
      categoryId: column.id,
      rule: 'PUBLISH',
    },
    'id',
  );
  await published(there, author, { categoryId: column.id, title: 'Của họ' });
  await published(here, publisher, { categoryId: target.id, title: 'Của ta' });
  for (let round = 0; round < 3; round += 1) {
    await follow();
    await followerOf(there).turn();
  }
  expect((await rows(source.id)).map(({ title }) => title)).toEqual(['Của họ']);
  const theirs = await there.clients.owner.syndicatedArticle.findMany({ where: { sourceId: uuid(back.id) } });
  expect(theirs.map(({ title }) => title)).toEqual(['Của ta']);
  await there.clients.owner.syndicationSource.delete({ where: { id: uuid(back.id) } });
});

it('says why it cannot go on, comes again, and takes nothing down meanwhile', async () => {
  const { column, source } = await followed({ rule: 'PUBLISH' });
  await published(there, author, { categoryId: column.id });
  await follow();
  there.refusing.status = 500;
  await follow();
  const state = async () =>
    (
      await dataOf<{ syndicationSource: Record<string, unknown> }>(here, {
        query: `{ syndicationSource(id: "${source.id}") { ${sourceFields} } }`,
        cookie: publisher.cookie,
      })
    ).syndicationSource;
  expect(await state()).toMatchObject({ lastError: 'source-no-answer' });
  there.refusing.status = null;
  await follow();
  expect(await state()).toMatchObject({ lastError: null });
  await there.clients.owner.article.updateMany({ where: { categoryId: uuid(column.id) }, data: { categoryId: null } });
  await there.clients.owner.category.delete({ where: { id: uuid(column.id) } });
  await follow();
  expect(await state()).toMatchObject({ lastError: 'source-followed-gone' });
  expect(await only(source.id)).toMatchObject({ state: 'APPROVED', article: { status: 'PUBLISHED' } });
  await mutated(here, publisher, 'pauseSyndicationSource', { id: source.id });
  await mutated(here, publisher, 'deleteSyndicationSource', { id: source.id });
});

it('looks at everything again when the source was restored from a backup', async () => {
  const { column, source } = await followed({ rule: 'PUBLISH' });
  const [kept, gone] = [
    await published(there, author, { categoryId: column.id, title: 'Còn' }),
    await published(there, author, { categoryId: column.id, title: 'Mất' }),
  ];
  await follow();
  await renewChangeFeed(there.clients.owner);
  await takeDownThere(gone);
  await change(kept, { title: 'Còn, sửa' });
  for (let turn = 0; turn < 2; turn += 1) await follow();
  expect((await rows(source.id)).map(({ article }) => [article?.title, article?.status]).toSorted()).toEqual([
    ['Còn, sửa', 'PUBLISHED'],
    ['Mất', 'UNPUBLISHED'],
  ]);
});

it('killed at any moment goes on, and ends with exactly what the source shows', async () => {
  const { column, target, source } = await followed({ rule: 'PUBLISH' });
  const folder = await mkdtemp(path.join(tmpdir(), 'kheo-syndication-'));
  const script = fileURLToPath(new URL('../../test/syndication-process.ts', import.meta.url));
  const articles: Outcome[] = [];
  for (let number = 0; number < 14; number += 1)
    articles.push(await published(there, author, { categoryId: column.id, title: `Bài thứ ${number}` }));
  for (let life = 0; life < 6; life += 1) {
    const child = spawn(process.execPath, [script, here.ownerUrl, testKey, '127.0.0.1', folder]);
    await once(child.stdout, 'data');
    // a claim of the one that was killed would be kept for a minute
    await here.clients.owner.syndicationSource.updateMany({ data: { claimedUntil: null } });
    await change(articles[life]!, { title: `Bài thứ ${life}, đời ${life}` });
    if (life % 2) await takeDownThere(articles[13 - life]!);
    await published(there, author, { categoryId: column.id, title: `Bài mới ${life}` });
    await new Promise((resolve) => setTimeout(resolve, 40 * (life + 1)));
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await here.clients.owner.syndicationSource.updateMany({ data: { claimedUntil: null } });
  await follow();
  const wanted = await there.clients.owner.article.findMany({
    where: { categoryId: uuid(column.id), status: 'PUBLISHED' },
    select: { title: true, bodyText: true },
    orderBy: { title: 'asc' },
  });
  const got = await here.clients.owner.article.findMany({
    where: { syndicated: { sourceId: uuid(source.id) }, status: 'PUBLISHED' },
    select: { title: true, bodyText: true },
    orderBy: { title: 'asc' },
  });
  expect(got).toEqual(wanted);
  expect(wanted).toHaveLength(17);
  // none was made twice
  const [inColumn, known] = await Promise.all([
    here.clients.owner.article.count({ where: { categoryId: uuid(target.id) } }),
    here.clients.owner.syndicatedArticle.count({ where: { sourceId: uuid(source.id), articleId: { not: null } } }),
  ]);
  expect(inColumn).toBe(known);
  await rm(folder, { recursive: true, force: true });
}, 240_000);
