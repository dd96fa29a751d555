import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { paginationExamples } from './pagination.examples.tsx';

test('the first page leads only forward', () => {
  const html = renderToStaticMarkup(paginationExamples.firstPage);
  expect(html).toContain('href="?after=abc" rel="next"');
  expect(html).not.toContain('rel="prev"');
});

test('a page in the middle leads both ways and says where it is', () => {
  const html = renderToStaticMarkup(paginationExamples.middlePage);
  expect(html).toContain('rel="prev"');
  expect(html).toContain('rel="next"');
  expect(html).toContain('24 bài');
});

test('a list of one page has no navigation', () => {
  expect(renderToStaticMarkup(paginationExamples.onlyPage)).toBe('');
});
