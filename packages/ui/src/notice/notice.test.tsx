import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { noticeExamples } from './notice.examples.tsx';

test('an announced error interrupts', () => {
  expect(renderToStaticMarkup(noticeExamples.announcedError)).toContain('role="alert"');
});

test('a notice that was there from the start is not announced', () => {
  expect(renderToStaticMarkup(noticeExamples.quiet)).not.toContain('role=');
});
