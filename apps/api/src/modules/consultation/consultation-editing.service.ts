import type { Problem } from '@kheo/domain';
import { hasConsultationClosed } from '@kheo/domain/working-days/consultation';
import { workingDaysBetween } from '@kheo/domain/working-days/working-days';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import { asDay, publicHolidays } from '#src/day.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';

const longestSummary = 10_000;
/** A year more than anybody could need. */
const mostDays = 366;

const printed = (day: Date): string => `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;

/** What came of a consultation, for everyone; only when it is over, because until then nothing has come of it. */
export async function summarizeConsultation(
  context: ServiceContext,
  input: Chosen & { summary: string },
): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'write what came of a consultation');
  const staffId = context.viewer?.id ?? null;
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'Consultation', input, staffId);
    const { closesOn, published } = await db.consultation.findUniqueOrThrow({ where: { id: input.id } });
    const summary = input.summary.trim();
    const problems: Problem[] = [];
    if (!hasConsultationClosed(asDay(closesOn), context.now.getTime()))
      problems.push({ field: 'summary', code: 'consultation-not-closed', params: { closesOn: printed(closesOn) } });
    if (summary.length > longestSummary)
      problems.push({ field: 'summary', code: 'too-long', params: { max: longestSummary } });
    if (problems.length) throw new InvalidInput(problems);
    await db.consultation.update({
      where: { id: input.id },
      data: { summary, version: { increment: 1 } },
      select: { id: true },
    });
    await recordChange(db, {
      type: 'CORRECTED',
      nodeType: 'Consultation',
      nodeId: input.id,
      public: published,
      staffId,
    });
  });
  return input.id;
}

/**
 * Gives the public more time while a consultation is open. It is never made shorter: the law sets the least, and who saw
 * the last day must be able to rely on it.
 */
export async function extendConsultation(context: ServiceContext, input: Chosen & { closesOn: Date }): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'extend a consultation');
  const staffId = context.viewer?.id ?? null;
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'Consultation', input, staffId);
    const current = await db.consultation.findUniqueOrThrow({ where: { id: input.id } });
    const problems: Problem[] = [];
    if (hasConsultationClosed(asDay(current.closesOn), context.now.getTime()))
      problems.push({ field: 'closesOn', code: 'consultation-over' });
    else if (input.closesOn <= current.closesOn)
      problems.push({
        field: 'closesOn',
        code: 'consultation-only-longer',
        params: { day: printed(current.closesOn) },
      });
    else if (input.closesOn.getTime() - current.opensOn.getTime() > mostDays * 86_400_000)
      problems.push({ field: 'closesOn', code: 'too-many', params: { max: mostDays } });
    if (problems.length) throw new InvalidInput(problems);
    await db.consultation.update({
      where: { id: input.id },
      data: {
        closesOn: input.closesOn,
        workingDays: workingDaysBetween(asDay(current.opensOn), asDay(input.closesOn), await publicHolidays(db)),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordChange(db, {
      type: 'CORRECTED',
      nodeType: 'Consultation',
      nodeId: input.id,
      public: current.published,
      staffId,
      note: `extended from ${asDay(current.closesOn)} to ${asDay(input.closesOn)}`,
    });
  });
  return input.id;
}
