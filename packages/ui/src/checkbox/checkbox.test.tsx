import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { checkboxExamples } from './checkbox.examples.tsx';

test('label and hint belong to the box', () => {
  const html = renderToStaticMarkup(checkboxExamples.featured);
  expect(html).toContain('<label for="featured"');
  expect(html).toContain('aria-describedby="featured-hint"');
  expect(html).toContain('checked=""');
});
