import type { Problem } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { Conflict, InvalidInput, NotFound } from '#src/errors.ts';
import type { AwardLevel } from '#src/generated/prisma/enums.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { dossierRows, tallyOf } from '#src/modules/dossier/dossier-facts.service.ts';
import { mayManageAwards } from '#src/modules/dossier/dossier.access.ts';
import { longTransaction } from '#src/modules/dossier/lock-dossiers.service.ts';

/** The count for one nominee. */
export interface Count {
  nomineeId: string;
  inFavour: number;
  against: number;
  abstained?: number | null;
}

/** What may be set of a meeting; a field that is not there stays as it is. */
export interface MeetingFields {
  title?: string | null;
  metOn?: Date | null;
  level?: AwardLevel | null;
  members?: number | null;
  present?: number | null;
  minutes?: string | null;
  /** Dossiers before the council that are heard at this meeting; the list is whole. */
  dossierIds?: string[] | null;
  /** Counts of these nominees; others stay as they are. */
  votes?: Count[] | null;
}

function fieldProblems(fields: MeetingFields, creating: boolean): Problem[] {
  const problems: Problem[] = [];
  const title = fields.title?.trim();
  if ((creating || fields.title !== undefined) && !title) problems.push({ field: 'title', code: 'required' });
  if (title && title.length > 300) problems.push({ field: 'title', code: 'too-long', params: { max: 300 } });
  if (fields.minutes && fields.minutes.length > 50_000)
    problems.push({ field: 'minutes', code: 'too-long', params: { max: 50_000 } });
  for (const field of ['metOn', 'level'] as const)
    if (creating && !fields[field]) problems.push({ field, code: 'required' });
  for (const field of ['members', 'present'] as const) {
    const value = fields[field];
    if (creating && field === 'members' && value == null) problems.push({ field, code: 'required' });
    if (value != null && value < 0) problems.push({ field, code: 'negative' });
    if (value != null && value > 1000) problems.push({ field, code: 'too-many', params: { max: 1000 } });
  }
  (fields.votes ?? []).forEach(({ inFavour, against, abstained }, index) => {
    if ([inFavour, against, abstained ?? 0].some((count) => count < 0))
      problems.push({ field: `votes.${index}`, code: 'negative' });
  });
  return problems;
}

const columnsOf = ({ title, metOn, level, members, present, minutes }: MeetingFields) => ({
  ...(title != null && { title: title.trim() }),
  ...(metOn && { metOn }),
  ...(level && { level }),
  ...(members != null && { members }),
  ...(present != null && { present }),
  ...(minutes !== undefined && { minutes: minutes ?? '' }),
});

/** Dossiers that come to a meeting, and those that leave it: only such as are before the council. */
async function writeDossiers(db: Transaction, meetingId: string, ids: readonly string[]): Promise<Problem[]> {
  const rows = await db.dossier.findMany({ where: { OR: [{ id: { in: [...ids] } }, { meetingId }] } });
  const problems: Problem[] = [];
  ids.forEach((id, index) => {
    const row = rows.find((one) => one.id === id);
    if (!row) problems.push({ field: `dossierIds.${index}`, code: 'not-found' });
    else if (row.status !== 'COUNCIL') problems.push({ field: `dossierIds.${index}`, code: 'action-not-allowed' });
  });
  if (problems.length) return problems;
  const changed = { version: { increment: 1 } } as const;
  await db.dossier.updateMany({ where: { meetingId, id: { notIn: [...ids] } }, data: { meetingId: null, ...changed } });
  await db.dossier.updateMany({
    where: { id: { in: [...ids] }, OR: [{ meetingId: null }, { NOT: { meetingId } }] },
    data: { meetingId, ...changed },
  });
  return [];
}

async function writeVotes(db: Transaction, meetingId: string, votes: readonly Count[]): Promise<Problem[]> {
  const meeting = await db.councilMeeting.findUniqueOrThrow({ where: { id: meetingId } });
  const heard = new Set(
    (await db.nominee.findMany({ where: { dossier: { meetingId } }, select: { id: true } })).map(({ id }) => id),
  );
  const problems: Problem[] = [];
  votes.forEach(({ nomineeId, inFavour, against, abstained }, index) => {
    if (!heard.has(nomineeId)) problems.push({ field: `votes.${index}.nomineeId`, code: 'not-found' });
    // Who was absent may vote in writing, so the members are the limit.
    if (inFavour + against + (abstained ?? 0) > meeting.members)
      problems.push({ field: `votes.${index}`, code: 'too-many', params: { max: meeting.members } });
  });
  if (problems.length) return problems;
  await db.councilVote.deleteMany({ where: { meetingId, nomineeId: { in: votes.map(({ nomineeId }) => nomineeId) } } });
  await db.councilVote.createMany({
    data: votes.map(({ nomineeId, inFavour, against, abstained }) => ({
      meetingId,
      nomineeId,
      inFavour,
      against,
      abstained: abstained ?? 0,
    })),
  });
  return [];
}

async function writeParts(db: Transaction, meetingId: string, { dossierIds, votes }: MeetingFields): Promise<void> {
  const problems = [
    ...(dossierIds ? await writeDossiers(db, meetingId, dossierIds) : []),
    ...(votes?.length ? await writeVotes(db, meetingId, votes) : []),
  ];
  if (problems.length) throw new InvalidInput(problems);
}

export async function createCouncilMeeting(context: ServiceContext, fields: MeetingFields): Promise<string> {
  const { viewer } = context;
  assertAllowed(mayManageAwards(viewer), 'create a meeting of the council');
  const problems = fieldProblems(fields, true);
  if (problems.length) throw new InvalidInput(problems);
  return context.db.$transaction(async (db) => {
    const { title = '', metOn, level, members, ...others } = columnsOf(fields);
    if (!metOn || !level || members === undefined) throw new InvalidInput([{ field: 'metOn', code: 'required' }]);
    await lockHeard(db, null, fields.dossierIds ?? []);
    const { id } = await db.councilMeeting.create({
      data: { title, metOn, level, members, ...others },
      select: { id: true },
    });
    await writeParts(db, id, fields);
    await recordChange(db, {
      type: 'CREATED',
      nodeType: 'CouncilMeeting',
      nodeId: id,
      public: false,
      staffId: viewer?.id ?? null,
    });
    return id;
  }, longTransaction);
}

/** The dossiers first, then the meeting, as every step of a dossier does. */
async function lockHeard(db: Transaction, meetingId: string | null, more: readonly string[]): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM dossier WHERE meeting_id = ${meetingId}::uuid OR id = ANY(${[...more]}::uuid[]) ORDER BY id FOR UPDATE`;
  await db.$queryRaw`SELECT 1 FROM council_meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
}

/**
 * Changes a meeting. Once a dossier has left the council on its votes, these are history and only the minutes are still
 * written, until they are closed.
 */
export async function updateCouncilMeeting(
  context: ServiceContext,
  input: MeetingFields & { id: string; expectedVersion: number },
): Promise<string> {
  const { id, expectedVersion, ...fields } = input;
  const { viewer } = context;
  assertAllowed(mayManageAwards(viewer), 'change a meeting of the council');
  await context.db.$transaction(async (db) => {
    await lockHeard(db, id, fields.dossierIds ?? []);
    const meeting = await db.councilMeeting.findUnique({
      where: { id },
      include: { dossiers: { select: { status: true } } },
    });
    if (!meeting) throw new NotFound('council meeting');
    if (meeting.version !== expectedVersion) throw new Conflict({ type: 'CouncilMeeting', id }, meeting.version);
    if (meeting.closed) throw new InvalidInput([{ field: 'closed', code: 'meeting-closed' }]);
    const { minutes: _minutes, ...others } = fields;
    const beyondMinutes = Object.values(others).some((value) => value !== undefined);
    if (beyondMinutes && meeting.dossiers.some(({ status }) => status !== 'COUNCIL'))
      throw new InvalidInput([{ field: 'meetingId', code: 'action-not-allowed' }]);
    const problems = fieldProblems(fields, false);
    if (problems.length) throw new InvalidInput(problems);
    await db.councilMeeting.update({
      where: { id },
      data: { ...columnsOf(fields), version: { increment: 1 } },
      select: { id: true },
    });
    await writeParts(db, id, fields);
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'CouncilMeeting',
      nodeId: id,
      public: false,
      staffId: viewer?.id ?? null,
    });
  }, longTransaction);
  return id;
}

/** Closes the minutes: nothing of the meeting is changed after that. Every nominee that was heard has a count then. */
export async function closeCouncilMeeting(
  context: ServiceContext,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<string> {
  const { viewer } = context;
  assertAllowed(mayManageAwards(viewer), 'close the minutes of a meeting');
  await context.db.$transaction(async (db) => {
    await lockHeard(db, id, []);
    const meeting = await db.councilMeeting.findUnique({
      where: { id },
      include: { votes: { select: { nomineeId: true } } },
    });
    if (!meeting) throw new NotFound('council meeting');
    if (meeting.version !== expectedVersion) throw new Conflict({ type: 'CouncilMeeting', id }, meeting.version);
    const problems: Problem[] = [];
    if (meeting.closed) problems.push({ field: 'closed', code: 'meeting-closed' });
    if (!meeting.minutes.trim()) problems.push({ field: 'minutes', code: 'required' });
    const counted = new Set(meeting.votes.map(({ nomineeId }) => nomineeId));
    const heard = await db.nominee.findMany({ where: { dossier: { meetingId: id } }, select: { id: true } });
    const missing = heard.filter((nominee) => !counted.has(nominee.id)).length;
    if (missing > 0) problems.push({ field: 'votes', code: 'votes-missing', params: { count: missing } });
    if (problems.length) throw new InvalidInput(problems);
    await db.councilMeeting.update({
      where: { id },
      data: { closed: true, version: { increment: 1 } },
      select: { id: true },
    });
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'CouncilMeeting',
      nodeId: id,
      public: false,
      staffId: viewer?.id ?? null,
      note: 'minutes closed',
    });
  }, longTransaction);
  return id;
}

/** What the votes of a meeting come to now; null while no dossier is before it. */
export async function councilResult(db: ServiceContext['db'], meetingId: string) {
  const heard = await db.dossier.findFirst({ where: { meetingId }, select: { id: true } });
  if (!heard) return null;
  const row = (await dossierRows(db, [heard.id])).get(heard.id);
  return row?.meeting ? tallyOf(row.meeting) : null;
}
