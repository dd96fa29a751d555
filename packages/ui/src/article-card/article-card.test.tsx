import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { articleCardExamples } from './article-card.examples.tsx';

test.each(Object.entries(articleCardExamples))('%s: one link that counts, and a date', (_name, card) => {
  const html = renderToStaticMarkup(card);
  expect(html).toContain('Tổ hòa giải thôn Khe Lau hòa giải thành 11/11 vụ việc</a>');
  expect(html).toContain('>14-7-2026</time>');
  const read = html.replace(/<a [^>]*aria-hidden="true".*?<\/a>/, '');
  expect(read.match(/href="\/bai-viet\/to-hoa-giai-khe-lau"/g)).toHaveLength(1);
});

test('the picture of a card has no text of its own', () => {
  expect(renderToStaticMarkup(articleCardExamples.row)).toContain('alt=""');
});

test('the heading level follows the page', () => {
  expect(renderToStaticMarkup(articleCardExamples.lead)).toContain('<h2');
  expect(renderToStaticMarkup(articleCardExamples.line)).toContain('<h3');
});
