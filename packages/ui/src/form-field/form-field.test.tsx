import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { formFieldExamples } from './form-field.examples.tsx';

test('label, hint and error belong to the control', () => {
  const html = renderToStaticMarkup(formFieldExamples.withError);
  expect(html).toContain('<label for="title"');
  expect(html).toContain('aria-describedby="title-hint title-error"');
  expect(html).toContain('id="title-hint"');
  expect(html).toContain('id="title-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('required=""');
});

test('without hint and error the control is described by nothing', () => {
  const html = renderToStaticMarkup(formFieldExamples.textarea);
  expect(html).not.toContain('aria-describedby');
  expect(html).not.toContain('aria-invalid=');
});

test('an id is made when none is given', () => {
  const html = renderToStaticMarkup(formFieldExamples.select);
  const id = /<label for="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`<select id="${id}"`);
});
