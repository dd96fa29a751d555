import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { linkExamples } from './link.examples.tsx';

test('a link in a text is underlined, so that colour is not its only mark', () => {
  expect(renderToStaticMarkup(linkExamples.text)).toMatch(/class="[^"]*\bunderline\b/);
});

test('a plain link keeps its address', () => {
  expect(renderToStaticMarkup(linkExamples.plain)).toContain('href="/chuyen-muc/thong-bao"');
});
