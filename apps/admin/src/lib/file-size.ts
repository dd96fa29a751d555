/** Bytes as people read them: 1536000 → `1,5 MB` in Vietnamese, `1.5 MB` in English. */
export function fileSizeOf(bytes: number, language: 'vi' | 'en'): string {
  const [unit, divisor] = bytes < 1_000_000 ? ['kB', 1_000] : ['MB', 1_000_000];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / Number(divisor))} ${unit}`;
}
