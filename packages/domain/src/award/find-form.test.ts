import { describe, expect, test } from 'vitest';
import { findForms } from './find-form.ts';

describe('which form a text means', () => {
  test.each([
    ['CSTĐCS', ['GRASSROOTS_EMULATION_FIGHTER']],
    ['chien si thi dua co so', ['GRASSROOTS_EMULATION_FIGHTER']],
    ['Lao động tiên tiến', ['ADVANCED_WORKER']],
    ['Huân chương Lao động', ['LABOUR_ORDER_1', 'LABOUR_ORDER_2', 'LABOUR_ORDER_3']],
    ['Huân chương Lao động hạng Ba', ['LABOUR_ORDER_3']],
    ['MERIT_CERTIFICATE_PM', ['MERIT_CERTIFICATE_PM']],
    ['Khen miệng', []],
    ['', []],
  ])('%s', (text, ids) => {
    expect(findForms(text).map(({ id }) => id)).toEqual(ids);
  });

  test('a bare “Giấy khen” leaves the choice', () => {
    expect(findForms('Giấy khen').length).toBeGreaterThan(2);
  });
});
