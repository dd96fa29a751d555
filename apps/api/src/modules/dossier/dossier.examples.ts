import { randomUUID } from 'node:crypto';
import { encodeGlobalId } from '#src/global-id.ts';
import { ensureAwardData } from '#src/modules/award/award-form.service.ts';
import { mutated, uuid, type Outcome, type Person } from '#src/test/factories.ts';
import type { TestApi } from '#src/test/run-operation.ts';

/** Award forms by code, as ids of the API; loads them first. */
export async function formIds(api: TestApi): Promise<(code: string) => string> {
  await ensureAwardData(api.clients.owner);
  const rows = await api.clients.owner.awardForm.findMany({ orderBy: { validFrom: 'desc' } });
  return (code) => {
    const row = rows.find((one) => one.code === code);
    if (!row) throw new Error(`There is no form ${code}`);
    return encodeGlobalId('AwardForm', row.id);
  };
}

/** Files of the kinds that every dossier must have. */
export async function attachments(api: TestApi) {
  const kinds = ['SUBMISSION', 'ACHIEVEMENT_REPORT', 'MINUTES', 'INITIATIVE'] as const;
  return Promise.all(
    kinds.map(async (kind) => {
      const { id } = await api.clients.owner.mediaFile.create({
        data: {
          key: randomUUID(),
          kind: 'PDF',
          mimeType: 'application/pdf',
          byteSize: 1000,
          widths: [],
          originalName: `${kind.toLowerCase()}.pdf`,
          sha256: randomUUID(),
        },
        select: { id: true },
      });
      return { kind, mediaFileId: encodeGlobalId('MediaFile', id) };
    }),
  );
}

/** As if everything of some dossiers had happened so many days earlier; the clock of the API cannot be turned. */
export async function letDaysPass(api: TestApi, dossiers: string | readonly string[], days: number): Promise<void> {
  const ids = (typeof dossiers === 'string' ? [dossiers] : dossiers).map(uuid);
  const db = api.clients.owner;
  await db.$executeRaw`UPDATE dossier_move SET moved_at = moved_at - make_interval(days => ${days}::int) WHERE dossier_id = ANY(${ids}::uuid[])`;
  await db.$executeRaw`UPDATE consultation SET opens_on = opens_on - ${days}::int, closes_on = closes_on - ${days}::int
    WHERE id IN (SELECT consultation_id FROM dossier WHERE id = ANY(${ids}::uuid[]))`;
  await db.$executeRaw`UPDATE council_meeting SET met_on = met_on - ${days}::int
    WHERE id IN (SELECT meeting_id FROM dossier WHERE id = ANY(${ids}::uuid[]))`;
}

/** The version of a dossier now. */
export async function versionOf(api: TestApi, dossierId: string): Promise<number> {
  return (await api.clients.owner.dossier.findUniqueOrThrow({ where: { id: uuid(dossierId) } })).version;
}

/** Dossiers as inputs name them. */
export const chosenNow = (api: TestApi, ...ids: string[]) =>
  Promise.all(ids.map(async (id) => ({ id, expectedVersion: await versionOf(api, id) })));

/** Takes one step after another. */
export async function moved(api: TestApi, by: Person, id: string, ...moves: string[]): Promise<Outcome> {
  let last: Outcome | undefined;
  for (const move of moves)
    last = await mutated(api, by, 'moveDossiers', {
      dossiers: await chosenNow(api, id),
      move,
      reason: 'Theo quy trình',
    });
  if (!last) throw new Error('There is no move');
  return last;
}

/** `YYYY-MM-DD` of Hà Nội, so many days from today. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
