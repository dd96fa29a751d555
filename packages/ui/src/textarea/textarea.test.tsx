import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { textareaExamples } from './textarea.examples.tsx';

test('the text stands inside and the number of rows is kept', () => {
  const html = renderToStaticMarkup(textareaExamples.lead);
  expect(html).toContain('rows="4"');
  expect(html).toContain('Đảng ủy Sở Tư pháp vừa ban hành kế hoạch.</textarea>');
});
