import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTyping } from './typing.ts';

test.each([
  ['Uyr ban nhaan daan', 'Ủy ban nhân dân'],
  ['DDANGR UYR', 'ĐẢNG ỦY'],
  ['Vieetj Nam', 'Việt Nam'],
  ['vietej', 'việt'],
  ['nguowif', 'người'],
  ['nguwowif', 'người'],
  ['dduwowcj', 'được'],
  ['thuowr', 'thuở'],
  ['giuwx gifn', 'giữ gìn'],
  ['hoaf giair', 'hòa giải'],
  ['casc', 'các'],
  ['tw', 'tư'],
  ['huwowngr uwngs', 'hưởng ứng'],
  ['nghij quyeets', 'nghị quyết'],
  ['ke61 hoa5ch', 'kế hoạch'],
  ['nguoi72', 'người'],
  ['ngu7o7i2', 'người'],
  ['viet65', 'việt'],
  ['thu7o73ng', 'thưởng'],
  ['Ho62 Chi1 Minh', 'Hồ Chí Minh'],
  ['quy3', 'quỷ'],
  ['ngu7o72i', 'người'],
  ['tie1ng6', 'tiếng'],
  ['tiesnge', 'tiếng'],
  ['quoc61 gia', 'quốc gia'],
  ['duowcdj', 'được'],
  ['nuocws', 'nước'],
  ['Y1 kie61n', 'Ý kiến'],
  ['car nuwowcs', 'cả nước'],
  ['“daan vaanj kheos”', '“dân vận khéo”'],
])('%s is %s', (typed, expected) => {
  expect(decodeTyping(typed)).toBe(expected);
});

test.each([
  'hello',
  'khen cong van',
  '2020',
  '50-KH/TU',
  'Covid19',
  'đã gõ dấu',
  'https',
  'miss',
  'Harris',
  'www',
  'code',
  'VNI 1 2 3',
  'test list of users',
  'this box was max',
  'A4, H1N1, CO2, MP3',
])('“%s” stays', (text) => {
  expect(decodeTyping(text)).toBe(text);
});

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void decodeTyping(text)));
});
