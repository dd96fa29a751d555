import { expect, test } from 'vitest';
import { foldHeader, matchHeaders } from './column-headers.ts';

test('headers match whole before they match by their beginning, each once', () => {
  expect(foldHeader('Họ và tên\n(chữ in hoa)')).toBe('ho va ten chu in hoa');
  const known = { name: ['ho va ten'], unit: ['don vi cong tac', 'don vi'] };
  expect([...matchHeaders(['Họ và tên (1)', 'Đơn vị', 'Đơn vị công tác hiện nay'], known)]).toEqual([
    [1, 'unit'],
    [0, 'name'],
  ]);
});
