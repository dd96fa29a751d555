import { dossierStatuses } from '@kheo/domain/award/vocabulary';
import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** What the list shows, in the address. A wrong value is ignored. */
export const dossierListSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  status: z.enum(dossierStatuses).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined),
  movement: z.string().max(120).optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
  view: z.literal('board').optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export type DossierListSearch = z.infer<typeof dossierListSearch>;

export function dossierListLink(search: DossierListSearch = {}) {
  return linkOptions({ to: '/dossiers', search });
}

/** One dossier with everything that happens to it. */
export function dossierLink(dossierId: string) {
  return linkOptions({ to: '/dossiers/$dossierId', params: { dossierId } });
}
