import { beforeAll, describe, expect, it } from 'vitest';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { mutate, mutated, signedIn, type Person } from '#src/test/factories.ts';
import { readPdf } from '@kheo/test-browser/read-pdf';
import { dataOf, send, startTestApi, type TestApi } from '#src/test/run-operation.ts';
import { layout, publicUrl } from './certificate.examples.ts';

let api: TestApi;
let officer: Person;
let editor: Person;

beforeAll(async () => {
  api = await startTestApi({ publicUrl });
  await ensureAwardData(api.clients.owner);
  officer = await signedIn(api, 'AWARDS_OFFICER');
  editor = await signedIn(api, 'EDITOR');
});

const lineOf = (id: string, more: object) => ({
  ...layout,
  lines: layout.lines.map((line) => (line.id === id ? { ...line, ...more } : line)),
});
const fields = { formCode: 'COMMENDATION_UNIT', name: 'Giấy khen khổ A4', validFrom: '2026-01-01', layout };

describe('a template', () => {
  it('is made for a form from a day on, changed without overwriting anybody, and kept as it stood', async () => {
    const made = await mutated(api, officer, 'createCertificateTemplate', fields, 'id version name layout');
    expect(made).toMatchObject({ version: 1, name: 'Giấy khen khổ A4', layout });
    const again = await mutate(api, officer, 'createCertificateTemplate', fields);
    expect(again).toMatchObject({ problems: [{ field: 'validFrom', code: 'certificate-period-overlaps' }] });
    const change = { id: made.id, expectedVersion: 1, name: 'Giấy khen khổ A4, sửa lề' };
    await mutated(api, officer, 'updateCertificateTemplate', change);
    expect(await mutate(api, officer, 'updateCertificateTemplate', change)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    const { node } = await dataOf<{ node: { revisions: { version: number; content: { name: string } }[] } }>(api, {
      query: 'query ($id: ID!) { node(id: $id) { ... on CertificateTemplate { revisions { version content } } } }',
      variables: { id: made.id },
      cookie: officer.cookie,
    });
    expect(node.revisions).toMatchObject([{ version: 1, content: { name: 'Giấy khen khổ A4' } }]);
    await mutated(api, officer, 'deleteCertificateTemplate', { id: made.id, expectedVersion: 2 });
    expect(await mutate(api, officer, 'deleteCertificateTemplate', { id: made.id, expectedVersion: 2 })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('is refused with everything that is wrong with it, and only an officer makes one', async () => {
    const wrong = { ...lineOf('ho-ten', { x: 250 }), qr: { x: 290, y: 10, size: 27 } };
    const outcome = await mutate(api, officer, 'createCertificateTemplate', {
      formCode: 'KHONG_CO',
      name: ' ',
      layout: wrong,
    });
    expect(outcome.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'name required',
      'validFrom required',
      'layout.qr certificate-outside-page',
      'layout.lines.5 certificate-outside-page',
      'formCode certificate-form-unknown',
    ]);
    for (const layoutLike of [null, 'x', 7, [], { lines: 'x' }, { lines: [null, 3] }, { page: { width: 'NaN' } }])
      expect(await mutate(api, officer, 'createCertificateTemplate', { ...fields, layout: layoutLike })).toMatchObject({
        __typename: 'InvalidInput',
      });
    expect(await mutate(api, editor, 'createCertificateTemplate', fields)).toMatchObject({ __typename: 'Forbidden' });
  });

  it('two officers at once make one', async () => {
    const input = { ...fields, formCode: 'COMMENDATION_DEPARTMENT' };
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => mutate(api, officer, 'createCertificateTemplate', input, 'id')),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'CertificateTemplate',
      'InvalidInput',
      'InvalidInput',
    ]);
  });
});

const preview = async (input: Record<string, unknown>) =>
  (
    await dataOf<{
      certificatePreview: {
        texts: { line: string; size: number; overflow: boolean; lines: { text: string; x: number; width: number }[] }[];
        problems: { field: string; code: string }[];
      };
    }>(api, {
      query: `query ($input: CertificatePreviewInput!) { certificatePreview(input: $input) {
        texts { line size overflow face colour rule { x y width } lines { text x y width } } problems { field code params } } }`,
      variables: { input: { form: 'COMMENDATION_UNIT', layout, ...input } },
      cookie: officer.cookie,
    })
  ).certificatePreview;
const previewPdf = (body: unknown, headers: Record<string, string> = {}, by: Person = officer) => {
  const text = JSON.stringify(body);
  return send(api.app, '/certificates/preview', {
    method: 'POST',
    headers: {
      cookie: by.cookie,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
    body: text,
  });
};
const sheet = { form: 'COMMENDATION_UNIT', layout, subjectKind: 'INDIVIDUAL', long: false, sheet: 'CERTIFICATE' };

describe('a preview', () => {
  it('places sample words by the widths of the fonts that are embedded', async () => {
    const { texts, problems } = await preview({});
    expect(problems).toEqual([]);
    const title = texts.find(({ line }) => line === 'hinh-thuc')!;
    expect(title.lines.map(({ text }) => text)).toEqual(['GIẤY KHEN']);
    // Times New Roman Bold, 38 points: G 778, I 389, Ấ 722, Y 722, space 250, K 778, H 778, E 667, N 722 thousandths
    expect(title.lines[0]!.width).toBeCloseTo((38 * 5.806 * 25.4) / 72, 0);
    expect(title.lines[0]!.x + title.lines[0]!.width / 2).toBeCloseTo(148.5, 1);
  });

  it('says what is wrong with a layout, also what shows only with words in it', async () => {
    const narrow = await preview({ layout: lineOf('thanh-tich', { width: 40, maxLines: 1 }), long: true });
    expect(narrow.problems).toMatchObject([{ field: 'lines.7', code: 'certificate-text-too-long' }]);
    expect(narrow.texts.find(({ line }) => line === 'thanh-tich')).toMatchObject({ overflow: true });
    const broken = await preview({ layout: { ...layout, page: { width: 1, height: 1 } } });
    expect(broken.texts).toEqual([]);
    expect(broken.problems.map(({ field }) => field)).toEqual(['page.width', 'page.height']);
  });

  it('is a PDF to lay on the stock, and a sheet to measure with', async () => {
    const certificate = await readPdf(new Uint8Array(await (await previewPdf(sheet)).arrayBuffer()));
    expect(certificate.pages[0]!.text).toContain('Bà TRẦN THỊ MẪU');
    expect(await certificate.qrOf(1)).toBe(`${publicUrl}/xac-minh/MAU1-MAU2-MAU3`);
    const scale = await readPdf(new Uint8Array(await (await previewPdf({ ...sheet, sheet: 'OFFSET' })).arrayBuffer()));
    expect(scale.pages[0]!.text).toContain('Khung căn lề (mm)');
  });

  it('is refused to others, to foreign pages, and for a layout that cannot be printed', async () => {
    expect((await previewPdf(sheet, {}, editor)).status).toBe(403);
    expect((await previewPdf(sheet, { cookie: '' })).status).toBe(401);
    expect((await previewPdf(sheet, { origin: 'https://khac.example' })).status).toBe(403);
    expect((await previewPdf(sheet, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await previewPdf({ ...sheet, sheet: 'KHAC' })).status).toBe(400);
    expect((await previewPdf({ ...sheet, layout: { ...layout, page: null } })).status).toBe(422);
    expect((await previewPdf({ ...sheet, name: 'x'.repeat(200_000) })).status).toBe(413);
  });
});
