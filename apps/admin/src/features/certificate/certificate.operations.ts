import type { CertificateLayout } from '@kheo/domain/award/certificate-layout';
import { graphql, type FragmentOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const CertificatePrint = graphql(`
  fragment CertificatePrint on CertificatePrint @_unmask {
    id
    state
    total
    done
    path
    byteSize
    createdAt
    place
    signerName
    warnings {
      awardId
      name
      line
    }
    decision {
      id
      officialDocument {
        code
      }
    }
    staff {
      id
      name
    }
  }
`);
/** A printing with its progress. */
export type CertificatePrint = FragmentOf<typeof CertificatePrint>;

const PrintableDecision = graphql(`
  fragment PrintableDecision on AwardDecision @_unmask {
    id
    decidedOn
    authority
    awardCount
    officialDocument {
      code
      excerpt
    }
  }
`);
/** A decision as the list to print from shows it. */
export type PrintableDecision = FragmentOf<typeof PrintableDecision>;

export const CertificateListQuery = graphql(
  `
    query CertificateList($first: Int, $after: String, $last: Int, $before: String) {
      awardDecisions(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          ...PrintableDecision
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      certificatePrints(first: 10) {
        nodes {
          ...CertificatePrint
        }
      }
    }
  `,
  [PrintableDecision, CertificatePrint],
);

export const CertificatePrintQuery = graphql(
  `
    query CertificatePrintProgress($id: ID!) {
      certificatePrint(id: $id) {
        ...CertificatePrint
      }
    }
  `,
  [CertificatePrint],
);

export const PrintDefaultsQuery = graphql(`
  query CertificatePrintDefaults($decisionId: ID!) {
    certificatePrintDefaults(decisionId: $decisionId) {
      place
      signedOn
      signerTitle
      signerName
      printable
      revoked
      unnumbered
    }
  }
`);

export const DecisionAwardsQuery = graphql(`
  query CertificateDecisionAwards($decisionId: ID!, $search: String) {
    allAwards(first: 100, orderBy: NAME, filter: { decisionId: $decisionId, search: $search }) {
      totalCount
      nodes {
        id
        recipientName
        unitName
        status
        goldBookNumber
      }
    }
  }
`);

export const StartCertificatePrint = graphql(
  `
    mutation StartCertificatePrint($input: StartCertificatePrintInput!) {
      startCertificatePrint(input: $input) {
        __typename
        ... on CertificatePrint {
          ...CertificatePrint
        }
        ...Problems
      }
    }
  `,
  [CertificatePrint, Problems],
);

export const CancelCertificatePrint = graphql(
  `
    mutation CancelCertificatePrint($input: ChosenCertificatePrintInput!) {
      cancelCertificatePrint(input: $input) {
        __typename
        ... on CertificatePrint {
          ...CertificatePrint
        }
      }
    }
  `,
  [CertificatePrint],
);

const CertificateTemplate = graphql(`
  fragment CertificateTemplate on CertificateTemplate @_unmask {
    id
    version
    formCode
    name
    validFrom
    layout
    updatedAt
  }
`);
/** A template with its layout. */
export type CertificateTemplate = FragmentOf<typeof CertificateTemplate>;

export const TemplateListQuery = graphql(`
  query CertificateTemplateList($language: Language!) {
    awardForms {
      id
      code
      name(language: $language)
      category
      system
    }
    certificateTemplates {
      id
      formCode
      name
      validFrom
    }
  }
`);

export const TemplateQuery = graphql(
  `
    query CertificateTemplateEditing($id: ID!, $language: Language!) {
      node(id: $id) {
        __typename
        ... on CertificateTemplate {
          ...CertificateTemplate
        }
      }
      awardForms {
        id
        code
        name(language: $language)
        system
      }
    }
  `,
  [CertificateTemplate],
);

export const TemplateFormsQuery = graphql(`
  query CertificateTemplateForms($language: Language!) {
    awardForms {
      id
      code
      name(language: $language)
      system
    }
  }
`);

export const CertificatePreviewQuery = graphql(`
  query CertificatePreview($input: CertificatePreviewInput!) {
    certificatePreview(input: $input) {
      texts {
        line
        face
        size
        colour
        overflow
        lines {
          text
          x
          y
          width
        }
        rule {
          x
          y
          width
        }
      }
      problems {
        field
        code
        params
      }
    }
  }
`);

export const CreateTemplate = graphql(
  `
    mutation CreateCertificateTemplate($input: CreateCertificateTemplateInput!) {
      createCertificateTemplate(input: $input) {
        __typename
        ... on CertificateTemplate {
          ...CertificateTemplate
        }
        ...Problems
      }
    }
  `,
  [CertificateTemplate, Problems],
);

export const UpdateTemplate = graphql(
  `
    mutation UpdateCertificateTemplate($input: UpdateCertificateTemplateInput!) {
      updateCertificateTemplate(input: $input) {
        __typename
        ... on CertificateTemplate {
          ...CertificateTemplate
        }
        ...Problems
        ... on Conflict {
          currentVersion
        }
      }
    }
  `,
  [CertificateTemplate, Problems],
);

export const DeleteTemplate = graphql(`
  mutation DeleteCertificateTemplate($input: ChosenCertificateTemplateInput!) {
    deleteCertificateTemplate(input: $input) {
      __typename
    }
  }
`);

export type SubjectKind = NonNullable<VariablesOf<typeof CertificatePreviewQuery>['input']['subjectKind']>;

/** Where a picture of a layout is. */
export const PictureQuery = graphql(`
  query CertificatePicture($id: ID!) {
    node(id: $id) {
      __typename
      ... on MediaFile {
        id
        url
      }
    }
  }
`);

type LayoutJson = VariablesOf<typeof CertificatePreviewQuery>['input']['layout'];

/** A layout as it goes to the server. */
export const layoutJson = (layout: CertificateLayout): LayoutJson => JSON.parse(JSON.stringify(layout)) as LayoutJson;
