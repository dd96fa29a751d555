/** How a cell begins that a spreadsheet would run as a formula; full-width signs count in East Asian versions. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** The mark by which Excel knows that a CSV file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A line of CSV by RFC 4180. A text that a spreadsheet would run gets an apostrophe before it; numbers are no texts.
 *
 * @example csvLine(['Nguyễn Văn Mẫu', '=1+1', null, 2026]) // 'Nguyễn Văn Mẫu,\'=1+1,,2026\r\n'
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
