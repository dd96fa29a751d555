import { graphql, type ResultOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

export const HolidaysQuery = graphql(`
  query Holidays($year: Int!, $language: Language!) {
    holidays(year: $year) {
      day
      nameVi
      nameEn
      worked
      decreed
      expected
      basis(language: $language)
      changedAt
      staff {
        name
      }
    }
    tenDays: workingDaysFrom(days: 10)
  }
`);
export type HolidayRow = ResultOf<typeof HolidaysQuery>['holidays'][number];

export const SetHoliday = graphql(
  `
    mutation SetHoliday($input: SetHolidayInput!) {
      setHoliday(input: $input) {
        __typename
        ... on Holiday {
          day
        }
        ... on Failure {
          message
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const ResetHoliday = graphql(`
  mutation ResetHoliday($input: ResetHolidayInput!) {
    resetHoliday(input: $input) {
      __typename
      ... on ResetDay {
        day
      }
      ... on Failure {
        message
      }
    }
  }
`);
