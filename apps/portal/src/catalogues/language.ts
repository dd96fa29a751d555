import { en } from './en.ts';
import { vi, type Catalogue } from './vi.ts';

/** The language of a page. */
export type Language = 'vi' | 'en';

export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** The words of the portal in one language. */
export function catalogueOf(language: Language): Catalogue {
  return language === 'vi' ? vi : en;
}

export function otherLanguage(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi';
}

/** As GraphQL spells it. */
export function toApiLanguage(language: Language): 'VI' | 'EN' {
  return language === 'vi' ? 'VI' : 'EN';
}

export function fromApiLanguage(language: 'VI' | 'EN'): Language {
  return language === 'VI' ? 'vi' : 'en';
}
