import { graphql } from '@kheo/schema/public';
import { articleCardFragment } from '../../article/article-card.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const categoryOperation = graphql(
  `
    query Category($slug: String!, $language: Language!, $first: Int, $after: String, $last: Int, $before: String) {
      ...Site
      category(slug: $slug) {
        slug
        name(language: $language)
        description(language: $language)
        parent {
          slug
          name(language: $language)
        }
        children {
          id
          slug
          name(language: $language)
        }
        articles(first: $first, after: $after, last: $last, before: $before, language: $language) {
          nodes {
            id
            ...ArticleCard
          }
          pageInfo {
            startCursor
            endCursor
            hasNextPage
            hasPreviousPage
          }
        }
      }
    }
  `,
  [siteFragment, articleCardFragment],
);
