import { graphql, type FragmentOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const EditedCategory = graphql(`
  fragment EditedCategory on Category @_unmask {
    id
    version
    slug
    position
    hidden
    articleCount
    nameVi: name(language: VI)
    nameEn: name(language: EN)
    descriptionVi: description(language: VI)
    descriptionEn: description(language: EN)
    parent {
      id
    }
    relatedWeights {
      text
      documents
      tags
      awards
      people
      units
      movements
      category
      freshness
    }
  }
`);

/** A category (chuyên mục) as its editing screen shows it. */
export type EditedCategory = FragmentOf<typeof EditedCategory>;

export const CategoriesQuery = graphql(
  `
    query Categories {
      categories {
        ...EditedCategory
      }
    }
  `,
  [EditedCategory],
);

export const CreateCategory = graphql(
  `
    mutation CreateCategory($input: CreateCategoryInput!) {
      createCategory(input: $input) {
        __typename
        ...EditedCategory
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [EditedCategory, Problems],
);

export const UpdateCategory = graphql(
  `
    mutation UpdateCategory($input: UpdateCategoryInput!) {
      updateCategory(input: $input) {
        __typename
        ...EditedCategory
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
  [EditedCategory, Problems],
);

export const DeleteCategory = graphql(
  `
    mutation DeleteCategory($input: DeleteCategoryInput!) {
      deleteCategory(input: $input) {
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
