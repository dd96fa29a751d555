import { createHash } from 'node:crypto';

// What a mirror keeps: the nodes of a Khéo, each with its own fields and with the ids of what it names.

/** A node as the source gives it; `type` and `id` together name it. */
export interface MirrorNode {
  type: string;
  id: string;
  node: Record<string, unknown>;
}

const name = 'nameVi: name nameEn: name(language: EN)';
const site = (fields: string[]): string =>
  fields.map((field) => `${field}Vi: ${field} ${field}En: ${field}(language: EN)`).join(' ');

/** The selection of each type. Computed lists and counters are left out: they change without the node changing. */
export const selections: Record<string, string> = {
  Article: `id slug language title subtitle lead leadHtml body { html text } author source canonicalUrl syndicatedFrom { agencyName url }
    publishedAt updatedAt correctedAt
    featured sample category { id } otherCategories { id } tags { id } cover { id } coverCaption translations { id }
    documentReferences { id printedText type number symbol code issuer date warnings officialDocument { id } }
    awards { id } civicModels { id }`,
  OfficialDocument: `id slug type number symbol code issuer signer signerCapacity issuedOn effectiveOn expiresOn excerpt status
    sample updatedAt files { id } relations { kind document { id } }`,
  Category: `id slug ${name} descriptionVi: description descriptionEn: description(language: EN) position parent { id }`,
  Movement: `id slug ${name} summaryVi: summary summaryEn: summary(language: EN) criteriaVi: criteria
    criteriaEn: criteria(language: EN) fields startsOn endsOn launchDocument { id } organization { id } sample updatedAt`,
  CivicModel: `id slug name kind field status summary place unitName registeredOn sample updatedAt movement { id }
    organization { id } origin { id } steps { kind level on document { id } }`,
  Award: `id verificationCode subjectKind recipientName recipientPosition unitName level rewardKind field year achievement
    grantedOn certificateNumber goldBookNumber status revokedAt sample updatedAt form { id } decision { id } movement { id }
    organization { id } recipient { id } events { kind on reason decision { id } }`,
  Consultation: `id title opensOn closesOn workingDays basis summary sample updatedAt
    entries { id position subjectKind name post unitName formName achievement }`,
  Tag: `id slug ${name}`,
  MediaFile: `id kind mimeType format byteSize width height color url altVi: alt altEn: alt(language: EN) caption credit
    sources { url width }`,
  Organization: 'id name shortName system validFrom validTo successor { id }',
  AwardForm: `id code ${name} category level system subjectKinds authorityVi: authority authorityEn: authority(language: EN)
    coefficient collectiveCoefficient basis validFrom validTo`,
  AwardDecision: 'id authority decidedOn level officialDocument { id }',
  Recipient: 'id kind name position unitName organization { id }',
  Site: `${site(['agencyName', 'parentAgencyName', 'slogan', 'address', 'responsiblePerson', 'reuseNotice', 'aboutHtml'])}
    phone email hotline licence sample menu { path labelVi: label labelEn: label(language: EN) }`,
};

/** Changes with what is copied of a node: a copy that was made with another one lacks something. */
export const shape = createHash('sha256').update(JSON.stringify(selections)).digest('base64url').slice(0, 12);

/** The site has no id of its own at the public door; changes name it so. */
export const siteId = Buffer.from('Site:00000000-0000-0000-0000-000000000001').toString('base64url');

/** Types that are listed, in the order in which they are copied. The others are fetched when something names them. */
export const listed: ReadonlyArray<{ type: string; field: string; page: number | null }> = [
  { type: 'Category', field: 'categories', page: null },
  { type: 'OfficialDocument', field: 'officialDocuments', page: 100 },
  { type: 'Movement', field: 'movements', page: 50 },
  { type: 'CivicModel', field: 'civicModels', page: 50 },
  { type: 'Award', field: 'awards', page: 100 },
  { type: 'Consultation', field: 'consultations', page: 20 },
  { type: 'Article', field: 'articles', page: 50 },
];

/** Fields that name nodes of types without a list. */
const named: Record<string, string> = {
  tags: 'Tag',
  cover: 'MediaFile',
  files: 'MediaFile',
  organization: 'Organization',
  successor: 'Organization',
  form: 'AwardForm',
  decision: 'AwardDecision',
  recipient: 'Recipient',
};

/** The nodes that a node names and that have to be fetched by themselves. */
export function namedBy(node: unknown): Array<{ type: string; id: string }> {
  if (Array.isArray(node)) return node.flatMap(namedBy);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([field, value]) => {
    const type = named[field];
    const found = type
      ? [value]
          .flat()
          .flatMap((one) => (one && typeof one === 'object' && 'id' in one ? [{ type, id: String(one.id) }] : []))
      : [];
    return [...found, ...namedBy(value)];
  });
}

/** Lists of mere names are sets; sorted, two copies of one node are equal as texts. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(canonical);
    const names = items.every(
      (item) => typeof item === 'object' && item !== null && Object.keys(item).length === 1 && 'id' in item,
    );
    return names ? items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, canonical(one)]));
}
