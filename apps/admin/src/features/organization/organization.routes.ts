import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** What the list shows, in the address. A wrong value is ignored. */
export const organizationListSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  /** Dissolved ones too. */
  all: z.boolean().optional().catch(undefined),
});

export type OrganizationListSearch = z.infer<typeof organizationListSearch>;

export function organizationListLink(search: OrganizationListSearch = {}) {
  return linkOptions({ to: '/organizations', search });
}

/** The id that stands in the address of a unit that is not saved yet. */
export const newOrganizationId = 'new';

export function organizationLink(organizationId: string) {
  return linkOptions({ to: '/organizations/$organizationId', params: { organizationId } });
}
