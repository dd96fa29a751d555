import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { emptyStateExamples } from './empty-state.examples.tsx';

test('it says what is missing and what to do', () => {
  const html = renderToStaticMarkup(emptyStateExamples.category);
  expect(html).toContain('Chuyên mục này chưa có bài viết');
  expect(html).toContain('Mời bạn xem các tin mới nhất');
});
