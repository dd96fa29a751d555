import { beforeAll, describe, expect, it } from 'vitest';
import {
  category,
  draft,
  mutate,
  mutated,
  published,
  signedIn,
  uuid,
  type Outcome,
  type Person,
} from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { relateStaleArticles } from './relate-articles.service.ts';

let api: TestApi;
let publisher: Person;
let contributor: Person;
let column: Outcome;
let other: Outcome;

interface Entry {
  article: { id: string; title: string };
  score: number;
  reasons: string[];
  signals: { kind: string; values: string[] }[];
  pinned: boolean;
}

const fields = 'article { id title } score reasons signals { kind values } pinned';
const relate = () => relateStaleArticles(api.clients.owner);

async function relatedOf(slug: string, cookie?: string, first = 8): Promise<Entry[]> {
  const { article } = await dataOf<{ article: { relatedArticles: Entry[] } }>(api, {
    query: `query ($slug: String!, $first: Int!) { article(slug: $slug) { relatedArticles(first: $first) { ${fields} } } }`,
    variables: { slug, first },
    ...(cookie === undefined ? {} : { cookie }),
  });
  return article.relatedArticles;
}
const titlesOf = async (slug: string, cookie?: string) =>
  (await relatedOf(slug, cookie)).map(({ article }) => article.title);
const decide = (articleId: string, relatedId: string, decision: string, position?: number, by = publisher) =>
  mutate(api, by, 'decideRelatedArticle', { articleId, relatedId, decision, position });

const subjects = {
  mediation: 'hòa giải ở cơ sở, tổ hòa giải và hòa giải viên ở thôn, bản',
  notary: 'công chứng viên, văn phòng công chứng và hợp đồng chuyển nhượng',
  registry: 'đăng ký khai sinh, hộ tịch điện tử và thẻ căn cước',
  auction: 'đấu giá tài sản, đấu giá viên và quyền sử dụng đất',
};
const publishedOn = (title: string, subject: keyof typeof subjects, more: Record<string, unknown> = {}) =>
  published(api, publisher, {
    title,
    categoryId: column.id,
    lead: `Bàn về ${subjects[subject]}.`,
    body: { html: `<p>Hội nghị tập trung vào ${subjects[subject]}. ${title} nêu rõ nhiệm vụ của từng đơn vị.</p>` },
    ...more,
  });

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  contributor = await signedIn(api, 'CONTRIBUTOR');
  column = await category(api, publisher);
  other = await category(api, publisher);
  for (const [index, subject] of (Object.keys(subjects) as (keyof typeof subjects)[]).entries()) {
    for (const name of ['Tập huấn', 'Kiểm tra', 'Sơ kết'])
      await publishedOn(`${name} đợt ${index + 1} về ${subjects[subject].split(',')[0]}`, subject);
  }
  await relate();
});

describe('related articles', () => {
  it('are those that speak of the same, with the reason in words of the texts', async () => {
    const list = await relatedOf('tap-huan-dot-1-ve-hoa-giai-o-co-so');
    expect(
      list
        .slice(0, 2)
        .map(({ article }) => article.title)
        .toSorted(),
    ).toEqual(['Kiểm tra đợt 1 về hòa giải ở cơ sở', 'Sơ kết đợt 1 về hòa giải ở cơ sở']);
    expect(list[0]?.reasons[0]).toMatch(/^cùng nói về: .*hòa giải/);
    expect(list[0]?.pinned).toBe(false);
    expect(list[0]!.score).toBeGreaterThan(list[2]?.score ?? 0);
  });

  it('take a newcomer in where it belongs, and let go of what is taken down at once', async () => {
    const newcomer = await publishedOn('Phát động thi đua hòa giải ở cơ sở', 'mediation');
    await relate();
    expect(await titlesOf('tap-huan-dot-1-ve-hoa-giai-o-co-so')).toContain('Phát động thi đua hòa giải ở cơ sở');
    await mutated(api, publisher, 'unpublishArticle', {
      id: newcomer.id,
      expectedVersion: newcomer.version,
      reason: 'Nhầm chuyên mục',
    });
    // before any job has run
    expect(await titlesOf('tap-huan-dot-1-ve-hoa-giai-o-co-so')).not.toContain('Phát động thi đua hòa giải ở cơ sở');
    await relate();
    const rows = await api.clients.owner.relatedArticle.count({ where: { relatedId: uuid(newcomer.id) } });
    expect(rows).toBe(0);
  });

  it('follow a text that was changed', async () => {
    const changing = await publishedOn('Bản tin đổi nội dung', 'auction');
    await relate();
    expect((await relatedOf(changing.slug)).slice(0, 3).every(({ article }) => /đấu giá/.test(article.title))).toBe(
      true,
    );
    await mutated(api, publisher, 'updateArticle', {
      id: changing.id,
      expectedVersion: changing.version,
      lead: `Bàn về ${subjects.registry}.`,
      body: { html: `<p>Toàn bộ nội dung nay nói về ${subjects.registry}.</p>` },
    });
    await relate();
    expect((await relatedOf(changing.slug))[0]?.article.title).toMatch(/khai sinh/);
    expect(await titlesOf('tap-huan-dot-4-ve-dau-gia-tai-san')).not.toContain('Bản tin đổi nội dung');
  });

  it('name the document that both cite', async () => {
    const cite = (title: string, lead: string) =>
      publishedOn(title, 'notary', { lead: `${lead} Kế hoạch số 77-KH/ĐU của Đảng ủy Sở Tư pháp.` });
    const one = await cite('Quán triệt kế hoạch năm', 'Các chi bộ học tập');
    await cite('Chi bộ Một bàn cách làm', 'Đảng viên thảo luận');
    await relate();
    const [first] = await relatedOf(one.slug);
    expect(first?.article.title).toBe('Chi bộ Một bàn cách làm');
    expect(first?.reasons[0]).toBe('cùng dẫn Kế hoạch 77-KH/ĐU');
    expect(first?.signals[0]).toEqual({ kind: 'DOCUMENT', values: ['Kế hoạch 77-KH/ĐU'] });
  });

  it('are never a translation, nor the same news told twice', async () => {
    const title = 'Bản tin được dịch về hộ tịch điện tử';
    const original = await publishedOn(title, 'registry');
    await publishedOn('Bản dịch của bản tin hộ tịch điện tử', 'registry', { translationOfId: original.id });
    await publishedOn(title, 'registry');
    await relate();
    const titles = await titlesOf(original.slug);
    expect(titles).not.toContain('Bản dịch của bản tin hộ tịch điện tử');
    expect(titles).not.toContain(title);
    const others = await relatedOf('tap-huan-dot-3-ve-dang-ky-khai-sinh', undefined, 20);
    expect(others.filter(({ article }) => article.title === title)).toHaveLength(1);
  });

  it('are computed once, whoever asks, and nothing is left to do afterwards', async () => {
    await publishedOn('Hai tiến trình cùng làm', 'auction');
    const done = await Promise.all([relate(), relate()]);
    expect(done[0] + done[1] + (await relate())).toBe(1);
    expect(await relate()).toBe(0);
  });
});

describe('what editors choose', () => {
  it('stands first in its order, stays through every computation, and leaves version and text alone', async () => {
    const subject = await publishedOn('Bài có tin ghim', 'mediation');
    await relate();
    const pins = [
      await publishedOn('Tin ghim thứ nhất', 'auction', { categoryId: other.id }),
      await publishedOn('Tin ghim thứ hai', 'notary', { categoryId: other.id }),
    ];
    for (const { id } of pins)
      expect(await decide(subject.id, id, 'PINNED')).toMatchObject({ version: subject.version });
    expect((await titlesOf(subject.slug)).slice(0, 2)).toEqual(['Tin ghim thứ nhất', 'Tin ghim thứ hai']);
    await decide(subject.id, pins[1]!.id, 'PINNED', 1);
    const order = ['Tin ghim thứ hai', 'Tin ghim thứ nhất'];
    expect((await titlesOf(subject.slug)).slice(0, 2)).toEqual(order);
    await mutated(api, publisher, 'updateArticle', {
      id: subject.id,
      expectedVersion: subject.version,
      lead: `Nói lại về ${subjects.mediation}.`,
    });
    await relate();
    const list = await relatedOf(subject.slug);
    expect(list.slice(0, 3).map(({ article, pinned }) => [article.title, pinned])).toEqual([
      ...order.map((title) => [title, true]),
      [expect.stringMatching(/hòa giải/), false],
    ]);
  });

  it('is gone for good when excluded, and comes back when that is undone', async () => {
    const subject = await publishedOn('Bài có tin bị loại', 'auction');
    await relate();
    const [best] = await relatedOf(subject.slug);
    await decide(subject.id, best!.article.id, 'EXCLUDED');
    expect(await titlesOf(subject.slug)).not.toContain(best!.article.title);
    await mutated(api, publisher, 'updateArticle', { id: subject.id, expectedVersion: subject.version, lead: 'Mới.' });
    await relate();
    expect(await titlesOf(subject.slug)).not.toContain(best!.article.title);
    const { article } = await dataOf<{ article: { excludedRelatedArticles: Entry[] } }>(api, {
      query: 'query ($slug: String!) { article(slug: $slug) { excludedRelatedArticles { article { title } } } }',
      variables: { slug: subject.slug },
      cookie: publisher.cookie,
    });
    expect(article.excludedRelatedArticles.map((entry) => entry.article.title)).toEqual([best!.article.title]);
    await decide(subject.id, best!.article.id, 'AUTOMATIC');
    await relate();
    expect(await titlesOf(subject.slug)).toContain(best!.article.title);
  });

  it('is refused to those who may not change the article, and when it makes no sense', async () => {
    const subject = await publishedOn('Bài của ban biên tập', 'notary');
    expect(await decide(subject.id, subject.id, 'PINNED')).toMatchObject({
      problems: [{ field: 'relatedId', code: 'related-to-itself' }],
    });
    const another = await publishedOn('Bài khác', 'notary');
    expect(await decide(subject.id, another.id, 'PINNED', undefined, contributor)).toMatchObject({
      __typename: 'Forbidden',
    });
    expect(
      await api.clients.owner.relatedArticle.count({ where: { choice: 'PINNED', articleId: uuid(subject.id) } }),
    ).toBe(0);
  });

  it('is told to those who follow changes', async () => {
    const subject = await publishedOn('Bài được theo dõi', 'notary');
    const another = await publishedOn('Bài đi kèm', 'auction');
    await decide(subject.id, another.id, 'PINNED');
    expect(
      await api.clients.owner.changeEvent.findFirst({ where: { nodeId: uuid(subject.id) }, orderBy: { id: 'desc' } }),
    ).toMatchObject({ type: 'UPDATED', public: true, note: `related:pinned:${uuid(another.id)}` });
  });

  it('may be a draft, which the public does not see', async () => {
    const subject = await publishedOn('Bài chờ tin chưa đăng', 'auction');
    const coming = await draft(api, publisher, { title: 'Tin sắp đăng' });
    await decide(subject.id, coming.id, 'PINNED');
    expect(await titlesOf(subject.slug, publisher.cookie)).toContain('Tin sắp đăng');
    expect(await titlesOf(subject.slug)).not.toContain('Tin sắp đăng');
  });
});

describe('a column', () => {
  it('may weigh its signals in its own way', async () => {
    const own = await category(api, publisher);
    const cite = { lead: 'Thực hiện Kế hoạch số 88-KH/ĐU của Đảng ủy Sở Tư pháp.' };
    const subject = await publishedOn('Bài trong chuyên mục riêng', 'mediation', { ...cite, categoryId: own.id });
    const citing = 'Bài đấu giá dẫn cùng văn bản';
    await publishedOn(citing, 'auction', cite);
    await relate();
    expect(await titlesOf(subject.slug)).toContain(citing);
    const before = (await relatedOf(subject.slug, undefined, 20)).find(({ article }) => article.title === citing);
    const weights = { text: 100, documents: 0, tags: 100, category: 100, freshness: 0 };
    const change = { id: own.id, expectedVersion: own.version, relatedWeights: weights };
    expect(
      await mutate(api, publisher, 'updateCategory', { ...change, relatedWeights: { ...weights, text: 301 } }),
    ).toMatchObject({ problems: [{ field: 'relatedWeights', code: 'above-maximum', params: { max: 300 } }] });
    await mutated(api, publisher, 'updateCategory', change);
    await relate();
    const after = (await relatedOf(subject.slug, undefined, 20)).find(({ article }) => article.title === citing);
    expect(after?.score ?? 0).toBeLessThan(before!.score / 2);
  });
});

describe('the trial', () => {
  interface Tried {
    relatedTrial: {
      terms: { text: string; articles: number }[];
      candidates: {
        article: { title: string };
        score: number;
        shares: Record<string, number>;
        reasons: string[];
        outcome: string;
      }[];
    } | null;
  }
  const trial = async (variables: Record<string, unknown>) =>
    (
      await dataOf<Tried>(api, {
        query: `query ($articleId: ID, $text: RelatedTrialTextInput) { relatedTrial(articleId: $articleId, text: $text) {
          terms { text articles } candidates { article { title } score similarity crowding reasons outcome
          shares { text documents tags category freshness } } milliseconds articles } }`,
        variables,
        cookie: publisher.cookie,
      })
    ).relatedTrial;

  it('says what each signal added, for an article of any status', async () => {
    const tried = await draft(api, publisher, {
      title: 'Nháp về hòa giải ở cơ sở',
      categoryId: column.id,
      body: { html: `<p>Nói về ${subjects.mediation}.</p>` },
    });
    const result = await trial({ articleId: tried.id });
    const [best] = result!.candidates;
    expect(best?.article.title).toMatch(/hòa giải/);
    expect(best?.outcome).toBe('LISTED');
    const sum = Object.values(best!.shares).reduce((total, share) => total + share, 0);
    expect(sum).toBeCloseTo(best!.score, 5);
    expect(best!.shares['category']).toBeGreaterThan(0);
    expect(result!.terms.map(({ text }) => text).join(' ')).toMatch(/hòa giải/);
  });

  it('works on a pasted text and writes nothing', async () => {
    await relate();
    const result = await trial({ text: { title: 'Đấu giá quyền sử dụng đất', body: subjects.auction } });
    expect(result!.candidates[0]?.reasons[0]).toMatch(/^cùng nói về: .*(?:đấu giá|quyền sử dụng đất)/);
    expect(await relate()).toBe(0);
  });
});
