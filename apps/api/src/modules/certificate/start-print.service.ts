import type { Problem } from '@kheo/domain';
import { assertAllowed } from '#src/access.ts';
import type { ServiceContext } from '#src/context.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { InvalidInput, NotFound } from '#src/errors.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import { readTexts } from '#src/text-fields.ts';
import { numberAwards } from './number-awards.service.ts';

/** As many as one file may hold; a longer list is several. */
export const mostCertificates = 2000;

/** What is to be printed, and what stands on every certificate. */
export interface PrintInput {
  /** All awards of a decision that stand; or */
  decisionId?: string | null;
  /** these. */
  awardIds?: readonly string[] | null;
  place: string;
  signedOn: Date;
  /** As signed, one line each. */
  signerTitle: string;
  signerName: string;
}

const limits = { place: 100, signerTitle: 300, signerName: 100 } as const;

/**
 * Starts a printing: checks all of it, gives numbers to awards that have none, and leaves the rest to the job.
 *
 * @throws Forbidden, InvalidInput
 */
export async function startCertificatePrint(context: ServiceContext, input: PrintInput): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'print certificates');
  const { decisionId, awardIds, signedOn, ...words } = input;
  const { texts, problems } = readTexts(words, limits, {
    needed: ['place', 'signerTitle', 'signerName'],
    making: true,
  });
  const chosen = awardIds?.length ? [...new Set(awardIds)] : null;
  if (chosen && chosen.length > mostCertificates)
    throw new InvalidInput([{ field: 'awardIds', code: 'too-many', params: { max: mostCertificates } }]);
  const staffId = context.viewer?.id ?? null;
  return context.db.$transaction(
    async (db) => {
      const awards = await awardsToPrint(db, { decisionId: decisionId ?? null, chosen });
      const ids = awards.filter(({ status }) => status !== 'REVOKED').map(({ id }) => id);
      problems.push(...(chosen ? chosenProblems(chosen, awards) : []));
      const field = chosen ? 'awardIds' : 'decisionId';
      if (ids.length === 0 && problems.every((problem) => problem.field !== field))
        problems.push({ field, code: 'certificate-nothing-to-print' });
      if (ids.length > mostCertificates) problems.push({ field, code: 'too-many', params: { max: mostCertificates } });
      if (problems.length) throw new InvalidInput(problems);
      await numberAwards(db, ids, staffId);
      const { id } = await db.certificatePrint.create({
        data: {
          decisionId: chosen ? null : (decisionId ?? null),
          awardIds: ids,
          place: texts.place!,
          signedOn,
          signerTitle: texts.signerTitle!,
          signerName: texts.signerName!,
          total: ids.length,
          staffId,
        },
        select: { id: true },
      });
      return id;
    },
    { timeout: 20_000 },
  );
}

/** In the order of the pages: by rank of the form, then by name. */
function awardsToPrint(
  db: Transaction | Database,
  { decisionId, chosen }: { decisionId: string | null; chosen: readonly string[] | null },
) {
  if (!chosen && !decisionId) return Promise.resolve([]);
  return db.award.findMany({
    where: chosen ? { id: { in: [...chosen] } } : { decisionId: decisionId! },
    orderBy: [{ form: { position: 'asc' } }, { sortName: 'asc' }, { id: 'asc' }],
    take: mostCertificates + 1,
    select: { id: true, status: true, recipientName: true },
  });
}

function chosenProblems(
  chosen: readonly string[],
  awards: ReadonlyArray<{ id: string; status: string; recipientName: string }>,
): Problem[] {
  const known = new Set(awards.map(({ id }) => id));
  return [
    ...(chosen.some((id) => !known.has(id)) ? [{ field: 'awardIds', code: 'not-found' as const }] : []),
    ...awards
      .filter(({ status }) => status === 'REVOKED')
      .map(({ recipientName }) => ({
        field: 'awardIds',
        code: 'certificate-award-revoked' as const,
        params: { name: recipientName },
      })),
  ];
}

/** Stops a printing that is not finished. Numbers that were given stay given. */
export async function cancelCertificatePrint(context: ServiceContext, id: string): Promise<string> {
  assertAllowed(mayKeepAwards(context.viewer), 'stop a printing');
  const { count } = await context.db.certificatePrint.updateMany({
    where: { id, state: 'RUNNING' },
    data: { state: 'CANCELLED', finishedAt: context.now },
  });
  if (count > 0) return id;
  if (!(await context.db.certificatePrint.findUnique({ where: { id }, select: { id: true } })))
    throw new NotFound('printing');
  throw new InvalidInput([{ field: 'id', code: 'certificate-not-running' }]);
}
