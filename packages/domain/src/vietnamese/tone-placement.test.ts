import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth, linearGrowth } from '../test/growth.ts';
import { VOWEL_ROWS } from './alphabet.ts';
import { repairTonePlacement, toNewTonePlacement, toOldTonePlacement } from './tone-placement.ts';

test.each([
  ['họat động', 'hoạt động'],
  ['gía cả', 'giá cả'],
  ['qúi', 'quí'],
  ['khỏang', 'khoảng'],
  ['cuả', 'của'],
  ['nghiã', 'nghĩa'],
  ['muà', 'mùa'],
  ['ngừơi', 'người'],
  ['nứơc', 'nước'],
  ['tíên', 'tiến'],
  ['tùân', 'tuần'],
  ['họăc', 'hoặc'],
  ['gìơ', 'giờ'],
  ['gíup', 'giúp'],
  ['gíêng', 'giếng'],
  ['xóay', 'xoáy'],
  ['qúôc', 'quốc'],
  ['gĩư', 'giữ'],
  ['TÒAN QỦA', 'TOÀN QUẢ'],
  ['lọai', 'loại'],
])('repairTonePlacement moves %s to %s', (text, expected) => {
  expect(repairTonePlacement(text)).toBe(expected);
});

test.each([
  'hòa hoà',
  'ủy uỷ',
  'khỏe khoẻ',
  'quý',
  'gì gìn',
  'café',
  'Bắc Kạn',
  'Đắk Lắk',
  'thuở',
  'boóng',
  'khuỷu',
  'ngoéo',
  'huơ',
])('repairTonePlacement leaves “%s”', (text) => {
  expect(repairTonePlacement(text)).toBe(text);
});

describe('the two styles', () => {
  const syllables = [
    'hòa',
    'khỏe',
    'thúy',
    'Ủy',
    'TÒA',
    'quý',
    'hoàn',
    'ngoài',
    'mía',
    'của',
    'huỳnh',
    'khuya',
    'tuần',
    'Đảng',
  ];

  test('are inverses of each other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables)), (words) => {
        const text = words.join(' ');
        expect(toOldTonePlacement(toNewTonePlacement(text))).toBe(text);
      }),
    );
  });

  test('change nothing but oa, oe, uy without a final letter', () => {
    expect(toNewTonePlacement('hòa khỏe thúy Ủy TÒA quý hoàn ngoài mía của huỳnh')).toBe(
      'hoà khoẻ thuý Uỷ TOÀ quý hoàn ngoài mía của huỳnh',
    );
  });

  test('never throw and keep the length of NFC text', () => {
    const text = fc.string({ unit: fc.constantFrom(...VOWEL_ROWS.join(''), ...'bcdghklmnpqtuvxgi ') });
    fc.assert(
      fc.property(text, (input) => {
        for (const change of [toOldTonePlacement, toNewTonePlacement, repairTonePlacement]) {
          expect(change(input)).toHaveLength(input.length);
        }
      }),
    );
  });
});

test('one long word takes linear time', () => {
  const repair = (length: number): void => void repairTonePlacement('Aá'.repeat(length / 2));
  expect(growth(repair, 60_000)).toBeLessThan(linearGrowth);
}, 60_000);
