import type { Problem } from '@kheo/domain';
import { awardState, type AwardEvent } from '@kheo/domain/award/award-life';
import type { AwardEventKind } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { removeSearchEntry } from '#src/modules/search/search-entry.service.ts';
import { mayKeepAwards } from './award.access.ts';
import { awardColumns } from './award-columns.service.ts';
import { isLater } from './award-decision.service.ts';
import { readAward, surroundingsOf, type AwardFields } from './award-fields.service.ts';
import { indexAwards } from './award-search.service.ts';

/** An award with what its life hangs on, locked. */
async function awardFor(db: Transaction, context: ServiceContext, chosen: Chosen) {
  await lockRow(db, 'Award', chosen, context.viewer?.id ?? null);
  return db.award.findUniqueOrThrow({
    where: { id: chosen.id },
    include: { events: { orderBy: { createdAt: 'asc' }, include: { decision: { select: { decidedOn: true } } } } },
  });
}
type StoredAward = Awaited<ReturnType<typeof awardFor>>;

async function write(db: Transaction, award: StoredAward, fields: AwardFields, now: Date): Promise<StoredAward> {
  const around = await surroundingsOf(db, [fields], { decidedOn: award.grantedOn, now });
  const { problems, columns } = readAward(fields, around, { kind: award.subjectKind });
  const number = columns.certificateNumber;
  if (number && number !== award.certificateNumber) {
    const formId = columns.formId ?? award.formId;
    if ((await db.award.count({ where: { formId, certificateNumber: number, NOT: { id: award.id } } })) > 0)
      problems.push({ field: 'certificateNumber', code: 'certificate-number-taken' });
  }
  if (problems.length) throw new InvalidInput(problems);
  const after = { ...award, ...columns };
  await db.award.update({
    where: { id: award.id },
    data: { ...columns, ...awardColumns(after), version: { increment: 1 } },
    select: { id: true },
  });
  await indexAwards(db, [award.id]);
  return after;
}

/** Changes an award that the public has not seen; a public one changes by a decision. */
export async function updateAward(context: ServiceContext, input: Chosen & AwardFields): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'change an award');
  const { id, expectedVersion, ...fields } = input;
  await context.db.$transaction(async (db) => {
    const award = await awardFor(db, context, { id, expectedVersion });
    const { internalNote, ...others } = fields;
    const forColleagues = Object.values(others).every((value) => value === undefined) && internalNote !== undefined;
    if (award.published && !forColleagues) throw new InvalidInput([{ field: 'id', code: 'award-public' }]);
    await write(db, award, fields, context.now);
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'Award',
      nodeId: id,
      public: false,
      staffId: context.viewer?.id ?? null,
    });
  });
  return id;
}

/** Deletes an award that the public has not seen. */
export async function deleteAward(context: ServiceContext, chosen: Chosen): Promise<void> {
  assertAllowed(mayKeepAwards(context.viewer), 'delete an award');
  await context.db.$transaction(async (db) => {
    const award = await awardFor(db, context, chosen);
    const seen =
      award.published ||
      (await db.changeEvent.count({ where: { nodeType: 'Award', nodeId: chosen.id, public: true } })) > 0;
    if (seen) throw new InvalidInput([{ field: 'id', code: 'award-public' }]);
    await db.award.delete({ where: { id: chosen.id }, select: { id: true } });
    await removeSearchEntry(db, chosen.id);
    await recordChange(db, {
      type: 'DELETED',
      nodeType: 'Award',
      nodeId: chosen.id,
      public: false,
      staffId: context.viewer?.id ?? null,
    });
  });
}

/** A decision that changes what a public award is. */
export interface LifeInput extends Chosen {
  decisionId: string;
  /** What the public may know. */
  reason: string;
}

const longestReason = 1000;
/** What a correction may touch: what the certificate prints. */
const correctable = [
  'recipientName',
  'recipientPosition',
  'unitName',
  'achievement',
  'certificateNumber',
  'goldBookNumber',
] as const;
export type Correction = Partial<Record<(typeof correctable)[number], string | null>>;

const changeOf = { CORRECTION: 'CORRECTED', REVOCATION: 'REVOKED', RESTORATION: 'RESTORED' } as const;

async function changeLife(
  context: ServiceContext,
  kind: Exclude<AwardEventKind, 'GRANT'>,
  { decisionId, reason, ...chosen }: LifeInput,
  correction: Correction = {},
): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), `record a ${kind.toLowerCase()} of an award`);
  await context.db.$transaction(async (db) => {
    const award = await awardFor(db, context, chosen);
    const decision = await db.awardDecision.findUnique({
      where: { id: decisionId },
      select: { decidedOn: true, officialDocument: { select: { published: true } } },
    });
    const problems = lifeProblems(kind, award, decision, reason.trim(), context.now);
    if (problems.length || !decision) throw new InvalidInput(problems);
    const changes: Array<{ field: string; before: string | null; after: string | null }> = [];
    if (kind === 'CORRECTION') {
      const after = await write(db, award, correction, context.now);
      for (const field of correctable)
        if (after[field] !== award[field]) changes.push({ field, before: award[field], after: after[field] });
      if (changes.length === 0) throw new InvalidInput([{ field: 'changes', code: 'nothing-changed' }]);
    }
    const staffId = context.viewer?.id ?? null;
    await db.awardEvent.create({
      data: { awardId: award.id, kind, decisionId, on: decision.decidedOn, reason: reason.trim(), changes, staffId },
      select: { id: true },
    });
    await bringUpToDate(db, award.id, kind !== 'CORRECTION');
    await recordChange(db, {
      type: changeOf[kind],
      nodeType: 'Award',
      nodeId: award.id,
      public: award.published,
      staffId,
      note: kind,
      reason: reason.trim(),
    });
  });
  return chosen.id;
}

function lifeProblems(
  kind: AwardEventKind,
  award: StoredAward,
  decision: { decidedOn: Date; officialDocument: { published: boolean } } | null,
  reason: string,
  now: Date,
): Problem[] {
  const problems: Problem[] = [];
  if (!reason) problems.push({ field: 'reason', code: 'required' });
  if (reason.length > longestReason)
    problems.push({ field: 'reason', code: 'too-long', params: { max: longestReason } });
  if (!award.published) problems.push({ field: 'id', code: 'action-not-allowed' });
  if (kind === 'RESTORATION' && award.status !== 'REVOKED') problems.push({ field: 'id', code: 'award-not-revoked' });
  if (kind !== 'RESTORATION' && award.status === 'REVOKED') problems.push({ field: 'id', code: 'award-revoked' });
  if (!decision) problems.push({ field: 'decisionId', code: 'not-found' });
  else {
    if (!decision.officialDocument.published) problems.push({ field: 'decisionId', code: 'decision-not-public' });
    if (decision.decidedOn < (kind === 'RESTORATION' ? (award.revokedOn ?? award.grantedOn) : award.grantedOn))
      problems.push({ field: 'decisionId', code: 'decision-too-early' });
    if (isLater(decision.decidedOn, now)) problems.push({ field: 'decisionId', code: 'decision-in-the-future' });
  }
  return problems;
}

const facts = { recipient: '', unit: '', formId: '', achievement: '' };

/** Status and day of revocation as the domain reads them from all that decisions have done. */
async function bringUpToDate(db: Transaction, id: string, newVersion: boolean): Promise<void> {
  const rows = await db.awardEvent.findMany({ where: { awardId: id }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  let revocation = '';
  const events = rows.map((row): AwardEvent => {
    const event = { id: row.id, decisionCode: '', decidedOn: row.on.toISOString().slice(0, 10) };
    if (row.kind === 'GRANT') return { ...event, kind: 'GRANT', facts };
    if (row.kind === 'CORRECTION') return { ...event, kind: 'CORRECTION', changes: {} };
    if (row.kind === 'RESTORATION') return { ...event, kind: 'RESTORATION', lifts: revocation };
    revocation = row.id;
    return { ...event, kind: 'REVOCATION' };
  });
  const { status, revokedBy } = awardState(events);
  await db.award.update({
    where: { id },
    data: {
      status: status ?? 'GRANTED',
      revokedOn: revokedBy ? new Date(`${revokedBy.decidedOn}T00:00:00Z`) : null,
      ...(newVersion ? { version: { increment: 1 } } : {}),
    },
    select: { id: true },
  });
}

export const correctAward = (context: ServiceContext, { changes, ...input }: LifeInput & { changes: Correction }) =>
  changeLife(context, 'CORRECTION', input, changes);
export const revokeAward = (context: ServiceContext, input: LifeInput) => changeLife(context, 'REVOCATION', input);
export const restoreAward = (context: ServiceContext, input: LifeInput) => changeLife(context, 'RESTORATION', input);
