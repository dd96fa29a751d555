import { vietnameseHolidays, type Holiday as DecreedHoliday } from '@kheo/domain/working-days/holidays';
import { isWorkingDay } from '@kheo/domain/working-days/working-days';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import { asDate, asDay } from '#src/day.ts';
import { InvalidInput, NotFound } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { readTexts } from '#src/text-fields.ts';

const limits = { nameVi: 200, nameEn: 200 } as const;
const years = { from: 2000, to: 2100 };

/** What the law or its yearly notice says of a day; undefined for an ordinary one. */
export const decreedDay = (day: Date): DecreedHoliday | undefined =>
  vietnameseHolidays.find(({ date }) => date === asDay(day));

/** The days of a year that differ from their weekday, in order. */
export function holidaysOfYear<Query extends object>(db: Database, year: number, query: Query) {
  return db.holiday.findMany({
    ...query,
    where: { day: { gte: asDate(`${year}-01-01`), lte: asDate(`${year}-12-31`) } },
    orderBy: { day: 'asc' },
  });
}

export interface HolidayInput {
  day: Date;
  nameVi: string;
  nameEn?: string | null;
  /** People work on this day, though its weekday or the law says otherwise. */
  worked: boolean;
}

/** Enters a day off or a day that is worked; a day that is there already is changed. */
export async function setHoliday(context: ServiceContext, input: HolidayInput): Promise<Date> {
  assertAllowed(mayKeepAwards(context.viewer), 'change the calendar of working days');
  const { texts, problems } = readTexts(input, limits, { needed: ['nameVi'], making: true });
  const year = input.day.getUTCFullYear();
  if (year < years.from || year > years.to) problems.push({ field: 'day', code: 'year-out-of-range' });
  // A free Saturday that is entered as free, or a Tuesday as worked, says nothing.
  if (!decreedDay(input.day) && isWorkingDay(asDay(input.day), []) === input.worked)
    problems.push({ field: 'worked', code: 'nothing-changed' });
  if (problems.length) throw new InvalidInput(problems);
  const data = {
    nameVi: texts.nameVi ?? '',
    nameEn: texts.nameEn ?? '',
    worked: input.worked,
    staffId: context.viewer?.id ?? null,
    changedAt: context.now,
  };
  await context.db.holiday.upsert({
    where: { day: input.day },
    create: { day: input.day, ...data },
    update: data,
    select: { day: true },
  });
  return input.day;
}

/** Takes back what was entered: a day of the law is as the law says again, another one is an ordinary day. */
export async function resetHoliday(context: ServiceContext, day: Date): Promise<void> {
  assertAllowed(mayKeepAwards(context.viewer), 'change the calendar of working days');
  const decreed = decreedDay(day);
  const { count } = decreed
    ? await context.db.holiday.updateMany({
        where: { day },
        data: {
          nameVi: decreed.label.vi,
          nameEn: decreed.label.en,
          worked: decreed.working,
          staffId: null,
          changedAt: null,
        },
      })
    : await context.db.holiday.deleteMany({ where: { day } });
  if (count === 0) throw new NotFound('holiday');
}
