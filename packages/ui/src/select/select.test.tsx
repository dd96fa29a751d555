import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { selectExamples } from './select.examples.tsx';

test('the chosen option is marked and the arrow is hidden from screen readers', () => {
  const html = renderToStaticMarkup(selectExamples.category);
  expect(html).toContain('<option value="thong-bao" selected="">Thông báo</option>');
  expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
});
