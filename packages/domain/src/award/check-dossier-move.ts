import type { Problem } from '../publishing/problem.ts';
import { consultationCloses, hasConsultationClosed } from '../working-days/consultation.ts';
import { vietnameseHolidays } from '../working-days/holidays.ts';
import { dayInVietnam, type SpecialDay } from '../working-days/working-days.ts';
import type { CouncilResult } from './council.ts';
import { dossierMoves, mayMove, type DossierCheck, type DossierMoveName } from './dossier-moves.ts';
import type { DossierNeeds } from './dossier-needs.ts';
import type { AttachmentKind, DossierStatus } from './vocabulary.ts';

/** The consultation of a dossier: planned days, and the moment at which the list really became public. */
export interface DossierConsultation {
  readonly opensOn: string;
  readonly closesOn: string;
  /** Milliseconds since 1970, set by the step `OPEN_CONSULTATION`; null while it is only a plan. */
  readonly openedAt: number | null;
}

/** What the rules look at of a dossier. Days are `YYYY-MM-DD`. */
export interface Dossier {
  readonly status: DossierStatus;
  readonly needs: DossierNeeds;
  readonly nomineeCount: number;
  readonly attachments: readonly AttachmentKind[];
  /** Findings with severity `block` that nobody has overridden with a reason. */
  readonly openBlocks: number;
  readonly consultation: DossierConsultation | null;
  /** The council's meeting with its results, nominees that were taken out of the dossier left aside. */
  readonly council: CouncilResult | null;
  readonly decision: { readonly signedOn: string | null } | null;
}

/** A step that somebody wants to take. */
export interface WantedMove {
  readonly name: DossierMoveName;
  readonly roles: readonly string[];
  readonly reason?: string;
}

/**
 * Everything that stands between a dossier and a step, all at once; empty when it may be taken. `now` is milliseconds
 * since 1970; the day is that of Hà Nội. The public's ten working days are counted with expected holidays too.
 *
 * @example
 * checkDossierMove(hoSo, { name: 'SEND_TO_COUNCIL', roles: ['AWARDS_OFFICER'] }, now)
 * // [{ field: 'consultation', code: 'consultation-not-closed', params: { closesOn: '16/11/2026' } }]
 */
export function checkDossierMove(
  dossier: Dossier,
  wanted: WantedMove,
  now: number,
  holidays: readonly SpecialDay[] = vietnameseHolidays,
): Problem[] {
  const move = dossierMoves.find(({ name }) => name === wanted.name);
  if (!move?.from.includes(dossier.status)) return [{ field: 'status', code: 'dossier-move-not-allowed' }];
  const problems: Problem[] = [];
  if (!mayMove(move, wanted.roles)) problems.push({ field: 'status', code: 'role-not-allowed' });
  if (move.needsReason && !wanted.reason?.trim()) problems.push({ field: 'reason', code: 'reason-required' });
  for (const check of move.checks) problems.push(...checks[check](dossier, now, holidays));
  return problems;
}

type Check = (dossier: Dossier, now: number, holidays: readonly SpecialDay[]) => Problem[];

const checks: Record<DossierCheck, Check> = {
  attachments: ({ nomineeCount, needs, attachments }) => [
    ...(nomineeCount > 0 ? [] : [{ field: 'nominees', code: 'nominees-missing' } as const]),
    ...needs.attachments
      .filter(({ anyOf }) => !anyOf.some((kind) => attachments.includes(kind)))
      .map(({ code }) => ({ field: 'attachments', code })),
  ],
  findings: ({ openBlocks }) =>
    openBlocks > 0 ? [{ field: 'findings', code: 'finding-blocks', params: { count: openBlocks } }] : [],
  'consultation-plan': checkPlan,
  consultation: checkConsultation,
  council: checkCouncil,
  decision: checkDecision,
};

function checkPlan(dossier: Dossier, now: number, holidays: readonly SpecialDay[]): Problem[] {
  const { consultation } = dossier;
  if (!consultation) return [{ field: 'consultation', code: 'consultation-missing' }];
  const problems = checkLength(dossier, holidays);
  // A list that was never public must not count as shown: no opening in the past.
  if (consultation.opensOn < dayInVietnam(now))
    problems.push({ field: 'consultation', code: 'consultation-opens-in-the-past' });
  return problems;
}

/** The list is public for at least the working days that the law says (Nghị định 98/2023/NĐ-CP, Điều 46 khoản 2). */
function checkLength({ consultation, needs }: Dossier, holidays: readonly SpecialDay[]): Problem[] {
  if (!consultation || needs.consultationDays === null) return [];
  // Days before the list was really public do not count, whatever was planned.
  const openedOn = consultation.openedAt === null ? '' : dayInVietnam(consultation.openedAt);
  const countedFrom = openedOn > consultation.opensOn ? openedOn : consultation.opensOn;
  const earliest = consultationCloses(countedFrom, { workingDays: needs.consultationDays }, holidays);
  if (earliest !== '' && consultation.closesOn >= earliest) return [];
  const params = { days: needs.consultationDays, closesOn: printDay(earliest) };
  return [{ field: 'consultation', code: 'consultation-too-short', params }];
}

/** Before the council and everything after it: the public has been asked, and long enough. */
function checkConsultation(dossier: Dossier, now: number, holidays: readonly SpecialDay[]): Problem[] {
  const { consultation, needs } = dossier;
  if (!consultation)
    return needs.consultationDays === null ? [] : [{ field: 'consultation', code: 'consultation-missing' }];
  if (consultation.openedAt === null || consultation.openedAt > now)
    return [{ field: 'consultation', code: 'consultation-missing' }];
  const problems = checkLength(dossier, holidays);
  if (!hasConsultationClosed(consultation.closesOn, now)) {
    const params = { closesOn: printDay(consultation.closesOn) };
    problems.push({ field: 'consultation', code: 'consultation-not-closed', params });
  }
  return problems;
}

function checkCouncil({ council, consultation }: Dossier, now: number): Problem[] {
  if (!council) return [{ field: 'council', code: 'council-missing' }];
  const problems: Problem[] = [];
  if (council.heldOn > dayInVietnam(now)) problems.push({ field: 'council', code: 'council-in-the-future' });
  if (consultation && council.heldOn <= consultation.closesOn) {
    const params = { closesOn: printDay(consultation.closesOn) };
    problems.push({ field: 'council', code: 'council-before-consultation-closed', params });
  }
  if (!council.quorate) {
    const params = { present: council.present, needed: council.quorum };
    problems.push({ field: 'council', code: 'council-without-quorum', params });
  }
  if (council.nominees.length === 0) problems.push({ field: 'council', code: 'council-missing' });
  for (const { nomineeId, passed, votesFor, needed } of council.nominees)
    if (!passed)
      problems.push({ field: `nominees.${nomineeId}`, code: 'votes-under-share', params: { votes: votesFor, needed } });
  return problems;
}

function checkDecision({ decision, council, consultation }: Dossier, now: number): Problem[] {
  if (!decision) return [{ field: 'decision', code: 'decision-missing' }];
  const { signedOn } = decision;
  if (!signedOn) return [{ field: 'decision', code: 'decision-undated' }];
  const problems: Problem[] = [];
  if (signedOn > dayInVietnam(now)) problems.push({ field: 'decision', code: 'decision-in-the-future' });
  if (council && signedOn < council.heldOn) {
    problems.push({ field: 'decision', code: 'decision-before-council', params: { heldOn: printDay(council.heldOn) } });
  }
  if (consultation && signedOn <= consultation.closesOn) {
    const params = { closesOn: printDay(consultation.closesOn) };
    problems.push({ field: 'decision', code: 'decision-before-consultation-closed', params });
  }
  return problems;
}

/** `2026-11-16` → `16/11/2026`, which both languages of the product read. */
function printDay(day: string): string {
  return day.split('-').toReversed().join('/');
}
