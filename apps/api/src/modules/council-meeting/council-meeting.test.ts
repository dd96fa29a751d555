import { beforeAll, describe, expect, it } from 'vitest';
import { attachments, chosenNow, dayFromNow, formIds, moved } from '#src/modules/dossier/dossier.examples.ts';
import { mutate, mutated, signedIn, type Outcome, type Person } from '#src/test/factories.ts';
import { startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let officer: Person;
let form: (code: string) => string;

beforeAll(async () => {
  api = await startTestApi();
  officer = await signedIn(api, 'AWARDS_OFFICER');
  form = await formIds(api);
});

/** A dossier before the council, with the ids of its nominees. */
async function beforeCouncil(): Promise<{ id: string; nominees: string[] }> {
  const made = await mutated(api, officer, 'createDossier', {
    title: 'Hồ sơ trước Hội đồng',
    unitName: 'Sở Tư pháp',
    level: 'UNIT',
    year: 2026,
    nominees: ['Nguyễn Thị Hòa', 'Trần Văn Khéo'].map((name) => ({
      subjectKind: 'INDIVIDUAL',
      name,
      formId: form('COMMENDATION_UNIT'),
      achievement: 'Đã có thành tích xuất sắc',
    })),
    attachments: await attachments(api),
  });
  await moved(api, officer, made.id, 'SUBMIT', 'RECEIVE', 'START_APPRAISAL', 'SEND_TO_COUNCIL');
  return { id: made.id, nominees: (made['nominees'] as Array<{ id: string }>).map(({ id }) => id) };
}
const meetingOn = (dossierIds: string[]): Promise<Outcome> =>
  mutated(api, officer, 'createCouncilMeeting', {
    title: 'Họp Hội đồng',
    metOn: dayFromNow(0),
    level: 'UNIT',
    members: 9,
    present: 9,
    dossierIds,
  });
const change = (on: Outcome, fields: Record<string, unknown>): Promise<Outcome> =>
  mutate(api, officer, 'updateCouncilMeeting', { id: on.id, expectedVersion: on.version, ...fields });
const close = (on: Outcome, by: Person = officer): Promise<Outcome> =>
  mutate(api, by, 'closeCouncilMeeting', { id: on.id, expectedVersion: on.version });
const counts = (nominees: string[]) => nominees.map((nomineeId) => ({ nomineeId, inFavour: 9, against: 0 }));

describe('a meeting of the council', () => {
  it('is closed when its minutes are written and everybody has a count, and is then history', async () => {
    const dossier = await beforeCouncil();
    const meeting = await meetingOn([dossier.id]);
    expect((await close(meeting)).problems).toMatchObject([
      { field: 'minutes', code: 'required' },
      { field: 'votes', code: 'votes-missing', params: { count: 2 } },
    ]);
    const counted = await change(meeting, { votes: counts(dossier.nominees), minutes: 'Hội đồng nhất trí.' });
    const closed = await close(counted);
    expect(closed).toMatchObject({ __typename: 'CouncilMeeting', closed: true });
    expect(await change(closed, { minutes: 'Khác' })).toMatchObject({ problems: [{ code: 'meeting-closed' }] });
    expect(await close(closed)).toMatchObject({ problems: [{ code: 'meeting-closed' }] });
    expect(await close(counted)).toMatchObject({ __typename: 'Conflict' });
    expect(await close(closed, await signedIn(api, 'EDITOR'))).toMatchObject({ __typename: 'Forbidden' });
    // The dossier goes on from a closed meeting.
    expect(await moved(api, officer, dossier.id, 'CONCLUDE_COUNCIL')).toMatchObject({
      dossiers: [{ status: 'AWAITING_DECISION' }],
    });
  });

  it('lets only the minutes be written once a dossier has left on its votes', async () => {
    const dossier = await beforeCouncil();
    const meeting = await change(await meetingOn([dossier.id]), { votes: counts(dossier.nominees) });
    await mutated(api, officer, 'moveDossiers', {
      dossiers: await chosenNow(api, dossier.id),
      move: 'CONCLUDE_COUNCIL',
    });
    expect(await change(meeting, { votes: counts(dossier.nominees) })).toMatchObject({
      problems: [{ code: 'action-not-allowed' }],
    });
    expect(await change(meeting, { minutes: 'Viết sau khi họp' })).toMatchObject({ __typename: 'CouncilMeeting' });
  });
});
