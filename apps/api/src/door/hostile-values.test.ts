import { beforeAll, describe, expect, it } from 'vitest';
import { category, published, signedIn, type Person } from '#src/test/factories.ts';
import { asJson, heldOut } from '#src/test/hold-out.ts';
import { dataOf, runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';

// Values that a scalar, a resolver or PostgreSQL could stumble over.

let api: TestApi;
let publisher: Person;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  const { id } = await category(api, publisher, { nameVi: 'Tin tức' });
  await published(api, publisher, { title: 'Tin thật', categoryId: id });
});

const base64 = (text: string): string => Buffer.from(text).toString('base64url');
const strange = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u001b[31m',
  '\ud800',
  'x\udfff',
  '\uffff',
  '\u202e',
  'a'.repeat(10_000),
  "'; DROP TABLE article; --",
  '%',
  '_',
  '\\',
  '${7*7}',
  '{{7*7}}',
  '../../etc/passwd',
  '💥',
  '\u0301'.repeat(1_000),
];
const ids = [
  ...strange,
  '1',
  'abc',
  '0',
  '-1',
  'null',
  'undefined',
  '[object Object]',
  base64('Article'),
  base64('Article:'),
  base64(':1'),
  base64('Article:1'),
  base64('Article:abc'),
  base64('Article:01900000-0000-7000-8000-000000000000:x'),
  base64('Article:01900000-0000-7000-8000-00000000000Z'),
  base64('Site:1'),
  base64('Staff:01900000-0000-7000-8000-000000000000'),
  base64('ArticleRevision:01900000-0000-7000-8000-000000000000'),
  base64('__proto__:01900000-0000-7000-8000-000000000000'),
  base64('constructor:01900000-0000-7000-8000-000000000000'),
  base64('Query:01900000-0000-7000-8000-000000000000'),
  base64('RichText:01900000-0000-7000-8000-000000000000'),
  base64('String:01900000-0000-7000-8000-000000000000'),
  base64('Article:01900000-0000-7000-8000-000000000000').toUpperCase(),
  42,
  -1,
  1e21,
  true,
  {},
  [],
  null,
];
const cursors = [
  ...strange,
  'abc',
  base64('[]'),
  base64('null'),
  base64('{}'),
  base64('[1,2]'),
  base64('["2020-01-01T00:00:00Z"]'),
  base64('["","x"]'),
  base64('["infinity","01900000-0000-7000-8000-000000000000"]'),
  base64('["2020","01900000-0000-7000-8000-000000000000"]'),
  base64('["275760-09-13","01900000-0000-7000-8000-000000000000"]'),
  base64('["-271821-04-20T00:00:00.000Z","01900000-0000-7000-8000-000000000000"]'),
  base64('["+200000-01-01T00:00:00.000Z","01900000-0000-7000-8000-000000000000"]'),
  base64('["2020-01-01T00:00:00Z","01900000-0000-7000-8000-000000000000","x"]'),
  base64('["\\u0000","01900000-0000-7000-8000-000000000000"]'),
  base64('['.repeat(50_000)),
  base64('["","01900000-0000-7000-8000-000000000000"]'),
];
const times = [
  ...strange,
  'infinity',
  '-infinity',
  'now',
  'epoch',
  '0000-00-00',
  '0000-00-00T00:00:00Z',
  '99999',
  '99999-01-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-01-01',
  '2026-01-01T24:00:00Z',
  '2026-01-01T25:00:00Z',
  '2026-01-01T00:00:00',
  '2026-01-01T00:00:00+99:99',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-14:00',
  '-000001-01-01T00:00:00Z',
  20_260_101,
  1e18,
  true,
  {},
  [],
];

const short = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 60);
const each = (values: unknown[]) => values.map((value) => [short(value), value] as const);

describe('a strange id', () => {
  it.each(each(ids))('%s', async (_name, id) => {
    for (const query of ['query ($v: ID!) { node(id: $v) { id } }', 'query ($v: ID!) { nodes(ids: [$v]) { id } }']) {
      await heldOut(api, '/graphql', asJson({ query, variables: { v: id } }));
    }
    await heldOut(
      api,
      '/admin/graphql',
      asJson(
        {
          query: 'mutation ($v: ID!) { deleteArticle(input: { id: $v, expectedVersion: 1 }) { __typename } }',
          variables: { v: id },
        },
        { cookie: publisher.cookie },
      ),
    );
  });
});

describe('a strange cursor', () => {
  it.each(each(cursors))('%s', async (_name, cursor) => {
    await heldOut(
      api,
      '/graphql',
      asJson({
        query: 'query ($v: String!) { articles(first: 20, after: $v) { nodes { id } } }',
        variables: { v: cursor },
      }),
    );
    await heldOut(
      api,
      '/graphql',
      asJson({
        query: 'query ($v: String!) { articles(last: 3, before: $v) { nodes { id } } }',
        variables: { v: cursor },
      }),
    );
    await heldOut(
      api,
      '/graphql',
      asJson({
        query: 'query ($v: String!) { category(slug: "tin-tuc") { articles(first: 20, after: $v) { nodes { id } } } }',
        variables: { v: cursor },
      }),
    );
    for (const query of [
      'query ($v: String!) { allArticles(first: 20, after: $v, order: TITLE_ASC) { nodes { id } } }',
      'query ($v: String!) { allArticles(first: 20, after: $v, order: UPDATED_DESC) { nodes { id } } }',
      'query ($v: String!) { mediaFiles(first: 20, after: $v) { nodes { id } } }',
      'query ($v: String!) { allArticles(first: 20) { nodes { revisions(first: 20, after: $v) { nodes { version } } } } }',
    ]) {
      await heldOut(api, '/admin/graphql', asJson({ query, variables: { v: cursor } }, { cookie: publisher.cookie }));
    }
  });
});

describe('a strange time', () => {
  it.each(each(times))('%s', async (_name, time) => {
    for (const filter of ['publishedAfter', 'publishedBefore']) {
      await heldOut(
        api,
        '/graphql',
        asJson({
          query: `query ($v: DateTime!) { articles(filter: { ${filter}: $v }) { totalCount } }`,
          variables: { v: time },
        }),
      );
      if (typeof time === 'string')
        await heldOut(
          api,
          '/graphql',
          asJson({ query: `{ articles(filter: { ${filter}: ${JSON.stringify(time)} }) { totalCount } }` }),
        );
    }
    await heldOut(
      api,
      '/admin/graphql',
      asJson(
        {
          query:
            'mutation ($v: DateTime) { createArticle(input: { title: "Giờ lạ", publishedAt: $v, expiresAt: $v }) { __typename } }',
          variables: { v: time },
        },
        { cookie: publisher.cookie },
      ),
    );
  });
});

describe('a strange text', () => {
  it.each(each([...strange, 42, true, {}, []]))('%s', async (_name, text) => {
    const variables = { v: text };
    for (const query of [
      'query ($v: String!) { article(slug: $v) { id } }',
      'query ($v: String!) { category(slug: $v) { id } }',
      'query ($v: String!) { tag(slug: $v) { id } }',
      'query ($v: String!) { redirect(path: $v) }',
      'query ($v: String!) { officialDocument(slug: $v) { id } }',
      'query ($v: String!) { officialDocument(code: $v) { id } }',
      'query ($v: String!) { articles(filter: { category: $v, tag: $v }) { totalCount } }',
    ])
      await heldOut(api, '/graphql', asJson({ query, variables }));
    for (const query of [
      'query ($v: String!) { allArticles(filter: { search: $v }) { totalCount } mediaFiles(filter: { search: $v }) { totalCount } }',
      'mutation ($v: String!) { createArticle(input: { title: $v, lead: $v, author: $v, tags: [$v], slug: $v, internalNote: $v, body: { html: $v } }) { __typename } }',
      'mutation ($v: String!) { createCategory(input: { nameVi: $v, nameEn: $v, slug: $v }) { __typename } }',
      'mutation ($v: String!) { importPortalPage(input: { fileName: $v, content: $v }) { __typename } }',
      'query ($v: String!) { renderRichText(body: { html: $v }) { html } previewPortalPage(fileName: $v, content: $v) { understood } }',
    ])
      await heldOut(api, '/admin/graphql', asJson({ query, variables }, { cookie: publisher.cookie }));
  });

  it('finds no more with a wildcard than with the sign itself', async () => {
    for (const search of ['%', '_', '\\', '%%', 'Tin%thật']) {
      expect(
        await dataOf(api, {
          query: 'query ($v: String!) { allArticles(filter: { search: $v }) { totalCount } }',
          variables: { v: search },
          cookie: publisher.cookie,
        }),
      ).toEqual({ allArticles: { totalCount: 0 } });
    }
  });
});

it.each(['a\\u0000b', '\\ud800'])('the literal and the default "%s" is refused as the variable is', async (text) => {
  for (const query of [
    `{ article(slug: "${text}") { id } }`,
    `query ($v: String! = "${text}") { article(slug: $v) { id } }`,
    `{ node(id: "${text}") { id } }`,
  ]) {
    const { errors } = await heldOut(api, '/graphql', asJson({ query }));
    expect(errors.length).toBeGreaterThan(0);
  }
});

it('takes a text in any normal form for the same', async () => {
  const title = 'Hòa giải ở cơ sở';
  const made = await dataOf<{ createArticle: { title: string } }>(api, {
    query: 'mutation ($v: String!) { createArticle(input: { title: $v }) { ... on Article { title } } }',
    variables: { v: title.normalize('NFD') },
    cookie: publisher.cookie,
  });
  expect(made.createArticle.title).toBe(title);
});

describe('a strange document', () => {
  const deep = (levels: number): unknown =>
    JSON.parse(`${'{"type":"blockquote","content":['.repeat(levels)}{"type":"paragraph"}${']}'.repeat(levels)}`);
  const tooDeepToPrint = '['.repeat(100_000) + ']'.repeat(100_000);
  it.each([
    ['a number', 1],
    ['null', null],
    ['a list', []],
    ['nothing in it', {}],
    ['an unknown type', { type: 'doc', content: [{ type: 'script' }] }],
    ['deep nesting', { type: 'doc', content: [deep(90)] }],
    ['very deep nesting', { type: 'doc', content: [deep(500)] }],
    ['many nodes', { type: 'doc', content: Array.from({ length: 25_000 }, () => ({ type: 'paragraph' })) }],
    ['content that is a text', { type: 'doc', content: 'paragraph' }],
    ['type that is an object', { type: { toString: 1 } }],
    [
      'attributes that are strange',
      {
        type: 'doc',
        content: [{ type: 'heading', attrs: { level: { valueOf: 1 } }, content: [{ type: 'text', text: 'a' }] }],
      },
    ],
    [
      'a text with NUL and half a surrogate',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a\u0000b\ud800c' }] }] },
    ],
    [
      'marks without end',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'a', marks: Array.from({ length: 5_000 }, () => ({ type: 'bold' })) }],
          },
        ],
      },
    ],
  ])('with %s', async (_name, document) => {
    for (const query of [
      'query ($v: JSON) { renderRichText(body: { document: $v }) { html } }',
      'mutation ($v: JSON) { createArticle(input: { title: "Văn bản lạ", body: { document: $v } }) { __typename } }',
    ]) {
      await heldOut(api, '/admin/graphql', asJson({ query, variables: { v: document } }, { cookie: publisher.cookie }));
    }
  });

  it('with nesting that no program prints', async () => {
    await heldOut(
      api,
      '/admin/graphql',
      asJson(
        `{"query":"query ($v: JSON) { renderRichText(body: { document: $v }) { html } }","variables":{"v":${tooDeepToPrint}}}`,
        { cookie: publisher.cookie },
      ),
    );
    await heldOut(
      api,
      '/graphql',
      asJson(`{"query":"query ($v: String) { tag(slug: $v) { id } }","variables":${tooDeepToPrint}}`),
    );
    await heldOut(api, '/graphql', asJson(`{"query":"{ site { phone } }","extensions":${tooDeepToPrint}}`));
    await heldOut(api, '/graphql', asJson(tooDeepToPrint));
  });

  it('with keys of the prototype changes no prototype', async () => {
    const body =
      '{"query":"query ($v: JSON) { renderRichText(body: { document: $v }) { html } }","variables":{"v":{"type":"doc","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"content":[]},"__proto__":{"polluted":1}}}';
    await heldOut(api, '/admin/graphql', asJson(body, { cookie: publisher.cookie }));
    await heldOut(
      api,
      '/admin/graphql',
      asJson(
        {
          query:
            '{ renderRichText(body: { document: { type: "doc", __proto__: { polluted: 1 }, constructor: { prototype: { polluted: 1 } } } }) { html } }',
        },
        { cookie: publisher.cookie },
      ),
    );
    await heldOut(
      api,
      '/graphql',
      asJson(
        '{"query":"{ site { agencyName } }","__proto__":{"polluted":1},"extensions":{"__proto__":{"polluted":1}}}',
      ),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('in HTML that nests without end is refused', async () => {
    const { data } = await runOperation<{ createArticle: { problems: unknown } }>(api, {
      query:
        'mutation ($v: String!) { createArticle(input: { title: "Lồng sâu", body: { html: $v } }) { ... on InvalidInput { problems { field code } } } }',
      variables: { v: '<blockquote>'.repeat(20_000) },
      cookie: publisher.cookie,
    });
    expect(data.createArticle.problems).toEqual([{ field: 'body', code: 'rich-text-too-deep' }]);
  });
});

it('none of all this was a surprise to us', () => {
  expect(api.logged.filter((line) => line.includes('masked error'))).toEqual([]);
});
