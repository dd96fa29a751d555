import { graphql, type FragmentOf, type ResultOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const DecisionRow = graphql(`
  fragment DecisionRow on AwardDecision @_unmask {
    id
    version
    authority
    level
    decidedOn
    awardCount
    unpublishedCount
    officialDocument {
      id
      type
      code
      excerpt
      published
    }
  }
`);
/** A decision in a list. */
export type DecisionRow = FragmentOf<typeof DecisionRow>;

export const DecisionListQuery = graphql(
  `
    query AwardDecisionList($first: Int, $after: String, $last: Int, $before: String, $filter: AwardDecisionFilter) {
      awardDecisions(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
        totalCount
        nodes {
          ...DecisionRow
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
  [DecisionRow],
);

/** A few decisions for a picker. */
export const DecisionChoicesQuery = graphql(`
  query AwardDecisionChoices($search: String) {
    awardDecisions(first: 12, filter: { search: $search }) {
      nodes {
        id
        authority
        decidedOn
        officialDocument {
          type
          code
          excerpt
          published
        }
      }
    }
  }
`);

/** A decision as it can be picked. */
export type DecisionChoice = ResultOf<typeof DecisionChoicesQuery>['awardDecisions']['nodes'][number];

export const DecisionQuery = graphql(
  `
    query AwardDecisionPage($id: ID!, $language: Language!, $first: Int, $after: String, $last: Int, $before: String) {
      node(id: $id) {
        __typename
        ... on AwardDecision {
          ...DecisionRow
          eventCount
          dossiers {
            id
            title
          }
          awards(first: $first, after: $after, last: $last, before: $before, orderBy: NAME) {
            nodes {
              id
              version
              recipientName
              recipientPosition
              unitName
              subjectKind
              year
              level
              status
              published
              form {
                name(language: $language)
              }
              decision {
                id
                decidedOn
                officialDocument {
                  code
                }
              }
            }
            pageInfo {
              hasNextPage
              hasPreviousPage
              startCursor
              endCursor
            }
          }
        }
      }
    }
  `,
  [DecisionRow],
);

export const CreateAwardDecision = graphql(
  `
    mutation CreateAwardDecision($input: CreateAwardDecisionInput!) {
      createAwardDecision(input: $input) {
        __typename
        ... on AwardDecision {
          id
          authority
          decidedOn
          officialDocument {
            type
            code
            excerpt
            published
          }
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const AddAwards = graphql(
  `
    mutation AddAwards($input: AddAwardsInput!) {
      addAwards(input: $input) {
        __typename
        ... on AwardDecision {
          id
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const PublishAwards = graphql(
  `
    mutation PublishAwards($input: ChosenAwardDecisionInput!) {
      publishAwards(input: $input) {
        __typename
        ... on AwardDecision {
          id
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const UnpublishAwards = graphql(
  `
    mutation UnpublishAwards($input: ChosenAwardDecisionInput!) {
      unpublishAwards(input: $input) {
        __typename
        ... on AwardDecision {
          id
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const DeleteAwardDecision = graphql(
  `
    mutation DeleteAwardDecision($input: ChosenAwardDecisionInput!) {
      deleteAwardDecision(input: $input) {
        __typename
        ...Problems
      }
    }
  `,
  [Problems],
);
