import { awardFormOf } from '@kheo/domain/award/award-forms';
import type { Dossier } from '@kheo/domain/award/check-dossier-move';
import { tallyCouncil, type CouncilResult } from '@kheo/domain/award/council';
import { dossierNeeds } from '@kheo/domain/award/dossier-needs';
import type { Prisma } from '#src/generated/prisma/client.ts';
import type { Database, Transaction } from '#src/db/client.ts';
import { asDay, today } from '#src/day.ts';
import { findingsOf } from './circumstances.ts';

const form = { select: { id: true, code: true, nameVi: true, category: true } } as const;

const factsInclude = {
  nominees: { include: { form }, orderBy: { position: 'asc' } },
  attachments: { select: { kind: true } },
  consultation: { include: { entries: true } },
  meeting: { include: { votes: { include: { nominee: { select: { form } } } } } },
  moves: { where: { move: 'OPEN_CONSULTATION' }, orderBy: { movedAt: 'desc' }, take: 1 },
} as const satisfies Prisma.DossierInclude;

/** A dossier with everything that its rules look at. */
export type DossierRow = Prisma.DossierGetPayload<{ include: typeof factsInclude }>;

/** Dossiers by id with everything that their rules look at. */
export async function dossierRows(
  db: Database | Transaction,
  ids: readonly string[],
): Promise<Map<string, DossierRow>> {
  const rows = await db.dossier.findMany({ where: { id: { in: [...ids] } }, include: factsInclude });
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the votes of a meeting come to, by the rule of each nominee's form. */
export function tallyOf(meeting: NonNullable<DossierRow['meeting']>): CouncilResult {
  return tallyCouncil({
    heldOn: asDay(meeting.metOn),
    members: meeting.members,
    present: meeting.present,
    votes: meeting.votes.map(({ nomineeId, nominee, inFavour, against, abstained }) => ({
      nomineeId,
      form: { id: nominee.form.code, category: nominee.form.category },
      votesFor: inFavour,
      against,
      abstained,
    })),
  });
}

/**
 * The nominees whom the council has voted down: they stay in the dossier and get nothing. Who has no votes yet is not
 * among them, and nobody is when the council had no quorum.
 */
export function votedDown({ meeting }: Pick<DossierRow, 'meeting'>): Set<string> {
  if (!meeting) return new Set();
  const { quorate, nominees } = tallyOf(meeting);
  return new Set(quorate ? nominees.filter(({ passed }) => !passed).map(({ nomineeId }) => nomineeId) : []);
}

/** Whether each nominee stands in the posting as he is proposed now; a list that was changed since was never public. */
function wasShown({ nominees, consultation }: DossierRow): boolean {
  const shown = new Set(
    consultation?.entries.map(({ nomineeId, name, formName }) => `${nomineeId} ${formName} ${name}`),
  );
  return nominees.every(({ id, name, form: proposed }) => shown.has(`${id} ${proposed.nameVi} ${name}`));
}

function councilOf(row: DossierRow, down: ReadonlySet<string>): CouncilResult | null {
  if (!row.meeting) return null;
  const tally = tallyOf(row.meeting);
  const nominees = row.nominees
    .filter(({ id }) => !down.has(id))
    .map(
      ({ id }) =>
        tally.nominees.find(({ nomineeId }) => nomineeId === id) ?? {
          nomineeId: id,
          passed: false,
          votesFor: 0,
          needed: 1,
          of: tally.members,
          basis: null,
          explanation: { vi: 'Chưa có kết quả bỏ phiếu.', en: 'There are no votes yet.' },
        },
    );
  return { ...tally, nominees };
}

/** A dossier as the domain's rules look at it. `decision` is the one that is about to be recorded. */
export function dossierFacts(row: DossierRow, now: Date, decision: Dossier['decision'] = null): Dossier {
  const down = votedDown(row);
  const standing = row.nominees.filter(({ id }) => !down.has(id));
  const forms = row.nominees.flatMap(({ form: { code } }) => awardFormOf(code) ?? []);
  const { consultation } = row;
  const opened = wasShown(row) ? (row.moves[0]?.movedAt.getTime() ?? null) : null;
  return {
    status: row.status,
    needs: dossierNeeds(forms, row.rewardKind, today(now)),
    nomineeCount: standing.length,
    attachments: row.attachments.map(({ kind }) => kind),
    openBlocks: standing
      .filter(({ overrideReason }) => overrideReason === '')
      .flatMap(({ findings }) => findingsOf(findings).filter(({ severity }) => severity === 'block')).length,
    consultation: consultation && {
      opensOn: asDay(consultation.opensOn),
      closesOn: asDay(consultation.closesOn),
      openedAt: opened,
    },
    council: councilOf(row, down),
    decision,
  };
}
