import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './catalogues/en.ts';
import { vi } from './catalogues/vi.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi };
  }
}

export type InterfaceLanguage = 'vi' | 'en';

const storageKey = 'kheo-language';
const i18n = createInstance();

/** Vietnamese unless the person chose English before. */
export async function startTranslations(): Promise<void> {
  const language: InterfaceLanguage = localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: InterfaceLanguage): Promise<void> {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}
