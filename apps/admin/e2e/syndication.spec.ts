import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  openScreen,
  servers,
  signedInContext,
} from './admin-browser.ts';

let browser: Browser;
let other: OtherKheo;
beforeAll(async () => {
  [browser, other] = await Promise.all([launchBrowser(), startOtherKheo()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await other.stop();
});

interface OtherKheo {
  address: string;
  edit<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  stop(): Promise<void>;
}

/** The agency whose news is taken over: another API with a database of its own, without sample content. */
async function startOtherKheo(): Promise<OtherKheo> {
  const holder = createServer().listen(0);
  await once(holder, 'listening');
  const { port } = holder.address() as { port: number };
  await once(holder.close(), 'close');
  const folder = await mkdtemp(path.join(tmpdir(), 'kheo-other-'));
  const origin = `http://127.0.0.1:${port}`;
  const [email, password] = ['nguon@kheo.example', 'mot-mat-khau-du-dai'];
  const api: ChildProcess = spawn(process.execPath, ['src/main.ts'], {
    cwd: fileURLToPath(new URL('../../api', import.meta.url)),
    env: {
      ...process.env,
      DATABASE_URL: '',
      KHEO_DATA_DIR: folder,
      API_PORT: String(port),
      KHEO_ADMIN_URL: origin,
      KHEO_PUBLIC_URL: origin,
      KHEO_SAMPLE_DATA: '0',
      KHEO_ADMIN_EMAIL: email,
      KHEO_ADMIN_PASSWORD: password,
      LOG_LEVEL: 'warn',
    },
    stdio: 'ignore',
  });
  const stop = async () => {
    api.kill('SIGTERM');
    if (api.exitCode === null) await once(api, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
  await vi.waitFor(
    async () => {
      if ((await fetch(`${origin}/readyz`)).status !== 200) throw new Error('not ready');
    },
    { timeout: 150_000, interval: 300 },
  );
  const headers = { 'content-type': 'application/json', origin };
  const signedIn = await fetch(`${origin}/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return {
    address: `${origin}/graphql`,
    edit: async <Data>(query: string, variables: Record<string, unknown> = {}) => {
      const answer = await fetch(`${origin}/admin/graphql`, {
        method: 'POST',
        headers: { ...headers, cookie },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
      if (!data) throw new Error(JSON.stringify(errors));
      return data;
    },
    stop,
  };
}

interface Original {
  id: string;
  version: number;
}

async function publishThere(categoryId: string, title: string): Promise<Original> {
  const { createArticle: draft } = await other.edit<{ createArticle: Original }>(
    'mutation ($input: CreateArticleInput!) { createArticle(input: $input) { ... on Article { id version } } }',
    { input: { title, categoryId, lead: `Tóm tắt: ${title}.`, body: { html: `<p>Toàn văn: ${title}.</p>` } } },
  );
  const { publishArticle } = await other.edit<{ publishArticle: Original }>(
    'mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { ... on Article { id version } } }',
    { input: { id: draft.id, expectedVersion: draft.version } },
  );
  return publishArticle;
}

/** Opens the list again and again until it shows a text: the source is read every fifteen seconds. */
async function untilListed(page: Page, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await openScreen(page, '/syndicated-articles');
        return page.getByText(text).count();
      },
      { timeout: 60_000, interval: 2_000 },
    )
    .toBeGreaterThan(0);
}

test('a publisher follows a column of another agency, approves, takes a new version, and sees a withdrawal', async () => {
  const run = String(Date.now()).slice(-5);
  const { createCategory: column } = await other.edit<{ createCategory: { id: string } }>(
    'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { ... on Category { id } } }',
    { input: { nameVi: `Tin huyện ${run}`, nameEn: `District news ${run}` } },
  );
  const [kept, , third] = [
    await publishThere(column.id, `Ra quân làm đường ${run}`),
    await publishThere(column.id, `Hội thi nấu ăn ${run}`),
    await publishThere(column.id, `Tập huấn hòa giải ${run}`),
  ];
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const dialog = page.getByRole('dialog');

  await openScreen(page, '/syndication-sources');
  await page.getByRole('button', { name: 'Thêm nguồn' }).first().click();
  await dialog.getByLabel('Địa chỉ GraphQL của nguồn').fill('https://10.0.0.8/graphql');
  await dialog.getByRole('button', { name: 'Kiểm tra địa chỉ' }).click();
  await dialog.getByText('Địa chỉ này nằm trong mạng nội bộ').first().waitFor();
  await expectAccessible(page, 'thêm nguồn, địa chỉ sai');
  await dialog.getByLabel('Địa chỉ GraphQL của nguồn').fill(other.address);
  await dialog.getByRole('button', { name: 'Kiểm tra địa chỉ' }).click();
  await dialog.getByLabel('Theo dõi mục nào của nguồn').selectOption({ label: `Tin huyện ${run}` });
  await dialog.getByLabel('Tên đơn vị nguồn').fill('Ban Dân vận huyện Mẫu');
  await dialog.getByLabel('Đăng vào chuyên mục').selectOption({ index: 1 });
  await expectAccessible(page, 'thêm nguồn');
  await dialog.getByRole('button', { name: 'Theo dõi nguồn này' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 2, name: 'Ban Dân vận huyện Mẫu' }).waitFor();
  await page.getByText('3 tin chờ xử lý').waitFor({ timeout: 30_000 });
  await expectAccessible(page, 'nguồn lấy tin');

  await openScreen(page, '/syndicated-articles');
  // the menu says from everywhere how much waits
  await page.getByRole('link', { name: 'Tin lấy lại 3 tin chờ xử lý' }).waitFor();
  await expectAccessible(page, 'tin chờ duyệt');
  // one is looked at and turned down, with a reason
  await page.getByRole('button', { name: `Hội thi nấu ăn ${run}` }).click();
  await dialog.getByText(`Toàn văn: Hội thi nấu ăn ${run}.`).waitFor();
  await expectAccessible(page, 'xem trước tin');
  await dialog.getByRole('button', { name: 'Từ chối' }).click();
  await dialog.getByRole('button', { name: 'Từ chối' }).click();
  await dialog.getByText('Mục này không được để trống.').waitFor();
  await dialog.getByLabel('Lý do từ chối').fill('Không hợp với chuyên mục');
  await dialog.getByRole('button', { name: 'Từ chối' }).click();
  await dialog.waitFor({ state: 'detached' });
  // the others are approved together, by keyboard
  await page.getByLabel('Chọn tất cả tin trên trang này').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Duyệt 2 tin đã chọn' }).press('Enter');
  await page.getByText('Đã duyệt 2 tin').waitFor();

  // readers see where it comes from
  const slug = `ra-quan-lam-duong-${run}`;
  const reader = await context.newPage();
  await expect
    .poll(async () => (await reader.goto(`${servers.portal}/bai-viet/${slug}`))?.status(), {
      timeout: 20_000,
      interval: 500,
    })
    .toBe(200);
  const home = `${new URL(other.address).origin}/bai-viet/${slug}`;
  expect(await reader.locator('link[rel=canonical]').getAttribute('href')).toBe(home);
  expect(await reader.getByRole('link', { name: 'Ban Dân vận huyện Mẫu' }).getAttribute('href')).toBe(home);

  // so does who edits it here
  await page.getByLabel('Hiển thị').selectOption({ label: 'Đã duyệt' });
  const row = page.getByRole('listitem').filter({ hasText: `Ra quân làm đường ${run}` });
  const editor = await context.newPage();
  const desk = await row.getByRole('link', { name: 'Mở bài trên cổng này' }).getAttribute('href');
  await openScreen(editor, desk!.replace('/admin', ''));
  await editor.getByText('Tin lấy lại từ Ban Dân vận huyện Mẫu').waitFor();
  await editor.getByText('bản mới chờ duyệt ở mục Tin lấy lại').waitFor();
  expect(await editor.getByRole('link', { name: 'Xem bài gốc' }).getAttribute('href')).toBe(home);
  await expectAccessible(editor, 'bài lấy lại');
  await editor.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(editor, 'bài lấy lại');

  // a new version waits beside what is here
  await other.edit(
    'mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { ... on Article { id } } }',
    { input: { id: kept.id, expectedVersion: kept.version, title: `Ra quân làm cầu ${run}` } },
  );
  await other.edit(
    'mutation ($input: UnpublishArticleInput!) { unpublishArticle(input: $input) { ... on Article { id } } }',
    { input: { id: third.id, expectedVersion: third.version, reason: 'Sai', publicReason: 'Sai tên xã' } },
  );
  await untilListed(page, `Ra quân làm cầu ${run}`);
  await page.getByRole('button', { name: `Ra quân làm cầu ${run}` }).click();
  await dialog.getByText('Bản đang có trên cổng này').waitFor();
  await expectAccessible(page, 'so sánh bản mới');
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page, 'so sánh bản mới');
  await page.setViewportSize({ width: 1280, height: 900 });
  await dialog.getByRole('button', { name: 'Nhận bản mới' }).click();
  await dialog.waitFor({ state: 'detached' });

  // what the source took down is gone, and said
  await untilListed(page, 'Đơn vị nguồn đã gỡ bài: Sai tên xã');
  expect((await reader.goto(`${servers.portal}/bai-viet/tap-huan-hoa-giai-${run}`))?.status()).toBe(404);
  await page.getByRole('button', { name: 'Đã biết 1 tin bị gỡ' }).click();
  await page.getByText('Không có tin nào chờ xử lý').waitFor();
  // a rejection can be taken back
  await page.getByLabel('Hiển thị').selectOption({ label: 'Đã từ chối' });
  await page.getByRole('button', { name: `Hội thi nấu ăn ${run}` }).click();
  await dialog.getByRole('button', { name: 'Đưa về chờ duyệt' }).click();
  await dialog.waitFor({ state: 'detached' });
  await openScreen(page, '/syndicated-articles');
  await page.getByRole('button', { name: `Hội thi nấu ăn ${run}` }).waitFor();
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page, `tin lấy lại, ${width}`);
  }
  await context.close();
}, 240_000);
