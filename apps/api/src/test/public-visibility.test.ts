import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '#src/global-id.ts';
import { encodeCursor } from '#src/keyset.ts';
import { publicSchema } from '#src/schema.ts';
import { operationsFor } from './every-selection.ts';
import { mark, nothing, plantHidden, plantPublished, type Planted } from './marked-content.ts';
import { anotherProcess, runOperation, send, startTestApi, type TestApi } from './run-operation.ts';

// Nothing unpublished leaves by the public door. Every operation that the schema allows is sent over a database full of
// marked hidden things: no answer holds a mark or an id of them, and every answer is what it was without them.

/** The types below these are all reached to the full depth from other fields. */
const depths: Record<string, number> = {
  node: 3,
  nodes: 2,
  categories: 4,
  article: 4,
  articles: 4,
  award: 4,
  awards: 3,
  changes: 4,
  civicModel: 3,
  civicModels: 3,
  movements: 4,
};
type Variables = Record<string, unknown>;

const typenames = {
  articles: 'Article',
  categories: 'Category',
  tags: 'Tag',
  files: 'MediaFile',
  documents: 'OfficialDocument',
  awards: 'Award',
  movements: 'Movement',
  models: 'CivicModel',
  recipients: 'Recipient',
  consultations: 'Consultation',
} as const;
const kinds = Object.keys(typenames) as (keyof typeof typenames)[];
const idsOf = (things: Planted): string[] =>
  kinds.flatMap((kind) => things[kind].map(({ id }) => encodeGlobalId(typenames[kind], id)));
const cursorsOf = ({ articles }: Planted): string[] =>
  articles.map(({ id, publishedAt }) => encodeCursor([publishedAt?.toISOString() ?? '', id]));

/** What each field of Query is asked about some things; a new field of Query has to be added here. */
const asked: Record<string, (things: Planted) => Variables[]> = {
  award: ({ awards }) =>
    awards.flatMap(({ id, verificationCode }) => [{ id: encodeGlobalId('Award', id) }, { verificationCode }]),
  awards: ({ movements, awards }) => [
    ...movements.map(({ slug }) => ({ first: 3, filter: { movementSlug: slug } })),
    ...awards.map(() => ({ first: 3, filter: { search: mark } })),
  ],
  awardFacets: () => [],
  awardForms: () => [],
  awardStatistics: ({ movements }) => movements.map(({ slug }) => ({ filter: { movementSlug: slug } })),
  civicModel: ({ models }) => models.map(({ slug }) => ({ slug })),
  civicModels: ({ movements }) => movements.map(({ slug }) => ({ first: 3, filter: { movementSlug: slug } })),
  consultation: ({ consultations }) => consultations.map(({ id }) => ({ id: encodeGlobalId('Consultation', id) })),
  consultations: () => [],
  movement: ({ movements }) => movements.map(({ slug }) => ({ slug })),
  movements: () => [],
  recipient: ({ recipients }) => recipients.map(({ id }) => ({ id: encodeGlobalId('Recipient', id) })),
  verification: ({ awards }) => awards.map(({ verificationCode }) => ({ code: verificationCode })),
  article: ({ articles }) => articles.map(({ slug }) => ({ slug })),
  articles: (things) => [
    ...things.categories.map(({ slug }) => ({ first: 3, filter: { category: slug } })),
    ...things.tags.map(({ slug }) => ({ first: 3, filter: { tag: slug } })),
  ],
  categories: () => [],
  changes: () => [],
  changesHead: () => [],
  lastChangedAt: () => [],
  category: ({ categories }) => categories.map(({ slug }) => ({ slug })),
  node: (things) => idsOf(things).map((id) => ({ id })),
  nodes: (things) => [{ ids: idsOf(things).slice(0, 10) }],
  officialDocument: ({ documents }) => documents.flatMap(({ slug, code }) => [{ slug }, { code }]),
  officialDocuments: ({ documents }) =>
    documents.flatMap(({ code }) => [
      { first: 3, filter: { code } },
      { first: 3, filter: { search: code } },
    ]),
  officialDocumentFacets: () => [],
  redirect: ({ paths }) => paths.map((path) => ({ path })),
  // the quotation marks: what is hidden shares its numbers with what is published
  search: ({ articles, documents, awards }) => [
    ...[...articles, ...documents].map(({ slug }) => ({ query: `"${slug}"`, first: 3 })),
    ...awards.map(({ verificationCode }) => ({ query: verificationCode, first: 3, types: ['AWARD'] })),
  ],
  suggestions: ({ articles }) => articles.map(({ slug }) => ({ prefix: slug, first: 3 })),
  site: () => [],
  tag: ({ tags }) => tags.map(({ slug }) => ({ slug })),
};

/** What is asked without naming anything: the whole list, every filter. */
const general: Record<string, Variables[]> = {
  awards: [{ first: 3 }, { last: 3, orderBy: 'NAME' }, { first: 3, filter: { search: 'a' } }],
  awardFacets: [{}],
  awardForms: [{ on: '2026-01-01' }],
  awardStatistics: [{}, { filter: { status: 'REVOKED' } }],
  civicModels: [{ first: 3 }, { last: 3 }, { first: 3, filter: { search: 'a' } }],
  consultations: [{ first: 3 }, { first: 3, open: true }, { last: 3, open: false }],
  movements: [{ first: 3 }, { last: 3 }],
  articles: [
    { first: 3 },
    { last: 3 },
    { first: 3, filter: { featured: true } },
    { first: 3, filter: { featured: false } },
    { first: 3, filter: { language: 'VI' } },
    { first: 3, filter: { language: 'EN' } },
    { first: 3, filter: { publishedAfter: '2000-01-01T00:00:00Z' } },
    { first: 3, filter: { publishedBefore: '2999-01-01T00:00:00Z' } },
  ],
  categories: [{}],
  changes: [{ first: 3 }],
  changesHead: [{}],
  lastChangedAt: [{ nodeTypes: ['Article', 'Award', 'OfficialDocument'] }],
  officialDocuments: [{ first: 3 }, { last: 3 }, { first: 3, filter: { search: 'a' } }],
  officialDocumentFacets: [{}],
  search: [
    { query: 'tin', first: 3 },
    { query: `khen thưởng ${mark}`, first: 15, types: ['AWARD'], groupAwards: true },
    { query: 'nội dung mở đầu', first: 3 },
    { query: `van ban ${mark}`, first: 3 },
    { query: 'tin', first: 3, filter: { category: 'cot-me', language: 'VI' } },
    { query: 'văn bản', first: 3, types: ['OFFICIAL_DOCUMENT'] },
  ],
  suggestions: [
    { prefix: 'ti', first: 3 },
    { prefix: mark.slice(0, 3), first: 3 },
  ],
  site: [{}],
};

let api: TestApi;
let published: Planted;
let concealed: Planted;
const before = new Map<string, string>();

const queries = new Map(Object.keys(asked).map((name) => [name, operationsFor(publicSchema, name, depths[name] ?? 5)]));
/** All selections about what there is; `questions` are sent with the same variables before and after the planting. */
const questions = (): { query: string; variables: Variables }[] =>
  [...queries].flatMap(([name, texts]) =>
    [...(general[name] ?? []), ...(asked[name]?.(published) ?? [])]
      .slice(0, name === 'node' ? idsOf(published).length : 3)
      .flatMap((variables) => texts.map((query) => ({ query, variables }))),
  );

function expectNothingHidden(text: string): void {
  expect(text).not.toContain(mark);
  for (const things of Object.values(concealed) as { id?: string; key?: string }[][]) {
    for (const { id, key } of things) for (const secret of [id, key]) if (secret) expect(text).not.toContain(secret);
  }
  for (const id of idsOf(concealed)) expect(text).not.toContain(id);
  for (const [printed] of text.matchAll(/"[\w-]{20,}"/g))
    expect(Buffer.from(printed.slice(1, -1), 'base64url').toString('latin1')).not.toContain(mark);
}

async function answerTo(query: string, variables: Variables, app = api.app): Promise<string> {
  const { errors, text } = await runOperation({ app }, { query, variables });
  expect(errors, `${query}\n${JSON.stringify(variables)}\n${api.logged.at(-1)}`).toEqual([]);
  // what is left of the allowance differs from one answer to the next
  return text.replace(/,"extensions":\{"cost":\{[^}]*\}\}/, '');
}

beforeAll(async () => {
  api = await startTestApi({ answerCacheMegabytes: 0 });
  published = await plantPublished(api.clients.owner);
  for (const { query, variables } of questions())
    before.set(JSON.stringify([query, variables]), await answerTo(query, variables));
  concealed = await plantHidden(api.clients.owner, published);
  for (const { key } of [...published.files, ...concealed.files])
    await api.store.write(key, 'w480.webp', Buffer.from(mark));
}, 120_000);

describe('the operations', () => {
  it('cover every field of Query', () => {
    expect(Object.keys(asked).toSorted()).toEqual(
      Object.keys(publicSchema.getQueryType()?.getFields() ?? {}).toSorted(),
    );
  });

  it('cover every field of every type that the public can reach', () => {
    const all = [...queries.values()].flat().join(' ');
    for (const type of Object.values(publicSchema.getTypeMap())) {
      if (
        type.name.startsWith('__') ||
        !('getFields' in type) ||
        type.astNode?.kind === 'InputObjectTypeDefinition' ||
        'isOneOf' in type
      )
        continue;
      for (const field of Object.keys(type.getFields())) expect(all).toMatch(new RegExp(`\\b${field}\\b`));
    }
  });

  it('found something: the published things are there', () => {
    const all = [...before.values()].join(' ');
    for (const word of [
      'Tin 2',
      'Cột mẹ',
      'Thẻ',
      'Ảnh',
      'Văn bản',
      '50-KH/ĐU',
      'Bút danh',
      'Khen thưởng',
      'Phong trào',
      'Mô hình',
      'Đối tượng',
      'Lấy ý kiến',
      '"viewCount":7',
      'cùng nói về: Chủ đề',
      '/bai-viet/',
    ])
      expect(all).toContain(word);
    expect(all).not.toContain(mark);
  });
});

describe('after the hidden things came', () => {
  it.each([...queries.keys()])(
    '%s answers about what is published as before',
    async (name) => {
      for (const { query, variables } of questions().filter((question) =>
        queries.get(name)?.includes(question.query),
      )) {
        const text = await answerTo(query, variables);
        expectNothingHidden(text);
        expect(text).toBe(before.get(JSON.stringify([query, variables])));
      }
    },
    120_000,
  );

  it.each([...queries.keys()].filter((name) => asked[name]?.(nothing()).length))(
    '%s answers about what is hidden as about what never was',
    async (name) => {
      const [query = ''] = queries.get(name) ?? [];
      // texts differ only by what was asked
      const never = JSON.parse(await answerTo(query, asked[name]?.(nothing())[0] ?? {})) as {
        data: Record<string, unknown>;
      };
      const keeping = anotherProcess(api, { answerCacheMegabytes: 16 });
      for (const variables of asked[name]?.(concealed) ?? []) {
        const text = await answerTo(query, variables);
        expectNothingHidden(text);
        // answers that are kept: made for the first who asks, given to the second
        for (let turn = 0; turn < 2; turn += 1) expect(await answerTo(query, variables, keeping)).toBe(text);
        const answer = JSON.parse(text) as { data: Record<string, unknown[]> };
        if (name === 'nodes') expect(new Set(answer.data['nodes'])).toEqual(new Set([null]));
        else expect(answer).toEqual(never);
      }
    },
  );

  it('ids of types that the public does not have are no ids', async () => {
    for (const id of [
      ...concealed.staffIds.map((one) => encodeGlobalId('Staff', one)),
      ...concealed.revisionIds.map((one) => encodeGlobalId('ArticleRevision', one)),
    ]) {
      const { data, errors, text } = await runOperation<{ node: unknown } | null>(api, {
        query: 'query ($id: ID!) { node(id: $id) { id } }',
        variables: { id },
      });
      expect(data?.node ?? null).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expectNothingHidden(text);
    }
  });

  it('cursors of hidden articles are positions and nothing more', async () => {
    for (const cursor of cursorsOf(concealed)) {
      for (const direction of [
        { first: 3, after: cursor },
        { last: 3, before: cursor },
      ]) {
        for (const query of queries.get('articles')?.slice(0, 3) ?? [])
          expectNothingHidden(await answerTo(query, direction));
      }
    }
  });

  it('totals count what is published', async () => {
    const query =
      'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } category(slug: "cot-me") { articles { totalCount } } }';
    expect(JSON.parse(await answerTo(query, {}))).toEqual({
      data: { articles: { totalCount: 4 }, category: { articles: { totalCount: 4 } } },
    });
    for (const filter of [
      { category: concealed.categories[0]?.slug },
      { tag: concealed.tags[0]?.slug },
      { featured: true },
    ]) {
      expect(JSON.parse(await answerTo(query, { filter }))).toMatchObject({ data: { articles: { totalCount: 0 } } });
    }
  });
});

describe('the bytes of files', () => {
  const get = (key: string) => send(api.app, `/media/${key}/w480.webp`);

  it('of published things are there', async () => {
    for (const { key } of published.files) expect((await get(key)).status).toBe(200);
  });

  it('of hidden things are not, no more than those that never were', async () => {
    const never = await get(nothing().files[0]!.key);
    const body = await never.text();
    for (const { key } of concealed.files) {
      const answer = await get(key);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(body);
      expect([...answer.headers]).toEqual([...never.headers]);
    }
  });
});
