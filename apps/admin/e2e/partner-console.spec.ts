import type { Browser, BrowserContext, Page } from 'playwright-core';
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
import { startReceiver, type Receiver } from './webhook-receiver.ts';

let browser: Browser;
let receiver: Receiver;
beforeAll(async () => {
  [browser, receiver] = await Promise.all([launchBrowser(), startReceiver()]);
});
afterAll(() => Promise.all([browser.close(), receiver.close()]));

const run = String(100 + (Date.now() % 899));
const name = `Đài Theo Dõi ${run}`;
const patience = { timeout: 20_000, interval: 250 };

/** A partner that has used a key, and whose webhook has been tried. */
async function busyPartner(context: BrowserContext): Promise<string> {
  const { createPartner } = await editorial<{ createPartner: { id: string } }>(
    context,
    'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { ... on Partner { id } } }',
    { input: { nameVi: name, nameEn: `Console Station ${run}` } },
  );
  const partnerId = createPartner.id;
  const { createPartnerKey } = await editorial<{ createPartnerKey: { secret: string } }>(
    context,
    'mutation ($input: CreatePartnerKeyInput!) { createPartnerKey(input: $input) { ... on HandedPartnerKey { secret } } }',
    { input: { partnerId, name: 'Đồng bộ tin' } },
  );
  const answer = await fetch(`${servers.api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${createPartnerKey.secret}` },
    body: JSON.stringify({ query: 'query TinCuaDai { articles(first: 3) { nodes { title } } }' }),
  });
  expect(answer.status).toBe(200);
  const { createWebhook } = await editorial<{ createWebhook: { webhook: { id: string } } }>(
    context,
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { ... on HandedWebhookSecret { webhook { id } } } }',
    { input: { partnerId, name: 'Máy nhận tin', url: receiver.url, selection: '{ type nodeType }' } },
  );
  await editorial(context, 'mutation ($input: WebhookInput!) { sendWebhookTest(input: $input) { __typename } }', {
    input: { id: createWebhook.webhook.id },
  });
  await expect.poll(() => receiver.received.length, patience).toBe(1);
  return partnerId;
}

async function makeLink(page: Page, partnerId: string, whom: string): Promise<string> {
  const dialog = page.getByRole('dialog');
  await openScreen(page, `/partners/${partnerId}`);
  await page.getByRole('button', { name: 'Tạo đường dẫn' }).click();
  await dialog.getByLabel('Giao cho ai').fill(whom);
  await dialog.getByRole('button', { name: 'Tạo đường dẫn' }).click();
  const link = await dialog.getByLabel('Đường dẫn đến bảng theo dõi').inputValue();
  await dialog.getByRole('button', { name: 'Tôi đã giữ, đóng lại' }).click();
  await page.getByRole('button', { name: `Thu hồi đường dẫn của ${whom}` }).waitFor();
  return link;
}

test('a partner’s own people open a link, see what is theirs, and send a delivery again', async () => {
  const staff = await signedInContext(browser);
  const partnerId = await busyPartner(staff);
  const link = await makeLink(await staff.newPage(), partnerId, 'Phòng kỹ thuật');
  expect(link).toMatch(new RegExp(`^${servers.portal}/doi-tac#[\\w-]{43}$`));
  const code = link.split('#')[1]!;

  const partner = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await partner.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(page.url()).toBe(`${servers.portal}/doi-tac`);
  expect(asked.join('\n')).not.toContain(code);
  expect(await page.evaluate(() => document.cookie)).not.toContain(code);
  expect(await page.content()).not.toContain(code);
  const cookie = (await partner.cookies()).find(({ value }) => value === code);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  await page.getByText('Đồng bộ tin').waitFor();
  const log = page.getByRole('region', { name: 'Nhật ký gửi của Máy nhận tin' });
  await log.getByText('Gửi thử').waitFor();
  await log.getByText('Xem nội dung gửi và trả lời').click();
  await log.getByText('tin đã vào kho').waitFor();
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByRole('listitem').filter({ hasText: 'TinCuaDai' }).count();
      },
      { timeout: 20_000, interval: 1_000 },
    )
    .toBe(1);
  await page.getByRole('img', { name: 'Bảy ngày gần nhất: 1 truy vấn.' }).waitFor();
  const response = await partner.request.get(`${servers.portal}/doi-tac`);
  expect(response.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
  });
  await expectAccessible(page, 'bảng theo dõi');
  await expectNoSidewaysScroll(page, 'bảng theo dõi');

  await log.getByRole('button', { name: 'Gửi lại' }).click();
  await page.getByText('Đã xếp gửi lại.').waitFor();
  await expect.poll(() => receiver.received.length, patience).toBe(2);

  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${servers.portal}/en/doi-tac`);
  await page.getByRole('heading', { level: 1, name: `Console Station ${run}` }).waitFor();
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await expectAccessible(page, 'bảng theo dõi, 360 px');
  await expectNoSidewaysScroll(page, 'bảng theo dõi, 360 px');

  await Promise.all([staff.close(), partner.close()]);
});

test('a link is made for somebody and for a time, and closes what it has opened when it is revoked', async () => {
  const staff = await signedInContext(browser);
  const desk = await staff.newPage();
  const dialog = desk.getByRole('dialog');
  const partnerId = await idlePartner(staff);
  await openScreen(desk, `/partners/${partnerId}`);
  await desk.getByText('Chưa có đường dẫn nào.').waitFor();
  await desk.getByRole('button', { name: 'Tạo đường dẫn' }).click();
  await dialog.getByLabel('Ngày hết hạn').fill('2099-01-01');
  await dialog.getByRole('button', { name: 'Tạo đường dẫn' }).click();
  await dialog.getByText('Giao cho ai: Mục này không được để trống.').waitFor();
  await dialog.getByText('Ngày hết hạn: Đường dẫn dùng được tối đa 90 ngày.').waitFor();
  await expectAccessible(desk, 'tạo đường dẫn, có chỗ phải sửa');
  const link = await makeLink(desk, partnerId, 'Phòng kỹ thuật');
  const code = link.split('#')[1]!;
  const partner = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await partner.newPage();
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: `Báo Máy Cũ ${run}` }).waitFor();

  await openScreen(desk, `/partners/${partnerId}`);
  await desk.getByText('Mở lần cuối:').waitFor();
  await desk.getByRole('button', { name: 'Thu hồi đường dẫn của Phòng kỹ thuật' }).click();
  await dialog.getByText('bị đóng ngay').waitFor();
  await dialog.getByRole('button', { name: 'Thu hồi' }).click();
  await desk.getByText('Đã thu hồi đường dẫn của Phòng kỹ thuật.').waitFor();
  await expectAccessible(desk, 'đường dẫn đã thu hồi');
  await page.goto(`${servers.portal}/doi-tac`);
  await page.getByText('Đường dẫn này đã bị thu hồi.').waitFor();
  expect(await partner.cookies().then((all) => all.filter(({ value }) => value === code))).toEqual([]);
  await expectAccessible(page, 'cửa vào bảng theo dõi, 360 px');
  await expectNoSidewaysScroll(page, 'cửa vào bảng theo dõi, 360 px');
  await page.goto(`${servers.portal}/doi-tac#${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
  await page.reload();
  await page.getByText('Mã truy cập không đúng hoặc bị thiếu ký tự.').waitFor();
  await Promise.all([staff.close(), partner.close()]);
});

test('without JavaScript the whole link is pasted; another site cannot hand in a code', async () => {
  const staff = await signedInContext(browser);
  const partnerId = await idlePartner(staff);
  const link = await makeLink(await staff.newPage(), partnerId, 'Máy cũ');
  const partner = await browser.newContext({ javaScriptEnabled: false });
  const page = await partner.newPage();
  await page.goto(link);
  await page.getByLabel('Mã truy cập').fill(link);
  await page.getByRole('button', { name: 'Mở bảng theo dõi' }).click();
  await page.getByRole('heading', { level: 1, name: `Báo Máy Cũ ${run}` }).waitFor();
  await page.getByText('Đơn vị chưa có khóa API nào.').waitFor();
  await page.getByText('Đơn vị chưa có webhook nào.').waitFor();
  await page.getByRole('button', { name: 'Thoát' }).click();
  await page.getByLabel('Mã truy cập').waitFor();
  const foreign = await fetch(`${servers.portal}/doi-tac`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: 'https://noi-khac.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ma: link }),
  });
  expect([foreign.status, foreign.headers.get('set-cookie')]).toEqual([403, null]);
  await Promise.all([staff.close(), partner.close()]);
});

async function idlePartner(context: BrowserContext): Promise<string> {
  const { createPartner } = await editorial<{ createPartner: { id: string } }>(
    context,
    'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { ... on Partner { id } } }',
    { input: { nameVi: `Báo Máy Cũ ${run}` } },
  );
  return createPartner.id;
}
