import { graphql, type ResultOf } from '@kheo/schema/editorial';

export const PreviewPortalPage = graphql(`
  query PreviewPortalPage($content: String!, $fileName: String!) {
    previewPortalPage(content: $content, fileName: $fileName) {
      understood
      reason
      title
      publishedAt
      lead
      author
      bodyHtml
      warnings
      documentReferences {
        code
        type
        issuer
        date
        printedText
        warnings
        officialDocument {
          id
        }
      }
      existingArticle {
        id
        title
        status
      }
    }
  }
`);

export type PortalPagePreview = ResultOf<typeof PreviewPortalPage>['previewPortalPage'];

export const ImportPortalPage = graphql(`
  mutation ImportPortalPage($input: ImportPortalPageInput!) {
    importPortalPage(input: $input) {
      __typename
      ... on ImportPortalPagePayload {
        outcome
        reason
        warnings
        article {
          id
          title
          slug
          status
          language
        }
      }
      ... on Failure {
        message
      }
      ... on InvalidInput {
        problems {
          field
          code
          params
        }
      }
    }
  }
`);
