import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '#src/global-id.ts';
import { mutate, mutated, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { ensureAwardData } from './award-form.service.ts';
import { decisionOf, merit } from './award.examples.ts';

let api: TestApi;
let officer: Person;
const code = 'MERIT_CERTIFICATE_PROVINCE';

beforeAll(async () => {
  api = await startTestApi();
  officer = await signedIn(api, 'AWARDS_OFFICER');
  await ensureAwardData(api.clients.owner);
});

async function latest(): Promise<{ id: string; expectedVersion: number; validFrom: Date }> {
  const row = await api.clients.owner.awardForm.findFirstOrThrow({
    where: { code, validFrom: { lte: new Date('2026-11-01T00:00:00Z') } },
    orderBy: { validFrom: 'desc' },
  });
  return { id: encodeGlobalId('AwardForm', row.id), expectedVersion: row.version, validFrom: row.validFrom };
}

let publisher: Person;
const grant = async (on: string, name: string): Promise<void> => {
  publisher ??= await signedIn(api, 'PUBLISHER');
  await decisionOf(api, { officer, publisher }, { issuedOn: on, awards: [merit(name)] });
};
const amounts = () =>
  api.clients.owner.award.findMany({ orderBy: { grantedOn: 'asc' }, select: { amount: true, formId: true } });

describe('a form', () => {
  it('gets a new row by a new law, and awards keep what they were given as', async () => {
    await grant('2026-08-03', 'Người thứ nhất');
    const { id, expectedVersion } = await latest();
    const added = await mutated(api, officer, 'addAwardFormVersion', {
      id,
      expectedVersion,
      validFrom: '2026-10-01',
      coefficient: 2,
      collectiveCoefficient: 4,
      basis: 'Điều 54 Nghị định mới',
    });
    await grant('2026-10-05', 'Người thứ hai');
    const [before, after] = await amounts();
    // 1,5 × 2.530.000 and 2 × 2.530.000 (Nghị định 161/2026/NĐ-CP).
    expect([before!.amount, after!.amount]).toEqual([3_795_000, 5_060_000]);
    expect([before!.formId, after!.formId]).toEqual([uuid(id), uuid(added.id)]);
    const old = await api.clients.owner.awardForm.findUniqueOrThrow({ where: { id: uuid(id) } });
    expect(old.validTo).toEqual(new Date('2026-09-30T00:00:00Z'));
  });

  it('keeps what awards say themselves once some rest on the row', async () => {
    const form = await latest();
    const input = { id: form.id, expectedVersion: form.expectedVersion };
    const outcome = await mutate(api, officer, 'correctAwardForm', {
      ...input,
      nameVi: 'Bằng khen khác',
      level: 'COMMUNE',
      subjectKinds: ['HOUSEHOLD'],
      validTo: '2026-10-04',
      basis: '',
    });
    expect(outcome.problems.map(({ field, code: problem }) => `${field} ${problem}`)).toEqual([
      'basis required',
      'nameVi form-in-use',
      'level form-in-use',
      'subjectKinds form-in-use',
      'validTo form-awarded-later',
    ]);
    const corrected = await mutated(api, officer, 'correctAwardForm', { ...input, basis: 'khoản 1 Điều 54' });
    expect((await amounts()).map(({ amount }) => amount)).toEqual([3_795_000, 5_060_000]);
    const { node } = await dataOf<{ node: { revisions: Array<{ content: { basis: string } }> } }>(api, {
      query: 'query ($id: ID!) { node(id: $id) { ... on AwardForm { revisions { content } } } }',
      variables: { id: corrected.id },
      cookie: officer.cookie,
    });
    expect(node.revisions[0]!.content.basis).toBe('Điều 54 Nghị định mới');
  });

  it('has no row that begins before another one or leaves awards without one', async () => {
    const { id, expectedVersion } = await latest();
    const from = (validFrom: string) => mutate(api, officer, 'addAwardFormVersion', { id, expectedVersion, validFrom });
    expect(await from('2026-10-01')).toMatchObject({ problems: [{ field: 'validFrom', code: 'form-version-day' }] });
    expect(await from('2026-10-03')).toMatchObject({ problems: [{ field: 'validFrom', code: 'form-awarded-later' }] });
    const editor = await signedIn(api, 'EDITOR');
    expect(
      await mutate(api, editor, 'addAwardFormVersion', { id, expectedVersion, validFrom: '2026-12-01' }),
    ).toMatchObject({ __typename: 'Forbidden' });
    expect(
      await mutate(api, officer, 'correctAwardForm', { id, expectedVersion: expectedVersion - 1, nameEn: 'X' }),
    ).toMatchObject({ __typename: 'Conflict' });
  });
});
