import { beforeAll, describe, expect, it } from 'vitest';
import { mutate, mutated, signedIn, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let officer: Person;
let editor: Person;

beforeAll(async () => {
  api = await startTestApi();
  officer = await signedIn(api, 'AWARDS_OFFICER');
  editor = await signedIn(api, 'EDITOR');
});

const made = (fields: Record<string, unknown>) => mutated(api, officer, 'createOrganization', fields);
const changed = (on: { id: string; version: number }, fields: Record<string, unknown>) =>
  mutate(api, officer, 'updateOrganization', { id: on.id, expectedVersion: on.version, ...fields });
const names = async (variables: Record<string, unknown>): Promise<string[]> => {
  const query =
    'query ($search: String, $on: Date) { organizations(search: $search, on: $on) { name uses parent { name } } }';
  const { organizations } = await dataOf<{ organizations: Array<{ name: string }> }>(api, {
    query,
    variables,
    cookie: officer.cookie,
  });
  return organizations.map(({ name }) => name);
};

describe('an organization', () => {
  it('is kept after a merger, with the one that it went into', async () => {
    const merged = await made({
      name: 'Ủy ban nhân dân xã Hòa Lương',
      validFrom: '2025-07-01',
      agencyCode: 'H46.12.03',
    });
    const old = await made({ name: 'Ủy ban nhân dân xã Lương Sơn cũ', legacyAgencyCode: '000.00.00.H62' });
    const ended = await changed(old, { validTo: '2025-06-30', successorId: merged.id });
    expect(ended).toMatchObject({ __typename: 'Organization', validTo: '2025-06-30', version: 2 });
    expect(await names({ search: 'xa luong' })).toEqual([
      'Ủy ban nhân dân xã Hòa Lương',
      'Ủy ban nhân dân xã Lương Sơn cũ',
    ]);
    expect(await names({ search: 'h46.12' })).toEqual(['Ủy ban nhân dân xã Hòa Lương']);
    expect(await names({ search: 'xã', on: '2025-06-30' })).toEqual(['Ủy ban nhân dân xã Lương Sơn cũ']);
    expect(await names({ search: 'xã', on: '2025-07-01' })).toEqual(['Ủy ban nhân dân xã Hòa Lương']);
    // The merged one is named by the old one, so it stays.
    const { version } = merged;
    expect(await mutate(api, officer, 'deleteOrganization', { id: merged.id, expectedVersion: version })).toMatchObject(
      {
        problems: [{ code: 'organization-in-use', params: { count: 1 } }],
      },
    );
    const { id } = await mutated(api, officer, 'deleteOrganization', { id: old.id, expectedVersion: ended.version });
    expect(id).toBe(old.id);
  });

  it('tells all that is wrong at once', async () => {
    const first = await made({ name: 'Sở Tư pháp', agencyCode: 'H46.07' });
    const outcome = await mutate(api, officer, 'createOrganization', {
      name: ' ',
      agencyCode: 'h46',
      legacyAgencyCode: 'H62',
      validFrom: '2025-07-01',
      validTo: '2025-06-30',
    });
    expect(outcome.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'name required',
      'agencyCode present-agency-code-form',
      'legacyAgencyCode former-agency-code-form',
      'validTo ends-before-start',
    ]);
    const same = await mutate(api, officer, 'createOrganization', { name: 'Sở khác', agencyCode: 'H46.07' });
    expect(same).toMatchObject({ problems: [{ field: 'agencyCode', code: 'agency-code-taken' }] });
    const below = await made({ name: 'Văn phòng Sở', parentId: first.id });
    expect(await changed(first, { parentId: below.id })).toMatchObject({
      problems: [{ field: 'parentId', code: 'organization-below-itself' }],
    });
    expect(await changed(first, { successorId: first.id })).toMatchObject({
      problems: [{ field: 'successorId', code: 'organization-below-itself' }],
    });
  });

  it('is an officer’s, and is not overwritten by who saw an older version', async () => {
    expect(await mutate(api, editor, 'createOrganization', { name: 'Phòng mới' })).toMatchObject({
      __typename: 'Forbidden',
    });
    const row = await made({ name: 'Phòng Hành chính' });
    await changed(row, { shortName: 'HC' });
    expect(await changed(row, { shortName: 'PHC' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
  });

  it('gets one code when two officers enter it at once', async () => {
    const both = await Promise.all(
      ['Một', 'Hai'].map((name) => mutate(api, officer, 'createOrganization', { name, agencyCode: 'H46.99' })),
    );
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'Organization']);
  });
});
