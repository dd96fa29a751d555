import { civicFields, modelKinds, modelStatuses } from '@kheo/domain/award/vocabulary';
import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

const id = z.string().max(120).optional().catch(undefined);

/** What the list shows, in the address. A wrong value is ignored. */
export const civicModelListSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  field: z.enum(civicFields).optional().catch(undefined),
  kind: z.enum(modelKinds).optional().catch(undefined),
  status: z.enum(modelStatuses).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined),
  movement: id,
  unit: id,
  published: z.boolean().optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export type CivicModelListSearch = z.infer<typeof civicModelListSearch>;

export function civicModelListLink(search: CivicModelListSearch = {}) {
  return linkOptions({ to: '/civic-models', search });
}

/** The id that stands in the address of a model that is not registered yet. */
export const newCivicModelId = 'new';

/** What a new model begins with: the one that it replicates. */
export const civicModelEditSearch = z.object({ origin: id });

export function civicModelLink(civicModelId: string, search: z.infer<typeof civicModelEditSearch> = {}) {
  return linkOptions({ to: '/civic-models/$civicModelId', params: { civicModelId }, search });
}
