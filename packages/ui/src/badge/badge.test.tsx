import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { badgeExamples } from './badge.examples.tsx';

test('the words carry the state, the colour only repeats it', () => {
  expect(renderToStaticMarkup(badgeExamples.published)).toContain('Đã đăng</span>');
  expect(renderToStaticMarkup(badgeExamples.draft)).toContain('Bản nháp</span>');
});
