import { graphql, type FragmentOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const LibraryFile = graphql(`
  fragment LibraryFile on MediaFile @_unmask {
    id
    version
    kind
    url
    format
    mimeType
    originalName
    byteSize
    width
    height
    color
    altVi
    altEn
    caption
    credit
    createdAt
    sources {
      url
      width
    }
    uploadedBy {
      id
      name
    }
  }
`);

/** A file of the media library as grids and pickers show it. */
export type LibraryFile = FragmentOf<typeof LibraryFile>;

export const MediaFilesQuery = graphql(
  `
    query MediaFiles($first: Int, $after: String, $last: Int, $before: String, $filter: MediaFileFilter) {
      mediaFiles(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
        totalCount
        nodes {
          ...LibraryFile
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
  [LibraryFile],
);

export const MediaFileQuery = graphql(
  `
    query LibraryFile($id: ID!) {
      node(id: $id) {
        __typename
        ...LibraryFile
        ... on MediaFile {
          usedBy {
            id
            title
            status
          }
        }
      }
    }
  `,
  [LibraryFile],
);

export const UpdateMediaFile = graphql(
  `
    mutation UpdateMediaFile($input: UpdateMediaFileInput!) {
      updateMediaFile(input: $input) {
        __typename
        ...LibraryFile
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
  [LibraryFile, Problems],
);

export const DeleteMediaFile = graphql(
  `
    mutation DeleteMediaFile($input: DeleteMediaFileInput!) {
      deleteMediaFile(input: $input) {
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
