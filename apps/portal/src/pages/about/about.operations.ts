import { graphql } from '@kheo/schema/public';
import { siteFragment } from '../../site/site.operations.ts';

export const aboutOperation = graphql(
  `
    query About($language: Language!) {
      ...Site
      about: site {
        aboutHtml(language: $language)
      }
    }
  `,
  [siteFragment],
);
