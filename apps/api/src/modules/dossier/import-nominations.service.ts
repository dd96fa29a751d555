import { assertAllowed } from '#src/access.ts';
import { InvalidInput } from '#src/errors.ts';
import { formsInForce } from '#src/modules/award/award-form.service.ts';
import type { ListReport } from '#src/modules/import-batch/list-file.service.ts';
import { readSheet } from '#src/modules/import-batch/sheet.service.ts';
import { changeNominees, type ImportContext } from './change-nominees.service.ts';
import { addNominees, mostNominees } from './dossier-fields.service.ts';
import { mayPropose } from './dossier.access.ts';
import type { ChosenDossier } from './lock-dossiers.service.ts';
import { readNominationList, type NominationDefaults } from './read-nomination-file.service.ts';

/** What a file of nominations came to; `added` are the new nominees, empty after a dry run. */
export interface NominationImport {
  report: ListReport;
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
  const content = await readSheet(input.file);
  return changeNominees(context, input, 'import nominations', async (tx, dossier) => {
    const defaults = { ...input.defaults, unitName: dossier.unitName };
    const { report, taken: nominees } = readNominationList(content, ids, defaults);
    if (input.dryRun || nominees.length === 0) return { result: { report, added: [] }, note: null };
    const before = await tx.nominee.count({ where: { dossierId: dossier.id } });
    if (before + nominees.length > mostNominees)
      throw new InvalidInput([{ field: 'nominees', code: 'too-many', params: { max: mostNominees } }]);
    const added = await addNominees(tx, dossier.id, nominees, before);
    return { result: { report, added }, note: `imported ${added.length} nominees` };
  });
}

/** Takes nominees out of a dossier, as when a list was the wrong one. */
export async function removeNominees(
  context: ImportContext,
  input: ChosenDossier & { nomineeIds: string[] },
): Promise<string> {
  return changeNominees(context, input, 'remove nominees', async (tx, dossier) => {
    const { count } = await tx.nominee.deleteMany({ where: { dossierId: dossier.id, id: { in: input.nomineeIds } } });
    if (count < new Set(input.nomineeIds).size) throw new InvalidInput([{ field: 'nomineeIds', code: 'not-found' }]);
    return { result: dossier.id, note: `removed ${count} nominees` };
  });
}
