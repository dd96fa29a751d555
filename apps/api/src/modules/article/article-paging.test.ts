import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { category, published, signedIn, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { articleOrders } from './article-list.service.ts';

// Pages of a list put together are the list, whatever the order, the size and the direction.

let api: TestApi;
let publisher: Person;

const titles = [
  'Ấm áp',
  'áo dài',
  'An toàn',
  'Ăn mặc',
  'Âm nhạc',
  'Đại hội',
  'Dân vận',
  'Ếch',
  'Ế ẩm',
  'nghỉ lễ',
  'Nghị quyết',
  'Ôn tập',
  'Ông bà',
  'Ơn nghĩa',
  'Uống nước',
  'Ưu tiên',
  '1 năm',
  '“Trích dẫn”',
];

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  const same = new Date('2026-03-01T00:00:00Z');
  await api.clients.owner.article.createMany({
    data: Array.from({ length: 37 }, (_, index) => ({
      slug: `bai-${index}`,
      title: titles[index % titles.length]!,
      body: {},
      bodyHtml: '',
      bodyText: '',
      searchText: '',
      // a third of them at one moment, a third without a time
      status: index % 3 === 2 ? ('DRAFT' as const) : ('PUBLISHED' as const),
      publishedAt: [same, new Date(same.getTime() + (index % 5) * 1000), null][index % 3] ?? null,
      updatedAt: index % 2 ? same : new Date(same.getTime() + index),
    })),
  });
});

interface Connection {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
type Direction = { first: number; after?: string | null } | { last: number; before?: string | null };
type List = (page: Direction) => Promise<Connection>;

const fields = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const editorialList =
  (order: string): List =>
  async (page) =>
    (
      await dataOf<{ list: Connection }>(api, {
        query: `query ($first: Int, $after: String, $last: Int, $before: String, $order: ArticleOrder!) { list: allArticles(first: $first, after: $after, last: $last, before: $before, order: $order) { ${fields} } }`,
        variables: { ...page, order },
        cookie: publisher.cookie,
      })
    ).list;
const publicList: List = async (page) =>
  (
    await dataOf<{ list: Connection }>(api, {
      query: `query ($first: Int, $after: String, $last: Int, $before: String) { list: articles(first: $first, after: $after, last: $last, before: $before) { ${fields} } }`,
      variables: page,
    })
  ).list;

const ids = ({ edges }: Connection): string[] => edges.map(({ node }) => node.id);

/** The whole list, a page of some size after the other; `between` happens after each page. */
async function forwards(
  list: List,
  sizes: readonly number[],
  between = async (): Promise<unknown> => undefined,
): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  for (let turn = 0; ; turn += 1) {
    const page: Connection = await list({ first: sizes[turn % sizes.length]!, after });
    found.push(...ids(page));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    expect([page.pageInfo.startCursor, page.pageInfo.endCursor]).toEqual([
      page.edges[0]?.cursor ?? null,
      page.edges.at(-1)?.cursor ?? null,
    ]);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
    await between();
  }
}

async function backwards(list: List, sizes: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  let before: string | null = null;
  for (let turn = 0; ; turn += 1) {
    const page: Connection = await list({ last: sizes[turn % sizes.length]!, before });
    found.unshift(...ids(page));
    if (!page.pageInfo.hasPreviousPage) return found;
    before = page.pageInfo.startCursor;
  }
}

describe('pages of articles', () => {
  it('put together are the whole list, forwards and backwards', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...articleOrders, 'public'),
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
        async (order, sizes) => {
          const list = order === 'public' ? publicList : editorialList(order);
          const whole = ids(await list({ first: 100 }));
          expect(new Set(whole).size).toBe(order === 'public' ? 25 : 37);
          expect(await forwards(list, sizes)).toEqual(whole);
          expect(await backwards(list, sizes)).toEqual(whole);
        },
      ),
      { numRuns: 30, interruptAfterTimeLimit: 25_000 },
    );
  }, 40_000);

  it.each([
    ['UPDATED_DESC', 'UPDATED_ASC'],
    ['PUBLISHED_DESC', 'PUBLISHED_ASC'],
    ['TITLE_ASC', 'TITLE_DESC'],
  ])('%s is %s turned round', async (one, other) => {
    expect(ids(await editorialList(one)({ first: 100 }))).toEqual(
      ids(await editorialList(other)({ first: 100 })).toReversed(),
    );
  });

  it('stand in Vietnamese order: a before ă before â, d before đ, tones last', async () => {
    const rows = await dataOf<{ allArticles: { nodes: { title: string }[] } }>(api, {
      query: '{ allArticles(first: 100, order: TITLE_ASC) { nodes { title } } }',
      cookie: publisher.cookie,
    });
    const found = [...new Set(rows.allArticles.nodes.map(({ title }) => title))];
    const letters = found.filter((title) => /^\p{Letter}/u.test(title));
    expect(letters).toEqual(letters.toSorted(new Intl.Collator('vi').compare));
  });

  it('miss nothing and show nothing twice while others write', async () => {
    const categoryId = (await category(api, publisher)).id;
    const whole = ids(await publicList({ first: 100 }));
    let written = 0;
    const found = await forwards(publicList, [4], async () => {
      written += 1;
      await published(api, publisher, { categoryId, title: `Chen vào ${written}` });
    });
    expect(written).toBeGreaterThan(3);
    expect(found).toEqual(whole);
  });

  it('of a column are the column’s list', async () => {
    const { slug } = await category(api, publisher, { nameVi: 'Cột dài' }).then(async (made) => {
      for (let count = 0; count < 7; count += 1)
        await published(api, publisher, { categoryId: made.id, publishedAt: '2026-05-05T05:05:05Z' });
      return made;
    });
    const list: List = async (page) =>
      (
        await dataOf<{ category: { articles: Connection } }>(api, {
          query: `query ($slug: String!, $first: Int, $after: String, $last: Int, $before: String) { category(slug: $slug) { articles(first: $first, after: $after, last: $last, before: $before) { ${fields} } } }`,
          variables: { slug, ...page },
        })
      ).category.articles;
    const whole = ids(await list({ first: 100 }));
    expect(whole).toHaveLength(7);
    for (const sizes of [[1], [2], [3, 1], [7], [100]]) {
      expect(await forwards(list, sizes)).toEqual(whole);
      expect(await backwards(list, sizes)).toEqual(whole);
    }
  });

  it('“Các tin khác” are the older ones of the column, newest first, equal times included', async () => {
    const { articles } = await dataOf<{ articles: { nodes: { id: string; earlierArticles: { id: string }[] }[] } }>(
      api,
      {
        query:
          '{ articles(first: 100, filter: { category: "cot-dai" }) { nodes { id earlierArticles(first: 3) { id } } } }',
      },
    );
    const order = articles.nodes.map(({ id }) => id);
    for (const [index, { earlierArticles }] of articles.nodes.entries())
      expect(earlierArticles.map(({ id }) => id)).toEqual(order.slice(index + 1, index + 4));
  });
});
