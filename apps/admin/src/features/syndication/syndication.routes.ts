import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** What can be listed of articles taken over; the first is what waits for an editor. */
export const syndicatedLists = ['TO_DO', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;

/** What is listed and where in the list one is. A wrong value is ignored. */
export const syndicatedListSearch = z.object({
  list: z.enum(syndicatedLists).optional().catch(undefined),
  source: z.string().max(200).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

type SyndicatedListSearch = z.infer<typeof syndicatedListSearch>;

/** Articles of other agencies that wait here. */
export function syndicatedListLink(search: SyndicatedListSearch = {}) {
  return linkOptions({ to: '/syndicated-articles', search });
}

/** The sources that news is taken over from. */
export function syndicationSourceListLink() {
  return linkOptions({ to: '/syndication-sources' });
}
