import { graphql, type ResultOf } from '@kheo/schema/editorial';

export const ArticleChoicesQuery = graphql(`
  query ArticleChoices($search: String) {
    allArticles(first: 15, filter: { search: $search }) {
      nodes {
        id
        title
        language
        status
      }
    }
  }
`);

/** An article that can be picked. */
export type ArticleChoice = ResultOf<typeof ArticleChoicesQuery>['allArticles']['nodes'][number];
