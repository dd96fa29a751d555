import type { WrittenCell } from '@kheo/domain/sheet/written-cell';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { InvalidInput } from './errors.ts';

/** A spreadsheet is made whole in memory; longer lists are taken in parts. */
export const mostSheetRows = 20_000;

export interface Sheet {
  name: string;
  /** Above the headers, which then stand in the third row. */
  title?: string;
  columns: readonly { header: string; width: number }[];
  rows: readonly (readonly (WrittenCell | null)[])[];
}

/** Text stays text, whatever it begins with: a cell typed as a string is never a formula. */
function cellOf(cell: WrittenCell | null): Cell {
  if (cell === null) return null;
  if (cell.kind === 'number') return { value: cell.value, type: Number };
  if (cell.kind === 'day') return { value: new Date(`${cell.value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value: cell.value.slice(0, 32_000), type: String, wrap: true, alignVertical: 'top' };
}

/** A list as an Excel file, with days that are dates, numbers that are numbers and codes that stay text. */
export async function spreadsheet({ name, title, columns, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const above: Cell[][] = title === undefined ? [] : [[{ value: title, type: String, fontWeight: 'bold' }], []];
  const headers = columns.map(({ header }): Cell => ({ value: header, type: String, fontWeight: 'bold', wrap: true }));
  const file = await writeExcelFile([...above, headers, ...rows.map((row) => row.map(cellOf))], {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: above.length + 1,
  }).toBuffer();
  return new Uint8Array(file);
}

/** A list that does not fit is refused, with how long it is: half of it would be taken for the whole. */
export function assertFits(count: number): void {
  if (count > mostSheetRows)
    throw new InvalidInput([{ field: 'list', code: 'list-too-long', params: { count, max: mostSheetRows } }]);
}

/** What goes with such a file; personal data of the register is kept by no cache. */
export const spreadsheetHeaders = (fileName: string): Record<string, string> => ({
  'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'content-disposition': `attachment; filename="${fileName}"`,
  'cache-control': 'no-store',
});

export const text = (value: string | null | undefined): WrittenCell | null => (value ? { kind: 'text', value } : null);
export const number = (value: number | null | undefined): WrittenCell | null =>
  value == null ? null : { kind: 'number', value };
export const day = (value: Date | null | undefined): WrittenCell | null =>
  value ? { kind: 'day', value: value.toISOString().slice(0, 10) } : null;
