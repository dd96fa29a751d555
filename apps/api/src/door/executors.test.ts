import { beforeAll, describe, expect, it } from 'vitest';
import { category, published, signedIn, type Person } from '#src/test/factories.ts';
import { runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';

// What can be read in one statement is; the rest goes from resolver to resolver. Nobody may be able to tell which.

let api: TestApi;
let publisher: Person;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  const { id } = await category(api, publisher, { nameVi: 'Tin tức' });
  for (let count = 0; count < 3; count += 1)
    await published(api, publisher, { title: `Tin ${count}`, tags: ['thẻ'], categoryId: id });
});

/** Cannot be read in the statement of the rest, and gives nothing. */
const ballast = 'ballast: suggestions(prefix: "khong co gi nhu vay") { text }';

/** The answer of each way; the ballast is what tells them apart. */
async function both(operation: (more: string) => string, variables: Record<string, unknown> = {}) {
  const planned = await runOperation(api, { query: operation(''), variables });
  const plain = await runOperation(api, { query: operation(ballast), variables });
  const { ballast: _ballast, ...data } = plain.data ?? {};
  const summary = (answer: typeof planned, found: unknown) => ({
    data: found,
    errors: answer.errors.map(({ message, path, extensions }) => ({ message, path, code: extensions.code })),
  });
  return { planned: summary(planned, planned.data), plain: summary(plain, plain.data && data) };
}

describe('both ways', () => {
  it.each<[string, (more: string) => string, Record<string, unknown>?]>([
    [
      'fields, aliases and fragments',
      (more) =>
        `{ ${more} one: article(slug: "tin-1") { ...a } list: articles(first: 2) { nodes { ...a category { parent { id } } } } } fragment a on Article { __typename t: title tags { name } }`,
    ],
    ['a node of a type', (more) => `{ ${more} category(slug: "tin-tuc") { __typename id ... on Node { id } } }`],
    [
      'a default of a variable',
      (more) =>
        `query ($slug: String! = "tin-2", $first: Int = 1) { ${more} article(slug: $slug) { title } articles(first: $first) { nodes { title } } }`,
    ],
    [
      'a default of a variable that is given',
      (more) => `query ($slug: String! = "tin-2") { ${more} article(slug: $slug) { title } }`,
      { slug: 'tin-0' },
    ],
    [
      'a variable that is null',
      (more) =>
        `query ($first: Int, $filter: ArticleFilter) { ${more} articles(first: $first, filter: $filter) { totalCount } }`,
      { first: null, filter: null },
    ],
    [
      'a variable that is left out',
      (more) =>
        `query ($first: Int, $filter: ArticleFilter) { ${more} articles(first: $first, filter: $filter) { totalCount } }`,
    ],
    [
      'a variable within an object',
      (more) =>
        `query ($tag: String, $language: Language = VI) { ${more} articles(filter: { tag: $tag, language: $language }) { totalCount } }`,
      { tag: 'the' },
    ],
    [
      'an object as a variable',
      (more) => `query ($filter: ArticleFilter!) { ${more} articles(filter: $filter) { totalCount } }`,
      { filter: { tag: 'the', language: 'VI', publishedAfter: '2020-01-01T00:00:00+07:00' } },
    ],
    [
      'one value for a list',
      (more) => `query ($ids: [ID!]!) { ${more} nodes(ids: $ids) { id } }`,
      { ids: 'QXJ0aWNsZTowMTkwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDA' },
    ],
    [
      'include and skip',
      (more) =>
        `query ($yes: Boolean!, $no: Boolean!) { ${more} article(slug: "tin-1") { title @include(if: $yes) lead @include(if: $no) author @skip(if: $yes) source @skip(if: $no) } }`,
      { yes: true, no: false },
    ],
    [
      'times in a literal',
      (more) =>
        `{ ${more} articles(filter: { publishedAfter: "2020-01-01T00:00:00+07:00", publishedBefore: "2999-01-01T00:00:00Z" }) { totalCount } }`,
    ],
    ['an argument with a default', (more) => `{ ${more} category(slug: "tin-tuc") { name en: name(language: EN) } }`],
    [
      'an error below a list',
      (more) => `{ ${more} articles(first: 2) { nodes { title earlierArticles(first: 0) { id } } } }`,
    ],
    ['an error of an argument', (more) => `{ ${more} node(id: "abc") { id } site { agencyName } }`],
    [
      'a variable of the wrong type',
      (more) => `query ($first: Int) { ${more} articles(first: $first) { totalCount } }`,
      { first: 'ba' },
    ],
    ['a variable that is missing', (more) => `query ($slug: String!) { ${more} article(slug: $slug) { id } }`],
    [
      'an unknown enum value',
      (more) => `query ($language: Language!) { ${more} site { agencyName(language: $language) } }`,
      { language: 'FR' },
    ],
    [
      'an unknown field of an input',
      (more) => `query ($filter: ArticleFilter!) { ${more} articles(filter: $filter) { totalCount } }`,
      { filter: { khong: 1 } },
    ],
    [
      'a wrong time',
      (more) => `query ($filter: ArticleFilter!) { ${more} articles(filter: $filter) { totalCount } }`,
      { filter: { publishedAfter: 'hôm qua' } },
    ],
  ])('agree on %s', async (_name, operation, variables) => {
    const { planned, plain } = await both(operation, variables);
    expect(planned).toEqual(plain);
  });

  it('take one form of a text and not two, nor none', async () => {
    const query = 'query ($body: RichTextInput!) { renderRichText(body: $body) { html } }';
    for (const body of [{}, { html: '<p>a</p>', document: { type: 'doc' } }, { html: null }]) {
      expect((await runOperation(api, { query, variables: { body }, cookie: publisher.cookie })).errors).toHaveLength(
        1,
      );
    }
    for (const literal of ['{}', '{ html: "a", document: 1 }', '{ html: null }']) {
      expect(
        (await runOperation(api, { query: `{ renderRichText(body: ${literal}) { html } }`, cookie: publisher.cookie }))
          .errors.length,
      ).toBeGreaterThan(0);
    }
  });
});
