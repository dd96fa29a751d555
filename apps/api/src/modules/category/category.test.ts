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
import { everyRow } from '#src/test/every-row.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let editor: Person;
let publisher: Person;

beforeAll(async () => {
  api = await startTestApi();
  editor = await signedIn(api, 'EDITOR');
  publisher = await signedIn(api, 'PUBLISHER');
});

async function refused(run: () => Promise<Outcome>): Promise<Outcome> {
  const before = await everyRow(api.ownerUrl);
  const outcome = await run();
  expect(outcome.message).toEqual(expect.any(String));
  expect(await everyRow(api.ownerUrl)).toEqual(before);
  return outcome;
}

const events = async (id: string) =>
  await api.clients.owner.changeEvent.findMany({
    where: { nodeId: uuid(id) },
    orderBy: { id: 'asc' },
    select: { type: true, public: true },
  });

describe('a category', () => {
  it('is made, changed and deleted, with an event each', async () => {
    const made = await mutated(api, editor, 'createCategory', {
      nameVi: '  Dân vận khéo ',
      nameEn: 'Skilful mass mobilisation',
    });
    expect(made).toMatchObject({ slug: 'dan-van-kheo', version: 1, name: 'Dân vận khéo' });
    expect(await mutated(api, editor, 'createCategory', { nameVi: 'Dân vận khéo', nameEn: 'Again' })).toMatchObject({
      slug: 'dan-van-kheo-2',
    });
    expect(
      await mutated(api, editor, 'updateCategory', {
        id: made.id,
        expectedVersion: 1,
        descriptionVi: 'Tin về phong trào',
        slug: 'phong-trao',
      }),
    ).toMatchObject({ version: 2, slug: 'phong-trao', name: 'Dân vận khéo' });
    expect(await mutate(api, editor, 'deleteCategory', { id: made.id, expectedVersion: 2 })).toEqual({
      __typename: 'Deleted',
      id: made.id,
    });
    expect(await events(made.id)).toEqual([
      { type: 'CREATED', public: true },
      { type: 'UPDATED', public: true },
      { type: 'DELETED', public: true },
    ]);
  });

  it('hidden from the beginning is never told to the public', async () => {
    const hidden = await category(api, editor, { hidden: true });
    await mutated(api, editor, 'updateCategory', { id: hidden.id, expectedVersion: 1, nameEn: 'Still hidden' });
    expect((await events(hidden.id)).some((event) => event.public)).toBe(false);
    expect(
      await dataOf(api, {
        query: 'query ($id: ID!, $slug: String!) { node(id: $id) { id } category(slug: $slug) { id } }',
        variables: hidden,
      }),
    ).toEqual({ node: null, category: null });
    await mutated(api, editor, 'updateCategory', { id: hidden.id, expectedVersion: 2, hidden: false });
    expect((await events(hidden.id)).at(-1)).toEqual({ type: 'PUBLISHED', public: true });
  });

  it('cannot stand below itself, nor below what is below it', async () => {
    const top = await category(api, editor);
    const middle = await category(api, editor, { parentId: top.id });
    const low = await category(api, editor, { parentId: middle.id });
    for (const parentId of [top.id, middle.id, low.id]) {
      expect(
        await refused(() => mutate(api, editor, 'updateCategory', { id: top.id, expectedVersion: 1, parentId })),
      ).toMatchObject({ problems: [{ field: 'parentId', code: 'below-itself' }] });
    }
    expect(
      await mutated(
        api,
        editor,
        'updateCategory',
        { id: low.id, expectedVersion: 1, parentId: top.id },
        'parent { id }',
      ),
    ).toMatchObject({ parent: { id: top.id } });
    expect(
      await mutated(api, editor, 'updateCategory', { id: low.id, expectedVersion: 2, parentId: null }, 'parent { id }'),
    ).toMatchObject({ parent: null });
  });

  it('does not become a ring when two are moved at once', async () => {
    const [one, two] = [await category(api, editor), await category(api, editor)];
    await Promise.all([
      mutate(api, editor, 'updateCategory', { id: one.id, expectedVersion: 1, parentId: two.id }),
      mutate(api, publisher, 'updateCategory', { id: two.id, expectedVersion: 1, parentId: one.id }),
    ]);
    const rows = await api.clients.owner.category.findMany({
      where: { id: { in: [uuid(one.id), uuid(two.id)] } },
      select: { parentId: true },
    });
    expect(rows.filter(({ parentId }) => parentId !== null)).toHaveLength(1);
  });

  it('says everything that is wrong with it at once', async () => {
    await category(api, editor, { slug: 'da-co' });
    const { problems } = await refused(() =>
      mutate(api, editor, 'createCategory', {
        nameVi: ' ',
        nameEn: 'n'.repeat(121),
        slug: 'da-co',
        descriptionVi: 'd'.repeat(2001),
        parentId: Buffer.from('Category:01900000-0000-7000-8000-000000000000').toString('base64url'),
      }),
    );
    expect(problems.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      'descriptionVi too-long',
      'nameEn too-long',
      'nameVi required',
      'parentId not-found',
      'slug slug-taken',
    ]);
    expect(
      (await refused(() => mutate(api, editor, 'createCategory', { nameVi: 'Tên', nameEn: 'Name', slug: 'Có Dấu' })))
        .problems,
    ).toMatchObject([{ field: 'slug', code: 'slug-form' }]);
  });

  it('leaves the documents’ feed its address', async () => {
    expect(
      (await refused(() => mutate(api, editor, 'createCategory', { nameVi: 'Tin', nameEn: 'News', slug: 'van-ban' })))
        .problems,
    ).toMatchObject([{ field: 'slug', code: 'slug-reserved' }]);
    expect(await mutated(api, editor, 'createCategory', { nameVi: 'Văn bản', nameEn: 'Documents' })).toMatchObject({
      slug: 'van-ban-2',
    });
  });

  it('with articles or sub-columns stays', async () => {
    const parent = await category(api, editor);
    await category(api, editor, { parentId: parent.id });
    await draft(api, editor, { categoryId: parent.id });
    await draft(api, editor, { otherCategoryIds: [parent.id] });
    expect(
      (await refused(() => mutate(api, editor, 'deleteCategory', { id: parent.id, expectedVersion: 1 }))).problems,
    ).toEqual([
      { field: 'id', code: 'category-has-articles', params: { count: 2 } },
      { field: 'id', code: 'category-has-children', params: { count: 1 } },
    ]);
  });

  it('changed by somebody else is a conflict that shows it as it is now', async () => {
    const { id } = await category(api, editor);
    await mutated(api, publisher, 'updateCategory', { id, expectedVersion: 1, nameVi: 'Tên mới' });
    const conflict = { __typename: 'Conflict', currentVersion: 2, current: { id, name: 'Tên mới', version: 2 } };
    expect(
      await refused(() => mutate(api, editor, 'updateCategory', { id, expectedVersion: 1, nameVi: 'Tên khác' })),
    ).toMatchObject(conflict);
    expect(await refused(() => mutate(api, editor, 'deleteCategory', { id, expectedVersion: 1 }))).toMatchObject(
      conflict,
    );
  });

  it.each([1, 2, 3])('saved by several at once is saved by one, round %i', async () => {
    const { id } = await category(api, editor);
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((turn) =>
        mutate(api, editor, 'updateCategory', { id, expectedVersion: 1, nameVi: `Tên ${turn}` }),
      ),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'Category',
      'Conflict',
      'Conflict',
      'Conflict',
    ]);
  });

  it('gets an address of its own when several of one name are made at once', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => mutate(api, editor, 'createCategory', { nameVi: 'Cùng tên', nameEn: 'Same name' })),
    );
    expect(outcomes.map(({ slug }) => slug).toSorted()).toEqual(['cung-ten', 'cung-ten-2', 'cung-ten-3']);
  });

  it('is managed by editors and publishers', async () => {
    const { id } = await category(api, editor);
    for (const role of ['CONTRIBUTOR', 'AWARDS_OFFICER'] as const) {
      const person = await signedIn(api, role);
      for (const run of [
        () => mutate(api, person, 'createCategory', { nameVi: 'Tên', nameEn: 'Name' }),
        () => mutate(api, person, 'updateCategory', { id, expectedVersion: 1, nameVi: 'Tên' }),
        () => mutate(api, person, 'deleteCategory', { id, expectedVersion: 1 }),
      ])
        expect(await refused(run)).toMatchObject({ __typename: 'Forbidden' });
    }
  });
});

describe('the columns of the portal', () => {
  it('show their articles with those of their sub-columns, each once, newest first', async () => {
    const parent = await category(api, publisher, { nameVi: 'Cột mẹ' });
    const child = await category(api, publisher, { nameVi: 'Cột con', parentId: parent.id });
    const other = await category(api, publisher, { nameVi: 'Cột khác' });
    const hour = (n: number): string => new Date(Date.UTC(2026, 0, 1, n)).toISOString();
    const one = await published(api, publisher, { categoryId: parent.id, publishedAt: hour(1) });
    const two = await published(api, publisher, {
      categoryId: child.id,
      otherCategoryIds: [parent.id],
      publishedAt: hour(2),
    });
    const three = await published(api, publisher, {
      categoryId: other.id,
      otherCategoryIds: [child.id],
      publishedAt: hour(3),
    });
    const list = { totalCount: 3, nodes: [{ id: three.id }, { id: two.id }, { id: one.id }] };
    expect(
      await dataOf(api, {
        query:
          '{ category(slug: "cot-me") { articles(first: 20) { totalCount nodes { id } } } articles(first: 20, filter: { category: "cot-me" }) { totalCount nodes { id } } }',
      }),
    ).toEqual({ category: { articles: list }, articles: list });
  });
});
