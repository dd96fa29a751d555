import { graphql } from '@kheo/schema/public';
import { siteFragment } from '../../site/site.operations.ts';

/** What there is now, so that the examples find something. */
export const apiGuideOperation = graphql(
  `
    query ApiGuide($language: Language!) {
      ...Site
      awards(first: 1, filter: { status: GRANTED }) {
        nodes {
          year
          verificationCode
        }
      }
    }
  `,
  [siteFragment],
);
