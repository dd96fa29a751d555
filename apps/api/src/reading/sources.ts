import {
  articleSource,
  articlesSource,
  bodySource,
  categoryArticlesSource,
  earlierArticlesSource,
} from '#src/modules/article/article-sources.service.ts';
import {
  awardFacetsSource,
  awardFormsSource,
  awardSource,
  awardsSource,
  awardStatisticsSource,
  decisionAwardsSource,
  decisionSource,
  movementAwardsSource,
  recipientAwardsSource,
  verificationSource,
} from '#src/modules/award/award-sources.service.ts';
import { categoriesSource } from '#src/modules/category/category-sources.service.ts';
import { civicModelsSource, movementModelsSource } from '#src/modules/civic-model/civic-model-sources.service.ts';
import { consultationsSource, workingDaysLeftSource } from '#src/modules/consultation/consultation-sources.service.ts';
import {
  changeNodeSource,
  changesHeadSource,
  changesSource,
  lastChangedAtSource,
} from '#src/modules/change-feed/changes-source.service.ts';
import { citingArticlesSource } from '#src/modules/document-reference/citing-articles-source.service.ts';
import { movementsSource } from '#src/modules/movement/movement-sources.service.ts';
import {
  officialDocumentFacetsSource,
  officialDocumentSource,
  officialDocumentsSource,
} from '#src/modules/official-document/official-document-sources.service.ts';
import { relatedArticlesSource } from '#src/modules/related-article/related-source.service.ts';
import {
  searchFacetCategoriesSource,
  searchFacetsSource,
  searchSnippetSource,
  searchSource,
  searchTitleSource,
  suggestionsSource,
} from '#src/modules/search/search-sources.service.ts';
import { redirectSource, siteSource } from '#src/modules/site/site-source.service.ts';
import { visitStatisticsSource } from '#src/modules/visit/visit-source.service.ts';
import { nodeSource, nodesSource } from './node-source.ts';
import type { Sources } from './plan.ts';
import { byId, bySlug } from './row-source.ts';

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
  ['Query.movements', movementsSource],
  ['Query.civicModels', civicModelsSource],
  ['Query.officialDocument', officialDocumentSource],
  ['Query.officialDocuments', officialDocumentsSource],
  ['Query.officialDocumentFacets', officialDocumentFacetsSource],
  ['Query.award', awardSource],
  ['Query.awards', awardsSource],
  ['Query.awardForms', awardFormsSource],
  ['Query.awardStatistics', awardStatisticsSource],
  ['Query.awardFacets', awardFacetsSource],
  ['Query.verification', verificationSource],
  ['Query.recipient', byId('Recipient')],
  ['Query.consultation', byId('Consultation')],
  ['Query.consultations', consultationsSource],
  ['Query.redirect', redirectSource],
  ['Query.search', searchSource],
  ['Query.suggestions', suggestionsSource],
  ['Query.changes', changesSource],
  ['Query.changesHead', changesHeadSource],
  ['Query.lastChangedAt', lastChangedAtSource],
  ['Query.lastChangedAt', lastChangedAtSource],
  ['Query.node', nodeSource],
  ['Query.nodes', nodesSource],
  ['Article.body', bodySource],
  ['Article.earlierArticles', earlierArticlesSource],
  ['Article.relatedArticles', relatedArticlesSource],
  ['Category.articles', categoryArticlesSource],
  ['Site.visitStatistics', visitStatisticsSource],
  ['Movement.awards', movementAwardsSource],
  ['Movement.models', movementModelsSource],
  ['Recipient.awards', recipientAwardsSource],
  ['AwardDecision.awards', decisionAwardsSource],
  ['Award.decision', decisionSource],
  ['AwardEvent.decision', decisionSource],
  ['OfficialDocument.citingArticles', citingArticlesSource],
  ['SearchConnection.facets', searchFacetsSource],
  ['SearchFacets.categories', searchFacetCategoriesSource],
  ['SearchEdge.title', searchTitleSource],
  ['SearchEdge.snippet', searchSnippetSource],
  ['Change.node', changeNodeSource],
  ['Consultation.workingDaysLeft', workingDaysLeftSource],
]);
