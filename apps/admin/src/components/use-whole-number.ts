import { useInterfaceLanguage } from './use-interface-language.ts';

/** Prints a count as the language of the interface does: 1.250 or 1,250. */
export function useWholeNumber(): (value: number) => string {
  const format = new Intl.NumberFormat(useInterfaceLanguage(), { maximumFractionDigits: 0 });
  return (value) => format.format(value);
}
