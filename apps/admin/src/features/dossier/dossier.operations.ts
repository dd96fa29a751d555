import { graphql, type FragmentOf, type ResultOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const Deadlines = graphql(`
  fragment Deadlines on Dossier @_unmask {
    deadlines {
      label(language: $language)
      dueOn
      stopped
      daysLeft
      late
      paused
    }
  }
`);
export type Deadline = FragmentOf<typeof Deadlines>['deadlines'][number];

const DossierRow = graphql(
  `
    fragment DossierRow on Dossier @_unmask {
      id
      version
      title
      unitName
      year
      level
      status
      nomineeCount
      ...Deadlines
    }
  `,
  [Deadlines],
);
export type DossierRow = FragmentOf<typeof DossierRow>;
export type DossierStatus = DossierRow['status'];

export const DossierListQuery = graphql(
  `
    query DossierList(
      $language: Language!
      $first: Int
      $after: String
      $last: Int
      $before: String
      $filter: DossierFilter
    ) {
      dossiers(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
        totalCount
        nodes {
          ...DossierRow
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      dossierBoard(filter: $filter) {
        status
        dossiers
      }
    }
  `,
  [DossierRow],
);
export type DossierListVariables = VariablesOf<typeof DossierListQuery>;

export const DossierQuery = graphql(
  `
    query Dossier($id: ID!, $language: Language!) {
      node(id: $id) {
        __typename
        ... on Dossier {
          ...DossierRow
          rewardKind
          note
          movement {
            id
            nameVi
          }
          editable
          statusSince
          createdBy {
            name
          }
          nominees {
            id
            subjectKind
            name
            post
            unitName
            birthYear
            gender
            form {
              id
              name(language: $language)
            }
            achievement
            field
            circumstances
            recipient {
              id
            }
            findings {
              code
              severity
              sentence(language: $language)
              basis(language: $language)
              lookedAt {
                kind
                id
              }
            }
            overrideReason
            overriddenBy {
              name
            }
            passed
            award {
              id
              status
              verificationCode
            }
          }
          attachments {
            kind
            mediaFile {
              id
              originalName
              url
            }
          }
          moves {
            move
            fromStatus
            toStatus
            reason
            movedAt
            staff {
              name
            }
          }
          consultation {
            id
            title
            opensOn
            closesOn
            workingDays
            open
            opinions {
              text
              senderName
              receivedAt
              entry {
                name
              }
            }
          }
          meeting {
            id
            version
            title
            metOn
            members
            present
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
                explanation(language: $language)
              }
            }
          }
          decision {
            id
            officialDocument {
              id
              code
              issuedOn
            }
          }
          nextMoves {
            name
            toStatus
            needsReason
            problems {
              field
              code
              params
            }
          }
        }
      }
    }
  `,
  [DossierRow],
);
export type DossierDetails = Extract<NonNullable<ResultOf<typeof DossierQuery>['node']>, { __typename: 'Dossier' }>;
export type NomineeDetails = DossierDetails['nominees'][number];

export const AwardFormsQuery = graphql(`
  query AwardFormChoices($language: Language!) {
    awardForms {
      id
      code
      name(language: $language)
      level
      subjectKinds
    }
  }
`);

export const CreateDossier = graphql(
  `
    mutation CreateDossier($input: CreateDossierInput!) {
      createDossier(input: $input) {
        __typename
        ... on Dossier {
          id
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const UpdateDossier = graphql(
  `
    mutation UpdateDossier($input: UpdateDossierInput!) {
      updateDossier(input: $input) {
        __typename
        ... on Dossier {
          id
          version
        }
        ...Problems
      }
    }
  `,
  [Problems],
);
export type UpdateDossierInput = VariablesOf<typeof UpdateDossier>['input'];
export type NomineeInput = NonNullable<UpdateDossierInput['nominees']>[number];

export const OverrideFindings = graphql(
  `
    mutation OverrideFindings($input: OverrideFindingsInput!) {
      overrideFindings(input: $input) {
        __typename
        ... on Dossier {
          id
          version
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const RemoveNominees = graphql(
  `
    mutation RemoveNominees($input: RemoveNomineesInput!) {
      removeNominees(input: $input) {
        __typename
        ... on Dossier {
          id
          version
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const RemoveInitiatives = graphql(
  `
    mutation RemoveInitiatives($input: RemoveInitiativesInput!) {
      removeInitiatives(input: $input) {
        __typename
        ... on Dossier {
          id
          version
        }
        ...Problems
      }
    }
  `,
  [Problems],
);
export type NomineeInitiative = VariablesOf<typeof RemoveInitiatives>['input']['initiatives'][number];

export const MoveDossiers = graphql(
  `
    mutation MoveDossiers($input: MoveDossiersInput!) {
      moveDossiers(input: $input) {
        __typename
        ... on MovedDossiers {
          dossiers {
            id
            version
            status
          }
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const OpenConsultation = graphql(
  `
    mutation OpenConsultation($input: OpenConsultationInput!) {
      openConsultation(input: $input) {
        __typename
        ... on Consultation {
          id
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const DecideDossiers = graphql(
  `
    mutation DecideDossiers($input: DecideDossiersInput!) {
      decideDossiers(input: $input) {
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

export const CreateCouncilMeeting = graphql(
  `
    mutation CreateCouncilMeeting($input: CreateCouncilMeetingInput!) {
      createCouncilMeeting(input: $input) {
        __typename
        ... on CouncilMeeting {
          id
          version
        }
        ...Problems
      }
    }
  `,
  [Problems],
);

export const UpdateCouncilMeeting = graphql(
  `
    mutation UpdateCouncilMeeting($input: UpdateCouncilMeetingInput!) {
      updateCouncilMeeting(input: $input) {
        __typename
        ... on CouncilMeeting {
          id
          version
        }
        ...Problems
      }
    }
  `,
  [Problems],
);
