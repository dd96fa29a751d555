import { graphql, type ResultOf } from '@kheo/schema/public';

/** A hundred awards with all that a list of them says. */
export const awardListFileOperation = graphql(`
  query AwardListFile($language: Language!, $filter: AwardFilter!, $order: AwardOrder!, $after: String) {
    awards(filter: $filter, orderBy: $order, first: 100, after: $after) {
      nodes {
        id
        recipientName
        recipientPosition
        unitName
        subjectKind
        form {
          name(language: $language)
        }
        level
        field
        movement {
          name(language: $language)
        }
        year
        achievement
        decision {
          officialDocument {
            code
          }
        }
        grantedOn
        certificateNumber
        goldBookNumber
        status
        revokedAt
        verificationCode
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export type ListedAward = ResultOf<typeof awardListFileOperation>['awards']['nodes'][number];
