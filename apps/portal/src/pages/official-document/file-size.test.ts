import { expect, test } from 'vitest';
import { printFileSize } from './file-size.ts';

test.each([
  [0, '1 kB'],
  [240_400, '240 kB'],
  [999_700, '1 MB'],
  [1_240_000, '1,2 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(printFileSize(bytes, 'vi')).toBe(text);
});

test('English writes a point', () => {
  expect(printFileSize(1_240_000, 'en')).toBe('1.2 MB');
});
