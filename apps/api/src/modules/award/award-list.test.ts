import { comparePersonNames } from '@kheo/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { signedIn, type Person } from '#src/test/factories.ts';
import { dataOf, runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { ensureAwardData } from './award-form.service.ts';
import { decisionOf, merit, publishedAwards } from './award.examples.ts';

let api: TestApi;
let people: { officer: Person; publisher: Person };

const names = ['Trần Văn An', 'Lê Thị Hòa', 'Nguyễn Văn Hoa', 'Phạm Thị Ân', 'Đỗ Văn Đức', 'Dương Bảo Dung'];

beforeAll(async () => {
  api = await startTestApi();
  await ensureAwardData(api.clients.owner);
  people = { officer: await signedIn(api, 'AWARDS_OFFICER'), publisher: await signedIn(api, 'PUBLISHER') };
  await publishedAwards(
    api,
    people,
    names.map((name, index) => merit(name, { field: index % 2 ? 'ECONOMY' : 'CULTURE_SOCIETY', year: 2020 + index })),
    '2026-02-02',
  );
  await publishedAwards(
    api,
    people,
    [
      {
        subjectKind: 'COLLECTIVE',
        recipientName: 'Tổ hòa giải thôn Bản Sen',
        unitName: 'xã Thượng Khê',
        form: 'MERIT_CERTIFICATE_PROVINCE',
        achievement: 'Mười năm không có đơn thư vượt cấp',
        certificateNumber: '001/BK',
        year: 2025,
      },
    ],
    '2026-05-05',
  );
  await decisionOf(api, people, { awards: [merit('Vũ Thị Chưa Công Bố', { year: 2026 })] });
});

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  nodes: Array<{ recipientName: string; year: number }>;
}
const list = async (variables: Record<string, unknown>): Promise<Page> =>
  (
    await dataOf<{ awards: Page }>(api, {
      query: `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: AwardOrder, $filter: AwardFilter) {
        awards(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, filter: $filter) {
          totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { recipientName year } } }`,
      variables,
    })
  ).awards;
const namesOf = async (filter: Record<string, unknown>): Promise<string[]> =>
  (await list({ first: 20, orderBy: 'NAME', filter })).nodes.map(({ recipientName }) => recipientName);

describe('the public register', () => {
  it('has the newest decision first and counts only what is public', async () => {
    const page = await list({ first: 2 });
    expect(page.nodes[0]!.recipientName).toBe('Tổ hòa giải thôn Bản Sen');
    expect(page).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  });

  it.each(['NAME', 'NEWEST'])('pages forwards and backwards through all in the order %s', async (orderBy) => {
    const forwards: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Page = await list({ first: 3, after, orderBy });
      forwards.push(...page.nodes.map(({ recipientName }) => recipientName));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(new Set(forwards).size).toBe(7);
    const backwards: string[] = [];
    let before: string | null = null;
    for (;;) {
      const page: Page = await list({ last: 3, before, orderBy });
      backwards.unshift(...page.nodes.map(({ recipientName }) => recipientName));
      if (!page.pageInfo.hasPreviousPage) break;
      before = page.pageInfo.startCursor;
    }
    expect(backwards).toEqual(forwards);
  });

  it('stands in Vietnamese order of given names', async () => {
    expect(await namesOf({ subjectKind: 'INDIVIDUAL' })).toEqual(names.toSorted(comparePersonNames));
  });

  it.each([
    ['a name without marks', { search: 'tran van an' }, ['Trần Văn An']],
    ['a name with marks', { search: 'Hòa' }, ['Lê Thị Hòa', 'Nguyễn Văn Hoa', 'Tổ hòa giải thôn Bản Sen']],
    ['the beginning of a word, not its middle', { recipientName: 'an' }, ['Trần Văn An', 'Phạm Thị Ân']],
    ['the name and not the unit', { recipientName: 'thượng' }, []],
    ['the unit', { unit: 'thuong khe' }, ['Tổ hòa giải thôn Bản Sen']],
    ['the achievement', { search: 'vượt cấp' }, ['Tổ hòa giải thôn Bản Sen']],
    ['the certificate’s number', { search: '001/BK' }, ['Tổ hòa giải thôn Bản Sen']],
    ['a year', { year: 2021 }, ['Lê Thị Hòa']],
    ['a span of years', { yearFrom: 2022, yearTo: 2023 }, ['Phạm Thị Ân', 'Nguyễn Văn Hoa']],
    ['a field and a name', { field: 'ECONOMY', recipientName: 'thi' }, ['Lê Thị Hòa', 'Phạm Thị Ân']],
    ['a category', { category: 'EMULATION_TITLE' }, []],
    ['a status', { status: 'REVOKED' }, []],
    ['a movement that is not there', { movementSlug: 'khong-co' }, []],
    ['wild cards as nothing', { search: '%_' }, 7],
  ])('finds %s', async (_name, filter, expected) => {
    const found = await namesOf(filter);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('refuses what no form of ours sends', async () => {
    for (const filter of [{ year: 99 }, { search: 'a '.repeat(30) }]) {
      const { errors } = await runOperation(api, {
        query: 'query ($filter: AwardFilter) { awards(first: 20, filter: $filter) { nodes { id } } }',
        variables: { filter },
      });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    const { errors } = await runOperation(api, { query: '{ awards(first: 20, after: "YWJj") { nodes { id } } }' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('the number of statements', () => {
  it('of a list with all that is around its awards does not grow with the rows', async () => {
    let statements = 0;
    (api.clients.reader as unknown as { $on(event: 'query', listener: () => void): void }).$on(
      'query',
      () => (statements += 1),
    );
    const query = `query ($first: Int, $filter: AwardFilter) { awards(first: $first, filter: $filter) { totalCount nodes { id recipientName
      form { name } organization { name } recipient { name } movement { name } decision { officialDocument { code } }
      events { kind on } articles { slug } } } }`;
    const { reading } = api.clients;
    const count = async (variables: Record<string, unknown>): Promise<number> => {
      statements = -reading.statements;
      await dataOf(api, { query, variables });
      return statements + reading.statements;
    };
    // what comes often is prepared
    for (let turn = 0; turn < 4; turn += 1) await count({ first: 7 });
    expect(await count({ first: 3 })).toBe(1);
    expect(await count({ first: 7 })).toBe(1);
    // a frequent word fills the page from the next rows and is counted apart; a rare one is counted with what it finds
    expect(await count({ first: 5, filter: { search: 'so tu phap' } })).toBe(3);
    expect(await count({ first: 6, filter: { search: 'so tu phap' } })).toBe(3);
  });
});

describe('statistics', () => {
  it('count by everything in one statement, narrowed by the same filter', async () => {
    let statements = 0;
    (api.clients.reader as unknown as { $on(event: 'query', listener: () => void): void }).$on(
      'query',
      () => (statements += 1),
    );
    const { awardStatistics: all, few } = await dataOf<Record<string, Record<string, unknown>>>(api, {
      query: `{ awardStatistics { ...parts } few: awardStatistics(filter: { yearFrom: 2024 }) { total byYear { value count } } }
        fragment parts on AwardStatistics { total revoked byYear { value count } byField { value name count } byLevel { value name(language: EN) count }
          byUnit { value count } byForm { value name count } byCategory { value } bySubjectKind { name count } byMovement { value } }`,
    });
    expect(statements).toBe(2);
    expect(all).toMatchObject({
      total: 7,
      revoked: 0,
      byField: [
        { value: 'ECONOMY', name: 'Kinh tế', count: 3 },
        { value: 'CULTURE_SOCIETY', name: 'Văn hóa – xã hội', count: 3 },
      ],
      byLevel: [{ value: 'PROVINCE', count: 7 }],
      byUnit: [
        { value: 'Sở Tư pháp tỉnh Minh Hà', count: 6 },
        { value: 'xã Thượng Khê', count: 1 },
      ],
      byForm: [{ value: 'MERIT_CERTIFICATE_PROVINCE', name: 'Bằng khen của bộ, ban, ngành, tỉnh', count: 7 }],
      bySubjectKind: [
        { name: 'Cá nhân', count: 6 },
        { name: 'Tập thể', count: 1 },
      ],
      byMovement: [],
    });
    expect(few).toEqual({
      total: 3,
      byYear: [
        { value: '2024', count: 1 },
        { value: '2025', count: 2 },
      ],
    });
  });

  it('offer what a search form needs', async () => {
    const { awardFacets } = await dataOf<{ awardFacets: Record<string, Array<{ value: string }>> }>(api, {
      query: '{ awardFacets { years { value } forms { value name } units { value } } }',
    });
    expect(awardFacets['years']!.map(({ value }) => value)).toEqual(['2025', '2024', '2023', '2022', '2021', '2020']);
  });
});

describe('forms', () => {
  it('are those in force on a day, each once', async () => {
    const on = async (date: string): Promise<string[]> =>
      (
        await dataOf<{ awardForms: Array<{ code: string }> }>(api, {
          query: 'query ($on: Date) { awardForms(on: $on) { code } }',
          variables: { on: date },
        })
      ).awardForms.map(({ code }) => code);
    const then = await on('2025-06-30');
    const now = await on('2025-07-01');
    expect(then).toContain('COMMENDATION_DISTRICT');
    expect(now).not.toContain('COMMENDATION_DISTRICT');
    expect(new Set(now).size).toBe(now.length);
  });

  it('stay as they are at another start', async () => {
    const before = await api.clients.owner.awardForm.count();
    await ensureAwardData(api.clients.owner);
    expect(await api.clients.owner.awardForm.count()).toBe(before);
  });
});
