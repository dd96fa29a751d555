import { beforeAll, describe, expect, it } from 'vitest';
import { everyRow } from '#src/test/every-row.ts';
import { mutate, mutated, signedIn, type Outcome, type Person } from '#src/test/factories.ts';
import { dataOf, startTestApi, type TestApi } from '#src/test/run-operation.ts';

let api: TestApi;
let administrator: Person;

beforeAll(async () => {
  api = await startTestApi();
  administrator = await signedIn(api, 'ADMINISTRATOR');
});

const version = async (): Promise<number> =>
  (await dataOf<{ site: { version: number } }>(api, { query: '{ site { version } }', cookie: administrator.cookie }))
    .site.version;
const update = async (input: Record<string, unknown>, by = administrator): Promise<Outcome> =>
  mutate(api, by, 'updateSite', { expectedVersion: await version(), ...input });

async function refused(run: () => Promise<Outcome>): Promise<Outcome> {
  const before = await everyRow(api.ownerUrl);
  const outcome = await run();
  expect(outcome.message).toEqual(expect.any(String));
  expect(await everyRow(api.ownerUrl)).toEqual(before);
  return outcome;
}

describe('the settings of the site', () => {
  it('are changed by an administrator and seen by everybody', async () => {
    await mutated(api, administrator, 'updateSite', {
      expectedVersion: await version(),
      agencyNameVi: 'Sở Tư pháp tỉnh Minh Hà',
      agencyNameEn: 'Department of Justice of Minh Hà',
      phone: '0239 3000 000',
      aboutVi: {
        html: '<h2>Giới thiệu</h2><script>alert(1)</script><p>Sở <a href="javascript:alert(1)">giúp</a> dân.</p>',
      },
      menu: [{ labelVi: 'Tin tức', labelEn: 'News', path: '/chuyen-muc/tin-tuc' }],
      initialVisitTotal: 7_264_249,
    });
    expect(
      await dataOf(api, {
        query:
          '{ site { vi: agencyName en: agencyName(language: EN) phone aboutHtml menu { label en: label(language: EN) path } visitStatistics { online today total } } }',
      }),
    ).toEqual({
      site: {
        vi: 'Sở Tư pháp tỉnh Minh Hà',
        en: 'Department of Justice of Minh Hà',
        phone: '0239 3000 000',
        aboutHtml: '<h2>Giới thiệu</h2><p>Sở giúp dân.</p>',
        menu: [{ label: 'Tin tức', en: 'News', path: '/chuyen-muc/tin-tuc' }],
        visitStatistics: { online: 0, today: 0, total: 7_264_249 },
      },
    });
    expect(
      await api.clients.owner.changeEvent.findMany({
        where: { nodeType: 'Site', staffId: { not: null } },
        select: { type: true, public: true, staffId: true },
      }),
    ).toEqual([{ type: 'UPDATED', public: true, staffId: administrator.id }]);
  });

  it('name every problem at once', async () => {
    const { problems } = await refused(() =>
      update({
        agencyNameVi: ' ',
        slogan: undefined,
        phone: '0'.repeat(501),
        initialVisitTotal: -1,
        aboutEn: { document: { type: 'doc', content: [{ type: 'iframe' }] } },
        menu: [
          { labelVi: ' ', labelEn: 'A', path: '/a' },
          { labelVi: 'B', labelEn: 'B', path: 'javascript:alert(1)' },
          { labelVi: 'C', labelEn: 'C', path: '//example.org' },
          { labelVi: 'D', labelEn: 'D', path: '' },
          { labelVi: 'Đ', labelEn: 'Đ', path: 'data:text/html,x' },
          { labelVi: 'E', labelEn: 'E', path: 'https://example.gov.vn/' },
        ],
      }),
    );
    expect(problems.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      'aboutEn rich-text-not-allowed',
      'agencyNameVi required',
      'initialVisitTotal negative',
      'menu.0 required',
      'menu.1.path link-not-allowed',
      'menu.2.path link-not-allowed',
      'menu.3.path link-not-allowed',
      'menu.4.path link-not-allowed',
      'phone too-long',
    ]);
    expect(
      (
        await refused(() =>
          update({ menu: Array.from({ length: 200 }, () => ({ labelVi: 'M', labelEn: 'M', path: '/m' })) }),
        )
      ).problems,
    ).toMatchObject([{ field: 'menu', code: 'too-many' }]);
    expect(
      (await refused(() => update({ menu: [{ labelVi: 'M'.repeat(501), labelEn: 'M', path: `/${'m'.repeat(600)}` }] })))
        .problems,
    ).toMatchObject([{ field: 'menu.0', code: 'too-long' }]);
  });

  it('saved by two at once are saved by one, and the other sees a conflict', async () => {
    const expectedVersion = await version();
    const outcomes = await Promise.all(
      [1, 2].map((turn) => mutate(api, administrator, 'updateSite', { expectedVersion, phone: `0239 300000${turn}` })),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Site']);
    expect(
      await refused(() => mutate(api, administrator, 'updateSite', { expectedVersion, phone: '1' })),
    ).toMatchObject({ __typename: 'Conflict', currentVersion: expectedVersion + 1 });
  });

  it('are no business of anybody else', async () => {
    for (const role of ['CONTRIBUTOR', 'EDITOR', 'PUBLISHER', 'AWARDS_OFFICER'] as const) {
      const person = await signedIn(api, role);
      expect(await refused(() => update({ phone: '1' }, person))).toMatchObject({ __typename: 'Forbidden' });
    }
  });
});
