import { graphql } from '@kheo/schema/public';

/** What every page shows around its content: the agency, the menu, the counters. */
export const siteFragment = graphql(`
  fragment Site on Query {
    site {
      agencyName(language: $language)
      parentAgencyName(language: $language)
      slogan(language: $language)
      address(language: $language)
      phone
      hotline
      email
      responsiblePerson(language: $language)
      licence
      reuseNotice(language: $language)
      sample
      menu {
        label(language: $language)
        path
      }
      visitStatistics {
        online
        today
        total
      }
    }
  }
`);
