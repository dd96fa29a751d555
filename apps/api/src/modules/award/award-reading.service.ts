import { parseVerificationCode } from '@kheo/domain/award/verification-code';
import type { Database } from '#src/db/client.ts';
import { pageByDay, positionByDay } from '#src/day-keyset.ts';
import { pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';

/** Decisions by id; at the public door those whose document is public. */
export async function decisionsById<Query extends object>(db: Database, ids: readonly string[], query: Query) {
  const rows = await db.awardDecision.findMany({ ...query, where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
}

/** One award, by its uuid or by the code on its certificate in any writing; null when there is none to be seen. */
export function awardByIdOrCode<Query extends object>(
  db: Database,
  { id, code }: { id: string | null; code: string | null },
  query: Query,
) {
  if (id !== null) return db.award.findUnique({ ...query, where: { id } });
  const parsed = parseVerificationCode(code ?? '');
  return 'problem' in parsed ? null : db.award.findUnique({ ...query, where: { verificationCode: parsed.code } });
}

/** RESTORED is valid again; what was corrected before says so in the award's events. */
const stateOf = { GRANTED: 'GRANTED', CORRECTED: 'CORRECTED', RESTORED: 'GRANTED', REVOKED: 'REVOKED' } as const;

/** What a code on a certificate is worth today. */
export async function verificationOf<Query extends object>(db: Database, code: string, query: Query) {
  const award = await awardByIdOrCode(db, { id: null, code }, query);
  return award === null ? { state: 'UNKNOWN' as const, award } : { state: stateOf[award.status], award };
}

/** One page of decisions, the newest first. */
export async function listDecisions<Query extends object>(db: Database, args: PageArguments, query: Query) {
  const request = pageRequest(args);
  const { beyond, orderBy, take } = pageByDay(request, 'decidedOn');
  const rows = await db.awardDecision.findMany({ ...query, where: { AND: beyond }, orderBy, take });
  return { ...pageOf(request, rows, positionByDay('decidedOn')), totalCount: () => db.awardDecision.count() };
}
