import { calendarDate, printDate } from '../vietnamese/date-time.ts';

/** A date that a text prints: what it says, and where the print ends. */
export interface PrintedDate {
  /** `YYYY-MM-DD`; null when the year is missing or the calendar has no such day. */
  readonly date: string | null;
  readonly problem: 'impossible-date' | 'date-without-year' | null;
  readonly start: number;
  readonly end: number;
}

const DAY_AND_MONTH = '(\\d{1,2}) {0,2}(?:([/.-]) {0,2}|\\s{0,2},?\\s{0,2}(?:tháng|THÁNG)\\s{0,2})(\\d{1,2})';
const YEAR = '(?: {0,2}[/.-] {0,2}|,?\\s{0,2}(?:năm|NĂM)\\s{0,2})([12]\\d{3})(?!\\d)';
const DAY_WORD = '(?:[Nn]gày|NGÀY)(?:\\s(?:ban hành|ký))?\\s?:?\\s{0,2}';

const AFTER_DAY_WORD = new RegExp(`${DAY_WORD}${DAY_AND_MONTH}(?:${YEAR})?(?!\\d)`, 'y');
const BARE = new RegExp(`${DAY_AND_MONTH}${YEAR}`, 'y');
/** “Sáng 12/3/2020”, “hôm nay (12/3/2020)”: how news opens a sentence. */
const TIME_OF_DAY = '(?<!\\p{L})(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Hh]ôm|[Nn]ay)\\s\\(?';
const EVERY_DAY_WORD = new RegExp(`(?:${DAY_WORD}|${TIME_OF_DAY})${DAY_AND_MONTH}(?:${YEAR})?(?!\\d)`, 'gu');

/** Reads `ngày D/M/YYYY`, `ngày D tháng M năm YYYY` or a bare `D/M/YYYY` that starts at an offset. */
export function dateAt(text: string, offset: number): PrintedDate | null {
  return matchAt(AFTER_DAY_WORD, text, offset) ?? matchAt(BARE, text, offset);
}

/** The last `ngày …` or `sáng …` of a stretch of text, with offsets in that stretch. */
export function lastDateIn(stretch: string): PrintedDate | null {
  let last: PrintedDate | null = null;
  for (const match of stretch.matchAll(EVERY_DAY_WORD)) last = read(match);
  return last;
}

function matchAt(pattern: RegExp, text: string, offset: number): PrintedDate | null {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  return match === null ? null : read(match);
}

function read(match: RegExpExecArray): PrintedDate {
  const place = { start: match.index, end: match.index + match[0].length };
  if (match[4] === undefined) return { date: null, problem: 'date-without-year', ...place };
  const date = calendarDate(Number(match[4]), Number(match[3]), Number(match[1]));
  if (date === null) return { date: null, problem: 'impossible-date', ...place };
  return { date: printDate(date), problem: null, ...place };
}
