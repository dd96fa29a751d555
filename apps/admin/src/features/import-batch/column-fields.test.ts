import { expect, test } from 'vitest';
import { columnLetter, kindOfColumns, problemsOfColumns } from './column-fields.ts';

const columns = (...fields: (string | null)[]) => fields.map((field) => ({ field }));

test('a list is of what its columns say, and of what the person came for while they say nothing', () => {
  expect(kindOfColumns(columns('title', 'body'))).toBe('ARTICLE');
  expect(kindOfColumns(columns('code', null))).toBe('OFFICIAL_DOCUMENT');
  expect(kindOfColumns(columns(null, null), 'ARTICLE')).toBe('ARTICLE');
});

test('documents need number and symbol, in one column or two, and an excerpt', () => {
  expect(problemsOfColumns(columns('code', 'excerpt', null), 'OFFICIAL_DOCUMENT')).toEqual([]);
  expect(problemsOfColumns(columns('number', 'symbol', 'excerpt'), 'OFFICIAL_DOCUMENT')).toEqual([]);
  expect(problemsOfColumns(columns('number', null), 'OFFICIAL_DOCUMENT')).toEqual([
    { code: 'missing', fields: ['code'] },
    { code: 'missing', fields: ['excerpt'] },
  ]);
});

test('articles need a title, and a text or a lead', () => {
  expect(problemsOfColumns(columns('title', 'lead'), 'ARTICLE')).toEqual([]);
  expect(problemsOfColumns(columns('title', 'author'), 'ARTICLE')).toEqual([
    { code: 'missing', fields: ['body', 'lead'] },
  ]);
});

test('one field for two columns is a mistake', () => {
  expect(problemsOfColumns(columns('title', 'body', 'body'), 'ARTICLE')).toEqual([{ code: 'twice', field: 'body' }]);
});

test('columns have the letters that Excel shows', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
