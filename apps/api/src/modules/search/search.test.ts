import { beforeAll, describe, expect, it } from 'vitest';
import { category, published, signedIn, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let publisher: Person;

interface Found {
  search: {
    totalCount: number;
    correction: string | null;
    facets: { types: unknown[]; categories: { category: { slug: string }; count: number }[]; years: unknown[] };
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: {
      score: number;
      title: { text: string; highlighted: boolean }[];
      snippet: { text: string; highlighted: boolean }[];
      node: { __typename: string; id: string; title?: string; code?: string };
    }[];
  };
}

const text = `query ($query: String!, $filter: SearchFilter, $first: Int, $after: String, $types: [SearchType!]) {
  search(query: $query, filter: $filter, first: $first, after: $after, types: $types) {
    totalCount correction
    facets { types { type count } categories { category { slug } count } years { year count } }
    pageInfo { hasNextPage endCursor }
    edges { cursor score title { text highlighted } snippet { text highlighted }
      node { __typename ... on Article { id title category { slug } } ... on OfficialDocument { id code } } }
  }
}`;
const search = async (query: string, more: Record<string, unknown> = {}): Promise<Found['search']> =>
  (await dataOf<Found>(api, { query: text, variables: { query, ...more } })).search;
const titles = ({ edges }: Found['search']): string[] =>
  edges.map(({ node }) => node.title ?? node.code ?? node.__typename);

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  const column = await category(api, publisher, { nameVi: 'Hòa giải' });
  await published(api, publisher, {
    title: 'Tổ hòa giải ở cơ sở',
    lead: 'UBND xã khen thưởng',
    categoryId: column.id,
    body: { html: '<p>Một đoạn văn.</p>' },
  });
});

describe('search', () => {
  it('finds', async () => {
    const found = await search('hoà giải');
    expect(titles(found)).toEqual(['Tổ hòa giải ở cơ sở']);
  });
});
