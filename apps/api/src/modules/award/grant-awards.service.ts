import { randomBytes, randomUUID } from 'node:crypto';
import type { Problem } from '@kheo/domain';
import { makeVerificationCode } from '@kheo/domain/award/verification-code';
import type { AwardLevel } from '#src/generated/prisma/enums.ts';
import type { Transaction } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { awardColumns, recipientSearchText } from './award-columns.service.ts';
import { amountOf, readAward, surroundingsOf, type AwardFields } from './award-fields.service.ts';
import { indexAwards } from './award-search.service.ts';

export type { AwardFields } from './award-fields.service.ts';

/** As many as one request may grant; a longer list is several requests on one decision. */
const mostAwards = 1000;

/**
 * Grants awards by a decision, many at once: all problems of all of them are told together and nothing is half done. The
 * public sees them when they are published. Somebody without `recipientId` becomes a new recipient; whether they are the
 * same as another one is for an officer to say. For those who have checked permission.
 *
 * @returns the awards' ids, in the order of the input
 */
export async function grantAwards(
  db: Transaction,
  decision: { id: string; decidedOn: Date; level: AwardLevel },
  awards: readonly AwardFields[],
  { now, staffId }: { now: Date; staffId: string | null },
): Promise<string[]> {
  if (awards.length === 0) return [];
  if (awards.length > mostAwards)
    throw new InvalidInput([{ field: 'awards', code: 'too-many', params: { max: mostAwards } }]);
  const around = await surroundingsOf(db, awards, { decidedOn: decision.decidedOn, now });
  const problems: Problem[] = [];
  const rows = awards.map((fields, index) => {
    const read = readAward(fields, around, null);
    for (const problem of read.problems) problems.push({ ...problem, field: `awards.${index}.${problem.field}` });
    const text = {
      subjectKind: fields.subjectKind ?? 'INDIVIDUAL',
      recipientName: read.columns.recipientName ?? '',
      recipientPosition: read.columns.recipientPosition ?? '',
      unitName: read.columns.unitName ?? '',
      achievement: read.columns.achievement ?? '',
      certificateNumber: read.columns.certificateNumber ?? null,
      goldBookNumber: read.columns.goldBookNumber ?? null,
    };
    const form = around.forms.find(({ id }) => id === read.columns.formId);
    return {
      level: decision.level,
      year: decision.decidedOn.getUTCFullYear(),
      amount: form ? amountOf(form, text.subjectKind, decision.decidedOn) : null,
      ...read.columns,
      ...text,
      ...awardColumns(text),
      id: randomUUID(),
      formId: read.columns.formId ?? '',
      recipientId: fields.recipientId ?? randomUUID(),
      nomineeId: fields.nomineeId ?? null,
      decisionId: decision.id,
      grantedOn: decision.decidedOn,
      verificationCode: makeVerificationCode(randomBytes),
    };
  });
  problems.push(...(await takenNumbers(db, rows)));
  if (problems.length) throw new InvalidInput(problems);
  const known = new Set(awards.flatMap(({ recipientId }) => recipientId ?? []));
  await db.recipient.createMany({
    data: rows
      .filter(({ recipientId }) => !known.has(recipientId))
      .map(({ recipientId, subjectKind, recipientName, recipientPosition, unitName, organizationId }) => ({
        id: recipientId,
        kind: subjectKind,
        name: recipientName,
        position: recipientPosition,
        unitName,
        organizationId: organizationId ?? null,
        searchText: recipientSearchText(recipientName, unitName),
      })),
  });
  await db.award.createMany({ data: rows });
  await db.awardEvent.createMany({
    data: rows.map(({ id }) => ({
      awardId: id,
      kind: 'GRANT' as const,
      decisionId: decision.id,
      on: decision.decidedOn,
      staffId,
    })),
  });
  await db.changeEvent.createMany({
    data: rows.map(({ id }) => ({ type: 'CREATED' as const, nodeType: 'Award', nodeId: id, public: false, staffId })),
  });
  const ids = rows.map(({ id }) => id);
  await indexAwards(db, ids);
  return ids;
}

/** A certificate number stands for one award of a form, for ever; those of revoked awards are not used again. */
async function takenNumbers(
  db: Transaction,
  rows: ReadonlyArray<{ formId: string; certificateNumber: string | null }>,
): Promise<Problem[]> {
  const numbers = rows.flatMap(({ certificateNumber }) => certificateNumber ?? []);
  if (numbers.length === 0) return [];
  const used = await db.award.findMany({
    where: {
      certificateNumber: { in: numbers },
      formId: { in: [...new Set(rows.map(({ formId }) => formId))].filter(Boolean) },
    },
    select: { formId: true, certificateNumber: true },
  });
  const taken = new Set(used.map(({ formId, certificateNumber }) => `${formId} ${certificateNumber}`));
  return rows.flatMap(({ formId, certificateNumber }, index): Problem[] => {
    if (certificateNumber === null) return [];
    const key = `${formId} ${certificateNumber}`;
    const double = taken.has(key);
    taken.add(key);
    return double ? [{ field: `awards.${index}.certificateNumber`, code: 'certificate-number-taken' }] : [];
  });
}
