/** A day that differs from its weekday: a holiday, or a Saturday that is worked in exchange for a Monday. */
export interface SpecialDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly working: boolean;
}

const DAY_MS = 86_400_000;

/** The day so many calendar days later (or earlier): `shiftDay('2026-02-28', 1)` → `'2026-03-01'`. Empty for none. */
export function shiftDay(date: string, days: number): string {
  const shifted = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
  return Number.isNaN(shifted.getTime()) ? '' : shifted.toISOString().slice(0, 10);
}

/** The day in Hà Nội at a moment (milliseconds since 1970): 17:00 UTC is already tomorrow there. Empty for none. */
export function dayInVietnam(moment: number): string {
  const local = new Date(moment + 7 * 3_600_000);
  return Number.isNaN(local.getTime()) ? '' : local.toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar as `YYYY-MM-DD`: `2026-02-30` is none. */
export function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && shiftDay(date, 0) === date;
}

/**
 * Whether agencies work on a day: not on Saturdays and Sundays, not on holidays, but on Saturdays that were exchanged.
 *
 * @example isWorkingDay('2026-08-22', vietnameseHolidays) // true: làm bù cho thứ Hai 31/8/2026
 */
export function isWorkingDay(date: string, holidays: readonly SpecialDay[]): boolean {
  const special = holidays.find((day) => day.date === date);
  if (special) return special.working;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The n-th working day after a day, which itself is not counted; before it when n is negative; the day itself for 0.
 * Empty when the date is none or n is not a whole number of at most ten thousand.
 *
 * @example addWorkingDays('2026-04-24', 1, vietnameseHolidays) // '2026-04-28': 27/4 nghỉ bù Giỗ Tổ
 */
export function addWorkingDays(date: string, n: number, holidays: readonly SpecialDay[]): string {
  if (!isDay(date) || !Number.isInteger(n) || Math.abs(n) > 10_000) return '';
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = shiftDay(day, step);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/**
 * How many working days lie after `from` up to and with `to`; negative when `to` is earlier. The inverse of
 * {@link addWorkingDays} for working days. NaN when a date is none.
 *
 * @example workingDaysBetween('2026-04-24', '2026-04-28', vietnameseHolidays) // 1
 */
export function workingDaysBetween(from: string, to: string, holidays: readonly SpecialDay[]): number {
  if (!isDay(from) || !isDay(to)) return Number.NaN;
  if (to < from) return -workingDaysBetween(to, from, holidays) || 0;
  let count = 0;
  for (let day = shiftDay(from, 1); day <= to; day = shiftDay(day, 1)) if (isWorkingDay(day, holidays)) count += 1;
  return count;
}
