import { beforeAll, describe, expect, it } from 'vitest';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { merit, publishedAwards } from '#src/modules/award/award.examples.ts';
import { relateStaleArticles } from '#src/modules/related-article/relate-articles.service.ts';
import { formIds } from '#src/modules/dossier/dossier.examples.ts';
import { category, mutated, published, signedIn, uuid, type Person } from './factories.ts';
import { dataOf, startTestApi, type TestApi } from './run-operation.ts';

// How many statements an operation sends to PostgreSQL: a fixed number, however long its lists are. A number that grows
// with the rows would make a page slow on the day that it has many.

let api: TestApi;
let publisher: Person;
let officer: Person;
let counted = 0;
let questions = 0;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  officer = await signedIn(api, 'AWARDS_OFFICER');
  await ensureAwardData(api.clients.owner);
  for (const client of [api.clients.owner, api.clients.reader])
    (client as unknown as { $on(event: 'query', listener: () => void): void }).$on('query', () => (counted += 1));
});

const statementsOf = async (query: string, variables: Record<string, unknown>, cookie?: string): Promise<number> => {
  counted = 0;
  const { statements } = api.clients.reading;
  // an answer that is kept takes none: each question is another text
  questions += 1;
  const text = `# ${questions}\n${query}`;
  await dataOf(api, { query: text, variables, ...(cookie === undefined ? {} : { cookie }) });
  return counted + api.clients.reading.statements - statements;
};

let columns = 0;
/** More columns, each with articles, tags, references, covers and a registered document. */
async function grow(count: number): Promise<string> {
  const { owner } = api.clients;
  let slug = '';
  for (let column = 0; column < count; column += 1) {
    columns += 1;
    const parent = await category(api, publisher, { nameVi: `Cột ${columns}` });
    const child = await category(api, publisher, { nameVi: `Cột con ${columns}`, parentId: parent.id });
    const cover = await owner.mediaFile.create({
      data: {
        key: columns.toString(16).padStart(32, '0'),
        kind: 'IMAGE',
        mimeType: 'image/webp',
        byteSize: 1,
        widths: [480],
        width: 480,
        height: 320,
        originalName: 'a',
        sha256: `tong-${columns}`,
        altVi: 'Ảnh',
      },
    });
    await owner.officialDocument.create({
      data: {
        slug: `van-ban-${columns}`,
        type: 'Kế hoạch',
        number: String(columns),
        symbol: 'KH/ĐU',
        code: `${columns}-KH/ĐU`,
        issuer: 'Đảng ủy Sở',
        excerpt: 'Trích yếu',
        published: true,
      },
    });
    for (let article = 0; article < 3; article += 1) {
      const made = await published(api, publisher, {
        categoryId: article % 2 ? child.id : parent.id,
        otherCategoryIds: [child.id],
        tags: [`thẻ ${columns}`, `thẻ ${article}`],
        lead: `Theo Kế hoạch số ${columns}-KH/ĐU của Đảng ủy Sở`,
        publishedAt: new Date(Date.UTC(2026, 0, 1, columns, article)).toISOString(),
      });
      await owner.article.update({ where: { id: uuid(made.id) }, data: { coverId: cover.id } });
      await owner.articleViews.create({ data: { articleId: uuid(made.id), views: 3 } });
      slug = made.slug;
    }
  }
  await publishedAwards(
    api,
    { officer, publisher },
    Array.from({ length: count }, (_none, award) => merit(`Nguyễn Văn Cột ${columns}-${award}`)),
  );
  await relateStaleArticles(owner);
  return slug;
}

const card = 'id slug title lead publishedAt category { id name } cover { url alt sources { url width } }';
/** Operation → how many statements it takes; `slug` is of the newest article. */
const operations: Record<string, { query: string; statements: number; editorial?: boolean }> = {
  'the front page': {
    query: `{ site { agencyName menu { label path } visitStatistics { online today total } } categories { id name parent { id } articles(first: 6) { nodes { ${card} } } } articles(first: 10) { nodes { ${card} } } }`,
    statements: 1,
  },
  'an article with all that is around it': {
    query: `query ($slug: String!) { article(slug: $slug) { ${card} body { html } author source tags { name slug } otherCategories { name } viewCount translations { slug } documentReferences { code officialDocument { slug } } earlierArticles(first: 10) { ${card} } relatedArticles(first: 5) { reasons article { ${card} } } } }`,
    statements: 1,
  },
  'a list with relations': {
    query: `{ articles(first: 100) { totalCount pageInfo { endCursor } nodes { ${card} tags { name } otherCategories { name } documentReferences { code officialDocument { slug } } viewCount } } }`,
    statements: 1,
  },
  'a list with older articles of each': {
    query: '{ articles(first: 50) { nodes { id earlierArticles(first: 5) { id title } } } }',
    statements: 1,
  },
  'a list with related articles of each': {
    query: '{ articles(first: 50) { nodes { id relatedArticles(first: 5) { score reasons article { id title } } } } }',
    statements: 1,
  },
  'columns with their articles': {
    query: `{ categories { id name children { id name } articles(first: 5) { nodes { ${card} } } } }`,
    statements: 1,
  },
  'columns with totals': {
    query: '{ categories { id articles(first: 2) { totalCount nodes { id } } } }',
    statements: 1,
  },
  'nodes by id': { query: '{ articles(first: 30) { nodes { id } } }', statements: 1 },
  'a page of search results': {
    query: `{ search(query: "nội dung cột đảng uỷ sở", first: 50) { totalCount correction facets { types { type count } categories { count category { name } } years { year count } } edges { score title { text } snippet { text highlighted } node { ... on Article { ${card} } ... on OfficialDocument { code issuedOn } ... on Award { recipientName status revokedAt form { nameVi: name(language: VI) } } } } } }`,
    statements: 3,
  },
  'suggestions while typing': { query: '{ suggestions(prefix: "tin thu", first: 90) { text path } }', statements: 3 },
  'the editors’ list': {
    query:
      '{ viewer { id } allArticles(first: 100) { totalCount nodes { id title status version allowedActions createdBy { name } category { name } cover { url } } } }',
    statements: 10,
    editorial: true,
  },
  'the media library': {
    query: '{ mediaFiles(first: 100) { totalCount nodes { id url usedBy { id title } uploadedBy { name } } } }',
    statements: 9,
    editorial: true,
  },
};

describe('the number of statements', () => {
  it('does not grow with the rows', async () => {
    const table = async (slug: string): Promise<Record<string, number>> => {
      const found: Record<string, number> = {};
      for (const [name, { query, editorial }] of Object.entries(operations)) {
        // as a page that is asked for again and again
        for (let turn = 0; turn < 4; turn += 1)
          found[name] = await statementsOf(
            query,
            query.includes('$slug') ? { slug } : {},
            editorial ? publisher.cookie : undefined,
          );
      }
      return found;
    };
    const few = await table(await grow(2));
    const many = await table(await grow(5));
    expect(many).toEqual(few);
    expect(many).toEqual(
      Object.fromEntries(Object.entries(operations).map(([name, { statements }]) => [name, statements])),
    );
  }, 60_000);

  it('is the same for one node and for a hundred', async () => {
    const { articles } = await dataOf<{ articles: { nodes: { id: string }[] } }>(api, {
      query: '{ articles(first: 20) { nodes { id } } }',
    });
    const ids = articles.nodes.map(({ id }) => id);
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { title category { name } tags { name } } } }';
    expect(await statementsOf(query, { ids })).toBe(await statementsOf(query, { ids: ids.slice(0, 2) }));
  });

  it('of saving an article does not grow with its tags and references', async () => {
    const save = (count: number): Promise<unknown> =>
      mutated(api, publisher, 'createArticle', {
        title: 'Nhiều viện dẫn',
        tags: Array.from({ length: count }, (_, index) => `nhãn ${index}`),
        lead: Array.from({ length: count }, (_, index) => `Kế hoạch số ${index + 1}-KH/ĐU`).join(', '),
      });
    counted = 0;
    await save(2);
    const few = counted;
    counted = 0;
    await save(20);
    // one lookup more: the address is taken
    expect(counted - few).toBeLessThanOrEqual(2);
  });

  it('of a dossier does not grow with its nominees, however often it is opened', async () => {
    const formId = (await formIds(api))('COMMENDATION_UNIT');
    const query = `query ($id: ID!) { node(id: $id) { ... on Dossier {
      title statusSince movement { nameVi } deadlines { label dueOn } nextMoves { name problems { code } }
      nominees { name circumstances form { name } findings { code } recipient { id } overriddenBy { name } award { status } }
      attachments { kind mediaFile { url } } moves { move staff { name } } } } }`;
    const open = async (nominees: number): Promise<number[]> => {
      const { id } = await mutated(api, officer, 'createDossier', {
        title: 'Đợt khen thưởng',
        year: 2026,
        level: 'UNIT',
        unitName: 'Sở Tư pháp',
        nominees: Array.from({ length: nominees }, (_none, index) => ({
          subjectKind: 'INDIVIDUAL',
          name: `Nguyễn Văn Thử ${index}`,
          formId,
          achievement: 'Hoàn thành xuất sắc nhiệm vụ năm 2026',
        })),
      });
      const turns: number[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        counted = 0;
        await dataOf(api, { query, variables: { id }, cookie: officer.cookie });
        turns.push(counted);
      }
      return turns;
    };
    const few = await open(2);
    expect(await open(30)).toEqual(few);
    expect(new Set(few).size).toBe(1);
  });
});
