import { graphql, type ResultOf } from '@kheo/schema/public';
import { articleCardFragment } from '../../article/article-card.operations.ts';
import { awardEntryFragment } from '../../award/award.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const awardOperation = graphql(
  `
    query Award($id: ID!, $language: Language!) {
      ...Site
      award(id: $id) {
        id
        recipientName
        recipientPosition
        unitName
        subjectKind
        form {
          code
          name(language: $language)
          basis
        }
        level
        rewardKind
        achievement
        year
        field
        grantedOn
        certificateNumber
        goldBookNumber
        verificationCode
        status
        revokedAt
        sample
        updatedAt
        movement {
          slug
          name(language: $language)
        }
        decision {
          authority
          officialDocument {
            slug
            type
            code
            excerpt
          }
        }
        events {
          kind
          on
          reason
          decision {
            authority
            officialDocument {
              slug
              type
              code
            }
          }
        }
        articles {
          id
          ...ArticleCard
        }
        recipient {
          id
          awards(first: 6) {
            totalCount
            nodes {
              id
              ...AwardEntry
            }
          }
        }
      }
    }
  `,
  [siteFragment, articleCardFragment, awardEntryFragment],
);

export type Award = NonNullable<ResultOf<typeof awardOperation>['award']>;
