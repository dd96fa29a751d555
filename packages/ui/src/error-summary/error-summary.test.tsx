import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { errorSummaryExamples } from './error-summary.examples.tsx';

test('each error of a field links to the field', () => {
  const html = renderToStaticMarkup(errorSummaryExamples.twoErrors);
  expect(html).toContain('role="alert"');
  expect(html).toContain('<a href="#title"');
  expect(html).toContain('Bạn không có quyền đăng bài.');
});

test('nothing is shown without errors', () => {
  expect(renderToStaticMarkup(errorSummaryExamples.none)).toBe('');
});
