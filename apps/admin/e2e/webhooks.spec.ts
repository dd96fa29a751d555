import { createHmac } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  editorial,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  makeDraft,
  openScreen,
  signedInContext,
} from './admin-browser.ts';
import { letReceiverFail } from './database-clock.ts';
import { startReceiver, takes, type Received, type Receiver } from './webhook-receiver.ts';

let browser: Browser;
let receiver: Receiver;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
// one for each: the webhooks of another test must not be heard
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const run = String(100 + (Date.now() % 899));
const patience = { timeout: 20_000, interval: 250 };

async function makePartner(context: BrowserContext): Promise<string> {
  const { createPartner } = await editorial<{ createPartner: { id: string } }>(
    context,
    'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { ... on Partner { id } } }',
    { input: { nameVi: `Báo Nhận Tin ${run}` } },
  );
  return createPartner.id;
}

async function publish(context: BrowserContext, title: string): Promise<void> {
  const { id, version } = await makeDraft(context, title);
  const { categories } = await editorial<{ categories: { id: string }[] }>(context, '{ categories { id } }');
  const { updateArticle } = await editorial<{ updateArticle: { version: number } }>(
    context,
    'mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { ... on Article { version } } }',
    { input: { id, expectedVersion: version, categoryId: categories[0]!.id } },
  );
  const { publishArticle } = await editorial<{ publishArticle: { __typename: string } }>(
    context,
    'mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { __typename } }',
    { input: { id, expectedVersion: updateArticle.version } },
  );
  expect(publishArticle.__typename).toBe('Article');
}

let made = 0;

/** A webhook made without the screens, of a partner of its own. */
async function makeWebhook(context: BrowserContext) {
  made += 1;
  const [name, partnerId] = [`Máy ${made} số ${run}`, await makePartner(context)];
  const { createWebhook } = await editorial<{ createWebhook: { secret: string; webhook: { id: string } } }>(
    context,
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { ... on HandedWebhookSecret { secret webhook { id } } } }',
    {
      input: {
        partnerId,
        name,
        url: receiver.url,
        nodeTypes: ['Article'],
        selection: '{ type node { ... on Article { title } } }',
      },
    },
  );
  return { id: createWebhook.webhook.id, secret: createWebhook.secret, partnerId, name };
}

/** Standard Webhooks, worked out anew: the signature that a receiver expects. */
function signatureOf({ headers, body }: Received, secret: string): string {
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

const told = (): string => receiver.received.map(({ body }) => body).join('\n');
const log = (page: Page) => page.getByRole('region', { name: 'Nhật ký gửi' }).getByRole('listitem');

test('a webhook is made, with a selection that was tried before, and a test reaches its receiver signed', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const dialog = page.getByRole('dialog');
  const partnerId = await makePartner(context);

  await openScreen(page, `/partners/${partnerId}`);
  await page.getByText('Chưa có webhook.').waitFor();
  await page.getByRole('link', { name: 'Thêm webhook' }).click();
  await page.getByRole('heading', { level: 1, name: 'Webhook mới' }).waitFor();
  const whose = page.getByLabel('Đối tác').locator('option:checked');
  await expect.poll(() => whose.textContent(), patience).toBe(`Báo Nhận Tin ${run}`);
  await page.getByLabel('Địa chỉ nhận').fill('https://169.254.169.254/');
  const selection = page.getByLabel('Lựa chọn GraphQL trên Change');
  const usual = await selection.inputValue();
  await selection.fill('{ type node { ... on Article { tieuDe } } }');
  await page.getByRole('button', { name: 'Kiểm tra và xem trước' }).click();
  await page.getByText(/Dòng 1, cột \d+: Cannot query field "tieuDe"/).waitFor();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Tên webhook: Mục này không được để trống.').waitFor();
  await page.getByText('Địa chỉ nhận: Địa chỉ này nằm trong mạng nội bộ.').waitFor();
  await expectAccessible(page, 'webhook mới, có chỗ phải sửa');
  expect(await page.getByLabel('Địa chỉ nhận').inputValue()).toBe('https://169.254.169.254/');

  await page.getByLabel('Tên webhook').fill('Trang tin');
  await page.getByLabel('Địa chỉ nhận').fill(receiver.url);
  await selection.fill(usual);
  await page.getByLabel('Bài viết').check();
  await page.getByRole('button', { name: 'Kiểm tra và xem trước' }).click();
  await page.getByText('Dùng được. Thay đổi mới nhất sẽ gửi phần data như sau:').waitFor();
  expect(await page.getByLabel('Nội dung gửi thử').textContent()).toContain('"nodeType": "Article"');
  await expectAccessible(page, 'webhook mới, xem trước');
  await page.getByRole('button', { name: 'Lưu' }).click();
  const secret = await dialog.getByLabel('Khóa ký').inputValue();
  expect(secret).toMatch(/^whsec_[\w+/=]{44}$/);
  await expectAccessible(page, 'khóa ký');
  await dialog.getByRole('button', { name: 'Tôi đã giữ, đóng lại' }).click();
  await page.getByRole('heading', { level: 1, name: 'Trang tin' }).waitFor();
  await page.getByText('Chưa gửi lượt nào').waitFor();
  expect(await page.content()).not.toContain(secret);

  await page.getByRole('button', { name: 'Gửi thử' }).click();
  await page.getByText('Đã xếp một lượt gửi thử').waitFor();
  await expect.poll(() => receiver.received.length, patience).toBe(1);
  const [tried] = receiver.received;
  expect(JSON.parse(tried!.body)).toMatchObject({ type: 'test', data: { nodeType: expect.any(String) } });
  expect(tried!.headers['webhook-signature']).toBe(signatureOf(tried!, secret));
  await log(page).filter({ hasText: 'Gửi thử' }).getByText('Đã nhận').waitFor();
  await context.close();
});

test('a receiver that fails is looked into, stops the webhook after three days, and gets all when it is mended', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const dialog = page.getByRole('dialog');
  const { id: webhookId, name } = await makeWebhook(context);
  const address = `/webhooks/${webhookId}`;
  await publish(context, `Tin gửi đi ${run}`);
  await expect.poll(told, patience).toContain(`Tin gửi đi ${run}`);
  receiver.answer = (response) => response.writeHead(500).end('kho lưu trữ đầy');
  await publish(context, `Tin bị từ chối ${run}`);
  await publish(context, `Tin phải chờ ${run}`);
  await expect.poll(told, patience).toContain(`Tin bị từ chối ${run}`);
  await openScreen(page, address);
  await page.getByText(/^Máy nhận lỗi từ /).waitFor();
  const failing = log(page).filter({ hasText: 'Chưa được, sẽ gửi lại' });
  await failing.getByText('Máy nhận trả lời mã lỗi 500.').waitFor();
  await failing.getByText('Xem nội dung gửi và trả lời').click();
  await failing.getByText('kho lưu trữ đầy').waitFor();
  // what it told of, with the way to it, and what was sent
  const named = failing.getByRole('link', { name: `Tin bị từ chối ${run}` });
  expect(await named.getAttribute('href')).toMatch(/^\/admin\/articles\/./);
  await failing.locator('pre', { hasText: `Tin bị từ chối ${run}` }).waitFor();
  await expectAccessible(page, 'webhook có máy nhận lỗi');
  await expectNoSidewaysScroll(page, 'webhook');
  expect(told()).not.toContain(`Tin phải chờ ${run}`);

  await letReceiverFail(webhookId, 3);
  await page.getByText('Đã thử lại suốt ba ngày mà máy nhận không nhận được.').waitFor({ timeout: 40_000 });
  await page.getByText('Tự dừng', { exact: true }).waitFor();
  await openScreen(page, '/partners');
  await page.getByText(/\d webhook đã tự dừng gửi/).waitFor();
  await page.getByRole('link', { name: 'Xem các webhook đã dừng' }).click();
  await page.getByRole('heading', { level: 1, name: 'Webhook của đối tác' }).waitFor();
  await page.getByRole('link', { name }).waitFor();
  await expectAccessible(page, 'các webhook đã dừng');

  await openScreen(page, address);
  receiver.answer = takes;
  await page.getByRole('button', { name: 'Gửi tiếp' }).click();
  await expectAccessible(page, 'gửi tiếp');
  await dialog.getByRole('button', { name: 'Gửi tiếp' }).click();
  await expect.poll(told, patience).toContain(`Tin phải chờ ${run}`);
  await page.getByText('Máy nhận đang lỗi').waitFor({ state: 'detached' });
  await expect.poll(() => log(page).filter({ hasText: 'Đã nhận' }).count(), patience).toBeGreaterThanOrEqual(3);

  const before = receiver.received.length;
  await log(page).nth(0).getByRole('button', { name: 'Gửi lại' }).click();
  await page.getByText('Đã xếp gửi lại; kết quả hiện sau vài giây.').waitFor();
  await expect.poll(() => receiver.received.length, patience).toBe(before + 1);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids.slice(0, -1)).toContain(ids.at(-1));

  await page.getByRole('button', { name: 'Gửi lại một khoảng' }).click();
  await dialog.getByLabel('Từ lúc').fill('2099-01-01T00:00');
  await dialog.getByRole('button', { name: 'Gửi lại' }).click();
  await dialog.getByText('Từ lúc: Thời điểm bắt đầu phải trước thời điểm kết thúc.').waitFor();
  await expectAccessible(page, 'gửi lại một khoảng');
  const yesterday = new Date(Date.now() - 3_600_000 + 7 * 3_600_000).toISOString().slice(0, 16);
  await dialog.getByLabel('Từ lúc').fill(yesterday);
  await dialog.getByRole('button', { name: 'Gửi lại' }).click();
  await page.getByText(/^Đã xếp gửi lại \d+ lượt\.$/).waitFor();
  await expect.poll(() => receiver.received.length, patience).toBeGreaterThan(before + 3);
  await context.close();
});

test('a partner unsubscribes by 410; a delivery is passed over, the secret replaced, the webhook edited and deleted', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const dialog = page.getByRole('dialog');
  const { id, partnerId, secret } = await makeWebhook(context);
  const address = `/webhooks/${id}`;
  receiver.answer = (response) => response.writeHead(410).end();
  await publish(context, `Tin không ai nhận ${run}`);
  await openScreen(page, address);
  await page.getByText('Máy nhận trả lời 410: đối tác không muốn nhận nữa.').waitFor({ timeout: 40_000 });
  await page.getByText('Đối tác thôi nhận').waitFor();
  await log(page).getByRole('button', { name: 'Bỏ qua' }).first().click();
  await dialog.getByRole('button', { name: 'Bỏ qua' }).click();
  await page.getByText('Đã bỏ qua; các lượt phía sau không còn phải chờ lượt này.').waitFor();

  await page.getByRole('button', { name: 'Thay khóa ký' }).click();
  await expectAccessible(page, 'thay khóa ký');
  await dialog.getByRole('button', { name: 'Thay khóa ký' }).click();
  const next = await dialog.getByLabel('Khóa ký').inputValue();
  expect(next).not.toBe(secret);
  await dialog.getByRole('button', { name: 'Tôi đã giữ, đóng lại' }).click();
  await page.getByText('Khóa ký cũ còn dùng đến').waitFor();
  receiver.answer = takes;
  await page.getByRole('button', { name: 'Gửi thử' }).click();
  await expect.poll(() => receiver.received.at(-1)?.body, patience).toContain('"type":"test"');
  const both = String(receiver.received.at(-1)!.headers['webhook-signature']).split(' ');
  expect(both).toEqual([signatureOf(receiver.received.at(-1)!, next), signatureOf(receiver.received.at(-1)!, secret)]);

  await page.getByRole('link', { name: 'Sửa' }).click();
  await page.getByLabel('Tên webhook').fill('Trang tin mới');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Trang tin mới' }).waitFor();

  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of [address, `${address}/edit`, '/webhooks', '/webhooks/new', `/partners/${partnerId}`]) {
    await openScreen(page, path);
    await expectNoSidewaysScroll(page, path);
    await expectAccessible(page, `${path}, 360 px`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await openScreen(page, address);
  await page.getByRole('button', { name: 'Xóa webhook' }).click();
  await dialog.getByText('không khôi phục được').waitFor();
  await dialog.getByRole('button', { name: 'Xóa webhook' }).click();
  await page.getByRole('heading', { level: 1, name: 'Webhook của đối tác' }).waitFor();
  await openScreen(page, address);
  await page.getByText('Không có webhook này').waitFor();
  await context.close();
});
