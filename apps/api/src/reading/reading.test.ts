import fc from 'fast-check';
import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicSchema } from '#src/schema.ts';
import { relateStaleArticles } from '#src/modules/related-article/relate-articles.service.ts';
import { operationsFor } from '#src/test/every-selection.ts';
import { plantPublished, type Planted } from '#src/test/marked-content.ts';
import { runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';

// One statement gives what Prisma, Pothos and the executor give, whatever is selected.

let api: TestApi;
let planted: Planted;

beforeAll(async () => {
  api = await startTestApi({ answerCacheMegabytes: 0 });
  planted = await plantPublished(api.clients.owner);
  await relateStaleArticles(api.clients.owner);
}, 120_000);

/** Extensions of a request are Yoga's to read: such a request goes the usual way. */
const usual = async (query: string, variables: object): Promise<string> =>
  (await runOperation(api, { query, variables, extensions: {} } as never)).text;

/** The answer, and whether it was one statement. */
async function quick(query: string, variables: object): Promise<{ text: string; statements: number }> {
  const before = api.clients.reading.statements;
  const { text } = await runOperation(api, { query, variables: variables as Record<string, unknown> });
  return { text, statements: api.clients.reading.statements - before };
}

const roots: Record<string, (things: Planted) => object[]> = {
  article: ({ articles }) => [...articles.map(({ slug }) => ({ slug })), { slug: 'khong-co' }],
  articles: ({ categories, tags }) => [
    { first: 3 },
    { last: 2 },
    { first: 5, filter: { category: categories[0]!.slug } },
    { first: 5, filter: { tag: tags[0]!.slug, language: 'VI' } },
    { first: 2, filter: { featured: false, publishedAfter: '2000-01-01T00:00:00Z' } },
  ],
  categories: () => [{}],
  category: ({ categories }) => categories.map(({ slug }) => ({ slug })),
  tag: ({ tags }) => tags.map(({ slug }) => ({ slug })),
  movement: ({ movements }) => movements.map(({ slug }) => ({ slug })),
  civicModel: ({ models }) => models.map(({ slug }) => ({ slug })),
};

describe('an operation in one statement', () => {
  it.each(Object.keys(roots))(
    'gives all that can be selected below %s as the usual way does',
    async (name) => {
      let planned = 0;
      for (const query of operationsFor(publicSchema, name, 3))
        for (const variables of roots[name]!(planted).slice(0, 3)) {
          const { text, statements } = await quick(query, variables);
          planned += statements;
          expect(JSON.parse(text)).toEqual(JSON.parse(await usual(query, variables)));
        }
      expect(planned).toBeGreaterThan(0);
    },
    120_000,
  );

  it('gives any selection as the usual way does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(roots)), fc.infiniteStream(fc.nat(99)), async (name, luck) => {
        const roll = (): number => luck.next().value as number;
        const query = someOperation(name, roll);
        const all = roots[name]!(planted);
        const variables = all[roll() % all.length]!;
        const { text } = await quick(query, variables);
        expect(JSON.parse(text), query).toEqual(JSON.parse(await usual(query, variables)));
      }),
      { numRuns: 25, seed: 7 },
    );
  }, 120_000);

  it('holds for other texts, and not for other numbers or holes', async () => {
    const query =
      'query ($slug: String!, $first: Int!, $more: Boolean = false) { category(slug: $slug) { slug articles(first: $first) { nodes { slug title @include(if: $more) } } } }';
    for (const { slug } of planted.categories)
      for (const rest of [{ first: 1 }, { first: 4 }, { first: 4, more: true }, { first: 2, more: null }])
        expect((await quick(query, { slug, ...rest })).text).toBe(await usual(query, { slug, ...rest }));
  });

  it('pages to and fro as the usual way does', async () => {
    const query =
      'query ($first: Int, $after: String, $last: Int, $before: String) { articles(first: $first, after: $after, last: $last, before: $before) { totalCount edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
    const { data } = await runOperation<{ articles: { edges: { cursor: string }[] } }>(api, {
      query,
      variables: { first: 100 },
    });
    for (const { cursor } of data.articles.edges)
      for (const page of [
        { first: 2, after: cursor },
        { last: 2, before: cursor },
      ])
        expect(JSON.parse((await quick(query, page)).text)).toEqual(JSON.parse(await usual(query, page)));
  });

  it.each([
    ['a cursor that is none', '{ articles(first: 2, after: "abc") { nodes { id } } }'],
    ['a page that is too long', '{ articles(first: 1000) { nodes { id } } }'],
    ['a field that is not there', '{ articles(first: 2) { nodes { secret } } }'],
    ['a text with a control character', '{ article(slug: "a\\u0000") { id } }'],
    [
      'an operation that is too costly',
      '{ articles(first: 100) { nodes { earlierArticles(first: 100) { id title lead } } } }',
    ],
  ])('leaves the wording of a refusal to the usual way: %s', async (_name, query) => {
    const { text, statements } = await quick(query, {});
    expect(statements).toBe(0);
    expect(JSON.parse(text)).toEqual(JSON.parse(await usual(query, {})));
    expect(JSON.parse(text)).toHaveProperty('errors');
  });
});

/** Some of the fields of a field of Query, some levels deep, now and then under another name or in a fragment. */
function someOperation(name: string, roll: () => number): string {
  const field = publicSchema.getQueryType()!.getFields()[name]!;
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = someFields(getNamedType(field.type) as GraphQLObjectType, 3, roll);
  return `query ${declared && `(${declared})`} { ${name}${passed && `(${passed})`} { ${selection} } }`;
}

function someFields(type: GraphQLObjectType, depth: number, roll: () => number): string {
  const chosen: string[] = [];
  for (const field of Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) {
    const named = getNamedType(field.type);
    if (roll() < 55 || !(isLeafType(named) || (isObjectType(named) && depth > 0))) continue;
    const paged = field.args.some((arg) => arg.name === 'first') ? `(first: ${1 + (roll() % 3)})` : '';
    const args = field.args.some((arg) => arg.name === 'language') && !paged && roll() < 50 ? '(language: EN)' : paged;
    const alias = roll() < 20 ? `other_${field.name}: ` : '';
    const below = isObjectType(named) ? ` { ${someFields(named, depth - 1, roll)} }` : '';
    const text = `${alias}${field.name}${args}${below}`;
    chosen.push(roll() < 15 ? `... on ${type.name} { ${text} }` : text);
  }
  return chosen.length > 0 ? chosen.join(' ') : '__typename';
}
