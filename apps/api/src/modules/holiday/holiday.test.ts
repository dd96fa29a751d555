import { beforeAll, describe, expect, it } from 'vitest';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { mutate, mutated, signedIn, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let officer: Person;

beforeAll(async () => {
  api = await startTestApi();
  officer = await signedIn(api, 'AWARDS_OFFICER');
  await ensureAwardData(api.clients.owner);
});

const nthDay = async (from: string, days: number): Promise<string> =>
  (
    await dataOf<{ workingDaysFrom: string }>(api, {
      query: 'query ($from: Date, $days: Int!) { workingDaysFrom(from: $from, days: $days) }',
      variables: { from, days },
      cookie: officer.cookie,
    })
  ).workingDaysFrom;
const year = async (of: number) =>
  (
    await dataOf<{ holidays: Array<Record<string, unknown>> }>(api, {
      query: 'query ($year: Int!) { holidays(year: $year) { day nameVi worked decreed basis staff { id } } }',
      variables: { year: of },
      cookie: officer.cookie,
    })
  ).holidays;

describe('the calendar of working days', () => {
  it('moves the working-day clock when a day off is entered, and back', async () => {
    // Thursday 19 November 2026: an ordinary week.
    expect(await nthDay('2026-11-18', 2)).toBe('2026-11-20');
    await mutated(api, officer, 'setHoliday', {
      day: '2026-11-19',
      nameVi: 'Nghỉ tránh bão theo công điện',
      worked: false,
    });
    expect(await nthDay('2026-11-18', 2)).toBe('2026-11-23');
    await mutated(api, officer, 'setHoliday', { day: '2026-11-21', nameVi: 'Làm bù ngày tránh bão', worked: true });
    expect(await nthDay('2026-11-18', 2)).toBe('2026-11-21');
    await mutated(api, officer, 'resetHoliday', { day: '2026-11-19' }, 'day');
    await mutated(api, officer, 'resetHoliday', { day: '2026-11-21' }, 'day');
    expect(await nthDay('2026-11-18', 2)).toBe('2026-11-20');
    expect(await mutate(api, officer, 'resetHoliday', { day: '2026-11-19' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('keeps what the law says of a day, to go back to', async () => {
    const day = '2026-09-02';
    await mutated(api, officer, 'setHoliday', { day, nameVi: 'Trực lễ', worked: true });
    expect((await year(2026)).find((one) => one['day'] === day)).toMatchObject({
      worked: true,
      decreed: true,
      staff: { id: expect.any(String) },
    });
    // The next start of the server must not take back what an officer has entered.
    await ensureAwardData(api.clients.owner);
    expect((await year(2026)).find((one) => one['day'] === day)).toMatchObject({ worked: true });
    await mutated(api, officer, 'resetHoliday', { day }, 'day');
    expect((await year(2026)).find((one) => one['day'] === day)).toMatchObject({
      nameVi: 'Quốc khánh',
      worked: false,
      staff: null,
      basis: expect.stringContaining('Bộ luật Lao động'),
    });
  });

  it('refuses what says nothing, and who is no officer', async () => {
    const input = { day: '2026-11-21', nameVi: '', worked: false };
    expect((await mutate(api, officer, 'setHoliday', input)).problems).toMatchObject([
      { field: 'nameVi', code: 'required' },
      { field: 'worked', code: 'nothing-changed' },
    ]);
    const editor = await signedIn(api, 'EDITOR');
    expect(await mutate(api, editor, 'setHoliday', { ...input, worked: true })).toMatchObject({
      __typename: 'Forbidden',
    });
    expect(await mutate(api, editor, 'resetHoliday', { day: '2026-09-02' })).toMatchObject({ __typename: 'Forbidden' });
  });
});
