import { beforeAll, describe, expect, it } from 'vitest';
import { signedIn, uuid, type Person } from '#src/test/factories.ts';
import { keyOf, mutatePartner, partnerWithKey } from '#src/test/partners.ts';
import { dataOf, runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let administrator: Person;
beforeAll(async () => {
  api = await startTestApi();
  administrator = await signedIn(api, 'ADMINISTRATOR');
});

const change = (
  mutation: Parameters<typeof mutatePartner>[2],
  input: Record<string, unknown>,
  person = administrator,
) => mutatePartner(api, person, mutation, input);
const events = (id: string) =>
  api.clients.owner.changeEvent.findMany({
    where: { nodeId: uuid(id) },
    orderBy: { id: 'asc' },
    select: { type: true, nodeType: true, public: true, note: true, staffId: true },
  });

const whole = `query ($id: ID!) { partner(id: $id) {
  nameVi nameEn agencyCode contacts { name position email phone } allowedAddresses note active capacity refillPerSecond
  version keys { name prefix scopes status createdBy { email } } } }`;

describe('a partner', () => {
  it('is registered with who answers there and from where it may come', async () => {
    const made = await change('createPartner', {
      nameVi: '  Sở Tư pháp tỉnh Minh Hà ',
      nameEn: 'Department of Justice of Minh Ha',
      agencyCode: 'h46.12.03',
      contacts: [
        { name: 'Trần Thị Mẫu', position: 'Chánh Văn phòng', email: 'vanphong@stp.example', phone: '0232 3 000 000' },
      ],
      allowedAddresses: ['203.0.113.0/24', '2001:db8::/32', '203.0.113.0/24', ''],
      note: 'Công văn đề nghị số 12/STP-VP',
    });
    expect(made).toMatchObject({ __typename: 'Partner', active: true, version: 1 });
    const { partner } = await dataOf<{ partner: Record<string, unknown> }>(api, {
      query: whole,
      variables: { id: made.id },
      cookie: administrator.cookie,
    });
    expect(partner).toEqual({
      nameVi: 'Sở Tư pháp tỉnh Minh Hà',
      nameEn: 'Department of Justice of Minh Ha',
      agencyCode: 'H46.12.03',
      contacts: [
        { name: 'Trần Thị Mẫu', position: 'Chánh Văn phòng', email: 'vanphong@stp.example', phone: '0232 3 000 000' },
      ],
      allowedAddresses: ['203.0.113.0/24', '2001:db8::/32'],
      note: 'Công văn đề nghị số 12/STP-VP',
      active: true,
      capacity: null,
      refillPerSecond: null,
      version: 1,
      keys: [],
    });
    expect(await events(made.id)).toEqual([
      { type: 'CREATED', nodeType: 'Partner', public: false, note: null, staffId: administrator.id },
    ]);
  });

  it('is refused with everything that is wrong, and nothing is saved', async () => {
    const before = await api.clients.owner.partner.count();
    await change('createPartner', { nameVi: 'Báo Kiểm thử', agencyCode: 'G01' });
    expect(
      await change('createPartner', {
        nameVi: ' ',
        agencyCode: 'Sở Tư pháp',
        contacts: [{ name: 'Mẫu', email: 'khong-phai-thu' }, { name: '' }],
        allowedAddresses: ['203.0.113.1', '300.1.1.1', '10.0.0.0/33', 'localhost'],
        capacity: 5_000,
      }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      problems: [
        { field: 'nameVi', code: 'required' },
        { field: 'agencyCode', code: 'agency-code-form' },
        { field: 'contacts.0.email', code: 'email-form' },
        { field: 'contacts.1.name', code: 'required' },
        { field: 'allowedAddresses', code: 'address-form', params: { value: '300.1.1.1' } },
        { field: 'allowedAddresses', code: 'address-form', params: { value: '10.0.0.0/33' } },
        { field: 'allowedAddresses', code: 'address-form', params: { value: 'localhost' } },
        { field: 'refillPerSecond', code: 'required' },
      ],
    });
    expect(await change('createPartner', { nameVi: 'Báo khác', agencyCode: 'G01' })).toMatchObject({
      problems: [{ field: 'agencyCode', code: 'agency-code-taken' }],
    });
    expect(await change('createPartner', { nameVi: 'Báo khác', capacity: 7_200, refillPerSecond: 1 })).toMatchObject({
      problems: [{ field: 'refillPerSecond', code: 'allowance-too-slow', params: { min: 2 } }],
    });
    expect(await api.clients.owner.partner.count()).toBe(before + 1);
  });

  it('is changed by one who saw the newest version', async () => {
    const { id } = await change('createPartner', { nameVi: 'Báo Minh Hà', note: 'cũ' });
    expect(await change('updatePartner', { id, expectedVersion: 1, active: false })).toMatchObject({
      version: 2,
      active: false,
      nameVi: 'Báo Minh Hà',
    });
    expect(await change('updatePartner', { id, expectedVersion: 1, note: 'mới' })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    expect((await events(id)).map(({ type, note }) => [type, note])).toEqual([
      ['CREATED', null],
      ['UPDATED', 'suspended'],
    ]);
  });
});

describe('a key', () => {
  it('is shown once and kept as a digest', async () => {
    const { partnerId, id, secret, prefix } = await partnerWithKey(api, administrator);
    expect(secret).toMatch(/^kheo_[0-9a-f]{8}_[\w-]{43}$/);
    expect(secret.startsWith(prefix)).toBe(true);
    const kept = JSON.stringify(await api.clients.owner.partnerKey.findUnique({ where: { id: uuid(id) } }));
    expect(kept).not.toContain(secret.slice(14));
    const { partner } = await dataOf<{ partner: { keys: unknown[] } }>(api, {
      query: whole,
      variables: { id: partnerId },
      cookie: administrator.cookie,
    });
    expect(partner.keys).toEqual([
      {
        name: 'Trang tin',
        prefix,
        scopes: ['READ', 'CHANGES'],
        status: 'ACTIVE',
        createdBy: { email: administrator.email },
      },
    ]);
    expect(await events(id)).toMatchObject([{ type: 'CREATED', nodeType: 'PartnerKey', public: false }]);
    expect(api.logged.join('\n')).not.toContain(secret.slice(14));
  });

  it('is refused without a name, without scopes, with an end in the past, and beyond twenty', async () => {
    const { id } = await change('createPartner', { nameVi: 'Báo nhiều khóa' });
    expect(
      await change('createPartnerKey', { partnerId: id, name: '', scopes: [], expiresAt: '2020-04-01T00:00:00Z' }),
    ).toMatchObject({
      problems: [
        { field: 'name', code: 'required' },
        { field: 'scopes', code: 'required' },
        { field: 'expiresAt', code: 'end-in-the-past' },
      ],
    });
    const made = await Promise.all(
      Array.from({ length: 24 }, (_, at) => change('createPartnerKey', { partnerId: id, name: `Khóa ${at}` })),
    );
    expect(made.filter(({ __typename }) => __typename === 'HandedPartnerKey')).toHaveLength(20);
    expect(made.find(({ problems }) => problems)?.problems).toMatchObject([{ code: 'too-many', params: { max: 20 } }]);
  });

  it('is replaced by another while it goes on for a while', async () => {
    const old = await partnerWithKey(api, administrator, {}, { scopes: ['READ'] });
    const overlapUntil = new Date(Date.now() + 86_400_000).toISOString();
    const next = await change('rotatePartnerKey', { id: old.id, overlapUntil });
    expect(next).toMatchObject({ key: { name: 'Trang tin', scopes: ['READ'], status: 'ACTIVE', expiresAt: null } });
    expect(next['secret']).not.toBe(old.secret);
    const kept = await api.clients.owner.partnerKey.findUniqueOrThrow({ where: { id: uuid(old.id) } });
    expect(kept.expiresAt?.toISOString()).toBe(overlapUntil);
    expect(await change('rotatePartnerKey', { id: old.id, overlapUntil })).toMatchObject({
      problems: [{ field: 'id', code: 'key-not-in-use' }],
    });
    const another = await keyOf(api, administrator, old.partnerId);
    for (const [days, code] of [
      [-1, 'end-in-the-past'],
      [91, 'overlap-too-long'],
    ] as const)
      expect(
        await change('rotatePartnerKey', {
          id: another.id,
          overlapUntil: new Date(Date.now() + days * 86_400_000).toISOString(),
        }),
      ).toMatchObject({ problems: [{ field: 'overlapUntil', code }] });
  });

  it('is revoked for good, once', async () => {
    const { id } = await partnerWithKey(api, administrator);
    const revoked = await change('revokePartnerKey', { id });
    expect(revoked).toMatchObject({ status: 'REVOKED' });
    expect(await change('revokePartnerKey', { id })).toEqual(revoked);
    expect((await events(id)).map(({ type, note }) => [type, note])).toEqual([
      ['CREATED', null],
      ['DELETED', 'revoked'],
    ]);
  });
});

describe('for others', () => {
  it.each(['CONTRIBUTOR', 'EDITOR', 'PUBLISHER', 'AWARDS_OFFICER'] as const)('nothing: %s', async (role) => {
    const person = await signedIn(api, role);
    const { partnerId, id } = await partnerWithKey(api, administrator);
    const refused = [
      await change('createPartner', { nameVi: 'Của tôi' }, person),
      await change('updatePartner', { id: partnerId, expectedVersion: 1, note: 'x' }, person),
      await change('createPartnerKey', { partnerId, name: 'x' }, person),
      await change('rotatePartnerKey', { id, overlapUntil: new Date().toISOString() }, person),
      await change('revokePartnerKey', { id }, person),
    ];
    expect(refused.map(({ __typename }) => __typename)).toEqual(Array.from({ length: 5 }, () => 'Forbidden'));
    for (const query of [`{ partner(id: "${partnerId}") { nameVi } }`, '{ partners(first: 1) { totalCount } }'])
      expect((await runOperation(api, { query, cookie: person.cookie })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    const byNode = await runOperation(api, { query: `{ node(id: "${partnerId}") { id } }`, cookie: person.cookie });
    expect(byNode.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
