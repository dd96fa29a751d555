import { graphql } from '@kheo/schema/public';
import { siteFragment } from '../../site/site.operations.ts';

/** The frame of every page already asks for all that this one shows. */
export const contactOperation = graphql(
  `
    query Contact($language: Language!) {
      ...Site
    }
  `,
  [siteFragment],
);
