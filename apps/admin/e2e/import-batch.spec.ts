import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  admin,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openScreen,
  servers,
  signedInContext,
} from './admin-browser.ts';
import { docx, footnote, paragraph, picture, run, table, xlsx, zip } from './office-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const stamp = Date.now().toString(36);
const long = { timeout: 30_000 };

/** A picture that no other run has: the library keeps the same bytes once. */
async function uniquePicture(): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
  await page.setContent(`<body style="margin:0;background:#246;color:#fff;font:40px sans-serif">${stamp}</body>`);
  const bytes = await page.screenshot();
  await page.close();
  return bytes;
}

interface Chosen {
  name: string;
  content: Buffer;
}

const choose = (page: Page, files: readonly Chosen[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles(files.map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: content })));

async function looksRight(page: Page, name: string): Promise<void> {
  await expectNoSidewaysScroll(page, name);
  await expectAccessible(page, name);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page, `${name}, 320 px`);
  await expectAccessible(page, `${name}, 320 px`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Tải lên và đọc thử' }).click();
const item = (page: Page, text: string) =>
  page.getByRole('region', { name: 'Các mục' }).getByRole('listitem').filter({ hasText: text });

test('a Word document with a table, a picture, a footnote and TCVN3 runs becomes a clean article on the portal', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const title = `Hội nghị dân vận khéo ${stamp}`;
  const content = await docx(
    [
      paragraph(run(title), 'Heading1'),
      paragraph(run('Sáng nay, cơ quan tổ chức hội nghị quán triệt nhiệm vụ công tác dân vận.')),
      paragraph(run('§¶ng bé vµ nh©n d©n trong tØnh ®oµn kÕt mét lßng.', '.VnTime') + footnote),
      paragraph(run('Kết quả thực hiện'), 'Heading2'),
      table([
        ['Đơn vị', 'Số mô hình'],
        ['Chi bộ Văn phòng', '12'],
      ]),
      paragraph(picture),
    ].join(''),
    { image: await uniquePicture(), note: 'Theo báo cáo của Văn phòng.' },
  );

  // from the articles list, the way somebody who writes would look for it
  await openScreen(page, '/articles');
  await page.getByRole('link', { name: 'Nhập bài' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nhập đợt mới' }).waitFor();
  await looksRight(page, 'nhập đợt mới');
  await choose(page, [{ name: 'hoi-nghi.docx', content }]);
  await page.getByText('Đã chọn 1 tệp').waitFor();
  await page.getByLabel('Chuyên mục cho bài chưa rõ chuyên mục').selectOption({ label: 'Xây dựng Đảng – Đoàn thể' });
  await looksRight(page, 'đã chọn tệp');
  await send(page);

  // the dry run tells what was understood, and writes nothing
  await page.getByText('Đã đọc xong, chưa ghi gì').waitFor(long);
  const row = item(page, title);
  await row.getByText('Sẽ tạo').waitFor();
  await row.getByText('TCVN3 (ABC)').waitFor();
  await row.getByText('§¶ng bé vµ nh©n d©n').waitFor();
  await row.getByText('Đảng bộ và nhân dân trong tỉnh đoàn kết một lòng.').first().waitFor();
  await row.getByText('Xem trước').click();
  await row.getByRole('table').getByText('Chi bộ Văn phòng').waitFor();
  await row.getByText('Kèm 1 ảnh').waitFor();
  await looksRight(page, 'đọc thử, có xem trước');

  await page.getByRole('button', { name: 'Nhập 1 mục' }).click();
  await page.getByText('Đã nhập xong').waitFor(long);
  // the button is gone, the place on the page is not
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await looksRight(page, 'đã nhập xong');
  await page.getByRole('link', { name: 'Mở bài viết' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sửa bài viết' }).waitFor();
  const text = page.getByRole('textbox', { name: 'Nội dung' });
  await text.getByText('Đảng bộ và nhân dân trong tỉnh đoàn kết một lòng.').waitFor();
  await text.getByRole('heading', { name: 'Kết quả thực hiện' }).waitFor();
  await text.getByRole('img').waitFor();

  const slug = await page.getByLabel('Đường dẫn').inputValue();
  await page.getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByText('Đã đăng bài.').waitFor();
  const citizen = await context.newPage();
  await expect
    .poll(async () => (await citizen.goto(`${servers.portal}/bai-viet/${slug}`))?.status(), { timeout: 10_000 })
    .toBe(200);
  const article = citizen.getByRole('main');
  await article.getByText('Đảng bộ và nhân dân trong tỉnh đoàn kết một lòng.').waitFor();
  await article.getByRole('heading', { name: 'Kết quả thực hiện' }).waitFor();
  await article.getByRole('cell', { name: 'Chi bộ Văn phòng' }).waitFor();
  await article.getByText('Theo báo cáo của Văn phòng.').waitFor();
  const image = article.locator('img[src*="/media/"], img[srcset*="/media/"]').first();
  expect(
    await image.evaluate((element: HTMLImageElement) => element.decode().then(() => element.naturalWidth)),
  ).toBeGreaterThan(0);
  expect(await citizen.content()).not.toContain('§¶ng');
  await context.close();
});

async function planList(page: Page, name: string, content: Buffer): Promise<void> {
  await openScreen(page, '/official-documents');
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nhập văn bản từ Excel' }).waitFor();
  await choose(page, [{ name, content }]);
  await send(page);
  await page.getByText('Đã đọc xong, chưa ghi gì').waitFor(long);
}

const inRegister = async (context: BrowserContext, code: string): Promise<number> => {
  const page = await context.newPage();
  await openScreen(page, `/official-documents?q=${encodeURIComponent(code)}`);
  const count = await page.getByRole('main').getByRole('link', { name: code }).count();
  await page.close();
  return count;
};

test('a list of documents with odd headers is mapped, imported, undone; a second time it skips what is there', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const number = String(Date.now()).slice(-6);
  const codes = [`${number}-KH/ĐUTEST`, `${number}-BC/ĐUTEST`];
  const rows = [
    ['Đảng ủy Sở Tư pháp – danh sách theo dõi'],
    // columns are remembered, so each run has a header of its own
    [`Tên gọi tắt ${stamp}`, 'Nói về việc gì', 'Bên phát hành', 'Ra hôm nào'],
    [codes[0]!, 'Triển khai phong trào thi đua', 'Đảng ủy Sở Tư pháp', '30/3/2020'],
    [codes[1]!, 'Báo cáo kết quả phong trào', 'Đảng ủy Sở Tư pháp', '31/12/2020'],
  ];
  await planList(page, `theo-doi-${stamp}.xlsx`, await xlsx(rows));

  // nobody could guess these headers: the person says what they are
  await page.getByText('Chưa nhận ra tên các cột').first().waitFor();
  await page.getByLabel(`Cột A: Tên gọi tắt ${stamp}`).selectOption({ label: 'Số, ký hiệu (cả hai)' });
  await page.getByRole('button', { name: 'Đọc thử lại' }).click();
  await page.getByText('Chưa có cột nào là “Trích yếu”.').waitFor();
  await looksRight(page, 'khớp cột, còn thiếu');
  await page.getByLabel('Cột B: Nói về việc gì').selectOption({ label: 'Trích yếu' });
  await page.getByLabel('Cột C: Bên phát hành').selectOption({ label: 'Cơ quan ban hành' });
  await page.getByLabel('Cột D: Ra hôm nào').selectOption({ label: 'Ngày ban hành' });
  await page.getByRole('button', { name: 'Đọc thử lại' }).click();
  await page.getByRole('button', { name: 'Nhập 2 mục' }).waitFor(long);
  await item(page, codes[0]!).getByText('30-3-2020').waitFor();
  await looksRight(page, 'đọc thử danh sách văn bản');
  expect(await inRegister(context, codes[0]!)).toBe(0);
  await page.getByRole('button', { name: 'Nhập 2 mục' }).click();
  await page.getByText('Đã nhập xong').waitFor(long);
  const batch = page.url();
  expect(await inRegister(context, codes[0]!)).toBe(1);
  expect(await inRegister(context, codes[1]!)).toBe(1);
  const report = await context.request.get(
    new URL((await page.getByRole('link', { name: 'Báo cáo Excel' }).getAttribute('href'))!, servers.api).href,
  );
  expect(report.headers()['content-type']).toContain('spreadsheetml');

  // the same list again: its columns are remembered, and nothing is doubled
  await planList(page, `theo-doi-lan-hai-${stamp}.xlsx`, await xlsx(rows));
  await page.getByText('Không có mục nào để tạo hay cập nhật').waitFor();
  await page.getByRole('link', { name: 'Bỏ qua 2' }).click();
  await item(page, codes[0]!).getByText('Đã nhập trước đó').waitFor();
  await looksRight(page, 'đọc thử lần hai');

  // the whole batch is taken back, after a question
  await page.goto(batch);
  await page.getByRole('button', { name: 'Hoàn tác cả đợt' }).click();
  await expectAccessible(page, 'hỏi trước khi hoàn tác');
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await page.getByText('Đã hoàn tác 2 mục').waitFor(long);
  await looksRight(page, 'đã hoàn tác');
  expect(await inRegister(context, codes[0]!)).toBe(0);

  await page.getByRole('link', { name: 'Nhập dữ liệu' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Nhập dữ liệu' }).waitFor();
  await page
    .getByRole('link', { name: `theo-doi-${stamp}.xlsx` })
    .first()
    .waitFor();
  await looksRight(page, 'danh sách đợt nhập');
  await context.close();
});

test('hostile files are refused with the reason, the good one beside them goes through', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const good = `Tin vui bên tệp xấu ${stamp}`;
  await openScreen(page, '/import/new');
  await choose(page, [
    {
      name: 'tin-tot.html',
      content: Buffer.from(
        `<!doctype html><meta charset="utf-8"><h1>${good}</h1><div>16:41, 1-4-2020</div><p>Cơ quan tổ chức lễ phát động phong trào trồng cây xanh tại trụ sở mới.</p><p onclick="alert(1)">Buổi lễ có đông đảo cán bộ tham gia.<script>alert(2)</script></p>`,
      ),
    },
    { name: 'hong.docx', content: Buffer.from('không phải Word') },
    { name: 'macro.xlsm', content: await xlsx([['Số ký hiệu', 'Trích yếu']]) },
  ]);
  await send(page);
  await page.getByText('Đã đọc xong, chưa ghi gì').waitFor(long);
  await item(page, 'hong.docx').getByText('Tài liệu hỏng hoặc sai định dạng').waitFor();
  await item(page, 'hong.docx').getByText('Nên làm: Mở tệp bằng Word').waitFor();
  await item(page, 'macro.xlsm').getByText('Tệp có macro nên không nhận').waitFor();
  await looksRight(page, 'đọc thử có tệp xấu');
  await page.getByRole('button', { name: 'Nhập 1 mục' }).click();
  await page.getByText('Đã nhập xong').waitFor(long);
  await item(page, good).getByRole('link', { name: 'Mở bài viết' }).waitFor();

  // an archive that points out of its folder is refused whole
  await openScreen(page, '/import/new');
  await choose(page, [{ name: 'ra-ngoai.zip', content: await zip({ '../../x.html': `<h1>${good}</h1>` }) }]);
  await send(page);
  await page.getByText('Tệp nén có tên trỏ ra ngoài thư mục').waitFor(long);
  await looksRight(page, 'bị từ chối');

  // without a connection nothing that was chosen is lost
  await openScreen(page, '/import/new');
  await choose(page, [{ name: 'tin.txt', content: Buffer.from('Tin') }]);
  await page.route('**/imports?*', (route) => route.abort());
  await send(page);
  await page.getByText('Các tệp đã chọn vẫn còn ở đây').waitFor();
  await page.getByText('tin.txt').waitFor();
  await context.close();
});

test('who may not import is told so, and sees no way in', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  // the server's answer with the roles of a contributor: the screens go by nothing else
  await page.route('**/admin/graphql', async (route) => {
    if (!route.request().postData()?.includes('query Viewer')) return route.continue();
    const response = await route.fetch();
    const answer = (await response.json()) as { data: { viewer: { roles: string[] } } };
    answer.data.viewer.roles = ['CONTRIBUTOR'];
    return route.fulfill({ response, json: answer });
  });
  for (const path of ['/import', '/import/new', '/import/abc']) {
    await page.goto(admin(path));
    await page.getByText('Bạn chưa có quyền nhập dữ liệu').waitFor();
  }
  await looksRight(page, 'không có quyền');
  await openScreen(page, '/articles');
  expect(await page.getByRole('link', { name: /^Nhập/ }).count()).toBe(0);
  await openScreen(page, '/official-documents');
  expect(await page.getByRole('link', { name: /^Nhập/ }).count()).toBe(0);
  await context.close();
});
