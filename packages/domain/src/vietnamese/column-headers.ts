import { foldForSearch } from './fold.ts';

/**
 * A column header as it is compared: folded, one space between words, no line breaks or signs.
 *
 * @example foldHeader('Họ và tên\n(chữ in hoa)') // 'ho va ten chu in hoa'
 */
export function foldHeader(header: string): string {
  return foldForSearch(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Which header is which field: index of the column → field. `known` has for each field its headers as agencies write
 * them, folded, the surer ones first. Whole names win over beginnings, so that “Ngày” is the day of issue only when no
 * other column is. Each column and each field is taken once.
 *
 * @example matchHeaders(['STT', 'Họ và tên'], { name: ['ho va ten'] }) // Map { 1 → 'name' }
 */
export function matchHeaders<Field extends string>(
  headers: readonly string[],
  known: Readonly<Record<Field, readonly string[]>>,
): Map<number, Field> {
  const taken = new Map<number, Field>();
  const found = new Set<Field>();
  const names = headers.map(foldHeader);
  for (const whole of [true, false]) {
    for (const [field, synonyms] of Object.entries(known) as [Field, readonly string[]][]) {
      if (found.has(field)) continue;
      for (const synonym of synonyms) {
        const at = names.findIndex(
          (name, index) =>
            !taken.has(index) &&
            name !== '' &&
            (whole ? name === synonym : synonym.length > 4 && name.startsWith(`${synonym} `)),
        );
        if (at < 0) continue;
        taken.set(at, field);
        found.add(field);
        break;
      }
    }
  }
  return taken;
}
