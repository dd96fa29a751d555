import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editorial,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openScreen,
  publicly,
  signedInContext,
} from './admin-browser.ts';
import { changeAward, publicDocument, recordDecision } from './award-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Words that no other run uses. */
const run = String(10_000 + (Date.now() % 89_999));
const symbol = `QĐ-KT${run}`;

/** What anybody is told about a code on a certificate. */
async function verificationOf(code: string): Promise<unknown> {
  const { verification } = await publicly<{ verification: unknown }>(
    'query ($code: String!) { verification(code: $code) { state award { recipientName status } } }',
    { code },
  );
  return verification;
}

test('an award is granted, found without marks, corrected, revoked and restored, and anyone can check it', async () => {
  const context = await signedInContext(browser);
  for (const [number, excerpt] of [
    ['1', 'Về việc tặng Giấy khen'],
    ['2', 'Về việc đính chính'],
    ['3', 'Về việc hủy bỏ'],
    ['4', 'Về việc khôi phục'],
  ] as const)
    await publicDocument(context, { number, symbol, excerpt });
  const page = await context.newPage();
  await openScreen(page, '/award-decisions');
  await page.getByRole('button', { name: 'Ghi nhận quyết định' }).click();
  await recordDecision(page, `1/${symbol}`);
  await page.getByRole('heading', { level: 1, name: `Quyết định 1/QĐ-KT${run}` }).waitFor();

  await page.getByRole('button', { name: 'Thêm khen thưởng' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm khen thưởng' });
  await dialog.getByRole('button', { name: 'Thêm vào quyết định' }).click();
  await dialog.getByText('Chưa thực hiện được: cần sửa 3 chỗ').waitFor();
  await dialog.getByLabel('Danh hiệu, hình thức').selectOption({ label: 'Giấy khen của giám đốc sở, ban, ngành' });
  await dialog.getByLabel('Tên in trên bằng, giấy khen').fill(`Đặng Thị Thử ${run}`);
  await dialog.getByLabel('Thành tích', { exact: true }).fill('Đã có thành tích xuất sắc trong công tác hòa giải');
  await dialog.getByRole('button', { name: 'Thêm vào quyết định' }).click();
  await page.getByText(`Đã thêm Đặng Thị Thử ${run} vào quyết định.`).waitFor();

  await page.getByRole('button', { name: 'Công khai khen thưởng' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Công khai khen thưởng' }).click();
  await page.getByText('Đã công khai các khen thưởng của quyết định.').waitFor();

  await openScreen(page, '/awards');
  await page.getByRole('searchbox', { name: 'Tìm theo tên, chức vụ, thành tích, số hiệu' }).fill(`dang thi thu ${run}`);
  await page.waitForURL(/q=dang/);
  await page.getByLabel('Tình trạng').selectOption('GRANTED');
  await page.waitForURL(/status=GRANTED/);
  await page.reload();
  await page.getByText('1 khen thưởng', { exact: true }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất Excel' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('khen-thuong.xlsx');
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('link', { name: `Đặng Thị Thử ${run}` }).click();
  await page.getByRole('heading', { level: 1, name: `Đặng Thị Thử ${run}` }).waitFor();
  const code = (await page.locator('strong.font-mono').textContent()) ?? '';
  expect(await verificationOf(code)).toMatchObject({ state: 'GRANTED' });

  await changeAward(page, 'Đính chính', 'Ghi nhận đính chính', `2/${symbol}`, async () => {
    await page.getByRole('dialog').getByLabel('Tên in trên bằng, giấy khen').fill(`Đặng Thị Thử Nghiệm ${run}`);
  });
  await page.getByText('Đã ghi nhận đính chính.').waitFor();
  expect(await verificationOf(code)).toMatchObject({
    state: 'CORRECTED',
    award: { recipientName: `Đặng Thị Thử Nghiệm ${run}` },
  });

  // without a decision and a reason nothing happens, and what is missing is said
  await page.getByRole('button', { name: 'Hủy bỏ', exact: true }).click();
  await page.getByRole('button', { name: 'Hủy bỏ khen thưởng', exact: true }).click();
  expect(await page.getByText('Mục này không được để trống.', { exact: true }).count()).toBe(2);
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy', exact: true }).click();
  await changeAward(page, 'Hủy bỏ', 'Hủy bỏ khen thưởng', `3/${symbol}`);
  await page.getByText('Đã hủy bỏ khen thưởng.').waitFor();
  expect(await verificationOf(code)).toMatchObject({ state: 'REVOKED' });

  await changeAward(page, 'Khôi phục', 'Khôi phục khen thưởng', `4/${symbol}`);
  await page.getByText('Đã khôi phục khen thưởng.').waitFor();
  expect(await verificationOf(code)).toMatchObject({ state: 'CORRECTED' }); // valid again, as corrected
  await page.getByRole('button', { name: /Xem các lần sửa/ }).click();
  await page.getByRole('dialog').getByText(`Trước: Đặng Thị Thử ${run}`, { exact: true }).waitFor();
  await context.close();
});

async function makeRecipient(context: BrowserContext, fields: Record<string, unknown>): Promise<string> {
  const { createRecipient } = await editorial<{ createRecipient: { id: string } }>(
    context,
    'mutation ($input: CreateRecipientInput!) { createRecipient(input: $input) { ... on Recipient { id } } }',
    { input: { kind: 'INDIVIDUAL', unitName: 'Văn phòng Sở', ...fields } },
  );
  return createRecipient.id;
}

test('two entries of one person are merged and taken apart; a number is read and data given out with a reason', async () => {
  const context = await signedInContext(browser);
  const name = `Trịnh Văn Trùng ${run}`;
  const first = await makeRecipient(context, {
    name,
    private: { birthYear: 1980, gender: 'MALE', idNumber: '001080000123' },
  });
  await makeRecipient(context, { name, position: 'Chuyên viên', private: { birthYear: 1980, gender: 'MALE' } });
  const page = await context.newPage();
  await openScreen(page, `/recipients/${encodeURIComponent(first)}`);
  await page.getByRole('button', { name: `So sánh và gộp với ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Gộp làm một' }).click();
  await dialog.getByText('Hãy ghi lý do.').waitFor();
  await dialog.getByLabel('Lý do').fill('Trùng tên, năm sinh và đơn vị');
  await dialog.getByRole('button', { name: 'Gộp làm một' }).click();
  await page.getByText(`Đã gộp ${name} (Văn phòng Sở)`).waitFor();
  expect(await page.getByRole('button', { name: `So sánh và gộp với ${name}` }).count()).toBe(0);

  await page.getByRole('button', { name: 'Tách lại' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tách lại' }).click();
  await page.getByRole('button', { name: `So sánh và gộp với ${name}` }).waitFor();

  expect(await page.content()).not.toContain('001080000123');
  await page.getByRole('button', { name: 'Xem đầy đủ' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Đối chiếu hồ sơ gốc');
  await page.getByRole('dialog').getByRole('button', { name: 'Xem đầy đủ' }).click();
  await page.getByText('001080000123').waitFor();
  await page.getByText('Đã xem 1 lần').waitFor();

  await page.getByRole('button', { name: 'Xuất dữ liệu cá nhân' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Người có tên yêu cầu');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Xuất tệp' }).click(),
  ]);
  const everything = await readFile(await file.path(), 'utf8');
  for (const part of [name, '001080000123', 'Đối chiếu hồ sơ gốc']) expect(everything).toContain(part);

  // what somebody else saved meanwhile is compared, not overwritten
  await editorial(
    context,
    'mutation ($input: UpdateRecipientInput!) { updateRecipient(input: $input) { __typename } }',
    { input: { id: first, expectedVersion: await versionOf(context, first), position: 'Thanh tra viên' } },
  );
  await page.getByLabel('Chức vụ, nghề nghiệp').fill('Chuyên viên chính');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const conflict = page.getByRole('dialog', { name: 'Người khác vừa lưu thay đổi' });
  await conflict.getByText('Thanh tra viên').waitFor();
  await conflict.getByRole('button', { name: 'Lưu bản của tôi' }).click();
  await page.getByText('Đã lưu mọi thay đổi').waitFor();
  await context.close();
});

async function versionOf(context: BrowserContext, id: string): Promise<number> {
  const { node } = await editorial<{ node: { version: number } }>(
    context,
    'query ($id: ID!) { node(id: $id) { ... on Recipient { version } } }',
    { id },
  );
  return node.version;
}

test.each([1280, 360])('the screens of the register meet WCAG 2.2 AA at %i px', async (width) => {
  const context = await signedInContext(browser, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  const { allAwards, awardDecisions, allRecipients } = await editorial<
    Record<'allAwards' | 'awardDecisions' | 'allRecipients', { nodes: { id: string }[] }>
  >(
    context,
    '{ allAwards(first: 1) { nodes { id } } awardDecisions(first: 1) { nodes { id } } allRecipients(first: 1) { nodes { id } } }',
  );
  const page = await context.newPage();
  const paths = [
    '/awards',
    '/awards?q=khong-co-ai-nhu-the',
    `/awards/${allAwards.nodes[0]?.id}`,
    '/award-decisions',
    `/award-decisions/${awardDecisions.nodes[0]?.id}`,
    '/recipients',
    '/recipients/new',
    `/recipients/${allRecipients.nodes[0]?.id}`,
  ];
  for (const path of paths) {
    await openScreen(page, path);
    await expectNoSidewaysScroll(page, `${path}, ${width} px`);
    await expectAccessible(page, `${path}, ${width} px`);
  }
  await context.close();
});
