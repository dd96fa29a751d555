import { expect, test } from 'vitest';
import { readableBody } from './readable-body.ts';

test.each([
  ['{"type":"article.published"}', '{\n  "type": "article.published"\n}'],
  ['{"title":"Dân vận kh', '{"title":"Dân vận kh'],
  ['đã nhận', 'đã nhận'],
  ['', ''],
])('%j', (text, shown) => {
  expect(readableBody(text)).toBe(shown);
});
