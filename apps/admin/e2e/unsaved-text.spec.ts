import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editorial,
  expectAccessible,
  launchBrowser,
  makeDraft,
  openScreen,
  servers,
  signedInContext,
} from './admin-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('leaving with unsaved text asks first, and staying keeps every word', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  await openScreen(page, '/articles/new');
  await page.getByLabel('Tiêu đề', { exact: true }).fill('Hội nghị chưa kịp lưu');
  await page.getByRole('link', { name: 'Chuyên mục' }).click();
  const question = page.getByRole('dialog', { name: 'Rời trang khi chưa lưu?' });
  await question.waitFor();
  await expectAccessible(page, 'hỏi trước khi rời trang');
  await question.getByRole('button', { name: 'Ở lại' }).click();
  expect(await page.getByLabel('Tiêu đề', { exact: true }).inputValue()).toBe('Hội nghị chưa kịp lưu');
  await page.getByRole('link', { name: 'Chuyên mục' }).click();
  await question.getByRole('button', { name: 'Rời trang' }).click();
  await page.getByRole('heading', { level: 1, name: 'Chuyên mục' }).waitFor();
  await context.close();
});

test('text that was never saved is offered again after the browser was closed', async () => {
  const context = await signedInContext(browser);
  const { id } = await makeDraft(context, 'Bài soạn dở');
  const address = `/articles/${encodeURIComponent(id)}`;
  const page = await context.newPage();
  await openScreen(page, address);
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  await page.keyboard.type('Câu chưa lưu. ');
  await expect
    .poll(() =>
      page.evaluate(
        (articleId) => localStorage.getItem(`kheo-article-draft:${articleId}`)?.includes('Câu chưa lưu'),
        id,
      ),
    )
    .toBe(true);
  await page.close({ runBeforeUnload: false });

  const later = await context.newPage();
  await openScreen(later, address);
  await later.getByText('Có phần soạn dở chưa lưu').waitFor();
  await later.getByRole('button', { name: 'Khôi phục phần soạn dở' }).click();
  await later.getByText('Câu chưa lưu.').waitFor();
  await later.keyboard.press('Control+s');
  await later.getByText('Đã lưu lúc').waitFor();
  await later.reload();
  await later.getByText('Câu chưa lưu.').waitFor();
  expect(await later.getByText('Có phần soạn dở chưa lưu').count()).toBe(0);
  await context.close();
});

test('when the session ends during work, one signs in over it and the save goes through', async () => {
  const context = await signedInContext(browser);
  const { id } = await makeDraft(context, 'Bài của phiên hết hạn');
  const page = await context.newPage();
  await openScreen(page, `/articles/${encodeURIComponent(id)}`);
  await page.getByLabel('Tiêu đề phụ').fill('Viết trước khi hết phiên');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  const door = page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' });
  await door.getByLabel('Mật khẩu', { exact: true }).fill(servers.password);
  await door.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText('Đã lưu lúc').waitFor();
  const { node } = await editorial<{ node: { subtitle: string } }>(
    context,
    'query ($id: ID!) { node(id: $id) { ... on Article { subtitle } } }',
    { id },
  );
  expect(node.subtitle).toBe('Viết trước khi hết phiên');
  await context.close();
});

test('two editors: neither overwrites the other unseen', async () => {
  const context = await signedInContext(browser);
  const { id, version } = await makeDraft(context, 'Bài hai người cùng sửa');
  const page = await context.newPage();
  await openScreen(page, `/articles/${encodeURIComponent(id)}`);
  const title = page.getByLabel('Tiêu đề', { exact: true });
  await title.fill('Tiêu đề của tôi');
  await editorial(context, 'mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { __typename } }', {
    input: { id, expectedVersion: version, title: 'Tiêu đề của người khác', lead: 'Sa-pô của người khác.' },
  });
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  const comparison = page.getByRole('dialog', { name: 'Người khác đã lưu bài này trước bạn' });
  await comparison.getByText('Tiêu đề của tôi').waitFor();
  await comparison.getByText('Tiêu đề của người khác').waitFor();
  await expectAccessible(page, 'so sánh hai bản');
  await comparison.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await page.getByText('Đã lưu lúc').waitFor();
  // My title is kept, and so is the other editor's lead, which I had not touched.
  expect(await title.inputValue()).toBe('Tiêu đề của tôi');
  expect(await page.getByLabel('Sa-pô').inputValue()).toBe('Sa-pô của người khác.');

  // The other way round: theirs is taken, mine can still be copied.
  await title.fill('Tiêu đề thứ hai của tôi');
  await editorial(context, 'mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { __typename } }', {
    input: { id, expectedVersion: version + 2, title: 'Tiêu đề mới nhất của người khác' },
  });
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await comparison.getByRole('button', { name: 'Lấy bản hiện tại' }).click();
  await expect.poll(() => title.inputValue()).toBe('Tiêu đề mới nhất của người khác');
  expect(await page.getByRole('textbox', { name: 'Bản của bạn vừa được để riêng' }).inputValue()).toContain(
    'Tiêu đề thứ hai của tôi',
  );
  await context.close();
});
