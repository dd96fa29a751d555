import { beforeAll, describe, expect, it } from 'vitest';
import { mutate, mutated, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { readSheet } from '#src/modules/import-batch/sheet.service.ts';
import { dataOf, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { openArchive } from '#src/zip-archive.ts';

let api: TestApi;
let officer: Person;
let editor: Person;

beforeAll(async () => {
  api = await startTestApi();
  officer = await signedIn(api, 'AWARDS_OFFICER');
  editor = await signedIn(api, 'EDITOR');
});

const model = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: 'Phân loại rác tại bếp',
  kind: 'MODEL',
  field: 'NEW_COUNTRYSIDE',
  unitName: 'Chi hội Phụ nữ xã Hòa Lương',
  place: 'xã Hòa Lương',
  registeredOn: '2026-02-10',
  ...more,
});
const step = (on: Outcome, more: Record<string, unknown>): Promise<Outcome> =>
  mutate(api, officer, 'addCivicModelStep', { id: on.id, expectedVersion: on.version, ...more });
const shown = async (slug: string) =>
  (
    await dataOf<{ civicModel: Record<string, unknown> | null }>(api, {
      query:
        'query ($slug: String!) { civicModel(slug: $slug) { name status movement { slug } steps { kind level on } } }',
      variables: { slug },
    })
  ).civicModel;

describe('a model', () => {
  it('goes from registration to replication, and the public sees outcomes only', async () => {
    const registered = await mutated(api, officer, 'createCivicModel', model({ registration: { goals: 'Giảm rác' } }));
    expect(registered).toMatchObject({ slug: 'phan-loai-rac-tai-bep', status: 'REGISTERED', published: false });
    expect(await shown(registered.slug)).toBeNull();
    const checked = await step(registered, { kind: 'CHECK', on: '2026-03-10', note: 'Cần thêm số liệu' });
    expect(checked.status).toBe('BUILDING');
    const reviewed = await step(checked, { kind: 'REVIEW', on: '2026-04-10' });
    expect(reviewed.status).toBe('UNDER_REVIEW');
    expect(await step(reviewed, { kind: 'RECOGNITION', on: '2026-03-01' })).toMatchObject({
      problems: [
        { field: 'on', code: 'step-before-registration' },
        { field: 'level', code: 'required' },
      ],
    });
    const recognised = await step(reviewed, { kind: 'RECOGNITION', on: '2026-05-10', level: 'COMMUNE' });
    const replicated = await step(recognised, { kind: 'REPLICATION', on: '2026-06-10' });
    const again = await step(replicated, { kind: 'RECOGNITION', on: '2026-07-10', level: 'PROVINCE' });
    expect([recognised.status, replicated.status, again.status]).toEqual(['RECOGNIZED', 'REPLICATED', 'REPLICATED']);
    await mutated(api, officer, 'publishCivicModel', { id: again.id, expectedVersion: again.version });
    expect(await shown(registered.slug)).toMatchObject({
      status: 'REPLICATED',
      steps: [
        { kind: 'RECOGNITION', level: 'COMMUNE' },
        { kind: 'REPLICATION', level: null },
        { kind: 'RECOGNITION', level: 'PROVINCE' },
      ],
    });
  });

  it.each([
    ['a recognition before a review', [], { kind: 'RECOGNITION', level: 'COMMUNE' }],
    ['a replication of what is not recognised', [{ kind: 'REVIEW' }], { kind: 'REPLICATION' }],
    ['a withdrawal of nothing', [{ kind: 'REVIEW', refused: true }], { kind: 'WITHDRAWAL' }],
    ['a check of what has ended', [{ kind: 'DISCONTINUATION' }], { kind: 'CHECK' }],
  ])('refuses %s', async (_name, before, last) => {
    let now = await mutated(api, officer, 'createCivicModel', model());
    for (const one of before) now = await step(now, { on: '2026-03-10', ...one });
    expect(await step(now, { on: '2026-03-11', ...last })).toMatchObject({ problems: [{ code: 'step-not-allowed' }] });
  });

  it('gets an address of its own, tells all problems at once, and is an officer’s', async () => {
    const [one, two] = [
      await mutated(api, officer, 'createCivicModel', model({ name: 'Giếng làng' })),
      await mutated(api, officer, 'createCivicModel', model({ name: 'Giếng Làng' })),
    ];
    expect([one.slug, two.slug]).toEqual(['gieng-lang', 'gieng-lang-2']);
    const outcome = await mutate(api, officer, 'updateCivicModel', {
      id: one.id,
      expectedVersion: one.version,
      name: ' ',
      field: null,
      summary: 'x'.repeat(5001),
      originId: one.id,
    });
    expect(outcome.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'name required',
      'summary too-long',
      'field required',
      'originId not-found',
    ]);
    expect(await mutate(api, editor, 'createCivicModel', model())).toMatchObject({ __typename: 'Forbidden' });
    const updated = await mutated(api, officer, 'updateCivicModel', {
      id: one.id,
      expectedVersion: one.version,
      registration: { goals: 'Nước sạch', upkeep: 'Giao cho xóm' },
    });
    expect(await mutate(api, officer, 'updateCivicModel', { id: one.id, expectedVersion: one.version })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: updated.version,
    });
    await mutated(api, officer, 'deleteCivicModel', { id: one.id, expectedVersion: updated.version });
    expect(await api.clients.owner.civicModel.count({ where: { id: uuid(one.id) } })).toBe(0);
  });
});

describe('what an officer typed', () => {
  it('is kept as it stood before each change', async () => {
    const made = await mutated(api, officer, 'createCivicModel', model({ name: 'Tên thứ nhất' }));
    const second = await mutated(api, officer, 'updateCivicModel', {
      id: made.id,
      expectedVersion: made.version,
      name: 'Tên thứ hai',
    });
    await mutated(api, officer, 'publishCivicModel', { id: made.id, expectedVersion: second.version });
    const { civicModel } = await dataOf<{
      civicModel: { revisions: Array<{ version: number; content: { name: string; published: boolean } }> };
    }>(api, {
      query:
        'query ($slug: String!) { civicModel(slug: $slug) { revisions { version content staff { name } createdAt } } }',
      variables: { slug: made.slug },
      cookie: officer.cookie,
    });
    expect(civicModel.revisions).toMatchObject([
      { version: 2, content: { name: 'Tên thứ hai', published: false } },
      { version: 1, content: { name: 'Tên thứ nhất' } },
    ]);
    expect(civicModel.revisions[0]!.content).not.toHaveProperty('search_text');
  });
});

describe('the list as an Excel file', () => {
  it('has what the screen shows, for staff, and no cell that runs', async () => {
    await mutated(
      api,
      officer,
      'createCivicModel',
      model({ name: '=HYPERLINK("https://x.example")', field: 'ECONOMY' }),
    );
    const asked = (query: string, cookie?: string, origin?: string) =>
      send(api.app, `/exports/civic-models.xlsx?${query}`, {
        headers: { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) },
      });
    expect((await asked('')).status).toBe(401);
    expect((await asked('', editor.cookie, 'https://evil.example')).status).toBe(403);
    expect((await asked('field=LAND', editor.cookie)).status).toBe(422);
    const answer = await asked('field=ECONOMY&q=hyperlink', editor.cookie);
    expect(answer.headers.get('content-disposition')).toContain('mo-hinh-dan-van-kheo.xlsx');
    const file = Buffer.from(await answer.arrayBuffer());
    const { rows } = await readSheet(file);
    expect(rows).toHaveLength(2);
    expect(rows[1]!.cells.slice(0, 5)).toMatchObject([
      '1',
      '=HYPERLINK("https://x.example")',
      'Mô hình',
      'Kinh tế',
      'Chi hội Phụ nữ xã Hòa Lương',
    ]);
    const archive = await openArchive(file, { entries: 100, each: 1e7, total: 1e7 });
    expect((await archive.read('xl/worksheets/sheet1.xml')).toString()).not.toMatch(/<f[ >]/);
    archive.close();
  });
});

describe('the result of a year', () => {
  const save = (on: Outcome, fields: Record<string, unknown>): Promise<Outcome> =>
    mutate(api, officer, 'saveCivicModelResult', { id: on.id, expectedVersion: on.version, ...fields });

  it('is written, changed and taken out, for colleagues only', async () => {
    const made = await mutated(api, officer, 'createCivicModel', model({ name: 'Kết quả theo năm' }));
    const first = await save(made, { year: 2026, result: '120 hộ phân loại rác', beneficiaries: 400 });
    const second = await save(first, { year: 2026, result: '150 hộ phân loại rác', beneficiaries: 520 });
    const asked = async (cookie: string) =>
      dataOf<{ civicModel: { results: Record<string, unknown>[]; nextSteps: string[] } }>(api, {
        query:
          'query ($slug: String!) { civicModel(slug: $slug) { nextSteps results { year result beneficiaries staff { name } } } }',
        variables: { slug: made.slug },
        cookie,
      });
    expect((await asked(officer.cookie)).civicModel).toEqual({
      nextSteps: ['CHECK', 'REVIEW', 'DISCONTINUATION'],
      results: [
        { year: 2026, result: '150 hộ phân loại rác', beneficiaries: 520, staff: { name: expect.any(String) } },
      ],
    });
    await expect(api.clients.reader.civicModelResult.count()).rejects.toThrow(/permission denied/);
    expect(await save(second, { year: 2025, result: 'x'.repeat(5001), beneficiaries: -1 })).toMatchObject({
      problems: [
        { field: 'year', code: 'year-out-of-range' },
        { field: 'result', code: 'too-long' },
        { field: 'beneficiaries', code: 'negative' },
      ],
    });
    await save(second, { year: 2026, result: ' ' });
    expect((await asked(officer.cookie)).civicModel.results).toEqual([]);
    expect(
      await mutate(api, editor, 'saveCivicModelResult', { id: made.id, expectedVersion: 4, year: 2026, result: 'x' }),
    ).toMatchObject({ __typename: 'Forbidden' });
  });
});

describe('a movement', () => {
  it('is found by words without marks, by year, field and whether it is public', async () => {
    await mutated(api, officer, 'createMovement', {
      nameVi: 'Cả nước chung sức xây dựng nông thôn mới',
      startsOn: '2021-01-01',
      endsOn: '2025-12-31',
      fields: ['NEW_COUNTRYSIDE'],
    });
    const found = async (filter: Record<string, unknown>) => {
      const { allMovements } = await dataOf<{ allMovements: { nodes: unknown[]; totalCount: number } }>(api, {
        query:
          'query ($filter: MovementFilter) { allMovements(first: 10, filter: $filter) { totalCount nodes { nameVi } } }',
        variables: { filter },
        cookie: officer.cookie,
      });
      expect(allMovements.nodes).toHaveLength(allMovements.totalCount);
      return allMovements.totalCount;
    };
    expect(await found({ search: 'nong thon moi' })).toBe(1);
    expect(await found({ search: 'nông thôn mới', year: 2023, field: 'NEW_COUNTRYSIDE', published: false })).toBe(1);
    expect(await found({ search: 'nông thôn mới', year: 2026 })).toBe(0);
    expect(await found({ search: 'nông thôn mới', published: true })).toBe(0);
  });

  it('is made, shown and taken down by an officer; its models are public by themselves', async () => {
    const made = await mutated(api, officer, 'createMovement', {
      nameVi: 'Phong trào thi đua “Dân vận khéo” năm 2026',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      criteriaVi: 'Việc làm cụ thể\n\nCó người hưởng lợi',
      fields: ['ECONOMY'],
    });
    expect(made).toMatchObject({ slug: 'phong-trao-thi-dua-dan-van-kheo-nam-2026', published: false });
    const of = await mutated(api, officer, 'createCivicModel', model({ name: 'Có phong trào', movementId: made.id }));
    await mutated(api, officer, 'publishCivicModel', { id: of.id, expectedVersion: of.version });
    expect(await shown(of.slug)).toMatchObject({ movement: null });
    const published = await mutated(api, officer, 'publishMovement', { id: made.id, expectedVersion: made.version });
    expect(await shown(of.slug)).toMatchObject({ movement: { slug: made.slug } });
    const { movement } = await dataOf<{ movement: { name: string; criteria: string[] } }>(api, {
      query:
        'query ($slug: String!) { movement(slug: $slug) { name(language: EN) criteria models(first: 20) { nodes { name } totalCount } } }',
      variables: { slug: made.slug },
    });
    expect(movement).toEqual({
      name: 'Phong trào thi đua “Dân vận khéo” năm 2026',
      criteria: ['Việc làm cụ thể', 'Có người hưởng lợi'],
      models: { nodes: [{ name: 'Có phong trào' }], totalCount: 1 },
    });
    expect(
      await mutate(api, officer, 'updateMovement', {
        id: made.id,
        expectedVersion: published.version,
        endsOn: '2025-01-01',
      }),
    ).toMatchObject({ problems: [{ field: 'endsOn', code: 'ends-before-start' }] });
    const down = await mutated(api, officer, 'unpublishMovement', { id: made.id, expectedVersion: published.version });
    expect(await mutate(api, officer, 'deleteMovement', { id: made.id, expectedVersion: down.version })).toMatchObject({
      problems: [{ code: 'action-not-allowed' }],
    });
    expect(await mutate(api, editor, 'publishMovement', { id: made.id, expectedVersion: 1 })).toMatchObject({
      __typename: 'Forbidden',
    });
  });
});
