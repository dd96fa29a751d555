import { graphql } from '@kheo/schema/public';

/** How many articles and documents there are, the first article's year, and the columns. */
export const sitemapOverviewOperation = graphql(`
  query SitemapOverview {
    articles(first: 1) {
      totalCount
    }
    oldest: articles(last: 1) {
      nodes {
        publishedAt
      }
    }
    officialDocuments(first: 1) {
      totalCount
    }
    categories {
      slug
    }
  }
`);

/** A hundred documents of the register. */
export const sitemapDocumentsOperation = graphql(`
  query SitemapDocuments($after: String) {
    officialDocuments(first: 100, after: $after) {
      nodes {
        slug
        updatedAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** A hundred articles of a period, with where their translations are. */
export const sitemapArticlesOperation = graphql(`
  query SitemapArticles($after: String, $from: DateTime, $until: DateTime) {
    articles(first: 100, after: $after, filter: { publishedAfter: $from, publishedBefore: $until }) {
      nodes {
        slug
        language
        publishedAt
        correctedAt
        translations {
          slug
          language
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
