import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Transaction } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import type { Dossier } from '#src/generated/prisma/client.ts';
import { recordChange } from '#src/modules/change-feed/change-event.service.ts';
import { recheckDossier } from './check-eligibility.service.ts';
import { dossierRows } from './dossier-facts.service.ts';
import { mayPropose } from './dossier.access.ts';
import { lockDossiers, longTransaction, type ChosenDossier } from './lock-dossiers.service.ts';
import { mayEdit } from './save-dossier.service.ts';

/** What a list is read into a dossier with. */
export type ImportContext = Pick<ServiceContext, 'db' | 'viewer' | 'now'>;

/**
 * Changes the nominees of one dossier while it is open to the viewer, and checks who is eligible, in one transaction.
 * Where `change` answers without a note, nothing was written, and the dossier stays as it was.
 *
 * @throws Forbidden, NotFound, Conflict; InvalidInput when the dossier is no longer open
 */
export async function changeNominees<Result>(
  { db, viewer, now }: ImportContext,
  chosen: ChosenDossier,
  what: string,
  change: (tx: Transaction, dossier: Dossier) => Promise<{ result: Result; note: string | null }>,
): Promise<Result> {
  assertAllowed(mayPropose(viewer), what);
  return db.$transaction(async (tx) => {
    const [dossier] = await lockDossiers(tx, [chosen], viewer);
    if (!dossier || !mayEdit(dossier.status, viewer))
      throw new InvalidInput([{ field: 'status', code: 'action-not-allowed' }]);
    const { result, note } = await change(tx, dossier);
    if (note === null) return result;
    await tx.dossier.update({ where: { id: dossier.id }, data: { version: { increment: 1 } }, select: { id: true } });
    const row = (await dossierRows(tx, [dossier.id])).get(dossier.id);
    if (row) await recheckDossier(tx, row, now);
    await recordChange(tx, {
      type: 'UPDATED',
      nodeType: 'Dossier',
      nodeId: dossier.id,
      public: false,
      staffId: viewer?.id ?? null,
      note,
    });
    return result;
  }, longTransaction);
}
