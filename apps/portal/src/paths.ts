import type { Language } from './catalogues/language.ts';

/** Where a page's list stands: after or before a cursor, or at its beginning. */
export interface ListPosition {
  after?: string | null;
  before?: string | null;
}

const prefix = (language: Language) => (language === 'en' ? '/en' : '');
const segment = encodeURIComponent;

function query({ after, before }: ListPosition): string {
  if (after) return `?after=${segment(after)}`;
  return before ? `?before=${segment(before)}` : '';
}

/** Every address of the portal, in one place. All begin with a slash and name no host. */
export const paths = {
  home: (language: Language) => (language === 'en' ? '/en' : '/'),
  category: (language: Language, slug: string, position: ListPosition = {}) =>
    `${prefix(language)}/chuyen-muc/${segment(slug)}${query(position)}`,
  article: (language: Language, slug: string) => `${prefix(language)}/bai-viet/${segment(slug)}`,
  tag: (language: Language, slug: string, position: ListPosition = {}) =>
    `${prefix(language)}/the/${segment(slug)}${query(position)}`,
  about: (language: Language) => `${prefix(language)}/gioi-thieu`,
  contact: (language: Language) => `${prefix(language)}/lien-he`,
  siteMap: (language: Language) => `${prefix(language)}/so-do-trang`,
  rss: (language: Language) => `${prefix(language)}/rss.xml`,
  categoryRss: (language: Language, slug: string) => `${prefix(language)}/rss/${segment(slug)}.xml`,
  jsonFeed: (language: Language) => `${prefix(language)}/feed.json`,
  sitemap: () => '/sitemap.xml',
  sitemapOfYear: (year: number) => `/sitemap-${year}.xml`,
};

/**
 * A menu entry's path in the language of the page: `/lien-he` is `/en/lien-he` on an English page.
 * Addresses of other sites stay as they are.
 */
export function localizePath(language: Language, path: string): string {
  if (language === 'vi' || !path.startsWith('/') || path === '/en' || path.startsWith('/en/')) return path;
  return path === '/' ? '/en' : `/en${path}`;
}
