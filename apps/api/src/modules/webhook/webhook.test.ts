import { beforeAll, describe, expect, it } from 'vitest';
import { category, published, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { partnerWithKey } from '#src/test/partners.ts';
import { dataOf, runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { mutateWebhook, webhookTo } from '#src/test/webhooks.ts';

let api: TestApi;
let administrator: Person;
let partnerId: string;
beforeAll(async () => {
  api = await startTestApi({ webhookAllowedHosts: ['127.0.0.1'] });
  administrator = await signedIn(api, 'ADMINISTRATOR');
  ({ partnerId } = await partnerWithKey(api, administrator));
});
const url = 'http://127.0.0.1:9/nhan-tin';
const make = (fields: Record<string, unknown>) =>
  mutateWebhook(api, administrator, 'createWebhook', { partnerId, name: 'Tin', url, selection: '{ type }', ...fields });

describe('a selection', () => {
  it.each([
    ['{ type\n  node { ... on Article { tieuDe } }\n}', 'webhook-selection-at', { line: 2, column: 27 }],
    ['{ type ', 'webhook-selection-at', { line: 1 }],
    ['\n\n{ khongCo }', 'webhook-selection-at', { line: 3, column: 3 }],
    ['type', 'webhook-selection', {}],
    ['{ type } query Khac { site { agencyName } }', 'webhook-selection-at', { line: 1, column: 10 }],
    ['{ node { ... on Partner { id } } }', 'webhook-selection-at', {}],
    ['{ node { ... on Article { internalNote } } }', 'webhook-selection-at', {}],
    ['{ node { ...Thieu } }', 'webhook-selection-at', {}],
    [
      `{ node ${'{ ... on Article { relatedArticles(first: 100) { article '.repeat(4)} { id } ${'} } }'.repeat(4)} }`,
      'webhook-selection',
      {},
    ],
  ])('%j is refused', async (selection, code, params) => {
    const made = await make({ selection });
    expect(made).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'selection', code, params }] });
  });

  it('with fragments is taken, and shown on the newest change', async () => {
    const { id } = await category(api, administrator);
    await published(api, administrator, { categoryId: id, title: 'Tin mẫu' });
    const selection = '{ type node { ...Bai } }\nfragment Bai on Article { title category { name } }';
    const { checkedWebhookSelection } = await dataOf<Record<string, unknown>>(api, {
      query: 'query ($s: String!) { checkedWebhookSelection(selection: $s) { problems { code } example } }',
      variables: { s: selection },
      cookie: administrator.cookie,
    });
    expect(checkedWebhookSelection).toMatchObject({
      problems: [],
      example: { type: 'PUBLISHED', node: { title: 'Tin mẫu' } },
    });
    expect(await make({ selection })).toMatchObject({ __typename: 'HandedWebhookSecret' });
  });

  it.each([
    ['nodeTypes: ["Article"], changeTypes: [PUBLISHED]', 'PUBLISHED'],
    ['nodeTypes: ["Category"]', 'CREATED'],
    ['nodeTypes: ["Award"]', null],
  ])('is shown on what is wanted: %s', async (filters, type) => {
    const { id } = await category(api, administrator);
    await published(api, administrator, { categoryId: id });
    const { checkedWebhookSelection } = await dataOf<Record<string, unknown>>(api, {
      query: `{ checkedWebhookSelection(selection: "{ type }", ${filters}) { problems { code } example } }`,
      cookie: administrator.cookie,
    });
    expect(checkedWebhookSelection).toEqual({ problems: [], example: type && { type } });
  });
});

describe('a webhook', () => {
  it('is refused with everything that is wrong', async () => {
    expect(await make({ name: ' ', url: 'https://169.254.169.254/', nodeTypes: ['Partner'] })).toMatchObject({
      problems: [
        { field: 'name', code: 'required' },
        { field: 'url', code: 'webhook-url-private' },
        { field: 'nodeTypes', code: 'webhook-node-type', params: { value: 'Partner' } },
      ],
    });
    expect(await make({ url: 'https://localhost/' })).toMatchObject({ problems: [{ code: 'webhook-url-private' }] });
    expect(await make({ url: 'http://example.com/' })).toMatchObject({ problems: [{ code: 'webhook-url-https' }] });
  });

  it('is changed by one who saw the newest version, and deleted with its log', async () => {
    const { id } = await webhookTo(api, administrator, url);
    const input = { id, expectedVersion: 1, name: 'Tên mới' };
    expect(await mutateWebhook(api, administrator, 'updateWebhook', input)).toMatchObject({ version: 2 });
    expect(await mutateWebhook(api, administrator, 'updateWebhook', input)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    expect(await mutateWebhook(api, administrator, 'deleteWebhook', { id })).toMatchObject({ id });
    expect(await mutateWebhook(api, administrator, 'deleteWebhook', { id })).toMatchObject({ __typename: 'NotFound' });
    const events = await api.clients.owner.changeEvent.findMany({
      where: { nodeId: uuid(id) },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ type, public: isPublic }) => [type, isPublic])).toEqual([
      ['CREATED', false],
      ['UPDATED', false],
      ['DELETED', false],
    ]);
  });

  it('has a log that names what it told of, while that is there', async () => {
    const { id } = await webhookTo(api, administrator, url);
    const column = await category(api, administrator);
    const articles = [];
    for (const title of ['Tin một', 'Tin hai', 'Tin ba'])
      articles.push(await published(api, administrator, { categoryId: column.id, title }));
    const gone = '0197aaaa-0000-7000-8000-000000000001';
    const told = [
      ...articles.map((article) => ['Article', uuid(article.id)] as const),
      ['Category', uuid(column.id)] as const,
      ['Article', gone] as const,
      ['Site', '00000000-0000-0000-0000-000000000001'] as const,
    ];
    let counted = 0;
    const { owner } = api.clients;
    (owner as unknown as { $on(event: 'query', listener: () => void): void }).$on('query', () => (counted += 1));
    const statementsFor = async (deliveries: typeof told) => {
      await owner.webhookDelivery.deleteMany({ where: { webhookId: uuid(id) } });
      await owner.webhookDelivery.createMany({
        data: deliveries.map(([nodeType, nodeId], at) => ({
          webhookId: uuid(id),
          nodeType,
          nodeId,
          changeType: 'UPDATED',
          createdAt: new Date(Date.now() - at * 1000),
        })),
      });
      counted = 0;
      const { webhookDeliveries } = await dataOf<{ webhookDeliveries: { nodes: unknown[] } }>(api, {
        query: `query ($id: ID!) { webhookDeliveries(webhookId: $id, first: 20) { nodes { nodeType nodeId node {
          ... on Article { title } ... on Category { name } } } } }`,
        variables: { id },
        cookie: administrator.cookie,
      });
      return { nodes: webhookDeliveries.nodes, statements: counted };
    };
    const few = await statementsFor(told.slice(2));
    const all = await statementsFor(told);
    expect(all.nodes).toMatchObject([
      { node: { title: 'Tin một' } },
      { node: { title: 'Tin hai' } },
      { node: { title: 'Tin ba' } },
      { node: { name: expect.any(String) } },
      { nodeType: 'Article', nodeId: Buffer.from(`Article:${gone}`).toString('base64url'), node: null },
      { nodeType: 'Site', node: null },
    ]);
    expect(all.statements).toBe(few.statements);
  });

  it('is found by its state', async () => {
    const { id, partnerId: owner } = await webhookTo(api, administrator, url);
    await mutateWebhook(api, administrator, 'pauseWebhook', { id });
    const { paused, active } = await dataOf<Record<string, unknown>>(api, {
      query: `query ($p: ID!) {
        paused: webhooks(first: 5, partnerId: $p, state: PAUSED) { totalCount nodes { id } }
        active: webhooks(first: 5, partnerId: $p, state: ACTIVE) { totalCount nodes { id } }
      }`,
      variables: { p: owner },
      cookie: administrator.cookie,
    });
    expect({ paused, active }).toEqual({
      paused: { totalCount: 1, nodes: [{ id }] },
      active: { totalCount: 0, nodes: [] },
    });
  });

  it.each(['EDITOR', 'PUBLISHER', 'AWARDS_OFFICER'] as const)('is nothing for others: %s', async (role) => {
    const person = await signedIn(api, role);
    const { id } = await webhookTo(api, administrator, url);
    for (const mutation of ['pauseWebhook', 'deleteWebhook', 'sendWebhookTest', 'resumeWebhook'] as const)
      expect(await mutateWebhook(api, person, mutation, { id })).toMatchObject({ __typename: 'Forbidden' });
    for (const query of [
      `{ webhook(id: "${id}") { url } }`,
      '{ webhooks(first: 1) { nodes { url } } }',
      `{ webhookDeliveries(webhookId: "${id}", first: 1) { nodes { id } } }`,
      '{ checkedWebhookSelection(selection: "{ type }") { example } }',
    ])
      expect((await runOperation(api, { query, cookie: person.cookie })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
  });
});
