import type { JsonValue } from '@kheo/schema/editorial';
import { parseNumber } from '@kheo/domain/vietnamese/number';
import { emptyDocument } from '@kheo/rich-text/document';
import type { Problem } from '../../lib/problem-messages.ts';
import type { EditedSite, UpdateSiteInput } from './site.operations.ts';

/** Fields of one line or a few, by the group that they are shown in. */
export const siteTextFields = {
  identity: ['agencyNameVi', 'agencyNameEn', 'parentAgencyNameVi', 'parentAgencyNameEn', 'sloganVi', 'sloganEn'],
  contact: ['addressVi', 'addressEn', 'email', 'phone', 'hotline'],
  legal: ['licence', 'responsiblePersonVi', 'responsiblePersonEn', 'reuseNoticeVi', 'reuseNoticeEn'],
} as const;

type TextField = (typeof siteTextFields)[keyof typeof siteTextFields][number];

export const allSiteTextFields: readonly TextField[] = Object.values(siteTextFields).flat();

/** What the form holds; documents are opaque to it. */
export type SiteFormValues = Record<TextField, string> & {
  aboutVi: object;
  aboutEn: object;
  initialVisitTotal: string;
  menu: { labelVi: string; labelEn: string; path: string }[];
};

const documentOf = (value: JsonValue): object => (typeof value === 'object' && value !== null ? value : emptyDocument);

export function valuesOfSite(site: EditedSite): SiteFormValues {
  const texts = Object.fromEntries(allSiteTextFields.map((field) => [field, site[field]])) as Record<TextField, string>;
  return {
    ...texts,
    aboutVi: documentOf(site.aboutVi),
    aboutEn: documentOf(site.aboutEn),
    initialVisitTotal: String(site.initialVisitTotal),
    menu: site.menu.map(({ labelVi, labelEn, path }) => ({ labelVi, labelEn, path })),
  };
}

/** What can be told without asking the server. */
export function problemsOfSite(values: SiteFormValues): Problem[] {
  const problems: Problem[] = [];
  for (const field of ['agencyNameVi', 'agencyNameEn'] as const) {
    if (!values[field].trim()) problems.push({ field, code: 'required' });
  }
  if (values.email && !/^\S+@\S+\.\S+$/.test(values.email)) problems.push({ field: 'email', code: 'email-form' });
  const total = parseNumber(values.initialVisitTotal);
  if (total === null || !Number.isInteger(total) || total < 0)
    problems.push({ field: 'initialVisitTotal', code: 'number-form' });
  for (const [index, item] of values.menu.entries()) {
    if (!item.labelVi.trim()) problems.push({ field: `menu.${index}.labelVi`, code: 'required' });
    if (!item.labelEn.trim()) problems.push({ field: `menu.${index}.labelEn`, code: 'required' });
    if (!/^(?:\/(?!\/)|https?:\/\/)/.test(item.path)) problems.push({ field: `menu.${index}.path`, code: 'link-form' });
  }
  return problems;
}

/** The fields that differ from where the form began, as the mutation takes them. */
export function siteInputOf(expectedVersion: number, base: SiteFormValues, values: SiteFormValues): UpdateSiteInput {
  const input: UpdateSiteInput = { expectedVersion };
  for (const field of allSiteTextFields) {
    if (values[field] !== base[field]) input[field] = values[field].trim();
  }
  const differs = (field: 'aboutVi' | 'aboutEn' | 'menu') =>
    JSON.stringify(values[field]) !== JSON.stringify(base[field]);
  if (differs('aboutVi')) input.aboutVi = { document: values.aboutVi as JsonValue };
  if (differs('aboutEn')) input.aboutEn = { document: values.aboutEn as JsonValue };
  if (differs('menu'))
    input.menu = values.menu.map((item) => ({
      labelVi: item.labelVi.trim(),
      labelEn: item.labelEn.trim(),
      path: item.path.trim(),
    }));
  if (values.initialVisitTotal !== base.initialVisitTotal)
    input.initialVisitTotal = parseNumber(values.initialVisitTotal) ?? 0;
  return input;
}
