import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { pictureExamples } from './picture.examples.tsx';

test('the page knows the size and the colour before the image is there', () => {
  const html = renderToStaticMarkup(pictureExamples.lazy);
  expect(html).toContain('width="1280" height="853"');
  expect(html).toContain('fill="#7c2a2b"');
  expect(html).not.toContain('style=');
});

test('the browser chooses among the copies', () => {
  expect(renderToStaticMarkup(pictureExamples.lazy)).toContain(
    'srcSet="/media/lotus/w640.webp 640w, /media/lotus/w1280.webp 1280w"',
  );
});

test('only the opening picture is loaded at once', () => {
  expect(renderToStaticMarkup(pictureExamples.lazy)).toContain('loading="lazy"');
  expect(renderToStaticMarkup(pictureExamples.priority)).toContain('fetchPriority="high"');
});

test('a picture without copies and size still has its address and text', () => {
  const html = renderToStaticMarkup(pictureExamples.unknownSize);
  expect(html).not.toContain('srcSet');
  expect(html).toContain('alt="Bông sen cách điệu trên nền đỏ trầm"');
});

test('caption and maker stand under the figure', () => {
  expect(renderToStaticMarkup(pictureExamples.figure)).toMatch(/<figcaption[^>]*>Hoa sen .*Ảnh: Thu Hà/);
});
