import { describe, expect, test } from 'vitest';
import { printedDay } from '../../lib/printed-day.ts';
import { documentLine } from './document-words.ts';
import { changesOf } from '../../components/record/use-record-editing.ts';
import { documentInput, documentProblems, valuesOfDocument } from './official-document-form-values.ts';
import { documentEditSearch, documentListSearch } from './official-document.routes.ts';
import type { EditedDocument } from './official-document.operations.ts';

const other = {
  id: 'd2',
  type: 'Chỉ thị',
  code: '27-CT/TU',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  issuedOn: '2009-05-18',
  excerpt: 'Về công tác dân vận',
};
const plan: EditedDocument = {
  id: 'd1',
  version: 3,
  type: 'Kế hoạch',
  number: '50',
  symbol: 'KH/ĐU',
  code: '50-KH/ĐU',
  issuer: 'Đảng ủy Sở Tư pháp',
  signer: '',
  signerCapacity: '',
  issuedOn: '2020-03-30',
  effectiveOn: null,
  expiresOn: null,
  excerpt: 'Thực hiện “Năm Dân vận khéo” 2020',
  status: 'IN_FORCE',
  internalNote: '',
  published: true,
  sample: false,
  slug: 'ke-hoach-50-kh-du-2020',
  updatedAt: '2020-04-01T16:41:00+07:00',
  articleCount: 1,
  files: [],
  relations: [
    { kind: 'GUIDES', document: other },
    { kind: 'AMENDED_BY', document: { ...other, id: 'd3' } },
  ],
};

describe('the form of a document', () => {
  test('holds only the relations that are stored with it', () => {
    expect(valuesOfDocument(plan).relations).toEqual([{ kind: 'GUIDES', document: other }]);
  });

  test('writes only what was changed', () => {
    const base = valuesOfDocument(plan);
    const values = { ...base, expiresOn: '2021-01-01', excerpt: `${base.excerpt} `, relations: [] };
    expect(documentInput(changesOf(base, values))).toEqual({ expiresOn: '2021-01-01', relations: [] });
    expect(documentInput({ issuedOn: '', relations: base.relations })).toEqual({
      issuedOn: null,
      relations: [{ kind: 'GUIDES', documentId: 'd2' }],
    });
  });

  test('tells all problems at once', () => {
    const values = {
      ...valuesOfDocument(null),
      number: '5',
      issuedOn: '2020-03-30',
      effectiveOn: '2020-03-29',
      expiresOn: '2020-03-29',
      signer: 'x'.repeat(201),
    };
    expect(documentProblems(values).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'type required',
      'issuer required',
      'excerpt required',
      'signer too-long',
      'effectiveOn effective-before-issued',
      'expiresOn expires-before-effective',
    ]);
    expect(documentProblems(valuesOfDocument(plan))).toEqual([]);
  });
});

test('days and documents are printed as on paper', () => {
  expect(printedDay('2020-03-05')).toBe('5/3/2020');
  expect(documentLine(plan, 'ngày')).toBe('Kế hoạch 50-KH/ĐU ngày 30/3/2020, Đảng ủy Sở Tư pháp');
});

test('a wrong address gives the whole register and an empty form', () => {
  expect(documentListSearch.parse({ year: 'hai', status: 'X', published: 'có', q: 50 })).toEqual({ q: '50' });
  expect(documentEditSearch.parse({ issuedOn: '30/3/2020', number: 50 })).toEqual({ number: '50' });
});
