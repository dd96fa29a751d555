import { graphql } from '@kheo/schema/public';
import { siteFragment } from '../../site/site.operations.ts';

/** The frame around it; what is in it comes over the way that only portals have. */
export const partnerConsoleOperation = graphql(
  `
    query PartnerConsole($language: Language!) {
      ...Site
    }
  `,
  [siteFragment],
);
