import { graphql } from '@kheo/schema/public';
import { siteFragment } from '../../site/site.operations.ts';

/** How large the data sets are, and since when they are as they are. */
export const openDataOperation = graphql(
  `
    query OpenData($language: Language!) {
      ...Site
      awards(first: 1) {
        totalCount
      }
      awardsChangedAt: lastChangedAt(nodeTypes: ["Award"])
      officialDocuments(first: 1) {
        totalCount
      }
      documentsChangedAt: lastChangedAt(nodeTypes: ["OfficialDocument"])
      movements(first: 1) {
        totalCount
      }
      movementsChangedAt: lastChangedAt(nodeTypes: ["Movement"])
      civicModels(first: 1) {
        totalCount
      }
      modelsChangedAt: lastChangedAt(nodeTypes: ["CivicModel"])
    }
  `,
  [siteFragment],
);
