import { parseVerificationCode } from '@kheo/domain/award/verification-code';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { AwardLevel } from '#src/generated/prisma/enums.ts';
import { badInput } from '#src/bad-input.ts';
import type { Database } from '#src/db/client.ts';
import { pageByDay, positionByDay } from '#src/day-keyset.ts';
import { pageOf, pageRequest, type PageArguments } from '#src/keyset.ts';
import { documentsWhere } from '#src/modules/official-document/official-document-list.service.ts';

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

export const verificationStateOf = (award: { status: keyof typeof stateOf } | null) =>
  award === null ? ('UNKNOWN' as const) : stateOf[award.status];

/** What a code on a certificate is worth today. */
export async function verificationOf<Query extends object>(db: Database, code: string, query: Query) {
  const award = await awardByIdOrCode(db, { id: null, code }, query);
  return { state: verificationStateOf(award), award };
}

export interface DecisionFilter {
  search?: string | null;
  year?: number | null;
  level?: AwardLevel | null;
  unpublished?: boolean | null;
}

function decisionsWhere({ search, year, level, unpublished }: DecisionFilter): Prisma.AwardDecisionWhereInput {
  const conditions: Prisma.AwardDecisionWhereInput[] = [];
  if (search?.trim()) conditions.push({ officialDocument: documentsWhere({ search }) });
  if (year != null) {
    if (year < 1900 || year > 2200) throw badInput('A year is from 1900 to 2200.');
    conditions.push({ decidedOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } });
  }
  if (level) conditions.push({ level });
  if (unpublished != null)
    conditions.push({ awards: unpublished ? { some: { published: false } } : { none: { published: false } } });
  return { AND: conditions };
}

/** One page of decisions, the newest first. */
export async function listDecisions<Query extends object>(
  db: Database,
  args: PageArguments,
  filter: DecisionFilter,
  query: Query,
) {
  const request = pageRequest(args);
  const { beyond, orderBy, take } = pageByDay(request, 'decidedOn');
  const where = decisionsWhere(filter);
  const rows = await db.awardDecision.findMany({ ...query, where: { AND: [where, ...beyond] }, orderBy, take });
  return { ...pageOf(request, rows, positionByDay('decidedOn')), totalCount: () => db.awardDecision.count({ where }) };
}
