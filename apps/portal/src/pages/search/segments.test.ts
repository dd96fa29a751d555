import { expect, test } from 'vitest';
import { splitSegments } from './segments.ts';

const marked = (text: string) =>
  text.split(/(\[[^\]]*\])/).flatMap((part) => {
    if (part === '') return [];
    return part.startsWith('[')
      ? [{ text: part.slice(1, -1), highlighted: true }]
      : [{ text: part, highlighted: false }];
  });
const shown = (segments: readonly { text: string; highlighted: boolean }[]) =>
  segments.map(({ text, highlighted }) => (highlighted ? `[${text}]` : text)).join('');

test.each([
  ['Kế hoạch 50-KH/ĐU: Năm Dân vận khéo', 'Kế hoạch 50-KH/ĐU', 'Năm Dân vận khéo'],
  ['[Kế hoạch 50-KH/ĐU]: Năm [Dân vận] khéo', '[Kế hoạch 50-KH/ĐU]', 'Năm [Dân vận] khéo'],
  ['Kế hoạch [50-KH/ĐU: Năm] Dân vận', 'Kế hoạch [50-KH/ĐU]', '[Năm] Dân vận'],
  ['Kế hoạch 50-KH/ĐU[: ]Năm', 'Kế hoạch 50-KH/ĐU', 'Năm'],
])('%s', (title, head, rest) => {
  const parts = splitSegments(marked(title), 'Kế hoạch 50-KH/ĐU');
  expect(shown(parts.head)).toBe(head);
  expect(shown(parts.rest)).toBe(rest);
});

test('a title with another head stays whole', () => {
  const parts = splitSegments(marked('Về [Năm] Dân vận'), 'Kế hoạch 50-KH/ĐU');
  expect([shown(parts.head), parts.rest]).toEqual(['Về [Năm] Dân vận', []]);
});
