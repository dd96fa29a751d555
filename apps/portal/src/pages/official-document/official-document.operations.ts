import { graphql, type ResultOf } from '@kheo/schema/public';
import { articleCardFragment, pictureFragment } from '../../article/article-card.operations.ts';
import { documentEntryFragment } from '../../official-document/official-document.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const officialDocumentOperation = graphql(
  `
    query OfficialDocument(
      $slug: String!
      $language: Language!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      ...Site
      officialDocument(slug: $slug) {
        id
        slug
        type
        number
        code
        excerpt
        issuer
        signer
        signerCapacity
        issuedOn
        effectiveOn
        expiresOn
        status
        sample
        updatedAt
        files {
          id
          kind
          url
          format
          byteSize
          caption
          ...Picture
        }
        relations {
          kind
          document {
            id
            ...DocumentEntry
          }
        }
        citingArticles(first: $first, after: $after, last: $last, before: $before) {
          totalCount
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
  [siteFragment, documentEntryFragment, articleCardFragment, pictureFragment],
);

/** A document as its page asks for it. */
export type OfficialDocument = NonNullable<ResultOf<typeof officialDocumentOperation>['officialDocument']>;
