import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { numbersTableExamples } from './numbers-table.examples.tsx';

test('each row has its number and its share, the labels in their language', () => {
  const html = renderToStaticMarkup(numbersTableExamples.shares);
  expect(html).toMatch(/<th scope="row" lang="vi"[^>]*>Xã Thượng Khê<\/th><td[^>]*>8<\/td><td[^>]*>25%<\/td>/);
  expect(html).toContain('aria-labelledby="by-unit-table by-unit"');
});

test('without shares there is no column for them', () => {
  const html = renderToStaticMarkup(numbersTableExamples.numbers);
  expect(html.match(/<th scope="col"/g)).toHaveLength(2);
  expect(html).not.toContain('style=');
});
