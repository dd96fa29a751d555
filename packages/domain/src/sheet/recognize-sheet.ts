import { foldHeader, matchHeaders } from '../vietnamese/column-headers.ts';
import type { LegacyEncoding } from '../vietnamese/legacy-encoding.ts';
import { cellText, encodingOfCells, type Cell } from './cells.ts';

/** The headers of a list by field, folded, as agencies write them, the surer ones first; and those that it must have. */
export interface SheetForm<Field extends string> {
  readonly known: Readonly<Partial<Record<Field, readonly string[]>>>;
  readonly required: readonly Field[];
}

/** Which column is which field; a header that nobody knows has no field and is left aside. */
export interface SheetColumn<Field extends string> {
  readonly header: string;
  readonly field: Field | null;
}

/** A sheet that was recognized. */
export interface RecognizedSheet<Form extends string, Field extends string> {
  readonly form: Form;
  /** Index of the header's row, and of the first row below it. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: readonly SheetColumn<Field>[];
  /** How most of the sheet was typed. */
  readonly encoding: LegacyEncoding;
}

/** Title rows above the header: the agency's name, the country's, the title of the list, merged over the sheet. */
const DEEPEST_HEADER = 20;
const ROWS_FOR_ENCODING = 200;
const FEWEST_COLUMNS = 3;

/** Headers of the column of numbers, which every list may have. */
export const numberHeaders = ['stt', 'so tt', 'so thu tu', 'tt'] as const;

/**
 * Which of some forms a sheet is, and where its header is. Title rows are passed over, a header of two rows is put
 * together, line breaks, signs and marks in headers do not matter; null when no form fits.
 *
 * @example recognizeSheet(rows, { CANHAN: { required: ['name'], known: { name: ['ho va ten'], … } } })?.headerRow // 2
 */
export function recognizeSheet<Form extends string, Field extends string>(
  rows: readonly (readonly Cell[])[],
  forms: Readonly<Record<Form, SheetForm<Field>>>,
): RecognizedSheet<Form, Field> | null {
  const encoding = encodingOfCells(rows.slice(0, ROWS_FOR_ENCODING).flat());
  const top = rows.slice(0, DEEPEST_HEADER + 1);
  // Old lists below a header of today: “Ngày công nhận” looks like an old encoding when the cells below are in one.
  const readings = [...new Set<LegacyEncoding>([encoding, 'unicode'])].map((given) =>
    top.map((row) => Array.from(row, (cell) => cellText(cell, given).text)),
  );
  for (const height of [1, 2]) {
    for (let at = 0; at < Math.min(top.length, DEEPEST_HEADER); at += 1) {
      const guesses = readings.flatMap((texts) => {
        const headers = height === 1 ? (texts[at] ?? []) : stacked(texts[at] ?? [], texts[at + 1] ?? []);
        return guessForm(headers, forms) ?? [];
      });
      const best = guesses.toSorted((a, b) => known(b.columns) - known(a.columns))[0];
      if (best) return { ...best, headerRow: at, firstRow: at + height, encoding };
    }
  }
  return null;
}

const known = (columns: readonly SheetColumn<string>[]): number => columns.filter(({ field }) => field !== null).length;

/** A header over two rows: the upper one is merged over its parts, so the lower one says more. */
function stacked(upper: readonly string[], lower: readonly string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => lower[index] || upper[index] || '');
}

/** The form that knows most of the headers. */
function guessForm<Form extends string, Field extends string>(
  headers: readonly string[],
  forms: Readonly<Record<Form, SheetForm<Field>>>,
): { form: Form; columns: SheetColumn<Field>[] } | null {
  let best: { form: Form; found: Map<number, Field> } | null = null;
  for (const [form, { known: names, required }] of Object.entries(forms) as [Form, SheetForm<Field>][]) {
    const found = matchHeaders<Field>(headers, names as Record<Field, readonly string[]>);
    const fields = new Set(found.values());
    if (!required.every((field) => fields.has(field)) || found.size < FEWEST_COLUMNS) continue;
    if (!best || found.size > best.found.size) best = { form, found };
  }
  if (!best) return null;
  const { form, found } = best;
  return { form, columns: headers.map((header, index) => ({ header, field: found.get(index) ?? null })) };
}

/** Whether a row repeats the header, as lists that were printed on several pages do. */
export function isHeaderRow(texts: readonly string[], columns: readonly SheetColumn<string>[]): boolean {
  const same = texts.filter(
    (text, index) => text !== '' && foldHeader(text) === foldHeader(columns[index]?.header ?? ''),
  );
  return same.length >= FEWEST_COLUMNS;
}
