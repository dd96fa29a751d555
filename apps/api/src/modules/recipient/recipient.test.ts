import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '#src/global-id.ts';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { mutate, mutated, signedIn, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, runOperation, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { erasePrivateData } from './recipient.service.ts';

let api: TestApi;
let officer: Person;
let editor: Person;

beforeAll(async () => {
  api = await startTestApi();
  await ensureAwardData(api.clients.owner);
  officer = await signedIn(api, 'AWARDS_OFFICER');
  editor = await signedIn(api, 'EDITOR', 'PUBLISHER');
});

const person = (name: string, more: Record<string, unknown> = {}): Promise<Outcome> =>
  mutated(api, officer, 'createRecipient', { kind: 'INDIVIDUAL', name, unitName: 'Sở Tư pháp', ...more });

let codes = 0;
/** A public award of somebody, as the import and the council make them. */
async function awarded(recipient: Outcome): Promise<string> {
  codes += 1;
  const { owner } = api.clients;
  const form = await owner.awardForm.findFirstOrThrow({ where: { code: 'MERIT_CERTIFICATE_PROVINCE' } });
  const document = await owner.officialDocument.create({
    data: {
      slug: `quyet-dinh-${codes}`,
      type: 'Quyết định',
      number: String(codes),
      symbol: 'QĐ-UBND',
      code: `${codes}/QĐ-UBND`,
      issuer: 'Ủy ban nhân dân tỉnh',
      excerpt: 'Về việc tặng Bằng khen',
      published: true,
    },
  });
  const award = await owner.award.create({
    data: {
      verificationCode: `TEST-${codes}`,
      recipient: { connect: { id: uuid(recipient.id) } },
      subjectKind: 'INDIVIDUAL',
      recipientName: recipient['name'] as string,
      form: { connect: { id: form.id } },
      level: 'PROVINCE',
      year: 2026,
      achievement: 'Có thành tích xuất sắc',
      grantedOn: new Date('2026-03-02T00:00:00Z'),
      sortName: 'a',
      published: true,
      decision: {
        create: {
          officialDocumentId: document.id,
          decidedOn: new Date('2026-03-02T00:00:00Z'),
          authority: 'Chủ tịch',
          level: 'PROVINCE',
        },
      },
    },
  });
  return award.id;
}

const timeline = async (id: string) =>
  (
    await dataOf<{ recipient: { name: string; awards: { totalCount: number } } | null }>(api, {
      query: 'query ($id: ID!) { recipient(id: $id) { name awards { totalCount } } }',
      variables: { id },
    })
  ).recipient;

describe('a timeline', () => {
  it('is public only when an officer says so', async () => {
    const hoa = await person('Lê Thị Hòa');
    await awarded(hoa);
    expect(await timeline(hoa.id)).toBeNull();
    await mutated(api, officer, 'updateRecipient', {
      id: hoa.id,
      expectedVersion: hoa.version,
      timelinePublic: true,
    });
    expect(await timeline(hoa.id)).toEqual({ name: 'Lê Thị Hòa', awards: { totalCount: 1 } });
  });
});

describe('what is private', () => {
  const own = 'private { birthYear address idNumberMasked reveals { reason staff { name } } }';
  const asked = async (id: string, cookie: string) =>
    (
      await dataOf<{ recipient: { private: Record<string, unknown> | null; matches: unknown[] } }>(api, {
        query: `query ($id: ID!) { recipient(id: $id) { ${own} matches { score } } }`,
        variables: { id },
        cookie,
      })
    ).recipient;

  it('is encrypted, masked, for officers, and a look at it is written down', async () => {
    const an = await person('Trần Văn An', {
      private: { idNumber: '044 187 001 234', birthDate: '1987-05-04', address: 'xã Khe Lau' },
    });
    const { rows } = await dump();
    expect(rows).not.toContain('044187001234');
    expect((await asked(an.id, officer.cookie)).private).toEqual({
      birthYear: 1987,
      address: 'xã Khe Lau',
      idNumberMasked: '•••••••01234',
      reveals: [],
    });
    expect(await asked(an.id, editor.cookie)).toEqual({ private: null, matches: [] });
    const look = { id: an.id, reason: 'Đối chiếu hồ sơ khen thưởng' };
    expect(await mutate(api, editor, 'revealIdNumber', look)).toMatchObject({ __typename: 'Forbidden' });
    expect(await mutate(api, officer, 'revealIdNumber', { ...look, reason: ' ' })).toMatchObject({
      problems: [{ field: 'reason', code: 'required' }],
    });
    expect(await mutate(api, officer, 'revealIdNumber', look, 'idNumber')).toMatchObject({ idNumber: '044187001234' });
    expect((await asked(an.id, officer.cookie)).private).toMatchObject({
      reveals: [{ reason: 'Đối chiếu hồ sơ khen thưởng' }],
    });
  });

  it('stands once for one person, in one of its forms', async () => {
    await person('Phạm Văn Một', { private: { idNumber: '044187009999' } });
    const outcome = await mutate(api, officer, 'createRecipient', {
      kind: 'INDIVIDUAL',
      name: ' ',
      private: { idNumber: '044187009999', birthYear: 1700 },
    });
    expect(outcome.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'name required',
      'private.birthYear birth-year-out-of-range',
      'private.idNumber id-number-taken',
    ]);
    expect(
      await mutate(api, officer, 'createRecipient', { kind: 'INDIVIDUAL', name: 'A', private: { idNumber: '12' } }),
    ).toMatchObject({ problems: [{ field: 'private.idNumber', code: 'id-number-form' }] });
  });

  it('is handed over whole when somebody asks for it, and erased when its time is over', async () => {
    const dung = await person('Đỗ Văn Dũng', {
      private: { idNumber: '044187005678', note: 'Ghi chú', retainUntil: '2026-10-01' },
    });
    await awarded(dung);
    const exported = await mutate(
      api,
      officer,
      'exportRecipient',
      { id: dung.id, reason: 'Theo yêu cầu của người được khen' },
      'everything',
    );
    expect(exported['everything']).toMatchObject({
      recipient: {
        name: 'Đỗ Văn Dũng',
        awards: [{ recipientName: 'Đỗ Văn Dũng', form: { nameVi: expect.any(String) } }],
      },
      private: { idNumber: '044187005678', note: 'Ghi chú', reveals: [{ reason: 'Theo yêu cầu của người được khen' }] },
    });
    expect(await erasePrivateData(api.clients.owner, new Date('2026-10-01T10:00:00+07:00'))).toBe(0);
    expect(await erasePrivateData(api.clients.owner, new Date('2026-10-02T00:30:00+07:00'))).toBe(1);
    expect((await asked(dung.id, officer.cookie)).private).toBeNull();
  });

  it('is not even listed for those who are no officers', async () => {
    const query = '{ allRecipients(first: 20, filter: { search: "tran van" }) { totalCount nodes { name } } }';
    expect(await dataOf(api, { query, cookie: officer.cookie })).toEqual({
      allRecipients: { totalCount: 1, nodes: [{ name: 'Trần Văn An' }] },
    });
    const { errors } = await runOperation(api, { query, cookie: editor.cookie });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('the same person', () => {
  it('is proposed with reasons, merged for one, and taken apart again', async () => {
    const one = await person('Nguyễn Thị Ánh', { timelinePublic: true, private: { birthYear: 1980 } });
    const same = await person('NGUYỄN THỊ ÁNH', { private: { birthYear: 1980 } });
    const other = await person('Nguyễn Thị Ánh', { private: { birthYear: 1999 } });
    const [first, second] = [await awarded(one), await awarded(same)];
    const { recipient } = await dataOf<{ recipient: { matches: unknown[] } }>(api, {
      query: 'query ($id: ID!) { recipient(id: $id) { matches { verdict reasons recipient { id } } } }',
      variables: { id: one.id },
      cookie: officer.cookie,
    });
    expect(recipient.matches).toEqual([
      { verdict: 'same', reasons: ['same-name', 'same-birth-year', 'same-unit'], recipient: { id: same.id } },
    ]);
    expect(
      await mutate(api, officer, 'mergeRecipients', { keptId: one.id, takenId: one.id, reason: '' }),
    ).toMatchObject({ problems: [{ code: 'same-recipient' }, { code: 'required' }] });
    await mutated(api, officer, 'mergeRecipients', { keptId: one.id, takenId: same.id, reason: 'Cùng một người' });
    expect(await timeline(one.id)).toMatchObject({ awards: { totalCount: 2 } });
    expect(
      await mutate(api, officer, 'mergeRecipients', { keptId: other.id, takenId: same.id, reason: 'Nhầm' }),
    ).toMatchObject({ problems: [{ field: 'takenId', code: 'recipient-merged' }] });
    const late = await awarded(one);
    const merge = await api.clients.owner.recipientMerge.findFirstOrThrow({ where: { takenId: uuid(same.id) } });
    await mutated(api, officer, 'undoRecipientMerge', { id: merge.id });
    const owners = await api.clients.owner.award.findMany({
      where: { id: { in: [first, second, late] } },
      select: { id: true, recipientId: true },
    });
    expect(new Map(owners.map(({ id, recipientId }) => [id, encodeGlobalId('Recipient', recipientId!)]))).toEqual(
      new Map([
        [first, one.id],
        [second, same.id],
        [late, one.id],
      ]),
    );
    expect(await mutate(api, officer, 'undoRecipientMerge', { id: merge.id })).toMatchObject({
      problems: [{ code: 'merge-undone' }],
    });
  });
});

/** Everything in the table of private data, as bytes and as text. */
async function dump(): Promise<{ rows: string }> {
  const rows = await api.clients.owner.recipientPrivate.findMany();
  return {
    rows: rows.flatMap((row) => [JSON.stringify(row), Buffer.from(row.idNumber ?? []).toString('latin1')]).join('\n'),
  };
}
