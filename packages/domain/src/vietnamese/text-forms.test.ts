import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VOWEL_ROWS } from './alphabet.ts';
import { comparePersonNames, compareVietnamese } from './collation.ts';
import { foldForSearch } from './fold.ts';
import { normalizeVietnamese } from './normalize.ts';
import { searchKey, tonelessKey } from './search-key.ts';
import { slugify } from './slug.ts';

const letters = [...VOWEL_ROWS.join(''), ...VOWEL_ROWS.join('').toUpperCase(), ...'bcdđghklmnpqrstvxĐ'];
const vietnamese = fc.string({ unit: fc.constantFrom(...letters, ' ', '-', '.', '1', '“') });

describe('normalizeVietnamese', () => {
  test.each([
    ['e\u0301\u0302', 'ế', 'the tone before the hat'],
    ['é\u0302', 'ế', 'a hat after a composed tone'],
    ['ả\u0302', 'ẩ', 'a hook before the hat'],
    ['a\u0323\u0306', 'ặ', 'the dot before the breve'],
    ['o\u0301\u031b', 'ớ', 'the tone before the horn'],
    ['a\u0340', 'à', 'the deprecated grave'],
    ['ê\u0323', 'ệ', 'Windows-1258'],
    ['x\u0301', 'x\u0301', 'what is not Vietnamese stays'],
    ['Ð', 'Ð', 'the eth stays: it is é in TCVN3'],
  ])('%j → %j: %s', (text, expected) => {
    expect(normalizeVietnamese(text)).toBe(expected);
  });

  test('gives NFC and undoes NFD', () => {
    fc.assert(fc.property(vietnamese, (text) => void expect(normalizeVietnamese(text.normalize('NFD'))).toBe(text)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalizeVietnamese(text);
        expect(once.normalize('NFC')).toBe(once);
        expect(normalizeVietnamese(once)).toBe(once);
      }),
    );
  });
});

describe('foldForSearch', () => {
  test('folds what readers leave out', () => {
    expect(foldForSearch('ĐẢNG ỦY Sở Tư pháp, Nghị định 101/2018/NÐ-CP')).toBe(
      'dang uy so tu phap, nghi dinh 101/2018/nd-cp',
    );
  });

  test('keeps the length of NFC text, letter under letter', () => {
    fc.assert(fc.property(vietnamese, (text) => void expect(foldForSearch(text)).toHaveLength(text.length)));
  });

  test('folds NFD and NFC alike, in any length', () => {
    fc.assert(
      fc.property(vietnamese, (text) => void expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text))),
    );
    expect(foldForSearch('Ủy '.repeat(10_000))).toBe('uy '.repeat(10_000));
  });

  test('is idempotent on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => void expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text)),
      ),
    );
  });
});

describe('searchKey', () => {
  test.each([
    ['sỹ quan', 'sĩ quan'],
    ['hy vọng', 'hi vọng'],
    ['ký kết', 'kí kết'],
    ['quý', 'quí'],
    ['quỳnh', 'quình'],
    ['qúy', 'quý'],
    ['Uỷ ban', 'ủy ban'],
    ['TỶ LỆ', 'tỉ lệ'],
    ['Ðảng', 'Đảng'],
    ['quyết', 'quiết'],
    ['quyển', 'quiển'],
    ['tỵ', 'tị'],
    ['mỳ', 'mì'],
    ['hòa'.normalize('NFD'), 'hoà'],
  ])('%s = %s', (a, b) => {
    expect(searchKey(a)).toBe(searchKey(b));
  });

  test.each([
    ['tay', 'tai'],
    ['thúy', 'thúi'],
    ['hay', 'hai'],
    ['tuy', 'tui'],
    ['quy', 'quay'],
    ['dân', 'đàn'],
    ['y tế', 'i tế'],
  ])('%s ≠ %s', (a, b) => {
    expect(searchKey(a)).not.toBe(searchKey(b));
  });

  test('is idempotent, and its fold is the fold of its toneless form', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
        expect(foldForSearch(tonelessKey(text))).toBe(foldForSearch(searchKey(text)));
      }),
    );
    expect(tonelessKey('Dân vận khéo')).toBe('dân vân kheo');
  });
});

describe('slugify', () => {
  test('cuts between words at 90 characters', () => {
    const slug = slugify(
      'Đảng ủy Sở Tư pháp ban hành Kế hoạch thực hiện công tác dân vận khéo trong toàn Đảng bộ năm 2020',
    );
    expect(slug).toBe('dang-uy-so-tu-phap-ban-hanh-ke-hoach-thuc-hien-cong-tac-dan-van-kheo-trong-toan-dang-bo');
    expect(slugify('a'.repeat(100))).toHaveLength(90);
    expect(slugify('“…”')).toBe('');
    expect(slugify('Dân\u00a0vận khé\u00ado\u200b, 50-KH/ĐU')).toBe('dan-van-kheo-50-kh-du');
  });

  test('has the form of a slug for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => void expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/),
      ),
    );
  });
});

describe('collation', () => {
  test('orders letters before tones', () => {
    expect(['ơ', 'o', 'ô', 'đ', 'd', 'ă', 'â', 'a', 'ư', 'u', 'ê', 'e'].toSorted(compareVietnamese).join('')).toBe(
      'aăâdđeêoôơuư',
    );
  });

  test('orders people by given name, surname, middle name', () => {
    const names = ['Trần  Văn An', 'Lê Bình', 'Nguyễn Văn An', 'Nguyễn Thị An', 'Đỗ Ân', 'An'];
    expect(names.toSorted(comparePersonNames)).toEqual([
      'An',
      'Nguyễn Thị An',
      'Nguyễn Văn An',
      'Trần  Văn An',
      'Đỗ Ân',
      'Lê Bình',
    ]);
  });
});
