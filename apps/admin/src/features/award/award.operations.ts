import { graphql, type FragmentOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const AwardRow = graphql(`
  fragment AwardRow on Award @_unmask {
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
`);
/** One award in a list. */
export type AwardRow = FragmentOf<typeof AwardRow>;
export type AwardStatus = AwardRow['status'];

export const AwardListQuery = graphql(
  `
    query AwardList(
      $language: Language!
      $first: Int
      $after: String
      $last: Int
      $before: String
      $orderBy: AwardOrder
      $filter: EditorialAwardFilter
    ) {
      allAwards(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, filter: $filter) {
        totalCount
        nodes {
          ...AwardRow
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
  [AwardRow],
);
export type AwardListVariables = VariablesOf<typeof AwardListQuery>;

/** What filters and forms choose from. */
export const AwardChoicesQuery = graphql(`
  query AwardChoices($language: Language!) {
    awardForms {
      id
      code
      name(language: $language)
      level
      subjectKinds
    }
    movements(first: 100) {
      nodes {
        id
        slug
        name(language: $language)
      }
    }
  }
`);

const EditedAward = graphql(`
  fragment EditedAward on Award @_unmask {
    id
    version
    verificationCode
    subjectKind
    recipientName
    recipientPosition
    unitName
    recipient {
      id
      name
    }
    form {
      code
      name
    }
    level
    rewardKind
    movement {
      id
      name
    }
    field
    year
    achievement
    grantedOn
    certificateNumber
    goldBookNumber
    amount
    internalNote
    status
    revokedAt
    published
    sample
    updatedAt
    decision {
      id
      authority
      decidedOn
      officialDocument {
        id
        type
        code
        issuer
        issuedOn
        published
      }
    }
    events {
      kind
      on
      reason
      changes
      staff {
        name
      }
      decision {
        id
        officialDocument {
          code
        }
      }
    }
    articles {
      id
      title
      language
      status
    }
    revisions {
      version
      content
      createdAt
      staff {
        name
      }
    }
  }
`);
/** Everything of an award that its screen shows. */
export type EditedAward = FragmentOf<typeof EditedAward>;

export const AwardQuery = graphql(
  `
    query EditedAwardPage($id: ID!) {
      node(id: $id) {
        __typename
        ...EditedAward
      }
    }
  `,
  [EditedAward],
);

export const UpdateAward = graphql(
  `
    mutation UpdateAward($input: UpdateAwardInput!) {
      updateAward(input: $input) {
        __typename
        ...EditedAward
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedAward
          }
        }
      }
    }
  `,
  [EditedAward, Problems],
);

export const CorrectAward = graphql(
  `
    mutation CorrectAward($input: CorrectAwardInput!) {
      correctAward(input: $input) {
        __typename
        ...EditedAward
        ...Problems
      }
    }
  `,
  [EditedAward, Problems],
);

export const RevokeAward = graphql(
  `
    mutation RevokeAward($input: RevokeAwardInput!) {
      revokeAward(input: $input) {
        __typename
        ...EditedAward
        ...Problems
      }
    }
  `,
  [EditedAward, Problems],
);

export const RestoreAward = graphql(
  `
    mutation RestoreAward($input: RestoreAwardInput!) {
      restoreAward(input: $input) {
        __typename
        ...EditedAward
        ...Problems
      }
    }
  `,
  [EditedAward, Problems],
);

export const DeleteAward = graphql(
  `
    mutation DeleteAward($input: ChosenAwardInput!) {
      deleteAward(input: $input) {
        __typename
        ...Problems
      }
    }
  `,
  [Problems],
);

/** What a picker of awards offers. */
export const AwardsToPickQuery = graphql(`
  query AwardsToPick($search: String, $language: Language!) {
    allAwards(first: 12, filter: { search: $search }) {
      nodes {
        id
        recipientName
        unitName
        year
        status
        published
        form {
          name(language: $language)
        }
      }
    }
  }
`);

export type AwardFieldsInput = NonNullable<
  VariablesOf<typeof import('./award-decision.operations.ts').AddAwards>['input']['awards'][number]
>;
