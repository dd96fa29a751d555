import { calendarDate, printDate } from '../vietnamese/date-time.ts';
import { decodeTcvn3 } from '../vietnamese/tcvn3.ts';
import { decodeVni } from '../vietnamese/vni.ts';
import { detectLegacyEncoding, type LegacyEncoding } from '../vietnamese/legacy-encoding.ts';
import { normalizeVietnamese } from '../vietnamese/normalize.ts';

/** A cell as a workbook gives it: text, a number (dates are serial numbers), or nothing. */
export type Cell = string | number | null | undefined;

/** A day, or only a year when no more was printed. */
export interface PrintedDate {
  /** `YYYY-MM-DD`, or null when only the year is known. */
  readonly date: string | null;
  readonly year: number;
}

const DAY_MS = 86_400_000;
/** The day before the first of Excel's serial numbers, which count 29/2/1900 too. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * The text of a cell: decoded when it was typed in TCVN3 or VNI, one form of marks, one space for spaces and line breaks.
 * `sheetEncoding` is that of the rest of the sheet, for cells too short to tell.
 *
 * @example cellText('NguyÔn  V¨n\nAn') // { text: 'Nguyễn Văn An', decoded: true }
 */
export function cellText(cell: Cell, sheetEncoding: LegacyEncoding = 'unicode'): { text: string; decoded: boolean } {
  const typed = String(cell ?? '');
  const text = decoded(typed, sheetEncoding);
  return { text: inOneLine(text), decoded: text !== typed };
}

/**
 * The lines of a cell, each as {@link cellText} has it, empty ones left out.
 *
 * @example cellLines('Lê Văn Cường\nTrần Thị Bình') // ['Lê Văn Cường', 'Trần Thị Bình']
 */
export function cellLines(cell: Cell, sheetEncoding: LegacyEncoding = 'unicode'): string[] {
  return decoded(String(cell ?? ''), sheetEncoding)
    .split(/[\n\r]+/)
    .map(inOneLine)
    .filter(Boolean);
}

function decoded(typed: string, sheetEncoding: LegacyEncoding): string {
  const own = detectLegacyEncoding(typed);
  const encoding = own === 'unicode' && isUndecided(typed) ? sheetEncoding : own;
  return encoding === 'tcvn3' ? decodeTcvn3(typed) : encoding === 'vni' ? decodeVni(typed) : typed;
}

const inOneLine = (text: string): string =>
  normalizeVietnamese(text)
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();

/** Letters that may be old ones, and none that only Unicode has. */
function isUndecided(text: string): boolean {
  return /[\u00a1-\u00fe]/.test(text) && !/[\u0100-\u1fff]/.test(text);
}

/** In which encoding most of a sheet was typed, judged by its cells that may be old ones. */
export function encodingOfCells(cells: Iterable<Cell>): LegacyEncoding {
  const undecided: string[] = [];
  for (const cell of cells) if (typeof cell === 'string' && isUndecided(cell)) undecided.push(cell);
  return undecided.length === 0 ? 'unicode' : detectLegacyEncoding(undecided.join('\n'));
}

/**
 * The date of a cell: day before month, with strokes, dots, hyphens or words; month and year, or the year alone; an ISO
 * date; Excel's serial number. Null when it is none or not in the calendar. Two-digit years are not guessed.
 *
 * @example cellDate('05/02/1985') // { date: '1985-02-05', year: 1985 }
 * @example cellDate(31083) // { date: '1985-02-05', year: 1985 } – số thứ tự ngày của Excel
 */
export function cellDate(cell: Cell): PrintedDate | null {
  const text = cellText(cell).text;
  const serial = /^\d{4,5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null;
  if (serial !== null) {
    // 1985 is a year; a serial number that small would be a day of 1905.
    if (serial >= 1900 && serial <= 2100) return { date: null, year: serial };
    return serial > 2100 && serial < 73_051 ? ofDay(new Date(EXCEL_EPOCH + serial * DAY_MS).toISOString()) : null;
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return ofParts(iso[3], iso[2], iso[1]);
  const printed = /^(?:ngày |sinh ngày )?(\d{1,2})\s?(?:[/.-]|tháng)\s?(\d{1,2})\s?(?:[/.-]|năm)\s?(\d{4})$/iu.exec(
    text,
  );
  if (printed) return ofParts(printed[1], printed[2], printed[3]);
  const month = /^(?:tháng )?(\d{1,2})\s?(?:[/.-]|năm)\s?(\d{4})$/iu.exec(text);
  if (month) return Number(month[1]) >= 1 && Number(month[1]) <= 12 ? ofYear(month[2]) : null;
  return ofYear(/^(?:năm |sinh năm )?(\d{4})$/iu.exec(text)?.[1]);
}

function ofParts(day: string | undefined, month: string | undefined, year: string | undefined): PrintedDate | null {
  const date = calendarDate(Number(year), Number(month), Number(day));
  return date && ofYear(year) ? ofDay(printDate(date)) : null;
}

function ofDay(iso: string): PrintedDate {
  return { date: iso.slice(0, 10), year: Number(iso.slice(0, 4)) };
}

function ofYear(year: string | undefined): PrintedDate | null {
  return year !== undefined && Number(year) >= 1900 && Number(year) <= 2100 ? { date: null, year: Number(year) } : null;
}
