import { useTranslation } from 'react-i18next';

/** The language that the screens are shown in. */
export function useInterfaceLanguage(): 'vi' | 'en' {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'vi';
}
