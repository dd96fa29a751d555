import { graphql } from '@kheo/schema/public';
import { siteFragment } from '../../site/site.operations.ts';

export const verificationFormOperation = graphql(
  `
    query VerificationForm($language: Language!) {
      ...Site
    }
  `,
  [siteFragment],
);

export const verificationOperation = graphql(
  `
    query Verification($code: String!, $language: Language!) {
      ...Site
      verification(code: $code) {
        state
        award {
          id
          verificationCode
          recipientName
          recipientPosition
          unitName
          form {
            name(language: $language)
          }
          level
          achievement
          grantedOn
          certificateNumber
          goldBookNumber
          revokedAt
          decision {
            authority
            officialDocument {
              slug
              type
              code
            }
          }
        }
      }
    }
  `,
  [siteFragment],
);
