import { graphql } from '@kheo/schema/public';
import { articleCardFragment } from '../../article/article-card.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const tagOperation = graphql(
  `
    query Tag($slug: String!, $language: Language!, $first: Int, $after: String, $last: Int, $before: String) {
      ...Site
      tag(slug: $slug) {
        slug
        name(language: $language)
      }
      articles(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { tag: $slug, language: $language }
      ) {
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
  `,
  [siteFragment, articleCardFragment],
);
