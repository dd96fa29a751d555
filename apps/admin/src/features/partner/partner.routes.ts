import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** Where in the list one is. A wrong value is ignored. */
export const partnerListSearch = z.object({
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export type PartnerListSearch = z.infer<typeof partnerListSearch>;

export function partnerListLink(search: PartnerListSearch = {}) {
  return linkOptions({ to: '/partners', search });
}

/** One partner with its keys and what it uses. */
export function partnerLink(partnerId: string) {
  return linkOptions({ to: '/partners/$partnerId', params: { partnerId } });
}

/** Which field is looked at, `Article.title`. */
export const fieldUsesSearch = z.object({ field: z.string().max(200).optional().catch(undefined) });

export function fieldUsesLink(field?: string) {
  return linkOptions({ to: '/field-uses', search: field ? { field } : {} });
}
