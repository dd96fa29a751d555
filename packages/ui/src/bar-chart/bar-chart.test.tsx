import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { barChartExamples } from './bar-chart.examples.tsx';

test('each row says its value in words and as a share of the longest bar', () => {
  const html = renderToStaticMarkup(barChartExamples.fields);
  expect(
    [...html.matchAll(/<rect width="([^"]+)" height="100%" class="fill-accent/g)].map(([, width]) => width),
  ).toEqual(['100%', '19.8%', '0%']);
  expect(html).toContain('>91</td>');
  expect(html).toContain('<a href="/khen-thuong?linh-vuc=nong-thon-moi"');
});

test('nothing is written inline, which a strict policy would refuse', () => {
  expect(renderToStaticMarkup(barChartExamples.fields)).not.toContain('style=');
});

test('an empty chart is an empty table', () => {
  expect(renderToStaticMarkup(barChartExamples.nothing)).toContain('<tbody></tbody>');
});
