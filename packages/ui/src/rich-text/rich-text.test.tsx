import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { richTextExamples } from './rich-text.examples.tsx';
import { wrapTables } from './rich-text.tsx';

test('a table scrolls in a named region that the keyboard reaches', () => {
  expect(renderToStaticMarkup(richTextExamples.plan)).toContain(
    '<div class="rich-text-table" role="region" tabindex="0" aria-label="Bảng, cuộn ngang để xem hết"><table>',
  );
});

test('a table in a table stays balanced', () => {
  const html = wrapTables('<table><tr><td><table></table></td></tr></table>', 'Bảng');
  expect(html.match(/<div/g)).toHaveLength(2);
  expect(html.match(/<\/div>/g)).toHaveLength(2);
});

test('a tag written inside an attribute is left alone', () => {
  const html = '<img alt="<table onload=alert(1)>"><p>Hết</p>';
  expect(wrapTables(html, 'Bảng')).toBe(html);
});

test('a label cannot leave its attribute', () => {
  expect(wrapTables('<table></table>', '"><script>')).toContain('aria-label="&quot;>&lt;script>"');
});
