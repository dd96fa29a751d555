import { useInterfaceLanguage } from './use-interface-language.ts';

/** Prints a score with two decimals, as the language of the interface does: 0,42 or 0.42. */
export function useNumber(): (value: number) => string {
  const language = useInterfaceLanguage();
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (value) => format.format(value);
}
