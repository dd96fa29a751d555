import { graphql } from '@kheo/schema/editorial';

/** The awards and models that a story tells of, those that the public does not see too. */
export const ArticleSubjectsQuery = graphql(`
  query ArticleSubjects($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      ... on Article {
        id
        awards {
          id
          recipientName
          status
          year
          published
          form {
            name(language: $language)
          }
        }
        civicModels {
          id
          name
          unitName
          published
        }
      }
    }
  }
`);

/** Sets both lists, if they still are as the sender knows them. */
export const SetArticleSubjects = graphql(`
  mutation SetArticleSubjects($input: SetArticleSubjectsInput!) {
    setArticleSubjects(input: $input) {
      __typename
      ... on Article {
        id
      }
    }
  }
`);
