import { matchRecipients, type RecipientMatch, type RecipientTraits } from '@kheo/domain/award/match-recipients';
import type { Problem } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { InvalidInput, NotFound } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { recordRecipientChange } from './recipient.service.ts';

interface Moved {
  awardIds: string[];
  nomineeIds: string[];
}

const longestReason = 1000;

/** Both in one order, so that two merges at once wait for each other instead of blocking each other. */
async function lockBoth(db: Transaction, one: string, other: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM recipient WHERE id IN (${one}::uuid, ${other}::uuid) ORDER BY id FOR UPDATE`;
}

/** Two entries are one: the awards and nominations of `takenId` go to `keptId`. What moved is kept, for undoing. */
export async function mergeRecipients(
  context: ServiceContext,
  { keptId, takenId, reason }: { keptId: string; takenId: string; reason: string },
): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'merge recipients');
  await context.db.$transaction(async (db) => {
    await lockBoth(db, keptId, takenId);
    const rows = await db.recipient.findMany({ where: { id: { in: [keptId, takenId] } } });
    const [kept, taken] = [keptId, takenId].map((id) => rows.find((row) => row.id === id));
    const problems: Problem[] = [];
    if (keptId === takenId) problems.push({ field: 'takenId', code: 'same-recipient' });
    if (!kept) problems.push({ field: 'keptId', code: 'not-found' });
    if (!taken) problems.push({ field: 'takenId', code: 'not-found' });
    if (kept?.mergedIntoId) problems.push({ field: 'keptId', code: 'recipient-merged' });
    if (taken?.mergedIntoId) problems.push({ field: 'takenId', code: 'recipient-merged' });
    if (kept && taken && kept.kind !== taken.kind) problems.push({ field: 'takenId', code: 'kinds-differ' });
    if (!reason.trim()) problems.push({ field: 'reason', code: 'required' });
    if (reason.length > longestReason)
      problems.push({ field: 'reason', code: 'too-long', params: { max: longestReason } });
    if (problems.length || !kept || !taken) throw new InvalidInput(problems);
    const ids = { select: { id: true }, where: { recipientId: takenId } } as const;
    const moved = {
      awardIds: (await db.award.findMany(ids)).map(({ id }) => id),
      nomineeIds: (await db.nominee.findMany(ids)).map(({ id }) => id),
    };
    await db.award.updateMany({ where: { id: { in: moved.awardIds } }, data: { recipientId: keptId } });
    await db.nominee.updateMany({ where: { id: { in: moved.nomineeIds } }, data: { recipientId: keptId } });
    await db.recipient.update({
      where: { id: takenId },
      data: { mergedIntoId: keptId, version: { increment: 1 } },
      select: { id: true },
    });
    await db.recipient.update({ where: { id: keptId }, data: { version: { increment: 1 } }, select: { id: true } });
    await db.recipientMerge.create({
      data: { keptId, takenId, moved, reason: reason.trim(), staffId: context.viewer?.id ?? null },
      select: { id: true },
    });
    await recordBoth(db, context, kept, taken, 'merged');
  });
  return keptId;
}

/** Takes a merge back: what moved then and is still there goes back, what came later stays. */
export async function undoRecipientMerge(context: ServiceContext, mergeId: string): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'undo a merge of recipients');
  return context.db.$transaction(async (db) => {
    const [locked] = await db.$queryRaw<Array<{ id: string }>>`
      SELECT id FROM recipient_merge WHERE id = ${mergeId}::uuid FOR UPDATE`;
    if (!locked) throw new NotFound('merge of recipients');
    const merge = await db.recipientMerge.findUniqueOrThrow({
      where: { id: mergeId },
      include: { kept: true, taken: true },
    });
    if (merge.undoneAt) throw new InvalidInput([{ field: 'id', code: 'merge-undone' }]);
    const { keptId, takenId, kept, taken } = merge;
    await lockBoth(db, keptId, takenId);
    const moved = merge.moved as unknown as Moved;
    await db.award.updateMany({
      where: { id: { in: moved.awardIds }, recipientId: keptId },
      data: { recipientId: takenId },
    });
    await db.nominee.updateMany({
      where: { id: { in: moved.nomineeIds }, recipientId: keptId },
      data: { recipientId: takenId },
    });
    await db.recipient.update({
      where: { id: takenId },
      data: { mergedIntoId: null, version: { increment: 1 } },
      select: { id: true },
    });
    await db.recipient.update({ where: { id: keptId }, data: { version: { increment: 1 } }, select: { id: true } });
    await db.recipientMerge.update({
      where: { id: mergeId },
      data: { undoneAt: context.now },
      select: { id: true },
    });
    await recordBoth(db, context, kept, taken, 'merge-undone');
    return keptId;
  });
}

async function recordBoth(
  db: Transaction,
  context: ServiceContext,
  kept: { id: string; timelinePublic: boolean },
  taken: { id: string; timelinePublic: boolean },
  note: string,
): Promise<void> {
  for (const { id, timelinePublic } of [kept, taken])
    await recordRecipientChange(db, context, id, { type: 'UPDATED', public: timelinePublic, note });
}

const traits = {
  id: true,
  name: true,
  unitName: true,
  private: { select: { birthYear: true, gender: true } },
  awards: { select: { unitName: true } },
} as const;
type Known = {
  name: string;
  unitName: string;
  private: { birthYear: number | null; gender: string } | null;
  awards: ReadonlyArray<{ unitName: string }>;
};

/** What the domain compares: units now and before, and what officers know. */
const traitsOf = ({ name, unitName, private: own, awards }: Known): RecipientTraits => ({
  name,
  birthYear: own?.birthYear ?? null,
  gender: own?.gender === 'MALE' || own?.gender === 'FEMALE' ? own.gender : null,
  units: [...new Set([unitName, ...awards.map((award) => award.unitName)])].filter(Boolean),
});

/** Who else in the register may be the same, the likeliest first; same names that differ otherwise are not among them. */
export async function recipientMatches(
  db: Database,
  id: string,
): Promise<Array<RecipientMatch & { recipient: { id: string } }>> {
  const one = await db.recipient.findUnique({ where: { id }, select: { ...traits, kind: true, searchText: true } });
  if (!one) return [];
  const [name = ''] = one.searchText.split('\n');
  const others = await db.recipient.findMany({
    where: { kind: one.kind, mergedIntoId: null, searchText: { startsWith: `${name}\n` }, NOT: { id } },
    select: traits,
    take: 200,
  });
  const own = traitsOf(one);
  return others
    .map((other) => ({ ...matchRecipients(own, traitsOf(other)), recipient: { id: other.id } }))
    .filter(({ verdict }) => verdict !== 'different')
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 20);
}
