import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** What the library shows, in the address. */
export const mediaListSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  kind: z.enum(['IMAGE', 'PDF', 'OFFICE']).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export type MediaListSearch = z.infer<typeof mediaListSearch>;

export function mediaListLink(search: MediaListSearch = {}) {
  return linkOptions({ to: '/media', search });
}
