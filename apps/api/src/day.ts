import { decreedHolidays, vietnameseHolidays } from '@kheo/domain/working-days/holidays';
import { dayInVietnam, type SpecialDay } from '@kheo/domain/working-days/working-days';
import type { Database, Transaction } from '#src/db/client.ts';

/** `YYYY-MM-DD` of a column of days. */
export const asDay = (date: Date): string => date.toISOString().slice(0, 10);

/** What a column of days keeps for `YYYY-MM-DD`. */
export const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Today in Hà Nội. */
export const today = (now: Date): string => dayInVietnam(now.getTime());

/** The days off by which the public's time is counted: those of the product, changed by what the agency has entered. */
export async function publicHolidays(db: Database | Transaction): Promise<SpecialDay[]> {
  const rows = await db.holiday.findMany({ select: { day: true, worked: true } });
  const days = new Map<string, SpecialDay>(vietnameseHolidays.map((holiday) => [holiday.date, holiday]));
  for (const { day, worked } of rows) days.set(asDay(day), { date: asDay(day), working: worked });
  return [...days.values()];
}

/**
 * The days off by which the agency's own deadlines are counted: those that a law or its yearly notice has fixed, changed by
 * what the agency has entered. Expected ones are left out, so that nobody is promised a day too late.
 */
export async function agencyHolidays(db: Database | Transaction): Promise<SpecialDay[]> {
  const rows = await db.holiday.findMany({
    where: { changedAt: { not: null } },
    select: { day: true, worked: true },
  });
  const days = new Map<string, SpecialDay>(decreedHolidays.map((holiday) => [holiday.date, holiday]));
  for (const { day, worked } of rows) days.set(asDay(day), { date: asDay(day), working: worked });
  return [...days.values()];
}
