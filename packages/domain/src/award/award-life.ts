import type { AwardStatus } from './vocabulary.ts';

/** What the public may know of an award; everything else stays in the admin (DOMAIN.md A.3). */
export interface AwardFacts {
  /** As printed: `'Trần Thị Bình'`, `'Chi bộ thôn Trung Nghĩa'`. */
  readonly recipient: string;
  readonly unit: string;
  readonly formId: string;
  /** The achievement as printed on the certificate. */
  readonly achievement: string;
}

interface LifeEvent {
  readonly id: string;
  /** The official document that says so. */
  readonly decisionCode: string;
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

/**
 * What happens to an award, each by a decision of its own. A restoration names the revocation that it lifts, or with
 * null lifts all of days before its own; a correction has only the facts that it changes.
 */
export type AwardEvent =
  | (LifeEvent & { readonly kind: 'GRANT'; readonly facts: AwardFacts })
  | (LifeEvent & { readonly kind: 'CORRECTION'; readonly changes: Partial<AwardFacts> })
  | (LifeEvent & { readonly kind: 'REVOCATION' })
  | (LifeEvent & { readonly kind: 'RESTORATION'; readonly lifts: string | null });

/** What an award is after all its events. */
export interface AwardState {
  /** Null when nothing was granted: such an award is unknown. */
  readonly status: AwardStatus | null;
  readonly valid: boolean;
  /** With every correction in it; null when nothing was granted. */
  readonly facts: AwardFacts | null;
  readonly grantedBy: LifeEvent | null;
  readonly correctedBy: LifeEvent | null;
  readonly revokedBy: LifeEvent | null;
  readonly restoredBy: LifeEvent | null;
}

/**
 * What an award is now, from its events in any order. It is revoked as long as one revocation is not lifted by a
 * later restoration, or one of the same day that names it (Luật TĐKT 2022, chapter VII); who looks back gives a day.
 *
 * @example awardState([tang, huyBo]).status // 'REVOKED' (Đã bị hủy bỏ)
 */
export function awardState(events: readonly AwardEvent[], day = '9999-12-31'): AwardState {
  const known = events.filter(({ decidedOn }) => decidedOn <= day).toSorted(byDecision);
  const grant = known.find((event) => event.kind === 'GRANT');
  const nothing = { correctedBy: null, revokedBy: null, restoredBy: null };
  if (!grant) return { status: null, valid: false, facts: null, grantedBy: null, ...nothing };
  const corrections = known.filter((event) => event.kind === 'CORRECTION');
  const facts = Object.assign({}, grant.facts, ...corrections.map(({ changes }) => changes)) as AwardFacts;
  const restorations = known.filter((event) => event.kind === 'RESTORATION');
  const lifting = (revocation: AwardEvent) =>
    restorations.find(({ lifts, decidedOn }) =>
      lifts === null ? decidedOn > revocation.decidedOn : lifts === revocation.id && decidedOn >= revocation.decidedOn,
    );
  const revocations = known.filter((event) => event.kind === 'REVOCATION');
  const revokedBy = revocations.find((event) => !lifting(event)) ?? null;
  const restoredBy = revocations.map(lifting).findLast((event) => event !== undefined) ?? null;
  const correctedBy = corrections.at(-1) ?? null;
  const status = revokedBy ? 'REVOKED' : correctedBy ? 'CORRECTED' : restoredBy ? 'RESTORED' : 'GRANTED';
  return { status, valid: revokedBy === null, facts, grantedBy: grant, correctedBy, revokedBy, restoredBy };
}

/** By day of decision, then by id, so that the order in which events arrive says nothing. */
function byDecision(a: AwardEvent, b: AwardEvent): number {
  const [one, other] = [`${a.decidedOn} ${a.id}`, `${b.decidedOn} ${b.id}`];
  return one < other ? -1 : Number(one > other);
}

/** A decision as the public may read it. */
export interface PublicDecision {
  readonly code: string;
  readonly decidedOn: string;
}

/** What `/xac-minh/:code` may say. */
export type VerificationAnswer =
  | {
      readonly answer: 'granted' | 'corrected';
      readonly facts: AwardFacts;
      readonly decision: PublicDecision;
      readonly correction: PublicDecision | null;
    }
  | {
      readonly answer: 'revoked';
      readonly formId: string;
      readonly decision: PublicDecision;
      readonly revocation: PublicDecision;
    }
  | { readonly answer: 'unknown' };

/**
 * What the public may be told of an award. A revoked one keeps its number and says by which decision it was revoked, but
 * no longer whom it named. An award that is not public is unknown, like a code that was never given.
 *
 * @example verificationAnswer(awardState([tang, huyBo]), true).answer // 'revoked'
 */
export function verificationAnswer(state: AwardState, isPublic: boolean): VerificationAnswer {
  const { facts, grantedBy, revokedBy, correctedBy } = state;
  if (!isPublic || !facts || !grantedBy) return { answer: 'unknown' };
  const decision = publicDecision(grantedBy);
  if (revokedBy) return { answer: 'revoked', formId: facts.formId, decision, revocation: publicDecision(revokedBy) };
  const correction = correctedBy ? publicDecision(correctedBy) : null;
  return { answer: correction ? 'corrected' : 'granted', facts: publicFacts(facts), decision, correction };
}

function publicDecision({ decisionCode, decidedOn }: LifeEvent): PublicDecision {
  return { code: decisionCode, decidedOn };
}

/** Name by name, so that a column added to the record later does not go out with it. */
function publicFacts({ recipient, unit, formId, achievement }: AwardFacts): AwardFacts {
  return { recipient, unit, formId, achievement };
}
