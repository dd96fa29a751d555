import { describe, expect, it } from 'vitest';
import { actionsFor, articleStatuses } from './article-status.ts';
import { checkArticle, checkPublishable } from './check-article.ts';

describe('checkArticle', () => {
  it.each([
    ['an empty title', { title: ' ' }, [{ field: 'title', code: 'required' }]],
    ['a title that is not changed', {}, []],
    ['a long title', { title: 'a'.repeat(301) }, [{ field: 'title', code: 'too-long', params: { max: 300 } }]],
    ['a long lead', { lead: 'a'.repeat(2001) }, [{ field: 'lead', code: 'too-long', params: { max: 2000 } }]],
    ['a slug with marks', { slug: 'dân-vận' }, [{ field: 'slug', code: 'slug-form' }]],
    ['a good slug', { slug: 'dan-van-kheo-2020' }, []],
    [
      'an expiry before publication',
      { publishedAt: 2, expiresAt: 1 },
      [{ field: 'expiresAt', code: 'expires-before-published' }],
    ],
    [
      'several things at once',
      { title: '', slug: '-' },
      [
        { field: 'title', code: 'required' },
        { field: 'slug', code: 'slug-form' },
      ],
    ],
  ])('finds %s', (_name, article, problems) => {
    expect(checkArticle(article)).toEqual(problems);
  });
});

describe('checkPublishable', () => {
  it('wants a body, a column, and words for the picture', () => {
    expect(checkPublishable({ bodyText: ' ', hasPicture: false, categoryId: null, cover: { altVi: '' } })).toEqual([
      { field: 'body', code: 'required' },
      { field: 'categoryId', code: 'required' },
      { field: 'coverId', code: 'alternative-text-missing' },
    ]);
  });

  it('lets a picture story without words through', () => {
    expect(checkPublishable({ bodyText: '', hasPicture: true, categoryId: 'a', cover: null })).toEqual([]);
  });
});

describe('actionsFor', () => {
  it('never deletes what was published', () => {
    for (const status of articleStatuses) expect(actionsFor(status, true)).not.toContain('DELETE');
    expect(actionsFor('PUBLISHED', false)).not.toContain('DELETE');
  });

  it('takes down only what is or will be on the portal', () => {
    expect(articleStatuses.filter((status) => actionsFor(status, true).includes('UNPUBLISH'))).toEqual([
      'SCHEDULED',
      'PUBLISHED',
    ]);
  });
});
