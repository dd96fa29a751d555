import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { today } from '#src/day.ts';
import { InvalidInput } from '#src/errors.ts';
import type { DossierStatus } from '#src/generated/prisma/enums.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { recheckDossier } from './check-eligibility.service.ts';
import { dossierRows } from './dossier-facts.service.ts';
import {
  dossierColumns,
  dossierProblems,
  writeAttachments,
  writeNominees,
  type DossierFields,
} from './dossier-fields.service.ts';
import { mayManageAwards, mayPropose } from './dossier.access.ts';
import { lockDossiers, longTransaction, type ChosenDossier } from './lock-dossiers.service.ts';

/** Where the text of a dossier is still open: with the unit, or with the officer who appraises it. */
const openToUnit: readonly DossierStatus[] = ['DRAFT', 'RETURNED'];
const openToOfficer: readonly DossierStatus[] = [...openToUnit, 'RECEIVED', 'APPRAISING'];

/** Whether somebody may change what stands in a dossier. */
export function mayEdit(status: DossierStatus, viewer: ServiceContext['viewer']): boolean {
  return (mayManageAwards(viewer) ? openToOfficer : openToUnit).includes(status);
}

async function writeParts(db: Transaction, id: string, fields: DossierFields, now: Date): Promise<void> {
  if (fields.nominees) await writeNominees(db, id, fields.nominees);
  if (fields.attachments) await writeAttachments(db, id, fields.attachments);
  const row = (await dossierRows(db, [id])).get(id);
  if (row) await recheckDossier(db, row, now);
}

export async function createDossier(context: ServiceContext, fields: DossierFields): Promise<string> {
  const { viewer, now } = context;
  assertAllowed(mayPropose(viewer), 'create a dossier');
  return context.db.$transaction(async (db) => {
    const given = { year: Number(today(now).slice(0, 4)), ...fields };
    const problems = await dossierProblems(db, given, { creating: true, today: today(now) });
    if (problems.length) throw new InvalidInput(problems);
    const { id } = await db.dossier.create({
      data: {
        ...dossierColumns(given),
        title: given.title?.trim() ?? '',
        unitName: given.unitName?.trim() ?? '',
        year: given.year ?? 0,
        level: given.level ?? 'UNIT',
        statusSince: now,
        createdById: viewer?.id ?? null,
      },
      select: { id: true },
    });
    await writeParts(db, id, fields, now);
    await recordChange(db, {
      type: 'CREATED',
      nodeType: 'Dossier',
      nodeId: id,
      public: false,
      staffId: viewer?.id ?? null,
    });
    return id;
  }, longTransaction);
}

export async function updateDossier(context: ServiceContext, input: DossierFields & ChosenDossier): Promise<string> {
  const { id, expectedVersion, ...fields } = input;
  const { viewer, now } = context;
  assertAllowed(mayPropose(viewer), 'change a dossier');
  await context.db.$transaction(async (db) => {
    const [dossier] = await lockDossiers(db, [{ id, expectedVersion }], viewer);
    if (dossier && !mayEdit(dossier.status, viewer))
      throw new InvalidInput([{ field: 'status', code: 'action-not-allowed' }]);
    const problems = await dossierProblems(db, fields, { creating: false, today: today(now) });
    if (problems.length) throw new InvalidInput(problems);
    await db.dossier.update({
      where: { id },
      data: { ...dossierColumns(fields), version: { increment: 1 } },
      select: { id: true },
    });
    await writeParts(db, id, fields, now);
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'Dossier',
      nodeId: id,
      public: false,
      staffId: viewer?.id ?? null,
    });
  }, longTransaction);
  return id;
}

/** Sets aside what blocks a nominee, with the reason; an empty reason takes that back. */
export async function overrideFindings(
  context: ServiceContext,
  input: ChosenDossier & { nomineeId: string; reason: string },
): Promise<string> {
  const { viewer, now } = context;
  assertAllowed(mayManageAwards(viewer), 'set a finding aside');
  await context.db.$transaction(async (db) => {
    await lockDossiers(db, [input], viewer);
    const row = (await dossierRows(db, [input.id])).get(input.id);
    const nominee = row?.nominees.find(({ id }) => id === input.nomineeId);
    const reason = input.reason.trim();
    if (!row || !nominee) throw new InvalidInput([{ field: 'nomineeId', code: 'not-found' }]);
    if (!['RECEIVED', 'APPRAISING'].includes(row.status))
      throw new InvalidInput([{ field: 'status', code: 'action-not-allowed' }]);
    if (reason.length > 2000) throw new InvalidInput([{ field: 'reason', code: 'too-long', params: { max: 2000 } }]);
    await recheckDossier(db, row, now);
    await db.nominee.update({
      where: { id: nominee.id },
      data: { overrideReason: reason, overriddenById: reason ? (viewer?.id ?? null) : null },
      select: { id: true },
    });
    await db.dossier.update({ where: { id: row.id }, data: { version: { increment: 1 } }, select: { id: true } });
    await recordChange(db, {
      type: 'UPDATED',
      nodeType: 'Dossier',
      nodeId: row.id,
      public: false,
      staffId: viewer?.id ?? null,
      note: reason ? `override ${nominee.id}: ${reason}` : `override withdrawn ${nominee.id}`,
    });
  }, longTransaction);
  return input.id;
}
