import type { SitemapItemLoose } from 'sitemap';
import { LANGUAGES, type Language } from '../catalogues/language.ts';

/** A page that is there in every language, with each naming the others. */
export function inBothLanguages(address: (language: Language) => string): SitemapItemLoose[] {
  const links = LANGUAGES.map((language) => ({ lang: language, url: address(language) }));
  return links.map(({ url }) => ({ url, links }));
}
