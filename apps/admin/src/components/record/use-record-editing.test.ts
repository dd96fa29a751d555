import { expect, test } from 'vitest';
import { changedFields } from './use-record-editing.ts';

const document = { id: 'd2', code: '27-CT/TU' };
const base = { excerpt: 'Về công tác dân vận', public: false, unit: null, relations: [{ kind: 'GUIDES', document }] };

test('blanks around a text and what is only shown of a chosen thing are no change', () => {
  const relations = [{ kind: 'GUIDES', document: { ...document, code: 'Chỉ thị 27-CT/TU' } }];
  expect(changedFields(base, { ...base, excerpt: ' Về công tác dân vận ', relations })).toEqual([]);
});

test('another thing, another order of things and a mark are', () => {
  const other = { kind: 'GUIDES', document: { id: 'd3', code: document.code } };
  expect(changedFields(base, { ...base, public: true, relations: [other] })).toEqual(['public', 'relations']);
  const two = { ...base, relations: [...base.relations, other] };
  expect(changedFields(two, { ...two, relations: two.relations.toReversed() })).toEqual(['relations']);
});
