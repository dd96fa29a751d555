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
}

/** An article as schema.org's NewsArticle. The byline is a pen name; without one the agency is the author. */
export function newsArticle(facts: NewsArticleFacts, publicUrl: string): JsonLd {
  const agency = { '@type': 'GovernmentOrganization', name: facts.agencyName, url: `${publicUrl}/` };
  return {
    '@type': 'NewsArticle',
    headline: facts.title,
    description: facts.lead || undefined,
    inLanguage: facts.language,
    datePublished: facts.publishedAt ?? undefined,
    dateModified: facts.modifiedAt ?? facts.publishedAt ?? undefined,
    author: facts.author ? { '@type': 'Person', name: facts.author } : agency,
    publisher: agency,
    articleSection: facts.section ?? undefined,
    keywords: facts.keywords.length > 0 ? facts.keywords.join(', ') : undefined,
    image: facts.imagePath === null ? undefined : [`${publicUrl}${facts.imagePath}`],
    mainEntityOfPage: `${publicUrl}${facts.path}`,
    isAccessibleForFree: true,
  };
}
