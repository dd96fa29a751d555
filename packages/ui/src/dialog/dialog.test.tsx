import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { dialogExamples } from './dialog.examples.tsx';

test('a closed dialog is nothing in the page', () => {
  expect(renderToStaticMarkup(dialogExamples.closed)).toBe('');
});

test('an open dialog does not break rendering on the server', () => {
  expect(() => renderToStaticMarkup(dialogExamples.open)).not.toThrow();
});
