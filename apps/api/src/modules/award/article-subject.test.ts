import { beforeAll, describe, expect, it } from 'vitest';
import { category, draft, mutate, mutated, published, signedIn, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { ensureAwardData } from './award-form.service.ts';
import { awardsOf, decisionOf, merit, publishedAwards } from './award.examples.ts';

let api: TestApi;
let people: { officer: Person; publisher: Person };
let categoryId: string;

beforeAll(async () => {
  api = await startTestApi();
  await ensureAwardData(api.clients.owner);
  people = { officer: await signedIn(api, 'AWARDS_OFFICER'), publisher: await signedIn(api, 'PUBLISHER') };
  categoryId = (await category(api, people.publisher)).id;
});

describe('a story about awards', () => {
  it('names them and is named by them, as far as both are public', async () => {
    const [award] = await publishedAwards(api, people, [merit('Trần Văn An')]);
    const decision = await decisionOf(api, people, { awards: [merit('Lê Thị Chưa')] });
    const [hidden] = await awardsOf(api, people.officer, decision.id);
    const story = await published(api, people.publisher, { categoryId });
    const note = await draft(api, people.publisher);
    for (const { id } of [story, note])
      await mutated(api, people.officer, 'setArticleSubjects', {
        articleId: id,
        awardIds: [award!.id, hidden!.id, award!.id],
        civicModelIds: [],
      });
    const seen = await dataOf(api, {
      query:
        'query ($slug: String!, $id: ID) { article(slug: $slug) { awards { recipientName } civicModels { name } } award(id: $id) { articles { slug } } }',
      variables: { slug: story.slug, id: award!.id },
    });
    expect(seen).toEqual({
      article: { awards: [{ recipientName: 'Trần Văn An' }], civicModels: [] },
      award: { articles: [{ slug: story.slug }] },
    });
    await mutated(api, people.publisher, 'setArticleSubjects', {
      articleId: story.id,
      awardIds: [],
      civicModelIds: [],
    });
    expect(
      await dataOf(api, {
        query: 'query ($id: ID) { award(id: $id) { articles { slug } } }',
        variables: { id: award!.id },
      }),
    ).toEqual({ award: { articles: [] } });
  });

  it('leaves what somebody else has linked meanwhile', async () => {
    const [mine, theirs] = await publishedAwards(api, people, [merit('Ngô Thị Một'), merit('Ngô Thị Hai')]);
    const story = await published(api, people.publisher, { categoryId });
    const nothing = { awardIds: [], civicModelIds: [] };
    await mutated(api, people.officer, 'setArticleSubjects', {
      articleId: story.id,
      awardIds: [theirs!.id],
      civicModelIds: [],
      known: nothing,
    });
    const late = { articleId: story.id, awardIds: [mine!.id], civicModelIds: [], known: nothing };
    expect(await mutate(api, people.publisher, 'setArticleSubjects', late)).toMatchObject({ __typename: 'Conflict' });
    await mutated(api, people.publisher, 'setArticleSubjects', {
      ...late,
      awardIds: [theirs!.id, mine!.id],
      known: { ...nothing, awardIds: [theirs!.id] },
    });
  });

  it('is an officer’s or its editor’s to say, about things that are there', async () => {
    const contributor = await signedIn(api, 'CONTRIBUTOR');
    const story = await published(api, people.publisher, { categoryId });
    const input = { articleId: story.id, awardIds: [], civicModelIds: [] };
    expect(await mutate(api, contributor, 'setArticleSubjects', input)).toMatchObject({ __typename: 'Forbidden' });
    const never = (type: string): string =>
      Buffer.from(`${type}:01900000-0000-7000-8000-000000000000`).toString('base64url');
    expect(
      await mutate(api, people.officer, 'setArticleSubjects', {
        articleId: story.id,
        awardIds: [never('Award')],
        civicModelIds: [never('CivicModel')],
      }),
    ).toMatchObject({
      problems: [
        { field: 'awardIds', code: 'not-found' },
        { field: 'civicModelIds', code: 'not-found' },
      ],
    });
  });
});
