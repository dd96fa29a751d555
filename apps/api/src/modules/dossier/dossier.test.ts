import { consultationCloses } from '@kheo/domain/working-days/consultation';
import { vietnameseHolidays } from '@kheo/domain/working-days/holidays';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '#src/global-id.ts';
import { mutate, mutated, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { attachments, chosenNow, dayFromNow, formIds, letDaysPass, moved, versionOf } from './dossier.examples.ts';

let api: TestApi;
let officer: Person;
let contributor: Person;
let form: (code: string) => string;
let files: Awaited<ReturnType<typeof attachments>>;

beforeAll(async () => {
  api = await startTestApi();
  officer = await signedIn(api, 'AWARDS_OFFICER');
  contributor = await signedIn(api, 'CONTRIBUTOR');
  form = await formIds(api);
  files = await attachments(api);
});

const nominee = (name: string, fields: Record<string, unknown> = {}) => ({
  subjectKind: 'INDIVIDUAL',
  name,
  post: 'Công chức',
  unitName: 'Phòng Bổ trợ tư pháp',
  birthYear: 1985,
  formId: form('COMMENDATION_UNIT'),
  achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm 2026',
  ...fields,
});

const dossier = (by: Person, fields: Record<string, unknown> = {}) =>
  mutated(api, by, 'createDossier', {
    title: 'Hồ sơ đề nghị khen thưởng năm 2026',
    unitName: 'Sở Tư pháp',
    level: 'UNIT',
    year: 2026,
    nominees: [nominee('Nguyễn Thị Hòa'), nominee('Trần Văn Khéo')],
    attachments: files,
    ...fields,
  });

const codes = ({ problems }: Outcome): string[] => problems.map(({ field, code }) => `${field} ${code}`);
const nomineesOf = (outcome: Outcome) =>
  outcome['nominees'] as {
    id: string;
    name: string;
    findings: { code: string; severity: string }[];
    passed: unknown;
  }[];

/** Brings a dossier to the council with one meeting and its votes. */
async function voted(id: string, nomineeIds: string[], inFavour: (index: number) => number): Promise<Outcome> {
  const meeting = await mutated(api, officer, 'createCouncilMeeting', {
    title: 'Họp Hội đồng Thi đua – Khen thưởng',
    metOn: dayFromNow(0),
    level: 'UNIT',
    members: 9,
    present: 9,
    dossierIds: [id],
  });
  return mutated(api, officer, 'updateCouncilMeeting', {
    id: meeting.id,
    expectedVersion: meeting.version,
    votes: nomineeIds.map((nomineeId, index) => ({
      nomineeId,
      inFavour: inFavour(index),
      against: 9 - inFavour(index),
    })),
  });
}

const decision = (number: string) => ({
  number,
  symbol: 'QĐ-STP',
  issuer: 'Sở Tư pháp',
  issuedOn: dayFromNow(0),
  excerpt: 'Về việc tặng Giấy khen',
});

describe('a dossier', () => {
  it('goes from a unit to awards that anyone can check', async () => {
    const made = await dossier(contributor);
    expect(made).toMatchObject({ status: 'DRAFT' });
    await moved(api, contributor, made.id, 'SUBMIT');
    await moved(api, officer, made.id, 'RECEIVE', 'START_APPRAISAL', 'SEND_TO_COUNCIL');
    const ids = nomineesOf(made).map(({ id }) => id);
    // The second one gets four of nine votes.
    await voted(made.id, ids, (index) => (index === 0 ? 9 : 4));
    await moved(api, officer, made.id, 'CONCLUDE_COUNCIL');
    await mutated(api, officer, 'decideDossiers', {
      dossiers: await chosenNow(api, made.id),
      document: decision('101'),
      authority: 'Giám đốc Sở Tư pháp',
      level: 'UNIT',
      publish: true,
    });
    const awards = await api.clients.owner.award.findMany({ include: { recipient: true, events: true } });
    expect(awards).toMatchObject([
      {
        recipientName: 'Nguyễn Thị Hòa',
        published: true,
        status: 'GRANTED',
        amount: 759_000,
        recipient: { name: 'Nguyễn Thị Hòa' },
        events: [{ kind: 'GRANT' }],
      },
    ]);
    const found = await dataOf(api, {
      query:
        'query ($code: String!) { award(verificationCode: $code) { recipientName status decision { officialDocument { code } } } }',
      variables: { code: awards[0]!.verificationCode },
    });
    expect(found).toEqual({
      award: {
        recipientName: 'Nguyễn Thị Hòa',
        status: 'GRANTED',
        decision: { officialDocument: { code: '101/QĐ-STP' } },
      },
    });
    expect(await api.clients.owner.changeEvent.count({ where: { nodeType: 'Award', type: 'GRANTED' } })).toBe(1);
    expect(await api.clients.owner.dossierMove.count({ where: { dossierId: uuid(made.id) } })).toBe(6);
  });

  it('is refused with everything that is missing', async () => {
    const outcome = await mutate(api, contributor, 'createDossier', {
      title: ' ',
      unitName: '',
      level: 'UNIT',
      nominees: [nominee(' ', { achievement: '' })],
    });
    expect(codes(outcome)).toEqual([
      'title required',
      'unitName required',
      'nominees.0.name required',
      'nominees.0.achievement required',
    ]);
  });

  it('lists what is wrong with each of many, and moves none', async () => {
    const whole = await dossier(officer);
    const empty = await dossier(officer, { nominees: [], attachments: [] });
    const outcome = await mutate(api, officer, 'moveDossiers', {
      dossiers: await chosenNow(api, whole.id, empty.id),
      move: 'SUBMIT',
    });
    expect(codes(outcome)).toEqual(['dossiers.1.nominees nominees-missing']);
    expect(await versionOf(api, whole.id)).toBe(whole.version);
  });

  it('comes back with a reason, and only with one', async () => {
    const made = await dossier(contributor);
    await moved(api, contributor, made.id, 'SUBMIT');
    const [chosen] = await chosenNow(api, made.id);
    const without = await mutate(api, officer, 'moveDossiers', { dossiers: [chosen], move: 'RETURN' });
    expect(codes(without)).toEqual(['dossiers.0.reason reason-required']);
    await moved(api, officer, made.id, 'RETURN');
    const { dossiers } = await dataOf<{ dossiers: { nodes: { id: string; moves: { reason: string }[] }[] } }>(api, {
      query: '{ dossiers(first: 20, filter: { mine: true }) { nodes { id moves { reason } } } }',
      cookie: contributor.cookie,
    });
    expect(dossiers.nodes.find(({ id }) => id === made.id)?.moves.at(-1)?.reason).toBe('Theo quy trình');
  });

  it('refuses a record of discipline or an initiative that the rules could not read again', async () => {
    const circumstances = {
      proceedings: [{ id: ' ', kind: 'DISCIPLINE', openedOn: '2026-06-01', disciplined: false }],
      leaves: [],
      initiatives: [{ id: 'SK-01', year: 26, scope: 'UNIT' }],
    };
    const outcome = await mutate(api, officer, 'createDossier', {
      title: 'Hồ sơ',
      unitName: 'Sở Tư pháp',
      level: 'UNIT',
      year: 2026,
      nominees: [nominee('Lê Thị Tâm', { circumstances, birthYear: 85 })],
    });
    expect(codes(outcome)).toEqual([
      'nominees.0.birthYear birth-year-out-of-range',
      'nominees.0.circumstances required',
      'nominees.0.circumstances year-out-of-range',
    ]);
  });

  it('is not overwritten by who has an older one', async () => {
    const made = await dossier(officer);
    const input = { id: made.id, expectedVersion: made.version, title: 'Tên mới' };
    await mutated(api, officer, 'updateDossier', input);
    expect(await mutate(api, officer, 'updateDossier', input)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: made.version + 1,
    });
  });

  it('is there for officers and for who has made it', async () => {
    const made = await dossier(officer);
    const query = 'query ($id: ID!) { node(id: $id) { ... on Dossier { title } } }';
    const asked = (by: Person) =>
      dataOf<{ node: unknown }>(api, { query, variables: { id: made.id }, cookie: by.cookie });
    expect((await asked(officer)).node).not.toBeNull();
    expect((await asked(contributor)).node).toBeNull();
    const stolen = { dossiers: [{ id: made.id, expectedVersion: made.version }], move: 'SUBMIT' };
    expect((await mutate(api, contributor, 'moveDossiers', stolen)).__typename).toBe('NotFound');
    const own = await dossier(contributor);
    await moved(api, contributor, own.id, 'SUBMIT');
    const taken = { dossiers: await chosenNow(api, own.id), move: 'RECEIVE' };
    expect(codes(await mutate(api, contributor, 'moveDossiers', taken))).toEqual([
      'dossiers.0.status role-not-allowed',
    ]);
  });
});

describe('the rules of eligibility', () => {
  it('find a chain that is too short (Luật TĐKT 2022, Điều 21), and discipline that blocks until it is set aside (NĐ 152/2025)', async () => {
    const made = await dossier(officer, {
      level: 'STATE',
      nominees: [
        nominee('Lê Thị Tâm', {
          formId: form('NATIONAL_EMULATION_FIGHTER'),
          circumstances: {
            proceedings: [{ id: '12/KL', kind: 'DISCIPLINE', openedOn: '2026-06-01', disciplined: false }],
            leaves: [],
            initiatives: [{ id: 'SK-01', year: 2026, scope: 'NATION' }],
          },
        }),
      ],
    });
    const found = nomineesOf(made)[0]!;
    expect(found.findings).toContainEqual({ code: 'chain-too-short', severity: 'warn' });
    expect(found.findings).toContainEqual({ code: 'discipline-pending', severity: 'block' });
    await moved(api, officer, made.id, 'SUBMIT', 'RECEIVE', 'START_APPRAISAL');
    const open = async () =>
      mutate(api, officer, 'openConsultation', {
        dossiers: await chosenNow(api, made.id),
        title: 'Lấy ý kiến về danh sách đề nghị tặng danh hiệu',
        // Longer than the law asks for, so that no holiday in between matters.
        closesOn: dayFromNow(28),
      });
    expect(codes(await open())).toEqual(['dossiers.0.findings finding-blocks']);
    await mutated(api, officer, 'overrideFindings', {
      id: made.id,
      expectedVersion: await versionOf(api, made.id),
      nomineeId: found.id,
      reason: 'Đã có kết luận không có dấu hiệu vi phạm',
    });
    expect((await open()).__typename).toBe('Consultation');
    const entries = await api.clients.owner.consultationEntry.findMany({ where: { nomineeId: uuid(found.id) } });
    expect(entries).toMatchObject([{ name: 'Lê Thị Tâm', formName: 'Chiến sĩ thi đua toàn quốc' }]);
    // A week later the public still has its time.
    await letDaysPass(api, made.id, 7);
    const early = { dossiers: await chosenNow(api, made.id), move: 'SEND_TO_COUNCIL' };
    expect(codes(await mutate(api, officer, 'moveDossiers', early))).toEqual([
      'dossiers.0.consultation consultation-not-closed',
    ]);
    await letDaysPass(api, made.id, 28);
    expect(await moved(api, officer, made.id, 'SEND_TO_COUNCIL')).toMatchObject({ dossiers: [{ status: 'COUNCIL' }] });
  });

  it('do not let a list that was changed after the posting come before the council', async () => {
    const made = await dossier(officer, { nominees: [nominee('Phạm Văn Đủ'), nominee('Võ Thị Sen')] });
    await moved(api, officer, made.id, 'SUBMIT', 'RECEIVE', 'START_APPRAISAL');
    await mutated(api, officer, 'openConsultation', { dossiers: await chosenNow(api, made.id), title: 'Lấy ý kiến' });
    const { consultation } = await api.clients.owner.dossier.findUniqueOrThrow({
      where: { id: uuid(made.id) },
      include: { consultation: true },
    });
    expect(consultation?.closesOn.toISOString().slice(0, 10)).toBe(
      consultationCloses(dayFromNow(0), { workingDays: 10 }, vietnameseHolidays),
    );
    await letDaysPass(api, made.id, 42);
    await moved(api, officer, made.id, 'REAPPRAISE');
    const ids = nomineesOf(made).map(({ id }) => id);
    await mutated(api, officer, 'updateDossier', {
      id: made.id,
      expectedVersion: await versionOf(api, made.id),
      nominees: [{ ...nominee('Phạm Văn Đủ'), id: ids[0] }, nominee('Người mới đưa vào')],
    });
    const wanted = { dossiers: await chosenNow(api, made.id), move: 'SEND_TO_COUNCIL' };
    expect(codes(await mutate(api, officer, 'moveDossiers', wanted))).toEqual([
      'dossiers.0.consultation consultation-missing',
    ]);
  });
});

it('what citizens say is for officers only', async () => {
  const made = await dossier(contributor, { nominees: [nominee('Đinh Thị Ngọc')] });
  await moved(api, contributor, made.id, 'SUBMIT');
  await moved(api, officer, made.id, 'RECEIVE', 'START_APPRAISAL');
  const { id } = await mutated(api, officer, 'openConsultation', {
    dossiers: await chosenNow(api, made.id),
    title: 'Lấy ý kiến nhân dân',
  });
  await api.clients.owner.opinion.create({ data: { consultationId: uuid(id), text: 'Tôi đồng tình với danh sách' } });
  const opinions = (by: Person) =>
    dataOf<{ node: { opinions: unknown[] } }>(api, {
      query: 'query ($id: ID!) { node(id: $id) { ... on Consultation { opinions { text senderName } } } }',
      variables: { id },
      cookie: by.cookie,
    });
  expect((await opinions(officer)).node.opinions).toEqual([{ text: 'Tôi đồng tình với danh sách', senderName: '' }]);
  expect((await opinions(contributor)).node.opinions).toEqual([]);
});

it('a chain is read from the register, where the same person is found again (Luật TĐKT 2022, Điều 23)', async () => {
  const proposed = (code: string) => dossier(officer, { nominees: [nominee('Hoàng Thị Mận', { formId: form(code) })] });
  const found = async () =>
    nomineesOf(await proposed('GRASSROOTS_EMULATION_FIGHTER'))[0]!.findings.map(({ code }) => code);
  expect(await found()).toContain('chain-too-short');
  const { id } = await proposed('ADVANCED_WORKER');
  await moved(api, officer, id, 'SUBMIT', 'RECEIVE', 'START_APPRAISAL', 'SEND_TO_COUNCIL');
  const [stored] = await api.clients.owner.nominee.findMany({ where: { dossierId: uuid(id) } });
  await voted(id, [encodeGlobalId('Nominee', stored!.id)], () => 9);
  await moved(api, officer, id, 'CONCLUDE_COUNCIL');
  await mutated(api, officer, 'decideDossiers', {
    dossiers: await chosenNow(api, id),
    document: decision('102'),
    authority: 'Giám đốc Sở Tư pháp',
    level: 'UNIT',
    publish: true,
  });
  expect(await found()).not.toContain('chain-too-short');
});

describe('the board', () => {
  it('counts what the viewer may see, every state in its place', async () => {
    const board = await dataOf<{ dossierBoard: { status: string; dossiers: number }[] }>(api, {
      query: '{ dossierBoard { status dossiers } }',
      cookie: officer.cookie,
    });
    expect(board.dossierBoard).toHaveLength(11);
    expect(board.dossierBoard.find(({ status }) => status === 'AWARDED')?.dossiers).toBe(2);
    const { dossiers } = await dataOf<{ dossiers: { totalCount: number } }>(api, {
      query: '{ dossiers { totalCount } }',
      cookie: officer.cookie,
    });
    expect(board.dossierBoard.reduce((sum, column) => sum + column.dossiers, 0)).toBe(dossiers.totalCount);
  });

  it('tells deadlines, and what stands in the way of each step', async () => {
    const made = await dossier(officer);
    await moved(api, officer, made.id, 'SUBMIT', 'RECEIVE');
    const { node } = await dataOf<{ node: unknown }>(api, {
      query: `query ($id: ID!) { node(id: $id) { ... on Dossier {
        deadlines { label daysLeft late paused } nextMoves { name problems { code } } } } }`,
      variables: { id: made.id },
      cookie: officer.cookie,
    });
    expect(node).toEqual({
      deadlines: [{ label: 'Thẩm định hồ sơ', daysLeft: 10, late: false, paused: false }],
      nextMoves: [
        { name: 'RETURN', problems: [] },
        { name: 'START_APPRAISAL', problems: [] },
        { name: 'REJECT', problems: [] },
      ],
    });
  });
});
