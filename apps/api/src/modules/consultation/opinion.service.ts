import { checkOpinion, normalizeOpinion, type OpinionProblem, type OpinionText } from '@kheo/domain/award/opinion';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '#src/db/client.ts';
import { isOpen } from './consultation-list.service.ts';

/** An opinion as a portal hands it in. Ids are uuids. */
export interface OpinionInput extends OpinionText {
  consultationId: string;
  /** Null: it is about the whole list. */
  entryId: string | null;
  /** Stands for where it came from; equal for equal addresses, and nobody can tell the address from it. */
  senderKey: string;
}

/** What became of it. */
export type OpinionOutcome =
  | { kind: 'received' }
  | { kind: 'refused'; problems: (OpinionProblem | 'entry-unknown')[] }
  | { kind: 'unknown' }
  | { kind: 'closed' }
  | { kind: 'flooded'; retryAfter: number };

/** An office or a village behind one address may well send several; a program sends thousands. */
const fromOneAddress = { points: 10, duration: 60 * 60 };
/** What the council could never read in a day is no opinion; it bounds what a flood from many addresses can store. */
const onOneConsultation = { points: 2000, duration: 24 * 60 * 60 };

/** Somebody who presses the button twice has said it once. */
const sameOpinionMs = 60 * 60 * 1000;

/** Takes opinions on consultations that are published and open; they are kept for the council only. */
export function createOpinionBox(db: Database) {
  const limiter = (keyPrefix: string, { points, duration }: typeof fromOneAddress) =>
    new RateLimiterPrisma({ storeClient: db, tableName: 'rateLimit', keyPrefix, points, duration });
  const byAddress = limiter('opinion-address', fromOneAddress);
  const byConsultation = limiter('opinion-consultation', onOneConsultation);

  return async (input: OpinionInput, now: Date): Promise<OpinionOutcome> => {
    const { consultationId, entryId, senderKey } = input;
    const consultation = await db.consultation.findUnique({
      where: { id: consultationId, published: true },
      select: { opensOn: true, closesOn: true, entries: { select: { id: true } } },
    });
    if (!consultation) return { kind: 'unknown' };
    if (!isOpen(consultation, now)) return { kind: 'closed' };

    const opinion = normalizeOpinion(input);
    const problems: (OpinionProblem | 'entry-unknown')[] = checkOpinion(opinion);
    if (entryId !== null && !consultation.entries.some(({ id }) => id === entryId)) problems.push('entry-unknown');
    if (problems.length > 0) return { kind: 'refused', problems };

    const known = await db.opinion.findFirst({
      where: { consultationId, entryId, ...opinion, receivedAt: { gte: new Date(now.getTime() - sameOpinionMs) } },
      select: { id: true },
    });
    if (known) return { kind: 'received' };

    try {
      await byAddress.consume(senderKey);
      await byConsultation.consume(consultationId);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { kind: 'flooded', retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
    }
    await db.opinion.create({ data: { consultationId, entryId, ...opinion, receivedAt: now } });
    return { kind: 'received' };
  };
}
