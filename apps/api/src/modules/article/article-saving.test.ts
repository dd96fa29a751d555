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
import { dataOf, runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { everyRow } from '#src/test/every-row.ts';

let api: TestApi;
let publisher: Person;
let editor: Person;
let contributor: Person;
let colleague: Person;
let administrator: Person;
let officer: Person;
let categoryId: string;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  editor = await signedIn(api, 'EDITOR');
  contributor = await signedIn(api, 'CONTRIBUTOR');
  colleague = await signedIn(api, 'CONTRIBUTOR');
  administrator = await signedIn(api, 'ADMINISTRATOR');
  officer = await signedIn(api, 'AWARDS_OFFICER');
  categoryId = (await category(api, publisher)).id;
});

/** What is left of a mutation that has to fail: its outcome, after a look that the database is as it was. */
async function refused(run: () => Promise<Outcome>): Promise<Outcome> {
  const before = await everyRow(api.ownerUrl);
  const outcome = await run();
  expect(outcome.message).toEqual(expect.any(String));
  expect(await everyRow(api.ownerUrl)).toEqual(before);
  return outcome;
}

describe('two people at one article', () => {
  it('shows the second what the first saved, and keeps that', async () => {
    const { id } = await draft(api, editor, { title: 'Bản gốc' });
    await mutated(api, editor, 'updateArticle', { id, expectedVersion: 1, title: 'Bản của người thứ nhất' });
    expect(
      await refused(() =>
        mutate(api, publisher, 'updateArticle', { id, expectedVersion: 1, title: 'Bản của người thứ hai' }),
      ),
    ).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      current: { id, title: 'Bản của người thứ nhất', version: 2 },
    });
  });

  it.each(['updateArticle', 'publishArticle', 'scheduleArticle', 'deleteArticle'])(
    '%s from a stale version is a conflict',
    async (name) => {
      const { id } = await draft(api, publisher, { categoryId });
      await mutated(api, publisher, 'updateArticle', { id, expectedVersion: 1, lead: 'Mới' });
      const input = {
        id,
        expectedVersion: 1,
        ...(name === 'scheduleArticle' ? { publishAt: '2099-01-01T00:00:00Z' } : {}),
      };
      expect(await refused(() => mutate(api, publisher, name, input))).toMatchObject({
        __typename: 'Conflict',
        currentVersion: 2,
      });
    },
  );

  it('lets exactly one of many saves at once win', async () => {
    const { id } = await draft(api, editor);
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, turn) =>
        mutate(
          api,
          turn % 2 ? editor : publisher,
          'updateArticle',
          { id, expectedVersion: 1, title: `Lần ${turn}`, tags: [`Thẻ ${turn}`] },
          'id title version tags { name }',
        ),
      ),
    );
    const winners = outcomes.filter(({ __typename }) => __typename === 'Article');
    expect(winners).toHaveLength(1);
    expect(outcomes.filter(({ __typename }) => __typename === 'Conflict')).toHaveLength(5);
    const { node } = await dataOf<{ node: Outcome }>(api, {
      query: `{ node(id: "${id}") { ... on Article { id title version tags { name } } } }`,
      cookie: editor.cookie,
    });
    expect(winners[0]).toMatchObject(node);
    expect(await api.clients.owner.articleRevision.count({ where: { articleId: uuid(id) } })).toBe(2);
  });

  it('publishes once when two press the button', async () => {
    const { id } = await draft(api, publisher, { categoryId });
    const outcomes = await Promise.all(
      [publisher, administrator].map((by) => mutate(api, by, 'publishArticle', { id, expectedVersion: 1 })),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['Article', 'Conflict']);
    expect(await api.clients.owner.changeEvent.count({ where: { nodeId: uuid(id), type: 'PUBLISHED' } })).toBe(1);
  });

  it('makes different addresses for articles of one title that are made at once', async () => {
    const tags = ['cải cách', 'hộ tịch', 'trợ giúp pháp lý'];
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((turn) =>
        mutate(
          api,
          editor,
          'createArticle',
          { title: 'Cùng một tiêu đề', tags: turn % 2 ? tags : tags.toReversed() },
          'slug tags { name }',
        ),
      ),
    );
    for (const made of outcomes)
      expect(made['tags']).toEqual([{ name: 'cải cách' }, { name: 'hộ tịch' }, { name: 'trợ giúp pháp lý' }]);
    expect(outcomes.map(({ slug }) => slug).toSorted()).toEqual([
      'cung-mot-tieu-de',
      'cung-mot-tieu-de-2',
      'cung-mot-tieu-de-3',
      'cung-mot-tieu-de-4',
    ]);
  });
});

describe('problems', () => {
  it('come all at once, each with its field', async () => {
    const none = Buffer.from('Category:01900000-0000-7000-8000-000000000000').toString('base64url');
    const { __typename, problems } = await refused(() =>
      mutate(api, editor, 'createArticle', {
        title: ' ',
        lead: 'a'.repeat(2001),
        slug: 'Không-phải',
        tags: ['t'.repeat(81)],
        categoryId: none,
        coverId: Buffer.from('MediaFile:01900000-0000-7000-8000-000000000000').toString('base64url'),
        publishedAt: '2026-02-02T00:00:00Z',
        expiresAt: '2026-02-01T00:00:00Z',
        body: { document: { type: 'doc', content: [{ type: 'script' }] } },
      }),
    );
    expect(__typename).toBe('InvalidInput');
    expect(problems.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      'body rich-text-not-allowed',
      'categoryId not-found',
      'coverId not-found',
      'expiresAt expires-before-published',
      'lead too-long',
      'slug slug-form',
      'tags too-long',
      'title required',
    ]);
  });

  it('of publishing: a text and a column are needed, and a time that has come', async () => {
    const { id } = await draft(api, publisher, { body: { html: '' } });
    expect(
      (
        await refused(() =>
          mutate(api, publisher, 'publishArticle', { id, expectedVersion: 1, publishedAt: '2099-01-01T00:00:00Z' }),
        )
      ).problems
        .map(({ field, code }) => `${field} ${code}`)
        .toSorted(),
    ).toEqual(['body required', 'categoryId required', 'publishedAt action-not-allowed']);
    expect(
      (
        await refused(() =>
          mutate(api, publisher, 'scheduleArticle', { id, expectedVersion: 1, publishAt: '2020-01-01T00:00:00Z' }),
        )
      ).problems
        .map(({ field, code }) => `${field} ${code}`)
        .toSorted(),
    ).toEqual(['body required', 'categoryId required', 'publishAt time-in-the-past']);
  });

  it('of an article on the portal: it cannot be emptied, nor put into the future', async () => {
    const { id } = await published(api, publisher, { categoryId });
    expect(
      (
        await refused(() =>
          mutate(api, publisher, 'updateArticle', {
            id,
            expectedVersion: 2,
            body: { html: '' },
            categoryId: null,
            publishedAt: null,
          }),
        )
      ).problems
        .map(({ field, code }) => `${field} ${code}`)
        .toSorted(),
    ).toEqual(['body required', 'categoryId required', 'publishedAt required']);
    expect(
      (
        await refused(() =>
          mutate(api, publisher, 'updateArticle', { id, expectedVersion: 2, publishedAt: '2099-01-01T00:00:00Z' }),
        )
      ).problems,
    ).toMatchObject([{ field: 'publishedAt' }]);
  });

  it('of taking down: a reason is needed', async () => {
    const { id } = await published(api, publisher, { categoryId });
    expect(
      await refused(() => mutate(api, publisher, 'unpublishArticle', { id, expectedVersion: 2, reason: ' ' })),
    ).toMatchObject({ problems: [{ field: 'reason', code: 'required' }] });
  });

  it('of the status: what is on the portal is not published again', async () => {
    const { id } = await published(api, publisher, { categoryId });
    expect(await refused(() => mutate(api, publisher, 'publishArticle', { id, expectedVersion: 2 }))).toMatchObject({
      problems: [{ field: 'status', code: 'action-not-allowed' }],
    });
  });

  it('of an id: an article of another type, or none', async () => {
    expect(
      await refused(() =>
        mutate(api, editor, 'updateArticle', {
          id: Buffer.from('Article:01900000-0000-7000-8000-000000000000').toString('base64url'),
          expectedVersion: 1,
        }),
      ),
    ).toMatchObject({ __typename: 'NotFound' });
    const { errors } = await runOperation(api, {
      query: 'mutation ($id: ID!) { updateArticle(input: { id: $id, expectedVersion: 1 }) { __typename } }',
      variables: { id: categoryId },
      cookie: editor.cookie,
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('who may', () => {
  it('is told by a table of roles', async () => {
    const own = { CREATE: 0, UPDATE: 1, PUBLISH: 2, SCHEDULE: 3, DELETE: 4, CORRECT: 5, UNPUBLISH: 6 };
    const may: string[] = [];
    for (const [role, by] of Object.entries({ contributor, editor, publisher, administrator, officer })) {
      const allowed = Object.keys(own).map(() => '-');
      const note = (action: keyof typeof own, outcome: Outcome): void => {
        expect(['Article', 'Deleted', 'Forbidden']).toContain(outcome.__typename);
        if (outcome.__typename !== 'Forbidden') allowed[own[action]] = 'x';
      };
      note('CREATE', await mutate(api, by, 'createArticle', { title: `Của ${role}` }));
      const strange = () => draft(api, colleague, { categoryId });
      note(
        'UPDATE',
        await mutate(api, by, 'updateArticle', { id: (await strange()).id, expectedVersion: 1, lead: 'Sửa' }),
      );
      note('PUBLISH', await mutate(api, by, 'publishArticle', { id: (await strange()).id, expectedVersion: 1 }));
      note(
        'SCHEDULE',
        await mutate(api, by, 'scheduleArticle', {
          id: (await strange()).id,
          expectedVersion: 1,
          publishAt: '2099-01-01T00:00:00Z',
        }),
      );
      note('DELETE', await mutate(api, by, 'deleteArticle', { id: (await strange()).id, expectedVersion: 1 }));
      note(
        'CORRECT',
        await mutate(api, by, 'updateArticle', {
          id: (await published(api, publisher, { categoryId })).id,
          expectedVersion: 2,
          lead: 'Sửa',
        }),
      );
      note(
        'UNPUBLISH',
        await mutate(api, by, 'unpublishArticle', {
          id: (await published(api, publisher, { categoryId })).id,
          expectedVersion: 2,
          reason: 'Sai',
        }),
      );
      may.push(`${role} ${allowed.join('')}`);
    }
    expect(may).toEqual([
      'contributor x------',
      'editor xx--x--',
      'publisher xxxxxxx',
      'administrator xxxxxxx',
      'officer -------',
    ]);
  });

  it('lets a contributor work on own drafts, and not once they are published', async () => {
    const { id } = await draft(api, contributor, { categoryId });
    expect(
      await mutated(
        api,
        contributor,
        'updateArticle',
        { id, expectedVersion: 1, lead: 'Của tôi' },
        'version allowedActions',
      ),
    ).toMatchObject({ allowedActions: ['UPDATE', 'RESTORE', 'DELETE'] });
    await mutated(api, publisher, 'publishArticle', { id, expectedVersion: 2 });
    expect(
      await refused(() => mutate(api, contributor, 'updateArticle', { id, expectedVersion: 3, lead: 'Sửa thêm' })),
    ).toMatchObject({ __typename: 'Forbidden' });
    expect(
      await refused(() => mutate(api, editor, 'updateArticle', { id, expectedVersion: 3, lead: 'Sửa thêm' })),
    ).toMatchObject({ __typename: 'Forbidden' });
  });
});

describe('a revision', () => {
  it('keeps all, and brings text, tags and columns back as a new version', async () => {
    const other = (await category(api, editor)).id;
    const selection =
      'id version title subtitle lead author source body { html } category { id } otherCategories { id } tags { name } coverCaption featured internalNote language slug';
    const first = await mutated(
      api,
      editor,
      'createArticle',
      {
        title: 'Bản đầu',
        subtitle: 'Phụ đề',
        lead: 'Mở đầu',
        author: 'Diệu Hương',
        source: 'Báo Minh Hà',
        body: { html: '<h2>Mục</h2><p>Chữ <em>nghiêng</em></p>' },
        categoryId,
        otherCategoryIds: [other],
        tags: ['dân vận', 'thi đua'],
        coverCaption: 'Chú thích',
        featured: true,
        internalNote: 'Xin kiểm tra số liệu',
      },
      selection,
    );
    await mutated(api, editor, 'updateArticle', {
      id: first.id,
      expectedVersion: 1,
      title: 'Bản hai',
      subtitle: null,
      lead: null,
      author: null,
      source: null,
      body: { html: '<p>Khác</p>' },
      categoryId: other,
      otherCategoryIds: [],
      tags: [],
      coverCaption: null,
      featured: false,
      internalNote: null,
      slug: 'ban-hai',
    });
    const { node } = await dataOf<{
      node: {
        revisions: {
          totalCount: number;
          nodes: { id: string; version: number; verb: string; title: string; bodyHtml: string }[];
        };
      };
    }>(api, {
      query: `{ node(id: "${first.id}") { ... on Article { revisions(first: 10) { totalCount nodes { id version verb title bodyHtml } } } } }`,
      cookie: editor.cookie,
    });
    expect(node.revisions).toMatchObject({
      totalCount: 2,
      nodes: [
        { version: 2, verb: 'update', title: 'Bản hai' },
        { version: 1, verb: 'create', title: 'Bản đầu', bodyHtml: '<h2>Mục</h2><p>Chữ <em>nghiêng</em></p>' },
      ],
    });
    const restored = await mutated(
      api,
      editor,
      'restoreArticleRevision',
      { id: first.id, expectedVersion: 2, revisionId: node.revisions.nodes[1]?.id },
      selection,
    );
    expect(restored).toEqual({ ...first, version: 3 });
    expect(
      await api.clients.owner.articleRevision.findFirst({
        where: { articleId: uuid(first.id), version: 3 },
        select: { verb: true },
      }),
    ).toEqual({ verb: 'restore:1' });
  });

  it('of another article is not found', async () => {
    const [one, two] = [await draft(api, editor), await draft(api, editor)];
    const revision = await api.clients.owner.articleRevision.findFirstOrThrow({ where: { articleId: uuid(two.id) } });
    expect(
      await refused(() =>
        mutate(api, editor, 'restoreArticleRevision', {
          id: one.id,
          expectedVersion: 1,
          revisionId: Buffer.from(`ArticleRevision:${revision.id}`).toString('base64url'),
        }),
      ),
    ).toMatchObject({ __typename: 'NotFound' });
  });

  it('whose column was deleted since says so', async () => {
    const gone = await category(api, editor);
    const { id } = await draft(api, editor, { categoryId: gone.id });
    await mutated(api, editor, 'updateArticle', { id, expectedVersion: 1, categoryId: null });
    await mutated(api, editor, 'deleteCategory', { id: gone.id, expectedVersion: 1 });
    const revision = await api.clients.owner.articleRevision.findFirstOrThrow({
      where: { articleId: uuid(id), version: 1 },
    });
    expect(
      await refused(() =>
        mutate(api, editor, 'restoreArticleRevision', {
          id,
          expectedVersion: 2,
          revisionId: Buffer.from(`ArticleRevision:${revision.id}`).toString('base64url'),
        }),
      ),
    ).toMatchObject({ problems: [{ field: 'categoryId', code: 'not-found' }] });
  });
});
