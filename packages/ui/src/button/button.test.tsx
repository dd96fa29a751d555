import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { buttonExamples } from './button.examples.tsx';

test('a button does not send a form unless it is told to', () => {
  expect(renderToStaticMarkup(buttonExamples.secondary)).toContain('type="button"');
});

test('a busy submit button says so and cannot send the form again', () => {
  const html = renderToStaticMarkup(buttonExamples.busy);
  expect(html).toContain('aria-busy="true"');
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toContain('type="submit"');
  expect(html).not.toMatch(/ disabled(=|>)/);
});
