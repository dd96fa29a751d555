import { describe, expect, test } from 'vitest';
import {
  changedFields,
  createInputOf,
  formFieldOf,
  problemsOf,
  updateInputOf,
  valuesOfArticle,
} from './article-form-values.ts';
import type { EditedArticle } from './article.operations.ts';

const article: EditedArticle = {
  id: 'QXJ0aWNsZTox',
  version: 4,
  status: 'DRAFT',
  allowedActions: ['UPDATE', 'PUBLISH'],
  title: 'Đảng ủy Sở Tư pháp ban hành Kế hoạch',
  subtitle: '',
  lead: 'Ngày 30/3/2020…',
  slug: 'dang-uy-so-tu-phap-ban-hanh-ke-hoach',
  language: 'VI',
  author: 'Diệu Hương',
  source: '',
  featured: false,
  internalNote: '',
  publishedAt: '2020-04-01T16:41:00+07:00',
  expiresAt: null,
  correctedAt: null,
  createdAt: '2020-04-01T16:00:00+07:00',
  updatedAt: '2020-04-01T16:00:00+07:00',
  unpublishReason: null,
  syndicatedFrom: null,
  syndicated: null,
  sample: false,
  coverCaption: '',
  body: {
    document: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Kế hoạch số 50-KH/ĐU' }] }],
    },
  },
  category: { id: 'Q2F0ZWdvcnk6MQ', name: 'Xây dựng Đảng – Đoàn thể' },
  otherCategories: [],
  tags: [{ id: 'VGFnOjE', name: 'dân vận khéo' }],
  cover: null,
  createdBy: null,
  translationOf: null,
  translations: [],
};
const base = valuesOfArticle(article);

describe('what is written', () => {
  test('nothing, when nothing was changed', () => {
    expect(changedFields(base, valuesOfArticle(article))).toEqual([]);
    expect(updateInputOf(article.id, 4, base, base)).toEqual({ id: article.id, expectedVersion: 4 });
  });

  test('only what was changed, so that the work of others is left alone', () => {
    const values = { ...base, title: '  Tiêu đề mới ', expiresAt: '2027-01-01T00:00', categoryId: '' };
    expect(updateInputOf(article.id, 4, base, values)).toEqual({
      id: article.id,
      expectedVersion: 4,
      title: 'Tiêu đề mới',
      expiresAt: '2027-01-01T00:00:00+07:00',
      categoryId: null,
    });
  });

  test('the empty paragraph that the editor puts at the end is no change', () => {
    const body = { type: 'doc', content: [...(base.body as { content: object[] }).content, { type: 'paragraph' }] };
    expect(changedFields(base, { ...base, body })).toEqual([]);
  });

  test('a new article has a title and what was filled in', () => {
    expect(createInputOf({ ...valuesOfArticle(null), title: 'Tin mới', tags: ['khen thưởng'] })).toEqual({
      title: 'Tin mới',
      tags: ['khen thưởng'],
    });
  });
});

describe('what is told without asking the server', () => {
  test('title, lengths and address', () => {
    const found = problemsOf({ ...base, title: ' ', lead: 'a'.repeat(2001), slug: 'Có dấu' });
    expect(found).toEqual([
      { field: 'title', code: 'required' },
      { field: 'lead', code: 'too-long', params: { max: 2000 } },
      { field: 'slug', code: 'slug-form' },
    ]);
    expect(problemsOf(base)).toEqual([]);
  });
});

test('fields of the server find their place in the form', () => {
  expect(formFieldOf('coverId')).toBe('cover');
  expect(formFieldOf('body.document')).toBe('body');
  expect(formFieldOf('status')).toBeNull();
});
