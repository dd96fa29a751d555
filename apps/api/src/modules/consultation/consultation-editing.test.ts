import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '#src/global-id.ts';
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

const day = (offset: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

async function posted(opens: number, closes: number): Promise<{ id: string; expectedVersion: number }> {
  const row = await api.clients.owner.consultation.create({
    data: {
      title: 'Lấy ý kiến thử',
      opensOn: new Date(`${day(opens)}T00:00:00Z`),
      closesOn: new Date(`${day(closes)}T00:00:00Z`),
      workingDays: 10,
      published: true,
      opinions: { create: { text: 'Tôi đồng ý', contact: '0200 000 000' } },
    },
  });
  return { id: encodeGlobalId('Consultation', row.id), expectedVersion: row.version };
}

describe('a consultation', () => {
  it('is summed up for everyone when it is over, not before', async () => {
    const open = await posted(-3, 10);
    expect(await mutate(api, officer, 'summarizeConsultation', { ...open, summary: 'Xong' })).toMatchObject({
      problems: [{ field: 'summary', code: 'consultation-not-closed' }],
    });
    const over = await posted(-30, -1);
    const summary = 'Nhận được một ý kiến, nhất trí với danh sách đề nghị.';
    const done = await mutated(api, officer, 'summarizeConsultation', { ...over, summary });
    expect(done).toMatchObject({ summary, version: over.expectedVersion + 1 });
    const { consultation } = await dataOf<{ consultation: { summary: string } }>(api, {
      query: 'query ($id: ID!) { consultation(id: $id) { summary } }',
      variables: { id: over.id },
    });
    expect(consultation.summary).toBe(summary);
    expect(await mutate(api, officer, 'summarizeConsultation', { ...over, summary: 'Khác' })).toMatchObject({
      __typename: 'Conflict',
    });
  });

  it('is made longer while it is open, and never shorter', async () => {
    const open = await posted(-3, 10);
    const extend = (on: typeof open, closesOn: string) =>
      mutate(api, officer, 'extendConsultation', { ...on, closesOn });
    expect(await extend(open, day(9))).toMatchObject({ problems: [{ code: 'consultation-only-longer' }] });
    expect(await extend(open, day(10))).toMatchObject({ problems: [{ code: 'consultation-only-longer' }] });
    expect(await extend(open, day(900))).toMatchObject({ problems: [{ code: 'too-many' }] });
    const longer = await extend(open, day(20));
    expect(longer).toMatchObject({ closesOn: day(20) });
    expect(longer['workingDays']).toBeGreaterThan(10);
    expect(await extend(await posted(-30, -1), day(20))).toMatchObject({ problems: [{ code: 'consultation-over' }] });
  });

  it('shows opinions and dossiers to officers only', async () => {
    const { id, expectedVersion } = await posted(-30, -1);
    const asked = async (by: Person) => {
      const { consultation } = await dataOf<{ consultation: { opinions: unknown[]; over: boolean } }>(api, {
        query: 'query ($id: ID!) { consultation(id: $id) { over opinions { text contact } dossiers { title } } }',
        variables: { id },
        cookie: by.cookie,
      });
      return consultation;
    };
    expect(await asked(officer)).toEqual({
      over: true,
      opinions: [{ text: 'Tôi đồng ý', contact: '0200 000 000' }],
      dossiers: [],
    });
    expect(await asked(editor)).toEqual({ over: true, opinions: [], dossiers: [] });
    for (const [name, more] of [
      ['summarizeConsultation', { summary: 'x' }],
      ['extendConsultation', { closesOn: day(20) }],
    ] as const)
      expect(await mutate(api, editor, name, { id, expectedVersion, ...more })).toMatchObject({
        __typename: 'Forbidden',
      });
  });
});
