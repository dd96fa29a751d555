import type { Language } from '../../catalogues/language.ts';

const KILOBYTE = 1000;

/** The size of a file as people read it: `240 kB`, `1,2 MB`; never less than 1 kB. */
export function printFileSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  const [value, unit] = kilobytes < KILOBYTE ? [kilobytes, 'kB'] : [bytes / KILOBYTE ** 2, 'MB'];
  return `${value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 })} ${unit}`;
}
