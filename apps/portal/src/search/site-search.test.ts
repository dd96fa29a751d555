import { expect, test } from 'vitest';
import {
  conditionsOf,
  isTooLong,
  readSearch,
  toVariables,
  widerWords,
  withCondition,
  writeSearch,
} from './site-search.ts';

const read = (query: string) => readSearch(new URLSearchParams(query));

test('every condition is read, and written again as it was', () => {
  const query =
    'q=h%C3%B2a+gi%E1%BA%A3i&loai=tin-bai&chuyen-muc=hoa-giai-o-co-so&nam=2025&tu=2025-01-01&den=2025-06-30';
  const search = read(query);
  expect(search).toEqual({
    words: 'hòa giải',
    type: 'tin-bai',
    category: 'hoa-giai-o-co-so',
    year: '2025',
    from: '2025-01-01',
    to: '2025-06-30',
  });
  expect(writeSearch(search)).toBe(query);
  expect(toVariables(search)).toEqual({
    query: 'hòa giải',
    types: ['ARTICLE'],
    typed: true,
    groupAwards: true,
    filter: { category: 'hoa-giai-o-co-so', decision: null, year: 2025, from: '2025-01-01', to: '2025-06-30' },
  });
});

test('words in decomposed letters, with spaces around them, are tidied; marks and signs stay', () => {
  expect(read(`q=${encodeURIComponent(' “hòa\tgiải”\u0000 -xã '.normalize('NFD'))}`).words).toBe('“hòa giải” -xã');
});

test.each([
  ['loai=constructor'],
  ['loai='],
  ['chuyen-muc=..%2F'],
  ['chuyen-muc=%00'],
  ['nam=abc'],
  ['nam=1e9'],
  ['tu=31/2/2020'],
  ['den=infinity'],
  ['quyet-dinh=1%27'],
])('%s narrows nothing', (query) => {
  expect(conditionsOf(read(`q=a&${query}`))).toEqual([]);
});

test('a text that is too long is kept for the box and not asked', () => {
  const search = read(`q=${'hòa giải '.repeat(40)}`);
  expect(isTooLong(search)).toBe(true);
  expect(search.words.length).toBeGreaterThan(300);
  expect(toVariables(search).query).toBe('');
});

test('a dropped condition leaves the others and begins the list anew', () => {
  const search = read('q=lu%E1%BA%ADt&nam=2025&loai=van-ban&after=abc');
  expect(writeSearch(withCondition(search, 'year'))).toBe('q=lu%E1%BA%ADt&loai=van-ban');
  expect(writeSearch(search, { before: 'a+b' })).toBe('q=lu%E1%BA%ADt&loai=van-ban&nam=2025&before=a%2Bb');
});

test.each([
  ['“hòa giải viên” -thành', 'hòa giải viên'],
  ['"kế hoạch 50-KH/ĐU"', 'kế hoạch 50-KH/ĐU'],
  ['50-KH/ĐU', null],
  ['hòa giải', null],
  ['-hòa', null],
])('%s is widened to %s', (words, wider) => {
  expect(widerWords(words)).toBe(wider);
});
