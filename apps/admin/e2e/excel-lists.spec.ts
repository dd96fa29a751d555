import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editorial, launchBrowser, looksRight, openScreen, signedInContext } from './admin-browser.ts';
import { xlsx } from './office-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Words that no other run uses. */
const run = String(10_000 + (Date.now() % 89_999));
const year = new Date().getFullYear();

/** A dossier with one person, made without the screens. */
async function makeDossier(context: BrowserContext, name: string): Promise<string> {
  const { awardForms } = await editorial<{ awardForms: { id: string; code: string }[] }>(
    context,
    '{ awardForms { id code } }',
  );
  const formId = awardForms.find(({ code }) => code === 'GRASSROOTS_EMULATION_FIGHTER')?.id;
  const { createDossier } = await editorial<{ createDossier: { id: string } }>(
    context,
    'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { id } } }',
    {
      input: {
        title: `Danh sách chiến sĩ thi đua, đợt ${run}`,
        unitName: 'Sở Tư pháp',
        level: 'UNIT',
        year,
        nominees: [
          {
            subjectKind: 'INDIVIDUAL',
            name,
            unitName: 'Phòng Bổ trợ tư pháp',
            formId,
            achievement: 'Hoàn thành xuất sắc nhiệm vụ',
          },
        ],
      },
    },
  );
  return createDossier.id;
}

/** Chooses a file in the dialog and has it read without writing. */
async function tryList(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Tệp Excel')
    .setInputFiles({ name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer: await xlsx(rows) });
  await dialog.getByRole('button', { name: 'Đọc thử' }).click();
}

test('a list of projects goes to the nominees who made them, and can be taken back', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const name = `Trần Thị Khéo ${run}`;
  const topic = `Số hóa hồ sơ hộ tịch ${run}`;
  await openScreen(page, `/dossiers/${await makeDossier(context, name)}`);
  const list = [
    ['DANH SÁCH ĐỀ TÀI, SÁNG KIẾN'],
    [
      'STT',
      'Tên đề tài',
      'Ngày công nhân',
      'Đơn vị công nhận',
      'Tóm tắt thành tích',
      'Tên tác giả',
      'Phòng ban',
      'Cơ quan',
      'Ghi chú',
    ],
    [
      '1',
      topic,
      `09/03/${year}`,
      'Giám đốc Sở Tư pháp',
      'Giảm 50% thời gian',
      `TRẦN THỊ KHÉO ${run} và Phan Văn Lạ`,
      '',
      '',
    ],
    ['2', 'Phòng đọc mở', `${year}`, '', '', 'Phan Văn Lạ', '', ''],
    ['', 'NGƯỜI LẬP BIỂU'],
  ];
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Nhập đề tài, sáng kiến' }).click();
  await dialog.getByLabel('Phạm vi ảnh hưởng').selectOption({ label: 'Bộ, ngành, tỉnh' });
  await tryList(page, list);
  await dialog.getByText('Đọc được 1/2 dòng.').waitFor();
  await dialog.getByText('Phan Văn Lạ: Không có trong danh sách cá nhân được đề nghị của hồ sơ.').first().waitFor();
  await looksRight(page, 'import-initiatives');
  await dialog.getByRole('button', { name: 'Nhập 1 đề tài, sáng kiến' }).click();
  await page.getByText('Đã ghi 1 lượt đề tài, sáng kiến cho các tác giả.').waitFor();
  await page.getByText('Đề tài, sáng kiến: 1').waitFor();

  await page.getByRole('button', { name: `Sửa ${name}` }).click();
  await expect.poll(() => dialog.getByLabel('Tên đề tài, sáng kiến').inputValue()).toBe(topic);
  expect(await dialog.getByLabel('Ngày công nhận').inputValue()).toBe(`${year}-03-09`);
  await dialog.getByLabel('Tóm tắt thành tích').focus();
  await looksRight(page, 'nominee-initiatives');
  // The year follows the day, and what was read can be mended by hand.
  await dialog.getByLabel('Ngày công nhận').fill(`${year - 1}-03-09`);
  expect(await dialog.getByLabel('Năm công nhận').inputValue()).toBe(String(year - 1));
  await dialog.getByLabel('Đơn vị công nhận').fill('Chủ tịch UBND tỉnh');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu.').waitFor();

  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await page.getByText('Đã hoàn tác lần nhập.').waitFor();
  await page.getByText('Đề tài, sáng kiến: 1').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
  await dialog.getByLabel('Thành tích chung').fill('Hoàn thành xuất sắc nhiệm vụ');
  await tryList(page, list);
  await dialog.getByText('Đây là danh sách đề tài, sáng kiến').waitFor();
  await context.close();
}, 90_000);

test('registrations of models are read from a list, and taken back but for what was changed since', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const names = [`Giếng làng ${run}`, `Đường hoa ${run}`];
  const list = [
    ['ỦY BAN MTTQ XÃ HÒA LƯƠNG'],
    [`DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM ${year}`],
    ['STT', 'Tên mô hình, điển hình', 'Loại', 'Lĩnh vực', 'Đơn vị đăng ký', 'Mục tiêu', 'Ghi chú'],
    ['1', names[0]!, 'MÔ HÌNH', 'KINH TẾ', 'Chi đoàn thôn Thượng Khê', '90% số hộ', ''],
    ['2', names[1]!, 'Mô hình', 'Xây dựng NTM', '', 'Sạch đường', ''],
    ['3', `Cổng trường ${run}`, 'Mô hình', 'Gì đó', 'Trường tiểu học', '', ''],
    ['', 'NGƯỜI LẬP BIỂU'],
  ];
  const dialog = page.getByRole('dialog');
  await openScreen(page, '/civic-models');
  await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
  await tryList(page, [['STT', 'Họ và tên', 'Giới tính']]);
  await dialog.getByText('Không thấy danh sách đăng ký mô hình').waitFor();
  await tryList(page, list);
  await dialog.getByText('Đọc được 1/3 dòng.').waitFor();
  await dialog.getByText('Không nhận ra lĩnh vực').waitFor();
  // Another choice for the whole list needs another look.
  await dialog.getByLabel('Đơn vị, cá nhân thực hiện').fill('Ủy ban MTTQ xã Hòa Lương');
  await dialog.getByRole('button', { name: 'Đọc thử' }).click();
  await dialog.getByText('Đọc được 2/3 dòng.').waitFor();
  await looksRight(page, 'import-models');
  await dialog.getByRole('button', { name: 'Nhập 2 mô hình, điển hình' }).click();
  await page.getByText('Đã nhập 2 mô hình, điển hình từ danh sách.').waitFor();
  await looksRight(page, 'imported-models');

  // One of them is worked on; the other goes when the list is taken back.
  await page.getByRole('link', { name: names[0]! }).click();
  await page.getByLabel('Địa bàn', { exact: true }).fill('Thôn Thượng Khê');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu.', { exact: true }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await page.getByText('Đã hoàn tác: bỏ 1 mô hình, điển hình; giữ lại 1').waitFor();
  await page.getByRole('link', { name: names[0]! }).waitFor();
  await page.getByRole('link', { name: names[1]! }).waitFor({ state: 'detached' });
  await context.close();
}, 90_000);
