import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

/** The year that is shown; this one when none is named. */
export const workingCalendarSearch = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});

export function workingCalendarLink(search: z.infer<typeof workingCalendarSearch> = {}) {
  return linkOptions({ to: '/working-calendar', search });
}
