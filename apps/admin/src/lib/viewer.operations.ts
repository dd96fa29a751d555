import { graphql } from '@kheo/schema/editorial';

/** Who is signed in, and the name of the agency that the shell shows. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      penName
      roles
    }
    site {
      agencyNameVi
      agencyNameEn
    }
  }
`);
