import type { Language } from './catalogues/language.ts';

/** Where a page's list stands: after or before a cursor, or at its beginning. */
export interface ListPosition {
  after?: string | null;
  before?: string | null;
}

/** What a list of awards can be downloaded as. */
export type AwardListFormat = 'csv' | 'xlsx' | 'json';

export type FeedFormat = 'rss' | 'atom' | 'json';

/** What a feed follows: everything new, the documents, a column, a tag, a movement. */
export type FeedSubject =
  | readonly []
  | readonly ['van-ban']
  | readonly [category: string]
  | readonly ['the' | 'thi-dua', slug: string];

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
  /** The register; `search` is a query as `register-search.ts` writes it, without the question mark. */
  officialDocuments: (language: Language, search = '') =>
    `${prefix(language)}/van-ban${search === '' ? '' : `?${search}`}`,
  officialDocument: (language: Language, slug: string, position: ListPosition = {}) =>
    `${prefix(language)}/van-ban/${segment(slug)}${query(position)}`,
  /** `search` is a query as `site-search.ts` writes it, without the question mark. */
  search: (language: Language, search = '') => `${prefix(language)}/tim-kiem${search === '' ? '' : `?${search}`}`,
  suggestions: (language: Language) => `${prefix(language)}/goi-y`,
  /** The register of awards; `search` is a query as `award-search.ts` writes it, without the question mark. */
  awards: (language: Language, search = '') => `${prefix(language)}/khen-thuong${search === '' ? '' : `?${search}`}`,
  awardList: (language: Language, format: AwardListFormat, search = '') =>
    `${prefix(language)}/khen-thuong.${format}${search === '' ? '' : `?${search}`}`,
  award: (language: Language, id: string) => `${prefix(language)}/khen-thuong/${segment(id)}`,
  recipient: (language: Language, id: string, position: ListPosition = {}) =>
    `${prefix(language)}/khen-thuong/nguoi-nhan/${segment(id)}${query(position)}`,
  verification: (language: Language, code = '') =>
    `${prefix(language)}/xac-minh${code === '' ? '' : `/${segment(code)}`}`,
  movements: (language: Language, position: ListPosition = {}) => `${prefix(language)}/thi-dua${query(position)}`,
  movement: (language: Language, slug: string) => `${prefix(language)}/thi-dua/${segment(slug)}`,
  /** Models and exemplars; `search` is a query as `civic-model-search.ts` writes it. */
  civicModels: (language: Language, search = '') =>
    `${prefix(language)}/thi-dua/mo-hinh${search === '' ? '' : `?${search}`}`,
  civicModel: (language: Language, slug: string) => `${prefix(language)}/thi-dua/mo-hinh/${segment(slug)}`,
  consultations: (language: Language, position: ListPosition = {}) =>
    `${prefix(language)}/lay-y-kien${query(position)}`,
  consultation: (language: Language, id: string) => `${prefix(language)}/lay-y-kien/${segment(id)}`,
  opinionSent: (language: Language, id: string) => `${prefix(language)}/lay-y-kien/${segment(id)}/cam-on`,
  about: (language: Language) => `${prefix(language)}/gioi-thieu`,
  contact: (language: Language) => `${prefix(language)}/lien-he`,
  /** The guide for partners, and the contract that it explains. */
  apiGuide: (language: Language) => `${prefix(language)}/api`,
  explorer: (language: Language) => `${prefix(language)}/api/graphiql`,
  contract: () => '/api/schema.graphql',
  /** The console of a partner, with the webhook whose log is looked into. */
  partnerConsole: (language: Language, search: Readonly<Record<string, string>> = {}) => {
    const wished = new URLSearchParams(search).toString();
    return `${prefix(language)}/doi-tac${wished === '' ? '' : `?${wished}`}`;
  },
  partnerConsoleExit: (language: Language) => `${prefix(language)}/doi-tac/thoat`,
  partnerConsoleReplay: (language: Language) => `${prefix(language)}/doi-tac/gui-lai`,
  openData: (language: Language) => `${prefix(language)}/du-lieu-mo`,
  dataCatalogue: () => '/du-lieu-mo/catalog.json',
  /** For archives that harvest by OAI-PMH. */
  oai: () => '/oai',
  movementList: (language: Language, format: 'csv' | 'json') => `${prefix(language)}/thi-dua.${format}`,
  civicModelList: (language: Language, format: 'csv' | 'json') => `${prefix(language)}/thi-dua/mo-hinh.${format}`,
  documentList: (language: Language, format: 'csv' | 'json') => `${prefix(language)}/van-ban.${format}`,
  siteMap: (language: Language) => `${prefix(language)}/so-do-trang`,
  /** `/rss.xml`, `/atom.xml`, `/feed.json`, and of a subject `/rss/thong-bao.xml`, `/feed/the/dan-van-kheo.json`. */
  feed: (language: Language, format: FeedFormat, subject: FeedSubject = []) =>
    `${prefix(language)}/${[format === 'json' ? 'feed' : format, ...subject].map(segment).join('/')}.${format === 'json' ? 'json' : 'xml'}`,
  sitemap: () => '/sitemap.xml',
  sitemapOfDocuments: () => '/sitemap-van-ban.xml',
  sitemapOfAwards: () => '/sitemap-khen-thuong.xml',
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

/**
 * The API links a mention to `/van-ban/…`, whatever the language of the article; on an English page
 * the link leads to the English page of the document. A quote mark inside an attribute is always
 * escaped there, so ` href="` begins one.
 */
export function localizeDocumentLinks(language: Language, html: string): string {
  return language === 'vi' ? html : html.replaceAll(' href="/van-ban/', ' href="/en/van-ban/');
}
