import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editorial,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openScreen,
  servers,
  signedInContext,
} from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A number that no other run uses. */
const number = String(10_000 + (Date.now() % 89_999));
const code = `${number}-KH/ĐU`;
const mention = `Kế hoạch số ${code} ngày 30/3/2020 của Đảng ủy Sở Tư pháp`;

/** One page with one line of text. */
function pdfOf(line: string): Buffer {
  const stream = `BT /F1 24 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

interface Made {
  id: string;
  version: number;
  slug: string;
}

test('a document is registered from its reference, published, linked from an article, and the editor decides', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();

  // An article cites a document that nobody has registered.
  const { categories } = await editorial<{ categories: { id: string }[] }>(context, '{ categories { id } }');
  const { createArticle: draft } = await editorial<{ createArticle: Made }>(
    context,
    'mutation ($input: CreateArticleInput!) { createArticle(input: $input) { ... on Article { id version slug } } }',
    {
      input: {
        title: `Bài viện dẫn ${code}`,
        lead: 'Đoạn mở đầu.',
        categoryId: categories[0]?.id,
        body: { html: `<p>Thực hiện ${mention}, các chi bộ đăng ký mô hình.</p>` },
      },
    },
  );
  await editorial(context, 'mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { __typename } }', {
    input: { id: draft.id, expectedVersion: draft.version },
  });
  await openScreen(page, `/articles/${encodeURIComponent(draft.id)}`);
  await page.getByText('Chưa đăng ký').waitFor();
  const [form] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: `Đăng ký văn bản này: ${code}` }).click(),
  ]);

  // The form has what the mention tells; the rest is asked for, all at once.
  await form.getByRole('heading', { level: 1, name: 'Đăng ký văn bản' }).waitFor();
  expect(await form.getByLabel('Loại văn bản').inputValue()).toBe('Kế hoạch');
  expect(await form.getByLabel('Số', { exact: true }).inputValue()).toBe(number);
  expect(await form.getByLabel('Ký hiệu').inputValue()).toBe('KH/ĐU');
  expect(await form.getByLabel('Ngày ban hành').inputValue()).toBe('2020-03-30');
  await form.getByText(`Kế hoạch số ${code}`).waitFor();
  await form.getByLabel('Ngày có hiệu lực').fill('2020-03-01');
  await form.getByRole('button', { name: 'Lưu', exact: true }).click();
  await form.getByRole('link', { name: 'Trích yếu: Mục này không được để trống.' }).click();
  expect(await form.evaluate(() => document.activeElement?.id)).toBe('record-excerpt');
  await form.getByText('Ngày có hiệu lực không được trước ngày ban hành.').first().waitFor();
  await expectAccessible(form, 'đăng ký văn bản, có chỗ phải sửa');
  await form.getByLabel('Trích yếu').fill('Thực hiện “Năm Dân vận khéo” 2020');
  await form.getByLabel('Ngày có hiệu lực').fill('2020-03-30');
  await form.getByLabel('Thẩm quyền, chức vụ').fill('TM. BAN THƯỜNG VỤ');
  await form.keyboard.press('Control+s');
  await form.getByText('Đã lưu.', { exact: true }).waitFor();
  await form.waitForURL((url) => !url.pathname.endsWith('/new'));

  // Published; the public page is there, and the older article has its link.
  await form.getByRole('button', { name: 'Công khai' }).click();
  await expectAccessible(form, 'hỏi trước khi công khai');
  await form.getByRole('dialog').getByRole('button', { name: 'Công khai' }).click();
  await form.getByText('Đã công khai văn bản.').waitFor();
  const address = await form.getByRole('link', { name: 'Xem trên cổng' }).getAttribute('href');
  expect(address).toContain(`${new URL(servers.portal).port}/van-ban/ke-hoach-${number}-kh-du-2020`);
  const path = new URL(address ?? '').pathname;
  const articlePage = async (): Promise<string> => (await fetch(`${servers.portal}/bai-viet/${draft.slug}`)).text();
  await expect.poll(articlePage, { timeout: 30_000, interval: 500 }).toContain(`href="${path}"`);

  // Back at the article, the mention has found its document.
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.getByRole('link', { name: `Kế hoạch ${code} (30/03/2020)` }).waitFor();
  await expectAccessible(page, 'viện dẫn trong bài');
  await page.getByRole('button', { name: `Không phải viện dẫn: ${code}` }).click();
  await page.getByRole('button', { name: `Để hệ thống tự nhận: ${code}` }).waitFor();
  await expect.poll(articlePage, { timeout: 30_000, interval: 500 }).not.toContain(`href="${path}"`);
  await page.getByRole('button', { name: `Để hệ thống tự nhận: ${code}` }).click();
  await page.getByRole('button', { name: `Chọn văn bản khác: ${code}` }).click();
  const picker = page.getByRole('dialog', { name: 'Chọn văn bản' });
  await picker.getByRole('button', { name: code }).click();
  await page.getByText('Biên tập viên đã chọn').waitFor();
  await expect.poll(articlePage, { timeout: 30_000, interval: 500 }).toContain(`href="${path}"`);
  await context.close();
});

test('a pasted reference fills the form, a known code is told, and unsaved fields are not left unasked', async () => {
  const context = await signedInContext(browser, { viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const known = `${number}1-CT/TU`;
  await editorial(
    context,
    'mutation ($input: CreateOfficialDocumentInput!) { createOfficialDocument(input: $input) { __typename } }',
    {
      input: {
        type: 'Chỉ thị',
        number: `${number}1`,
        symbol: 'CT/TU',
        issuer: 'Ban Thường vụ Tỉnh ủy',
        excerpt: 'Về công tác dân vận',
        issuedOn: '2009-05-18',
      },
    },
  );
  await openScreen(page, '/official-documents/new');
  await page.getByLabel('Dán viện dẫn').fill('hôm nay trời đẹp');
  await page.getByRole('button', { name: 'Đọc viện dẫn' }).click();
  await page.getByText('Không thấy số, ký hiệu văn bản').waitFor();
  await page.getByLabel('Dán viện dẫn').fill(`Chỉ thị số ${known} ngày 18/5/2009 của Ban Thường vụ Tỉnh ủy`);
  await page.keyboard.press('Enter');
  await page.getByText('Số, ký hiệu này đã được đăng ký').waitFor();
  expect(await page.getByLabel('Cơ quan ban hành').inputValue()).toBe('Ban Thường vụ Tỉnh ủy');
  await expectAccessible(page, 'đăng ký văn bản trên điện thoại');
  await expectNoSidewaysScroll(page, 'đăng ký văn bản trên điện thoại');
  await page.getByLabel('Trích yếu').fill('Về công tác dân vận');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã có văn bản cùng số, ký hiệu và ngày ban hành.').first().waitFor();
  await page.getByRole('link', { name: 'Mở văn bản đã đăng ký' }).click();
  const question = page.getByRole('dialog', { name: 'Rời trang khi chưa lưu?' });
  await question.getByRole('button', { name: 'Rời trang' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sửa văn bản' }).waitFor();

  // It was never public, so it can be deleted.
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Văn bản', exact: true }).waitFor();
  await page
    .getByRole('searchbox', { name: 'Tìm theo số, ký hiệu, trích yếu' })
    .fill(known.toLowerCase().replaceAll(/[-/]/g, ''));
  await page.getByText('Không có văn bản nào khớp').waitFor();
  await expectAccessible(page, 'sổ văn bản không có kết quả');
  await context.close();
});

test('a relation and a file are recorded; two editors do not overwrite each other', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const make = async (suffix: string): Promise<Made> => {
    const { createOfficialDocument } = await editorial<{ createOfficialDocument: Made }>(
      context,
      'mutation ($input: CreateOfficialDocumentInput!) { createOfficialDocument(input: $input) { ... on OfficialDocument { id version slug } } }',
      {
        input: {
          type: 'Quy chế',
          number: `${number}${suffix}`,
          symbol: 'QC-STP',
          issuer: 'Sở Tư pháp',
          excerpt: `Quy chế làm việc bản ${suffix}`,
        },
      },
    );
    return createOfficialDocument;
  };
  await make('2');
  const later = await make('3');
  await openScreen(page, `/official-documents/${encodeURIComponent(later.id)}`);
  await page.getByRole('button', { name: 'Thêm quan hệ' }).click();
  const picker = page.getByRole('dialog', { name: 'Chọn văn bản' });
  await picker.getByRole('searchbox', { name: 'Tìm theo số, ký hiệu, trích yếu' }).fill(`${number}2`);
  await picker.getByRole('button', { name: `${number}2/QC-STP` }).click();
  await page.getByRole('link', { name: `Quy chế ${number}2/QC-STP` }).waitFor();
  await page.getByRole('button', { name: 'Thêm tệp văn bản hoặc ảnh' }).click();
  const library = page.getByRole('dialog', { name: 'Chọn tệp từ thư viện' });
  await library
    .locator('input[type=file]')
    .setInputFiles([
      { name: `quy-che-${number}.pdf`, mimeType: 'application/pdf', buffer: pdfOf(`Quy che ${number}`) },
    ]);
  await library.getByText('Đã tải lên').waitFor();
  await library.getByRole('button', { name: 'Dùng tệp này' }).click();
  await page.getByRole('button', { name: `Bỏ tệp quy-che-${number}.pdf` }).waitFor();

  await editorial(
    context,
    'mutation ($input: UpdateOfficialDocumentInput!) { updateOfficialDocument(input: $input) { __typename } }',
    {
      input: {
        id: later.id,
        expectedVersion: later.version,
        excerpt: 'Trích yếu của người khác',
        signer: 'Nguyễn Văn Mẫu',
      },
    },
  );
  await page.getByLabel('Trích yếu').fill('Trích yếu của tôi');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const comparison = page.getByRole('dialog', { name: 'Người khác vừa lưu thay đổi' });
  await comparison.getByText('Trích yếu của người khác').waitFor();
  await expectAccessible(page, 'so sánh hai bản của văn bản');
  await comparison.getByRole('button', { name: 'Lưu bản của tôi' }).click();
  await expect.poll(() => page.getByLabel('Người ký').inputValue()).toBe('Nguyễn Văn Mẫu');
  const { node } = await editorial<{ node: object }>(
    context,
    'query ($id: ID!) { node(id: $id) { ... on OfficialDocument { excerpt signer files { kind } relations { kind document { code } } } } }',
    { id: later.id },
  );
  expect(node).toEqual({
    excerpt: 'Trích yếu của tôi',
    signer: 'Nguyễn Văn Mẫu',
    files: [{ kind: 'PDF' }],
    relations: [{ kind: 'REPLACES', document: { code: `${number}2/QC-STP` } }],
  });

  // The other way round: theirs is taken, mine can still be copied.
  await page.getByLabel('Trích yếu').fill('Trích yếu thứ hai của tôi');
  const { node: now } = await editorial<{ node: Made }>(
    context,
    'query ($id: ID!) { node(id: $id) { ... on OfficialDocument { version } } }',
    { id: later.id },
  );
  await editorial(
    context,
    'mutation ($input: UpdateOfficialDocumentInput!) { updateOfficialDocument(input: $input) { __typename } }',
    {
      input: { id: later.id, expectedVersion: now.version, excerpt: 'Trích yếu mới nhất' },
    },
  );
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await comparison.getByRole('button', { name: 'Dùng bản hiện có' }).click();
  await expect.poll(() => page.getByLabel('Trích yếu').inputValue()).toBe('Trích yếu mới nhất');
  expect(await page.getByRole('textbox', { name: 'Bản của bạn vừa được để riêng' }).inputValue()).toBe(
    'Trích yếu: Trích yếu thứ hai của tôi',
  );
  await context.close();
});

test('slips of typography are offered for repair, one by one, and can be ignored', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/articles/new');
  await page.getByLabel('Tiêu đề', { exact: true }).fill('Họat động hoà giải');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await page.keyboard.type('Giai đoạn ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('2020 - 2025 ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(', thực hiện Năm Dân vận khéo” 2020');
  const panel = page.getByRole('region', { name: 'Soát lỗi trình bày' });
  await panel.getByText('5 chỗ nên xem lại').waitFor();
  await expectAccessible(page, 'soát lỗi trình bày');
  await panel.getByRole('button', { name: 'Sửa “Họat” thành “Hoạt”' }).click();
  await panel.getByRole('button', { name: 'Sửa “hoà” thành “hòa”' }).click();
  expect(await page.getByLabel('Tiêu đề', { exact: true }).inputValue()).toBe('Hoạt động hòa giải');
  await panel.getByRole('button', { name: 'Sửa “ - ” thành “–”' }).click();
  // The words stay bold, and the text can be undone.
  await body.locator('strong', { hasText: '2020–2025' }).waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await panel.getByRole('button', { name: 'Sửa “ - ” thành “–”' }).click();
  await panel.getByRole('button', { name: 'Bỏ qua “””' }).click();
  await panel.getByText('1 chỗ nên xem lại').waitFor();
  await panel.getByRole('button', { name: 'Sửa “ ” thành “bỏ dấu cách”' }).click();
  await panel.getByText('Không thấy lỗi trình bày nào.').waitFor();
  expect(await body.innerText()).toBe('Giai đoạn 2020–2025, thực hiện Năm Dân vận khéo” 2020');
  await context.close();
});

test.each([
  { width: 1280, colorScheme: 'light' as const },
  { width: 1280, colorScheme: 'dark' as const },
  { width: 360, colorScheme: 'light' as const },
  { width: 320, colorScheme: 'dark' as const },
])(
  'the register meets WCAG 2.2 AA and never scrolls sideways: $width px, $colorScheme',
  async ({ width, colorScheme }) => {
    const context = await signedInContext(browser, {
      viewport: { width, height: 800 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const check = async (name: string) => {
      await expectNoSidewaysScroll(page, name);
      await expectAccessible(page, `${name}, ${width} px, ${colorScheme}`);
    };
    await openScreen(page, '/official-documents?year=2026');
    await check('sổ văn bản');
    await page
      .getByRole('link', { name: /^Kế hoạch/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Sửa văn bản' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Bài viết viện dẫn' }).waitFor();
    await check('sửa văn bản');
    await openScreen(page, '/articles?superseded=true');
    expect(await page.getByLabel('Viện dẫn văn bản hết hiệu lực hoặc đã bị thay thế').isChecked()).toBe(true);
    await page
      .getByRole('main')
      .getByRole('listitem')
      .or(page.getByRole('row'))
      .getByRole('link')
      .first()
      .waitFor({ state: 'attached' });
    await check('bài viện dẫn văn bản hết hiệu lực');
    await context.close();
  },
);
