import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { category, mutate, mutated, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let publisher: Person;
let categoryId: string;
let original: string;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  categoryId = (await category(api, publisher)).id;
  original = await readFile(
    new URL('../../../../../packages/domain/src/portal-page/original-page.txt', import.meta.url),
    'utf8',
  );
});

const bring = (content: string, more: Record<string, unknown> = {}, by = publisher): Promise<Outcome> =>
  mutate(api, by, 'importPortalPage', { fileName: 'original-page.txt', content, ...more });
/** The same page of another day: a page prints its counters, and this one prints the site's clock. */
const anotherDay = (): string =>
  original.replace('Online 17', 'Online 203').replace('Hôm nay 3671', 'Hôm nay 12').replace('7.264.249', '8.000.001');
const asHtml = (): string =>
  `<!doctype html><html><head><title>Cổng</title><style>p{}</style></head><body>${original
    .split(/\n+/)
    .filter(Boolean)
    .map((line) =>
      line.startsWith('- ') ? `<ul><li>${line.slice(2)}</li></ul>` : `<p>${line.replaceAll('&', '&amp;')}</p>`,
    )
    .join('\n')}<script>alert(1)</script></body></html>`;

interface Imported {
  title: string;
  lead: string;
  author: string;
  publishedAt: string;
  body: { html: string; text: string };
  documentReferences: { type: string; number: string; symbol: string; issuer: string; date: string }[];
}
const articleOf = async (outcome: Outcome): Promise<Imported> =>
  (
    await dataOf<{ node: Imported }>(api, {
      query:
        'query ($id: ID!) { node(id: $id) { ... on Article { title lead author publishedAt body { html text } documentReferences { type number symbol issuer date } } } }',
      variables: { id: (outcome['article'] as { id: string }).id },
    })
  ).node;

const sevenReferences = [
  ['Kế hoạch', '138', 'KH/TU', 'Ban Thường vụ Tỉnh ủy', '2020-03-12'],
  ['Kế hoạch', '86', 'KH/ĐUK', 'Đảng ủy Khối', '2020-03-19'],
  ['Kế hoạch', '50', 'KH/ĐU', 'Đảng ủy Sở Tư pháp', '2020-03-30'],
  ['Chỉ thị', '27', 'CT/TU', 'Ban Thường vụ Tỉnh ủy', '2009-05-18'],
  ['Công văn', '119', 'CV/TU', 'Ban Thường vụ Tỉnh ủy', '2016-06-21'],
  ['Kế hoạch', '16', 'KH/ĐUK', 'Ban Thường vụ Đảng ủy Khối', '2016-09-16'],
  ['Kế hoạch', '61', 'KH/ĐU', 'Đảng ủy Sở Tư pháp', '2016-10-11'],
].map(([type, number, symbol, issuer, date]) => ({ type, number, symbol, issuer, date }));

describe('the original page', () => {
  it('becomes an article with its title, time, lead, text, byline and seven references', async () => {
    const outcome = await bring(original, { categoryId, publish: true });
    expect(outcome).toMatchObject({
      outcome: 'IMPORTED',
      reason: null,
      article: { status: 'PUBLISHED', slug: 'dang-uy-so-tu-phap-ban-hanh-ke-hoach-thuc-hien-nam-dan-van-kheo-2020' },
    });
    const article = await articleOf(outcome);
    expect(article).toMatchObject({
      title: 'Đảng ủy Sở Tư pháp ban hành Kế hoạch thực hiện “Năm Dân vận khéo” 2020',
      publishedAt: '2020-04-01T16:41:00+07:00',
      author: 'Diệu Hương',
    });
    expect(article.lead).toMatch(/^Thực hiện Kế hoạch số 138-KH\/TU .+ “?Năm Dân vận khéo” 2020\.$/);
    expect(article.documentReferences).toEqual(sevenReferences);
    expect(article.body.html).toContain('<li><p>Tiếp tục quán triệt, triển khai các văn bản');
    for (const gone of ['Online', '7.264.249', 'cỡ chữ', 'A-', 'Các tin khác', 'Diệu Hương', '16:41'])
      expect(article.body.text).not.toContain(gone);
  });

  it('twice makes one article, with other counters and as HTML too', async () => {
    const first = await bring(original);
    expect(first['outcome']).toBe('ALREADY_IMPORTED');
    for (const again of [anotherDay(), asHtml()]) {
      expect(await bring(again)).toMatchObject({
        outcome: 'ALREADY_IMPORTED',
        article: { id: (first['article'] as { id: string }).id },
      });
    }
    expect(await api.clients.owner.article.count()).toBe(1);
    expect(await api.clients.owner.importItem.findMany({ select: { original: true, outcome: true } })).toEqual([
      { original, outcome: 'CREATED' },
    ]);
  });

  it('as HTML says the same as the text', async () => {
    const preview = (content: string) =>
      dataOf<{ previewPortalPage: Record<string, unknown> & { existingArticle: { id: string } } }>(api, {
        query:
          'query ($content: String!) { previewPortalPage(fileName: "a", content: $content) { understood reason title publishedAt lead author bodyHtml documentReferences { printedText code issuer date } existingArticle { id } } }',
        variables: { content },
        cookie: publisher.cookie,
      });
    expect(await preview(asHtml())).toEqual(await preview(original));
    expect((await preview(original)).previewPortalPage.existingArticle).not.toBeNull();
  });

  it('is kept aside by nobody: deleting its draft lets it come again', async () => {
    const page = original.replace('2020\n\n16:41', '2020 (bản hai)\n\n16:41');
    const first = await bring(page);
    expect(first).toMatchObject({ outcome: 'IMPORTED', article: { status: 'DRAFT' } });
    await mutated(api, publisher, 'deleteArticle', { id: (first['article'] as { id: string }).id, expectedVersion: 1 });
    expect(await bring(page)).toMatchObject({ outcome: 'IMPORTED' });
  });
});

describe('an import', () => {
  it.each([1, 2])('of one page by many at once makes one article, round %i', async (round) => {
    const page = original.replace('“Năm Dân vận khéo” 2020\n', `“Năm Dân vận khéo” 202${round}, lần ${round}\n`);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => bring(page)));
    expect(outcomes.map((one) => one['outcome']).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'ALREADY_IMPORTED'),
      'IMPORTED',
    ]);
    expect(new Set(outcomes.map((one) => (one['article'] as { id: string } | null)?.id)).size).toBe(1);
  });

  it.each([
    ['', 'empty-page'],
    [' \n\t ', 'empty-page'],
    ['<html><body><script>1</script></body></html>', 'empty-page'],
    ['Thống kê truy cập\n\nOnline 17', 'title-not-found'],
  ])('of %j is set aside with the reason, once, and kept', async (content, reason) => {
    const before = await api.clients.owner.article.count();
    expect(await bring(content)).toMatchObject({
      __typename: 'ImportPortalPagePayload',
      outcome: 'SET_ASIDE',
      reason,
      article: null,
    });
    expect(await bring(content)).toMatchObject({ outcome: 'SET_ASIDE', reason });
    expect(await Promise.all([1, 2, 3].map(() => bring(`${content} `)))).toMatchObject(
      [1, 2, 3].map(() => ({ outcome: 'SET_ASIDE', reason })),
    );
    expect(
      await api.clients.owner.importItem.findMany({
        where: { original: content },
        select: { outcome: true, reason: true, articleId: true },
      }),
    ).toEqual([{ outcome: 'SET_ASIDE', reason, articleId: null }]);
    expect(await api.clients.owner.article.count()).toBe(before);
  });

  it('of a page that is too long is refused as the input that it is', async () => {
    expect(await bring('a'.repeat(450_001))).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'content', code: 'too-long' }],
    });
  });

  it('without a column does not publish, and says what is missing', async () => {
    const page = original.replace('“Năm Dân vận khéo” 2020\n', '“Năm Dân vận khéo”, không chuyên mục\n');
    expect(await bring(page, { publish: true })).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'categoryId', code: 'required' }],
    });
    expect(await api.clients.owner.importItem.count({ where: { original: page } })).toBe(0);
  });

  it('to publish needs a publisher; to draft, somebody who writes', async () => {
    const page = original.replace('“Năm Dân vận khéo” 2020\n', '“Năm Dân vận khéo”, phân quyền\n');
    const [editor, officer] = [await signedIn(api, 'EDITOR'), await signedIn(api, 'AWARDS_OFFICER')];
    expect(await bring(page, { publish: true, categoryId }, editor)).toMatchObject({ __typename: 'Forbidden' });
    expect(await bring(page, {}, officer)).toMatchObject({ __typename: 'Forbidden' });
    expect(await bring(page, {}, editor)).toMatchObject({ outcome: 'IMPORTED', article: { status: 'DRAFT' } });
  });

  it('keeps the verbs apart in the revisions', async () => {
    const { id } = await api.clients.owner.article.findFirstOrThrow({
      where: { status: 'PUBLISHED' },
      select: { id: true },
    });
    expect(
      await api.clients.owner.articleRevision.findMany({
        where: { articleId: id },
        orderBy: { version: 'asc' },
        select: { verb: true },
      }),
    ).toEqual([{ verb: 'import' }, { verb: 'publish' }]);
    expect(uuid(Buffer.from(`Article:${id}`).toString('base64url'))).toBe(id);
  });
});
