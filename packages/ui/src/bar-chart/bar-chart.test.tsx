import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { barChartExamples } from './bar-chart.examples.tsx';

test('each bar says its value in words and as a share of the longest bar', () => {
  const html = renderToStaticMarkup(barChartExamples.fields);
  expect(
    [...html.matchAll(/<rect width="([^"]+)" height="100%" class="fill-accent/g)].map(([, width]) => width),
  ).toEqual(['100%', '19.8%']);
  expect(html).toContain('>91</span>');
  expect(html).toContain('<a href="/khen-thuong?linh-vuc=nong-thon-moi"');
});

test('nothing is written inline, which a strict policy would refuse', () => {
  expect(renderToStaticMarkup(barChartExamples.fields)).not.toContain('style=');
});

test('the table behind has also what is not drawn', () => {
  const html = renderToStaticMarkup(barChartExamples.fields);
  expect(html.match(/<th scope="row"/g)).toHaveLength(3);
  expect(html).toMatch(/Chưa có<\/th><td[^>]*>0<\/td>/);
});

test('an empty chart is an empty list without a table', () => {
  const html = renderToStaticMarkup(barChartExamples.nothing);
  expect(html).toContain('></ol>');
  expect(html).not.toContain('<table');
});
