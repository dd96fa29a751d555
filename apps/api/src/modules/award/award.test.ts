import { beforeAll, describe, expect, it } from 'vitest';
import { mutate, mutated, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { dataOf, runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { ensureAwardData } from './award-form.service.ts';
import { awardsOf, decisionOf, merit, publishedAwards, type Listed } from './award.examples.ts';

let api: TestApi;
let people: { officer: Person; publisher: Person };
let editor: Person;

beforeAll(async () => {
  api = await startTestApi();
  await ensureAwardData(api.clients.owner);
  people = { officer: await signedIn(api, 'AWARDS_OFFICER'), publisher: await signedIn(api, 'PUBLISHER') };
  editor = await signedIn(api, 'EDITOR');
});

const verification = async (code: string) =>
  (
    await dataOf<{
      verification: { state: string; award: { recipientName: string; revokedAt: string | null } | null };
    }>(api, {
      query: 'query ($code: String!) { verification(code: $code) { state award { recipientName revokedAt } } }',
      variables: { code },
    })
  ).verification;
const onPortal = async (id: string) =>
  (
    await dataOf<{ award: Record<string, unknown> | null }>(api, {
      query: `query ($id: ID) { award(id: $id) { recipientName recipientPosition status revokedAt year level
        form { code coefficient } decision { authority officialDocument { code } } events { kind on reason decision { decidedOn } } } }`,
      variables: { id },
    })
  ).award;
const changesOf = (id: string) =>
  api.clients.owner.changeEvent.findMany({
    where: { nodeId: uuid(id) },
    orderBy: { id: 'asc' },
    select: { type: true, public: true, note: true },
  });
const one = async (name: string): Promise<Listed> => (await publishedAwards(api, people, [merit(name)]))[0]!;

describe('a decision', () => {
  it('grants many at once, with codes and sums, and shows nothing before it is published', async () => {
    const decision = await decisionOf(api, people, {
      awards: [merit('Trần Văn An', { recipientPosition: 'Chuyên viên' }), merit('Lê Thị Bình')],
    });
    expect(decision).toMatchObject({ awardCount: 2, unpublishedCount: 2 });
    const [first] = await awardsOf(api, people.officer, decision.id);
    expect(await onPortal(first!.id)).toBeNull();
    expect(await verification(first!.verificationCode)).toEqual({ state: 'UNKNOWN', award: null });
    const { amount } = await api.clients.owner.award.findUniqueOrThrow({ where: { id: uuid(first!.id) } });
    // 1,5 × 2.340.000 đồng (Nghị định 152/2025/NĐ-CP, Điều 54; lương cơ sở đến 30/6/2026)
    expect(amount).toBe(3_510_000);
    await mutated(api, people.officer, 'publishAwards', { id: decision.id, expectedVersion: decision.version });
    expect(await onPortal(first!.id)).toMatchObject({
      recipientName: 'Trần Văn An',
      status: 'GRANTED',
      year: 2026,
      level: 'PROVINCE',
      form: { code: 'MERIT_CERTIFICATE_PROVINCE', coefficient: 1.5 },
      decision: { authority: 'Chủ tịch Ủy ban nhân dân tỉnh' },
      events: [{ kind: 'GRANT', on: '2026-03-02' }],
    });
    expect(await changesOf(first!.id)).toEqual([
      { type: 'CREATED', public: false, note: null },
      { type: 'GRANTED', public: true, note: null },
    ]);
  });

  it('tells all problems of all awards, and then nothing is there', async () => {
    const before = await api.clients.owner.award.count();
    const decision = await decisionOf(api, people);
    const outcome = await mutate(api, people.officer, 'addAwards', {
      id: decision.id,
      expectedVersion: decision.version,
      awards: [
        merit(' ', { year: 1900 }),
        merit('Lê Thị Bình', { form: 'CULTURAL_FAMILY', certificateNumber: '7' }),
        merit('Phạm Văn Cường', { form: 'KHONG_CO' }),
        merit('Đỗ Văn Dũng', { form: 'COMMENDATION_DISTRICT' }),
        merit('Hà Thị Em', { certificateNumber: '9' }),
        merit('Hà Thị Êm', { certificateNumber: '9' }),
      ],
    });
    expect(outcome.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'awards.0.recipientName required',
      'awards.0.year year-out-of-range',
      'awards.1.form subject-kind-not-allowed',
      'awards.2.form not-found',
      'awards.3.form form-not-in-force',
      'awards.5.certificateNumber certificate-number-taken',
    ]);
    expect(await api.clients.owner.award.count()).toBe(before);
  });

  it('is not published before its document, and a document makes one decision', async () => {
    const decision = await decisionOf(api, people, { awards: [merit('Trần Văn An')], published: false });
    expect(
      await mutate(api, people.officer, 'publishAwards', { id: decision.id, expectedVersion: decision.version }),
    ).toMatchObject({ problems: [{ code: 'decision-not-public' }] });
    const { officialDocumentId } = await api.clients.owner.awardDecision.findUniqueOrThrow({
      where: { id: uuid(decision.id) },
    });
    const again = await mutate(api, people.officer, 'createAwardDecision', {
      officialDocumentId: Buffer.from(`OfficialDocument:${officialDocumentId}`).toString('base64url'),
      authority: ' ',
      level: 'PROVINCE',
    });
    expect(again.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'authority required',
      'officialDocumentId in-use',
    ]);
  });

  it('is an officer’s, and nobody overwrites somebody else', async () => {
    const decision = await decisionOf(api, people, { awards: [merit('Trần Văn An')] });
    const input = { id: decision.id, expectedVersion: decision.version };
    expect(await mutate(api, editor, 'publishAwards', input)).toMatchObject({ __typename: 'Forbidden' });
    expect(
      await mutate(api, people.officer, 'publishAwards', { ...input, expectedVersion: input.expectedVersion + 1 }),
    ).toMatchObject({ __typename: 'Conflict', currentVersion: decision.version });
    expect(await mutate(api, people.officer, 'deleteAwardDecision', input)).toMatchObject({
      problems: [{ code: 'decision-in-use' }],
    });
  });
});

describe('a public award', () => {
  it('is corrected by a decision that says what was wrong', async () => {
    const award = await one('Trần Văn Ân');
    const decision = await decisionOf(api, people, { issuedOn: '2026-04-01' });
    const input = { id: award.id, expectedVersion: award.version, decisionId: decision.id, reason: 'Ghi nhầm họ tên' };
    expect(await mutate(api, people.officer, 'updateAward', { ...chosen(award), achievement: 'Khác' })).toMatchObject({
      problems: [{ code: 'award-public' }],
    });
    expect(
      await mutate(api, people.officer, 'correctAward', { ...input, changes: { recipientName: 'Trần Văn Ân' } }),
    ).toMatchObject({ problems: [{ code: 'nothing-changed' }] });
    expect(await mutate(api, people.officer, 'correctAward', { ...input, reason: ' ', changes: {} })).toMatchObject({
      problems: [{ field: 'reason', code: 'required' }],
    });
    const corrected = await mutated(api, people.officer, 'correctAward', {
      ...input,
      changes: { recipientName: 'Trần Văn Ẩn' },
    });
    expect(corrected).toMatchObject({ status: 'CORRECTED', version: award.version + 1 });
    expect(await verification(award.verificationCode.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      state: 'CORRECTED',
      award: { recipientName: 'Trần Văn Ẩn' },
    });
    const [event] = await api.clients.owner.awardEvent.findMany({
      where: { awardId: uuid(award.id), kind: 'CORRECTION' },
    });
    expect(event!.changes).toEqual([{ field: 'recipientName', before: 'Trần Văn Ân', after: 'Trần Văn Ẩn' }]);
    expect((await changesOf(award.id)).at(-1)).toEqual({ type: 'CORRECTED', public: true, note: 'CORRECTION' });
  });

  it('is revoked and restored, each by its own decision, and is never valid in between', async () => {
    const award = await one('Lê Văn Tốt');
    const early = await decisionOf(api, people, { issuedOn: '2026-01-05' });
    const revocation = await decisionOf(api, people, { issuedOn: '2026-05-04' });
    const restoration = await decisionOf(api, people, { issuedOn: '2026-06-01' });
    const input = (decisionId: string, expectedVersion: number) => ({
      id: award.id,
      expectedVersion,
      decisionId,
      reason: 'Theo kết luận kiểm tra',
    });
    expect(await mutate(api, people.officer, 'restoreAward', input(restoration.id, award.version))).toMatchObject({
      problems: [{ code: 'award-not-revoked' }],
    });
    expect(await mutate(api, people.officer, 'revokeAward', input(early.id, award.version))).toMatchObject({
      problems: [{ field: 'decisionId', code: 'decision-too-early' }],
    });
    const revoked = await mutated(api, people.officer, 'revokeAward', input(revocation.id, award.version));
    expect(revoked).toMatchObject({ status: 'REVOKED', revokedAt: '2026-05-04' });
    expect(await verification(award.verificationCode)).toMatchObject({
      state: 'REVOKED',
      award: { revokedAt: '2026-05-04' },
    });
    expect(await mutate(api, people.officer, 'revokeAward', input(revocation.id, revoked.version))).toMatchObject({
      problems: [{ code: 'award-revoked' }],
    });
    const restored = await mutated(api, people.officer, 'restoreAward', input(restoration.id, revoked.version));
    expect(restored).toMatchObject({ status: 'RESTORED', revokedAt: null });
    expect(await verification(award.verificationCode)).toMatchObject({ state: 'GRANTED' });
    expect(await onPortal(award.id)).toMatchObject({
      events: [{ kind: 'GRANT' }, { kind: 'REVOCATION', reason: 'Theo kết luận kiểm tra' }, { kind: 'RESTORATION' }],
    });
  });

  it('keeps what is for colleagues among them', async () => {
    const award = await one('Phạm Thị Kín');
    await mutated(api, people.officer, 'updateAward', { ...chosen(award), internalNote: 'Đã trao ngày 3/3' });
    expect(await onPortal(award.id)).not.toBeNull();
    const { errors } = await runOperation(api, { query: '{ awards(first: 1) { nodes { internalNote } } }' });
    expect(errors).toHaveLength(1);
  });

  it('stays without its decision when the document is taken down', async () => {
    const award = await one('Đỗ Thị Còn');
    const { decision } = await api.clients.owner.award.findUniqueOrThrow({
      where: { id: uuid(award.id) },
      select: { decision: { select: { officialDocumentId: true } } },
    });
    await api.clients.owner.officialDocument.update({
      where: { id: decision.officialDocumentId },
      data: { published: false },
    });
    expect(await onPortal(award.id)).toMatchObject({ recipientName: 'Đỗ Thị Còn', decision: null });
  });
});

describe('an award that nobody has seen', () => {
  it('can be changed and deleted', async () => {
    const decision = await decisionOf(api, people, { awards: [merit('Hoàng Thị Nháp')] });
    const [award] = await awardsOf(api, people.officer, decision.id);
    const changed = await mutated(api, people.officer, 'updateAward', {
      ...chosen(award!),
      recipientName: 'Hoàng Thị Sửa',
      certificateNumber: '12',
    });
    expect(changed).toMatchObject({ recipientName: 'Hoàng Thị Sửa', version: award!.version + 1 });
    await mutated(api, people.officer, 'deleteAward', { id: award!.id, expectedVersion: changed.version });
    expect(await awardsOf(api, people.officer, decision.id)).toEqual([]);
  });

  it('that was public once is not deleted', async () => {
    const award = await one('Ngô Văn Từng');
    const { decisionId } = await api.clients.owner.award.findUniqueOrThrow({ where: { id: uuid(award.id) } });
    const decision = await api.clients.owner.awardDecision.findUniqueOrThrow({ where: { id: decisionId } });
    await mutated(api, people.officer, 'unpublishAwards', {
      id: Buffer.from(`AwardDecision:${decisionId}`).toString('base64url'),
      expectedVersion: decision.version,
    });
    expect(await onPortal(award.id)).toBeNull();
    expect(
      await mutate(api, people.officer, 'deleteAward', { id: award.id, expectedVersion: award.version + 1 }),
    ).toMatchObject({ problems: [{ code: 'award-public' }] });
  });
});

/** What an update names. */
const chosen = ({ id, version }: Listed) => ({ id, expectedVersion: version });
