import { graphql } from '@kheo/schema/public';
import { siteFragment } from '../../site/site.operations.ts';

/** How large the data sets are. */
export const openDataOperation = graphql(
  `
    query OpenData($language: Language!) {
      ...Site
      awards(first: 1) {
        totalCount
      }
      officialDocuments(first: 1) {
        totalCount
      }
      movements(first: 1) {
        totalCount
      }
      civicModels(first: 1) {
        totalCount
      }
    }
  `,
  [siteFragment],
);
