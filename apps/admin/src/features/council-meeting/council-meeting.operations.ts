import { graphql, type FragmentOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

export const CouncilMeetingListQuery = graphql(`
  query CouncilMeetingList($first: Int, $after: String, $last: Int, $before: String) {
    councilMeetings(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        title
        metOn
        level
        members
        present
        closed
        dossiers {
          id
          nomineeCount
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
`);

const EditedMeeting = graphql(`
  fragment EditedMeeting on CouncilMeeting @_unmask {
    id
    version
    title
    metOn
    level
    members
    present
    minutes
    closed
    dossiers {
      id
      title
      unitName
      status
      nominees {
        id
        name
        post
        unitName
        achievement
        form {
          name
        }
      }
    }
    votes {
      nomineeId
      inFavour
      against
      abstained
    }
    result {
      quorum
      quorate
      nominees {
        nomineeId
        passed
        votesFor
        explanation
        explanationEn: explanation(language: EN)
      }
    }
  }
`);
export type EditedMeeting = FragmentOf<typeof EditedMeeting>;

export const CouncilMeetingQuery = graphql(
  `
    query EditedCouncilMeeting($id: ID!) {
      node(id: $id) {
        __typename
        ...EditedMeeting
      }
    }
  `,
  [EditedMeeting],
);

export const WaitingDossiersQuery = graphql(`
  query DossiersBeforeCouncil {
    dossiers(first: 100, filter: { status: [COUNCIL] }) {
      nodes {
        id
        title
        unitName
        nomineeCount
      }
    }
  }
`);

export const CreateMeeting = graphql(
  `
    mutation CreateMeeting($input: CreateCouncilMeetingInput!) {
      createCouncilMeeting(input: $input) {
        __typename
        ...EditedMeeting
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [EditedMeeting, Problems],
);

export const UpdateMeeting = graphql(
  `
    mutation UpdateMeeting($input: UpdateCouncilMeetingInput!) {
      updateCouncilMeeting(input: $input) {
        __typename
        ...EditedMeeting
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedMeeting
          }
        }
      }
    }
  `,
  [EditedMeeting, Problems],
);

export const CloseMeeting = graphql(
  `
    mutation CloseMeeting($input: CloseCouncilMeetingInput!) {
      closeCouncilMeeting(input: $input) {
        __typename
        ...EditedMeeting
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedMeeting
          }
        }
      }
    }
  `,
  [EditedMeeting, Problems],
);
