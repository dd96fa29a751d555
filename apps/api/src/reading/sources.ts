import {
  articleSource,
  articlesSource,
  bodySource,
  categoryArticlesSource,
  earlierArticlesSource,
} from '#src/modules/article/article-sources.service.ts';
import { bySlug, categoriesSource } from '#src/modules/category/category-sources.service.ts';
import { relatedArticlesSource } from '#src/modules/related-article/related-source.service.ts';
import { siteSource } from '#src/modules/site/site-source.service.ts';
import { visitStatisticsSource } from '#src/modules/visit/visit-source.service.ts';
import type { Sources } from './plan.ts';

/** Where the data of each field is that is no column and no relation. A field of Query that is not here goes the usual way. */
export const publicSources: Sources = new Map([
  ['Query.article', articleSource],
  ['Query.articles', articlesSource],
  ['Query.categories', categoriesSource],
  ['Query.category', bySlug('Category')],
  ['Query.tag', bySlug('Tag')],
  ['Query.movement', bySlug('Movement')],
  ['Query.civicModel', bySlug('CivicModel')],
  ['Query.site', siteSource],
  ['Article.body', bodySource],
  ['Article.earlierArticles', earlierArticlesSource],
  ['Article.relatedArticles', relatedArticlesSource],
  ['Category.articles', categoryArticlesSource],
  ['Site.visitStatistics', visitStatisticsSource],
]);
