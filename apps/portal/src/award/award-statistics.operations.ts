import { graphql } from '@kheo/schema/public';

/** The numbers behind the charts. */
export const awardStatisticsFragment = graphql(`
  fragment AwardNumbers on AwardStatistics {
    total
    revoked
    byYear {
      value
      count
    }
    byField {
      value
      name(language: $language)
      count
    }
    byLevel {
      value
      name(language: $language)
      count
    }
    byUnit {
      value
      name(language: $language)
      count
    }
  }
`);
