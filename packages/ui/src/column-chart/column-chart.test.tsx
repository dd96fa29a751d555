import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { columnChartExamples } from './column-chart.examples.tsx';

const html = renderToStaticMarkup(columnChartExamples.years);

test('the highest value has the highest column, and none leaves the picture', () => {
  const columns = [...html.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(
    (match) => match.slice(1).map(Number),
  );
  const heights = columns.map(([, , , height = 0]) => height);
  expect(heights.indexOf(Math.max(...heights))).toBe(1);
  for (const [x = 0, y = 0, width = 0, height = 0] of columns) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
    expect(y + height).toBeCloseTo(128);
  }
});

test('the picture has a name, and the same numbers stand in a table', () => {
  expect(html).toContain('role="img" aria-label="Năm 2024: 99; năm 2025: 167; năm 2026: 52"');
  expect(html).toContain('Xem bảng số liệu');
  expect(html).toMatch(/<th scope="row"[^>]*>2025<\/th><td[^>]*>167<\/td>/);
  expect(html).not.toContain('style=');
});
