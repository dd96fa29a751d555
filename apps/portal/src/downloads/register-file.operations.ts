import { graphql } from '@kheo/schema/public';

/** Whose data it is, and on what terms it may be used. */
export const dataTermsOperation = graphql(`
  query DataTerms($language: Language!) {
    site {
      agencyName(language: $language)
      reuseNotice(language: $language)
    }
  }
`);
