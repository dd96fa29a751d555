import { AxeBuilder } from '@axe-core/playwright';
import { launchBrowser } from '@kheo/test-browser/launch-browser';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { portalUrl } from './servers.ts';

/** A browser for the tests of a file; `open` gives a page in a fresh context, so that nothing is kept between tests. */
export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return {
    async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ baseURL: portalUrl, ...options });
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
  };
}

/** What axe finds against WCAG 2.2 AA, as readable lines; an empty list is what we want. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')})`,
  );
}

/**
 * How far the page is wider than its window, in CSS pixels; what sticks out at the left counts too,
 * since nobody can scroll there.
 */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('a, button, h1, h2, p')]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 1);
    const cutAtLeft = Math.max(0, ...shown.map(({ left }) => -left));
    return document.documentElement.scrollWidth - innerWidth + cutAtLeft;
  });
}
