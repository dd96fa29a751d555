import type { Initiative } from '@kheo/domain/award/eligibility-input';
import { readNominations } from '@kheo/domain/award/nomination-row';
import { recognizeNominationSheet } from '@kheo/domain/award/nomination-sheet';
import { initiativePlanner, type InitiativeHolder } from '@kheo/domain/award/plan-initiatives';
import type { InitiativeScope } from '@kheo/domain/award/rule-set';
import { assertAllowed } from '#src/access.ts';
import type { Transaction } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { readList, type ListReport } from '#src/modules/import-batch/list-file.service.ts';
import { readSheet } from '#src/modules/import-batch/sheet.service.ts';
import { changeNominees, type ImportContext } from './change-nominees.service.ts';
import { circumstancesOf } from './circumstances.ts';
import { mostInitiatives } from './dossier-fields.service.ts';
import { mayPropose } from './dossier.access.ts';
import type { ChosenDossier } from './lock-dossiers.service.ts';

/** One initiative of one nominee. */
export interface NomineeInitiative {
  nomineeId: string;
  /** Its `id` among those of the nominee. */
  initiativeId: string;
}

/** What a list of projects came to; `added` is empty after a dry run. */
export interface InitiativeImport {
  report: ListReport;
  added: NomineeInitiative[];
}

/**
 * Reads a list of projects and initiatives (DETAI) into a dossier: each goes to the nominees who made it. A dry run
 * writes nothing; the real one adds what is not there yet and checks who is eligible. `scope` is that of rows without one.
 */
export async function importInitiatives(
  context: ImportContext,
  input: ChosenDossier & { file: Buffer; scope: InitiativeScope; dryRun: boolean },
): Promise<InitiativeImport> {
  assertAllowed(mayPropose(context.viewer), 'import initiatives');
  const content = await readSheet(input.file);
  return changeNominees(context, input, 'import initiatives', async (tx, dossier) => {
    const holders = await holdersOf(tx, dossier.id);
    const { report, taken } = readList(content, {
      recognize: recognizeNominationSheet,
      refuse: (form) => (form === 'DETAI' ? null : 'list-of-nominees'),
      rows: readNominations,
      take(sheet) {
        const plan = initiativePlanner(
          sheet,
          holders.filter(({ subjectKind }) => subjectKind === 'INDIVIDUAL'),
          dossier.unitName,
          input.scope,
        );
        return (row) => {
          const { additions, problems } = plan(row);
          return { problems, taken: additions };
        };
      },
    });
    if (input.dryRun || taken.length === 0) return { result: { report, added: [] }, note: null };
    const changed = Map.groupBy(taken, ({ nomineeId }) => nomineeId);
    await storeInitiatives(
      tx,
      holders
        .filter(({ id }) => changed.has(id))
        .map(({ id, initiatives }) => ({
          id,
          initiatives: [...initiatives, ...(changed.get(id) ?? []).map(({ initiative }) => initiative)],
        })),
    );
    const added = taken.map(({ nomineeId, initiative }) => ({ nomineeId, initiativeId: initiative.id }));
    return { result: { report, added }, note: `imported ${added.length} initiatives` };
  });
}

/** Takes initiatives from the nominees of a dossier, as when a list was the wrong one. */
export async function removeInitiatives(
  context: ImportContext,
  input: ChosenDossier & { initiatives: NomineeInitiative[] },
): Promise<string> {
  return changeNominees(context, input, 'remove initiatives', async (tx, dossier) => {
    const gone = Map.groupBy(input.initiatives, ({ nomineeId }) => nomineeId);
    const holders = (await holdersOf(tx, dossier.id)).filter(({ id }) => gone.has(id));
    const kept = holders.map(({ id, initiatives }) => {
      const ids = new Set(gone.get(id)?.map(({ initiativeId }) => initiativeId));
      return { id, initiatives: initiatives.filter((one) => !ids.delete(one.id)), missing: ids.size };
    });
    if (kept.length < gone.size || kept.some(({ missing }) => missing > 0))
      throw new InvalidInput([{ field: 'initiatives', code: 'not-found' }]);
    await storeInitiatives(tx, kept);
    return { result: dossier.id, note: `removed ${input.initiatives.length} initiatives` };
  });
}

async function holdersOf(db: Transaction, dossierId: string) {
  const rows = await db.nominee.findMany({
    where: { dossierId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      subjectKind: true,
      name: true,
      unitName: true,
      birthYear: true,
      recipientId: true,
      circumstances: true,
    },
  });
  return rows.map(({ circumstances, ...nominee }) => ({
    ...nominee,
    initiatives: circumstancesOf(circumstances).initiatives,
  })) satisfies InitiativeHolder[];
}

/** One statement for however many nominees; what else is known of them stays. */
async function storeInitiatives(
  db: Transaction,
  nominees: readonly { id: string; initiatives: readonly Initiative[] }[],
): Promise<void> {
  if (nominees.some(({ initiatives }) => initiatives.length > mostInitiatives))
    throw new InvalidInput([{ field: 'initiatives', code: 'too-many', params: { max: mostInitiatives } }]);
  const rows = nominees.map(({ id, initiatives }) => ({ id, initiatives }));
  await db.$executeRaw`
    UPDATE nominee SET circumstances = nominee.circumstances || jsonb_build_object('initiatives', new.initiatives)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new(id uuid, initiatives jsonb)
    WHERE nominee.id = new.id`;
}
