import { graphql, type FragmentOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const ConsultationRow = graphql(`
  fragment ConsultationRow on Consultation @_unmask {
    id
    version
    title
    opensOn
    closesOn
    workingDays
    workingDaysLeft
    open
    over
    published
    summary
    sample
  }
`);
export type ConsultationRow = FragmentOf<typeof ConsultationRow>;

export const ConsultationListQuery = graphql(
  `
    query ConsultationList($first: Int, $after: String, $last: Int, $before: String, $open: Boolean) {
      consultations(first: $first, after: $after, last: $last, before: $before, open: $open) {
        totalCount
        nodes {
          ...ConsultationRow
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
  [ConsultationRow],
);

const EditedConsultation = graphql(
  `
    fragment EditedConsultation on Consultation @_unmask {
      ...ConsultationRow
      basis
      entries {
        id
        position
        subjectKind
        name
        post
        unitName
        formName
        achievement
      }
      dossiers {
        id
        title
        status
      }
      opinions {
        text
        senderName
        contact
        receivedAt
        entry {
          id
          name
        }
      }
    }
  `,
  [ConsultationRow],
);
export type EditedConsultation = FragmentOf<typeof EditedConsultation>;

export const ConsultationQuery = graphql(
  `
    query EditedConsultation($id: ID!) {
      node(id: $id) {
        __typename
        ...EditedConsultation
      }
    }
  `,
  [EditedConsultation],
);

export const SummarizeConsultation = graphql(
  `
    mutation SummarizeConsultation($input: SummarizeConsultationInput!) {
      summarizeConsultation(input: $input) {
        __typename
        ...EditedConsultation
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          current {
            __typename
            ...EditedConsultation
          }
        }
      }
    }
  `,
  [EditedConsultation, Problems],
);

export const ExtendConsultation = graphql(
  `
    mutation ExtendConsultation($input: ExtendConsultationInput!) {
      extendConsultation(input: $input) {
        __typename
        ...EditedConsultation
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [EditedConsultation, Problems],
);
