import { graphql, type ResultOf } from '@kheo/schema/public';
import { articleCardFragment } from '../../article/article-card.operations.ts';
import { siteFragment } from '../../site/site.operations.ts';

export const civicModelOperation = graphql(
  `
    query CivicModel($slug: String!, $language: Language!) {
      ...Site
      civicModel(slug: $slug) {
        id
        slug
        name
        kind
        field
        status
        place
        unitName
        summary
        registeredOn
        sample
        movement {
          slug
          name(language: $language)
        }
        origin {
          slug
          name
          unitName
        }
        replications {
          slug
          name
          unitName
        }
        steps {
          kind
          on
          level
          document {
            slug
            type
            code
          }
        }
        articles {
          id
          ...ArticleCard
        }
      }
    }
  `,
  [siteFragment, articleCardFragment],
);

export type CivicModel = NonNullable<ResultOf<typeof civicModelOperation>['civicModel']>;
