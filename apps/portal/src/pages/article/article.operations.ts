import { graphql, type ResultOf } from '@kheo/schema/public';
import { articleCardFragment, pictureFragment } from '../../article/article-card.operations.ts';
import { documentEntryFragment } from '../../official-document/official-document.operations.ts';
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
        leadHtml
        publishedAt
        correctedAt
        author
        source
        canonicalUrl
        syndicatedFrom {
          agencyName
          url
        }
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
          issuer
          date
          officialDocument {
            ...DocumentEntry
            expiresOn
            relations {
              kind
              document {
                id
                slug
                type
                code
              }
            }
          }
        }
        awards {
          id
          recipientName
          year
          status
          form {
            name(language: $language)
          }
        }
        civicModels {
          slug
          name
          status
        }
        translations {
          id
          slug
          language
          title
        }
        relatedArticles(first: 5) {
          pinned
          reasons(language: $language)
          article {
            id
            ...ArticleCard
          }
        }
        earlierArticles(first: 8) {
          id
          ...ArticleCard
        }
      }
    }
  `,
  [siteFragment, articleCardFragment, pictureFragment, documentEntryFragment],
);

/** An article as its page asks for it. */
export type Article = NonNullable<ResultOf<typeof articleOperation>['article']>;
