import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { skeletonExamples } from './skeleton.examples.tsx';

test('only the label is read out', () => {
  const html = renderToStaticMarkup(skeletonExamples.list);
  expect(html).toContain('Đang tải danh sách bài viết…');
  expect(html.match(/aria-hidden="true"/g)).toHaveLength(4);
});
