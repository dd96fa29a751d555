import { graphql, type FragmentOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const ArticleRow = graphql(`
  fragment ArticleRow on Article @_unmask {
    id
    version
    title
    slug
    status
    language
    featured
    author
    updatedAt
    publishedAt
    allowedActions
    category {
      id
      nameVi: name(language: VI)
      nameEn: name(language: EN)
    }
    createdBy {
      id
      name
    }
  }
`);

/** One article of the editors' list. */
export type ArticleRow = FragmentOf<typeof ArticleRow>;

export const ArticleListQuery = graphql(
  `
    query ArticleList(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $filter: EditorialArticleFilter
      $order: ArticleOrder!
    ) {
      allArticles(first: $first, after: $after, last: $last, before: $before, filter: $filter, order: $order) {
        totalCount
        nodes {
          ...ArticleRow
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [ArticleRow],
);

export type ArticleListVariables = VariablesOf<typeof ArticleListQuery>;
export type ArticleStatus = ArticleRow['status'];
export type ArticleOrder = ArticleListVariables['order'];

const EditedArticle = graphql(`
  fragment EditedArticle on Article @_unmask {
    id
    version
    status
    allowedActions
    title
    subtitle
    lead
    slug
    language
    author
    source
    featured
    internalNote
    publishedAt
    expiresAt
    correctedAt
    createdAt
    updatedAt
    unpublishReason
    sample
    syndicatedFrom {
      agencyName
      url
    }
    syndicated {
      id
      state
      editedHere
      source {
        id
        rule
        state
      }
    }
    coverCaption
    body {
      document
    }
    category {
      id
      name
    }
    otherCategories {
      id
      name
    }
    tags {
      id
      name
    }
    cover {
      id
      url
      kind
      width
      height
      color
      altVi
      originalName
      sources {
        url
        width
      }
    }
    createdBy {
      id
      name
    }
    translationOf {
      id
      title
    }
    translations {
      id
      title
      language
    }
  }
`);

/** Everything of an article that the editor shows. */
export type EditedArticle = FragmentOf<typeof EditedArticle>;

export const ArticleQuery = graphql(
  `
    query EditedArticle($id: ID!) {
      node(id: $id) {
        __typename
        ...EditedArticle
      }
    }
  `,
  [EditedArticle],
);

export const CreateArticle = graphql(
  `
    mutation CreateArticle($input: CreateArticleInput!) {
      createArticle(input: $input) {
        __typename
        ...EditedArticle
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [EditedArticle, Problems],
);

export const UpdateArticle = graphql(
  `
    mutation UpdateArticle($input: UpdateArticleInput!) {
      updateArticle(input: $input) {
        __typename
        ...EditedArticle
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
          current {
            __typename
            ...EditedArticle
          }
        }
      }
    }
  `,
  [EditedArticle, Problems],
);

export const PublishArticle = graphql(
  `
    mutation PublishArticle($input: PublishArticleInput!) {
      publishArticle(input: $input) {
        __typename
        ...EditedArticle
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
        }
      }
    }
  `,
  [EditedArticle, Problems],
);

export const ScheduleArticle = graphql(
  `
    mutation ScheduleArticle($input: ScheduleArticleInput!) {
      scheduleArticle(input: $input) {
        __typename
        ...EditedArticle
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
        }
      }
    }
  `,
  [EditedArticle, Problems],
);

export const UnpublishArticle = graphql(
  `
    mutation UnpublishArticle($input: UnpublishArticleInput!) {
      unpublishArticle(input: $input) {
        __typename
        ...EditedArticle
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
        }
      }
    }
  `,
  [EditedArticle, Problems],
);

export const DeleteArticle = graphql(
  `
    mutation DeleteArticle($input: DeleteArticleInput!) {
      deleteArticle(input: $input) {
        __typename
        ... on Deleted {
          id
        }
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
        }
      }
    }
  `,
  [Problems],
);

export const RestoreArticleRevision = graphql(
  `
    mutation RestoreArticleRevision($input: RestoreArticleRevisionInput!) {
      restoreArticleRevision(input: $input) {
        __typename
        ...EditedArticle
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
        }
      }
    }
  `,
  [EditedArticle, Problems],
);

export const ArticleRevisionsQuery = graphql(`
  query ArticleRevisions($id: ID!, $first: Int, $after: String) {
    node(id: $id) {
      __typename
      ... on Article {
        id
        revisions(first: $first, after: $after) {
          nodes {
            id
            version
            verb
            title
            createdAt
            staff {
              id
              name
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export const ArticleRevisionQuery = graphql(`
  query ArticleRevision($id: ID!) {
    node(id: $id) {
      __typename
      ... on ArticleRevision {
        id
        version
        verb
        title
        lead
        bodyHtml
        createdAt
        staff {
          id
          name
        }
      }
    }
  }
`);

export const RenderRichText = graphql(`
  query RenderRichText($body: RichTextInput!) {
    renderRichText(body: $body) {
      html
    }
  }
`);

/** Names that tags already have, for suggestions. */
export const TagNamesQuery = graphql(`
  query TagNames {
    tags {
      id
      name
    }
  }
`);

export type CreateArticleInput = VariablesOf<typeof CreateArticle>['input'];
export type UpdateArticleInput = VariablesOf<typeof UpdateArticle>['input'];
