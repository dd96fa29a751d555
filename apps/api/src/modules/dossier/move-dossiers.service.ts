import type { Problem } from '@kheo/domain';
import { checkDossierMove, type Dossier } from '@kheo/domain/award/check-dossier-move';
import { dossierMoves, type DossierMove, type DossierMoveName } from '@kheo/domain/award/dossier-moves';
import type { SpecialDay } from '@kheo/domain/working-days/working-days';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import { publicHolidays } from '#src/day.ts';
import type { Transaction } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import type { Prisma } from '#src/generated/prisma/client.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { recheckDossier } from './check-eligibility.service.ts';
import { dossierFacts, dossierRows, votedDown, type DossierRow } from './dossier-facts.service.ts';
import { mayPropose } from './dossier.access.ts';
import { lockDossiers, longTransaction, type ChosenDossier } from './lock-dossiers.service.ts';

/** Steps that bring something with them and have a mutation of their own. */
const withMore: ReadonlySet<DossierMoveName> = new Set(['OPEN_CONSULTATION', 'RECORD_DECISION']);
const mostAtOnce = 200;

/** A step that is about to be taken by several dossiers together. */
export interface Step {
  name: DossierMoveName;
  reason?: string;
  decision?: Dossier['decision'];
  /** The plan of a consultation that is about to be opened. */
  plan?: { opensOn: string; closesOn: string };
}

/** The dossiers of an input locked, looked at and judged for a step. */
export async function judgeStep(
  db: Transaction,
  { viewer, now }: ServiceContext,
  chosen: readonly ChosenDossier[],
  step: Step,
): Promise<{ rows: DossierRow[]; move: DossierMove; problems: Problem[]; holidays: SpecialDay[] }> {
  const move = dossierMoves.find(({ name }) => name === step.name);
  const ids = chosen.map(({ id }) => id);
  if (!move || ids.length === 0) throw new InvalidInput([{ field: 'dossiers', code: 'required' }]);
  if (ids.length > mostAtOnce)
    throw new InvalidInput([{ field: 'dossiers', code: 'too-many', params: { max: mostAtOnce } }]);
  if (new Set(ids).size < ids.length) throw new InvalidInput([{ field: 'dossiers', code: 'related-to-itself' }]);
  await lockDossiers(db, chosen, viewer);
  const byId = await dossierRows(db, ids);
  const holidays = await publicHolidays(db);
  const rows: DossierRow[] = [];
  const problems: Problem[] = [];
  for (const [index, id] of ids.entries()) {
    const row = byId.get(id);
    if (!row) continue;
    rows.push(row);
    if (move.checks.includes('findings')) await recheckDossier(db, row, now);
    const facts = dossierFacts(row, now, step.decision ?? null);
    const planned = step.plan ? { ...facts, consultation: { ...step.plan, openedAt: null } } : facts;
    const wanted = { name: step.name, roles: viewer?.roles ?? [], reason: step.reason ?? '' };
    for (const problem of checkDossierMove(planned, wanted, now.getTime(), holidays))
      problems.push({ ...problem, field: `dossiers.${index}.${problem.field}` });
  }
  return { rows, move, problems, holidays };
}

/** Writes one step of one dossier: its state, the history, the change event. */
export async function writeStep(
  db: Transaction,
  { viewer, now }: ServiceContext,
  row: DossierRow,
  move: DossierMove,
  { reason = '', data = {} }: { reason?: string; data?: Prisma.DossierUncheckedUpdateInput } = {},
): Promise<void> {
  const staffId = viewer?.id ?? null;
  // A list that is appraised again comes before the council anew, with new votes.
  const anew = move.to === 'APPRAISING' ? { meetingId: null } : {};
  // Who takes a dossier in has it on the desk.
  const taken = move.name === 'RECEIVE' && !row.assigneeId ? { assigneeId: staffId } : {};
  await db.dossier.update({
    where: { id: row.id },
    data: { status: move.to, statusSince: now, version: { increment: 1 }, ...anew, ...taken, ...data },
    select: { id: true },
  });
  if (move.to === 'APPRAISING') await db.nominee.updateMany({ where: { dossierId: row.id }, data: { passed: null } });
  await db.dossierMove.create({
    data: {
      dossierId: row.id,
      fromStatus: row.status,
      toStatus: move.to,
      move: move.name,
      reason: reason.trim(),
      staffId,
      movedAt: now,
    },
    select: { id: true },
  });
  await recordChange(db, {
    type: 'UPDATED',
    nodeType: 'Dossier',
    nodeId: row.id,
    public: false,
    staffId,
    note: move.name,
  });
}

/** Moves dossiers one step, all or none; the problems of each are listed under its place in the input. */
export async function moveDossiers(
  context: ServiceContext,
  input: { dossiers: ChosenDossier[]; move: DossierMoveName; reason?: string | null; meetingId?: string | null },
): Promise<string[]> {
  assertAllowed(mayPropose(context.viewer), 'move a dossier');
  if (withMore.has(input.move)) throw new InvalidInput([{ field: 'move', code: 'action-not-allowed' }]);
  const reason = input.reason?.trim() ?? '';
  if (reason.length > 2000) throw new InvalidInput([{ field: 'reason', code: 'too-long', params: { max: 2000 } }]);
  await context.db.$transaction(async (db) => {
    const { rows, move, problems } = await judgeStep(db, context, input.dossiers, { name: input.move, reason });
    const { meetingId } = input;
    if (meetingId && input.move !== 'SEND_TO_COUNCIL')
      problems.push({ field: 'meetingId', code: 'action-not-allowed' });
    if (meetingId && !(await db.councilMeeting.count({ where: { id: meetingId } })))
      problems.push({ field: 'meetingId', code: 'not-found' });
    if (problems.length) throw new InvalidInput(problems);
    for (const row of rows) {
      await writeStep(db, context, row, move, { reason, data: meetingId ? { meetingId } : {} });
      if (input.move === 'CONCLUDE_COUNCIL') await writeResults(db, row);
    }
  }, longTransaction);
  return input.dossiers.map(({ id }) => id);
}

/** What the council has said of each nominee, kept with the nominee. */
async function writeResults(db: Transaction, row: DossierRow): Promise<void> {
  const down = [...votedDown(row)];
  await db.nominee.updateMany({ where: { dossierId: row.id }, data: { passed: true } });
  await db.nominee.updateMany({ where: { dossierId: row.id, id: { in: down } }, data: { passed: false } });
}
