import { setTimeout as sleep } from 'node:timers/promises';
import { category, mutate, type Outcome, type Person } from '#src/test/factories.ts';
import { decisionOf, merit } from '#src/modules/award/award.examples.ts';
import type { TestApi } from '#src/test/run-operation.ts';

const chance = (share: number): boolean => Math.random() < share;
const one = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(Math.random() * items.length)];

/** What a writer may be told when others were faster: nothing has changed, and that is right. */
const expected = new Set([
  'action-not-allowed',
  'award-not-revoked',
  'award-revoked',
  'category-has-articles',
  'decision-not-public',
  'expires-before-published',
  'nothing-changed',
]);

export interface Tally {
  done: number;
  /** Somebody else saved first. */
  conflicts: number;
  refused: number;
  /** SERVICE_UNAVAILABLE: to be tried again later. */
  busy: number;
  /** There was no API to ask. */
  away: number;
  /** The API died while it was asked, or took too long; whether it has written is not known. */
  lost: number;
  unexpected: string[];
}

interface Kept {
  id: string;
  version: number;
}

/** Writers over one set of columns and documents, each with articles and awards of his own. */
export async function feedWriters(api: TestApi, by: Person) {
  const tally: Tally = { done: 0, conflicts: 0, refused: 0, busy: 0, away: 0, lost: 0, unexpected: [] };
  const columns: Outcome[] = [];
  for (let column = 0; column < 4; column += 1) columns.push(await category(api, by));
  let documents: Array<Kept & { published: boolean; code: string }> = [];
  /** A decision that stays public, for what is corrected, revoked and restored. */
  const ruling = await decisionOf(api, { officer: by, publisher: by });
  let number = 1_000;

  /** `through` is the API that is asked: ours, or one that may be killed at any moment. */
  async function write(through: Pick<TestApi, 'app' | 'logged'>, until: () => boolean): Promise<void> {
    let mine: Array<Kept & { status: string }> = [];
    let awards: Array<Kept & { status: string }> = [];
    let decisions: Array<Kept & { published: boolean }> = [];

    async function change(name: string, input: Record<string, unknown>, selection?: string): Promise<Outcome | null> {
      let outcome: Outcome;
      try {
        outcome = await mutate(through as TestApi, by, name, input, selection);
      } catch (error) {
        const code = (error as { cause?: { code?: string } }).cause?.code;
        if (String(error).includes('SERVICE_UNAVAILABLE')) tally.busy += 1;
        else if (String(error).includes('DEADLINE_EXCEEDED')) tally.lost += 1;
        else if (through !== api && code === 'ECONNREFUSED') tally.away += 1;
        else if (through !== api && !String(error).includes('extensions')) tally.lost += 1;
        else tally.unexpected.push(String(error));
        return null;
      }
      if (outcome.message === undefined) tally.done += 1;
      else if (outcome.currentVersion !== undefined) tally.conflicts += 1;
      else if (outcome.problems?.every(({ code }) => expected.has(code))) tally.refused += 1;
      else tally.unexpected.push(`${name} ${JSON.stringify(outcome)}`);
      return outcome;
    }
    /** What is not as we thought is left alone from now on. */
    async function changeKept<Item extends Kept>(
      list: Item[],
      name: string,
      item: Item | undefined,
      more: Record<string, unknown> = {},
    ): Promise<Item[]> {
      if (!item) return list;
      const after = await change(name, { id: item.id, expectedVersion: item.version, ...more });
      if (!after?.version) return list.filter((other) => other !== item);
      Object.assign(item, { version: after.version, status: after.status });
      return list;
    }
    const changeArticle = async (...args: [string, (typeof mine)[number] | undefined, object?]): Promise<void> => {
      mine = await changeKept(mine, args[0], args[1], { ...args[2] });
    };
    const text = (): Record<string, unknown> => {
      const cited = one(documents);
      return {
        title: `Tin số ${(number += 1)}`,
        lead: cited && chance(0.4) ? `Theo Kế hoạch số ${cited.code}` : 'Không viện dẫn',
        body: { html: `<p>Nội dung ${Math.random()}</p>` },
        tags: chance(0.6) ? [`thẻ ${Math.floor(Math.random() * 9)}`, `thẻ ${Math.floor(Math.random() * 200)}`] : [],
        otherCategoryIds: chance(0.3) ? [one(columns)!.id] : [],
      };
    };
    const newDocument = (type: string, symbol: string): Promise<Outcome | null> =>
      change('createOfficialDocument', {
        type,
        number: String((number += 1)),
        symbol,
        issuer: 'Đảng ủy Sở',
        excerpt: `Về việc số ${number}`,
        issuedOn: '2020-03-30',
      });

    const writeArticle = async (): Promise<void> => {
      const made = await change('createArticle', { ...text(), categoryId: one(columns)!.id });
      if (made?.version) mine.push({ id: made.id, version: made.version, status: made.status });
    };
    const publish = async (): Promise<void> => {
      const article = mine.find(({ status }) => status !== 'PUBLISHED');
      if (chance(0.1))
        await changeArticle('updateArticle', article, {
          expiresAt: new Date(Date.now() + 500 + Math.random() * 2_000).toISOString(),
        });
      await changeArticle('publishArticle', article && mine.includes(article) ? article : undefined);
    };
    const takeDown = async (): Promise<void> => {
      if (chance(0.5)) return;
      const article = mine.find(({ status }) => status === 'PUBLISHED');
      await changeArticle('unpublishArticle', article, { reason: 'Thử', publicReason: `Gỡ lần ${(number += 1)}` });
    };
    const registerDocument = async (): Promise<void> => {
      const made = await newDocument('Kế hoạch', 'KH/ĐU');
      if (made?.version)
        documents.push({ id: made.id, version: made.version, published: false, code: String(made['code']) });
    };
    const showOrHideDocument = async (): Promise<void> => {
      const document = one(documents);
      if (!document) return;
      const name = document.published ? 'unpublishOfficialDocument' : 'publishOfficialDocument';
      const after = await change(name, { id: document.id, expectedVersion: document.version });
      if (after?.version) Object.assign(document, { version: after.version, published: !document.published });
      else documents = documents.filter((other) => other !== document);
    };
    const changeColumn = async (): Promise<void> => {
      if (chance(0.8)) return;
      const column = one(columns)!;
      const input = { id: column.id, expectedVersion: column.version, hidden: chance(0.5) };
      const after = await change('updateCategory', { ...input, nameVi: `Chuyên mục ${Math.random()}` });
      const known = after?.version ?? after?.currentVersion;
      column.version =
        known ?? (await api.clients.owner.category.findFirstOrThrow({ where: { slug: column.slug } })).version;
    };
    const comeAndGo = async (): Promise<void> => {
      if (chance(0.7)) return;
      const made = await change('createCategory', { nameVi: `Cột tạm ${(number += 1)}`, nameEn: `Column ${number}` });
      if (made?.version) await change('deleteCategory', { id: made.id, expectedVersion: made.version });
    };
    const grant = async (): Promise<void> => {
      if (chance(0.5)) return;
      const document = await newDocument('Quyết định', 'QĐ-UBND');
      if (!document?.version) return;
      await change('publishOfficialDocument', { id: document.id, expectedVersion: document.version });
      const granted = [merit(`Ông A${number}`), merit(`Bà B${number}`), merit(`Tập thể C${number}`)];
      const decision = await change('createAwardDecision', {
        officialDocumentId: document.id,
        authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
        level: 'PROVINCE',
        awards: granted,
      });
      if (decision?.version) decisions.push({ id: decision.id, version: decision.version, published: false });
    };
    const showOrHideAwards = async (): Promise<void> => {
      const decision = one(decisions);
      if (!decision || (decision.published && chance(0.7))) return;
      const name = decision.published ? 'unpublishAwards' : 'publishAwards';
      const after = await change(
        name,
        { id: decision.id, expectedVersion: decision.version },
        'id version awards(first: 10) { nodes { id version status } }',
      );
      if (!after?.version) {
        decisions = decisions.filter((other) => other !== decision);
        return;
      }
      Object.assign(decision, { version: after.version, published: !decision.published });
      const { nodes } = after['awards'] as { nodes: typeof awards };
      awards = awards.filter(({ id }) => nodes.every((award) => award.id !== id));
      if (decision.published) awards.push(...nodes);
    };
    const changeAward = async (): Promise<void> => {
      const award = one(awards);
      if (!award) return;
      const ruled = { decisionId: ruling.id, reason: `Theo kết luận số ${(number += 1)}` };
      if (award.status === 'REVOKED') awards = await changeKept(awards, 'restoreAward', award, ruled);
      else if (chance(0.4)) awards = await changeKept(awards, 'revokeAward', award, ruled);
      else
        awards = await changeKept(awards, 'correctAward', award, {
          ...ruled,
          changes: { recipientName: `Ông A${number}` },
        });
    };
    const linkAward = async (): Promise<void> => {
      const [article, award] = [one(mine), one(awards)];
      if (article && award)
        await change('setArticleSubjects', { articleId: article.id, awardIds: [award.id], civicModelIds: [] });
    };
    const actions = [
      writeArticle,
      writeArticle,
      publish,
      publish,
      () => changeArticle('updateArticle', one(mine), text()),
      () => changeArticle('updateArticle', one(mine), text()),
      takeDown,
      takeDown,
      registerDocument,
      showOrHideDocument,
      changeColumn,
      comeAndGo,
      grant,
      showOrHideAwards,
      changeAward,
      linkAward,
    ];
    while (!until()) {
      const { away } = tally;
      await one(actions)!();
      // while the API is away there is nothing to write with
      if (tally.away > away) await sleep(100);
    }
  }
  return { tally, write };
}
