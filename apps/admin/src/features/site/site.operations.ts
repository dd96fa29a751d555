import { graphql, type FragmentOf, type VariablesOf } from '@kheo/schema/editorial';
import { Problems } from '../../lib/problems.operations.ts';

const EditedSite = graphql(`
  fragment EditedSite on Site @_unmask {
    version
    agencyNameVi: agencyName(language: VI)
    agencyNameEn: agencyName(language: EN)
    parentAgencyNameVi: parentAgencyName(language: VI)
    parentAgencyNameEn: parentAgencyName(language: EN)
    sloganVi: slogan(language: VI)
    sloganEn: slogan(language: EN)
    addressVi: address(language: VI)
    addressEn: address(language: EN)
    responsiblePersonVi: responsiblePerson(language: VI)
    responsiblePersonEn: responsiblePerson(language: EN)
    reuseNoticeVi: reuseNotice(language: VI)
    reuseNoticeEn: reuseNotice(language: EN)
    aboutVi: aboutDocument(language: VI)
    aboutEn: aboutDocument(language: EN)
    email
    phone
    hotline
    licence
    initialVisitTotal
    sample
    menu {
      labelVi: label(language: VI)
      labelEn: label(language: EN)
      path
    }
  }
`);

/** The settings of the site as their screen edits them. */
export type EditedSite = FragmentOf<typeof EditedSite>;

export const SiteSettingsQuery = graphql(
  `
    query SiteSettings {
      site {
        ...EditedSite
      }
    }
  `,
  [EditedSite],
);

export const UpdateSite = graphql(
  `
    mutation UpdateSite($input: UpdateSiteInput!) {
      updateSite(input: $input) {
        __typename
        ...EditedSite
        ... on Failure {
          message
        }
        ...Problems
        ... on Conflict {
          currentVersion
        }
      }
    }
  `,
  [EditedSite, Problems],
);

export type UpdateSiteInput = VariablesOf<typeof UpdateSite>['input'];
