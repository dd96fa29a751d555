import { hasRole } from '#src/access.ts';
import type { Viewer } from '#src/context.ts';

/** Keeping the register of awards, movements, models and recipients, and putting it before the public. */
export const mayKeepAwards = (viewer: Viewer | null): boolean => hasRole(viewer, 'AWARDS_OFFICER');
