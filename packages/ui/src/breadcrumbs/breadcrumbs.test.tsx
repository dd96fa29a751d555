import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { breadcrumbsExamples } from './breadcrumbs.examples.tsx';

test('the last step is the page itself and no link', () => {
  const html = renderToStaticMarkup(breadcrumbsExamples.category);
  expect(html).toContain('<span aria-current="page">Dân vận khéo</span>');
  expect(html.match(/<a /g)).toHaveLength(2);
});

test('separators are not read out', () => {
  expect(renderToStaticMarkup(breadcrumbsExamples.category)).toContain('aria-hidden="true"');
});
