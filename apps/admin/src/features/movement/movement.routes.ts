import { civicFields } from '@kheo/domain/award/vocabulary';
import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** What the list shows, in the address. A wrong value is ignored. */
export const movementListSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  field: z.enum(civicFields).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined),
  published: z.boolean().optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export type MovementListSearch = z.infer<typeof movementListSearch>;

export function movementListLink(search: MovementListSearch = {}) {
  return linkOptions({ to: '/movements', search });
}

/** The id that stands in the address of a movement that is not saved yet. */
export const newMovementId = 'new';

export function movementLink(movementId: string) {
  return linkOptions({ to: '/movements/$movementId', params: { movementId } });
}
