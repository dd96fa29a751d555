import { awardLevels, awardStatuses, civicFields, rewardKinds, subjectKinds } from '@kheo/domain/award/vocabulary';
import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

const text = z.coerce.string().max(200).optional().catch(undefined);
const year = z.coerce.number().int().min(1900).max(2200).optional().catch(undefined);
const cursor = z.string().optional().catch(undefined);

/** What the register shows, in the address. A wrong value is ignored. */
export const awardListSearch = z.object({
  q: text,
  year,
  form: text,
  level: z.enum(awardLevels).optional().catch(undefined),
  rewardKind: z.enum(rewardKinds).optional().catch(undefined),
  kind: z.enum(subjectKinds).optional().catch(undefined),
  unit: text,
  field: z.enum(civicFields).optional().catch(undefined),
  movement: text,
  status: z.enum(awardStatuses).optional().catch(undefined),
  published: z.boolean().optional().catch(undefined),
  sort: z.literal('NAME').optional().catch(undefined),
  after: cursor,
  before: cursor,
});
export type AwardListSearch = z.infer<typeof awardListSearch>;

export function awardListLink(search: AwardListSearch = {}) {
  return linkOptions({ to: '/awards', search });
}

/** One award of the register. */
export function awardLink(awardId: string) {
  return linkOptions({ to: '/awards/$awardId', params: { awardId } });
}

export const decisionListSearch = z.object({
  q: text,
  year,
  level: z.enum(awardLevels).optional().catch(undefined),
  unpublished: z.boolean().optional().catch(undefined),
  after: cursor,
  before: cursor,
});
export type DecisionListSearch = z.infer<typeof decisionListSearch>;

export function decisionListLink(search: DecisionListSearch = {}) {
  return linkOptions({ to: '/award-decisions', search });
}

export const decisionSearch = z.object({ after: cursor, before: cursor });

/** One decision with what it granted. */
export function decisionLink(decisionId: string, search: z.infer<typeof decisionSearch> = {}) {
  return linkOptions({ to: '/award-decisions/$decisionId', params: { decisionId }, search });
}
