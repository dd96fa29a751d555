import { graphql } from '@kheo/schema/public';
import { siteFragment } from '../../site/site.operations.ts';

export const siteMapOperation = graphql(
  `
    query SiteMap($language: Language!) {
      ...Site
      categories {
        id
        slug
        name(language: $language)
        description(language: $language)
        parent {
          id
        }
      }
      officialDocumentFacets {
        types {
          value
          count
        }
        years {
          value
          count
        }
      }
    }
  `,
  [siteFragment],
);
