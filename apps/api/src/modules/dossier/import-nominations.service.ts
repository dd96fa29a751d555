import { assertAllowed } from '#src/access.ts';
import type { Database } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { formsInForce } from '#src/modules/award/award-form.service.ts';
import type { ListReport } from '#src/modules/import-batch/list-file.service.ts';
import { readSheet } from '#src/modules/import-batch/sheet.service.ts';
import { changeNominees, type ImportContext } from './change-nominees.service.ts';
import { addNominees, mostNominees } from './dossier-fields.service.ts';
import { mayPropose } from './dossier.access.ts';
import type { ChosenDossier } from './lock-dossiers.service.ts';
import { nominationKey, readNominationList, type NominationDefaults } from './read-nomination-file.service.ts';

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
  // Before the transaction, which would be ended while ten thousand rows are read. The version that is expected tells
  // whether the dossier is still as it is read here.
  const [there, unitName] = await dossierAsItIs(db, input.id);
  const known = new Set(there.map(nominationKey));
  const { report, taken: nominees } = readNominationList(content, ids, { ...input.defaults, unitName }, known);
  return changeNominees(context, input, 'import nominations', async (tx, dossier) => {
    if (input.dryRun || nominees.length === 0) return { result: { report, added: [] }, note: null };
    if (there.length + nominees.length > mostNominees)
      throw new InvalidInput([{ field: 'nominees', code: 'too-many', params: { max: mostNominees } }]);
    const added = await addNominees(tx, dossier.id, nominees, there.length);
    return { result: { report, added }, note: `imported ${added.length} nominees` };
  });
}

async function dossierAsItIs(db: Database, id: string) {
  const dossier = await db.dossier.findUnique({
    where: { id },
    select: {
      unitName: true,
      nominees: {
        select: { subjectKind: true, name: true, post: true, unitName: true, birthYear: true, formId: true },
      },
    },
  });
  return [dossier?.nominees ?? [], dossier?.unitName ?? ''] as const;
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
