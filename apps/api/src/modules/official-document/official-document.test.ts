import { beforeAll, describe, expect, it } from 'vitest';
import { renderStaleArticles } from '#src/modules/article/article-html.service.ts';
import { category, draft, mutate, mutated, published, signedIn, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { ageDocuments } from './official-document-expiry.service.ts';

let api: TestApi;
let publisher: Person;
let editor: Person;
let contributor: Person;
let categoryId: string;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  editor = await signedIn(api, 'EDITOR');
  contributor = await signedIn(api, 'CONTRIBUTOR');
  categoryId = (await category(api, publisher)).id;
});

const plan = (fields: Record<string, unknown> = {}) => ({
  type: 'Kế hoạch',
  number: '50',
  symbol: 'KH/ĐU',
  issuer: 'Đảng ủy Sở Tư pháp',
  excerpt: 'Thực hiện “Năm Dân vận khéo” 2020',
  issuedOn: '2020-03-30',
  ...fields,
});

async function registered(fields: Record<string, unknown> = {}) {
  const document = await mutated(api, editor, 'createOfficialDocument', plan(fields));
  return mutated(api, publisher, 'publishOfficialDocument', { id: document.id, expectedVersion: document.version });
}

interface PublicArticle {
  leadHtml: string;
  body: { html: string };
  documentReferences: Array<{ id: string; code: string; officialDocument: { slug: string; status: string } | null }>;
}
const articleBySlug = async (slug: string): Promise<PublicArticle> =>
  (
    await dataOf<{ article: PublicArticle }>(api, {
      query:
        'query ($slug: String!) { article(slug: $slug) { leadHtml body { html } documentReferences { id code officialDocument { slug status } } } }',
      variables: { slug },
    })
  ).article;

describe('a registered document', () => {
  it('gets its code, its address and a place in the public register when it is published', async () => {
    const document = await mutated(
      api,
      editor,
      'createOfficialDocument',
      plan({ number: '51', excerpt: 'Kế hoạch kiểm tra' }),
    );
    expect(document).toMatchObject({ code: '51-KH/ĐU', slug: 'ke-hoach-51-kh-du-2020', published: false });
    const search = (filter: Record<string, unknown>) =>
      dataOf<{ officialDocuments: { totalCount: number; nodes: Array<{ code: string }> } }>(api, {
        query:
          'query ($filter: OfficialDocumentFilter) { officialDocuments(first: 20, filter: $filter) { totalCount nodes { code } } }',
        variables: { filter },
      });
    expect((await search({ code: '51' })).officialDocuments.totalCount).toBe(0);
    await mutated(api, publisher, 'publishOfficialDocument', { id: document.id, expectedVersion: 1 });
    for (const filter of [
      { code: '51-KH/ĐU' },
      { code: '51 kh đu' },
      { code: '51khdu' },
      { search: 'ke hoach kiem tra' },
      { search: '51khdu' },
      { year: 2020, number: '51' },
      { issuer: 'đảng ủy sở', number: '51' },
      { type: 'Kế hoạch', number: '51' },
    ]) {
      expect((await search(filter)).officialDocuments.nodes, JSON.stringify(filter)).toEqual([{ code: '51-KH/ĐU' }]);
    }
    expect((await search({ number: '51', year: 2019 })).officialDocuments.nodes).toEqual([]);
    const { officialDocumentFacets } = await dataOf<{ officialDocumentFacets: { types: unknown[]; years: unknown[] } }>(
      api,
      { query: '{ officialDocumentFacets { types { value count } years { value count } } }' },
    );
    expect(officialDocumentFacets).toEqual({
      types: [{ value: 'Kế hoạch', count: 1 }],
      years: [{ value: '2020', count: 1 }],
    });
  });

  it.each([
    [
      'all that is missing',
      { type: ' ', number: '', issuer: '', excerpt: '' },
      ['type required', 'number required', 'issuer required', 'excerpt required'],
    ],
    [
      'dates out of order',
      { number: '52', effectiveOn: '2020-03-01', expiresOn: '2020-03-01' },
      ['effectiveOn effective-before-issued', 'expiresOn expires-before-effective'],
    ],
    [
      'a relation to nothing',
      {
        number: '52',
        relations: [
          {
            kind: 'REPLACES',
            documentId: Buffer.from('OfficialDocument:01890000-0000-7000-8000-000000000000').toString('base64url'),
          },
        ],
      },
      ['relations not-found'],
    ],
  ])('is refused with %s', async (_name, fields, expected) => {
    const outcome = await mutate(api, editor, 'createOfficialDocument', plan(fields));
    expect(outcome.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it('is not registered twice', async () => {
    await mutated(api, editor, 'createOfficialDocument', plan({ number: '53' }));
    const again = await mutate(api, editor, 'createOfficialDocument', plan({ number: '53' }));
    expect(again.problems).toMatchObject([{ field: 'number', code: 'code-taken' }]);
    expect(
      await mutate(api, editor, 'createOfficialDocument', plan({ number: '53', issuedOn: '2021-03-30' })),
    ).toMatchObject({ slug: 'ke-hoach-53-kh-du-2021' });
  });

  it('is put before the public by publishers only, and kept when it was', async () => {
    expect(await mutate(api, contributor, 'createOfficialDocument', plan({ number: '54' }))).toMatchObject({
      __typename: 'Forbidden',
    });
    const document = await mutated(api, editor, 'createOfficialDocument', plan({ number: '54' }));
    const chosen = { id: document.id, expectedVersion: 1 };
    expect(await mutate(api, editor, 'publishOfficialDocument', chosen)).toMatchObject({ __typename: 'Forbidden' });
    await mutated(api, publisher, 'publishOfficialDocument', chosen);
    expect(await mutate(api, publisher, 'publishOfficialDocument', chosen)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    await mutated(api, publisher, 'unpublishOfficialDocument', { id: document.id, expectedVersion: 2 });
    const deleted = await mutate(api, publisher, 'deleteOfficialDocument', { id: document.id, expectedVersion: 3 });
    expect(deleted.problems).toMatchObject([{ field: 'published', code: 'action-not-allowed' }]);
  });

  it('reads a pasted reference into fields', async () => {
    const { parseDocumentReference } = await dataOf<Record<string, unknown>>(api, {
      query: 'query ($text: String!) { parseDocumentReference(text: $text) { type number symbol code issuer date } }',
      variables: { text: 'Thực hiện Chỉ thị số 27-CT/TU ngày 18/5/2009 của Ban Thường vụ Tỉnh ủy' },
      cookie: editor.cookie,
    });
    expect(parseDocumentReference).toEqual({
      type: 'Chỉ thị',
      number: '27',
      symbol: 'CT/TU',
      code: '27-CT/TU',
      issuer: 'Ban Thường vụ Tỉnh ủy',
      date: '2009-05-18',
    });
  });
});

describe('a mention in an article', () => {
  const lead = 'Theo Kế hoạch số 60-KH/ĐU ngày 30/3/2020 của Đảng ủy Sở Tư pháp.';
  const html = '<p>Nhắc lại Kế hoạch số <b>60</b>-KH/ĐU và Công văn số 119-CV/TU.</p>';

  it('becomes a link when its document is published, later or before, and both directions are known', async () => {
    const { slug } = await published(api, publisher, {
      categoryId,
      title: 'Triển khai Kế hoạch 60',
      lead,
      body: { html },
    });
    expect((await articleBySlug(slug)).leadHtml).toBe(lead);

    const document = await registered({ number: '60' });
    expect(await renderStaleArticles(api.clients.owner)).toBe(1);
    const linked = await articleBySlug(slug);
    expect(linked.leadHtml).toBe(
      `Theo <a href="/van-ban/${document.slug}" data-code="60-KH/ĐU">Kế hoạch số 60-KH/ĐU</a> ngày 30/3/2020 của Đảng ủy Sở Tư pháp.`,
    );
    expect(linked.body.html).toContain(
      `<a href="/van-ban/${document.slug}" data-code="60-KH/ĐU">Kế hoạch số <strong>60</strong>-KH/ĐU</a> và Công văn số 119-CV/TU.`,
    );
    expect(linked.documentReferences.map(({ code, officialDocument }) => [code, officialDocument?.slug])).toEqual([
      ['60-KH/ĐU', document.slug],
      ['119-CV/TU', undefined],
    ]);

    const { officialDocument } = await dataOf<{ officialDocument: unknown }>(api, {
      query:
        'query ($slug: String!) { officialDocument(slug: $slug) { citingArticles(first: 5) { totalCount nodes { slug } } } }',
      variables: { slug: document.slug },
    });
    expect(officialDocument).toEqual({ citingArticles: { totalCount: 1, nodes: [{ slug }] } });

    await mutated(api, publisher, 'unpublishOfficialDocument', { id: document.id, expectedVersion: document.version });
    await renderStaleArticles(api.clients.owner);
    expect((await articleBySlug(slug)).leadHtml).toBe(lead);
  });

  it('takes the document of its printed date', async () => {
    const older = await registered({ number: '61', issuedOn: '2019-01-05' });
    const newer = await registered({ number: '61', issuedOn: '2021-01-05' });
    const { slug } = await published(api, publisher, {
      categoryId,
      title: 'Hai kế hoạch cùng số',
      lead: 'Theo Kế hoạch số 61-KH/ĐU ngày 05/01/2019.',
      body: { html: '<p>x</p>' },
    });
    const { slug: undated } = await published(api, publisher, {
      categoryId,
      title: 'Không rõ năm',
      lead: 'Theo Kế hoạch số 61-KH/ĐU.',
      body: { html: '<p>x</p>' },
    });
    expect((await articleBySlug(slug)).documentReferences[0]!.officialDocument?.slug).toBe(older.slug);
    expect(newer.slug).not.toBe(older.slug);
    expect((await articleBySlug(undated)).documentReferences[0]!.officialDocument).toBeNull();
  });

  it('is corrected or rejected by an editor, and stays so when the article is saved again', async () => {
    const [meant] = [await registered({ number: '62' }), await registered({ number: '63' })];
    const article = await published(api, publisher, {
      categoryId,
      title: 'Viện dẫn nhầm',
      lead: 'Theo Kế hoạch số 64-KH/ĐU và Kế hoạch số 63-KH/ĐU.',
      body: { html: '<p>x</p>' },
    });
    const [wrong, none] = (await articleBySlug(article.slug)).documentReferences;
    await mutated(api, publisher, 'decideDocumentReference', {
      id: wrong!.id,
      decision: 'CORRECTED',
      officialDocumentId: meant.id,
    });
    await mutated(api, publisher, 'decideDocumentReference', { id: none!.id, decision: 'REJECTED' });
    await renderStaleArticles(api.clients.owner);
    const check = async (): Promise<void> => {
      const { leadHtml, documentReferences } = await articleBySlug(article.slug);
      expect(leadHtml).toBe(
        `Theo <a href="/van-ban/${meant.slug}" data-code="64-KH/ĐU">Kế hoạch số 64-KH/ĐU</a> và Kế hoạch số 63-KH/ĐU.`,
      );
      expect(documentReferences.map(({ code }) => code)).toEqual(['64-KH/ĐU']);
    };
    await check();
    const { version } = await mutated(api, publisher, 'updateArticle', {
      id: article.id,
      expectedVersion: article.version,
      body: { html: '<p>Thêm một câu.</p>' },
    });
    expect(version).toBe(article.version + 1);
    await check();
    expect(
      await mutate(api, contributor, 'decideDocumentReference', { id: wrong!.id, decision: 'REJECTED' }),
    ).toMatchObject({ message: expect.stringContaining('Not') });
  });

  it('says when its document was replaced or has expired, and editors find such articles', async () => {
    const replaced = await registered({ number: '65' });
    const { slug } = await published(api, publisher, {
      categoryId,
      title: 'Dẫn văn bản cũ',
      lead: 'Theo Kế hoạch số 65-KH/ĐU ngày 30/3/2020.',
      body: { html: '<p>x</p>' },
    });
    await registered({
      number: '66',
      issuedOn: '2022-01-01',
      relations: [{ kind: 'REPLACES', documentId: replaced.id }],
    });
    expect((await articleBySlug(slug)).documentReferences[0]!.officialDocument?.status).toBe('REPLACED');
    const { allArticles } = await dataOf<{ allArticles: { nodes: Array<{ slug: string }> } }>(api, {
      query: '{ allArticles(first: 20, filter: { citesSuperseded: true }) { nodes { slug } } }',
      cookie: editor.cookie,
    });
    expect(allArticles.nodes).toEqual([{ slug }]);
    const { officialDocument } = await dataOf<{
      officialDocument: { relations: Array<{ kind: string; document: { code: string } }> };
    }>(api, {
      query: 'query ($slug: String!) { officialDocument(slug: $slug) { relations { kind document { code } } } }',
      variables: { slug: replaced.slug },
    });
    expect(officialDocument.relations).toEqual([{ kind: 'REPLACED_BY', document: { code: '66-KH/ĐU' } }]);
  });

  it('follows the calendar', async () => {
    const document = await registered({ number: '67', effectiveOn: '2020-04-01', expiresOn: '2030-01-01' });
    expect(await ageDocuments(api.clients.owner, new Date('2029-12-31T16:59:00Z'))).toBe(0);
    expect(await ageDocuments(api.clients.owner, new Date('2029-12-31T17:00:00Z'))).toBe(1);
    const { officialDocument } = await dataOf<{ officialDocument: unknown }>(api, {
      query: 'query ($slug: String!) { officialDocument(slug: $slug) { status } }',
      variables: { slug: document.slug },
    });
    expect(officialDocument).toEqual({ status: 'EXPIRED' });
  });

  it('of a draft is in no public answer', async () => {
    const document = await registered({ number: '68' });
    await draft(api, editor, { title: 'Bản nháp mật', categoryId, lead: 'Theo Kế hoạch số 68-KH/ĐU.' });
    const { officialDocument } = await dataOf<{ officialDocument: unknown }>(api, {
      query:
        'query ($slug: String!) { officialDocument(slug: $slug) { citingArticles(first: 5) { totalCount nodes { title } } } }',
      variables: { slug: document.slug },
    });
    expect(officialDocument).toEqual({ citingArticles: { totalCount: 0, nodes: [] } });
  });
});
