import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** What the list shows, in the address. A wrong value is ignored. */
export const consultationListSearch = z.object({
  open: z.boolean().optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export type ConsultationListSearch = z.infer<typeof consultationListSearch>;

export function consultationListLink(search: ConsultationListSearch = {}) {
  return linkOptions({ to: '/consultations', search });
}

export function consultationLink(consultationId: string) {
  return linkOptions({ to: '/consultations/$consultationId', params: { consultationId } });
}
