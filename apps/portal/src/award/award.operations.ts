import { graphql } from '@kheo/schema/public';

/** What a line of the register shows of an award. */
export const awardEntryFragment = graphql(`
  fragment AwardEntry on Award {
    id
    recipientName
    recipientPosition
    unitName
    subjectKind
    form {
      name(language: $language)
    }
    level
    year
    achievement
    grantedOn
    revokedAt
    status
    decision {
      officialDocument {
        slug
        type
        code
      }
    }
  }
`);
