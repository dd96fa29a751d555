import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the root test script starts the servers and sets it`);
  return value.replace(/\/$/, '');
}

/** Where the servers of this run are, and who may sign in. */
export const servers = {
  api: required('KHEO_E2E_API_URL'),
  portal: required('KHEO_E2E_PORTAL_URL'),
  email: required('KHEO_E2E_ADMIN_EMAIL'),
  password: required('KHEO_E2E_ADMIN_PASSWORD'),
};

export const admin = (path: string): string => `${servers.api}/admin${path}`;

export { launchBrowser } from '@kheo/test-browser/launch-browser';

/** A window whose person is signed in already. */
export async function signedInContext(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const response = await context.request.post(`${servers.api}/auth/sign-in/email`, {
    data: { email: servers.email, password: servers.password },
    headers: { origin: new URL(servers.api).origin },
  });
  expect(response.status()).toBe(200);
  return context;
}

/** Opens a screen and waits for its heading and for the data behind it. */
export async function openScreen(page: Page, path: string): Promise<void> {
  await page.goto(admin(path));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Fails with the rule, the element and the reason for each breach of WCAG 2.2 AA. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // The preview's frame runs no scripts, axe's included; the portal's own tests look at what is in it.
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  );
  expect(found, name).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const surplus = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(surplus, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** At every width: nothing scrolls sideways, no breach of WCAG; with a picture when asked for. */
export async function looksRight(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(150);
    await expectNoSidewaysScroll(page, `${name}, ${width} px`);
    await expectAccessible(page, `${name}, ${width} px`);
    if (process.env['KHEO_E2E_SCREENSHOTS'])
      await page.screenshot({ path: `${process.env['KHEO_E2E_SCREENSHOTS']}/${name}-${width}.png`, fullPage: true });
  }
}

/** A GraphQL request at the editorial door in the name of the signed-in person. */
export async function editorial<Data>(
  context: BrowserContext,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const response = await context.request.post(`${servers.api}/admin/graphql`, {
    data: { query, variables },
    headers: { origin: new URL(servers.api).origin },
  });
  const answer = (await response.json()) as { data?: Data; errors?: unknown };
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

/** What the public door answers anybody. */
export async function publicly<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const answer = await fetch(`${servers.api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

/** A draft made without the screens, for journeys that begin with one. */
export async function makeDraft(context: BrowserContext, title: string): Promise<{ id: string; version: number }> {
  const { createArticle } = await editorial<{ createArticle: { id: string; version: number } }>(
    context,
    'mutation ($input: CreateArticleInput!) { createArticle(input: $input) { ... on Article { id version } } }',
    { input: { title, lead: 'Đoạn mở đầu của bài thử.', body: { html: '<p>Nội dung của bài thử.</p>' } } },
  );
  return createArticle;
}
