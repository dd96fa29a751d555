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
    awards(first: 1) {
      totalCount
    }
    movements(first: 100) {
      nodes {
        slug
      }
    }
    categories {
      slug
    }
  }
`);

/** A hundred awards of the register; a revoked one stays out of search engines. */
export const sitemapAwardsOperation = graphql(`
  query SitemapAwards($after: String) {
    awards(first: 100, after: $after) {
      nodes {
        id
        status
        updatedAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** A hundred models and exemplars. */
export const sitemapModelsOperation = graphql(`
  query SitemapModels($after: String) {
    civicModels(first: 100, after: $after) {
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
        canonicalUrl
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
