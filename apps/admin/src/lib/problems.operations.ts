import { graphql } from '@kheo/schema/editorial';

/** Why something was not done, field by field: of every mutation that reads what was typed. */
export const Problems = graphql(`
  fragment Problems on InvalidInput @_unmask {
    problems {
      field
      code
      params
    }
  }
`);
