import type { Problem } from '@kheo/domain';
import { dayInVietnam } from '@kheo/domain/working-days/working-days';
import type { AwardLevel } from '#src/generated/prisma/enums.ts';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { lockRow, type Chosen } from '#src/db/lock-row.ts';
import { InvalidInput } from '#src/errors.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { readTexts } from '#src/text-fields.ts';
import { mayKeepAwards } from './award.access.ts';
import { showAwardsInSearch } from './award-search.service.ts';
import { grantAwards, type AwardFields } from './grant-awards.service.ts';

/** What an officer enters of a decision; the document is in the register already. */
export interface DecisionFields {
  officialDocumentId: string;
  authority: string;
  level: AwardLevel;
  /** The document's day of issue when left out. */
  decidedOn?: Date | null;
  awards?: readonly AwardFields[] | null;
}

const limits = { authority: 300 } as const;

export async function createAwardDecision(context: ServiceContext, fields: DecisionFields): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'register a decision on awards');
  return context.db.$transaction((db) =>
    insertDecision(db, fields, { now: context.now, staffId: context.viewer?.id ?? null }),
  );
}

/** The decision with what it grants, for those who have checked permission; all problems at once, nothing half done. */
export async function insertDecision(
  db: Transaction,
  { officialDocumentId, level, awards, ...fields }: DecisionFields,
  by: { now: Date; staffId: string | null },
): Promise<string> {
  const { texts, problems } = readTexts(fields, limits, { needed: ['authority'], making: true });
  const document = await db.officialDocument.findUnique({
    where: { id: officialDocumentId },
    select: { issuedOn: true, awardDecision: { select: { id: true } } },
  });
  if (!document) problems.push({ field: 'officialDocumentId', code: 'not-found' });
  if (document?.awardDecision) problems.push({ field: 'officialDocumentId', code: 'in-use' });
  const decidedOn = fields.decidedOn ?? document?.issuedOn ?? null;
  if (!decidedOn) problems.push({ field: 'decidedOn', code: 'decision-undated' });
  else if (isLater(decidedOn, by.now)) problems.push({ field: 'decidedOn', code: 'decision-in-the-future' });
  if (problems.length || !decidedOn) throw new InvalidInput(problems);
  const { id } = await db.awardDecision.create({
    data: { officialDocumentId, decidedOn, level, authority: texts.authority! },
    select: { id: true },
  });
  await recordChange(db, {
    type: 'CREATED',
    nodeType: 'AwardDecision',
    nodeId: id,
    public: false,
    staffId: by.staffId,
  });
  await grantAwards(db, { id, decidedOn, level }, awards ?? [], by);
  return id;
}

/** Whether a day is after today by Vietnam's calendar. */
export const isLater = (day: Date, now: Date): boolean => day.toISOString().slice(0, 10) > dayInVietnam(now.getTime());

/** Adds awards to a decision that is there. */
export async function addAwards(
  context: ServiceContext,
  { awards, ...chosen }: Chosen & { awards: readonly AwardFields[] },
): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'add awards to a decision');
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'AwardDecision', chosen, context.viewer?.id ?? null);
    const decision = await db.awardDecision.update({
      where: { id: chosen.id },
      data: { version: { increment: 1 } },
      select: { id: true, decidedOn: true, level: true },
    });
    await grantAwards(db, decision, awards, { now: context.now, staffId: context.viewer?.id ?? null });
  });
  return chosen.id;
}

/** Puts the awards of a decision before the public, or takes them down; its document has to be public first. */
export async function setAwardsPublished(context: ServiceContext, chosen: Chosen, published: boolean): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), published ? 'publish awards' : 'take awards down');
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'AwardDecision', chosen, context.viewer?.id ?? null);
    const { officialDocument } = await db.awardDecision.findUniqueOrThrow({
      where: { id: chosen.id },
      select: { officialDocument: { select: { published: true } } },
    });
    const problems: Problem[] = [];
    if (published && !officialDocument.published)
      problems.push({ field: 'officialDocumentId', code: 'decision-not-public' });
    const awards = await db.award.findMany({
      where: { decisionId: chosen.id, published: !published },
      select: { id: true },
    });
    if (awards.length === 0) problems.push({ field: 'awards', code: 'nothing-changed' });
    if (problems.length) throw new InvalidInput(problems);
    const ids = awards.map(({ id }) => id);
    await db.award.updateMany({ where: { id: { in: ids } }, data: { published, version: { increment: 1 } } });
    await showAwardsInSearch(db, ids, published);
    await db.awardDecision.update({
      where: { id: chosen.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    await recordAwardChanges(db, published ? 'GRANTED' : 'UNPUBLISHED', ids, context.viewer?.id ?? null);
  });
  return chosen.id;
}

/** One event for each award, in one statement. */
export async function recordAwardChanges(
  db: Transaction,
  type: 'CREATED' | 'GRANTED' | 'UNPUBLISHED',
  ids: readonly string[],
  staffId: string | null,
): Promise<void> {
  await db.changeEvent.createMany({
    data: ids.map((nodeId) => ({ type, nodeType: 'Award', nodeId, public: type !== 'CREATED', staffId })),
  });
}

/** Deletes a decision on which nothing rests. */
export async function deleteAwardDecision(context: ServiceContext, chosen: Chosen): Promise<void> {
  assertAllowed(mayKeepAwards(context.viewer), 'delete a decision on awards');
  await context.db.$transaction(async (db) => {
    await lockRow(db, 'AwardDecision', chosen, context.viewer?.id ?? null);
    const { _count } = await db.awardDecision.findUniqueOrThrow({
      where: { id: chosen.id },
      select: { _count: { select: { awards: true, events: true, dossiers: true } } },
    });
    if (_count.awards + _count.events + _count.dossiers > 0)
      throw new InvalidInput([{ field: 'id', code: 'decision-in-use' }]);
    await db.awardDecision.delete({ where: { id: chosen.id }, select: { id: true } });
    await recordChange(db, {
      type: 'DELETED',
      nodeType: 'AwardDecision',
      nodeId: chosen.id,
      public: false,
      staffId: context.viewer?.id ?? null,
    });
  });
}
