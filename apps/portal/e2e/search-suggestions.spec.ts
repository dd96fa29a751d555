import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems, sidewaysOverflow, useBrowser } from './browser.ts';
import { portalUrl } from './servers.ts';

const { open } = useBrowser();
const box = (page: Page) => page.getByRole('combobox', { name: 'Tìm trên cổng thông tin' });
const pageOf = async (path: string) => (await fetch(`${portalUrl}${path}`)).text();
const options = (page: Page) => page.getByRole('listbox', { name: 'Gợi ý tìm kiếm' }).getByRole('option');

test('from the second letter on the box suggests; the keyboard chooses and opens', async () => {
  const page = await open('/lien-he');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/goi-y')) asked.push(request.url());
  });
  await box(page).press('h');
  await page.waitForTimeout(400);
  expect(asked).toEqual([]);
  await box(page).pressSequentially('oa giai');
  await options(page).first().waitFor();
  // Typed without a pause: asked once.
  expect(asked).toHaveLength(1);
  expect(await page.getByRole('status').textContent()).toMatch(/^Có \d+ gợi ý/);
  expect(await box(page).getAttribute('aria-expanded')).toBe('true');

  await box(page).press('ArrowDown');
  const first = options(page).first();
  expect(await box(page).getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
  expect(await first.getAttribute('aria-selected')).toBe('true');
  expect(await accessibilityProblems(page)).toEqual([]);
  await box(page).press('ArrowUp');
  expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
  await box(page).press('ArrowUp');
  expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
  expect(await box(page).inputValue()).toBe('hoa giai');

  const path = await options(page).last().getAttribute('data-path');
  await box(page).press('Enter');
  await page.waitForURL(`${portalUrl}${path}`);
  await page.context().close();
});

test('Escape closes the list and keeps the text; Enter without a choice searches', async () => {
  const page = await open('/');
  await box(page).fill('hoa giai');
  await options(page).first().waitFor();
  await box(page).press('Escape');
  expect(await options(page).first().isVisible()).toBe(false);
  expect(await box(page).inputValue()).toBe('hoa giai');
  expect(await box(page).getAttribute('aria-expanded')).toBe('false');
  await box(page).press('Enter');
  await page.waitForURL('**/tim-kiem?q=hoa+giai');
  await page.context().close();
});

test('a tap opens a suggestion; leaving the box closes the list', async () => {
  const page = await open('/tim-kiem', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  await box(page).fill('hoa');
  await options(page).first().waitFor();
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('heading', { level: 1 }).tap();
  await box(page).blur();
  expect(await options(page).first().isVisible()).toBe(false);
  await box(page).fill('hoa gi');
  await options(page).first().waitFor();
  const path = await options(page).first().getAttribute('data-path');
  await options(page).first().tap();
  await page.waitForURL(`${portalUrl}${path}`);
  await page.context().close();
});

test('an answer that comes late is not shown, and one that fails changes nothing', async () => {
  const page = await open('/');
  await page.route('**/goi-y?q=ho', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => {});
  });
  await page.route('**/goi-y?q=hoa', (route) => route.fulfill({ status: 503 }));
  await box(page).fill('ho');
  await page.waitForTimeout(300);
  await box(page).fill('hoa gi');
  await options(page).first().waitFor();
  const shown = await options(page).allTextContents();
  await page.waitForTimeout(1800);
  expect(await options(page).allTextContents()).toEqual(shown);
  await box(page).fill('hoa');
  await options(page).first().waitFor({ state: 'hidden' });
  await box(page).press('Enter');
  await page.waitForURL('**/tim-kiem?q=hoa');
  await page.context().close();
});

test('the suggestions are one cacheable address for each language', async () => {
  const ask = async (path: string) => {
    const answer = await fetch(`${portalUrl}${path}`);
    expect(answer.status).toBe(200);
    return { answer, body: (await answer.json()) as { suggestions: { text: string; kind: string; path: string }[] } };
  };
  const { answer, body } = await ask('/goi-y?q=ke+hoach+50');
  expect(answer.headers.get('cache-control')).toContain('public');
  const again = await fetch(answer.url, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  expect(body.suggestions[0]).toMatchObject({ kind: 'Văn bản' });
  expect(body.suggestions[0]?.path).toMatch(/^\/van-ban\//);
  const english = (await ask('/en/goi-y?q=ke+hoach+50')).body.suggestions[0];
  expect(english).toMatchObject({ kind: 'Document' });
  expect(english?.path).toMatch(/^\/en\/van-ban\//);
  const people = (await ask('/goi-y?q=nguyen+thi')).body.suggestions;
  const person = people.find(({ kind }) => kind === 'Được khen thưởng');
  expect(person?.path).toMatch(/^\/khen-thuong\?q=Nguy/);
  expect((await pageOf(person?.path ?? '')).includes(person?.text ?? '?')).toBe(true);
  for (const odd of ['', '%00%00', 'a', '%25%25', 'x'.repeat(5000)]) {
    expect((await ask(`/goi-y?q=${odd}`)).body.suggestions).toEqual([]);
  }
});
