import { beforeAll, describe, expect, it } from 'vitest';
import { publishDueArticles } from '#src/modules/article/publish-article.service.ts';
import { category, draft, mutated, published, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { reindex, tendSearchIndex } from './reindex.service.ts';

interface Segment {
  text: string;
  highlighted: boolean;
}
interface Found {
  totalCount: number;
  correction: string | null;
  facets: {
    types: { type: string; count: number }[];
    categories: { category: { slug: string }; count: number }[];
    years: { year: number; count: number }[];
  };
  edges: { score: number; title: Segment[]; snippet: Segment[]; node: { title?: string; code?: string } }[];
}

const text = `query ($query: String!, $filter: SearchFilter, $types: [SearchType!]) {
  search(query: $query, filter: $filter, types: $types, first: 20) {
    totalCount correction
    facets { types { type count } categories { category { slug } count } years { year count } }
    edges { score title { text highlighted } snippet { text highlighted }
      node { ... on Article { title category { slug } } ... on OfficialDocument { code } } }
  }
}`;

let api: TestApi;
let publisher: Person;
let hoaGiai: Outcome;
let thongBao: Outcome;

async function search(query: string, more: Record<string, unknown> = {}, by?: Person): Promise<Found> {
  const answer = await dataOf<{ search: Found }>(api, {
    query: text,
    variables: { query, ...more },
    ...(by ? { cookie: by.cookie } : {}),
  });
  return answer.search;
}
const names = ({ edges }: Found): string[] => edges.map(({ node }) => node.title ?? node.code ?? '');
const find = async (...args: Parameters<typeof search>): Promise<string[]> => names(await search(...args));
const marked = (segments: Segment[]): string[] => segments.flatMap((one) => (one.highlighted ? [one.text] : []));

const contest = 'Hội thi “Hòa giải viên giỏi” khép lại ở Thượng Khê';
const swans = 'Những đàn cò về đầm Sen';
const people = 'Công tác dân vận ở Bản Sen';

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  hoaGiai = await category(api, publisher, { nameVi: 'Hòa giải' });
  thongBao = await category(api, publisher, { nameVi: 'Thông báo' });
  const article = (fields: Record<string, unknown>) =>
    published(api, publisher, { categoryId: thongBao.id, body: { html: '<p>Toàn văn.</p>' }, ...fields });
  await article({
    title: contest,
    lead: 'UBND tỉnh trao giải cho sáu đội.',
    categoryId: hoaGiai.id,
    publishedAt: '2025-10-12T08:00:00+07:00',
    body: { html: '<p>Theo Kế hoạch số 41/KH-UBND, mỗi đội có năm hòa giải viên.</p>' },
  });
  await article({ title: swans, lead: 'Cò vạc bay rợp trời.', publishedAt: '2026-01-01T00:30:00+07:00' });
  await article({ title: people, lead: 'Chi bộ phân công đảng viên.', tags: ['dân vận khéo'] });
  await article({ title: 'Lịch tiếp công dân tháng Mười', lead: 'Ủy ban nhân dân phường thông báo.' });
  await article({ title: 'Office hours in October', lead: 'Where to go.', language: 'EN' });
  const plan = await mutated(api, publisher, 'createOfficialDocument', {
    type: 'Kế hoạch',
    number: '50',
    symbol: 'KH/ĐU',
    issuer: 'Đảng ủy Sở Tư pháp',
    excerpt: 'Thực hiện “Năm Dân vận khéo”',
    issuedOn: '2020-03-30',
  });
  await mutated(api, publisher, 'publishOfficialDocument', { id: plan.id, expectedVersion: plan.version });
  await tendSearchIndex(api.clients.owner);
});

describe('search', () => {
  it.each([
    ['as printed', 'hòa giải viên giỏi', contest],
    ['without marks', 'hoa giai vien gioi', contest],
    ['with some marks', 'hòa giai viên gioi', contest],
    ['with new tone placement', 'hoà giải viên', contest],
    ['decomposed', 'hòa giải viên'.normalize('NFD'), contest],
    ['in capitals', 'HÒA GIẢI VIÊN', contest],
    ['by an abbreviation written out', 'ủy ban nhân dân tỉnh trao giải', contest],
    ['by an abbreviation', 'ubnd phường thông báo', 'Lịch tiếp công dân tháng Mười'],
    ['by keystrokes', 'hoaf giair vieen', contest],
    ['with two letters exchanged', 'hòa giải viên gỉoi thượng kêh', contest],
    ['by a document’s number', '50-KH/ĐU', '50-KH/ĐU'],
    ['by a number with spaces', '50 kh đu', '50-KH/ĐU'],
    ['by a number in one piece', '50khdu', '50-KH/ĐU'],
    ['by a number that an article mentions', '41/kh-ubnd', contest],
    ['by a tag', '“dân vận khéo” bản sen', people],
  ])('finds what was typed %s', async (_how, query, first) => {
    expect((await find(query))[0]).toBe(first);
  });

  it('does not take marks that were typed for others', async () => {
    expect((await find('dân'))[0]).not.toBe(swans);
    expect((await find('đàn'))[0]).toBe(swans);
  });

  it('asks whether another spelling was meant, and finds by it', async () => {
    expect(await search('công tác dna vận')).toMatchObject({ correction: 'công tác dân vận' });
    expect(await search('hoaf giair vieen')).toMatchObject({ correction: 'hòa giải viên' });
    expect(await search('công tác dân vận')).toMatchObject({ correction: null });
    expect(await search('xyzzy')).toMatchObject({ correction: null, totalCount: 0, edges: [] });
  });

  it('keeps to quotation marks and minus', async () => {
    expect(await find('"hòa giải viên"')).toEqual([contest]);
    expect(await find('"giải hòa"')).toEqual([]);
    expect(await find('dân vận -chi')).not.toContain(people);
    expect(await find('dân vận -"chi bộ phân công"')).not.toContain(people);
    expect(await find('dân vận -"phân công chi bộ"')).toContain(people);
  });

  it('is narrowed by type, category, days, year and language', async () => {
    expect(await find('dân vận', { types: ['OFFICIAL_DOCUMENT'] })).toEqual(['50-KH/ĐU']);
    expect(await find('hòa giải', { filter: { category: hoaGiai.slug } })).toEqual([contest]);
    expect(await find('hòa giải', { filter: { category: thongBao.slug } })).toEqual([]);
    expect(await find('hòa giải', { filter: { category: 'khong-co' } })).toEqual([]);
    expect(await find('hòa giải', { filter: { from: '2025-10-12', to: '2025-10-12' } })).toEqual([contest]);
    expect(await find('hòa giải', { filter: { to: '2025-10-11' } })).toEqual([]);
    // half past midnight in Vietnam is still the old year in London
    expect(await find('đàn cò', { filter: { year: 2026 } })).toContain(swans);
    expect(await find('đàn cò', { filter: { year: 2025 } })).not.toContain(swans);
    expect(await find('october', { filter: { language: 'EN' } })).toEqual(['Office hours in October']);
    expect(await find('october', { filter: { language: 'VI' } })).toEqual([]);
  });

  it('marks what it found in the text as printed', async () => {
    const [first] = (await search('ủy ban nhân dân trao giải')).edges;
    expect(marked(first!.snippet).slice(0, 2)).toEqual(['UBND', 'trao giải']);
    expect(first!.snippet.map((segment) => segment.text).join('')).toContain('UBND tỉnh trao giải cho sáu đội.');
    const [titled] = (await search('hoa giai')).edges;
    expect(marked(titled!.title)).toEqual(['Hòa giải']);
  });

  it('counts what it found', async () => {
    const { facets, totalCount } = await search('hòa giải viên giỏi');
    expect(totalCount).toBe(1);
    expect(facets).toEqual({
      types: [{ type: 'ARTICLE', count: 1 }],
      categories: [{ category: { slug: hoaGiai.slug }, count: 1 }],
      years: [{ year: 2025, count: 1 }],
    });
  });

  it.each(['', ' ', '"', '-', '& | !', "'; DROP TABLE article; --", '%', '_', '\\', '🙂', 'a'.repeat(1_000)])(
    'of “%s” is no error',
    async (query) => {
      expect((await search(query)).totalCount).toBeGreaterThanOrEqual(0);
    },
  );

  it('refuses what is too long, a year that is none and a cursor of elsewhere', async () => {
    for (const variables of [{ query: 'a'.repeat(1_001) }, { query: 'a', filter: { year: 12 } }]) {
      const { errors } = await runOperation(api, { query: text, variables });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    const { errors } = await runOperation(api, { query: '{ search(query: "a", after: "eA") { totalCount } }' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('the index', () => {
  const word = 'quỳnh lưu đặc biệt';

  it('follows an article through its life', async () => {
    const made = await draft(api, publisher, { title: `Bản thảo ${word}`, categoryId: thongBao.id });
    expect(await find(word)).toEqual([]);
    expect(await find(word, {}, publisher)).toEqual([`Bản thảo ${word}`]);
    expect(await find(word, { filter: { status: ['DRAFT'] } }, publisher)).toHaveLength(1);
    expect(await find(word, { filter: { status: ['PUBLISHED'] } }, publisher)).toEqual([]);
    const public1 = await mutated(api, publisher, 'publishArticle', { id: made.id, expectedVersion: made.version });
    expect(await find(word)).toEqual([`Bản thảo ${word}`]);
    const changed = await mutated(api, publisher, 'updateArticle', {
      id: made.id,
      expectedVersion: public1.version,
      title: 'Tên mới hoàn toàn',
    });
    expect(await find(word)).toEqual([]);
    expect(await find('tên mới hoàn toàn')).toEqual(['Tên mới hoàn toàn']);
    await mutated(api, publisher, 'unpublishArticle', {
      id: made.id,
      expectedVersion: changed.version,
      reason: 'Sai số liệu',
    });
    expect(await find('tên mới hoàn toàn')).not.toContain('Tên mới hoàn toàn');
    expect(await find('tên mới hoàn toàn', {}, publisher)).toEqual(['Tên mới hoàn toàn']);
  });

  it('has a scheduled article when its time has come', async () => {
    const made = await draft(api, publisher, { title: 'Hẹn giờ phát hành', categoryId: thongBao.id });
    const publishAt = new Date(Date.now() + 3_600_000);
    await mutated(api, publisher, 'scheduleArticle', {
      id: made.id,
      expectedVersion: made.version,
      publishAt: publishAt.toISOString(),
    });
    expect(await find('hẹn giờ phát hành')).toEqual([]);
    // two hours ago it was to be published an hour ago
    await api.clients.owner.article.update({
      where: { id: uuid(made.id) },
      data: { publishedAt: new Date(Date.now() - 3_600_000) },
    });
    await publishDueArticles(api.clients.owner, new Date());
    expect(await find('hẹn giờ phát hành')).toEqual(['Hẹn giờ phát hành']);
  });

  it('forgets what was deleted, and documents that were taken down', async () => {
    const made = await draft(api, publisher, { title: 'Sẽ bị xóa ngay' });
    await mutated(api, publisher, 'deleteArticle', { id: made.id, expectedVersion: made.version });
    expect(await find('sẽ bị xóa ngay', {}, publisher)).toEqual([]);
    const plan = await mutated(api, publisher, 'createOfficialDocument', {
      type: 'Quyết định',
      number: '77',
      symbol: 'QĐ-STP',
      issuer: 'Sở Tư pháp',
      excerpt: 'Kiểm tra sổ gốc',
    });
    expect(await find('77/QĐ-STP')).not.toContain('77/QĐ-STP');
    const shown = await mutated(api, publisher, 'publishOfficialDocument', {
      id: plan.id,
      expectedVersion: plan.version,
    });
    expect((await find('77/qđ-stp'))[0]).toBe('77/QĐ-STP');
    await mutated(api, publisher, 'unpublishOfficialDocument', { id: plan.id, expectedVersion: shown.version });
    expect(await find('77/QĐ-STP')).not.toContain('77/QĐ-STP');
  });

  it('is built anew whole: what is missing comes, what should not be there goes', async () => {
    const { owner } = api.clients;
    const before = await owner.searchEntry.findMany({ orderBy: { nodeId: 'asc' } });
    const [kept, ...lost] = before;
    await owner.searchEntry.deleteMany({ where: { nodeId: { in: lost.map(({ nodeId }) => nodeId) } } });
    await owner.searchEntry.update({ where: { nodeId: kept!.nodeId }, data: { title: 'lạc', terms: [] } });
    await owner.searchEntry.create({ data: { ...kept!, nodeId: '01900000-0000-7000-8000-00000000dead' } });
    const told: number[] = [];
    expect(await reindex(owner, (done) => told.push(done))).toBe(before.length);
    expect(told.at(-1)).toBe(before.length);
    expect(await owner.searchEntry.findMany({ orderBy: { nodeId: 'asc' } })).toEqual(before);
  });

  it('is filled by itself after an upgrade', async () => {
    const { owner } = api.clients;
    const before = await owner.searchEntry.count();
    await owner.searchEntry.deleteMany({});
    expect(await tendSearchIndex(owner)).toBe(before);
    expect(await owner.searchEntry.count()).toBe(before);
    expect(await tendSearchIndex(owner)).toBe(0);
  });
});

describe('suggestions', () => {
  const suggest = async (prefix: string): Promise<{ text: string; kind: string; path: string }[]> =>
    (
      await dataOf<{ suggestions: { text: string; kind: string; path: string }[] }>(api, {
        query: 'query ($prefix: String!) { suggestions(prefix: $prefix, first: 5) { text kind path nodeId } }',
        variables: { prefix },
      })
    ).suggestions;

  it.each([
    ['cô', people, 'ARTICLE'],
    ['CONG TAC d', people, 'ARTICLE'],
    ['hoi thi hoa', contest, 'ARTICLE'],
    ['ke hoach 50', 'Kế hoạch 50-KH/ĐU: Thực hiện “Năm Dân vận khéo”', 'OFFICIAL_DOCUMENT'],
    ['dân v', 'dân vận khéo', 'TAG'],
    ['giai vien', contest, 'ARTICLE'],
  ])('for “%s” have “%s”', async (prefix, suggested, kind) => {
    expect(await suggest(prefix)).toContainEqual(expect.objectContaining({ text: suggested, kind }));
  });

  it('lead to the portal', async () => {
    const [first] = await suggest('công tác');
    expect(first!.path).toMatch(/^\/bai-viet\/cong-tac-dan-van/);
  });

  it('are none for one letter, for what nobody wrote, and for drafts', async () => {
    await draft(api, publisher, { title: 'Bí mật chưa công bố' });
    for (const prefix of ['c', '', '%', 'zz', 'bi mat chua']) expect(await suggest(prefix)).toEqual([]);
  });
});
