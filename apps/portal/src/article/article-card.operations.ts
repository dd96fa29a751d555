import { graphql } from '@kheo/schema/public';

export const pictureFragment = graphql(`
  fragment Picture on MediaFile {
    url
    width
    height
    color
    alt(language: $language)
    sources {
      url
      width
    }
  }
`);

export const articleCardFragment = graphql(
  `
    fragment ArticleCard on Article {
      id
      slug
      language
      title
      lead
      publishedAt
      cover {
        ...Picture
      }
      category {
        slug
        name(language: $language)
      }
    }
  `,
  [pictureFragment],
);
