import { graphql } from '@kheo/schema/public';
import { articleCardFragment } from '../../article/article-card.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const homeOperation = graphql(
  `
    query Home($language: Language!) {
      ...Site
      featured: articles(first: 4, filter: { language: $language, featured: true }) {
        nodes {
          id
          ...ArticleCard
        }
      }
      newest: articles(first: 14, filter: { language: $language }) {
        nodes {
          id
          ...ArticleCard
        }
      }
      categories {
        id
        slug
        name(language: $language)
        parent {
          id
        }
        articles(first: 4, language: $language) {
          nodes {
            id
            ...ArticleCard
          }
        }
      }
    }
  `,
  [siteFragment, articleCardFragment],
);
