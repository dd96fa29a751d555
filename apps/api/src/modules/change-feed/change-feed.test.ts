import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { withConnection } from '#src/db/connection.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import { category, draft, mutated, published, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { dataOf, runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { recordDueChanges } from './due-change.service.ts';
import { compactChanges, renewChangeFeed } from './public-change.service.ts';

let api: TestApi;
let publisher: Person;
let categoryId: string;

beforeAll(async () => {
  api = await startTestApi();
  publisher = await signedIn(api, 'PUBLISHER');
  categoryId = (await category(api, publisher)).id;
});

interface Told {
  cursor: string;
  type: string;
  major: boolean;
  nodeType: string;
  nodeId: string;
  reason: string | null;
  node: { title?: string } | null;
  tombstone: { type: string; id: string; reason: string | null } | null;
}
const head = async (): Promise<string> =>
  (await dataOf<{ changesHead: string }>(api, { query: '{ changesHead }' })).changesHead;
const fields =
  'cursor type major nodeType nodeId reason occurredAt node { ... on Article { title } } tombstone { type id at reason }';
async function changes(after: string | null, first = 100): Promise<Told[]> {
  const { changes: page } = await dataOf<{ changes: { nodes: Told[] } }>(api, {
    query: `query ($after: String, $first: Int) { changes(after: $after, first: $first) { nodes { ${fields} } } }`,
    variables: { after, first },
  });
  return page.nodes;
}
const types = (told: Told[]): string[] => told.map(({ type, nodeType }) => `${nodeType} ${type}`);

it('the time of the last change of a kind is that of its newest change in the feed', async () => {
  const last = async (nodeTypes: string[]): Promise<string | null> =>
    (
      await dataOf<{ lastChangedAt: string | null }>(api, {
        query: 'query ($nodeTypes: [String!]!) { lastChangedAt(nodeTypes: $nodeTypes) }',
        variables: { nodeTypes },
      })
    ).lastChangedAt;
  expect(await last(['Award'])).toBeNull();
  const { id, version } = await published(api, publisher, { categoryId });
  await mutated(api, publisher, 'updateArticle', { id, expectedVersion: version, lead: 'Đã sửa' });
  const { occurredAt } = await api.clients.owner.publicChange.findFirstOrThrow({
    where: { nodeType: 'Article' },
    orderBy: { position: 'desc' },
  });
  // times are printed to the second
  expect(Date.parse((await last(['Article', 'Award']))!)).toBe(Math.floor(occurredAt.getTime() / 1000) * 1000);
  for (const nodeTypes of [[], Array.from({ length: 21 }, (_, index) => `Kind${index}`)]) {
    const answer = await runOperation(api, {
      query: 'query ($nodeTypes: [String!]!) { lastChangedAt(nodeTypes: $nodeTypes) }',
      variables: { nodeTypes },
    });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, path: ['lastChangedAt'] }]);
  }
});

describe('a change', () => {
  it('comes with its node, and with a tombstone when the node has gone', async () => {
    const start = await head();
    const { id, version } = await published(api, publisher, { categoryId, title: 'Họp dân bàn việc làm đường' });
    const edited = await mutated(api, publisher, 'updateArticle', { id, expectedVersion: version, lead: 'Đã sửa' });
    expect(types(await changes(start))).toEqual(['Article PUBLISHED', 'Article CORRECTED']);
    expect((await changes(start))[0]).toMatchObject({
      major: true,
      nodeId: id,
      node: { title: 'Họp dân bàn việc làm đường' },
      tombstone: null,
    });
    await mutated(api, publisher, 'unpublishArticle', {
      id,
      expectedVersion: edited.version,
      reason: 'Nội bộ: nhầm số liệu',
      publicReason: 'Bài có số liệu sai, đang được kiểm tra',
    });
    const told = await changes(start);
    expect(types(told)).toEqual(['Article PUBLISHED', 'Article CORRECTED', 'Article UNPUBLISHED']);
    for (const { node, tombstone } of told) {
      expect(node).toBeNull();
      expect(tombstone).toMatchObject({ type: 'Article', id, reason: 'Bài có số liệu sai, đang được kiểm tra' });
    }
    expect(JSON.stringify(told)).not.toContain('Nội bộ');
  });

  it('of what the public never saw is none', async () => {
    const start = await head();
    const { id, version } = await draft(api, publisher);
    await mutated(api, publisher, 'updateArticle', { id, expectedVersion: version, lead: 'Đã sửa' });
    await mutated(api, publisher, 'deleteArticle', { id, expectedVersion: version + 1 });
    expect(await changes(start)).toEqual([]);
    expect(await head()).toBe(start);
  });

  it('is told once, whoever writes: a row changed by hand is in the feed too', async () => {
    const { id } = await published(api, publisher, { categoryId, tags: ['thẻ tay'] });
    const start = await head();
    await withConnection(api.ownerUrl, async (client) => {
      await client.query(`UPDATE article SET title = 'Sửa bằng tay' WHERE id = $1`, [uuid(id)]);
      await client.query(`UPDATE article SET internal_note = 'riêng' WHERE id = $1`, [uuid(id)]);
      await client.query(`DELETE FROM article_tag WHERE article_id = $1`, [uuid(id)]);
      await client.query(`UPDATE category SET hidden = true WHERE id = $1`, [uuid(categoryId)]);
      await client.query(`UPDATE category SET hidden = false WHERE id = $1`, [uuid(categoryId)]);
    });
    const told = await changes(start);
    expect(types(told.filter(({ nodeId }) => nodeId === id))).toEqual([
      'Article UPDATED',
      'Article LINKED',
      'Article LINKED',
      'Article LINKED',
    ]);
    expect(types(told.filter(({ nodeId }) => nodeId === categoryId))).toEqual([
      'Category UNPUBLISHED',
      'Category PUBLISHED',
    ]);
  });
});

describe('the order', () => {
  it('is that of the commits: a long transaction holds nobody up, and is not skipped', async () => {
    const start = await head();
    const insert = (client: Client, node: number) =>
      client.query(
        `INSERT INTO change_event (type, node_type, node_id, public) VALUES ('UPDATED', 'Category', $1, true)`,
        [`01900000-0000-7000-8000-${String(node).padStart(12, '0')}`],
      );
    await withConnection(api.ownerUrl, async (long) => {
      await long.query('BEGIN');
      await insert(long, 1);
      await withConnection(api.ownerUrl, (quick) => insert(quick, 2));
      const before = await changes(start);
      expect(before).toHaveLength(1);
      await long.query('COMMIT');
      expect((await changes(before[0]!.cursor)).map(({ nodeId }) => nodeId)).toEqual([
        encodeGlobalId('Category', '01900000-0000-7000-8000-000000000001'),
      ]);
    });
  });

  it('skips nothing for a reader who follows eight writers that commit late and in disorder', async () => {
    const start = await head();
    const each = 60;
    let writing = true;
    const seen: string[] = [];
    const follow = (async () => {
      let after = start;
      for (;;) {
        const last = !writing;
        const page = await changes(after, 7);
        seen.push(...page.map(({ nodeId }) => nodeId));
        after = page.at(-1)?.cursor ?? after;
        if (last && page.length === 0) return;
      }
    })();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, writer) =>
        withConnection(api.ownerUrl, async (client) => {
          const ids: string[] = [];
          for (let turn = 0; turn < each; turn += 1) {
            const id = `01900000-0000-7000-8000-${String(1_000 + writer * each + turn).padStart(12, '0')}`;
            await client.query('BEGIN');
            await client.query(
              `INSERT INTO change_event (type, node_type, node_id, public) VALUES ('UPDATED', 'Tag', $1, true)`,
              [id],
            );
            await client.query('SELECT pg_sleep($1)', [Math.random() * 0.01]);
            await client.query(turn % 5 === 4 ? 'ROLLBACK' : 'COMMIT');
            if (turn % 5 !== 4) ids.push(encodeGlobalId('Tag', id));
          }
          return ids;
        }),
      ),
    );
    writing = false;
    await follow;
    expect(seen.toSorted()).toEqual(all.flat().toSorted());
  });
});

describe('what the clock does', () => {
  it('is told after it is so, once, however many processes look', async () => {
    const { id } = await published(api, publisher, {
      categoryId,
      expiresAt: new Date(Date.now() + 1_500).toISOString(),
    });
    const start = await head();
    expect(await recordDueChanges(api.clients.owner)).toBe(0);
    await expect
      .poll(
        async () =>
          (await Promise.all([1, 2, 3].map(() => recordDueChanges(api.clients.owner)))).reduce((sum, one) => sum + one),
        { timeout: 5_000, interval: 50 },
      )
      .toBe(1);
    expect(await changes(start)).toMatchObject([
      { type: 'EXPIRED', nodeId: id, node: null, tombstone: { id, type: 'Article' } },
    ]);
    expect(await recordDueChanges(api.clients.owner)).toBe(0);
  });

  it('is forgotten when an editor decides otherwise', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const { id, version } = await published(api, publisher, { categoryId, expiresAt });
    const due = () => api.clients.owner.dueChange.count({ where: { nodeId: uuid(id) } });
    expect(await due()).toBe(1);
    await mutated(api, publisher, 'updateArticle', { id, expectedVersion: version, expiresAt: null });
    expect(await due()).toBe(0);
  });
});

describe('a cursor', () => {
  const errorOf = async (after: string): Promise<string | undefined> =>
    (
      await runOperation(api, {
        query: 'query ($after: String) { changes(first: 5, after: $after) { nodes { type } } }',
        variables: { after },
      })
    ).errors[0]?.extensions.code;

  it('is refused when it is none of ours', async () => {
    for (const cursor of ['', 'abc', Buffer.from('["1","2","3"]').toString('base64url')])
      expect(await errorOf(cursor)).toBe('BAD_USER_INPUT');
  });

  it('goes on after compaction: the newest change of every node is still there', async () => {
    const [first, second] = [
      await published(api, publisher, { categoryId }),
      await published(api, publisher, { categoryId }),
    ];
    const start = await head();
    let { version } = first;
    for (const lead of ['một', 'hai', 'ba'])
      ({ version } = await mutated(api, publisher, 'updateArticle', { id: first.id, expectedVersion: version, lead }));
    await mutated(api, publisher, 'unpublishArticle', { id: second.id, expectedVersion: second.version, reason: 'Gỡ' });
    const [corrected] = await changes(start);
    const later = new Date(Date.now() + 91 * 86_400_000);
    expect(await compactChanges(api.clients.owner, new Date())).toBe(0);
    expect(await compactChanges(api.clients.owner, later)).toBeGreaterThan(2);
    for (const after of [start, corrected!.cursor])
      expect((await changes(after)).map(({ type, nodeId }) => [type, nodeId])).toEqual([
        ['CORRECTED', first.id],
        ['UNPUBLISHED', second.id],
      ]);
    const all = await changes(null);
    expect(new Set(all.map(({ nodeId }) => nodeId)).size).toBe(all.length);
  });

  it('of a database that was restored from a backup is refused', async () => {
    const backup = await head();
    await published(api, publisher, { categoryId });
    const cursor = await head();
    // the backup is older than the cursor; then something else happens at the same position
    await api.clients.owner
      .$executeRaw`DELETE FROM public_change WHERE position = (SELECT max(position) FROM public_change)`;
    expect(await errorOf(cursor)).toBe('CURSOR_EXPIRED');
    await published(api, publisher, { categoryId });
    expect(await errorOf(cursor)).toBe('CURSOR_EXPIRED');
    expect(await errorOf(backup)).toBeUndefined();
    await renewChangeFeed(api.clients.owner);
    expect(await errorOf(backup)).toBe('CURSOR_EXPIRED');
    expect(await errorOf(await head())).toBeUndefined();
  });
});

describe('the database', () => {
  /** What the public may read of these is no part of a node, or is a number that changes without anybody’s doing. */
  const apart = new Set([
    'article_media',
    'article_views',
    'award_public',
    'change_feed',
    'holiday',
    'public_change',
    'redirect',
    'related_article',
    'search_entry',
    'search_term',
    'visit_day',
    'visit_presence',
  ]);

  it('watches every table that the public can read', async () => {
    const { rows } = await withConnection(api.ownerUrl, (client) =>
      client.query<{ name: string; watched: boolean }>(`
        SELECT c.relname AS name, EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'public_change') AS watched
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
        WHERE c.relkind = 'r' AND has_any_column_privilege('kheo_reader', c.oid, 'SELECT')`),
    );
    expect(rows.filter(({ name, watched }) => watched === apart.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it('is asked twice for a page, and once more for each type of node', async () => {
    let statements = 0;
    for (const client of [api.clients.owner, api.clients.reader])
      (client as unknown as { $on(event: 'query', listener: () => void): void }).$on('query', () => (statements += 1));
    const ask = async (first: number, selection: string): Promise<number> => {
      statements = 0;
      await dataOf(api, { query: `{ changes(first: ${first}) { nodes { ${selection} } } }` });
      return statements;
    };
    expect(await ask(2, 'cursor type tombstone { at }')).toBe(2);
    expect(await ask(10, 'cursor type tombstone { at }')).toBe(2);
    const selection = 'node { ... on Article { title } ... on Category { name } }';
    expect(await ask(100, selection)).toBe(await ask(20, selection));
  });
});
