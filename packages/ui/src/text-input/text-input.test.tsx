import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { textInputExamples } from './text-input.examples.tsx';

test('attributes of the input go through', () => {
  expect(renderToStaticMarkup(textInputExamples.filled)).toContain('value="Thu Hà"');
  expect(renderToStaticMarkup(textInputExamples.email)).toMatch(/autoComplete="username" type="email"/i);
});
