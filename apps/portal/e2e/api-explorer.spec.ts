import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems, sidewaysOverflow, useBrowser } from './browser.ts';
import { portalUrl } from './servers.ts';

// The page where partners try an operation before they write a program.

const { open } = useBrowser();
const explorer = '/api/graphiql';
/** The text box of the operation, when the script has put an editor in its place. */
const editor = (page: Page) => page.getByRole('textbox', { name: 'Truy vấn GraphQL' });

test('the guide leads to it, and a first query is answered without writing anything', async () => {
  const page = await open('/api');
  await page.getByRole('link', { name: 'Thử truy vấn ngay trên trang' }).click();
  await page.getByRole('link', { name: 'Tìm kiếm tiếng Việt' }).click();
  await page.getByRole('button', { name: 'Chạy truy vấn' }).click();
  const answer = page.locator('[data-example=answer]');
  await answer.waitFor();
  expect(JSON.parse(await answer.innerText())).toMatchObject({ data: { search: { edges: expect.any(Array) } } });
  await expect.poll(() => page.getByText(/^HTTP 200 · chi phí \d+/).count()).toBe(1);
  // What was asked stands there to be changed.
  expect(await editor(page).innerText()).toContain('query Search');
  await page.context().close();
});

test('every example on the page runs', async () => {
  const page = await open(explorer);
  const links = page.getByRole('navigation', { name: 'Truy vấn mẫu' }).getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const examples = addresses.filter((address) => address.includes('recipe='));
  expect(examples.length).toBeGreaterThan(4);
  for (const address of examples) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Chạy truy vấn' }).click();
    await page.locator('[data-example=answer]').waitFor();
    const answer = await page.locator('[data-example=answer]').innerText();
    expect(answer).toMatch(/^\{\s+"data": \{/);
    expect(answer).not.toContain('"errors"');
  }
  await page.context().close();
});

test('without a script it is a form: what is wrong is said beside the field, and nothing typed is lost', async () => {
  const page = await open(explorer, { javaScriptEnabled: false });
  const query = 'query ($n: Int!) { articles(first: $n) { nodes { title } } }';
  await page.getByLabel('Truy vấn GraphQL').fill(query);
  await page.getByLabel('Biến (JSON)').fill('{ n: 2 }');
  await page.getByRole('button', { name: 'Chạy truy vấn' }).click();
  expect(await page.getByLabel('Biến (JSON)').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Biến (JSON)').inputValue()).toBe('{ n: 2 }');
  await page.getByLabel('Biến (JSON)').fill('{ "n": 2 }');
  await page.getByRole('button', { name: 'Chạy truy vấn' }).click();
  const { data } = JSON.parse(await page.locator('[data-example=answer]').innerText()) as {
    data: { articles: { nodes: object[] } };
  };
  expect(data.articles.nodes).toHaveLength(2);
  expect(await page.getByLabel('Truy vấn GraphQL').inputValue()).toBe(query);
  await page.getByLabel('Truy vấn GraphQL').fill('{ secrets }');
  await page.getByRole('button', { name: 'Chạy truy vấn' }).click();
  expect(await page.locator('[data-example=answer]').innerText()).toContain('GRAPHQL_VALIDATION_FAILED');
  await page.context().close();
});

test('names are completed while typing, checked against the contract and explained', async () => {
  const problems: string[] = [];
  const page = await open(explorer);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.reload();
  const field = editor(page);
  await field.fill('');
  await field.press('Control+a');
  await field.pressSequentially('{ arti');
  const offered = page.getByRole('listbox', { name: 'Gợi ý tên' });
  await offered.getByRole('option', { name: /^articles/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  // Which of the two is first is the editor's own choice.
  while (!(await offered.locator('[aria-selected]').innerText()).startsWith('articles')) await field.press('ArrowDown');
  await field.press('Enter');
  await field.pressSequentially('(first: 2) { nodes { tit');
  await offered.getByRole('option', { name: /^title/ }).click();
  await page.getByText(/Article\.title: String!/).waitFor();
  await field.press('Control+Enter');
  await page.getByText(/^HTTP 200 · chi phí \d+/).waitFor();
  const { data } = JSON.parse(await page.locator('[data-example=answer]').innerText()) as {
    data: { articles: { nodes: { title: string }[] } };
  };
  expect(data.articles.nodes).toHaveLength(2);
  expect(data.articles.nodes[0]?.title).toEqual(expect.any(String));

  // The editor, its undo and the address are as they were: the page was not left.
  expect(new URL(page.url()).hash).toBe('');
  expect(problems).toEqual([]);
  // (Chromium itself tries to keep the colour of what is typed over, which the policy refuses it.)
  await field.fill('{ secrets }');
  await field.press('ArrowLeft');
  await field.press('ArrowLeft');
  await page.getByText('Cannot query field "secrets" on type "Query".').first().waitFor();
  await page.context().close();
});

test('with a script, wrong variables are still said beside their field, and the operation stays', async () => {
  const page = await open(explorer);
  await editor(page).fill('query ($n: Int!) { articles(first: $n) { nodes { title } } }');
  await page.getByLabel('Biến (JSON)').fill('{ n: 2 }');
  await page.getByRole('button', { name: 'Chạy truy vấn' }).click();
  await page.locator('[aria-invalid=true]').waitFor();
  expect(await editor(page).innerText()).toContain('articles(first: $n)');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Biến (JSON)').fill('{ "n": 2 }');
  await page.getByRole('button', { name: 'Chạy truy vấn' }).click();
  await page.getByText(/^HTTP 200/).waitFor();
  await page.context().close();
});

test('from the keyboard one gets into the editor and out again', async () => {
  const page = await open(explorer);
  await editor(page).focus();
  await page.keyboard.press('Tab');
  expect(await page.getByLabel('Biến (JSON)').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  expect(await editor(page).evaluate((field) => field.matches(':focus'))).toBe(true);
  await page.context().close();
});

test.each([[320], [360], [1280]])('at %i px it can be read and used by everybody', async (width) => {
  const page = await open(explorer, { viewport: { width, height: 800 } });
  await page.getByRole('button', { name: 'Chạy truy vấn' }).click();
  await page.locator('[data-example=answer]').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});

test('other sites cannot send a form here, and what is written is never markup', async () => {
  const body = new URLSearchParams({ query: '{ __typename }' });
  const send = (headers: Record<string, string>, form = body) =>
    fetch(`${portalUrl}${explorer}`, { method: 'POST', headers, body: form });
  expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
  const strange = new URLSearchParams({ query: '</textarea><script>alert(1)</script>' });
  const html = await (await send({ origin: portalUrl }, strange)).text();
  expect(html).not.toContain('<script>alert(1)');
});
