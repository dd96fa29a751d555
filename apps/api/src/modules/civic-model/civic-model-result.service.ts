import type { Problem } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';

/** What a model came to in a year. */
export interface CivicModelResultInput extends Chosen {
  year: number;
  /** Empty: the year is taken out. */
  result: string;
  beneficiaries?: number | null;
}

const longestResult = 5000;
const mostBeneficiaries = 100_000_000;

/** Writes the result of a year, from registration to this year; colleagues only see it. */
export async function saveCivicModelResult(context: ServiceContext, input: CivicModelResultInput): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'write the result of a model');
  const { id, year, beneficiaries = null } = input;
  const staffId = context.viewer?.id ?? null;
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'CivicModel', input, staffId);
    const { registeredOn } = await db.civicModel.findUniqueOrThrow({ where: { id }, select: { registeredOn: true } });
    const result = input.result.trim();
    const problems: Problem[] = [];
    if (year < registeredOn.getUTCFullYear() || year > context.now.getUTCFullYear())
      problems.push({ field: 'year', code: 'year-out-of-range' });
    if (result.length > longestResult)
      problems.push({ field: 'result', code: 'too-long', params: { max: longestResult } });
    if (beneficiaries !== null && beneficiaries < 0) problems.push({ field: 'beneficiaries', code: 'negative' });
    if (beneficiaries !== null && beneficiaries > mostBeneficiaries)
      problems.push({ field: 'beneficiaries', code: 'too-many', params: { max: mostBeneficiaries } });
    if (problems.length) throw new InvalidInput(problems);
    const modelId_year = { modelId: id, year };
    if (result) {
      const data = { result, beneficiaries, staffId };
      await db.civicModelResult.upsert({
        where: { modelId_year },
        create: { ...modelId_year, ...data },
        update: data,
        select: { year: true },
      });
    } else await db.civicModelResult.deleteMany({ where: modelId_year });
    await db.civicModel.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } });
    await recordChange(db, { type: 'UPDATED', nodeType: 'CivicModel', nodeId: id, public: false, staffId });
  });
  return id;
}
