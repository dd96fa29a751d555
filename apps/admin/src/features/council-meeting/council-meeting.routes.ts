import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** Where in the list one is. A wrong value is ignored. */
export const councilMeetingListSearch = z.object({
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
});

export function councilMeetingListLink(search: z.infer<typeof councilMeetingListSearch> = {}) {
  return linkOptions({ to: '/council-meetings', search });
}

/** The id that stands in the address of a meeting that is not saved yet. */
export const newCouncilMeetingId = 'new';

export function councilMeetingLink(councilMeetingId: string) {
  return linkOptions({ to: '/council-meetings/$councilMeetingId', params: { councilMeetingId } });
}
