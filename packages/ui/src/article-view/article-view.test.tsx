import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { articleViewExamples } from './article-view.examples.tsx';

test('everything the original page had, in its order', () => {
  const html = renderToStaticMarkup(articleViewExamples.whole);
  const parts = [
    'Đảng ủy Sở Tư pháp triển khai “Năm Dân vận khéo” 2020</h1>',
    'Bốn nhóm nội dung',
    '16:41, Thứ Tư, 1-4-2020',
    'Cập nhật lúc',
    'Dữ liệu mẫu',
    'A+',
    'Kế hoạch giao nhiệm vụ cụ thể',
    '<figcaption',
    'Kế hoạch số 50-KH/ĐU',
    'Thu Hà',
    'Nguồn: Theo Báo Minh Hà',
  ];
  const places = parts.map((part) => html.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a draft with only a title and a body leaves no empty frames', () => {
  const html = renderToStaticMarkup(articleViewExamples.bare);
  expect(html).not.toContain('<figure');
  expect(html).not.toContain('<footer');
  expect(html).not.toContain('<time');
});

test('a lead that mentions a document leads to it', () => {
  expect(renderToStaticMarkup(articleViewExamples.linkedLead)).toContain(
    'ban hành <a href="/van-ban/ke-hoach-50-kh-du-2020" data-code="50-KH/ĐU">Kế hoạch số 50-KH/ĐU</a>.</p>',
  );
});
