import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '#src/global-id.ts';
import { reindex, tendSearchIndex } from '#src/modules/search/reindex.service.ts';
import { category, mutated, published, signedIn, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { awardsOf, decisionOf, merit, publishedAwards, type Listed } from './award.examples.ts';
import { ensureAwardData } from './award-form.service.ts';

interface Found {
  totalCount: number;
  countsAreExact: boolean;
  facets: { types: { type: string; count: number }[] };
  edges: {
    others: number;
    decisionId: string | null;
    title: { text: string; highlighted: boolean }[];
    node: { title?: string; code?: string; recipientName?: string; status?: string; revokedAt?: string | null };
  }[];
}

let api: TestApi;
let people: { officer: Person; publisher: Person };
let decision: Outcome;
let many: Listed[];

const story = 'Phong trào Dân vận khéo ở xã Thượng Khê';

async function search(query: string, more: Record<string, unknown> = {}, by?: Person): Promise<Found> {
  const answer = await dataOf<{ search: Found }>(api, {
    query: `query ($query: String!, $types: [SearchType!], $filter: SearchFilter, $groupAwards: Boolean! = true) {
      search(query: $query, types: $types, filter: $filter, groupAwards: $groupAwards, first: 50) {
        totalCount countsAreExact facets { types { type count } }
        edges { others decisionId title { text highlighted }
          node { ... on Article { title } ... on OfficialDocument { code } ... on Award { recipientName status revokedAt } } }
      }
    }`,
    variables: { query, ...more },
    ...(by ? { cookie: by.cookie } : {}),
  });
  return answer.search;
}
const names = ({ edges }: Found): string[] =>
  edges.map(({ node }) => node.recipientName ?? node.title ?? node.code ?? '');
const find = async (...args: Parameters<typeof search>): Promise<string[]> => names(await search(...args));
const suggest = async (prefix: string, by?: Person): Promise<{ text: string; kind: string; path: string }[]> =>
  (
    await dataOf<{ suggestions: { text: string; kind: string; path: string }[] }>(api, {
      query: 'query ($prefix: String!) { suggestions(prefix: $prefix, first: 8) { text kind path } }',
      variables: { prefix },
      ...(by ? { cookie: by.cookie } : {}),
    })
  ).suggestions;

beforeAll(async () => {
  api = await startTestApi();
  await ensureAwardData(api.clients.owner);
  people = { officer: await signedIn(api, 'AWARDS_OFFICER'), publisher: await signedIn(api, 'PUBLISHER') };
  const column = await category(api, people.publisher, { nameVi: 'Thi đua' });
  const article = (title: string, lead: string) =>
    published(api, people.publisher, { title, lead, categoryId: column.id, body: { html: '<p>Toàn văn.</p>' } });
  await article(story, 'Nhiều mô hình được nhân rộng.');
  await article('Tổng kết thi đua năm 2026', 'Biểu dương gương dân vận khéo, trong đó có bà Hoàng Thị Mơ.');
  decision = await decisionOf(api, people, {
    awards: [
      ...Array.from({ length: 30 }, (_none, index) => merit(`Lê Văn Mẫu ${index + 1}`)),
      merit('Hoàng Thị Mơ', { certificateNumber: '031/QĐ-UBND', unitName: 'Trung tâm Trợ giúp pháp lý' }),
    ],
  });
  await mutated(api, people.officer, 'publishAwards', { id: decision.id, expectedVersion: decision.version });
  many = await awardsOf(api, people.officer, decision.id);
  await publishedAwards(api, people, [merit('Hoàng Thị Mơ')], '2025-03-01');
  await tendSearchIndex(api.clients.owner);
});

describe('awards in the search', () => {
  it.each([
    ['a name', 'Hoàng Thị Mơ'],
    ['a name without marks', 'hoang thi mo'],
    ['a name and a form', 'bằng khen Hoàng Thị Mơ'],
    ['a unit', 'trung tâm trợ giúp pháp lý'],
    ['a certificate’s number', '031/QĐ-UBND'],
    ['a certificate’s number in another writing', '031 qđ ubnd'],
  ])('are found first by %s', async (_how, query) => {
    expect((await find(query))[0]).toBe('Hoàng Thị Mơ');
  });

  it('are found first by the code on the certificate in any writing', async () => {
    const { verificationCode, recipientName } = many[3]!;
    for (const writing of [verificationCode, verificationCode.replaceAll('-', '').toLowerCase()])
      expect((await find(writing))[0]).toBe(recipientName);
  });

  it('follow the document in a search for their decision’s number', async () => {
    const { code } = await api.clients.owner.officialDocument.findFirstOrThrow({
      where: { awardDecision: { awards: { some: { verificationCode: many[0]!.verificationCode } } } },
      select: { code: true },
    });
    const { edges } = await search(code);
    expect(edges[0]!.node.code).toBe(code);
    expect(edges[1]).toMatchObject({ others: 30, node: { status: 'GRANTED' } });
  });

  it('stand behind what is told of their movement, those of a decision as one', async () => {
    const { edges, totalCount, facets } = await search('dân vận khéo');
    expect(edges.slice(0, 2).map(({ node }) => node.title)).toEqual([story, 'Tổng kết thi đua năm 2026']);
    expect(edges.slice(2).map(({ others }) => others)).toEqual(expect.arrayContaining([30, 0]));
    expect(edges).toHaveLength(4);
    // who is behind another is counted all the same
    expect(totalCount).toBe(34);
    expect(facets.types).toContainEqual({ type: 'AWARD', count: 32 });
    const filter = { decision: edges.find(({ others }) => others === 30)!.decisionId };
    const ofDecision = await search('dân vận khéo', { filter, groupAwards: false });
    expect(ofDecision).toMatchObject({ totalCount: 31, countsAreExact: true });
    expect(ofDecision.edges).toHaveLength(31);
  });

  it('can be asked for alone, each for itself', async () => {
    const found = await search('dan van kheo', { types: ['AWARD'], groupAwards: false });
    expect(found).toMatchObject({ totalCount: 32, facets: { types: [{ type: 'AWARD', count: 32 }] } });
    expect(found.edges.every(({ others }) => others === 0)).toBe(true);
  });

  it('mark the name that was looked for', async () => {
    const [first] = (await search('hoang thi mo')).edges;
    expect(first!.title).toEqual([{ text: 'Hoàng Thị Mơ', highlighted: true }]);
  });
});

describe('the index follows an award', () => {
  const before = 'Vũ Đình Tiên Phong';
  const corrected = 'Vũ Đình Tiến Phong';

  it('from a list that nobody has seen to its correction, revocation and restoration', async () => {
    const { officer, publisher } = people;
    const made = await decisionOf(api, people, { awards: [merit(before), merit('Sẽ Bị Xóa')] });
    expect(await find(before)).not.toContain(before);
    expect(await suggest('vu dinh')).toEqual([]);
    expect((await find(before, {}, officer))[0]).toBe(before);
    expect(await suggest('vu dinh', officer)).toMatchObject([{ text: before, kind: 'RECIPIENT' }]);
    const gone = (await awardsOf(api, officer, made.id)).find(({ recipientName }) => recipientName === 'Sẽ Bị Xóa')!;
    await mutated(api, officer, 'deleteAward', { id: gone.id, expectedVersion: gone.version });
    expect(await find('Sẽ Bị Xóa', {}, officer)).not.toContain('Sẽ Bị Xóa');

    const shown = await mutated(api, officer, 'publishAwards', { id: made.id, expectedVersion: made.version });
    expect((await find(before))[0]).toBe(before);

    const later = await decisionOf(api, people, { issuedOn: '2026-04-01' });
    const life = async () => {
      const [{ id, version }] = (await awardsOf(api, officer, made.id)) as [Listed];
      return { id, expectedVersion: version, decisionId: later.id, reason: 'Ghi sai' };
    };
    await mutated(api, officer, 'correctAward', { ...(await life()), changes: { recipientName: corrected } });
    expect((await find(corrected))[0]).toBe(corrected);
    expect(await find(before)).not.toContain(before);

    await mutated(api, officer, 'revokeAward', await life());
    expect((await search(corrected)).edges[0]!.node).toMatchObject({ status: 'REVOKED', revokedAt: '2026-04-01' });
    await mutated(api, officer, 'restoreAward', await life());
    expect((await search(corrected)).edges[0]!.node).toMatchObject({ status: 'CORRECTED', revokedAt: null });

    await mutated(api, officer, 'unpublishAwards', { id: made.id, expectedVersion: shown.version });
    expect(await find(corrected)).not.toContain(corrected);
    expect(await suggest('vu dinh')).toEqual([]);
    expect((await find(corrected, {}, publisher))[0]).toBe(corrected);
  });

  it('and does not tell the number of a document that was taken down', async () => {
    const { officer, publisher } = people;
    const made = await decisionOf(api, people, { awards: [merit('Đinh Công Khai')] });
    await mutated(api, officer, 'publishAwards', { id: made.id, expectedVersion: made.version });
    const where = { awardDecision: { awards: { some: { recipientName: 'Đinh Công Khai' } } } };
    const document = await api.clients.owner.officialDocument.findFirstOrThrow({ where });
    const { code, version: expectedVersion } = document;
    expect(await find(code)).toContain('Đinh Công Khai');
    const id = encodeGlobalId('OfficialDocument', document.id);
    await mutated(api, publisher, 'unpublishOfficialDocument', { id, expectedVersion });
    expect(await find(code)).not.toContain('Đinh Công Khai');
  });

  it('and is the same when it is built anew', async () => {
    const { owner } = api.clients;
    const rows = () => owner.searchEntry.findMany({ orderBy: { nodeId: 'asc' } });
    const kept = await rows();
    await owner.searchEntry.deleteMany({ where: { type: 'AWARD' } });
    await reindex(owner, () => undefined);
    expect(await rows()).toEqual(kept);
  });
});

describe('suggestions', () => {
  it('have who received awards once, and lead to the register', async () => {
    const suggested = await suggest('ho');
    expect(suggested).toContainEqual({
      text: 'Hoàng Thị Mơ',
      kind: 'RECIPIENT',
      path: `/khen-thuong?q=${encodeURIComponent('Hoàng Thị Mơ').replaceAll('%20', '+')}`,
    });
    expect(suggested.filter(({ kind }) => kind === 'RECIPIENT')).toHaveLength(1);
  });

  it('find somebody by the given name, and leave titles their room', async () => {
    expect(await suggest('thi mo')).toMatchObject([{ text: 'Hoàng Thị Mơ', kind: 'RECIPIENT' }]);
    const kinds = (await suggest('văn m')).map(({ kind }) => kind);
    expect(kinds).toEqual(['RECIPIENT', 'RECIPIENT', 'RECIPIENT']);
  });
});
