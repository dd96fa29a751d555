import { graphql } from '@kheo/schema/public';
import { articleCardFragment, pictureFragment } from '../../article/article-card.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const articleOperation = graphql(
  `
    query Article($slug: String!, $language: Language!) {
      ...Site
      article(slug: $slug) {
        id
        slug
        language
        title
        subtitle
        lead
        publishedAt
        correctedAt
        author
        source
        sample
        coverCaption
        body {
          html
        }
        cover {
          ...Picture
          credit
        }
        category {
          slug
          name(language: $language)
          parent {
            slug
            name(language: $language)
          }
        }
        tags {
          id
          slug
          name(language: $language)
        }
        documentReferences {
          id
          type
          code
          number
          symbol
          issuer
          date
          printedText
        }
        translations {
          id
          slug
          language
          title
        }
        earlierArticles(first: 8) {
          id
          ...ArticleCard
        }
      }
    }
  `,
  [siteFragment, articleCardFragment, pictureFragment],
);
