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

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const pictures = process.env['KHEO_E2E_PICTURES'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

interface Told {
  id: string;
  slug: string;
  relatedArticles: { article: { title: string } }[];
}

/** An old article, so one of the sample, that has enough related ones, once the job has been over it. */
async function relatedSample(context: BrowserContext): Promise<Told> {
  const query = '{ articles(last: 40) { nodes { id slug relatedArticles(first: 8) { article { title } } } } }';
  let found: Told | undefined;
  await expect
    .poll(
      async () => {
        const response = await context.request.post(`${servers.api}/graphql`, { data: { query } });
        const { data } = (await response.json()) as { data: { articles: { nodes: Told[] } } };
        found = data.articles.nodes.find(({ relatedArticles }) => relatedArticles.length >= 5);
        return found !== undefined;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  return found!;
}

const panelOf = (page: Page) =>
  page
    .locator('section, fieldset, div')
    .filter({ has: page.getByRole('heading', { name: 'Tin liên quan' }) })
    .last();

/** Titles of what is related to an article, as a partner is told. */
async function relatedNow(context: BrowserContext, id: string): Promise<string[]> {
  const query =
    'query ($id: ID!) { node(id: $id) { ... on Article { relatedArticles(first: 8) { article { title } } } } }';
  const response = await context.request.post(`${servers.api}/graphql`, { data: { query, variables: { id } } });
  const { data } = (await response.json()) as { data: { node: Pick<Told, 'relatedArticles'> } };
  return data.node.relatedArticles.map(({ article }) => article.title);
}

/** Titles of “Tin liên quan” as a citizen reads them. */
async function readByCitizen(page: Page, slug: string): Promise<string[]> {
  await page.goto(`${servers.portal}/bai-viet/${slug}`);
  return page.getByRole('region', { name: 'Tin liên quan' }).getByRole('link').allInnerTexts();
}

test('an editor sees why news is related, pins, orders, excludes and undoes, and the portal follows', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const citizen = await context.newPage();
  const { id, slug, relatedArticles } = await relatedSample(context);
  const titles = relatedArticles.map(({ article }) => article.title);
  const [first, second, third] = titles as [string, string, string];

  await openScreen(page, `/articles/${encodeURIComponent(id)}`);
  const panel = panelOf(page);
  const entries = panel.getByRole('list').first().getByRole('listitem');
  await entries.first().waitFor();
  expect(await entries.first().innerText()).toMatch(/(?:cùng .+ · )?điểm \d[,.]\d/);
  await picture(page, 'panel-1280');
  await expectAccessible(page, 'tin liên quan của bài');

  const choose = async (word: string, title: string, done: string): Promise<void> => {
    await panel.getByRole('button', { name: `${word}: ${title}`, exact: true }).click();
    await panel.getByText(`${done}: ${title}`, { exact: true }).waitFor();
  };
  await choose('Ghim', third, 'Đã ghim');
  await expect.poll(async () => (await readByCitizen(citizen, slug))[0], { timeout: 15_000 }).toBe(third);
  await choose('Ghim', second, 'Đã ghim');
  await choose('Lên', second, 'Đã chuyển chỗ');
  await expect
    .poll(async () => (await readByCitizen(citizen, slug)).slice(0, 2), { timeout: 15_000 })
    .toEqual([second, third]);
  await choose('Loại', first, 'Đã loại');
  await expect.poll(() => readByCitizen(citizen, slug), { timeout: 15_000 }).not.toContain(first);
  await picture(page, 'panel-chosen-1280');
  await panel.getByText('Đã loại 1 bài').click();
  // to the end of the page, where the bar that stays in view covers nothing
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expectAccessible(page, 'tin đã ghim và đã loại');
  await choose('Thôi loại', first, 'Lại theo kết quả tính');
  await choose('Bỏ ghim', second, 'Lại theo kết quả tính');
  await choose('Bỏ ghim', third, 'Lại theo kết quả tính');
  // Everything is as it is computed again; articles of other tests may have moved that meanwhile.
  await expect.poll(() => panel.getByRole('button', { name: /^Bỏ ghim/ }).count()).toBe(0);
  await expect
    .poll(
      async () => {
        const [shown, computed] = [await readByCitizen(citizen, slug), await relatedNow(context, id)];
        return { shown, asComputed: shown.every((title, index) => title === computed[index]) };
      },
      { timeout: 30_000 },
    )
    .toMatchObject({ shown: expect.arrayContaining([first, second, third]), asComputed: true });
  await context.close();
});

test('a column weighs its signals, and the trial shows what each of them adds', async () => {
  const context = await signedInContext(browser);
  const page = await context.newPage();
  const { id } = await relatedSample(context);

  await openScreen(page, '/categories');
  await page.getByRole('button', { name: /^Sửa/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Cách chọn tin liên quan').first().click();
  const movements = dialog.getByLabel('Cùng phong trào thi đua');
  expect(await movements.inputValue()).toBe('100');
  await movements.fill('150');
  await picture(page, 'weights-1280');
  await expectAccessible(page, 'trọng số của chuyên mục');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Sửa/ }).first().click();
  await dialog.getByText('Cách chọn tin liên quan').first().click();
  expect(await movements.inputValue()).toBe('150');

  await openScreen(page, `/related-articles?article=${encodeURIComponent(id)}`);
  await page.getByRole('heading', { name: 'Các bài được xét' }).waitFor();
  await page.getByText('Từ đâu').first().waitFor();
  await picture(page, 'trial-1280');
  await page.getByText('Một đoạn văn bản').click();
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Tổ hòa giải ở cơ sở họp bàn');
  await page
    .getByRole('textbox', { name: 'Nội dung' })
    .fill('Hòa giải viên ở thôn bàn cách hòa giải các vụ việc tranh chấp đất đai.');
  await page.getByRole('button', { name: 'Tìm tin liên quan' }).click();
  await page.getByText(/Tính trên .* bài trong/).waitFor();
  await page
    .getByText(/cùng nói về: .*hòa giải/)
    .first()
    .waitFor();
  await expectAccessible(page, 'thử một đoạn văn bản');
  await context.close();
});

test('on a phone nothing is cut off', async () => {
  const context = await signedInContext(browser, { viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const { id } = await relatedSample(context);
  for (const [name, path] of [
    ['trial', `/related-articles?article=${encodeURIComponent(id)}`],
    ['panel', `/articles/${encodeURIComponent(id)}`],
  ] as const) {
    await openScreen(page, path);
    await page
      .getByText(/điểm 0|Từ đâu/)
      .first()
      .waitFor();
    await picture(page, `${name}-360`);
    await expectAccessible(page, `${name} ở 360 px`);
    await expectNoSidewaysScroll(page, `${name} ở 360 px`);
  }
  await page.goto(admin('/categories'));
  await page.getByRole('button', { name: /^Sửa/ }).first().click();
  await page.getByRole('dialog').getByText('Cách chọn tin liên quan').first().click();
  await picture(page, 'weights-360');
  await expectAccessible(page, 'trọng số ở 360 px');
  await expectNoSidewaysScroll(page, 'trọng số ở 360 px');
  await context.close();
});
