import { printMoment } from '@kheo/ui/date-time/date-time';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { portalUrl, publishedArticles, richArticle } from './servers.ts';

const { open } = useBrowser();
const article = await richArticle();
const path = `/bai-viet/${article.slug}`;

test('a citizen reads an article without JavaScript', async () => {
  const page = await open(path, { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(article.title);
  const text = (await page.getByRole('main').textContent()) ?? '';
  expect(text).toContain(printMoment(article.publishedAt, 'vi'));
  expect(text).toContain('Các tin khác');
  const related = page.getByRole('region', { name: 'Tin liên quan' });
  expect(await related.getByRole('listitem').first().textContent()).toMatch(/Cùng (?:dẫn|nói về|thẻ|chuyên mục)/);
  for (const { code } of article.documentReferences) expect(text).toContain(code);
  expect(await page.getByRole('button', { name: 'Tăng cỡ chữ' }).isVisible()).toBe(false);
  const footer = (await page.getByRole('contentinfo').textContent()) ?? '';
  expect(footer).toMatch(/Online\d.*Hôm nay\d.*Tổng\d{1,3}(\.\d{3})+/);
  await page.context().close();
});

test('the text size grows, is kept for the next visit, and goes back', async () => {
  const page = await open(path);
  const size = () =>
    page
      .locator('.rich-text p')
      .first()
      .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).fontSize));
  const normal = await size();
  await page.getByRole('button', { name: 'Tăng cỡ chữ' }).click();
  const larger = await size();
  expect(larger).toBeGreaterThan(normal * 1.1);
  await page.reload();
  expect(await size()).toBe(larger);
  await page.getByRole('button', { name: 'Cỡ chữ mặc định' }).click();
  expect(await size()).toBe(normal);
  await page.getByRole('button', { name: 'Giảm cỡ chữ' }).click();
  expect(await size()).toBeLessThan(normal);
  await page.context().close();
});

test('the dark background is kept for the next visit', async () => {
  const page = await open(path, { colorScheme: 'light' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Nền tối' }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto('/');
  expect(await background()).toBe(dark);
  await page.context().close();
});

test('the printed article has the agency, the text and its address, and no menus', async () => {
  const page = await open(path);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.getByText(`In từ: ${portalUrl}${path}`).isVisible()).toBe(true);
  expect(await page.getByRole('contentinfo').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Tăng cỡ chữ' }).isVisible()).toBe(false);
  await page.context().close();
});

test('a translated article leads to its translation, and both name each other', async () => {
  const translated = (await publishedArticles()).find(
    ({ language, translations }) => language === 'VI' && translations.length > 0,
  );
  const other = translated?.translations[0];
  if (translated === undefined || other === undefined) throw new Error('The sample content has no translated article');
  const page = await open(`/bai-viet/${translated.slug}`);
  const english = `/en/bai-viet/${other.slug}`;
  expect(await page.locator('link[hreflang="en"]').getAttribute('href')).toBe(`${portalUrl}${english}`);
  await page.getByRole('link', { name: 'English' }).click();
  expect(new URL(page.url()).pathname).toBe(english);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('link[hreflang="vi"]').getAttribute('href')).toBe(
    `${portalUrl}/bai-viet/${translated.slug}`,
  );
  await page.context().close();
});

test('an article under the other language moves to its own address', async () => {
  const answer = await fetch(`${portalUrl}/en${path}`, { redirect: 'manual' });
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe(path);
});

test('nothing moves while the page is loading', async () => {
  for (const address of ['/', path]) {
    const page = await open(address, { viewport: { width: 360, height: 740 } });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(total), 1500);
        }),
    );
    expect(shift).toBeLessThan(0.02);
    await page.context().close();
  }
});
