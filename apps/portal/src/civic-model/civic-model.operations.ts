import { graphql } from '@kheo/schema/public';

/** What a list shows of a model or exemplar. */
export const civicModelEntryFragment = graphql(`
  fragment CivicModelEntry on CivicModel {
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
  }
`);
