import { graphql } from '@kheo/schema/public';
import { pictureFragment } from '../article/article-card.operations.ts';

/** What a feed tells of an article. */
export const feedArticleFragment = graphql(
  `
    fragment FeedArticle on Article {
      id
      slug
      language
      title
      lead
      author
      syndicatedFrom {
        agencyName
        url
      }
      publishedAt
      correctedAt
      body {
        html
      }
      category {
        name(language: $language)
      }
      cover {
        ...Picture
      }
    }
  `,
  [pictureFragment],
);

/** The newest articles of the whole portal. */
export const newestFeedOperation = graphql(
  `
    query NewestFeed($language: Language!) {
      site {
        agencyName(language: $language)
        slogan(language: $language)
      }
      articles(first: 30, filter: { language: $language }) {
        nodes {
          ...FeedArticle
        }
      }
    }
  `,
  [feedArticleFragment],
);

/** The newest articles of one column. */
export const categoryFeedOperation = graphql(
  `
    query CategoryFeed($slug: String!, $language: Language!) {
      site {
        agencyName(language: $language)
      }
      category(slug: $slug) {
        slug
        name(language: $language)
        description(language: $language)
        articles(first: 30, language: $language) {
          nodes {
            ...FeedArticle
          }
        }
      }
    }
  `,
  [feedArticleFragment],
);

/** The newest articles that carry a tag. */
export const tagFeedOperation = graphql(
  `
    query TagFeed($slug: String!, $language: Language!) {
      site {
        agencyName(language: $language)
      }
      tag(slug: $slug) {
        slug
        name(language: $language)
      }
      articles(first: 30, filter: { tag: $slug, language: $language }) {
        nodes {
          ...FeedArticle
        }
      }
    }
  `,
  [feedArticleFragment],
);
