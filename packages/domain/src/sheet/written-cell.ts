/** What a cell is, so that a spreadsheet keeps it so: a day is a date, a number a number, a code text. */
export type WrittenCell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly value: string };

/** A column of a list: its header, and what stands in it. */
export interface WrittenColumn<Item> {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (item: Item, no: number) => WrittenCell | null;
}

/** A list for a spreadsheet; the title stands in the first row, the headers in the third. */
export interface WrittenList<Item> {
  readonly title: string;
  readonly columns: readonly WrittenColumn<Item>[];
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
}

/** Text as a cell, nothing for no text: `textCell('GK')` → `{ kind: 'text', value: 'GK' }`. */
export const textCell = (value: string): WrittenCell | null => (value === '' ? null : { kind: 'text', value });

/** A day, or the year alone when no more is known, as readers of lists take both. */
export function dayCell(day: string | null, year: number | null): WrittenCell | null {
  if (day !== null) return { kind: 'day', value: day };
  return year === null ? null : { kind: 'number', value: year };
}

/** The column of numbers that every list begins with. */
export const numberColumn: WrittenColumn<unknown> = {
  header: 'STT',
  width: 6,
  cell: (_item, no) => ({ kind: 'number', value: no }),
};

/**
 * The rows of a list, a row an item.
 *
 * @example writeList('DANH SÁCH ĐỀ TÀI, SÁNG KIẾN', columns, initiatives).rows[0]?.[0] // { kind: 'number', value: 1 }
 */
export function writeList<Item>(
  title: string,
  columns: readonly WrittenColumn<Item>[],
  items: readonly Item[],
): WrittenList<Item> {
  return { title, columns, rows: items.map((item, index) => columns.map(({ cell }) => cell(item, index + 1))) };
}
