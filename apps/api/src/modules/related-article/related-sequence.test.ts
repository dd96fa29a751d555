import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { category, mutated, published, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { relateStaleArticles } from './relate-articles.service.ts';

// Whatever is published, taken down, pinned and excluded in whatever order: the lists are what a computation of all of them
// from nothing gives, and never show what they must not.

let api: TestApi;
let publisher: Person;
let column: Outcome;

interface Known extends Pick<Outcome, 'id' | 'slug'> {
  version: number;
  subject: number;
  words: number;
  shown: boolean;
  originalId: string;
}
const known: Known[] = [];
/** What editors decided, by article and related one. */
const choices = new Map<string, 'PINNED' | 'EXCLUDED'>();

const subjects = [
  'hòa giải ở cơ sở, tổ hòa giải và hòa giải viên ở thôn, bản',
  'đấu giá tài sản, đấu giá viên và quyền sử dụng đất',
  'đăng ký khai sinh, hộ tịch điện tử và thẻ căn cước',
];
const details = 'biên bản, kinh phí, hồ sơ lưu, phòng tiếp dân, phần mềm, chữ ký số, sổ theo dõi, kiểm tra chéo'.split(
  ', ',
);

/** Two articles of one subject and the same number of words say the same, but for their titles. */
async function publish(subject: number, words: number, translationOf?: Known): Promise<void> {
  const said = Array.from({ length: 5 }, (_value, index) => details[(words * (index + 1) + index) % details.length]);
  const article = await published(api, publisher, {
    title: `Bản tin ${words} về ${subjects[subject]!.split(',')[0]}`,
    lead: `Bàn về ${subjects[subject]} trong đợt ${words}.`,
    body: { html: `<p>Hội nghị nói về ${subjects[subject]}, với ${said.join(', ')}. Đơn vị ${words} báo cáo.</p>` },
    categoryId: column.id,
    ...(translationOf === undefined ? {} : { translationOfId: translationOf.originalId }),
  });
  known.push({ ...article, subject, words, shown: true, originalId: translationOf?.originalId ?? article.id });
}

const decide = async (one: Known, other: Known, decision: 'PINNED' | 'EXCLUDED' | 'AUTOMATIC'): Promise<void> => {
  await mutated(api, publisher, 'decideRelatedArticle', { articleId: one.id, relatedId: other.id, decision });
  if (decision === 'AUTOMATIC') choices.delete(`${one.id} ${other.id}`);
  else choices.set(`${one.id} ${other.id}`, decision);
};

const steps = ['publish', 'repeat', 'translate', 'unpublish', 'again', 'pin', 'exclude', 'undo', 'compute'] as const;
interface Step {
  step: (typeof steps)[number];
  one: number;
  other: number;
}

async function take({ step, one, other }: Step): Promise<void> {
  const shown = known.filter((article) => article.shown);
  const gone = known.filter((article) => !article.shown);
  const [first, second] = [shown[one % shown.length]!, shown[other % shown.length]!];
  const decision = { pin: 'PINNED', exclude: 'EXCLUDED', undo: 'AUTOMATIC' } as const;
  if (step === 'publish') await publish(one % subjects.length, 20 + known.length);
  else if (step === 'repeat') await publish(first.subject, first.words);
  else if (step === 'translate') await publish(first.subject, 20 + known.length, first);
  else if (step === 'unpublish') {
    const { version } = await mutated(api, publisher, 'unpublishArticle', {
      id: first.id,
      expectedVersion: first.version,
      reason: 'Đăng nhầm',
    });
    Object.assign(first, { version, shown: false });
  } else if (step === 'again') {
    const back = gone[one % Math.max(1, gone.length)];
    if (!back) return;
    const { version } = await mutated(api, publisher, 'publishArticle', { id: back.id, expectedVersion: back.version });
    Object.assign(back, { version, shown: true });
  } else if (step === 'compute') await relate();
  else if (first.originalId !== second.originalId) await decide(first, second, decision[step]);
  await neverShown();
}

async function relate(): Promise<void> {
  // bounded: a list that is computed again and again would never end
  for (let turn = 0; turn < 30; turn += 1) if ((await relateStaleArticles(api.clients.owner)) === 0) return;
  throw new Error('The lists do not come to rest.');
}

/** By the public door and at any moment, computed or not yet. */
async function neverShown(): Promise<void> {
  const { articles } = await dataOf<{
    articles: { nodes: { id: string; relatedArticles: { pinned: boolean; article: { id: string } }[] }[] };
  }>(api, { query: '{ articles(first: 50) { nodes { id relatedArticles(first: 20) { pinned article { id } } } } }' });
  const byId = new Map(known.map((article) => [article.id, article]));
  for (const { id, relatedArticles } of articles.nodes) {
    const own = byId.get(id)!;
    for (const { pinned, article } of relatedArticles) {
      const related = byId.get(article.id)!;
      expect(related.shown).toBe(true);
      expect(related.id).not.toBe(id);
      expect(related.originalId).not.toBe(own.originalId);
      expect(choices.get(`${id} ${related.id}`)).toBe(pinned ? 'PINNED' : undefined);
    }
    const places = relatedArticles.map(({ pinned }) => pinned);
    expect(places).toEqual(places.toSorted((left, right) => Number(right) - Number(left)));
  }
}

type Lists = Map<string, Map<string, number>>;
/** Computed scores of everybody's list, by what is told: which of two that say the same stands for both is all one. */
async function lists(): Promise<Lists> {
  const news = new Map(known.map(({ id, subject, words }) => [uuid(id), `${subject}/${words}`]));
  const rows = await api.clients.owner.relatedArticle.findMany({ where: { choice: null }, orderBy: { score: 'desc' } });
  const found: Lists = new Map();
  for (const { articleId, relatedId, score } of rows)
    found.set(articleId, (found.get(articleId) ?? new Map<string, number>()).set(news.get(relatedId)!, score));
  return found;
}

async function fromNothing(): Promise<void> {
  const { owner } = api.clients;
  await owner.relatedArticle.deleteMany({ where: { choice: null } });
  await owner.articleSignature.updateMany({ where: { norm: { gt: 0 } }, data: { version: 0, crowding: null } });
  await owner.article.updateMany({ where: { status: 'PUBLISHED' }, data: { relatedStale: true } });
  await relate();
}

/**
 * Scores that differ by less are equal: how crowded it is around a neighbour is taken as it was when the list last
 * changed, and in an archive of two dozen articles one more makes much of a crowd.
 */
const TOLERANCE = 0.25;
const CLOSE = 5;
/** What scores hardly more than nothing may be there or not. */
const FAINT = 0.12;

/** The nearest of one list that the other has not, or holds for something else. */
function differences(one: Lists, other: Lists): string[] {
  return [...one].flatMap(([id, list]) => {
    const theirs = other.get(id) ?? new Map<string, number>();
    const lowest = theirs.size < 20 ? 0 : Math.min(...theirs.values());
    return [...list].slice(0, CLOSE).flatMap(([related, score]) => {
      const their = theirs.get(related) ?? lowest;
      return Math.max(score, their) < FAINT || Math.abs(score - their) <= TOLERANCE * Math.max(score, their)
        ? []
        : [`${id} → ${related}: ${score.toFixed(3)} and ${their.toFixed(3)}`];
    });
  });
}

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  column = await category(api, publisher);
  // from one article to some, as a portal begins
  for (let index = 0; index < 12; index += 1) {
    await publish(index % subjects.length, index);
    if (index % 3 === 0) await relate();
  }
});

it(
  'lists are what a computation from nothing gives, and never show what they must not',
  { timeout: 240_000 },
  async () => {
    const step = fc.record({ step: fc.constantFrom(...steps), one: fc.nat(1000), other: fc.nat(1000) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 14, maxLength: 14 }), async (sequence) => {
        for (const next of sequence) await take(next);
        await relate();
        await neverShown();
        const kept = await lists();
        const kinds = await api.clients.owner.relatedArticle.findMany({ where: { choice: { not: null } } });
        expect(new Map(kinds.map((row) => [`${row.articleId} ${row.relatedId}`, row.choice]))).toEqual(
          new Map([...choices].map(([pair, choice]) => [pair.split(' ').map(uuid).join(' '), choice])),
        );
        await fromNothing();
        const anew = await lists();
        expect([differences(kept, anew), differences(anew, kept)]).toEqual([[], []]);
        expect(kept.size).toBeGreaterThan(5);
      }),
      // one archive goes through all of them: a shorter sequence would not repeat what happened
      { numRuns: 3, seed: 2026, endOnFailure: true },
    );
  },
);
