import { graphql, type ResultOf } from '@kheo/schema/editorial';

export const RelatedTrialQuery = graphql(`
  query RelatedTrial($articleId: ID, $text: RelatedTrialTextInput, $language: Language!) {
    relatedTrial(articleId: $articleId, text: $text, first: 20) {
      articles
      milliseconds
      terms {
        text
        articles
        weight
      }
      candidates {
        score
        similarity
        outcome
        reasons(language: $language)
        shares {
          text
          documents
          tags
          awards
          people
          units
          movements
          category
          freshness
        }
        article {
          id
          title
          language
        }
      }
    }
  }
`);

/** What the computation made of an article or a text. */
export type RelatedTrial = NonNullable<ResultOf<typeof RelatedTrialQuery>['relatedTrial']>;
