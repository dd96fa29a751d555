import { expect, test } from 'vitest';
import { articleCreateLink, articleEditLink, articleListLink, articleListSearch } from './article.routes.ts';

test('the list comes from its address; what makes no sense there is ignored', () => {
  expect(articleListSearch.parse({ q: 2020, status: 'DRAFT', order: 'TITLE_ASC', mine: true })).toEqual({
    q: '2020',
    status: 'DRAFT',
    order: 'TITLE_ASC',
    mine: true,
  });
  expect(articleListSearch.parse({ status: 'XOA', language: 'FR', order: '1; DROP', mine: 'có' })).toEqual({});
});

test('links', () => {
  expect(articleListLink({ status: 'PUBLISHED' })).toEqual({ to: '/articles', search: { status: 'PUBLISHED' } });
  expect(articleEditLink('QXJ0aWNsZTox')).toEqual({
    to: '/articles/$articleId',
    params: { articleId: 'QXJ0aWNsZTox' },
    search: {},
  });
  expect(articleCreateLink('QXJ0aWNsZTox')).toEqual({
    to: '/articles/$articleId',
    params: { articleId: 'new' },
    search: { translationOf: 'QXJ0aWNsZTox' },
  });
});
