import { beforeAll, describe, expect, it } from 'vitest';
import { category, published, signedIn } from '#src/test/factories.ts';
import { asJson, heldOut } from '#src/test/hold-out.ts';
import { everyRow } from '#src/test/every-row.ts';
import { answerOf, runOperation, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';

// Operations whose shape is meant to keep the server busy.

let api: TestApi;
let editorial: string;

beforeAll(async () => {
  api = await startTestApi();
  const publisher = await signedIn(api, 'PUBLISHER');
  editorial = publisher.cookie;
  const { id } = await category(api, publisher, { nameVi: 'Tin tức' });
  for (let count = 0; count < 3; count += 1) await published(api, publisher, { categoryId: id });
});

const nest = (depth: number, open: string, close: string, core: string): string =>
  `${open.repeat(depth)}${core}${close.repeat(depth)}`;
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

const shapes: Record<string, { query: string; variables?: Record<string, unknown> }> = {
  '50,000 brackets': { query: '{'.repeat(50_000) },
  '50,000 list brackets': { query: `{ nodes(ids: ${'['.repeat(50_000)}) { id } }` },
  '2,000 objects in an argument': { query: `{ articles(filter: ${nest(2_000, '{a:', '}', '1')}) { totalCount } }` },
  '2,000 aliases': { query: `{ ${times(2_000, (index) => `a${index}: site { agencyName }`)} }` },
  '600 aliases of a lookup': { query: `{ ${times(650, (index) => `a${index}: tag(slug: "t") { id }`)} }` },
  'names of one field side by side': { query: `{ site { ${times(3_000, () => 'agencyName')} } }` },
  'an object field side by side': { query: `{ ${times(300, () => 'site { agencyName }')} }` },
  'a list of 100 of 100 of 100': {
    query: '{ articles(first: 100) { nodes { earlierArticles(first: 100) { earlierArticles(first: 100) { id } } } } }',
  },
  'the same through variables': {
    query:
      'query ($n: Int!) { articles(first: $n) { nodes { earlierArticles(first: $n) { earlierArticles(first: $n) { id } } } } }',
    variables: { n: 100 },
  },
  'the same through defaults': {
    query:
      'query ($n: Int! = 100) { articles(first: $n) { nodes { earlierArticles(first: $n) { earlierArticles(first: $n) { id } } } } }',
  },
  'the same through fragments': {
    query:
      '{ articles(first: 100) { nodes { ...a } } } fragment a on Article { earlierArticles(first: 100) { ...b } } fragment b on Article { earlierArticles(first: 100) { id } }',
  },
  'the same without saying how many': {
    query:
      '{ articles(first: 20) { nodes { earlierArticles { earlierArticles { earlierArticles { earlierArticles { id } } } } } } }',
  },
  'columns of columns of columns': {
    query: `{ categories { ${nest(8, 'children {', '}', 'articles(first: 100) { nodes { id } }')} } }`,
  },
  'up and down the tree': { query: `{ categories { ${nest(12, 'parent { children {', '} }', 'id')} } }` },
  'articles of the column of the article': {
    query: `{ articles(first: 50) { nodes { category { articles(first: 50) { nodes { category { articles(first: 50) { nodes { id } } } } } } } } }`,
  },
  'translations of translations': {
    query: `{ articles(first: 100) { nodes { ${nest(10, 'translations {', '}', 'id')} } } }`,
  },
  'a first beyond measure': { query: '{ articles(first: 2147483647) { nodes { id } } }' },
  'a first beyond Int': { query: '{ articles(first: 99999999999) { nodes { id } } }' },
  'a first beyond measure in a variable': {
    query: 'query ($n: Int) { articles(first: $n) { nodes { id } } }',
    variables: { n: 2_147_483_647 },
  },
  'a negative first': { query: '{ articles(first: -1) { nodes { id } } }' },
  'a negative first in a variable that multiplies': {
    query:
      'query ($n: Int!) { articles(first: 100) { nodes { earlierArticles(first: $n) { earlierArticles(first: 100) { id } } } } }',
    variables: { n: -1_000_000 },
  },
  'a zero that multiplies': {
    query:
      '{ articles(first: 0) { nodes { earlierArticles(first: 100) { earlierArticles(first: 100) { earlierArticles(first: 100) { id } } } } } }',
  },
  'first and last': { query: '{ articles(first: 1, last: 1) { nodes { id } } }' },
  'a thousand ids': {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 1_000 }, () => 'QXJ0aWNsZTox') },
  },
  'a fragment that contains itself': { query: '{ ...a } fragment a on Query { ...a }' },
  'fragments in a ring': {
    query: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { ...a }',
  },
  'fragments that double': {
    query: `{ articles(first: 20) { nodes { ...f0 } } } ${times(30, (index) => `fragment f${index} on Article { ...f${index + 1} ...f${index + 1} }`)} fragment f30 on Article { id }`,
  },
  'fragments that double under aliases': {
    query: `{ articles(first: 20) { nodes { ...f0 } } } ${times(16, (index) => `fragment f${index} on Article { a${index}: category { articles(first: 20) { nodes { ...f${index + 1} } } } b${index}: category { articles(first: 20) { nodes { ...f${index + 1} } } } }`)} fragment f16 on Article { id }`,
  },
  'directives by the hundred': { query: `{ site { agencyName ${times(700, () => '@include(if: true)')} } }` },
  'unknown directives by the hundred': { query: `{ site { agencyName ${times(500, (index) => `@d${index}`)} } }` },
  'variables by the hundred': {
    query: `query (${times(300, (index) => `$v${index}: Int = ${index}`)}) { site { agencyName } }`,
  },
  'fields that conflict': { query: `{ ${times(200, (index) => `articles(first: ${index + 1}) { nodes { id } }`)} }` },
  'unknown fields by the hundred': { query: `{ site { ${times(600, (index) => `agencyNam${index}`)} } }` },
  'deep introspection': { query: `{ __schema { types { ${nest(12, 'fields { type {', '} }', 'name')} } } }` },
  'wide introspection': {
    query: `{ __schema { types { fields { type { fields { type { fields { type { fields { name args { type { name } } } } } } } } } } } }`,
  },
  'introspection under aliases': {
    query: `{ ${times(60, (index) => `a${index}: __schema { types { name fields { name type { name ofType { name } } } } }`)} }`,
  },
  'a mutation': { query: 'mutation { createArticle(input: { title: "x" }) { __typename } }' },
  'a subscription': { query: 'subscription { site { agencyName } }' },
  nothing: { query: '' },
  'only a comment': { query: '# xin chào' },
  'a type definition': { query: 'type Query { a: Int }' },
  'an operation and type definitions': { query: '{ site { agencyName } } extend type Site { b: Int }' },
  'a string of half a megabyte': { query: `{ article(slug: "${'a'.repeat(400_000)}") { id } }` },
};

describe.each(Object.entries(shapes))('%s', (_name, operation) => {
  it('is refused at the public door', async () => {
    const { errors, status } = await heldOut(api, '/graphql', asJson(operation));
    if (operation.query.length < 300_000) expect(errors.length).toBeGreaterThan(0);
    expect([200, 400, 405, 413]).toContain(status);
  });

  it('does no harm at the editorial door, signed in or not', async () => {
    await heldOut(api, '/admin/graphql', asJson(operation, { cookie: editorial }));
    await heldOut(api, '/admin/graphql', asJson(operation));
  });
});

/** Milliseconds of processor time for one answer: the least of some, since the first of a kind is compiled on the way. */
async function processorTimeOf(door: string, init: RequestInit): Promise<number> {
  const spent: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const begun = process.cpuUsage();
    await answerOf(await send(api.app, door, init));
    const { user, system } = process.cpuUsage(begun);
    spent.push((user + system) / 1_000);
  }
  return Math.min(...spent);
}

describe.each([
  ['the public door', '/graphql', false],
  ['the editorial door, signed out', '/admin/graphql', false],
  ['the editorial door, signed in', '/admin/graphql', true],
])('at %s', (_name, door, known) => {
  it('each takes less than 100 ms of processor time, and changes nothing', { timeout: 90_000 }, async () => {
    const query = '{ site { agencyName } }';
    const bodies: Record<string, unknown> = {
      ...shapes,
      'a batch of 5,000': Array.from({ length: 5_000 }, () => ({ query })),
      '400 kB of variables': { query, variables: { a: 'x'.repeat(400_000) } },
      '40,000 variables': {
        query,
        variables: Object.fromEntries(Array.from({ length: 40_000 }, (_, at) => [`v${at}`, at])),
      },
      'variables that nest 20,000 times': `{"query":"${query}","variables":{"a":${nest(20_000, '[', ']', '1')}}}`,
    };
    // an editor may
    if (known) delete bodies['a mutation'];
    const before = await everyRow(api.ownerUrl);
    const slow: unknown[] = [];
    for (const [name, body] of Object.entries(bodies)) {
      const spent = await processorTimeOf(door, asJson(body, known ? { cookie: editorial } : {}));
      if (spent >= 100) slow.push([name, Math.round(spent)]);
    }
    expect(slow).toEqual([]);
    expect(await everyRow(api.ownerUrl)).toEqual(before);
  });
});

// the older application/json keeps 200 for an operation that was understood as far as JSON goes
it.each([
  ['50,000 brackets', 'GRAPHQL_PARSE_FAILED'],
  ['50,000 list brackets', 'OPERATION_TOO_COSTLY'],
  ['2,000 aliases', 'OPERATION_TOO_COSTLY'],
  ['a list of 100 of 100 of 100', 'OPERATION_TOO_COSTLY'],
  ['the same through variables', 'OPERATION_TOO_COSTLY'],
  ['up and down the tree', 'OPERATION_TOO_COSTLY'],
  ['a first beyond measure', 'BAD_USER_INPUT'],
  ['a negative first', 'BAD_USER_INPUT'],
])('%s: the refusal has a code, and a status when nothing ran', async (name, code) => {
  const { status, data, errors } = await heldOut(
    api,
    '/graphql',
    asJson(shapes[name] ?? {}, { accept: 'application/graphql-response+json' }),
  );
  expect(errors[0]?.extensions.code).toBe(code);
  expect(data).toBeNull();
  expect(status).toBe(code === 'BAD_USER_INPUT' ? 200 : 400);
});

describe('what honest clients ask', () => {
  it.each([
    [
      'the introspection of tools',
      async () =>
        (await import('graphql')).getIntrospectionQuery({
          inputValueDeprecation: true,
          oneOf: true,
          specifiedByUrl: true,
        }),
    ],
    [
      'a page of 100 with what is around each',
      async () =>
        '{ articles(first: 100) { totalCount pageInfo { endCursor hasNextPage } nodes { id slug title lead publishedAt category { id name parent { name } } tags { name } cover { url sources { url width } } documentReferences { code officialDocument { slug } } } } }',
    ],
    ['a thing in many wrappings', async () => `{ ${nest(400, '... {', '}', 'site { agencyName }')} }`],
    [
      'a front page',
      async () => '{ categories { id name articles(first: 6) { nodes { id title cover { url alt } } } } }',
    ],
  ])('%s is answered', async (_name, query) => {
    const answer = await runOperation(api, { query: await query() });
    expect(answer.errors).toEqual([]);
    expect(answer.status).toBe(200);
  });
});
