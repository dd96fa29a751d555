import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import { InvalidInput } from '#src/errors.ts';
import { formsInForce } from '#src/modules/award/award-form.service.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { recheckDossier } from './check-eligibility.service.ts';
import { dossierRows } from './dossier-facts.service.ts';
import { addNominees, mostNominees } from './dossier-fields.service.ts';
import { mayPropose } from './dossier.access.ts';
import { lockDossiers, longTransaction, type ChosenDossier } from './lock-dossiers.service.ts';
import { readNominationFile, type NominationDefaults, type NominationReport } from './read-nomination-file.service.ts';
import { mayEdit } from './save-dossier.service.ts';

type ImportContext = Pick<ServiceContext, 'db' | 'viewer' | 'now'>;

/** What a file of nominations came to; `added` are the new nominees, empty after a dry run. */
export interface NominationImport {
  report: NominationReport;
  added: string[];
}

/**
 * Reads a list of nominees into a dossier. A dry run writes nothing; the real one adds every row without an error and
 * checks who is eligible.
 */
export async function importNominations(
  context: ImportContext,
  input: ChosenDossier & { file: Buffer; defaults: Omit<NominationDefaults, 'unitName'>; dryRun: boolean },
): Promise<NominationImport> {
  const { db, viewer, now } = context;
  assertAllowed(mayPropose(viewer), 'import nominations');
  const forms = await formsInForce(db, now, { select: { id: true, code: true } });
  const ids = new Map(forms.map(({ id, code }) => [code, id]));
  if (!input.defaults.achievement.trim()) throw new InvalidInput([{ field: 'achievement', code: 'required' }]);
  return db.$transaction(async (tx) => {
    const [dossier] = await lockDossiers(tx, [input], viewer);
    if (!dossier || !mayEdit(dossier.status, viewer))
      throw new InvalidInput([{ field: 'status', code: 'action-not-allowed' }]);
    const defaults = { ...input.defaults, unitName: dossier.unitName };
    const { report, nominees } = await readNominationFile(input.file, ids, defaults);
    if (input.dryRun || nominees.length === 0) return { report, added: [] };
    const before = await tx.nominee.count({ where: { dossierId: dossier.id } });
    if (before + nominees.length > mostNominees)
      throw new InvalidInput([{ field: 'nominees', code: 'too-many', params: { max: mostNominees } }]);
    const added = await addNominees(tx, dossier.id, nominees, before);
    await tx.dossier.update({ where: { id: dossier.id }, data: { version: { increment: 1 } }, select: { id: true } });
    const row = (await dossierRows(tx, [dossier.id])).get(dossier.id);
    if (row) await recheckDossier(tx, row, now);
    await recordChange(tx, {
      type: 'UPDATED',
      nodeType: 'Dossier',
      nodeId: dossier.id,
      public: false,
      staffId: viewer?.id ?? null,
      note: `imported ${added.length} nominees`,
    });
    return { report, added };
  }, longTransaction);
}

/** Takes nominees out of a dossier, as when a list was the wrong one. */
export async function removeNominees(
  { db, viewer }: ImportContext,
  input: ChosenDossier & { nomineeIds: string[] },
): Promise<string> {
  assertAllowed(mayPropose(viewer), 'remove nominees');
  await db.$transaction(async (tx) => {
    const [dossier] = await lockDossiers(tx, [input], viewer);
    if (!dossier || !mayEdit(dossier.status, viewer))
      throw new InvalidInput([{ field: 'status', code: 'action-not-allowed' }]);
    const { count } = await tx.nominee.deleteMany({ where: { dossierId: dossier.id, id: { in: input.nomineeIds } } });
    if (count < new Set(input.nomineeIds).size) throw new InvalidInput([{ field: 'nomineeIds', code: 'not-found' }]);
    await tx.dossier.update({ where: { id: dossier.id }, data: { version: { increment: 1 } }, select: { id: true } });
    await recordChange(tx, {
      type: 'UPDATED',
      nodeType: 'Dossier',
      nodeId: dossier.id,
      public: false,
      staffId: viewer?.id ?? null,
      note: `removed ${count} nominees`,
    });
  }, longTransaction);
  return input.id;
}
