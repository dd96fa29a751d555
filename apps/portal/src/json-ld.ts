import type { Breadcrumb } from '@kheo/ui/breadcrumbs/breadcrumbs';
import type { JsonLd } from './head.tsx';

/** The way to a page, for search engines; steps without an address are left out, except the last. */
export function breadcrumbList(items: readonly Breadcrumb[], publicUrl: string): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.label,
      ...(item.href === undefined ? {} : { item: `${publicUrl}${item.href}` }),
    })),
  };
}

/** What {@link newsArticle} needs to know of an article; paths begin with a slash. */
export interface NewsArticleFacts {
  title: string;
  lead: string;
  path: string;
  language: string;
  publishedAt: string | null;
  modifiedAt: string | null;
  author: string;
  section: string | null;
  keywords: readonly string[];
  imagePath: string | null;
  agencyName: string;
  /** The agency that it was taken over from, and the original. */
  syndicatedFrom: { agencyName: string; url: string } | null;
}

/** An article as schema.org's NewsArticle. The byline is a pen name; without one the agency is the author. */
export function newsArticle(facts: NewsArticleFacts, publicUrl: string): JsonLd {
  const agency = { '@type': 'GovernmentOrganization', name: facts.agencyName, url: `${publicUrl}/` };
  const { syndicatedFrom: home } = facts;
  const source = home && { '@type': 'GovernmentOrganization', name: home.agencyName };
  return {
    '@type': 'NewsArticle',
    headline: facts.title,
    description: facts.lead || undefined,
    inLanguage: facts.language,
    datePublished: facts.publishedAt ?? undefined,
    dateModified: facts.modifiedAt ?? facts.publishedAt ?? undefined,
    author: facts.author ? { '@type': 'Person', name: facts.author } : (source ?? agency),
    publisher: agency,
    articleSection: facts.section ?? undefined,
    keywords: facts.keywords.length > 0 ? facts.keywords.join(', ') : undefined,
    image: facts.imagePath === null ? undefined : [`${publicUrl}${facts.imagePath}`],
    mainEntityOfPage: home?.url ?? `${publicUrl}${facts.path}`,
    isBasedOn: home?.url,
    sourceOrganization: source ?? undefined,
    isAccessibleForFree: true,
  };
}

/** What {@link officialDocumentThing} needs to know of a document; paths begin with a slash, dates are `YYYY-MM-DD`. */
export interface OfficialDocumentFacts {
  name: string;
  type: string;
  /** As registered: `14/2012` or `50`. */
  number: string;
  code: string;
  excerpt: string;
  issuer: string;
  issuedOn: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  status: 'NOT_YET_IN_FORCE' | 'IN_FORCE' | 'EXPIRED' | 'REPLACED';
  path: string;
  files: readonly string[];
}

/** A number with its year, as only documents that lay down law bear it: 14/2012/QH13. */
const NUMBER_OF_LAW = /\/\d{4}$/;

/**
 * A document for search engines: schema.org's Legislation when it lays down law, otherwise (a plan, a
 * letter, a report) a plain work with the same facts.
 */
export function officialDocumentThing(facts: OfficialDocumentFacts, publicUrl: string): JsonLd {
  const common = {
    name: facts.name,
    description: facts.excerpt || undefined,
    inLanguage: 'vi',
    url: `${publicUrl}${facts.path}`,
    encoding:
      facts.files.length > 0
        ? facts.files.map((path) => ({ '@type': 'MediaObject', contentUrl: `${publicUrl}${path}` }))
        : undefined,
  };
  const issuer = { '@type': 'Organization', name: facts.issuer };
  if (!NUMBER_OF_LAW.test(facts.number)) {
    return {
      '@type': 'CreativeWork',
      ...common,
      identifier: facts.code,
      genre: facts.type,
      author: issuer,
      datePublished: facts.issuedOn ?? undefined,
      expires: facts.expiresOn ?? undefined,
    };
  }
  return {
    '@type': 'Legislation',
    ...common,
    legislationIdentifier: facts.code,
    legislationType: facts.type,
    legislationPassedBy: issuer,
    legislationDate: facts.issuedOn ?? undefined,
    temporalCoverage: facts.effectiveOn === null ? undefined : `${facts.effectiveOn}/${facts.expiresOn ?? '..'}`,
    legislationLegalForce: facts.status === 'IN_FORCE' ? 'https://schema.org/InForce' : 'https://schema.org/NotInForce',
    legislationJurisdiction: 'VN',
  };
}

/** What {@link awardThing} needs to know of an award; the path begins with a slash. */
export interface AwardFacts {
  recipientName: string;
  recipientPosition: string;
  unitName: string;
  subjectKind: 'INDIVIDUAL' | 'COLLECTIVE' | 'HOUSEHOLD';
  formName: string;
  year: number;
  path: string;
}

/** Who received an award, as schema.org has it: a person or an organization that has it. */
export function awardThing(facts: AwardFacts, publicUrl: string): JsonLd {
  const isPerson = facts.subjectKind === 'INDIVIDUAL';
  const unit = facts.unitName === '' ? undefined : { '@type': 'Organization', name: facts.unitName };
  return {
    '@type': isPerson ? 'Person' : 'Organization',
    name: facts.recipientName,
    jobTitle: isPerson && facts.recipientPosition !== '' ? facts.recipientPosition : undefined,
    ...(isPerson ? { affiliation: unit } : { parentOrganization: unit }),
    award: `${facts.formName} (${facts.year})`,
    subjectOf: `${publicUrl}${facts.path}`,
  };
}
