import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '#src/global-id.ts';
import { signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { mutatePartner, partnerWithKey } from '#src/test/partners.ts';
import { anotherProcess, dataOf, runOperation, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { mutateWebhook } from '#src/test/webhooks.ts';
import type { PartnerConsole } from './partner-console.service.ts';

const secret = 'bi-mat-chung-voi-cong';
let api: TestApi;
let administrator: Person;
beforeAll(async () => {
  api = await startTestApi({ visitsSecret: secret, webhookAllowedHosts: ['127.0.0.1'] });
  administrator = await signedIn(api, 'ADMINISTRATOR');
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

async function mutateLink(person: Person, mutation: 'createPartnerLink' | 'revokePartnerLink', input: object) {
  const [type, fields] =
    mutation === 'createPartnerLink'
      ? ([
          'CreatePartnerLinkInput',
          '... on HandedPartnerLink { token link { id status createdBy { email } } }',
        ] as const)
      : (['RevokePartnerLinkInput', '... on PartnerLink { id status }'] as const);
  const problems = mutation === 'createPartnerLink' ? '... on InvalidInput { problems { field code } }' : '';
  const data = await dataOf<Record<string, Outcome & { token?: string; link?: { id: string } }>>(api, {
    query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${fields} ${problems} } }`,
    variables: { input },
    cookie: person.cookie,
  });
  return data[mutation]!;
}

/** A partner with a key, a webhook with one delivery in its log, and a link to its console. */
async function partnerWithConsole(name: string) {
  const { partnerId, prefix } = await partnerWithKey(
    api,
    administrator,
    { nameVi: name },
    { name: `Khóa của ${name}` },
  );
  const made = await mutateWebhook(api, administrator, 'createWebhook', {
    partnerId,
    name: `Nhận tin của ${name}`,
    url: 'http://127.0.0.1:9/nhan-tin',
    selection: '{ type }',
  });
  const webhook = (made['webhook'] as { id: string }).id;
  const { id } = await api.clients.owner.webhookDelivery.create({
    data: { webhookId: uuid(webhook), state: 'DELIVERED', attempts: 1, status: 200, responseBody: `máy của ${name}` },
  });
  const { token, link } = await mutateLink(administrator, 'createPartnerLink', {
    partnerId,
    name: 'Phòng kỹ thuật',
    expiresAt: inDays(30),
  });
  return {
    name,
    partnerId,
    prefix,
    webhook,
    delivery: encodeGlobalId('WebhookDelivery', id),
    token: token!,
    link: link!,
  };
}

async function post(path: string, body: object, authorization = `Bearer ${secret}`) {
  const answer = await send(api.app, `/internal/partner-console${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, text, body: (text ? JSON.parse(text) : null) as unknown };
}
const read = (token: string, wish: object = {}) => post('', { token, ...wish });
const refusal = (code: string) => ({ status: 403, body: { error: { code } } });

describe('a console', () => {
  it('shows a partner what is its own, and nothing of another', async () => {
    const [one, other] = [await partnerWithConsole('Báo Một'), await partnerWithConsole('Đài Hai')];
    const answer = await read(one.token);
    const data = answer.body as PartnerConsole;
    expect(answer.status).toBe(200);
    expect(data).toMatchObject({
      partner: { nameVi: 'Báo Một' },
      keys: [{ name: 'Khóa của Báo Một', prefix: one.prefix, status: 'ACTIVE' }],
      webhooks: [{ id: one.webhook, waiting: 0 }],
      log: { webhook: one.webhook, deliveries: [{ id: one.delivery, responseBody: 'máy của Báo Một' }] },
    });
    expect(data.usage).toHaveLength(30);
    for (const secretOf of ['digest', 'selection', 'contacts', 'whsec_', one.token])
      expect(answer.text).not.toContain(secretOf);
    for (const wish of [{ webhook: other.webhook }, { webhook: 'khong-co' }, { webhook: other.delivery }]) {
      const asked = await read(one.token, wish);
      expect(asked).toMatchObject({ status: 200, body: { log: null } });
      expect(asked.text).not.toContain('Đài Hai');
    }
  });

  it('sends a delivery of the partner again, and none of another', async () => {
    const [one, other] = [await partnerWithConsole('Báo Ba'), await partnerWithConsole('Đài Bốn')];
    const stateOf = async ({ delivery }: typeof one) =>
      (await api.clients.owner.webhookDelivery.findUniqueOrThrow({ where: { id: uuid(delivery) } })).state;
    expect((await post('/replay', { token: one.token, delivery: other.delivery })).status).toBe(404);
    expect((await post('/replay', { token: one.token, delivery: one.webhook })).status).toBe(400);
    expect((await post('/replay', { token: one.token, delivery: one.delivery })).status).toBe(204);
    expect([await stateOf(one), await stateOf(other)]).toEqual(['PENDING', 'DELIVERED']);
    const [event] = await api.clients.owner.changeEvent.findMany({
      where: { nodeId: uuid(one.webhook) },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(event).toMatchObject({
      public: false,
      staffId: null,
      note: `replayed by the partner, link ${uuid(one.link.id)}`,
    });
  });

  it('goes through the log page by page, and refuses a cursor that is none', async () => {
    const { token, webhook } = await partnerWithConsole('Báo Năm');
    await api.clients.owner.webhookDelivery.createMany({
      data: Array.from({ length: 25 }, () => ({ webhookId: uuid(webhook), state: 'DELIVERED' as const })),
    });
    const first = (await read(token)).body as PartnerConsole;
    expect(first.log).toMatchObject({ deliveries: { length: 20 }, pageInfo: { hasNextPage: true } });
    const next = (await read(token, { webhook, after: first.log!.pageInfo.endCursor })).body as PartnerConsole;
    expect(next.log).toMatchObject({
      deliveries: { length: 6 },
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    expect((await read(token, { after: 'khong-phai-con-tro' })).status).toBe(400);
  });

  it('stays closed to a link that is changed, over, revoked, or of a suspended partner', async () => {
    const { token, link, partnerId } = await partnerWithConsole('Báo Sáu');
    const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    for (const wrong of [changed, token.slice(0, -1), `${token}A`, '', link.id]) {
      expect(await read(wrong)).toMatchObject(refusal('unknown'));
      expect((await post('/replay', { token: wrong, delivery: link.id })).status).toBeGreaterThanOrEqual(400);
    }
    await mutatePartner(api, administrator, 'updatePartner', { id: partnerId, expectedVersion: 1, active: false });
    expect(await read(token)).toMatchObject(refusal('suspended'));
    await mutatePartner(api, administrator, 'updatePartner', { id: partnerId, expectedVersion: 2, active: true });
    const where = { id: uuid(link.id) };
    const { expiresAt } = await api.clients.owner.partnerLink.findUniqueOrThrow({ where });
    await api.clients.owner.partnerLink.update({ where, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await read(token)).toMatchObject(refusal('expired'));
    await api.clients.owner.partnerLink.update({ where, data: { expiresAt } });
    expect((await read(token)).status).toBe(200);
    expect(await mutateLink(administrator, 'revokePartnerLink', { id: link.id })).toMatchObject({ status: 'REVOKED' });
    expect(await mutateLink(administrator, 'revokePartnerLink', { id: link.id })).toMatchObject({ status: 'REVOKED' });
    expect(await read(token)).toMatchObject(refusal('revoked'));
    expect(await post('/replay', { token, delivery: encodeGlobalId('WebhookDelivery', where.id) })).toMatchObject(
      refusal('revoked'),
    );
  });

  it('is there for our own portals only', async () => {
    const { token } = await partnerWithConsole('Báo Bảy');
    for (const authorization of ['', 'Bearer sai', `Bearer ${token}`])
      expect((await post('', { token }, authorization)).status).toBe(401);
    expect((await post('', { token, query: '{ partners { id } }' })).status).toBe(400);
    const without = anotherProcess(api);
    const answer = await send(without, '/internal/partner-console', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ token }),
    });
    expect(answer.status).toBe(404);
  });

  it('is out of reach of the public role', async () => {
    for (const table of ['partner_link', 'partner', 'partner_key', 'webhook', 'webhook_delivery'])
      await expect(api.clients.reader.$queryRawUnsafe(`SELECT 1 FROM ${table} LIMIT 1`)).rejects.toThrow(
        /permission denied/,
      );
  });
});

describe('a link', () => {
  it('is kept as a digest, with who made it, and its use is seen', async () => {
    const { token, link, partnerId } = await partnerWithConsole('Báo Tám');
    const row = await api.clients.owner.partnerLink.findUniqueOrThrow({ where: { id: uuid(link.id) } });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(link).toMatchObject({ status: 'ACTIVE', createdBy: { email: administrator.email } });
    const linksOf = async () =>
      (
        await dataOf<{ partner: { links: object[] } }>(api, {
          query: 'query ($id: ID!) { partner(id: $id) { links { name lastUsedAt } } }',
          variables: { id: partnerId },
          cookie: administrator.cookie,
        })
      ).partner.links;
    expect(await linksOf()).toEqual([{ name: 'Phòng kỹ thuật', lastUsedAt: null }]);
    await read(token);
    expect(await linksOf()).toEqual([{ name: 'Phòng kỹ thuật', lastUsedAt: expect.any(String) }]);
    expect(api.logged.join('\n')).not.toContain(token);
  });

  it('is refused with everything that is wrong', async () => {
    const { partnerId } = await partnerWithConsole('Báo Chín');
    const input = { partnerId, name: ' ', expiresAt: inDays(91) };
    expect(await mutateLink(administrator, 'createPartnerLink', input)).toMatchObject({
      problems: [
        { field: 'name', code: 'required' },
        { field: 'expiresAt', code: 'link-too-long' },
      ],
    });
    expect(
      await mutateLink(administrator, 'createPartnerLink', { ...input, name: 'Kỹ thuật', expiresAt: inDays(-1) }),
    ).toMatchObject({ problems: [{ field: 'expiresAt', code: 'end-in-the-past' }] });
    const gone = encodeGlobalId('Partner', '0190a0a0-0000-7000-8000-000000000000');
    expect(
      await mutateLink(administrator, 'createPartnerLink', { partnerId: gone, name: 'Ai', expiresAt: inDays(1) }),
    ).toMatchObject({ __typename: 'NotFound' });
  });

  it.each(['EDITOR', 'PUBLISHER', 'AWARDS_OFFICER'] as const)('is made and seen by no %s', async (role) => {
    const person = await signedIn(api, role);
    const { partnerId, link } = await partnerWithConsole(`Báo ${role}`);
    expect(
      await mutateLink(person, 'createPartnerLink', { partnerId, name: 'Ai', expiresAt: inDays(1) }),
    ).toMatchObject({ __typename: 'Forbidden' });
    expect(await mutateLink(person, 'revokePartnerLink', { id: link.id })).toMatchObject({ __typename: 'Forbidden' });
    const asked = await runOperation(api, {
      query: `{ partner(id: "${partnerId}") { links { name } } }`,
      cookie: person.cookie,
    });
    expect(asked.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

it('a console shows what its keys ran and cost', async () => {
  const { partnerId } = await partnerWithKey(api, administrator, { nameVi: 'Báo Mười' });
  const { id: keyId } = await api.clients.owner.partnerKey.findFirstOrThrow({ where: { partnerId: uuid(partnerId) } });
  const seen = { firstSeen: new Date(), lastSeen: new Date() };
  const hash = 'h'.repeat(64);
  await api.clients.owner.apiOperation.create({
    data: { hash, name: 'TinMoi', text: 'query TinMoi { site { agencyName } }', fields: [], ...seen },
  });
  await api.clients.owner.operationUse.create({ data: { hash, keyId, runs: 4, failures: 1, cost: 80, ...seen } });
  const { token } = await mutateLink(administrator, 'createPartnerLink', {
    partnerId,
    name: 'Kỹ thuật',
    expiresAt: inDays(1),
  });
  expect((await read(token!)).body).toMatchObject({
    operations: [{ name: 'TinMoi', runs: 4, failures: 1, cost: 80 }],
    webhooks: [],
    log: null,
  });
});
