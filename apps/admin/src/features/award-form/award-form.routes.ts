import { awardCategories, awardLevels } from '@kheo/domain/award/vocabulary';
import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** What the list shows, in the address. A wrong value is ignored. */
export const awardFormListSearch = z.object({
  category: z.enum(awardCategories).optional().catch(undefined),
  level: z.enum(awardLevels).optional().catch(undefined),
  /** Rows of the past and of the future too. */
  all: z.boolean().optional().catch(undefined),
});

export type AwardFormListSearch = z.infer<typeof awardFormListSearch>;

export function awardFormListLink(search: AwardFormListSearch = {}) {
  return linkOptions({ to: '/award-forms', search });
}
