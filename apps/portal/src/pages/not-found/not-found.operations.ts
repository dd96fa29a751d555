import { graphql } from '@kheo/schema/public';
import { articleCardFragment } from '../../article/article-card.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

/** One question for both: where the path leads now, and what to offer when it leads nowhere. */
export const notFoundOperation = graphql(
  `
    query NotFound($path: String!, $language: Language!) {
      ...Site
      redirect(path: $path)
      categories {
        id
        slug
        name(language: $language)
        parent {
          id
        }
      }
      articles(first: 6, filter: { language: $language }) {
        nodes {
          id
          ...ArticleCard
        }
      }
    }
  `,
  [siteFragment, articleCardFragment],
);
