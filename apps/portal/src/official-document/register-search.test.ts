import { expect, test } from 'vitest';
import { readSearch, toFilter, without, writeSearch } from './register-search.ts';

const read = (query: string) => readSearch(new URLSearchParams(query));

test('every field of the form is read, and written again as it was', () => {
  const query =
    'q=d%C3%A2n+v%E1%BA%ADn&so=50-KH%2F%C4%90U&loai=K%E1%BA%BF+ho%E1%BA%A1ch&nam=2020&co-quan=%C4%90%E1%BA%A3ng+%E1%BB%A7y&nguoi-ky=Kh%E1%BA%AFc+Duy&hieu-luc=het-hieu-luc&tu=2020-01-01&den=2020-12-31';
  expect(read(query)).toEqual({
    words: 'dân vận',
    code: '50-KH/ĐU',
    type: 'Kế hoạch',
    year: '2020',
    issuer: 'Đảng ủy',
    signer: 'Khắc Duy',
    status: 'het-hieu-luc',
    from: '2020-01-01',
    to: '2020-12-31',
  });
  expect(writeSearch(read(query))).toBe(query);
  expect(toFilter(read(query))).toMatchObject({
    search: 'dân vận',
    year: 2020,
    status: 'EXPIRED',
    issuedTo: '2020-12-31',
  });
});

test('a form sent empty is no search', () => {
  expect(read('q=&so=+&loai=&nam=&co-quan=&nguoi-ky=&hieu-luc=&tu=&den=')).toEqual({});
});

test('a date as people type it', () => {
  expect(read('tu=30/3/2020')).toEqual({ from: '2020-03-30' });
});

test.each([
  ['nam=abc'],
  ['nam=1e9'],
  ['nam=2020.5'],
  ['nam=-1'],
  ['tu=31/2/2020'],
  ['den=infinity'],
  ['den=0001-01-01'],
  ['hieu-luc=constructor'],
  ['q=%25%25+___+???'],
  ['so=---'],
  ['q=%00'],
])('%s says nothing', (query) => {
  expect(read(query)).toEqual({});
});

test('control characters, broken letters and endless texts do no harm', () => {
  expect(read('q=k%E1%BA%BF%00ho%E1%BA%A1ch')).toEqual({ words: 'kế hoạch' });
  expect(read(`so=${'9'.repeat(5000)}`).code).toHaveLength(200);
  expect(read(`loai=${'a'.repeat(199)}${encodeURIComponent('😀')}`).type?.isWellFormed()).toBe(true);
  expect(read(`q=${'a '.repeat(90)}`).words?.split(' ')).toHaveLength(20);
});

test('a page keeps the search; a dropped condition leaves the others', () => {
  const search = read('q=lu%E1%BA%ADt&nam=2025');
  expect(writeSearch(search, { after: 'a+b' })).toBe('q=lu%E1%BA%ADt&nam=2025&after=a%2Bb');
  expect(writeSearch(without(search, 'words'))).toBe('nam=2025');
});
