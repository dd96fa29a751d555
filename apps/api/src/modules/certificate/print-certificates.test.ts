import { beforeAll, describe, expect, it } from 'vitest';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { awardsOf, decisionOf, merit, publishedAwards } from '#src/modules/award/award.examples.ts';
import { mutate, mutated, signedIn, uuid, type Person } from '#src/test/factories.ts';
import { readPdf } from '@kheo/test-browser/read-pdf';
import { anotherProcess, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import {
  downloaded,
  layout,
  numbersOf,
  placeOf,
  printed,
  publicUrl,
  seen,
  signing,
  started,
} from './certificate.examples.ts';
import { sweepPrints, workOnPrints } from './run-print.service.ts';

let api: TestApi;
let people: { officer: Person; publisher: Person };
let editor: Person;

beforeAll(async () => {
  api = await startTestApi();
  await ensureAwardData(api.clients.owner);
  people = { officer: await signedIn(api, 'AWARDS_OFFICER'), publisher: await signedIn(api, 'PUBLISHER') };
  editor = await signedIn(api, 'EDITOR');
});

const decisionWith = async (...awards: Record<string, unknown>[]) => {
  const decision = await decisionOf(api, people, { awards });
  return { id: decision.id, awards: await awardsOf(api, people.officer, decision.id) };
};
const problemsOf = async (what: Record<string, unknown>) =>
  (await mutate(api, people.officer, 'startCertificatePrint', { ...signing, ...what })).problems;
const revoke = async (award: { id: string; version: number }) => {
  const by = await decisionOf(api, people, { issuedOn: '2026-05-04' });
  await mutated(api, people.officer, 'revokeAward', {
    id: award.id,
    expectedVersion: award.version,
    decisionId: by.id,
    reason: 'Kê khai không đúng',
  });
};

describe('the file', () => {
  it('has a page for each award, with words that can be found, embedded fonts and a code that leads to its check', async () => {
    const { id, awards } = await decisionWith(
      merit('Nguyễn Thị Hoài Thương', { recipientPosition: 'Phó Chánh Văn phòng' }),
      merit('Chi bộ thôn Trung Nghĩa', { subjectKind: 'COLLECTIVE', unitName: 'Đảng bộ xã Lộc Ninh' }),
      merit('Trần Văn Được', { subjectKind: 'HOUSEHOLD', unitName: 'Thôn 5, xã Nghĩa Ninh' }),
    );
    const pdf = await readPdf(await printed(api, people.officer, { decisionId: id }));
    expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(Array.from({ length: 3 }, () => [297, 210]));
    expect(pdf.title).toBe('Giấy khen, bằng khen ngày 2/3/2026 (3 bản)');
    expect(pdf.language).toBe('vi-VN');
    expect(pdf.fonts.length).toBeGreaterThanOrEqual(3);
    for (const name of pdf.fonts) expect(name).toMatch(/^[A-Z]{6}\+Tinos/);
    expect(pdf.embeddedFonts).toBe(pdf.fonts.length);
    for (const [index, award] of awards.entries()) {
      const { text } = pdf.pages[index]!;
      expect(text).toBe(text.normalize('NFC'));
      for (const words of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
        'TẶNG',
        'BẰNG KHEN',
        award.recipientName.toUpperCase(),
        'Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm 2026',
        'ngày 02 tháng 3 năm 2026',
        'Minh Hà, ngày 02 tháng 3 năm 2026',
        'PHÓ CHỦ TỊCH',
        'Lê Văn Cường',
        award.verificationCode,
      ])
        expect(text).toContain(words);
      expect(await pdf.qrOf(index + 1)).toBe(`${publicUrl}/xac-minh/${award.verificationCode}`);
    }
    expect(pdf.pages.map(({ text }) => /Số sổ vàng: (\d+)/.exec(text)?.[1])).toEqual(
      await numbersOf(
        api,
        awards.map((award) => award.id),
      ),
    );
    expect(pdf.pages.map(({ text }) => /Hộ gia đình TRẦN VĂN ĐƯỢC/.test(text)).filter(Boolean)).toHaveLength(1);
  });

  it('is for officers who are signed in, and nothing keeps a copy', async () => {
    const { id } = await decisionWith(merit('Lê Thị Kín'));
    const print = await started(api, people.officer, { decisionId: id });
    await workOnPrints(placeOf(api));
    const { path } = await seen(api, people.officer, print.id);
    const answer = await downloaded(api, people.officer, path!);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect((await downloaded(api, null, path!)).status).toBe(401);
    expect((await downloaded(api, editor, path!)).status).toBe(403);
    expect((await downloaded(api, people.officer, '/certificates/prints/khong-co.pdf')).status).toBe(404);
    expect(await mutate(api, editor, 'startCertificatePrint', { ...signing, decisionId: id })).toMatchObject({
      __typename: 'Forbidden',
    });
  });

  it('follows the template in force on the day of the decision, on stock too', async () => {
    const { id } = await decisionWith(merit('Phạm Văn Phôi', { form: 'COMMENDATION_COMMUNE' }));
    const template = { formCode: 'COMMENDATION_COMMUNE', name: 'Phôi năm 2026' };
    const stock = { ...layout, page: { width: 400, height: 300 }, mode: 'PREPRINTED', offset: { x: 1.5, y: -2 } };
    await mutated(api, people.officer, 'createCertificateTemplate', {
      ...template,
      validFrom: '2026-01-01',
      layout: stock,
    });
    await mutated(api, people.officer, 'createCertificateTemplate', { ...template, validFrom: '2026-06-01', layout });
    const pdf = await readPdf(await printed(api, people.officer, { decisionId: id }));
    expect(pdf.pages[0]).toMatchObject({ width: 400, height: 300 });
    expect(pdf.pages[0]!.text).toContain('PHẠM VĂN PHÔI');
    expect(pdf.pages[0]!.text).not.toMatch(/CỘNG HÒA|GIẤY KHEN/);
  });

  it('of a Party committee carries the Party’s name and no Quốc hiệu', async () => {
    const { id } = await decisionWith(merit('Hoàng Thị Đảng', { form: 'PARTY_COMMENDATION' }));
    const { pages } = await readPdf(await printed(api, people.officer, { decisionId: id }));
    expect(pages[0]!.text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(pages[0]!.text).not.toMatch(/CỘNG HÒA|Độc lập/);
  });

  it('warns of words that do not fit', async () => {
    const { id } = await decisionWith(merit('Vũ Văn Dài', { achievement: 'Đã có rất nhiều thành tích, '.repeat(30) }));
    const print = await started(api, people.officer, { decisionId: id });
    await workOnPrints(placeOf(api));
    expect(await seen(api, people.officer, print.id)).toMatchObject({
      state: 'FINISHED',
      warnings: [{ name: 'Vũ Văn Dài', line: 'thanh-tich' }],
    });
  });
});

describe('a printing', () => {
  it('tells what is wrong with it, all at once', async () => {
    expect((await problemsOf({ place: ' ', signerName: '' })).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'place required',
      'signerName required',
      'decisionId certificate-nothing-to-print',
    ]);
    const unknown = Buffer.from('Award:01900000-0000-7000-8000-000000000000').toString('base64url');
    expect(await problemsOf({ awardIds: [unknown] })).toMatchObject([{ field: 'awardIds', code: 'not-found' }]);
  });

  it('refuses a revoked award that is chosen, by name, and leaves it out of a whole decision', async () => {
    const awards = await publishedAwards(api, people, [merit('Ngô Văn Còn'), merit('Ngô Văn Mất')]);
    const lost = awards.find(({ recipientName }) => recipientName === 'Ngô Văn Mất')!;
    await revoke(lost);
    expect(await problemsOf({ awardIds: awards.map(({ id }) => id) })).toMatchObject([
      { field: 'awardIds', code: 'certificate-award-revoked', params: { name: 'Ngô Văn Mất' } },
    ]);
    expect(
      await numbersOf(
        api,
        awards.map(({ id }) => id),
      ),
    ).toEqual([null, null]);
    const { decisionId } = await api.clients.owner.award.findUniqueOrThrow({ where: { id: uuid(lost.id) } });
    const whole = await printed(api, people.officer, {
      decisionId: Buffer.from(`AwardDecision:${decisionId}`).toString('base64url'),
    });
    const { pages } = await readPdf(whole);
    expect(pages).toHaveLength(1);
    expect(pages[0]!.text).toContain('NGÔ VĂN CÒN');
  });

  it('leaves out an award that is revoked while the printing waits, and says so', async () => {
    const awards = await publishedAwards(api, people, [merit('Đinh Thị Vững'), merit('Đinh Thị Rút')]);
    const print = await started(api, people.officer, { awardIds: awards.map(({ id }) => id) });
    await revoke(awards.find(({ recipientName }) => recipientName === 'Đinh Thị Rút')!);
    await workOnPrints(placeOf(api));
    const { path, warnings } = await seen(api, people.officer, print.id);
    expect(warnings).toEqual([{ name: 'Đinh Thị Rút', line: 'revoked' }]);
    const file = await downloaded(api, people.officer, path!);
    expect((await readPdf(new Uint8Array(await file.arrayBuffer()))).pages).toHaveLength(1);
  });

  it('can be stopped, and then stays stopped', async () => {
    const { id } = await decisionWith(merit('Bùi Văn Dừng'));
    const print = await started(api, people.officer, { decisionId: id });
    await mutated(api, people.officer, 'cancelCertificatePrint', { id: print.id });
    expect(await workOnPrints(placeOf(api))).toBe(0);
    expect(await seen(api, people.officer, print.id)).toMatchObject({ state: 'CANCELLED', path: null });
    expect(await mutate(api, people.officer, 'cancelCertificatePrint', { id: print.id })).toMatchObject({
      problems: [{ field: 'id', code: 'certificate-not-running' }],
    });
  });

  it('goes on after the process that made it died, and one process makes it', async () => {
    const { id } = await decisionWith(merit('Mai Thị Bền'), merit('Mai Thị Chắc'));
    const print = await started(api, people.officer, { decisionId: id });
    // the process ends in the middle: it gives the work back
    const ended = new AbortController();
    const stopping = placeOf(api, { signal: ended.signal, now: () => (ended.abort(), new Date()) });
    expect(await workOnPrints(stopping)).toBe(0);
    expect(await seen(api, people.officer, print.id)).toMatchObject({ state: 'RUNNING' });
    // another one dies without a word: its claim runs out
    await api.clients.owner.certificatePrint.update({
      where: { id: uuid(print.id) },
      data: { claimedUntil: new Date(Date.now() + 5_000), done: 1 },
    });
    expect(await workOnPrints(placeOf(api))).toBe(0);
    const later = placeOf(api, { now: () => new Date(Date.now() + 20_000) });
    const [first, second] = await Promise.all([workOnPrints(later), workOnPrints(later)]);
    expect(first + second).toBe(1);
    const { state, done, path } = await seen(api, people.officer, print.id);
    expect([state, done]).toEqual(['FINISHED', 2]);
    const elsewhere = { ...api, app: anotherProcess(api) };
    expect((await downloaded(elsewhere, people.officer, path!)).status).toBe(200);
  });

  it('loses its file after a day and stays known', async () => {
    const { id } = await decisionWith(merit('Tô Văn Cũ'));
    const print = await started(api, people.officer, { decisionId: id });
    await workOnPrints(placeOf(api));
    const { path } = await seen(api, people.officer, print.id);
    await sweepPrints(placeOf(api));
    expect((await downloaded(api, people.officer, path!)).status).toBe(200);
    await sweepPrints(placeOf(api, { now: () => new Date(Date.now() + 25 * 3_600_000) }));
    expect(await seen(api, people.officer, print.id)).toMatchObject({ state: 'EXPIRED', path: null });
    expect((await downloaded(api, people.officer, path!)).status).toBe(404);
  });
});

describe('numbers of the gold book', () => {
  const form = (code: string) => ({ form: code });

  it('run on by form and year, and one that was given is never given again', async () => {
    const book = form('FRONT_COMMENDATION');
    const first = await publishedAwards(api, people, [merit('An Một', book), merit('An Hai', book)]);
    await started(api, people.officer, { awardIds: first.map(({ id }) => id) });
    expect(
      (
        await numbersOf(
          api,
          first.map(({ id }) => id),
        )
      ).toSorted(),
    ).toEqual(['1', '2']);
    await revoke(first[1]!);
    // a number that an officer typed counts as given
    const typed = await decisionWith(merit('An Bảy', { ...book, goldBookNumber: '7' }));
    await started(api, people.officer, { awardIds: [typed.awards[0]!.id] });
    const { awards } = await decisionWith(merit('An Tám', book));
    await started(api, people.officer, { awardIds: [awards[0]!.id, first[0]!.id] });
    expect(await numbersOf(api, [typed.awards[0]!.id, awards[0]!.id, first[0]!.id])).toEqual(['7', '8', '1']);
    // deleted with its award, the number stays in the book
    await mutated(api, people.officer, 'deleteAward', { id: awards[0]!.id, expectedVersion: awards[0]!.version });
    const next = await decisionWith(merit('An Chín', book));
    await started(api, people.officer, { awardIds: [next.awards[0]!.id] });
    expect(await numbersOf(api, [next.awards[0]!.id])).toEqual(['9']);
    const other = await decisionOf(api, people, { awards: [merit('An Năm Trước', book)], issuedOn: '2025-11-03' });
    const [earlier] = await awardsOf(api, people.officer, other.id);
    await started(api, people.officer, { awardIds: [earlier!.id] });
    expect(await numbersOf(api, [earlier!.id])).toEqual(['1']);
    const row = await api.clients.owner.award.findUniqueOrThrow({ where: { id: uuid(earlier!.id) } });
    expect(row).toMatchObject({ certificateNumber: '1/2025' });
    expect(row.searchText).toContain(' 1 2025 ');
  });

  it('never meet when officers print at once', async () => {
    const book = form('FRONT_MERIT_CERTIFICATE_PROVINCE');
    const lists = await Promise.all(
      [1, 2, 3, 4].map(async (list) => {
        const names = Array.from({ length: 12 }, (_, at) => merit(`Người ${list} ${at}`, book));
        return (await decisionWith(...names)).awards.map(({ id }) => id);
      }),
    );
    const [a, b, c, d] = lists as [string[], string[], string[], string[]];
    // lists that share awards, in other orders
    await Promise.all(
      [a, [...b, ...a].toReversed(), c, [...d, ...c, ...b]].map((awardIds) =>
        started(api, people.officer, { awardIds }),
      ),
    );
    const numbers = (await numbersOf(api, lists.flat())).map(Number);
    expect(numbers.toSorted((x, y) => x - y)).toEqual(Array.from({ length: 48 }, (_, at) => at + 1));
  });
});
