import { dayInVietnam, workingDaysBetween, type SpecialDay } from '@kheo/domain/working-days/working-days';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { Database } from '#src/db/client.ts';
import { pageByDay, positionByDay } from '#src/day-keyset.ts';
import { pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

interface Period {
  opensOn: Date;
  closesOn: Date;
}

/** Whether opinions are taken today: from the first day to the last, both whole, by Vietnam's clock. */
export function isOpen({ opensOn, closesOn }: Period, now: Date): boolean {
  const today = dayInVietnam(now.getTime());
  return dayOf(opensOn) <= today && today <= dayOf(closesOn);
}

/** The days off and the weekends that are worked, for counting working days. */
export async function specialDays(db: Database): Promise<SpecialDay[]> {
  const rows = await db.holiday.findMany({ select: { day: true, worked: true } });
  return rows.map(({ day, worked }) => ({ date: dayOf(day), working: worked }));
}

/** Working days after today on which opinions are still taken; all of its period before it opens, 0 when it is over. */
export function workingDaysLeft({ opensOn, closesOn }: Period, now: Date, days: readonly SpecialDay[]): number {
  const today = dayInVietnam(now.getTime());
  const from = today < dayOf(opensOn) ? dayOf(opensOn) : today;
  return Math.max(0, workingDaysBetween(from, dayOf(closesOn), days));
}

/** One page of consultations, those that close last first; open ones, those that are not, or all. */
export async function listConsultations<Query extends object>(
  db: Database,
  args: PageArguments & { open?: boolean | null },
  now: Date,
  query: Query,
) {
  const request = pageRequest(args);
  const today = new Date(`${dayInVietnam(now.getTime())}T00:00:00Z`);
  const during: Prisma.ConsultationWhereInput = { opensOn: { lte: today }, closesOn: { gte: today } };
  const where: Prisma.ConsultationWhereInput = args.open == null ? {} : args.open ? during : { NOT: during };
  const { beyond, orderBy, take } = pageByDay(request, 'closesOn');
  const rows = await db.consultation.findMany({ ...query, where: { AND: [where, ...beyond] }, orderBy, take });
  return { ...pageOf(request, rows, positionByDay('closesOn')), totalCount: () => db.consultation.count({ where }) };
}
