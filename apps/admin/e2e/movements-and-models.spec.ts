import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editorial,
  expectAccessible,
  launchBrowser,
  looksRight,
  openScreen,
  servers,
  signedInContext,
} from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Words that no other run uses. */
const run = String(10_000 + (Date.now() % 89_999));
const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu.', { exact: true }).waitFor();
}

async function publicly(query: string, variables: Record<string, unknown>): Promise<unknown> {
  const answer = await fetch(`${servers.api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return ((await answer.json()) as { data: unknown }).data;
}
const idIn = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');

test('units that were merged stay, and lead to their successor', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/organizations');
  await looksRight(page, 'organizations');
  await page.getByRole('link', { name: 'Thêm cơ quan, đơn vị' }).click();
  await page.getByLabel('Mã định danh', { exact: true }).fill('h46');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: 'Tên đầy đủ: Mục này không được để trống.' }).waitFor();
  await page.getByRole('link', { name: /^Mã định danh: Mã định danh gồm một chữ cái hoa/ }).waitFor();
  await expectAccessible(page, 'đơn vị có chỗ phải sửa');
  await page.getByLabel('Tên đầy đủ').fill(`Ủy ban nhân dân xã Mới ${run}`);
  await page.getByLabel('Mã định danh', { exact: true }).fill('');
  await page.getByLabel('Hoạt động từ ngày').fill('2025-07-01');
  await save(page);
  await page.goto(`${servers.api}/admin/organizations/new`);
  await page.getByLabel('Tên đầy đủ').fill(`Ủy ban nhân dân xã Cũ ${run}`);
  await page.getByLabel('Ngày cuối').fill('2025-06-30');
  await page.getByRole('button', { name: /^Đơn vị kế thừa/ }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill(`xa moi ${run}`);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Ủy ban nhân dân xã Mới ${run}` })
    .click();
  await save(page);
  await looksRight(page, 'organization');
  // A unit that another one leads to cannot go.
  await openScreen(page, `/organizations?q=moi+${run}`);
  await page.getByRole('link', { name: `Ủy ban nhân dân xã Mới ${run}` }).click();
  await page.getByRole('button', { name: 'Xóa' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await page.getByText('Còn 1 mục dùng cơ quan, đơn vị này').first().waitFor();
  // Dissolved ones are shown when asked for.
  await openScreen(page, `/organizations?q=cu+${run}`);
  await page.getByText('Không có mục nào khớp').waitFor();
  await page.getByLabel('Hiện cả đơn vị đã giải thể, sáp nhập').check();
  await page.getByText(`Sáp nhập vào Ủy ban nhân dân xã Mới ${run}`).waitFor();
  await context.close();
});

test('a movement is made, published, and what somebody else saved meanwhile is not overwritten', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/movements');
  await looksRight(page, 'movements');
  await page.getByRole('link', { name: 'Thêm phong trào' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: /^Ngày bắt đầu/ }).waitFor();
  const name = `Phong trào thi đua “Dân vận khéo” thử ${run}`;
  await page.getByLabel('Tên phong trào (tiếng Việt)').fill(name);
  await page.getByLabel('Ngày bắt đầu').fill('2026-01-01');
  await page.getByLabel('Ngày kết thúc').fill('2025-01-01');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: /^Ngày kết thúc: Ngày kết thúc không được trước/ }).waitFor();
  await page.getByLabel('Ngày kết thúc').fill('2026-12-31');
  await page.getByLabel('Kinh tế').check();
  await page.getByLabel('Tiêu chí (tiếng Việt)').fill('Có việc làm cụ thể\nCó người hưởng lợi');
  await page.getByRole('button', { name: /^Văn bản phát động/ }).click();
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
  await save(page);
  await page.waitForURL(/movements\/(?!new)/);
  const id = idIn(page);

  // Unsaved text is not left without a question.
  await page.getByLabel('Tóm tắt (tiếng Việt)').fill('Tóm tắt của tôi');
  await page.getByRole('link', { name: 'Bài viết', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ở lại' }).click();
  expect(await page.getByLabel('Tóm tắt (tiếng Việt)').inputValue()).toBe('Tóm tắt của tôi');
  // Somebody saves the same field meanwhile.
  await editorial(context, 'mutation ($input: UpdateMovementInput!) { updateMovement(input: $input) { __typename } }', {
    input: { id, expectedVersion: 1, summaryVi: 'Tóm tắt của người khác' },
  });
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Tóm tắt của người khác').waitFor();
  await expectAccessible(page, 'phong trào bị người khác sửa');
  await dialog.getByRole('button', { name: 'Lưu bản của tôi' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Đã lưu mọi thay đổi').waitFor();

  await page.getByRole('button', { name: 'Công khai', exact: true }).click();
  await dialog.getByRole('button', { name: 'Công khai', exact: true }).click();
  await page.getByText('Đã công khai trên cổng.').waitFor();
  const { node } = await editorial<{ node: { slug: string } }>(
    context,
    'query ($id: ID!) { node(id: $id) { ... on Movement { slug } } }',
    { id },
  );
  const query = 'query ($slug: String!) { movement(slug: $slug) { summary } }';
  expect(await publicly(query, { slug: node.slug })).toEqual({ movement: { summary: 'Tóm tắt của tôi' } });
  await page.setViewportSize({ width: 1280, height: 900 });
  await looksRight(page, 'movement');
  await page.getByRole('button', { name: 'Ngừng công khai' }).click();
  await dialog.getByRole('button', { name: 'Ngừng công khai' }).click();
  await page.getByText('Đã ngừng công khai.').waitFor();
  expect(await publicly(query, { slug: node.slug })).toEqual({ movement: null });
  await page.getByRole('button', { name: 'Xóa' }).click();
  await dialog.getByRole('button', { name: 'Xóa' }).click();
  await page.getByText('Không xóa được: phong trào đã từng công khai').waitFor();
  await context.close();
});

async function step(page: Page, button: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('a model goes from registration to replication, and others follow it', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/civic-models');
  await looksRight(page, 'civic-models');
  await page.getByRole('link', { name: 'Đăng ký mô hình' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: /^Lĩnh vực/ }).waitFor();
  const name = `Tổ tự quản giữ sạch kênh mương ${run}`;
  await page.getByLabel('Tên mô hình, điển hình').fill(name);
  await page.getByLabel('Lĩnh vực', { exact: true }).selectOption('NEW_COUNTRYSIDE');
  await page.getByLabel('Đơn vị, cá nhân thực hiện').fill('Chi bộ thôn Bản Sen');
  await page.getByLabel('Ngày đăng ký').fill('2026-02-10');
  await page.getByLabel('Thực trạng, lý do chọn').fill('Kênh mương đầy rác sau mỗi mùa mưa');
  await page.getByLabel('Khả năng duy trì, nhân rộng').fill('Giao cho từng xóm, dễ làm theo');
  await save(page);
  await page.waitForURL(/civic-models\/(?!new)/);

  await step(page, 'Ghi kết quả kiểm tra', async (dialog) => {
    await expectAccessible(page, 'ghi kết quả kiểm tra');
    await dialog.getByLabel('Ngày').fill('2026-01-01');
    await dialog.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await dialog.getByText('Ngày thực hiện không được trước ngày đăng ký').waitFor();
    await dialog.getByLabel('Ngày').fill('2026-05-10');
    await dialog.getByLabel('Nhận xét').fill('Cần thêm số liệu từng tháng');
  });
  await page.getByText('Đang xây dựng').first().waitFor();
  await step(page, 'Ghi kết quả thẩm định', (dialog) => dialog.getByLabel('Ngày').fill('2026-08-10'));
  await step(page, 'Công nhận', async (dialog) => {
    await dialog.getByLabel('Ngày').fill(today());
    await dialog.getByLabel('Cấp công nhận').selectOption('COMMUNE');
    await dialog.getByRole('button', { name: 'Chọn…' }).click();
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
    // The day was kept while the document was looked for.
    expect(await page.getByRole('dialog').getByLabel('Ngày').inputValue()).toBe(today());
  });
  await page.getByText('Được công nhận').first().waitFor();
  await step(page, 'Cho nhân rộng', (dialog) => dialog.getByLabel('Ngày').fill(today()));

  await page.getByRole('button', { name: 'Ghi kết quả năm' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số người hưởng lợi').fill('1.250');
  await dialog.getByLabel('Kết quả').fill('12 km kênh mương sạch rác');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Năm 2026 · 1.250 người hưởng lợi').waitFor();
  await looksRight(page, 'civic-model');

  // One that follows it knows where it comes from.
  await page.getByRole('link', { name: 'Đăng ký mô hình làm theo' }).click();
  await page.getByRole('button', { name: new RegExp(`^Nhân rộng từ mô hình: ${name}`) }).waitFor();
  await page.getByLabel('Tên mô hình, điển hình').fill(`${name} ở Tân Hà`);
  await page.getByLabel('Đơn vị, cá nhân thực hiện').fill('Chi bộ thôn Tân Hà');
  await page.getByLabel('Ngày đăng ký').fill('2026-11-01');
  await save(page);

  // Each save is kept and can be looked at.
  await page.getByLabel('Đơn vị, cá nhân thực hiện').fill('Chi bộ thôn Tân Hà và Hội Nông dân');
  await save(page);
  await page.getByRole('button', { name: 'Các lần sửa' }).click();
  const changes = page.getByRole('dialog', { name: 'Các lần sửa' });
  await changes.getByText('Trước: Chi bộ thôn Tân Hà', { exact: true }).waitFor();
  await changes.getByText('Sau: Chi bộ thôn Tân Hà và Hội Nông dân', { exact: true }).waitFor();
  await expectAccessible(page, 'changes');
  await page.keyboard.press('Escape');

  // Found without marks, and the list as a file.
  await openScreen(page, `/civic-models?q=kenh+muong+${run}`);
  await page.getByText('2 mô hình, điển hình').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mo-hinh-dan-van-kheo.xlsx');
  await context.close();
});

test('who keeps no awards sees the lists and cannot change them', async () => {
  const context: BrowserContext = await signedInContext(browser);
  const page = await context.newPage();
  // The session is told that its roles are others; what the server refuses is tested in the API.
  await page.route('**/admin/graphql', async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replace('"ADMINISTRATOR"', '"CONTRIBUTOR"');
    await route.fulfill({ response: answer, body: text });
  });
  await openScreen(page, '/movements');
  await page.getByRole('heading', { level: 1, name: 'Phong trào thi đua' }).waitFor();
  expect(await page.getByRole('link', { name: 'Thêm phong trào' }).count()).toBe(0);
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByText('Bạn chỉ được xem').waitFor();
  expect(await page.getByLabel('Tên phong trào (tiếng Việt)').isDisabled()).toBe(true);
  // What the screen still asks for must not fail with the page.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
});
