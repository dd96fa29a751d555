import { expect, test } from 'vitest';
import { changedFields, fieldNamed } from './use-record-editing.ts';

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

test('what the server names is found in the form', () => {
  const values = { name: '', files: [], relations: [], idNumber: '', organization: null, partnerId: '', votes: {} };
  const named = (serverField: string) => fieldNamed(values, serverField);
  expect(['name', 'private.idNumber', 'awards.0.name', 'votes.2.nomineeId'].map(named)).toEqual([
    'name',
    'idNumber',
    'name',
    'votes',
  ]);
  expect(['fileIds', 'relations.0', 'organizationId', 'partnerId', 'published'].map(named)).toEqual([
    'files',
    'relations',
    'organization',
    'partnerId',
    null,
  ]);
});
