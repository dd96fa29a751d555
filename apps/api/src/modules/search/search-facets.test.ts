import { beforeAll, expect, it } from 'vitest';
import { category, published, signedIn } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';

interface Found {
  search: { totalCount: number; facets: { categories: { category: { slug: string }; count: number }[] } };
}

let api: TestApi;

const search = async (filter: Record<string, unknown>): Promise<Found['search']> =>
  (
    await dataOf<Found>(api, {
      query: `query ($filter: SearchFilter) {
        search(first: 20, query: "tiếp công dân", filter: $filter) { totalCount facets { categories { category { slug } count } } }
      }`,
      variables: { filter },
    })
  ).search;

beforeAll(async () => {
  api = await startTestApi();
  const publisher = await signedIn(api, 'PUBLISHER');
  const news = await category(api, publisher, { nameVi: 'Tin tức' });
  const ours = await category(api, publisher, { nameVi: 'Hoạt động của Sở', parentId: news.id });
  const notices = await category(api, publisher, { nameVi: 'Lịch công tác' });
  const article = (title: string, fields: { categoryId: string; otherCategoryIds?: string[] }) =>
    published(api, publisher, { title, lead: 'Của Văn phòng Sở.', body: { html: '<p>Toàn văn.</p>' }, ...fields });
  await article('Lịch tiếp công dân tháng Một', { categoryId: notices.id, otherCategoryIds: [ours.id] });
  await article('Lịch tiếp công dân tháng Hai', { categoryId: notices.id });
  await article('Hội nghị về tiếp công dân', { categoryId: ours.id, otherCategoryIds: [news.id] });
});

it('counts for each category what the filter by it finds', async () => {
  const { categories } = (await search({})).facets;
  expect(Object.fromEntries(categories.map(({ category: { slug }, count }) => [slug, count]))).toEqual({
    'tin-tuc': 2,
    'hoat-dong-cua-so': 2,
    'lich-cong-tac': 2,
  });
  for (const { category: column, count } of categories)
    expect((await search({ category: column.slug })).totalCount).toBe(count);
});
