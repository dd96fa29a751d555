import fc from 'fast-check';
import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeGlobalId, encodeGlobalId } from '#src/global-id.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { publicSchema } from '#src/schema.ts';
import { relateStaleArticles } from '#src/modules/related-article/relate-articles.service.ts';
import { operationsFor } from '#src/test/every-selection.ts';
import { plantPublished, type Planted } from '#src/test/marked-content.ts';
import { runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';

// One statement gives what Prisma, Pothos and the executor give, whatever is selected; a few fields ask for something first.

let api: TestApi;
let planted: Planted;

beforeAll(async () => {
  api = await startTestApi({ answerCacheMegabytes: 0 });
  planted = await plantPublished(api.clients.owner);
  await relateStaleArticles(api.clients.owner);
  for (const globalId of [...someIds(planted), encodeGlobalId('Site', '01900000-0000-7000-8000-000000000001')]) {
    const { typename, id: nodeId } = decodeGlobalId(globalId);
    const nodeType = typename as Parameters<typeof recordChange>[1]['nodeType'];
    await recordChange(api.clients.owner, { type: 'CREATED', nodeType, nodeId, public: true, staffId: null });
  }
  const { reader } = api.clients as unknown as { reader: { $on(event: 'query', listener: () => void): void } };
  reader.$on('query', () => (counted += 1));
}, 120_000);

/** Extensions of a request are Yoga's to read: such a request goes the usual way. */
const usual = async (query: string, variables: object): Promise<string> =>
  (await runOperation(api, { query, variables, extensions: {} } as never)).text;

let counted = 0;
/** The answer, whether it was planned, and how many statements it took with those that were asked first. */
async function quick(query: string, variables: object): Promise<{ text: string; statements: number; all: number }> {
  const before = api.clients.reading.statements;
  counted = 0;
  const { text } = await runOperation(api, { query, variables: variables as Record<string, unknown> });
  const statements = api.clients.reading.statements - before;
  return { text, statements, all: statements + counted };
}

/** One of each kind, and one that is not there. */
const someIds = (things: Planted): string[] =>
  (
    [
      ['articles', 'Article'],
      ['categories', 'Category'],
      ['tags', 'Tag'],
      ['files', 'MediaFile'],
      ['documents', 'OfficialDocument'],
      ['awards', 'Award'],
      ['movements', 'Movement'],
      ['models', 'CivicModel'],
      ['recipients', 'Recipient'],
      ['consultations', 'Consultation'],
    ] as const
  )
    .map(([kind, type]) => encodeGlobalId(type, things[kind][0]!.id))
    .concat(encodeGlobalId('Award', '01900000-0000-7000-8000-000000000000'));

/**
 * What each field of Query is asked, and in how many statements it is answered when the site is asked for beside it. A new
 * field has to be added here; where more than three are needed, decision 0022 says why.
 */
const roots: Record<string, (things: Planted) => [variables: object, statements: number][]> = {
  article: ({ articles }) => [...articles, { slug: 'khong-co' }].map(({ slug }) => [{ slug }, 1]),
  articles: ({ categories, tags }) => [
    [{ first: 3 }, 1],
    [{ last: 2 }, 1],
    [{ first: 5, filter: { category: categories[0]!.slug } }, 1],
    [{ first: 5, filter: { tag: tags[0]!.slug, language: 'VI' } }, 1],
    [{ first: 2, filter: { featured: false, publishedAfter: '2000-01-01T00:00:00Z' } }, 1],
  ],
  categories: () => [[{}, 1]],
  category: ({ categories }) => categories.map(({ slug }) => [{ slug }, 1]),
  tag: ({ tags }) => tags.map(({ slug }) => [{ slug }, 1]),
  site: () => [[{}, 1]],
  movement: ({ movements }) => movements.map(({ slug }) => [{ slug }, 1]),
  movements: () => [
    [{ first: 3 }, 1],
    [{ last: 1 }, 1],
  ],
  civicModel: ({ models }) => models.map(({ slug }) => [{ slug }, 1]),
  // a filter is asked first: the page, its number, and what is selected of it
  civicModels: ({ movements }) => [
    [{ first: 3 }, 1],
    [{ last: 1 }, 1],
    [{ first: 3, filter: { movementSlug: movements[0]!.slug, search: 'mo' } }, 3],
    [{ first: 2, filter: { field: null, search: '' } }, 3],
  ],
  award: ({ awards }) =>
    awards.flatMap(({ id, verificationCode }): [object, number][] => [
      [{ id: encodeGlobalId('Award', id) }, 1],
      [{ verificationCode: verificationCode.toLowerCase() }, 1],
    ]),
  awards: ({ movements }) => [
    [{ first: 3 }, 1],
    [{ last: 2, orderBy: 'NAME' }, 1],
    [{ first: 3, orderBy: 'NAME', filter: { movementSlug: movements[0]!.slug } }, 3],
    [{ first: 3, filter: { search: 'doi tuong' } }, 3],
    [{ first: 1, filter: { search: 'khong co' } }, 3],
  ],
  awardForms: () => [{}, { on: '2026-01-01' }, { on: '2012-01-01' }].map((variables) => [variables, 2]),
  awardStatistics: ({ movements }) =>
    [{}, { filter: { movementSlug: movements[0]!.slug } }, { filter: { status: 'REVOKED' } }].map((variables) => [
      variables,
      2,
    ]),
  awardFacets: () => [[{}, 2]],
  verification: ({ awards }) =>
    [...awards, { verificationCode: 'x' }].map(({ verificationCode: code }) => [{ code }, 1]),
  recipient: ({ recipients }) => recipients.map(({ id }) => [{ id: encodeGlobalId('Recipient', id) }, 1]),
  consultation: ({ consultations }) => consultations.map(({ id }) => [{ id: encodeGlobalId('Consultation', id) }, 1]),
  consultations: () => [
    [{ first: 3 }, 1],
    [{ last: 1 }, 1],
    [{ first: 2, open: true }, 3],
    [{ first: 2, open: false }, 3],
  ],
  officialDocument: ({ documents }) =>
    documents.flatMap(({ slug, code }) => [{ slug }, { code }, { slug: '' }]).map((variables) => [variables, 1]),
  officialDocuments: ({ documents }) => [
    [{ first: 3 }, 1],
    [{ last: 1 }, 1],
    [{ first: 3, filter: { code: documents[0]!.code } }, 3],
    [{ first: 3, filter: { search: 'khong co', year: 2026 } }, 3],
  ],
  officialDocumentFacets: () => [[{}, 2]],
  redirect: ({ paths }) => [...paths, `${paths[0]}?trang=2`, '/khong-co'].map((path) => [{ path }, 2]),
  search: () => [
    [{ query: 'tin', first: 3 }, 3],
    [{ query: 'khen thưởng', first: 15, types: ['AWARD'], groupAwards: true }, 3],
    // which columns are below the one that is wanted
    [{ query: 'van ban', last: 2, filter: { category: 'cot-me' } }, 4],
    // a word that hardly anybody has written is looked up in other spellings
    [{ query: 'tinn', first: 3 }, 5],
    [{ query: '-', first: 3 }, 1],
  ],
  suggestions: () => [
    [{ prefix: 'ti', first: 3 }, 3],
    // not found at the beginning of a title, it is looked for further on
    [{ prefix: 'doi tuong', first: 5 }, 4],
    [{ prefix: 'x', first: 3 }, 1],
  ],
  changes: () => [
    [{ first: 3 }, 3],
    [{ first: 20 }, 3],
  ],
  changesHead: () => [[{}, 2]],
  lastChangedAt: () => [
    [{ nodeTypes: ['Article', 'Award'] }, 2],
    [{ nodeTypes: ['Webhook'] }, 2],
  ],
  node: (things) => someIds(things).map((id) => [{ id }, 1]),
  nodes: (things) => [
    [{ ids: someIds(things).slice(0, 10) }, 1],
    [{ ids: [] }, 1],
  ],
};

const ofOneType = Object.keys(roots).filter((name) =>
  isObjectType(getNamedType(publicSchema.getQueryType()!.getFields()[name]!.type)),
);

describe('an operation in one statement', () => {
  it('is held to a number of statements for every field of Query', () => {
    expect(Object.keys(roots).toSorted()).toEqual(Object.keys(publicSchema.getQueryType()!.getFields()).toSorted());
  });

  it.each(Object.keys(roots))(
    'gives all that can be selected below %s as the usual way does, in its number of statements',
    async (name) => {
      const questions = roots[name]!(planted);
      const most = questions.map(() => 0);
      for (const query of operationsFor(publicSchema, name, 3))
        for (const [index, [variables]] of questions.entries()) {
          // an operation with one field that cannot be planned would go the usual way whole
          const asked = query.replace(/\}$/, 'alongside: site { phone } }');
          const { text, statements, all } = await quick(asked, variables);
          expect(statements, asked).toBe(1);
          most[index] = Math.max(most[index]!, all);
          expect(JSON.parse(text), asked).toEqual(JSON.parse(await usual(asked, variables)));
        }
      expect(most).toEqual(questions.map(([, statements]) => statements));
    },
    120_000,
  );

  it('gives any selection as the usual way does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ofOneType), fc.infiniteStream(fc.nat(99)), async (name, luck) => {
        const roll = (): number => luck.next().value as number;
        const query = someOperation(name, roll);
        const all = roots[name]!(planted);
        const [variables] = all[roll() % all.length]!;
        const { text } = await quick(query, variables);
        expect(JSON.parse(text), query).toEqual(JSON.parse(await usual(query, variables)));
      }),
      { numRuns: 40, seed: 7 },
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
