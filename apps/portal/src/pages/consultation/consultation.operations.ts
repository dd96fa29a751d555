import { graphql, type ResultOf } from '@kheo/schema/public';
import { siteFragment } from '../../site/site.operations.ts';

export const consultationListOperation = graphql(
  `
    query ConsultationList($language: Language!, $first: Int, $after: String, $last: Int, $before: String) {
      ...Site
      open: consultations(first: 50, open: true) {
        nodes {
          id
          title
          opensOn
          closesOn
          workingDaysLeft
          entries {
            id
          }
        }
      }
      others: consultations(first: $first, after: $after, last: $last, before: $before, open: false) {
        nodes {
          id
          title
          opensOn
          closesOn
          workingDaysLeft
          entries {
            id
          }
        }
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
      }
    }
  `,
  [siteFragment],
);

export type ListedConsultation = ResultOf<typeof consultationListOperation>['open']['nodes'][number];

export const consultationOperation = graphql(
  `
    query Consultation($id: ID!, $language: Language!) {
      ...Site
      consultation(id: $id) {
        id
        title
        open
        opensOn
        closesOn
        workingDays
        workingDaysLeft
        basis
        summary
        sample
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
      }
    }
  `,
  [siteFragment],
);

export type Consultation = NonNullable<ResultOf<typeof consultationOperation>['consultation']>;
