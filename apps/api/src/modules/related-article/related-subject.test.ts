import { beforeAll, describe, expect, it } from 'vitest';
import { awardsOf, decisionOf, merit, publishedAwards } from '#src/modules/award/award.examples.ts';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { category, mutated, published, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { relateStaleArticles } from './relate-articles.service.ts';

// Stories that have no word in common, told of one award, model, person, unit or movement.

let api: TestApi;
let people: { officer: Person; publisher: Person };
let column: Outcome;

beforeAll(async () => {
  api = await startTestApi();
  await ensureAwardData(api.clients.owner);
  people = { officer: await signedIn(api, 'AWARDS_OFFICER'), publisher: await signedIn(api, 'PUBLISHER') };
  column = await category(api, people.publisher);
  for (let index = 0; index < 8; index += 1) await story();
});

const vowels = 'a e i o u y ai ao eo ia oi ua ui ơi âu'.split(' ');
const letters = 'b c d g h k l m n p r s t v x'.split(' ');
let told = 0;
/** Syllables that no other story has. */
const ownWords = (count: number): string =>
  Array.from({ length: count }, (_value, index) => {
    const number = told * count + index;
    return `${letters[number % 15]}${vowels[Math.floor(number / 15) % 15]}${letters[Math.floor(number / 225) % 15]}`;
  }).join(' ');

const story = (more: Record<string, unknown> = {}): Promise<Outcome> => {
  told += 1;
  return published(api, people.publisher, {
    title: ownWords(5),
    lead: '',
    body: { html: `<p>${ownWords(14)}</p>` },
    categoryId: column.id,
    ...more,
  });
};
const tellOf = (article: Outcome, awards: { id: string }[], models: { id: string }[] = []): Promise<Outcome> =>
  mutated(api, people.officer, 'setArticleSubjects', {
    articleId: article.id,
    awardIds: awards.map(({ id }) => id),
    civicModelIds: models.map(({ id }) => id),
  });
const relate = () => relateStaleArticles(api.clients.owner);

interface Told {
  article: { id: string };
  score: number;
  reasons: string[];
  english: string[];
  signals: { kind: string; values: string[] }[];
}
/** What stands beside a story: by the public door, or by that of a person. */
async function relatedTo({ slug }: Outcome, cookie?: string): Promise<Told[]> {
  const { article } = await dataOf<{ article: { relatedArticles: Told[] } }>(api, {
    query:
      'query ($slug: String!) { article(slug: $slug) { relatedArticles(first: 8) { article { id } score reasons english: reasons(language: EN) signals { kind values } } } }',
    variables: { slug },
    ...(cookie === undefined ? {} : { cookie }),
  });
  return article.relatedArticles;
}
const between = async (one: Outcome, other: Outcome, cookie?: string): Promise<Told | undefined> =>
  (await relatedTo(one, cookie)).find(({ article }) => article.id === other.id);

const movement = async (nameVi: string, nameEn = ''): Promise<Outcome> => {
  const made = await mutated(api, people.officer, 'createMovement', { nameVi, nameEn, startsOn: '2026-01-01' });
  return mutated(api, people.officer, 'publishMovement', { id: made.id, expectedVersion: made.version });
};
const model = async (name: string, more: Record<string, unknown> = {}): Promise<Outcome> => {
  const made = await mutated(api, people.officer, 'createCivicModel', {
    name,
    kind: 'MODEL',
    field: 'ECONOMY',
    unitName: 'Hội Nông dân xã Hòa Lương',
    registeredOn: '2026-02-10',
    ...more,
  });
  return mutated(api, people.officer, 'publishCivicModel', { id: made.id, expectedVersion: made.version });
};
const organization = async (name: string): Promise<string> => {
  const { id } = await api.clients.owner.organization.create({ data: { name }, select: { id: true } });
  return Buffer.from(`Organization:${id}`).toString('base64url');
};

/** Two stories, one told of each of two things, related. */
async function twoStories(
  one: { awards?: { id: string }[]; models?: { id: string }[] },
  other: { awards?: { id: string }[]; models?: { id: string }[] },
): Promise<[Outcome, Outcome]> {
  const stories: [Outcome, Outcome] = [await story(), await story()];
  await relate();
  expect(await between(...stories)).toBeUndefined();
  await tellOf(stories[0], one.awards ?? [], one.models);
  await tellOf(stories[1], other.awards ?? [], other.models);
  expect(await relate()).toBeGreaterThan(0);
  return stories;
}

describe('two stories', () => {
  it('about one award find each other, and person, unit and movement are not said again', async () => {
    const campaign = await movement('Phong trào thi đua “Một việc”');
    const [award] = await publishedAwards(api, people, [
      merit('Trần Thị Một Việc', { movementId: campaign.id, organizationId: await organization('Sở Một Việc') }),
    ]);
    const [one, other] = await twoStories({ awards: [award!] }, { awards: [award!] });
    const found = await between(one, other);
    expect(found).toMatchObject({
      reasons: ['cùng nói về việc khen thưởng Trần Thị Một Việc'],
      english: ['both tell of the award to Trần Thị Một Việc'],
      signals: [{ kind: 'AWARD', values: ['Trần Thị Một Việc'] }],
    });
    expect((await between(other, one))?.reasons).toEqual(found!.reasons);
  });

  it('about one person, by two awards, find each other', async () => {
    const [first] = await publishedAwards(api, people, [merit('Lê Văn Hai Lần', { organizationId: null })]);
    const { recipientId } = await api.clients.owner.award.findUniqueOrThrow({ where: { id: uuid(first!.id) } });
    const [second] = await publishedAwards(api, people, [
      merit('Lê Văn Hai Lần', { recipientId: Buffer.from(`Recipient:${recipientId}`).toString('base64url') }),
    ]);
    const [one, other] = await twoStories({ awards: [first!] }, { awards: [second!] });
    expect(await between(one, other)).toMatchObject({
      reasons: ['cùng nói về ông/bà Lê Văn Hai Lần'],
      english: ['both tell of Lê Văn Hai Lần'],
      signals: [{ kind: 'PERSON', values: ['Lê Văn Hai Lần'] }],
    });
  });

  it('about one unit or one movement, an award here and a model there, find each other and say so in both languages', async () => {
    const campaign = await movement('Phong trào “Ba việc chung”', '“Three common tasks”');
    const unit = await organization('Phường Ba Việc Chung');
    const at = { organizationId: unit, movementId: campaign.id };
    const [award] = await publishedAwards(api, people, [merit('Phạm Thị Ba', at)]);
    const garden = await model('Vườn chung', at);
    const [one, other] = await twoStories({ awards: [award!] }, { models: [garden] });
    expect(await between(one, other)).toMatchObject({
      reasons: ['cùng nói về Phường Ba Việc Chung', 'cùng về phong trào “Ba việc chung”'],
      english: ['both tell of Phường Ba Việc Chung', 'both belong to the movement “Three common tasks”'],
    });
  });

  it('about one model find each other', async () => {
    const garden = await model('Mô hình Tuyến đường bốn mùa hoa');
    const [one, other] = await twoStories({ models: [garden] }, { models: [garden] });
    expect((await between(one, other))?.reasons).toEqual(['cùng nói về mô hình, điển hình Tuyến đường bốn mùa hoa']);
    await tellOf(one, []);
    expect(await relate()).toBeGreaterThan(0);
    expect(await between(one, other)).toBeUndefined();
    expect(await between(other, one)).toBeUndefined();
  });

  it('weigh it as their column wants', async () => {
    const own = await category(api, people.publisher);
    const garden = await model('Ngõ sạch nhà đẹp');
    const [one, other] = await twoStories({ models: [garden] }, { models: [garden] });
    const moved = await mutated(api, people.publisher, 'updateArticle', {
      id: one.id,
      expectedVersion: one.version,
      categoryId: own.id,
    });
    await relate();
    const usual = (await between(moved, other))!.score;
    await mutated(api, people.publisher, 'updateCategory', {
      id: own.id,
      expectedVersion: own.version,
      relatedWeights: { awards: 200 },
    });
    await relate();
    expect((await between(moved, other))!.score).toBeGreaterThan(usual * 1.8);
    const { node } = await dataOf<{ node: { relatedWeights: Record<string, number> } }>(api, {
      query:
        'query ($id: ID!) { node(id: $id) { ... on Category { relatedWeights { text awards people units movements } } } }',
      variables: { id: own.id },
      cookie: people.publisher.cookie,
    });
    expect(node.relatedWeights).toEqual({ text: 100, awards: 200, people: 100, units: 100, movements: 100 });
    const { relatedTrial } = await dataOf<{ relatedTrial: { candidates: { shares: unknown; reasons: string[] }[] } }>(
      api,
      {
        query:
          'query ($id: ID) { relatedTrial(articleId: $id) { candidates { reasons shares { text awards people units movements } } } }',
        variables: { id: moved.id },
        cookie: people.publisher.cookie,
      },
    );
    expect(relatedTrial.candidates[0]).toMatchObject({
      reasons: ['cùng nói về mô hình, điển hình Ngõ sạch nhà đẹp'],
      shares: { text: 0, awards: expect.closeTo(0.6, 1), people: 0, units: 0, movements: 0 },
    });
  });
});

describe('what is not public', () => {
  it('connects nothing and is not named', async () => {
    const decision = await decisionOf(api, people, { awards: [merit('Hồ Văn Chưa Công Bố')] });
    const [hidden] = await awardsOf(api, people.officer, decision.id);
    const [one, other] = await twoStories({ awards: [hidden!] }, { awards: [hidden!] });
    expect(await between(one, other)).toBeUndefined();
    // published afterwards, it connects them by itself
    await mutated(api, people.officer, 'publishAwards', { id: decision.id, expectedVersion: decision.version });
    await relate();
    expect((await between(one, other))?.reasons).toEqual(['cùng nói về việc khen thưởng Hồ Văn Chưa Công Bố']);
  });

  it('is said no more from the moment it is taken down, before anything is computed', async () => {
    const decision = await decisionOf(api, people, { awards: [merit('Đỗ Thị Gỡ Xuống')] });
    const shown = await mutated(api, people.officer, 'publishAwards', {
      id: decision.id,
      expectedVersion: decision.version,
    });
    const awards = await awardsOf(api, people.officer, decision.id);
    const [one, other] = await twoStories({ awards }, { awards });
    expect((await between(one, other))?.reasons).toEqual(['cùng nói về việc khen thưởng Đỗ Thị Gỡ Xuống']);
    await mutated(api, people.officer, 'unpublishAwards', { id: decision.id, expectedVersion: shown.version });
    expect(await between(one, other)).toMatchObject({ reasons: [], english: [], signals: [] });
    const stored = await api.clients.owner.$queryRaw<Array<{ found: number }>>`
      SELECT count(*)::int AS found FROM related_article WHERE reasons::text LIKE '%Gỡ Xuống%'`;
    expect(stored).toEqual([{ found: 0 }]);
    await relate();
    expect(await between(one, other)).toBeUndefined();
  });

  it('lends its movement to nobody: neither one that is closed nor one of a hidden award', async () => {
    const campaign = await movement('Phong trào “Khép lại”');
    const [first, second] = await publishedAwards(api, people, [
      merit('Vũ Văn Năm', { movementId: campaign.id }),
      merit('Vũ Văn Sáu', { movementId: campaign.id }),
    ]);
    const [one, other] = await twoStories({ awards: [first!] }, { awards: [second!] });
    expect((await between(one, other))?.reasons).toEqual(['cùng về phong trào “Khép lại”']);
    await mutated(api, people.officer, 'unpublishMovement', { id: campaign.id, expectedVersion: campaign.version });
    expect((await between(one, other))?.reasons).toEqual([]);
    await relate();
    expect(await between(one, other)).toBeUndefined();
  });
});
