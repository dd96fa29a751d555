import { beforeAll, expect, it } from 'vitest';
import { category, published, signedIn } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';

interface Found {
  search: {
    edges: { cursor: string; node: { title: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

let api: TestApi;

const page = async (place: Record<string, unknown>): Promise<Found['search']> =>
  (
    await dataOf<Found>(api, {
      query: `query ($first: Int, $after: String, $last: Int, $before: String) {
        search(query: "tiếp công dân", first: $first, after: $after, last: $last, before: $before) {
          edges { cursor node { ... on Article { title } } }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`,
      variables: place,
    })
  ).search;
const titles = ({ edges }: Found['search']): string[] => edges.map(({ node }) => node.title);

beforeAll(async () => {
  api = await startTestApi();
  const publisher = await signedIn(api, 'PUBLISHER');
  const column = await category(api, publisher, { nameVi: 'Thông báo' });
  for (const month of ['một', 'hai', 'ba', 'tư', 'năm'])
    await published(api, publisher, {
      title: `Lịch tiếp công dân tháng ${month}`,
      lead: 'Thông báo của Văn phòng Sở.',
      categoryId: column.id,
      body: { html: '<p>Lịch tiếp công dân.</p>' },
    });
});

it('is read forward and back, each result once and in one order', async () => {
  const whole = titles(await page({ first: 10 }));
  expect(whole).toHaveLength(5);
  const first = await page({ first: 2 });
  const second = await page({ first: 2, after: first.pageInfo.endCursor });
  const third = await page({ first: 2, after: second.pageInfo.endCursor });
  expect([first, second, third].flatMap(titles)).toEqual(whole);
  expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const back = await page({ last: 2, before: third.pageInfo.startCursor });
  expect(titles(back)).toEqual(titles(second));
  expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  expect((await page({ last: 2, before: second.pageInfo.startCursor })).pageInfo.hasPreviousPage).toBe(false);
});

it('knows its end', async () => {
  const last = await page({ last: 2 });
  expect(titles(last)).toEqual(titles(await page({ first: 10 })).slice(-2));
  expect(titles(await page({ first: 2, after: last.pageInfo.endCursor }))).toEqual([]);
});
