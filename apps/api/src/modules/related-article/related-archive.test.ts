import { beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { relateStaleArticles } from './relate-articles.service.ts';

// An archive that comes at once, as an import brings it: so many articles of few subjects that one may have another in its
// list which does not find it.

/** Numbers from 0 to 1, the same ones each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const starts = 'b c đ g h kh l m ng nh ph qu s t th tr v x'.split(' ');
const rests = 'a ân e ê iên o ông u ươi y'.split(' ');
const syllables = starts.flatMap((start) => rests.map((rest) => start + rest));

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});

it('an archive is related once: articles do not send for each other again and again', async () => {
  const random = randomFrom(7);
  // some syllables are common, most are rare
  const syllable = (): string => syllables[Math.floor(random() ** 2 * syllables.length)]!;
  const topics = Array.from({ length: 4 }, () => Array.from({ length: 40 }, () => `${syllable()} ${syllable()}`));
  const text = (length: number, topic: readonly string[]): string =>
    Array.from({ length }, () => (random() < 0.5 ? topic[Math.floor(random() ** 2 * topic.length)] : syllable())).join(
      ' ',
    );
  const count = 400;
  const { owner } = api.clients;
  await owner.article.createMany({
    data: Array.from({ length: count }, (_value, index) => ({
      slug: `bai-${index}`,
      title: text(8, topics[index % topics.length]!),
      lead: text(20, topics[index % topics.length]!),
      bodyText: text(120, topics[index % topics.length]!),
      body: {},
      bodyHtml: '',
      searchText: '',
      status: 'PUBLISHED' as const,
      publishedAt: new Date(Date.UTC(2020, 0, 1 + index * 5)),
    })),
  });
  const related = await relateStaleArticles(owner, { reasons: false });
  expect(related).toBeGreaterThanOrEqual(count);
  expect(related).toBeLessThan(1.2 * count);
  expect(await relateStaleArticles(owner, { reasons: false })).toBe(0);
  // read anew without having changed, they move hardly anybody
  const again = count / 4;
  await owner.$executeRaw`UPDATE article SET related_stale = true WHERE id IN (SELECT id FROM article LIMIT ${again})`;
  expect(await relateStaleArticles(owner, { reasons: false })).toBeLessThan(1.5 * again);
  expect(await relateStaleArticles(owner, { reasons: false })).toBe(0);
  // five hundred times of relating: on a busy machine more than what a test usually gets
}, 120_000);
