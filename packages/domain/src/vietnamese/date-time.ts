import { foldForSearch } from './fold.ts';
import { normalizeVietnamese } from './normalize.ts';

/** A day of the calendar that exists, month from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_WORDS = [
  'mot',
  'hai',
  'ba',
  'tu',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai',
] as const;
const MONTH_WORD = 'muoi\\s+mot|muoi\\s+hai|muoi|mot|gieng|hai|ba|tu|nam|sau|bay|tam|chin|chap|\\d{1,2}';

// All patterns read folded text. Digits of a counter may be glued to either end (`15:202130` is
// 15:20, then 213 views), so a year is exactly four digits and a minute at most two.
const ISO =
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(z|[+-]\d{2}:?\d{2})?)?(?!\d)/;
const YEAR_FIRST = /(?<!\d)([12]\d{3})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d|\d[/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?([12]\d{3})/;
const DAY_AFTER_MINUTE = /(?<=:\d{2})(\d{2})([/.-])(\d{1,2})\2([12]\d{3})/;
const DAY_IN_WORDS = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s?(?:thang|thg\\.?|th\\.?|[/.-](?=\\d{1,2},? nam ))\\s?(${MONTH_WORD})\\s?(?:,? ?nam |[,/.-])?\\s?([12]\\d{3})`,
);
const MONTH_BEFORE_DAY = new RegExp(`thang\\s+(${MONTH_WORD})\\s+(\\d{1,2})\\s*,\\s*([12]\\d{3})`);
const TIME =
  /(?<![\d:])(\d{1,2})\s?(?::|h|gio|g(?![a-z]))\s?(?:(\d{2}|\d(?!\d))(?::(\d{2}))?)?\s?(?:phut|p(?![a-z]))?\s?(am|pm|sa|ch|sang|trua|chieu|toi|dem)?(?![a-z])/;
const ZONE = /\(?\s*(?:gmt|utc)\s*[+-]\s*\d{1,2}(?::?\d{2})?\s*\)?/g;

const ZONE_OFFSET_MINUTES = 7 * 60;
const MINUTE_MS = 60_000;

/**
 * Reads the moment that a Vietnamese page prints, day before month, in the zone of Hà Nội. Without a
 * time of day it is midnight. Weekdays, labels, `(GMT+7)` and counters glued to the end are passed
 * over; a weekday that contradicts the date does not change it (see {@link contradictsWeekday}).
 *
 * @returns ISO 8601 with seconds and `+07:00`, or null when no possible date is printed.
 * @example parseDateTime('16:41, Thứ Tư, 1-4-2020') // '2020-04-01T16:41:00+07:00'
 */
export function parseDateTime(text: string): string | null {
  const line = foldForSearch(normalizeVietnamese(text))
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(/[–—]/g, '-');
  const iso = ISO.exec(line);
  if (iso !== null) return fromIso(iso);
  const printed = findDate(line);
  if (printed === null) return null;
  const rest = `${line.slice(0, printed.start)} | ${line.slice(printed.end)}`.replace(ZONE, ' ');
  const time = findTime(rest);
  return time === null ? null : print(printed.date, time);
}

interface FoundDate {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
}

function findDate(line: string): FoundDate | null {
  const inDigits = DAY_FIRST.exec(line) ?? DAY_AFTER_MINUTE.exec(line);
  if (inDigits !== null) {
    return found(inDigits, Number(inDigits[4]), Number(inDigits[3]), Number(inDigits[1]));
  }
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst !== null) {
    return found(yearFirst, Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  }
  const inWords = DAY_IN_WORDS.exec(line);
  if (inWords !== null) {
    return found(inWords, Number(inWords[3]), monthNumber(inWords[2]), Number(inWords[1]));
  }
  const monthFirst = MONTH_BEFORE_DAY.exec(line);
  if (monthFirst !== null) {
    return found(monthFirst, Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  }
  return null;
}

function found(match: RegExpExecArray, year: number, month: number, day: number): FoundDate | null {
  const date = calendarDate(year, month, day);
  return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
}

function monthNumber(word = ''): number {
  if (/^\d/.test(word)) return Number(word);
  if (word === 'gieng') return 1;
  if (word === 'chap') return 12;
  return MONTH_WORDS.findIndex((name) => name === word.replace(/\s+/g, ' ')) + 1;
}

interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0, second: 0 };

/** Midnight when no time is printed, null when an impossible one is. */
function findTime(text: string): TimeOfDay | null {
  const match = TIME.exec(text);
  if (match === null) return MIDNIGHT;
  const hour = hourOfDay(Number(match[1]), match[4]);
  const minute = Number(match[2] ?? 0);
  const second = Number(match[3] ?? 0);
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second } : null;
}

/** The hour by what is printed behind it. Some portals print “17:23 PM”: an hour after noon needs no help. */
function hourOfDay(hour: number, half = ''): number {
  const isMidnight = hour === 12 && (half === 'am' || half === 'sa' || half === 'dem');
  const isLate = hour < 12 && (/^(?:pm|ch|chieu|toi)$/.test(half) || (half === 'dem' && hour > 6));
  const isPastNoon = half === 'trua' && hour < 3;
  if (isMidnight) return 0;
  return isLate || isPastNoon ? hour + 12 : hour;
}

function fromIso(match: RegExpExecArray): string | null {
  const date = calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  const time = { hour: Number(match[4] ?? 0), minute: Number(match[5] ?? 0), second: Number(match[6] ?? 0) };
  if (date === null || time.hour > 23 || time.minute > 59 || time.second > 59) return null;
  const zone = match[7];
  if (zone === undefined) return print(date, time);
  const offset = zone === 'z' ? 0 : minutesOf(zone);
  const utc = Date.UTC(date.year, date.month - 1, date.day, time.hour, time.minute, time.second);
  return printInstant(utc - offset * MINUTE_MS);
}

function minutesOf(zone: string): number {
  const digits = zone.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function printInstant(instant: number): string {
  const local = new Date(instant + ZONE_OFFSET_MINUTES * MINUTE_MS);
  return `${local.toISOString().slice(0, 19)}+07:00`;
}

function print(date: CalendarDate, time: TimeOfDay): string {
  return `${printDate(date)}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}+07:00`;
}

/** A calendar date as `YYYY-MM-DD`: `{ year: 2020, month: 4, day: 1 }` → `2020-04-01`. */
export function printDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The date when the calendar has it, otherwise null: 31/02/2020 is null. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= lastDay ? { year, month, day } : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;
const WEEKDAY_WORD = /chu nhat|thu (?:hai|ba|tu|nam|sau|bay|[2-7])(?![a-z0-9])/;

/**
 * Prints a moment as the original portal did, in the zone of Hà Nội: hour and minute with two
 * digits, day and month without a leading zero. Empty when the text is no ISO date or time.
 *
 * @example formatDateTime('2020-04-01T09:41:00Z') // '16:41, Thứ Tư, 1-4-2020'
 */
export function formatDateTime(iso: string): string {
  const local = parseDateTime(iso);
  if (local === null) return '';
  const [year, month, day] = local.slice(0, 10).split('-').map(Number);
  return `${local.slice(11, 16)}, ${weekdayOf(local)}, ${day}-${month}-${year}`;
}

/** The Vietnamese weekday of an ISO date: `2020-04-01` → `Thứ Tư`. Empty when it is no date. */
export function weekdayOf(iso: string): string {
  const weekday = new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[weekday] ?? '';
}

/**
 * True when the text prints a weekday that is not the weekday of the date, as in
 * `16:41, Thứ Năm, 1-4-2020` (a Wednesday): the importer keeps the date and warns.
 */
export function contradictsWeekday(text: string, iso: string): boolean {
  const printed = WEEKDAY_WORD.exec(foldForSearch(normalizeVietnamese(text)).replace(/\s+/g, ' '));
  if (printed === null) return false;
  const index = new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay();
  const expected = foldForSearch(WEEKDAYS[index] ?? '');
  return printed[0] !== expected && printed[0] !== `thu ${index + 1}`;
}
